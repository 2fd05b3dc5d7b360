"""What differs between two states of an organisation: moves as moves, names as names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.graph import ALWAYS, OPEN, DatasetInfo, Edge, Graph, Life, Thing
from orgmodel.graph.changes import WORDS, Change, Difference
from orgmodel.graph.diff import between, diff
from orgmodel.graph.views import without
from tests.organisation import organisation

BEFORE = """
staff   Unit            Staff
a       Unit            Division A / Division A  2003..
b       Unit            Division B
team    Unit            Team
boss    Post            Boss
chief   Post            Chief
cats    Responsibility  Cats
council  Committee      Council
bob     Person          Bob Builder
a       SUB_ORGANIZATION_OF  staff
b       SUB_ORGANIZATION_OF  staff
team    SUB_ORGANIZATION_OF  a
boss    HEAD_OF         team
a       RESPONSIBLE_FOR  cats  sources=page
chief   CHAIRS          council
boss    REPORTS_TO      chief  line=direct
bob     HOLDS           boss
"""


def changed(old: str, new: str, text: str = BEFORE) -> list[tuple[object, ...]]:
    """The changes where a line of the organisation is put otherwise."""
    assert old in text
    return told(diff(organisation(text), organisation(text.replace(old, new, 1))))


def told(found: Difference) -> list[tuple[object, ...]]:
    return [tuple(filter(None, _told(each))) for each in found.changes]


def _told(change: Change) -> tuple[object, ...]:
    sides = (side.value if side else None for side in (change.before, change.after))
    return change.what, change.thing, change.relation, change.other, change.column, *sides


def test_nothing_differs_from_itself() -> None:
    graph = organisation(BEFORE)
    found = diff(graph, graph)
    assert found.changes == ()
    assert dict(found.kept)["Unit"] == 4
    assert found.counts == dict.fromkeys(WORDS, 0)


def test_a_thing_comes_with_its_relations() -> None:
    line = "boss    HEAD_OF         team\n"
    assert changed(line, f"{line}new  Unit  New\nnew  SUB_ORGANIZATION_OF  b\n") == [
        ("added", "new", "new"),
        ("added", "new", "SUB_ORGANIZATION_OF", "b"),
    ]


def test_what_is_taken_out_is_removed() -> None:
    assert changed("chief   CHAIRS          council\n", "") == [
        ("removed", "chief", "CHAIRS", "council")
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("team    SUB_ORGANIZATION_OF  a", "team  SUB_ORGANIZATION_OF  b",
         ("moved", "team", "SUB_ORGANIZATION_OF", "a", "b")),
        ("boss    HEAD_OF", "chief  HEAD_OF", ("moved", "team", "HEAD_OF", "boss", "chief")),
        ("a       RESPONSIBLE_FOR", "b  RESPONSIBLE_FOR",
         ("moved", "cats", "RESPONSIBLE_FOR", "a", "b")),
        ("chief   CHAIRS", "boss  CHAIRS", ("moved", "council", "CHAIRS", "chief", "boss")),
    ],
)  # fmt: skip
def test_a_move_is_one_change(old: str, new: str, expected: tuple[str, ...]) -> None:
    assert changed(old, new) == [expected]


def test_of_several_it_is_not_said_which_took_the_place_of_which() -> None:
    found = changed(
        "a       RESPONSIBLE_FOR  cats", "b  RESPONSIBLE_FOR  cats\nteam  RESPONSIBLE_FOR  cats"
    )
    assert sorted(each[:3] for each in found) == [
        ("added", "b", "RESPONSIBLE_FOR"),
        ("added", "team", "RESPONSIBLE_FOR"),
        ("removed", "a", "RESPONSIBLE_FOR"),
    ]


def test_a_line_of_another_kind_took_nobodys_place() -> None:
    found = changed(
        "boss    REPORTS_TO      chief  line=direct", "boss  REPORTS_TO  boss  line=dotted"
    )
    assert [each[0] for each in found] == ["added", "removed"]


def test_a_relation_that_ends_where_another_begins_has_moved() -> None:
    found = changed(
        "team    SUB_ORGANIZATION_OF  a",
        "team  SUB_ORGANIZATION_OF  a  2003..2012  ended_by=reform\n"
        "team  SUB_ORGANIZATION_OF  b  2012..",
    )
    assert found == [
        ("moved", "team", "SUB_ORGANIZATION_OF", "a", "b"),
        ("changed", "team", "SUB_ORGANIZATION_OF", "a", "ended_by", "reform"),
    ]


def test_a_relation_that_ends_before_another_begins_has_ended() -> None:
    found = changed(
        "team    SUB_ORGANIZATION_OF  a",
        "team  SUB_ORGANIZATION_OF  a  2003..2012\nteam  SUB_ORGANIZATION_OF  b  2013..",
    )
    assert [each[0] for each in found] == ["added", "ended"]


def test_a_thing_that_gets_an_end_has_ended() -> None:
    assert changed("Division A / Division A  2003..", "Division A / Division A  2003..2012") == [
        ("ended", "a", "valid_to", "2012"),
        *[("ended", each, relation, other, "valid_to", "2012") for each, relation, other in (
            ("a", "SUB_ORGANIZATION_OF", "staff"),
            ("a", "RESPONSIBLE_FOR", "cats"),
            ("team", "SUB_ORGANIZATION_OF", "a"),
        )],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Staff", "Secretariat", ("renamed", "staff", "name_en", "Staff", "Secretariat")),
        ("/ Division A", "", ("renamed", "a", "name_fr", "Division A")),
        ("Chief", "Chief  seats=2", ("changed", "chief", "seats", 2)),
        ("sources=page", "sources=page;law",
         ("changed", "a", "RESPONSIBLE_FOR", "cats", "sources", ("page",), ("page", "law"))),
    ],
)  # fmt: skip
def test_a_property_tells_what_it_was_and_is(
    old: str, new: str, expected: tuple[object, ...]
) -> None:
    assert changed(old, new) == [expected]


NAMED = """
a    Unit   New Name
n    Name   ..2012  lang=en  kind=official  text=Old Name
s    State  2010..  property=status  text=suspended
n    NAME_OF   a  ..2012  sources=page
s    STATE_OF  a  2010..
"""


def test_a_dated_name_is_a_name_of_its_thing() -> None:
    assert changed("text=Old Name", "text=Older Name", NAMED) == [
        ("renamed", "a", "name_en", "Old Name", "Older Name")
    ]
    assert changed("n    NAME_OF   a  ..2012  sources=page\n", "", NAMED)[0][:2] == ("renamed", "a")


def test_the_dates_and_the_evidence_of_a_name_count_as_well() -> None:
    assert changed("n    Name   ..2012", "n    Name   ..2013", NAMED) == [
        ("changed", "a", "NAME_OF", "Old Name", "valid_to", "2012", "2013")
    ]
    assert changed("sources=page", "sources=law", NAMED)[0][4:] == ("sources", ("page",), ("law",))


def test_a_state_is_a_property_of_its_thing() -> None:
    assert changed("text=suspended", "text=active", NAMED) == [
        ("changed", "a", "status", "suspended", "active")
    ]


def test_what_is_called_goes_with_its_names() -> None:
    graph = organisation(NAMED)
    assert told(diff(graph, organisation("b  Unit  B"))) == [
        ("added", "b", "b"),
        ("removed", "a", "a"),
    ]


def test_what_changes_its_label_is_another_thing() -> None:
    assert changed("council  Committee      Council", "council  Unit  Council")[:2] == [
        ("added", "council", "council"),
        ("removed", "council", "council"),
    ]


DATED = """
staff  Unit  Staff
a      Unit  A  2000..2010
b      Unit  B  2010..
team   Unit  Team
n      Name  2010..  lang=en  kind=official  text=Crew
s      State  2010..  property=independent  text=true
founded  ChangeEvent  B is founded  2010..  kind=founded
team   SUB_ORGANIZATION_OF  a  2000..2010
team   SUB_ORGANIZATION_OF  b  2010..
team   RESPONSIBLE_FOR  cats  2001..2005  sources=page
team   RESPONSIBLE_FOR  cats  2005..  sources=law
cats   Responsibility  Cats
n      NAME_OF   team  2010..
s      STATE_OF  team  2010..
founded  RESULTING  b
"""


def test_between_two_days_only_what_holds_on_them_counts() -> None:
    found = between(organisation(DATED), date(2004, 1, 1), date(2015, 1, 1))
    assert told(found) == [
        ("added", "b", "b"),
        ("added", "founded", "founded"),
        ("removed", "a", "a"),
        ("moved", "team", "SUB_ORGANIZATION_OF", "a", "b"),
        ("renamed", "team", "name_en", "Team", "Crew"),
        ("changed", "team", "independent", True),
    ]
    assert dict(found.kept) == {"Unit": 1, "Responsibility": 1, "RESPONSIBLE_FOR": 1}


def test_between_two_days_each_change_has_its_date() -> None:
    found = between(organisation(DATED), date(2004, 1, 1), date(2015, 1, 1))
    lives = {each.what: (each.before, each.after) for each in found.changes}
    assert lives["removed"][0].life.written_end == "2010"
    assert {after.life.written_start for _, after in lives.values() if after} == {"2010"}


def test_the_order_of_the_tables_does_not_matter() -> None:
    graph = organisation(BEFORE)
    turned = Graph(graph.info, graph.things[::-1], graph.edges[::-1])
    assert diff(graph, turned).changes == ()
    other = organisation(DATED)
    assert diff(graph, other) == diff(turned, other)


def test_people_can_be_left_out_with_all_that_joins_them() -> None:
    graph = without(organisation(BEFORE), "Person")
    assert "Person" not in graph.labels
    assert "HOLDS" not in graph.relations


IDS = st.sampled_from(["a", "b", "c", "d"])
DAYS = st.integers(0, 5).map(lambda years: date(2000, 1, 1) + timedelta(365 * years))


@st.composite
def lives(draw: st.DrawFn) -> Life:
    start = draw(st.none() | DAYS)
    end = draw(st.none() | DAYS.filter(lambda day: start is None or day > start))
    return Life(start or ALWAYS, end or OPEN, str(start or ""), str(end or ""))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    ids = draw(st.sets(IDS, min_size=1))
    things = [
        Thing("Unit", id_, draw(lives()), {"name_en": draw(st.sampled_from(["X", "Y"]))})
        for id_ in sorted(ids)
    ]
    relations = st.sampled_from(["SUB_ORGANIZATION_OF", "COORDINATES_WITH", "HEAD_OF"])
    ends = st.tuples(relations, st.sampled_from(sorted(ids)), st.sampled_from(sorted(ids)))
    drawn = draw(
        st.lists(st.tuples(ends, lives(), st.sampled_from(["stated", "assumed"])), max_size=6)
    )
    edges = [
        Edge(*each, f"{number}", life, {"assertion": assertion})
        for number, (each, life, assertion) in enumerate(drawn)
    ]
    return Graph(DatasetInfo("drawn"), tuple(things), tuple(edges))


@given(graphs())
def test_no_organisation_differs_from_itself(graph: Graph) -> None:
    assert diff(graph, graph).changes == ()


@given(graphs(), graphs())
def test_the_way_back_is_the_way_reversed(before: Graph, after: Graph) -> None:
    assert diff(after, before) == diff(before, after).reversed()


@given(graphs(), DAYS, DAYS)
def test_the_way_back_in_time_is_the_way_reversed(graph: Graph, first: date, last: date) -> None:
    assert between(graph, last, first) == between(graph, first, last).reversed()
    assert between(graph, first, first).changes == ()


@given(graphs(), graphs())
def test_every_thing_is_kept_or_in_a_change(before: Graph, after: Graph) -> None:
    found = diff(before, after)
    touched = {each.thing for each in found.changes if not each.relation}
    assert dict(found.kept).get("Unit", 0) == len(before.by_id.keys() - touched)
    assert after.by_id.keys() - before.by_id.keys() <= touched
