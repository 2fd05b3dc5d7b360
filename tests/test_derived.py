"""What follows from the recorded facts, each branch of the definitions, and on any date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.graph import DatasetInfo, Edge, Graph, Life, Thing
from orgmodel.graph.derived import derive
from orgmodel.graph.locators import joined, places
from tests.naive import answers_for_naively, reports_to_naively

DAY = date(2011, 11, 2)


def organisation(text: str) -> Graph:
    """A graph from lines: `Unit a b {collegial}` makes things, `x HEAD_OF y {line=dotted}` edges.

    `@2003-2010` at the end of a line gives the life in years.
    """
    things: list[Thing] = []
    edges: list[Edge] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        words, life, properties = _line(line)
        if words[0] in {"Unit", "Post", "Committee", "Organization", "Responsibility"}:
            things += [Thing(words[0], id_, life, properties) for id_ in words[1:]]
        else:
            source, relation, target = words
            key = f"{source}|{relation}|{target}|{life.written_start}|{len(edges)}"
            edges.append(Edge(relation, source, target, key, life, properties, typed=True))
    return Graph(DatasetInfo("test", as_of=DAY), tuple(things), tuple(edges))


def _line(line: str) -> tuple[list[str], Life, dict]:
    line, _, years = line.partition(" @")
    line, _, braces = line.partition(" {")
    life = Life()
    if years:
        start, _, end = years.partition("-")
        life = Life(
            date(int(start or 1), 1, 1), date(int(end), 1, 1) if end else Life().end, start, end
        )
    pairs = (pair.partition("=") for pair in braces.rstrip("}").split())
    values = {"": True, "false": False}
    return line.split(), life, {name: values.get(value, value) for name, _, value in pairs}


def on(graph: Graph, relation: str, day: date = DAY) -> set[tuple[str, str, str, str]]:
    """The derived edges of `relation` on `day`: source, target, because, via."""
    return {
        (
            edge.source,
            edge.target,
            str(edge.properties.get("because", "")),
            str(edge.properties.get("via", "")),
        )
        for edge in derive(graph)
        if edge.relation == relation and edge.life.holds_on(day)
    }


STAFF = """
    Organization nato
    Unit is dpp section
    Post sg asg officer
    Committee council
    is SUB_ORGANIZATION_OF nato
    dpp SUB_ORGANIZATION_OF is
    section SUB_ORGANIZATION_OF dpp
    sg HEAD_OF is
    asg HEAD_OF dpp
    officer POST_IN section
"""


def reporting(extra: str = "", day: date = DAY) -> dict[str, str]:
    return {
        source: target for source, target, *_ in on(organisation(STAFF + extra), "REPORTS_TO", day)
    }


def test_a_head_reports_to_the_head_of_the_unit_above() -> None:
    assert reporting()["asg"] == "sg"


def test_a_post_that_heads_nothing_reports_to_the_nearest_head_above() -> None:
    assert reporting()["officer"] == "asg"


def test_the_top_post_reports_to_nobody() -> None:
    assert "sg" not in reporting()


def test_a_post_that_heads_nothing_looks_at_its_own_unit_first() -> None:
    assert reporting("Post chief\nchief HEAD_OF section")["officer"] == "chief"


def test_a_stated_direct_line_leaves_nothing_to_infer() -> None:
    assert "officer" not in reporting("officer REPORTS_TO sg")


def test_a_stated_dotted_line_does_not_replace_the_inferred_one() -> None:
    assert reporting("officer REPORTS_TO sg {line=dotted}")["officer"] == "asg"


def test_a_post_that_answers_to_a_committee_reports_to_nobody() -> None:
    assert "asg" not in reporting("asg ACCOUNTABLE_TO council")


def test_the_head_of_a_unit_that_answers_to_a_committee_reports_to_nobody() -> None:
    assert "asg" not in reporting("dpp ACCOUNTABLE_TO council")


def test_an_accountability_that_is_not_drawn_does_not_count() -> None:
    assert reporting("asg ACCOUNTABLE_TO council {drawn=false}")["asg"] == "sg"


def test_no_line_passes_a_unit_that_answers_to_a_committee() -> None:
    audit = """
        Unit audit team
        Post auditor
        audit SUB_ORGANIZATION_OF is
        team SUB_ORGANIZATION_OF audit
        audit ACCOUNTABLE_TO council
        auditor POST_IN team
    """
    assert "auditor" not in reporting(audit)


def test_a_post_in_a_headless_unit_that_answers_to_a_committee_reports_to_nobody() -> None:
    audit = "Unit audit\nPost auditor\naudit SUB_ORGANIZATION_OF is\n"
    audit += "audit ACCOUNTABLE_TO council\nauditor POST_IN audit"
    assert "auditor" not in reporting(audit)


def test_the_head_of_two_nested_units_reports_above_both() -> None:
    assert reporting("asg HEAD_OF section")["asg"] == "sg"


def test_a_joint_head_does_not_report_to_the_other() -> None:
    assert reporting("Post deputy\ndeputy HEAD_OF dpp {joint}")["deputy"] == "sg"


def test_a_headless_unit_between_is_passed_over() -> None:
    assert (
        reporting(
            "Unit branch\nPost clerk\nbranch SUB_ORGANIZATION_OF section\nclerk HEAD_OF branch"
        )["clerk"]
        == "asg"
    )


def test_a_cycle_in_the_structure_ends_the_climb() -> None:
    graph = organisation(
        "Unit a b\nPost p\na SUB_ORGANIZATION_OF b\nb SUB_ORGANIZATION_OF a\np HEAD_OF a"
    )
    assert on(graph, "REPORTS_TO") == set()


def test_a_line_changes_on_the_day_that_the_unit_moves() -> None:
    moved = """
        Unit is ops dpp
        Post asg-ops asg-dpp chief
        Unit cell
        asg-ops HEAD_OF ops
        asg-dpp HEAD_OF dpp
        chief HEAD_OF cell
        cell SUB_ORGANIZATION_OF ops @2003-2012
        cell SUB_ORGANIZATION_OF dpp @2012-
    """
    edges = [edge for edge in derive(organisation(moved)) if edge.source == "chief"]
    assert [(edge.target, edge.life.written_start, edge.life.written_end) for edge in edges] == [
        ("asg-dpp", "2012", ""),
        ("asg-ops", "2003", "2012"),
    ]


def answers(extra: str, day: date = DAY) -> set[tuple[str, str, str, str]]:
    return on(organisation(STAFF + "Responsibility f parent\n" + extra), "ANSWERS_FOR", day)


def test_a_stated_accountability_is_said_as_stated() -> None:
    assert answers("asg ACCOUNTABLE_FOR f\nis RESPONSIBLE_FOR f") == {("asg", "f", "stated", "")}


def test_the_head_of_the_only_responsible_unit_answers() -> None:
    assert answers("dpp RESPONSIBLE_FOR f") == {("asg", "f", "heads", "dpp")}


@pytest.mark.parametrize(
    ("body", "extra"),
    [
        ("officer", ""),
        ("council", ""),
        ("nato", ""),
        ("section", ""),
        ("board", "Unit board {collegial}\nPost chair\nchair HEAD_OF board\n"),
    ],
)
def test_a_body_without_a_head_of_its_own_answers_alone(body: str, extra: str) -> None:
    assert answers(f"{extra}{body} RESPONSIBLE_FOR f") == {(body, "f", "alone", "")}


def test_of_nested_responsible_units_the_innermost_counts() -> None:
    assert answers("is RESPONSIBLE_FOR f\ndpp RESPONSIBLE_FOR f") == {("asg", "f", "heads", "dpp")}


def test_a_responsible_post_counts_before_the_unit_it_stands_in() -> None:
    assert answers("is RESPONSIBLE_FOR f\nofficer RESPONSIBLE_FOR f") == {
        ("officer", "f", "alone", "")
    }


def test_of_two_responsible_units_side_by_side_nobody_answers() -> None:
    ops = "Unit ops\nops SUB_ORGANIZATION_OF is\nops RESPONSIBLE_FOR f\ndpp RESPONSIBLE_FOR f"
    assert answers(ops) == set()


def test_what_has_no_owner_inherits_from_what_it_is_part_of() -> None:
    assert answers("f PART_OF parent\ndpp RESPONSIBLE_FOR parent") == {
        ("asg", "parent", "heads", "dpp"),
        ("asg", "f", "inherited", "parent"),
    }


def test_of_equally_near_ancestors_all_are_inherited_from() -> None:
    two = "Responsibility other\nf PART_OF parent\nf PART_OF other\n"
    two += "asg ACCOUNTABLE_FOR parent\nsg ACCOUNTABLE_FOR other"
    assert {each for each in answers(two) if each[1] == "f"} == {
        ("asg", "f", "inherited", "parent"),
        ("sg", "f", "inherited", "other"),
    }


def test_an_objective_inherits_although_somebody_is_responsible_for_it() -> None:
    objective = "Responsibility goal {kind=objective}\ngoal PART_OF parent\n"
    objective += "asg ACCOUNTABLE_FOR parent\nis RESPONSIBLE_FOR goal"
    assert ("asg", "goal", "inherited", "parent") in answers(objective)
    assert not any(each[0] == "sg" for each in answers(objective))


def test_nobody_recorded_is_no_edge() -> None:
    assert answers("") == set()


def test_who_answers_changes_with_the_head_and_with_the_owner() -> None:
    owned = "Unit ops\nPost asg-ops\nops SUB_ORGANIZATION_OF is\nasg-ops HEAD_OF ops\n"
    owned += "ops RESPONSIBLE_FOR f @2003-2020\ndpp RESPONSIBLE_FOR f @2020-"
    assert answers(owned, date(2019, 12, 31)) == {("asg-ops", "f", "heads", "ops")}
    assert answers(owned, date(2020, 1, 1)) == {("asg", "f", "heads", "dpp")}


def test_a_derived_edge_carries_the_sources_of_all_it_rests_on() -> None:
    graph = organisation("Unit u\nPost p\nResponsibility f\np HEAD_OF u\nu RESPONSIBLE_FOR f")
    sourced = Graph(
        graph.info,
        graph.things,
        tuple(
            Edge(e.relation, e.source, e.target, e.key, e.life, {"sources": (f"s-{e.relation}",)})
            for e in graph.edges
        ),
    )
    (edge,) = derive(sourced)
    assert edge.properties["sources"] == ("s-RESPONSIBLE_FOR", "s-HEAD_OF")
    assert edge.properties["assertion"] == "inferred"


YEARS = st.integers(2000, 2006)


@st.composite
def organisations(draw: st.DrawFn) -> Graph:
    """Small organisations with every relation that the definitions look at, cycles included."""
    lines = ["Unit u0 u1 u2 u3 {collegial}", "Unit u4", "Organization o", "Committee c"]
    lines += ["Post p0 p1 p2 p3", "Responsibility r0 r1 r2", "Responsibility r3 {kind=objective}"]
    ends = {
        "SUB_ORGANIZATION_OF": (["u0", "u1", "u2", "u4"], ["u0", "u1", "u2", "u3", "o"]),
        "POST_IN": (["p0", "p1", "p2", "p3"], ["u0", "u1", "u4", "c"]),
        "HEAD_OF": (["p0", "p1", "p2"], ["u0", "u1", "u3", "u4"]),
        "REPORTS_TO": (["p0", "p1", "p3"], ["p1", "p2"]),
        "ACCOUNTABLE_TO": (["u0", "u1", "p0", "p2"], ["c"]),
        "ACCOUNTABLE_FOR": (["p0", "u1", "c"], ["r0", "r2"]),
        "RESPONSIBLE_FOR": (["p1", "u0", "u1", "u3", "u4", "o", "c"], ["r0", "r1", "r2", "r3"]),
        "PART_OF": (["r0", "r1", "r2", "r3"], ["r0", "r1", "r2"]),
    }
    for _ in range(draw(st.integers(0, 14))):
        relation = draw(st.sampled_from(sorted(ends)))
        sources, targets = ends[relation]
        source, target = draw(st.sampled_from(sources)), draw(st.sampled_from(targets))
        marks = draw(st.sampled_from(["", " {line=dotted}", " {drawn=false}"]))
        start = draw(YEARS)
        lines.append(
            f"{source} {relation} {target}{marks} @{start}-{start + draw(st.integers(1, 4))}"
        )
    return organisation("\n".join(lines))


@settings(max_examples=400, deadline=None)
@given(organisations(), YEARS, st.integers(0, 400))
def test_on_any_date_derived_edges_say_what_the_definition_says(
    graph: Graph, year: int, days: int
) -> None:
    day = date(year, 1, 1) + timedelta(days=days)
    assert {each[:2] for each in on(graph, "REPORTS_TO", day)} == reports_to_naively(graph, day)
    assert on(graph, "ANSWERS_FOR", day) == answers_for_naively(graph, day)


def test_a_locator_says_where_in_which_source() -> None:
    assert places(("a", "b"), "a: § 1; § 2; b: p. 3") == {"a": "§ 1; § 2", "b": "p. 3"}
    assert places(("a", "b"), "§ 1") == {"a": "§ 1", "b": "§ 1"}
    assert joined([places(("a",), "§ 1"), places(("a", "b"), "b: p. 3")]) == "a: § 1; b: p. 3"


SIDES = """
    Unit is @1952-
    Unit dpp
    Post sg @1952-
    dpp SUB_ORGANIZATION_OF is
    sg HEAD_OF is
    asg HEAD_OF dpp
"""


def since(extra: str) -> list[str]:
    """From when the inferred lines of a post are, as it is written."""
    graph = organisation(SIDES + extra)
    edges = [edge for edge in derive(graph) if edge.source == "asg"]
    return [edge.life.written_start for edge in sorted(edges, key=lambda edge: edge.life.start)]


def test_a_line_does_not_take_its_start_from_one_side_where_that_of_the_other_is_unknown() -> None:
    assert since("Post asg") == [""]


def test_a_line_begins_with_the_later_of_its_two_sides() -> None:
    assert since("Post asg @1960-") == ["1960"]


def test_a_line_that_takes_the_place_of_another_begins_with_its_superior() -> None:
    assert since("Post asg\nPost dsg @1970-\ndsg HEAD_OF is") == ["", "1970"]
