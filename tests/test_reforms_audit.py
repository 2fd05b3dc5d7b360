"""The audit finds what a ledger leaves out, or says wrongly: faults are planted in a sound one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orgmodel.graph import Graph
from orgmodel.reforms import Outcome, apply
from orgmodel.reforms.audit import unaccounted
from orgmodel.reforms.ledger import Item, Ledger
from tests.reforming import DAY, read, staff, step

_STEPS = (
    step("abolish", 'unit = "plans"\ndefault_to = "ops"')
    + step("found", 'unit = { id = "new", name_en = "New", parent = "staff" }')
)  # fmt: skip


def sound() -> Outcome:
    graph = staff()
    return apply(graph, read(graph, _STEPS))


def test_a_sound_ledger_leaves_nothing_out() -> None:
    assert unaccounted(sound()) == ()


def forget(ledger: Ledger, wanted: Callable[[Item], bool]) -> None:
    """Leaves out what is wanted."""
    for items in (ledger._items, ledger._current):
        for key in [key for key, item in items.items() if wanted(item)]:
            del items[key]


@pytest.mark.parametrize(
    ("relation", "end", "what"),
    [
        ("RESPONSIBLE_FOR", "forces", {"lost", "unexplained"}),
        ("COORDINATES_WITH", "ops", {"lost"}),
        ("Unit", "", {"lost", "unexplained"}),
        ("SUB_ORGANIZATION_OF", "staff", {"lost", "unexplained"}),
    ],
)
def test_what_is_left_out_is_found(relation: str, end: str, what: set[str]) -> None:
    outcome = sound()
    forget(outcome.ledger, lambda item: (item.relation, item.target) == (relation, end))
    assert {each.what for each in unaccounted(outcome)} == what


@pytest.mark.parametrize(
    ("was", "state", "what"),
    [
        ("transferred", "retained", "retained"),
        ("transferred", "dropped", "unexplained"),
        ("dropped", "transferred", "astray"),
        ("dropped", "retained", "retained"),
        ("discontinued", "forgotten", "state"),
    ],
)
def test_what_is_said_wrongly_is_found(was: str, state: str, what: str) -> None:
    outcome = sound()
    item = next(each for each in outcome.ledger.items if each.state == was and not each.is_thing)
    item.state, item.to = state, "ops"
    assert what in {each.what for each in unaccounted(outcome)}


def test_a_relation_that_is_there_twice_is_found() -> None:
    outcome = sound()
    edge = outcome.draft.outgoing("ops", "RESPONSIBLE_FOR", DAY)[-1]
    twice = outcome.draft.join(edge.relation, (edge.source, edge.target), {"scope_en": "more"})
    outcome.ledger._current[twice.key] = outcome.ledger._current[edge.key]
    assert [each.what for each in unaccounted(outcome)] == ["unexplained"]


def test_a_relation_that_is_gone_although_it_is_retained_is_found() -> None:
    outcome = sound()
    edge = outcome.draft.outgoing("asg-p", "REPORTS_TO", DAY)[0]
    outcome.ledger.touch(edge, 1)
    outcome.draft.end(edge, DAY, "")
    assert [each.what for each in unaccounted(outcome)] == ["retained"]


def test_what_nobody_touches_is_in_no_ledger() -> None:
    graph: Graph = staff()
    outcome = apply(graph, read(graph, step("note", 'text = "nothing"')))
    assert (outcome.ledger.items, unaccounted(outcome)) == ([], ())
