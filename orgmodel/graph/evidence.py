"""Which documents say a change: those of the fact as it is afterwards, else as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orgmodel.graph.changes import Change, Side
from orgmodel.graph.model import Edge, Graph, Thing, Value


class Evidence:
    """The sources of what changed between two organisations, or between two days of one."""

    def __init__(self, before: Graph, after: Graph, changes: Iterable[Change]) -> None:
        self._graphs = (after, before)
        self._edges: tuple[dict[tuple[str, frozenset[str]], list[Edge]], ...] = ({}, {})
        # of a large organisation little changes: the rest is not looked at twice
        changed = {each.thing for each in changes}
        for graph, edges in zip(self._graphs, self._edges, strict=True):
            for edge in graph.edges:
                if edge.source in changed or edge.target in changed:
                    key = edge.relation, frozenset((edge.source, edge.target))
                    edges.setdefault(key, []).append(edge)

    def of(self, change: Change) -> list[tuple[str, str]]:
        """The ids of the sources of a change, each with the place in it, or a blank."""
        for at, side in enumerate((change.after, change.before)):
            facts = list(self._facts(change, side, at)) if side else []
            if cited := dict.fromkeys(each for fact in facts for each in _cited(fact)):
                return [*cited]
        return []

    def end_of(self, change: Change) -> str:
        """The day on which what was there before ends in the later one, as written, or a blank."""
        if change.before is None:
            return ""
        after = self._edges[0]
        key = change.relation, frozenset((change.thing, str(change.before.value)))
        lives = [each.life for each in after.get(key, ())]
        if not change.relation and change.thing in self._graphs[0].by_id:
            lives = [self._graphs[0].by_id[change.thing].life]
        start = change.before.life.start
        return next((life.written_end for life in lives if life.start == start), "")

    def _facts(self, change: Change, side: Side, at: int) -> Iterator[Edge | Thing]:
        """The relation that changed, or the thing, on one side."""
        other = change.other if change.column else str(side.value)
        edges = self._edges[at].get((change.relation, frozenset((change.thing, other))), [])
        # of several spells of one relation that which began then
        yield from [each for each in edges if each.life.start == side.life.start] or edges
        if not edges and change.thing in self._graphs[at].by_id:
            yield self._graphs[at].by_id[change.thing]


def _cited(fact: Edge | Thing) -> Iterator[tuple[str, str]]:
    sources: Value = fact.properties.get("sources", ())
    locator = str(fact.properties.get("locator", ""))
    for source in sources if isinstance(sources, tuple) else ():
        yield source, locator
