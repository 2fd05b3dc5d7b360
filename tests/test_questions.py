from datetime import date

import pytest

from orgmodel.catalogue import adhoc, question
from orgmodel.errors import DateError, QueryRefused, StoreEmpty, UsageError
from orgmodel.questions import Options, ask, parse_as_of, run_own
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
nato      Organization    The Alliance / L'Alliance  1990..
is        Unit            International Staff / Secrétariat international  kind=staff-body
div       Unit            Division  2003..  position=2
press     Unit            Press Division  2003..2025  position=1  sources=page
board     Unit            Board of Auditors
section   Unit            Audit Section
later     Unit            Later Division  2020..
sg        Post            Secretary General
asg       Post            Head of Division  2003..
hp        Post            Head of Press  2003..2025
chair     Post            Chairman of the Board
auditor   Post            Auditor
adviser   Post            Adviser
council   Committee       Council
closed    Committee       Closed committee  1995..1999
group     Committee       Working Group
cyber     Responsibility  Cyber defence / Cyberdéfense
train     Responsibility  Train people  kind=objective
shared    Responsibility  Shared function
orphan    Responsibility  Orphan function
integrity  Responsibility  Integrity  2007..
future    Responsibility  Human security  2019..
past      Responsibility  Old programme  1990..2000
lead      Responsibility  Leadership
page      Source          The page / La page
bob       Person          Bob Builder
event     ChangeEvent     The closed committee is absorbed  1999..  kind=absorbed
doubt     Discrepancy     Who runs it?  kind=contradiction
is        SUB_ORGANIZATION_OF  nato
div       SUB_ORGANIZATION_OF  is
press     SUB_ORGANIZATION_OF  is
board     SUB_ORGANIZATION_OF  is
later     SUB_ORGANIZATION_OF  is
section   SUB_ORGANIZATION_OF  board
sg        HEAD_OF  is
asg       HEAD_OF  div  sources=page
hp        HEAD_OF  press
chair     HEAD_OF  board
auditor   POST_IN  section
adviser   POST_IN  div
adviser   REPORTS_TO  sg  line=dotted
board     ACCOUNTABLE_TO  council  sources=page
sg        ACCOUNTABLE_TO  council  assertion=inferred
group     ACCOUNTABLE_TO  council
asg       CHAIRS  group
press     SECRETARIAT_OF  group
adviser   MEMBER_OF  group  role=secretary
div       RESPONSIBLE_FOR  cyber  2010..  sources=page  locator=§ 3
press     SUPPORTS  cyber
train     PART_OF  cyber
div       RESPONSIBLE_FOR  shared
press     RESPONSIBLE_FOR  shared
div       RESPONSIBLE_FOR  integrity  2017-09..
later     RESPONSIBLE_FOR  future  [..2021-02]..
press     ACCOUNTABLE_FOR  past  1990..2000
bob       HOLDS  sg
sg        ACCOUNTABLE_FOR  lead
doubt     ABOUT  div
event     ORIGINAL  closed
event     RESULTING  council
doubt     ABOUT  cyber
"""


@pytest.fixture(scope="module")
def store():
    store = open_store("memory:")
    store.sync(organisation(ORGANISATION, top=("nato",)), SyncOptions())
    yield store
    store.close()


@pytest.fixture
def answer(store):
    def answer(name, on=None, lang="en", holders=False, **arguments):
        as_of = date.fromisoformat(on) if on else None
        return ask(store, question(name), arguments, Options(as_of, lang, holders))

    return answer


def pick(answer, *columns):
    return [tuple(record[column] for column in columns) for record in answer.table.records()]


def notices(answer):
    return [(each.code, dict(each.fields)) for each in answer.notices]


def test_who_names_the_recorded_roles_then_who_answers_in_effect(answer):
    found = answer("who", thing="cyber defence")
    assert pick(found, "role", "body", "since", "how", "because", "via") == [
        ("RESPONSIBLE_FOR", "div", "2010", "stated", None, None),
        ("SUPPORTS", "press", "2003", "stated", None, None),
        ("ACCOUNTABLE_FOR", "asg", "2010", "inferred", "heads", "div"),
    ]
    assert pick(found, "sources")[0] == ([["page", "§ 3"]],)
    assert found.sources["page"].name("fr") == "La page"


def test_who_shows_the_head_of_a_unit_that_has_no_row_of_its_own(answer):
    assert pick(answer("who", thing="cyber"), "body", "heads") == [
        ("div", []),
        ("press", ["hp"]),
        ("asg", []),
    ]


def test_who_says_what_is_inherited_and_from_what(answer):
    assert pick(answer("who", thing="train people"), "role", "body", "because", "via") == [
        ("RESPONSIBLE_FOR", "div", "inherited", "cyber"),
        ("ACCOUNTABLE_FOR", "asg", "inherited", "cyber"),
    ]


def test_what_has_no_end_is_in_force_on_the_last_day_there_is(answer):
    found = answer("who", "9999-12-31", thing="cyber")
    assert found.table.rows
    assert notices(found) == []


def test_of_several_things_the_date_is_that_of_those_of_which_something_is_recorded(answer):
    found = answer("who", thing=["orphan function", "integrity"])
    assert found.as_of == date(2017, 9, 1)


def test_one_name_where_two_are_asked_for_is_seen_as_one(answer):
    with pytest.raises(UsageError) as error:
        answer("why", one="head", other="of press")
    assert error.value.code == "one-name"


def test_where_several_are_responsible_nobody_is_accountable(answer):
    assert pick(answer("who", thing="shared"), "role") == [("RESPONSIBLE_FOR",)] * 2


def test_nobody_recorded_is_an_answer(answer):
    found = answer("who", thing="orphan")
    assert (found.table.rows, found.notices) == ((), ())
    assert found.subjects == ("orphan",)
    assert found.names["orphan"].name("en") == "Orphan function"


def test_of_several_things_those_are_named_of_which_nothing_is_recorded(answer):
    found = answer("who", thing="function")
    assert {row[0] for row in found.table.rows} == {"shared"}
    assert [code for code, _ in notices(found)] == ["several-answered", "nothing-recorded"]


def test_who_can_be_asked_for_one_role_in_either_language(answer):
    for role in ("supports", "SUPPORTS", "appuie"):
        assert pick(answer("who", thing="cyber", role=role), "body") == [("press",)]


def test_names_come_in_both_languages_beside_the_ids(answer):
    named = answer("who", thing="cyber", lang="fr").names["cyber"]
    assert (named.name("fr"), named.name("en")) == ("Cyberdéfense", "Cyber defence")


def test_what_is_not_in_force_is_answered_as_of_the_nearest_date_on_which_it_is(answer):
    found = answer("who", thing="human security")
    assert found.as_of == date(2021, 2, 28)
    assert pick(found, "role", "since")[0] == ("RESPONSIBLE_FOR", "[..2021-02]")
    ((code, fields),) = notices(found)
    assert (code, fields["at"]) == ("answered-while-in-force", "2021-02")


def test_what_is_answered_only_later_is_answered_as_of_then(answer):
    found = answer("who", thing="integrity")
    ((code, fields),) = notices(found)
    assert (found.as_of, code) == (date(2017, 9, 1), "answered-as-of")
    assert (fields["asked"], fields["at"]) == ("2011-11-02", "2017-09")


def test_what_has_ended_is_answered_as_of_its_last_day(answer):
    found = answer("who", thing="old programme")
    ((code, fields),) = notices(found)
    assert (found.as_of, code) == (date(1999, 12, 31), "answered-while-in-force-before")
    assert fields["before"] == "2000"


def test_a_date_that_was_typed_is_kept_and_the_answer_says_from_when_there_is_one(answer):
    found = answer("who", on="2011-11-02", thing="integrity")
    assert (found.as_of, found.table.rows) == (date(2011, 11, 2), ())
    ((code, fields),) = notices(found)
    assert (code, fields["first"]) == ("answered-from", "2017-09")


@pytest.mark.parametrize(
    ("thing", "code", "fields"),
    [
        ("human security", "in-force-from", {"first": "2019"}),
        ("old programme", "in-force-from-to", {"first": "1990", "last": "2000"}),
    ],
)
def test_on_a_typed_date_the_answer_says_when_the_thing_exists(answer, thing, code, fields):
    ((found, given),) = notices(answer("who", on="2011-11-02", thing=thing))
    assert found == code
    assert fields.items() <= given.items()


def test_what_has_ended_and_answered_for_nothing_is_told_as_of_its_last_day(answer):
    found = answer("what", body="closed")
    assert (found.as_of, found.table.rows) == (date(1998, 12, 31), ())
    assert [code for code, _ in notices(found)] == ["answered-while-in-force-before"]


def test_before_everything_there_is_nothing_and_the_answer_says_so(answer):
    found = answer("tree", on="1066-01-01")
    assert found.table.rows == ()
    assert [(code, fields["before"]) for code, fields in notices(found)] == [
        ("before-everything", "1990")
    ]


def test_what_gives_the_responsibilities_and_committees_of_a_unit_and_its_head(answer):
    assert pick(answer("what", body="division"), "relation", "thing", "via") == [
        ("ACCOUNTABLE_FOR", "train", "cyber"),
        ("RESPONSIBLE_FOR", "cyber", None),
        ("RESPONSIBLE_FOR", "shared", None),
        ("CHAIRS", "group", "asg"),
    ]


def test_what_gives_what_a_post_answers_for_in_effect(answer):
    found = answer("what", body="asg")
    assert pick(found, "relation", "thing", "because", "via") == [
        ("ACCOUNTABLE_FOR", "cyber", "heads", "div"),
        ("ACCOUNTABLE_FOR", "train", "inherited", "cyber"),
        ("CHAIRS", "group", None, None),
    ]


def test_a_row_on_which_sources_contradict_each_other_is_marked(answer):
    assert pick(answer("who", thing="cyber"), "body", "contested") == [
        ("div", ["doubt"]),
        ("press", []),
        ("asg", ["doubt"]),
    ]
    assert ("cyber", ["doubt"]) in pick(answer("what", body="div"), "thing", "contested")


def test_whoever_holds_a_post_is_named_on_request_only(answer):
    for holders, expected in ((True, ["bob"]), (False, [])):
        assert pick(answer("who", thing="lead", holders=holders), "body", "holders") == [
            ("sg", expected)
        ]
        found = answer("what", body="sg", holders=holders)
        assert pick(found, "held_by") == [(expected,)]


def test_what_gives_secretariats_and_seats(answer):
    assert ("SECRETARIAT_OF", "group") in pick(answer("what", body="press"), "relation", "thing")
    assert pick(answer("what", body="adviser"), "relation", "part") == [("MEMBER_OF", "secretary")]


def test_chain_goes_from_a_unit_through_its_head_to_the_council(answer):
    assert pick(answer("chain", start="division"), "body", "below", "relation", "how") == [
        ("asg", None, None, None),
        ("sg", "asg", "REPORTS_TO", "inferred"),
        ("council", "sg", "ACCOUNTABLE_TO", "inferred"),
    ]


@pytest.mark.parametrize(
    ("start", "bodies"),
    [
        ("auditor", ["auditor", "chair", "council"]),
        ("section", ["section", "chair", "council"]),
        ("board", ["chair", "council"]),
        ("adviser", ["adviser", "asg", "sg", "council"]),
        ("sg", ["sg", "council"]),
        ("later", ["later", "sg", "council"]),
    ],
)
def test_chain_never_passes_a_unit_that_answers_to_a_committee(answer, start, bodies):
    assert [row[0] for row in answer("chain", start=start).table.rows] == bodies


def test_chain_adds_the_other_lines_on_request(answer):
    rows = pick(answer("chain", start="adviser", line="all"), "body", "below", "line")
    assert ("sg", "adviser", "dotted") in rows


def test_tree_shows_what_is_in_force_in_the_order_of_the_organisation(answer):
    found = answer("tree", unit="International Staff", depth="1")
    assert pick(found, "unit", "parent", "answers_to") == [
        ("is", None, ["council"]),
        ("press", "is", []),
        ("div", "is", []),
        ("board", "is", ["council"]),
    ]


def test_tree_begins_at_the_top_and_shows_more_on_request(answer):
    found = answer("tree", **{"with": ["heads", "responsibilities,committees"]})
    rows = pick(found, "unit", "heads", "responsibilities", "committees")
    assert rows[0] == ("nato", [], [], [])
    assert ("div", ["asg"], ["cyber", "shared"], ["group"]) in rows


def test_what_the_tree_was_not_asked_for_is_not_known_to_be_nothing(answer):
    (row, *_) = pick(answer("tree"), "heads", "holders", "responsibilities", "committees")
    assert row == (None, None, None, None)


def test_a_card_says_what_took_over(answer):
    assert pick(answer("show", thing="council"), "took_over_from") == [(["closed"],)]
    assert pick(answer("show", thing="closed"), "succeeded_by") == [(["council"],)]


def test_show_gives_a_card(answer):
    (card,) = answer("show", thing="cyber", lang="fr").table.records()
    assert (card["name_en"], card["name_fr"]) == ("Cyber defence", "Cyberdéfense")
    assert card["contradictions"] == ["doubt"]


def test_what_is_closed_names_what_took_its_place(answer):
    named = answer("show", thing="event").names
    assert [each.id for each in named["closed"].successors] == ["council"]
    assert (named["closed"].closed, named["council"].closed) == (True, False)


def test_what_is_not_yet_there_is_not_closed(answer):
    found = answer("search", words="human security").names["future"]
    assert (found.closed, found.later) == (False, True)


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("security human", ["future"]),
        ("cyberdef", ["cyber"]),
        ("DIVISION", ["div", "asg", "press", "later"]),
        ("le secretariat", ["is"]),
        ("unheard", []),
    ],
)
def test_search_finds_names_by_their_words(answer, words, things):
    assert sorted(row[0] for row in answer("search", words=words).table.rows) == sorted(things)


def test_a_search_in_vain_says_what_was_perhaps_meant(answer):
    found = answer("search", words="cybre defense")
    assert notices(found) == [("perhaps-meant", {"name": "Cyber defence"})]


@pytest.mark.parametrize("label", ["unit", "Units", "unités", "UNIT"])
def test_list_takes_a_sort_in_either_language_in_singular_or_plural(answer, label):
    found = answer("list", label=label)
    assert {row[0] for row in found.table.rows} == {"is", "div", "press", "board", "section"}
    assert ("counted", {"count": "5"}) in notices(found)


@pytest.mark.parametrize(
    ("label", "options", "things"),
    [
        ("unit", {"under": "international staff"}, ["board", "div", "press", "section"]),
        ("unit", {"without": "head"}, ["section"]),
        ("unit", {"kind": "staff body"}, ["is"]),
        ("post", {"without": "superior"}, []),
        ("responsibility", {"without": "owner"}, ["integrity", "orphan", "train"]),
        ("responsibility", {"under": "division"}, ["cyber", "shared"]),
        ("committee", {"without": "chair"}, ["council"]),
        ("committee", {"closed": True}, ["closed"]),
        ("person", {}, []),
    ],
)
def test_list_leaves_out_what_the_options_say(answer, label, options, things):
    found = answer("list", label=label, **options)
    assert sorted(row[0] for row in found.table.rows) == things


def test_a_kind_is_no_sort_of_thing_and_the_error_says_how_to_list_it(answer):
    with pytest.raises(UsageError) as error:
        answer("list", label="divisions")
    assert error.value.code == "kind-for-label"


def test_committees_of_a_body_are_those_it_chairs_serves_or_sits_in(answer):
    assert pick(answer("committees", body="division"), "committee", "above", "relation") == [
        ("group", "council", ["CHAIRS"])
    ]
    assert pick(answer("committees", body="press"), "relation") == [(["SECRETARIAT_OF"],)]


def test_committees_of_a_committee_are_itself_and_those_below_it(answer):
    assert pick(answer("committees", body="council"), "committee", "chaired_by") == [
        ("council", []),
        ("group", ["asg"]),
    ]


def test_people_are_shown_only_on_request(answer):
    assert pick(answer("show", thing="secretary general"), "held_by") == [([],)]
    named = answer("show", thing="secretary general", holders=True)
    assert pick(named, "held_by") == [(["bob"],)]
    assert named.names["bob"].name("en") == "Bob Builder"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016", (2016, 1, 1)),
        ("2016-05", (2016, 5, 1)),
        (" 2016-02-29 ", (2016, 2, 29)),
        ("2 Nov 2011", (2011, 11, 2)),
        ("2nd November 2011", (2011, 11, 2)),
        ("Nov. 2010", (2010, 11, 1)),
        ("1er août 2010", (2010, 8, 1)),
        ("aout 2010", (2010, 8, 1)),
        ("FÉVR. 2021", (2021, 2, 1)),
        ("juil. 2010", (2010, 7, 1)),
        ("2.11.2011", (2011, 11, 2)),
    ],
)
def test_a_date_may_be_typed_as_people_write_it(text, day):
    assert parse_as_of(text) == date(*day)


def test_a_day_that_its_month_does_not_have_is_told_with_how_many_it_has():
    with pytest.raises(DateError) as error:
        parse_as_of("29 février 2011")
    assert (error.value.month, error.value.days) == ("2011-02", "28")


@pytest.mark.parametrize("text", ["Today", "aujourd'hui", "Aujourd’hui"])
def test_today_is_a_date(text):
    assert abs((parse_as_of(text) - date.today()).days) <= 1  # noqa: DTZ011


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2015-02-29",
        "2015-13",
        "15",
        "2015/01/01",
        "0000",
        "ju 2010",
        "jui 2010",
        "31 Feb 2010",
        "2/11/2011",
        "Nov",
        "Movember 2010",
        "2011-11-02\x00",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(DateError):
        parse_as_of(text)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({}, "missing-argument"),
        ({"thing": "cyber", "colour": "red"}, "unknown-argument"),
        ({"thing": "cyber", "role": "boss"}, "not-a-choice"),
    ],
)
def test_arguments_that_do_not_fit_are_refused(answer, arguments, code):
    with pytest.raises(UsageError) as error:
        answer("who", **arguments)
    assert error.value.code == code


def test_a_depth_is_a_number(answer):
    with pytest.raises(UsageError) as error:
        answer("tree", depth="two")
    assert error.value.code == "not-a-number"


def test_own_queries_are_run_as_of_the_datasets_date(store):
    cypher = "MATCH (u:Unit) WHERE u.valid_from <= date($on) AND u.id = $id RETURN u.id AS id"
    assert run_own(store, adhoc(cypher), {"id": "div"}).table.rows == (("div",),)
    assert run_own(store, adhoc(cypher), {"id": "later"}).table.rows == ()


def test_own_queries_cannot_write(store):
    with pytest.raises(QueryRefused):
        run_own(store, adhoc("MATCH (u:Unit) SET u.note = 'x'"), {})


def test_an_empty_store_has_no_answers():
    with pytest.raises(StoreEmpty):
        ask(open_store("memory:"), question("tree"), {}, Options())
