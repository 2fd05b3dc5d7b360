"""Plays plans on small organisations, for the tests of reforms."""

from __future__ import annotations

from datetime import date

from orgmodel.errors import UnknownName
from orgmodel.graph import Graph
from orgmodel.reforms import Outcome, apply, parse_plan


def only_ids(text: str, labels: tuple[str, ...], _: date) -> str:
    """Where nothing but ids is typed there is nothing to look up."""
    raise UnknownName(text, labels)


def play(graph: Graph, steps: str, *, head: str = "") -> Outcome:
    """What the steps, as TOML, make of the organisation on 1 January 2012."""
    text = f'effective = 2012-01-01\nname_en = "Test"\n{head}\n{steps}'
    return apply(graph, parse_plan(text, "test.toml", graph, only_ids))


def states(outcome: Outcome, relation: str) -> dict[tuple[str, str], str]:
    """What became of the relations of a type: under both their ends, the state and who has it."""
    return {
        (item.source, item.target): f"{item.state} {item.to}".strip()
        for item in outcome.ledger.items
        if item.relation == relation
    }
