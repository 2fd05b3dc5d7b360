"""One day of an organisation, that remembers until when all it was asked stays true.

The definitions of the metamodel speak of a day. Asked through a Moment they need no other
form for intervals: `pieces()` asks on the first day, then again on the day that something
of what was asked changes, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Generic, TypeVar

from orgmodel.graph.model import Edge, Graph, Life

Answer = TypeVar("Answer")
_Index = Mapping[str, list[Edge]]
_NONE: list[Edge] = []


class Facts:
    """The edges of an organisation by their ends; each lives at most as long as both ends."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._outgoing: dict[str, _Index] = {}
        self._incoming: dict[str, _Index] = {}

    def outgoing(self, relation: str) -> _Index:
        """The edges of `relation` under the id that they leave, in the order of their keys."""
        if relation not in self._outgoing:
            self._outgoing[relation] = self._by(attrgetter("source"), relation)
        return self._outgoing[relation]

    def incoming(self, relation: str) -> _Index:
        """The edges of `relation` under the id that they arrive at, in the order of their keys."""
        if relation not in self._incoming:
            self._incoming[relation] = self._by(attrgetter("target"), relation)
        return self._incoming[relation]

    def _by(self, end: Callable[[Edge], str], relation: str) -> _Index:
        things = self._graph.by_id
        found: dict[str, list[Edge]] = {}
        for edge in self._graph.relations.get(relation, ()):
            lived = _within(edge, things[edge.source].life, things[edge.target].life)
            if not lived.life.empty:
                found.setdefault(end(edge), []).append(lived)
        for edges in found.values():
            if len(edges) > 1:
                edges.sort(key=attrgetter("key"))
        return found


class Moment:
    """What holds on one day. `until`: the first day on which something asked may differ."""

    __slots__ = ("_facts", "day", "until", "written_until")

    def __init__(self, facts: Facts, day: date, life: Life) -> None:
        self._facts = facts
        self.day = day
        self.until = life.end
        self.written_until = life.written_end

    def outgoing(self, relation: str, thing: str) -> list[Edge]:
        """The edges of `relation` that leave `thing` on this day."""
        return self._in_force(self._facts.outgoing(relation).get(thing, _NONE))

    def incoming(self, relation: str, thing: str) -> list[Edge]:
        """The edges of `relation` that arrive at `thing` on this day."""
        return self._in_force(self._facts.incoming(relation).get(thing, _NONE))

    def _in_force(self, edges: list[Edge]) -> list[Edge]:
        found = []
        for edge in edges:
            life = edge.life
            if life.start > self.day:
                self._narrow(life.start, life.written_start)
            elif life.end > self.day:
                found.append(edge)
                self._narrow(life.end, life.written_end)
        return found

    def _narrow(self, day: date, written: str) -> None:
        if day < self.until:
            self.until, self.written_until = day, written


@dataclass(frozen=True, slots=True)
class Piece(Generic[Answer]):
    """An answer and the interval in which it holds."""

    life: Life
    answer: Answer


def pieces(facts: Facts, life: Life, ask: Callable[[Moment], Answer]) -> Iterator[Piece[Answer]]:
    """The answers of `ask` over the whole of `life`, equal neighbours joined."""
    pending: Piece[Answer] | None = None
    day, written = life.start, life.written_start
    while day < life.end:
        moment = Moment(facts, day, life)
        answer = ask(moment)
        piece = Piece(Life(day, moment.until, written, moment.written_until), answer)
        if pending is not None and pending.answer == answer:
            pending = Piece(_joined(pending.life, piece.life), answer)
        else:
            if pending is not None:
                yield pending
            pending = piece
        day, written = moment.until, moment.written_until
    if pending is not None:
        yield pending


def _joined(first: Life, last: Life) -> Life:
    return Life(first.start, last.end, first.written_start, last.written_end)


def _within(edge: Edge, source: Life, target: Life) -> Edge:
    if (
        edge.life.start >= source.start
        and edge.life.start >= target.start
        and edge.life.end <= source.end
        and edge.life.end <= target.end
    ):
        return edge
    return Edge(
        edge.relation,
        edge.source,
        edge.target,
        edge.key,
        edge.life.meet(source).meet(target),
        edge.properties,
        edge.typed,
        edge.derived,
        edge.place,
    )
