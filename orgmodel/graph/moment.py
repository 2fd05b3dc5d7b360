"""One day of an organisation, that remembers until when all it was asked stays true.

The definitions of the metamodel speak of a day. Asked through a Moment they need no other
form for intervals: `pieces()` asks on the first day, then again on the day that something
of what was asked changes, and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from orgmodel.graph.model import Edge, Graph, Life

Answer = TypeVar("Answer")
_Ends = Mapping[str, Mapping[str, list[Edge]]]


@dataclass(frozen=True, slots=True)
class Facts:
    """The edges of some relations by their ends; each lives at most as long as both ends."""

    outgoing: _Ends
    incoming: _Ends

    @classmethod
    def of(cls, graph: Graph, relations: tuple[str, ...]) -> Facts:
        """The edges of `relations`, sorted by key so that every answer is in one order."""
        things = graph.by_id
        outgoing: dict[str, dict[str, list[Edge]]] = {relation: {} for relation in relations}
        incoming: dict[str, dict[str, list[Edge]]] = {relation: {} for relation in relations}
        for relation in relations:
            for edge in sorted(graph.relations.get(relation, ()), key=lambda each: each.key):
                lived = _within(edge, things[edge.source].life, things[edge.target].life)
                if not lived.life.empty:
                    outgoing[relation].setdefault(edge.source, []).append(lived)
                    incoming[relation].setdefault(edge.target, []).append(lived)
        return cls(outgoing, incoming)


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
        return self._in_force(self._facts.outgoing[relation].get(thing, ()))

    def incoming(self, relation: str, thing: str) -> list[Edge]:
        """The edges of `relation` that arrive at `thing` on this day."""
        return self._in_force(self._facts.incoming[relation].get(thing, ()))

    def _in_force(self, edges: list[Edge] | tuple[()]) -> list[Edge]:
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
