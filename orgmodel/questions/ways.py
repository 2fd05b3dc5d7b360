"""The best way from one thing to another, found step by step from both ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from orgmodel.catalogue import Query
from orgmodel.questions.asking import Asking
from orgmodel.stores import Cell

_NEVER = 10**9
"""What it costs to come to a thing to which no way is known."""


def walked(asking: Asking, query: Query, params: Mapping[str, Cell]) -> dict[str, Cell]:
    """The parameters of a question, those that are walked with them.

    It is the best way between the things that are asked about: in turn the id of a thing and
    the key of the relation to the next.
    """
    one, other = (str(params[each.name]) for each in query.arguments)
    found: list[Cell] = [*way(asking, one, other)]
    return {**params, **{each.name: found for each in query.parameters if each.walked}}


def way(asking: Asking, one: str, other: str) -> tuple[str, ...]:
    """Ids of things and keys of relations in turn, from `one` to `other`; nothing if none joins.

    The cheapest way; of equals that with the fewest steps, then with the better relations, then
    the first by its keys. The way back is the same.
    """
    if one > other:
        return way(asking, other, one)[::-1]
    ends = _End(one), _End(other)
    best = _NEVER
    while sum(end.reach for end in ends) < best:
        near = min(ends, key=lambda end: len(end.frontier))
        touched = near.advance(asking)
        best = min([best, *(ends[0].cost(id_) + ends[1].cost(id_) for id_ in touched)])
    return () if best == _NEVER else _first(ends, best)


class _Step(NamedTuple):
    """A relation walked from one thing to another; `rank` decides between equals."""

    start: str
    reached: str
    edge: str
    cost: int
    rank: int


class _End:
    """All that is known from one end: what it costs to come to a thing, and the steps seen."""

    def __init__(self, start: str) -> None:
        self.start = start
        self.steps: list[_Step] = []
        self._costs = {start: 0}
        self._open = {start}

    @property
    def known(self) -> Iterable[str]:
        """The things to which a way is known."""
        return self._costs

    @property
    def reach(self) -> int:
        """What it costs to come to the nearest thing that was not looked at yet."""
        return min(map(self.cost, self._open), default=_NEVER)

    @property
    def frontier(self) -> list[str]:
        """The nearest things that were not looked at yet."""
        reach = self.reach
        return sorted(id_ for id_ in self._open if self._costs[id_] == reach)

    def cost(self, id_: str) -> int:
        """What the cheapest way to a thing costs that is known."""
        return self._costs.get(id_, _NEVER)

    def advance(self, asking: Asking) -> set[str]:
        """Looks one step further than the frontier; all of it at once."""
        ids: list[Cell] = [*self.frontier]
        self._open.difference_update(map(str, ids))
        steps = [_read(row) for row in asking.look_up("steps", ids=ids)]
        for step in steps:
            cost = self._costs[step.start] + step.cost
            if cost < self.cost(step.reached):
                self._costs[step.reached] = cost
                self._open.add(step.reached)
        self.steps += steps
        return {step.reached for step in steps}

    def towards(self, meeting: Iterable[str]) -> Iterator[_Step]:
        """The steps on the cheapest ways from the start to the things of `meeting`."""
        wanted = set(meeting)
        # from the far end: what is wanted is known before the steps that lead to it
        for step in sorted(self.steps, key=lambda step: -self._costs[step.start]):
            cost = self._costs[step.start] + step.cost
            if step.reached in wanted and cost == self._costs[step.reached]:
                wanted.add(step.start)
                yield step


def _read(row: Mapping[str, Cell]) -> _Step:
    start, reached, edge = (str(row[column]) for column in ("start", "reached", "edge"))
    return _Step(start, reached, edge, int(str(row["cost"])), int(str(row["rank"])))


def _first(ends: tuple[_End, _End], best: int) -> tuple[str, ...]:
    """The first of all ways that cost `best`."""
    one, other = ends
    meeting = [id_ for id_ in one.known if one.cost(id_) + other.cost(id_) == best]
    onward: dict[str, set[_Step]] = {}
    for step in one.towards(meeting):
        onward.setdefault(step.start, set()).add(step)
    for step in other.towards(meeting):
        onward.setdefault(step.reached, set()).add(
            step._replace(start=step.reached, reached=step.start)
        )

    @cache
    def rest(id_: str) -> tuple[int, int, tuple[str, ...]]:
        """How many steps are left, how good their relations are, and which; the first of all."""
        if id_ == other.start:
            return 0, 0, ()
        ways = []
        for step in onward[id_]:
            left, ranks, texts = rest(step.reached)
            ways.append((left + 1, ranks + step.rank, (step.edge, step.reached, *texts)))
        return min(ways)

    return (one.start, *rest(one.start)[2])
