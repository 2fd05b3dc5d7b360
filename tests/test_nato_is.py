"""The bundled organisation says what its sources say: the checks of its fact base."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from orgmodel.datasets import read
from orgmodel.graph import Edge, Graph
from orgmodel.graph.complete import complete
from orgmodel.paths import resource

BASELINE = date(2011, 11, 2)
FOLDER = resource("data") / "nato-is"


@pytest.fixture(scope="module")
def staff() -> Graph:
    return complete(read(FOLDER, with_holders=True).graph)


def edges(graph: Graph, relation: str, day: date = BASELINE) -> list[Edge]:
    """The edges of a relation in force on a day between things in force on it."""
    things = graph.by_id
    return [
        edge
        for edge in graph.relations.get(relation, ())
        if edge.life.holds_on(day)
        and things[edge.source].life.holds_on(day)
        and things[edge.target].life.holds_on(day)
    ]


def sources_of(graph: Graph, relation: str, target: str, day: date = BASELINE) -> set[str]:
    return {edge.source for edge in edges(graph, relation, day) if edge.target == target}


def targets_of(graph: Graph, relation: str, source: str, day: date = BASELINE) -> set[str]:
    return {edge.target for edge in edges(graph, relation, day) if edge.source == source}


def divisions(graph: Graph, day: date) -> set[str]:
    children = sources_of(graph, "SUB_ORGANIZATION_OF", "unit-is", day)
    return {child for child in children if graph.by_id[child].text("kind") == "division"}


def test_it_reads_without_a_finding() -> None:
    assert read(FOLDER).findings == ()


def test_the_staff_has_exactly_seven_divisions(staff: Graph) -> None:
    expected = {"div-pasp", "div-dpp", "div-ops", "div-di", "div-pdd", "div-em", "div-escd"}
    assert divisions(staff, BASELINE) == expected


def test_each_division_has_exactly_one_head_an_assistant_secretary_general(staff: Graph) -> None:
    for division in divisions(staff, BASELINE):
        (head,) = sources_of(staff, "HEAD_OF", division)
        assert staff.by_id[head].text("kind") == "assistant-secretary-general"


def test_of_the_four_offices_only_two_have_a_director(staff: Graph) -> None:
    offices = {"off-nos", "off-nor", "off-fc", "off-iban"}
    assert offices <= sources_of(staff, "SUB_ORGANIZATION_OF", "unit-is")
    directors = {
        office
        for office in offices
        for head in sources_of(staff, "HEAD_OF", office)
        if staff.by_id[head].text("kind") == "director"
    }
    assert directors == {"off-nos", "off-nor"}


def test_the_board_of_auditors_answers_to_the_council_and_not_to_the_secretary_general(
    staff: Graph,
) -> None:
    assert targets_of(staff, "ACCOUNTABLE_TO", "off-iban") == {"cmt-nac"}
    assert targets_of(staff, "ACCOUNTABLE_TO", "post-iban-chair") == {"cmt-nac"}
    assert targets_of(staff, "REPORTS_TO", "post-iban-chair") == set()


def test_the_deputy_secretary_general_belongs_to_a_unit_but_heads_none(staff: Graph) -> None:
    assert targets_of(staff, "POST_IN", "post-dsg") == {"unit-private-office"}
    assert targets_of(staff, "HEAD_OF", "post-dsg") == set()
    assert targets_of(staff, "REPORTS_TO", "post-dsg") == {"post-sg"}


def test_only_operational_planning_has_nobody_who_answers_for_it(staff: Graph) -> None:
    functions = {
        thing.id
        for thing in staff.labels["Responsibility"]
        if thing.text("kind") == "function" and thing.life.holds_on(BASELINE)
        and any("text-is" in source for source in thing.texts("sources"))
    }  # fmt: skip
    answered = {edge.target for edge in edges(staff, "ANSWERS_FOR")}
    assert functions - answered == {"fn-operational-planning"}


def test_the_science_programme_is_with_public_diplomacy_and_contested(staff: Graph) -> None:
    assert sources_of(staff, "RESPONSIBLE_FOR", "fn-science-programme") == {"div-pdd"}
    assert "disc-05" in sources_of(staff, "ABOUT", "fn-science-programme")


def test_posts_whose_holder_was_not_found_have_none_on_the_baseline(staff: Graph) -> None:
    for post in (
        "post-asg-em",
        "post-financial-controller",
        "post-iban-chair",
        "post-legal-adviser",
    ):
        assert sources_of(staff, "HOLDS", post) == set()
        assert staff.by_id[post].text("status") != "vacant"


def test_nothing_points_to_the_defence_planning_committee_after_its_end(staff: Graph) -> None:
    assert not staff.by_id["cmt-dpc"].life.holds_on(date(2010, 6, 1))
    assert not [
        edge
        for edge in staff.edges
        if edge.target == "cmt-dpc" and edge.typed and edge.life.end > date(2010, 6, 1)
    ]


def test_the_two_committees_that_are_abbreviated_alike_have_never_met(staff: Graph) -> None:
    first, second = (staff.by_id[each] for each in ("cmt-dpc", "cmt-dpolc"))
    assert first.text("abbr_en") == second.text("abbr_en") == "DPC"
    assert first.life.end < second.life.start


def test_nothing_joins_the_customs_organisation_to_nato_but_a_similar_subject(staff: Graph) -> None:
    customs = {"org-wco", "prog-acip", "unit-wco-capacity-building"}
    nato = {unit.id for unit in staff.labels["Unit"]} | {"org-nato", "prog-bi"}
    joins = [
        (edge.relation, edge.properties.get("how"))
        for edge in staff.edges
        if (edge.source in customs and edge.target in nato - customs)
        or (edge.target in customs and edge.source in nato - customs)
    ]
    assert joins == [("RELATED_TO", "similar subject")]


def test_the_programme_of_the_customs_hangs_under_no_unit_of_nato(staff: Graph) -> None:
    day = date(2021, 3, 16)
    assert sources_of(staff, "ANSWERS_FOR", "prog-acip", day) == {"org-wco"}
    assert "org-norad" in sources_of(staff, "FUNDS", "prog-acip", day)


def test_the_arusha_declaration_has_its_ten_factors(staff: Graph) -> None:
    factors = {
        edge.source
        for edge in staff.relations["RELATED_TO"]
        if edge.target == "decl-arusha" and edge.properties.get("how") == "factor of"
    }
    assert factors == {f"arusha-{number:02}" for number in range(1, 11)}


def test_human_security_has_its_five_areas_and_a_unit_that_answers(staff: Graph) -> None:
    day = date(2021, 12, 1)
    areas = {"ax-poc", "ax-caac", "ax-cthb", "ax-crsv", "ax-cpp"}
    assert areas <= sources_of(staff, "PART_OF", "top-human-security", day)
    assert sources_of(staff, "RESPONSIBLE_FOR", "top-human-security", day) == {
        "unit-human-security"
    }


def test_building_integrity_is_of_2007_and_its_owner_recorded_by_2017(staff: Graph) -> None:
    assert staff.by_id["prog-bi"].life.written_start == "2007"
    assert sources_of(staff, "ANSWERS_FOR", "prog-bi") == set()
    assert sources_of(staff, "ANSWERS_FOR", "prog-bi", date(2018, 1, 1)) == {"post-asg-pasp"}


def test_no_unit_known_only_later_stands_on_the_baseline(staff: Graph) -> None:
    later = {"unit-osg", "unit-council-secretariat", "unit-sgsr-wps", "unit-human-security",
             "unit-bi-team", "div-jisd", "unit-ocio", "cmt-rc", "cmt-political-2"}  # fmt: skip
    assert not [id_ for id_ in later if staff.by_id[id_].life.holds_on(BASELINE)]


def test_the_division_of_emerging_challenges_keeps_its_id_when_it_is_renamed(staff: Graph) -> None:
    names = {
        staff.by_id[edge.source].text("text")
        for edge in edges(staff, "NAME_OF", date(2025, 1, 1))
        if edge.target == "div-escd" and staff.by_id[edge.source].text("lang") == "en"
    }
    assert "Innovation, Hybrid and Cyber Division" in names
    assert "Emerging Security Challenges Division" not in names


def test_every_fact_has_a_source_and_a_certainty(staff: Graph) -> None:
    facts = [
        thing
        for thing in staff.things
        if thing.place and thing.label not in {"Source", "Name", "State"}
    ]
    assert [thing.id for thing in facts if not thing.texts("sources")] == []
    assert [thing.id for thing in facts if not thing.text("assertion")] == []
    assert [
        edge.key for edge in staff.edges if edge.typed and not edge.properties.get("sources")
    ] == []


def test_everything_that_is_shown_has_a_name_in_both_languages(staff: Graph) -> None:
    shown = [
        thing for thing in staff.things if thing.place and thing.label not in {"Name", "State"}
    ]
    unnamed = [t.id for t in shown if not t.text("name_en") or not t.text("name_fr")]
    assert [id_ for id_ in unnamed if not id_.startswith("p")] == []


def test_every_line_of_the_audit_ended_somewhere() -> None:
    page = Path("docs/nato-is-corrections.md").read_text(encoding="utf-8")
    audit = {"A": 28, "B": 20, "C": 13, "E": 7}
    missing = [
        f"{part}.{line}"
        for part, lines in audit.items()
        for line in range(1, lines + 1)
        if f"| {part}.{line} |" not in page
    ]
    assert missing == []


def test_a_name_without_dates_of_its_own_does_not_take_the_place_of_the_tables(
    staff: Graph,
) -> None:
    names = {
        staff.by_id[edge.source].text("text")
        for edge in edges(staff, "NAME_OF", date(2021, 1, 1))
        if edge.target == "org-nato" and staff.by_id[edge.source].text("lang") == "en"
    }
    assert {"North Atlantic Treaty Organization", "North Atlantic Treaty Organisation"} <= names
