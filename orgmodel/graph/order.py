"""The order of the chart: from the top down, each thing behind what it is part of."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from orgmodel.graph.folding import fold
from orgmodel.graph.model import Edge, Graph

_LAST = 999_999
"""Where the table gives a unit no position."""
_MOST = 60
"""So many levels at most: a circle has no end."""

Place = tuple[tuple[int, str], ...]
"""A position and a name for each level from the top down to the thing."""


def chart_order(
    graphs: tuple[Graph, Graph], days: tuple[date, date], ids: AbstractSet[str], language: str
) -> dict[str, Place]:
    """The places of some things, in the second organisation or else, of what is gone, the first.

    A post stands with its unit, the head first; a committee behind the one that it answers to.
    """
    above: dict[str, str] = {}
    for graph, day in zip(graphs, days, strict=True):
        for edge in _placing(graph, ids):
            if edge.life.holds_on(day):
                above[edge.source] = edge.target
    heads = {
        edge.source for graph in graphs for edge in graph.relations.get("HEAD_OF", ())
        if edge.source in ids
    }  # fmt: skip
    return {id_: tuple(_levels(graphs, id_, above, heads, language))[::-1] for id_ in ids}


def _placing(graph: Graph, ids: AbstractSet[str]) -> Iterator[Edge]:
    """The relations that place bodies, and those that place one of the posts; the last counts."""
    bodies = graph.relations.get("ACCOUNTABLE_TO", ())
    yield from sorted(bodies, key=lambda edge: bool(edge.properties.get("drawn")))
    for relation in ("POST_IN", "HEAD_OF"):
        yield from (edge for edge in graph.relations.get(relation, ()) if edge.source in ids)
    yield from graph.relations.get("SUB_ORGANIZATION_OF", ())


def _levels(
    graphs: tuple[Graph, Graph],
    id_: str,
    above: dict[str, str],
    heads: AbstractSet[str],
    language: str,
) -> Iterator[tuple[int, str]]:
    for _ in range(_MOST):
        before, after = graphs
        thing = after.by_id.get(id_) or before.by_id.get(id_)
        if thing is None:
            return
        position = thing.properties.get("position")
        name = thing.text(f"name_{language}") or thing.text("name_en") or id_
        first = -1 if id_ in heads else _LAST
        yield (position if isinstance(position, int) else first), fold(name)
        id_ = above.get(id_, "")
