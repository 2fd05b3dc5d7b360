"""The copy of an organisation that a reform is played on; the organisation itself stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import compress, count
from operator import attrgetter
from typing import TypeVar

from orgmodel.graph import EVER, Edge, Graph, Life, Thing, Value
from orgmodel.metamodel import RELATIONS, THINGS
from orgmodel.reforms.baseline import SAID, Baseline, is_dated

Item = TypeVar("Item")


class Draft:
    """What a reform has changed so far, over an organisation that it leaves as it is."""

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self._things: dict[str, Thing | None] = {}
        self._edges: dict[str, Edge | None] = {}
        self._added: dict[str, dict[str, None]] = {}

    def copy(self) -> Draft:
        """The same once more: what is changed in one is not changed in the other."""
        twin = Draft(self.baseline)
        twin._things, twin._edges = dict(self._things), dict(self._edges)
        twin._added = {id_: {**keys} for id_, keys in self._added.items()}
        return twin

    def find(self, id_: str) -> Thing | None:
        """The thing of that id, as it is by now."""
        if id_ in self._things:
            return self._things[id_]
        return self.baseline.graph.by_id.get(id_)

    def thing(self, id_: str) -> Thing:
        """The thing of that id, which is there."""
        found = self.find(id_)
        if found is None:
            raise KeyError(id_)
        return found

    def is_live(self, id_: str, day: date) -> bool:
        """Whether there is such a thing on a day."""
        found = self.find(id_)
        return found is not None and found.life.holds_on(day)

    def is_over(self, id_: str, day: date) -> bool:
        """Whether a thing has ended by a day; what is yet to come has not."""
        found = self.find(id_)
        return found is None or found.life.end <= day

    def touching(self, id_: str, day: date) -> list[Edge]:
        """The relations of a thing that hold on a day or begin later, in the order of the tables.

        What is timeless is not among them, nor what only says how a thing is called.
        """
        return [edge for edge in self._now(self.baseline.dated(id_), id_) if edge.life.end > day]

    def _now(self, found: Iterable[Edge], id_: str) -> Iterator[Edge]:
        """Relations of a thing as they are by now, and what was added to them."""
        changed = self._edges
        for edge in found:
            now = changed.get(edge.key, edge)
            if now is not None:
                yield now
        for key in self._added.get(id_, ()):
            added = changed[key]
            if added is not None and is_dated(added):
                yield added

    def all_touching(self, id_: str) -> Iterator[Edge]:
        """Every relation of a thing, as it is by now."""
        for edge in self.baseline.all_of(id_):
            now = self._edges.get(edge.key, edge)
            if now is not None:
                yield now
        for key in self._added.get(id_, ()):
            if added := self._edges[key]:
                yield added

    def between(self, ends: tuple[str, str], day: date) -> list[Edge]:
        """The relations of two things, in either direction, that hold on a day or begin later."""
        fewer = min(ends, key=self._count)
        both = {*ends}
        return [edge for edge in self.touching(fewer, day) if {edge.source, edge.target} == both]

    def outgoing(self, id_: str, relation: str, day: date) -> list[Edge]:
        """The relations of a type that leave a thing, and hold on a day."""
        return [
            edge
            for edge in self._now(self.baseline.leaving(id_), id_)
            if edge.relation == relation and edge.source == id_ and edge.life.holds_on(day)
        ]

    def onwards(self, id_: str, relation: str, day: date) -> list[Edge]:
        """The relations of a type that leave a thing, and hold on a day or begin later."""
        return [
            edge
            for edge in self._now(self.baseline.leaving(id_), id_)
            if edge.relation == relation and edge.source == id_ and edge.life.end > day
        ]

    def incoming(self, id_: str, relation: str, day: date) -> list[Edge]:
        """The relations of a type that arrive at a thing, and hold on a day."""
        return [
            edge
            for edge in self._now(self.baseline.arriving(id_), id_)
            if edge.relation == relation and edge.target == id_ and edge.life.holds_on(day)
        ]

    def put(self, thing: Thing) -> None:
        """Adds a thing, or puts it in the place of the one of its id."""
        self._things[thing.id] = thing

    def withdraw(self, id_: str) -> None:
        """Takes away what would only have begun, and what joins it to others."""
        for edge in [*self.all_touching(id_)]:
            self._take_away(edge)
            if edge.relation in SAID and edge.target == id_:
                self.withdraw(edge.source)
        if id_ in self.baseline.graph.by_id:
            self._things[id_] = None
        else:
            self._things.pop(id_, None)

    def say(self, said: Thing, of: str, evidence: Mapping[str, Value]) -> None:
        """Adds what a thing is called or is from a day on: that holds whether it lives or not."""
        self.put(said)
        relation = f"{said.label.upper()}_OF"
        key = self._key(relation, (said.id, of), said.life.written_start)
        self._add(Edge(relation, said.id, of, key, said.life, evidence, typed=True))

    def join(
        self,
        relation: str,
        ends: tuple[str, str],
        properties: Mapping[str, Value],
        life: Life = EVER,
    ) -> Edge:
        """Adds a relation: it holds where `life` says, while both its ends live."""
        if ended := self._ended(relation, ends, properties, life):
            self._edges.pop(ended.key)
            return ended
        source, target = (self.thing(id_) for id_ in ends)
        if RELATIONS[relation].timeless:
            return self._add(Edge(relation, *ends, self._key(relation, ends, ""), EVER, properties))
        both = source.life.meet(target.life)
        typed = life.start > both.start or life.end < both.end
        lived = both.meet(life) if typed else both
        key = self._key(relation, ends, lived.written_start if typed else "")
        return self._add(Edge(relation, *ends, key, lived, properties, typed=typed))

    def end(self, edge: Edge, day: date, ended_by: str) -> None:
        """Ends a relation; one that would only have begun is taken away."""
        if edge.life.start >= day:
            self._take_away(edge)
            return
        life = replace(edge.life, end=day, written_end=day.isoformat())
        properties = {**edge.properties, "ended_by": ended_by}
        self._edges[edge.key] = replace(edge, life=life, properties=properties, typed=True)

    def close(self, id_: str, day: date, ended_by: str) -> None:
        """Closes a thing; what joins it to others ends with it.

        What another change was recorded to end has the one of the reform, `ended_by`, instead.
        """
        thing = self.thing(id_)
        if thing.life.start >= day:
            self.withdraw(id_)
            return
        self._things[id_] = replace(thing, life=_until(thing.life, day))
        for edge in self.touching(id_, day):
            if edge.life.start >= day:
                self._take_away(edge)
            else:
                said = edge.properties
                if "ended_by" in said:
                    said = {**said, "ended_by": ended_by}
                life = _until(edge.life, day)
                # a cell cannot say that what it names ended before its own row: a row will
                typed = edge.typed or self._row_stays(edge, id_, day)
                self._edges[edge.key] = replace(edge, life=life, properties=said, typed=typed)

    def _row_stays(self, edge: Edge, closing: str, day: date) -> bool:
        """Whether a relation stands in a cell of a thing that does not close."""
        for id_, leaves in ((edge.source, True), (edge.target, False)):
            thing = self.thing(id_)
            kind = THINGS.get(thing.label)
            cells = {(each.relation, each.outgoing) for each in kind.inline} if kind else ()
            file = edge.place and kind and edge.place.file == f"{kind.table}.csv"
            if file and (edge.relation, leaves) in cells:
                return id_ != closing and thing.life.end > day
        return False

    @property
    def changed_edges(self) -> Mapping[str, Edge | None]:
        """The relations that are not as they were, under their keys; None where one is gone."""
        return self._edges

    @property
    def changed_things(self) -> Mapping[str, Thing | None]:
        """The things that are not as they were."""
        return self._things

    def graph(self) -> Graph:
        """The organisation after what was changed so far."""
        before = self.baseline.graph
        if not self._things and not self._edges:
            return before
        known = before.by_id
        things = (known[id_] for id_ in self._things if id_ in known)
        return Graph(
            before.info,
            _merged(before.things, things, self._things, "id"),
            _merged(before.edges, self.as_they_were(), self._edges, "key"),
        )

    def as_they_were(self) -> list[Edge]:
        """The relations that were changed or taken away, as the organisation had them."""
        # a key begins with the id of its source, and the id of a name with that of its thing
        starts = {key.partition("|")[0] for key in self._edges}
        found = (edge for id_ in sorted(starts) for edge in self.baseline.all_of(id_))
        return [*{edge.key: edge for edge in found if edge.key in self._edges}.values()]

    def _ended(
        self, relation: str, ends: tuple[str, str], properties: Mapping[str, Value], life: Life
    ) -> Edge | None:
        """The relation that the reform itself ended on the day it is to begin again."""
        if not self._edges:
            return None
        for edge in self._between(ends):
            now = self._edges.get(edge.key, edge)
            if (edge.relation, (edge.source, edge.target)) != (relation, ends) or now is edge:
                continue
            ended_then = now.life.end == life.start if now else edge.life.start == life.start
            if ended_then and life.end >= edge.life.end and _alike(edge.properties, properties):
                return edge
        return None

    def _add(self, edge: Edge) -> Edge:
        self._edges[edge.key] = edge
        for id_ in (edge.source, edge.target):
            self._added.setdefault(id_, {})[edge.key] = None
        return edge

    def _take_away(self, edge: Edge) -> None:
        """Leaves nothing of what would only have begun."""
        if edge.key not in self._added.get(edge.source, ()):
            self._edges[edge.key] = None
            return
        del self._edges[edge.key]
        for id_ in {edge.source, edge.target}:
            del self._added[id_][edge.key]

    def _count(self, id_: str) -> int:
        return len(self.baseline.all_of(id_)) + len(self._added.get(id_, ()))

    def _between(self, ends: tuple[str, str]) -> Iterable[Edge]:
        """The relations of one of two things in the baseline: of that which has fewer of them."""
        found = (self.baseline.all_of(id_) for id_ in ends)
        return min(found, key=len)

    def _key(self, relation: str, ends: tuple[str, str], start: str) -> str:
        stem = f"{ends[0]}|{relation}|{ends[1]}|{start}|"
        taken = {edge.key for edge in self._between(ends)}
        keys = (f"{stem}{at}" for at in count())
        return next(key for key in keys if key not in taken and key not in self._edges)


def _until(life: Life, day: date) -> Life:
    return replace(life, end=day, written_end=day.isoformat())


def _merged(
    before: Sequence[Item], old: Iterable[Item], now: Mapping[str, Item | None], name: str
) -> tuple[Item, ...]:
    """What there was in its order, as it is by now, and then what is new; `old`: what changed."""
    rest, name_of = dict(now), attrgetter(name)
    # nearly everything is the same: which it is not is seen by the objects alone
    changed = {id(each) for each in old}
    places = [*compress(count(), map(changed.__contains__, map(id, before)))]
    found = [*before]
    for at in reversed(places):
        each = rest.pop(name_of(before[at]))
        found[at : at + 1] = [] if each is None else [each]
    return (*found, *filter(None, rest.values()))


_EVIDENCE = frozenset({"sources", "locator", "assertion", "ended_by", "note", "note_fr"})


def _alike(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether two relations say the same, whoever says it."""
    return all(one.get(name) == other.get(name) for name in {*one, *other}.difference(_EVIDENCE))
