"""Reporting lines: who is below, who decides between two, how two things are connected."""

from datetime import date

import pytest

from orgmodel.catalogue import question
from orgmodel.errors import UsageError, WrongKind
from orgmodel.questions import Options, ask
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
nato      Organization    The Alliance / L'Alliance
is        Unit            International Staff / Secrétariat international  kind=staff-body
div       Unit            Division  2003..  position=2
press     Unit            Press Division  position=1
board     Unit            Board of Auditors
cell      Unit            Cell
island    Unit            Island
later     Unit            Later Division  2020..
sg        Post            Secretary General
dsg       Post            Deputy
asg       Post            Head of Division  2003..
hp        Post            Head of Press
chair     Post            Chairman of the Board
auditor   Post            Auditor
adviser   Post            Adviser
clerk     Post            Clerk
king      Post            King of the Island
council   Committee       Council
cyber     Responsibility  Cyber defence / Cyberdéfense
bob       Person          Bob Builder
is        SUB_ORGANIZATION_OF  nato
div       SUB_ORGANIZATION_OF  is
press     SUB_ORGANIZATION_OF  is
board     SUB_ORGANIZATION_OF  is
cell      SUB_ORGANIZATION_OF  div
later     SUB_ORGANIZATION_OF  is
sg        HEAD_OF  is
asg       HEAD_OF  div
hp        HEAD_OF  press
chair     HEAD_OF  board
king      HEAD_OF  island
dsg       POST_IN  is
auditor   POST_IN  board
adviser   POST_IN  div
clerk     POST_IN  cell
adviser   REPORTS_TO  hp  line=dotted
clerk     REPORTS_TO  adviser  2005..2015  assertion=stated  sources=page
board     ACCOUNTABLE_TO  council
sg        ACCOUNTABLE_TO  council
div       RESPONSIBLE_FOR  cyber
bob       HOLDS  dsg
page      Source  The page
"""


@pytest.fixture(scope="module")
def store():
    with open_store("memory:") as store:
        store.sync(organisation(ORGANISATION, top=("nato",)), SyncOptions())
        yield store


@pytest.fixture
def answer(store):
    def answer(name, on=None, holders=False, **arguments):
        as_of = date.fromisoformat(on) if on else None
        return ask(store, question(name), arguments, Options(as_of, "en", holders))

    return answer


def pick(answer, *columns):
    return [tuple(record[column] for column in columns) for record in answer.table.records()]


def test_reports_gives_those_directly_below_deputies_first_then_in_the_order_of_the_units(answer):
    assert pick(answer("reports", superior="secretary general"), "post", "above", "heads") == [
        ("dsg", "sg", []),
        ("hp", "sg", ["press"]),
        ("asg", "sg", ["div"]),
    ]


def test_reports_of_a_unit_are_those_of_its_head(answer):
    assert pick(answer("reports", superior="div"), "post", "above") == [("adviser", "asg")]


def test_reports_can_give_everyone_below_with_the_level(answer):
    found = answer("reports", superior="is", all=True)
    assert pick(found, "post", "above", "level") == [
        ("dsg", "sg", 1),
        ("hp", "sg", 1),
        ("asg", "sg", 1),
        ("adviser", "asg", 2),
        ("clerk", "adviser", 3),
    ]


def test_reports_are_those_of_the_date(answer):
    assert pick(answer("reports", superior="asg", on="2016-01-01"), "post", "how") == [
        ("adviser", "inferred"),
        ("clerk", "inferred"),
    ]


def test_another_line_is_shown_on_request_and_is_no_way_further_down(answer):
    assert answer("reports", superior="hp").table.rows == ()
    assert pick(answer("reports", superior="hp", line="all", all=True), "post", "line") == [
        ("adviser", "dotted")
    ]


def test_who_holds_a_post_below_is_named_only_on_request(answer):
    assert pick(answer("reports", superior="sg"), "holders")[0] == ([],)
    assert pick(answer("reports", superior="sg", holders=True), "holders")[0] == (["bob"],)


def test_a_unit_without_a_head_has_nobody_who_reports_to_it(answer):
    assert answer("reports", superior="cell").table.rows == ()


def test_what_has_no_reporting_line_is_refused_with_the_command_that_fits(answer):
    with pytest.raises(WrongKind) as error:
        answer("reports", superior="cyber defence")
    assert "who" in error.value.commands


def line(answer, start):
    rows = answer.table.records()
    return [(row["relation"], row["body"]) for row in rows if row["start"] == start]


def test_escalate_finds_the_lowest_superior_and_the_line_from_each(answer):
    found = answer("escalate", one="press division", other="adviser")
    assert {*pick(found, "outcome", "superior")} == {("shared", "sg")}
    assert line(found, "press") == [("^HEAD_OF", "hp"), ("REPORTS_TO", "sg")]
    assert line(found, "adviser") == [("REPORTS_TO", "asg"), ("REPORTS_TO", "sg")]


def test_escalate_goes_on_to_the_committee_where_no_post_is_shared(answer):
    found = answer("escalate", one="auditor", other="press")
    assert {*pick(found, "outcome", "superior")} == {("shared", "council")}
    assert line(found, "auditor") == [("REPORTS_TO", "chair"), ("ACCOUNTABLE_TO", "council")]


def test_what_a_unit_answers_to_is_inferred_of_the_post_that_heads_it(answer):
    found = answer("escalate", one="board", other="press")
    assert pick(found, "body", "how")[:2] == [("chair", "stated"), ("council", "inferred")]


@pytest.mark.parametrize(
    ("one", "other", "outcome", "superior"),
    [
        ("asg", "adviser", "above", "asg"),
        ("is", "press", "above", "sg"),
        ("div", "asg", "same", "asg"),
        ("cell", "div", "above", "asg"),
        ("cell", "press", "shared", "sg"),
        ("king", "asg", "none", None),
        ("sg", "chair", "shared", "council"),
    ],
)
def test_escalate_says_how_the_two_stand(answer, one, other, outcome, superior):
    for pair in ((one, other), (other, one)):
        found = answer("escalate", one=pair[0], other=pair[1])
        assert {*pick(found, "outcome", "superior")} == {(outcome, superior)}


def test_a_unit_without_a_head_reports_to_the_next_head_above(answer):
    assert line(answer("escalate", one="cell", other="press"), "cell") == [
        ("REPORTS_TO", "asg"),
        ("REPORTS_TO", "sg"),
    ]


def test_without_a_common_superior_both_lines_are_shown_as_far_as_they_go(answer):
    found = answer("escalate", one="island", other="asg")
    assert line(found, "island") == [("^HEAD_OF", "king")]
    assert line(found, "asg") == [("REPORTS_TO", "sg"), ("ACCOUNTABLE_TO", "council")]


def test_where_one_of_two_is_not_in_force_the_answer_is_as_of_when_it_is(answer):
    found = answer("escalate", one="press", other="later")
    assert (found.as_of, {*pick(found, "superior")}) == (date(2020, 1, 1), {("sg",)})
    assert answer("escalate", one="press", other="later", on="2011-01-01").table.rows == ()


def test_two_names_of_one_thing_are_refused(answer):
    with pytest.raises(UsageError) as error:
        answer("escalate", one="press division", other="press")
    assert error.value.code == "same-thing"


CHAIN = """
office   Unit       Office
hall     Unit       Hall
boss     Post       Boss
deputy   Post       Deputy
expert   Post       Expert
board    Committee  Board
club     Committee  Club
doubt    Discrepancy  Is it so?  kind=contradiction
reading  Discrepancy  How to read it  kind=ambiguity
boss     HEAD_OF  office
deputy   POST_IN  office
boss     POST_IN  hall  how=administrative
deputy   REPORTS_TO  expert  line=functional
office   ACCOUNTABLE_TO  board
boss     ACCOUNTABLE_TO  club  drawn=false
doubt    ABOUT  deputy
doubt    ABOUT  boss
reading  ABOUT  boss
reading  ABOUT  board
"""


@pytest.fixture(scope="module")
def small():
    with open_store("memory:") as store:
        store.sync(organisation(CHAIN), SyncOptions())
        yield store


def test_a_step_of_a_line_about_which_sources_differ_is_contested(small):
    rows = ask(small, question("chain"), {"start": "deputy"}, Options()).table.records()
    assert [(row["body"], row["contested"]) for row in rows] == [
        ("deputy", []),
        ("boss", ["doubt"]),
        ("board", []),
    ]


def test_the_other_lines_stand_beside_the_step_they_start_from(small):
    found = ask(small, question("chain"), {"start": "deputy", "line": "all"}, Options())
    aside = {(row["below"], row["line"], row["body"]) for row in found.table.records()}
    assert aside >= {
        ("deputy", "functional", "expert"),
        ("boss", "administrative", "hall"),
        ("boss", None, "club"),
    }
