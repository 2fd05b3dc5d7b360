"""Plans that are played on a day of the past, and steps that rest on something of their own."""

from __future__ import annotations

from datetime import date

import pytest

from orgmodel.errors import PlanError, UnknownName
from orgmodel.graph import Graph
from orgmodel.graph.standing import as_it_stood
from orgmodel.reforms import Outcome, Plan, apply, parse_plan
from tests.organisation import organisation

_ORGANISATION = organisation("""
    staff    Unit            International Staff   1951..
    chief    Post            Secretary General     1951..
    chief    HEAD_OF         staff
    policy   Unit            Policy Division       1951..
    policy   SUB_ORGANIZATION_OF  staff
    new      Unit            New Division          2010-08..
    new      SUB_ORGANIZATION_OF  staff
    wmd      Responsibility  Weapons
    new      RESPONSIBLE_FOR  wmd
    page     Source          A page
""")
_HEAD = 'name_en = "Replay"\nbaseline = 2010-07-31\neffective = 2010-08-01\nbasis = "page"\n'
_FOUND = (
    '[[step]]\nop = "found"\nunit = { id = "new", name_en = "New Division", parent = "staff" }\n'
)
_ASSIGN = '[[step]]\nop = "assign"\nbody = "policy"\nresponsibility = "wmd"\nrole = "responsible"\n'


def _by_name(text: str, labels: tuple[str, ...], _: date) -> str:
    """The id of what the whole record knows under a name."""
    for each in _ORGANISATION.things:
        if text in {each.id, each.text("name_en")}:
            return each.id
    raise UnknownName(text, labels)


def _plan(text: str, graph: Graph = _ORGANISATION) -> Plan:
    return parse_plan(text, "replay.toml", graph, _by_name)


def _played(text: str) -> Outcome:
    plan = _plan(text)
    assert plan.baseline
    return apply(as_it_stood(_ORGANISATION, plan.baseline), plan)


def _codes(text: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        _plan(text)
    return [each.code for each in caught.value.findings]


def test_what_the_record_knows_to_come_is_founded_under_its_own_id() -> None:
    founded = _played(_HEAD + _FOUND).graph().by_id["new"]
    assert founded.life.told == ("2010-08-01", "")


def test_what_comes_after_the_baseline_cannot_be_named() -> None:
    late = _HEAD + '[[step]]\nop = "abolish"\nunit = "New Division"\n'
    assert _codes(late) == ["plan-unknown"]


def test_no_step_takes_effect_before_the_baseline() -> None:
    early = _HEAD.replace("effective = 2010-08-01", "effective = 2009-01-01")
    assert _codes(early + _ASSIGN) == ["plan-before-baseline"]


def test_a_baseline_is_a_date() -> None:
    assert "plan-date" in _codes(_HEAD.replace("2010-07-31", '"last year"') + _ASSIGN)


def test_what_a_step_makes_so_rests_on_the_basis_of_the_plan() -> None:
    (edge,) = _played(_HEAD + _ASSIGN).graph().relations["RESPONSIBLE_FOR"]
    assert edge.properties["sources"] == ("page",)
    assert edge.properties["assertion"] == "stated"


def test_a_step_that_rests_on_nothing_is_assumed() -> None:
    (edge,) = _played(_HEAD + _ASSIGN + 'basis = ""\n').graph().relations["RESPONSIBLE_FOR"]
    assert edge.properties["assertion"] == "assumed"


def test_the_basis_of_a_step_has_to_be_there() -> None:
    assert _codes(_HEAD + _ASSIGN + 'basis = "nowhere"\n') == ["plan-unknown"]


def test_the_event_of_a_step_is_based_on_what_the_step_rests_on() -> None:
    graph = _played(_HEAD + _FOUND + 'basis = ""\n' + _ASSIGN).graph()
    based = {edge.source for edge in graph.relations["BASED_ON"]}
    assert based == {"chg-replay", "chg-replay-2"}
