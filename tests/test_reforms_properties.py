"""What holds of every reform of every organisation, tried on made-up ones.

`ORGMODEL_CASES=1000 pytest tests/test_reforms_properties.py` tries each a thousand times.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from orgmodel.graph import Edge, Graph, Place
from orgmodel.graph.diff import diff, on
from orgmodel.impact.metrics import measure
from orgmodel.questions.comparing import Comparison
from orgmodel.reforms import Baseline, New, Outcome, Plan, Step
from orgmodel.reforms.apply import attempt
from orgmodel.reforms.audit import unaccounted
from orgmodel.reforms.baseline import is_dated
from orgmodel.reforms.operations import OPERATIONS
from orgmodel.reforms.parts import parts, surroundings
from orgmodel.reforms.plan import Argument
from orgmodel.reforms.scattered import Scattered
from orgmodel.render.diffs import difference
from tests.made_up import DAY, made_up, made_up_plan

CASES = int(os.environ.get("ORGMODEL_CASES", "60"))
SEEDS = st.integers(min_value=0, max_value=10**9)

# a made-up plan cannot always be played, and a busy machine takes its time over one
_BUSY = [HealthCheck.too_slow, HealthCheck.filter_too_much]
tried = settings(max_examples=CASES, deadline=None, suppress_health_check=_BUSY)
pytestmark = pytest.mark.timeout(300 + CASES)


def played(graph: Graph, plan: Plan) -> Outcome:
    """What can be played of a plan; what cannot is left out."""
    found = attempt(graph, plan)
    return Outcome(plan, found.draft, found.ledger)


def of_steps(*steps: tuple[str, dict[str, Argument]]) -> Plan:
    """A plan of these steps, all on one day."""
    made = (Step(at, op, DAY, Place("", at), said) for at, (op, said) in enumerate(steps, 1))
    return Plan("made-up", "", DAY, tuple(made))


def whole(graph: Graph, steps: Plan) -> Outcome:
    """The outcome of a plan of which every step can be done; another case where one cannot."""
    found = attempt(graph, steps)
    assume(not found.findings)
    return Outcome(steps, found.draft, found.ledger)


def unit_of(graph: Graph, seed: int) -> str:
    """A unit that is there on the day."""
    units = [each.id for each in graph.labels["Unit"] if each.life.holds_on(DAY)]
    return units[seed % len(units)]


def relations(graph: Graph, same: dict[str, str] | None = None) -> set[tuple[object, ...]]:
    """What holds from the day on, without who says so; `same` are ids that stand for others."""
    same = same or {}
    events = {each.id for each in graph.labels.get("ChangeEvent", ())}
    return {
        (
            edge.relation,
            same.get(edge.source, edge.source),
            same.get(edge.target, edge.target),
            edge.life.end,
            *(edge.properties.get(name) for name in ("line", "role", "how", "scope_en")),
        )
        for edge in graph.edges
        if is_dated(edge) and edge.life.end > DAY and edge.source not in events
    }


@tried
@given(SEEDS)
def test_nothing_is_left_out_of_the_ledger(seed: int) -> None:
    graph = made_up(seed)
    outcome = played(graph, made_up_plan(seed, graph))
    assert unaccounted(outcome) == ()
    assert all(each.closes for each in outcome.ledger.balance())


@tried
@given(SEEDS)
def test_an_organisation_stays_what_it_is_when_a_reform_is_played_on_it(seed: int) -> None:
    graph = made_up(seed)
    played(graph, made_up_plan(seed, graph)).graph()
    assert graph == made_up(seed)
    assert repr(graph) == repr(made_up(seed))


@tried
@given(SEEDS)
def test_a_reform_has_the_same_outcome_each_time(seed: int) -> None:
    graph = made_up(seed)
    plan = made_up_plan(seed, graph)
    one, other = played(graph, plan), played(graph, plan)
    assert one.graph() == other.graph()
    assert one.ledger.items == other.ledger.items
    assert diff(graph, one.graph()) == diff(graph, other.graph())


@tried
@given(SEEDS)
def test_nothing_differs_only_where_nothing_was_done(seed: int) -> None:
    graph = made_up(seed)
    after = played(graph, made_up_plan(seed, graph)).graph()
    found = diff(graph, after)
    assert (not found.changes) == (after == graph)
    assert diff(after, graph) == found.reversed()


@tried
@given(SEEDS)
def test_what_a_reform_touched_tells_all_that_differs(seed: int) -> None:
    graph = made_up(seed)
    (called,) = (edge.target for edge in graph.relations["NAME_OF"])
    renamed = Step(9, "rename", date(2014, 1, 1), Place("", 9), {"thing": called, "name_en": "X"})
    plan = made_up_plan(seed, graph)
    outcome = played(graph, replace(plan, steps=(*plan.steps, renamed)))
    part, all_of_it = parts(outcome.draft), (graph, outcome.graph())
    assert on(*part, outcome.plan.last_day).changes == on(*all_of_it, outcome.plan.last_day).changes
    assert diff(*part).changes == diff(*all_of_it).changes


@tried
@given(SEEDS)
def test_what_is_around_a_reform_tells_it_as_the_whole_organisation_does(seed: int) -> None:
    graph = made_up(seed)
    outcome = played(graph, made_up_plan(seed, graph))
    day = outcome.plan.last_day
    both = surroundings(outcome.draft, ()), (graph, outcome.graph())
    found = on(*both[1], day)
    small, large = (
        difference(Comparison(found, *each, ("a", "b"), (day, day)), "en", "table") for each in both
    )
    assert small == large


@tried
@given(SEEDS)
def test_relations_that_are_sought_are_those_that_are_listed(seed: int) -> None:
    graph = made_up(seed)
    listed, sought = Baseline(graph), Scattered(graph.edges)
    ids = [each.id for each in graph.things]
    for id_ in [*ids, "nobody"]:
        assert [*sought.of(id_)] == [*listed.all_of(id_)]


@tried
@given(SEEDS)
def test_it_does_not_matter_in_which_order_units_are_merged(seed: int) -> None:
    graph = made_up(seed)
    a, b = unit_of(graph, seed), unit_of(graph, seed // 7)
    into = New("Unit", "u-both", {"name_en": "Both"}, {"parent": ("u0",)})
    orders = ((a, b), (b, a))
    one, other = (
        whole(graph, of_steps(("merge", {"units": each, "into": into}))) for each in orders
    )
    assert relations(one.graph()) == relations(other.graph())
    assert one.ledger.balance() == other.ledger.balance()


@tried
@given(SEEDS)
def test_what_is_split_and_merged_again_has_what_it_had(seed: int) -> None:
    graph = made_up(seed)
    unit = unit_of(graph, seed)
    parts = tuple(New("Unit", f"u-part{at}", {"name_en": f"Part {at}"}) for at in (1, 2))
    into = New("Unit", "u-again", {"name_en": "Again"})
    split = {"unit": unit, "into": parts, "primary": "u-part1", "default_to_primary": True}
    merge = {"units": ("u-part1", "u-part2"), "into": into}
    after = whole(graph, of_steps(("split", split), ("merge", merge))).graph()
    assert relations(after, {"u-again": unit}) == relations(graph)


@tried
@given(SEEDS)
def test_a_move_and_its_inverse_are_nothing(seed: int) -> None:
    graph = made_up(seed)
    unit, under = unit_of(graph, seed), unit_of(graph, seed // 7)
    old = [e.target for e in on_the_day(graph, "SUB_ORGANIZATION_OF") if e.source == unit]
    assume(old)
    there = {"unit": unit, "under": under, "keep_reporting": True}
    plan = of_steps(("move", there), ("move", {**there, "under": old[0]}))
    outcome = whole(graph, plan)
    assert relations(outcome.graph()) == relations(graph)
    assert {each.state for each in outcome.ledger.items} == {"retained"}


def on_the_day(graph: Graph, relation: str) -> list[Edge]:
    return [edge for edge in graph.relations.get(relation, ()) if edge.life.holds_on(DAY)]


@tried
@given(SEEDS)
def test_a_unit_of_which_everything_is_disposed_leaves_no_orphan(seed: int) -> None:
    graph = made_up(seed)
    unit, heir = unit_of(graph, seed), unit_of(graph, seed // 7)
    assume(any(each.target == heir for each in on_the_day(graph, "HEAD_OF")))
    said: dict[str, Argument] = {"unit": unit, "default_to": heir, "below": heir}
    outcome = whole(graph, of_steps(("abolish", said)))
    left = {each.relation for each in outcome.ledger.pending}
    assert left <= {"ACCOUNTABLE_TO"}, "a committee answers to no unit: that stays to be decided"
    assert orphans(outcome.graph()) - orphans(graph) == set()


def orphans(graph: Graph) -> set[tuple[str, str]]:
    """What nobody has on the day, and of what there is none."""
    measured = measure(graph, graph, DAY, DAY).measured
    found = [each for each in measured if each.metric.id.startswith("orphans.")]
    # a post of a committee that headed a unit besides has its place there
    members = {each.source for each in on_the_day(graph, "POST_IN") if each.target[0] == "c"}
    return {
        (each.metric.id, entry.id)
        for each in found
        for entry in each.behind
        if entry.id not in members
    }


@tried
@given(SEEDS)
def test_no_operation_touches_anything_outside_its_reach(seed: int) -> None:
    graph = made_up(seed)
    outcome = played(graph, made_up_plan(seed, graph))
    reach = reached(outcome)
    for key, edge in outcome.draft.changed_edges.items():
        ends = {*key.split("|")} if edge is None else {edge.source, edge.target}
        if item := outcome.ledger.find(key):
            ends |= {item.source, item.target}
        assert ends & reach, key


def reached(outcome: Outcome) -> set[str]:
    """What the steps name, found and close: only what one of these has may change."""
    named = {id_ for step in outcome.plan.steps for id_ in ids_in(step.arguments)}
    things = {each.key for each in outcome.ledger.items if each.is_thing}
    events = {id_ for id_ in outcome.draft.changed_things if id_.startswith("chg-")}
    heads = {
        edge.source
        for edge in on_the_day(outcome.draft.baseline.graph, "HEAD_OF")
        if edge.target in named  # the reporting of the head of what is moved
    }
    created = {each.source for each in outcome.ledger.created}
    return named | things | events | heads | created


def ids_in(value: object) -> set[str]:
    if isinstance(value, New):
        return {value.id, *ids_in(value.ends), *ids_in(value.head)}
    if isinstance(value, dict):
        return {id_ for each in value.values() for id_ in ids_in(each)}
    if isinstance(value, tuple):
        return {id_ for each in value for id_ in ids_in(each)}
    return {value} if isinstance(value, str) else set()


@tried
@given(SEEDS)
def test_nothing_changes_before_the_day(seed: int) -> None:
    graph = made_up(seed)
    after = played(graph, made_up_plan(seed, graph)).graph()
    eve = date(2011, 12, 31)
    for before, now in ((graph.things, after.things), (graph.edges, after.edges)):
        kept = [each for each in now if each.life.holds_on(eve)]
        names = [each.id if not isinstance(each, Edge) else each.key for each in kept]
        was = [each for each in before if each.life.holds_on(eve)]
        assert names[: len(was)] == [
            each.id if not isinstance(each, Edge) else each.key for each in was
        ]


@tried
@given(SEEDS)
def test_a_new_name_changes_no_metric(seed: int) -> None:
    graph = made_up(seed)
    said: dict[str, Argument] = {"thing": unit_of(graph, seed), "name_en": "New name"}
    after = whole(graph, of_steps(("rename", said))).graph()
    impact = measure(graph, after, DAY, DAY)
    assert [each.metric.id for each in impact.measured if each.before != each.after] == []
    assert not any([*each.behind.changed] for each in impact.measured)


@pytest.mark.parametrize("op", OPERATIONS)
def test_every_operation_is_among_the_reforms_that_are_tried(op: str) -> None:
    graphs = ((seed, made_up(seed)) for seed in range(200))
    plans = ((graph, made_up_plan(seed, graph, [op])) for seed, graph in graphs)
    assert sum(len(plan.steps) > len(attempt(graph, plan).failed) for graph, plan in plans) > 5


@tried
@given(SEEDS)
def test_a_new_name_changes_nothing_but_the_name(seed: int) -> None:
    graph = made_up(seed)
    said: dict[str, Argument] = {"thing": unit_of(graph, seed), "name_en": "New name"}
    after = whole(graph, of_steps(("rename", said))).graph()
    assert relations(after) == relations(graph)
    assert [each for each in after.things if each.label == "Unit"] == [*graph.labels["Unit"]]
