"""Finds what differs between two organisations, or between two days of one.

A move is one change and not a removal with an addition; so is a change of head, or of the body
that answers for something. A new name is a change of the thing that has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from orgmodel.graph.changes import STAYS_AT_TARGET, Change, Difference, Side
from orgmodel.graph.model import EVER, Edge, Graph, Life, Thing, Value
from orgmodel.graph.views import Fact, View, on_day, whole

_STAYS_AT_SOURCE = frozenset(
    {
        "SUB_ORGANIZATION_OF", "POST_IN", "PART_OF", "REPORTS_TO", "DEPUTY_OF", "ACCOUNTABLE_TO",
        "LOCATED_AT",
    }
)  # fmt: skip
"""The relations that move at their target: a unit comes under another one."""

_EVIDENCE = frozenset({"sources", "locator", "assertion", "ended_by", "note", "note_fr"})

_Pair = tuple[Fact | None, Fact | None]


def diff(before: Graph, after: Graph) -> Difference:
    """What differs between two organisations, or two states of the data about one.

    Everything that is recorded counts, at all times, with its dates and its evidence.
    """
    return _compare(whole(before), whole(after))


def between(graph: Graph, first: date, last: date) -> Difference:
    """What differs between two days of one organisation; who says so does not count."""
    return _compare(on_day(graph, first), on_day(graph, last))


def on(before: Graph, after: Graph, day: date) -> Difference:
    """What differs on one day between two organisations, or two futures of one."""
    return _compare(on_day(before, day), on_day(after, day))


def _compare(before: View, after: View) -> Difference:
    things = [*_things(before, after)]
    same, pairs = _paired(before, after)
    changed = {each.thing for each in things}
    same.update(each.label for id_, each in before.things.items() if id_ not in changed)
    return Difference.of([*things, *_Facts(before, after, pairs).changes()], same)


def _things(before: View, after: View) -> Iterator[Change]:
    """The things that came and went, and the properties of the others that are not the same."""
    for id_ in before.things.keys() | after.things.keys():
        old, new = before.things.get(id_), after.things.get(id_)
        if old and new and old.label == new.label:
            if not _alike(old, new, lasting=before.lasting):
                yield from _properties(before, after, id_)
            continue
        if old:
            yield Change(old.label, id_, before=Side(id_, old.life))
        if new:
            yield Change(new.label, id_, after=Side(id_, new.life))


def _properties(before: View, after: View, id_: str) -> Iterator[Change]:
    views = (before, after)
    told = [_told(view.things[id_], lasting=view.lasting) for view in views]
    for name, values in _unlike(*told):
        sides = [
            None if value is None else Side(value, view.life_of.get((id_, name), EVER))
            for value, view in zip(values, views, strict=True)
        ]
        yield Change(before.things[id_].label, id_, "", "", name, *sides)


def _paired(before: View, after: View) -> tuple[Counter[str], list[_Pair]]:
    """How many relations are the same; of the other facts, those with the same ends."""
    same, rest = _unequal(before, after)
    groups: dict[tuple[str, ...], tuple[list[Fact], list[Fact]]] = {}
    for side, facts in enumerate(rest):
        for fact in facts:
            key = (fact.relation, fact.column, fact.source, fact.target)
            groups.setdefault(key, ([], []))[side].append(fact)
    pairs: list[_Pair] = []
    for old, new in groups.values():
        for fact in [*old]:
            alike = (each for each in new if _alike(fact, each, lasting=before.lasting))
            if twin := next(alike, None):
                old.remove(fact)
                new.remove(twin)
                same[fact.relation] += not fact.column
        old.sort(key=_order)
        new.sort(key=_order)
        pairs += zip_longest(old, new)
    return same, pairs


def _unequal(before: View, after: View) -> tuple[Counter[str], tuple[list[Fact], list[Fact]]]:
    """How many relations have a twin under the same key, and the facts that have none.

    Nearly all of a large organisation is as it was: what is found here costs no more.
    """
    same: Counter[str] = Counter()
    twins = {edge.key: edge for edge in after.edges}
    found: set[int] = set()
    old = [*before.said]
    for edge in before.edges:
        twin = twins.get(edge.key)
        if twin and id(twin) not in found and _equal(edge, twin, lasting=before.lasting):
            found.add(id(twin))
            same[edge.relation] += 1
        else:
            old.append(Fact.of(edge))
    new = [*after.said, *(Fact.of(edge) for edge in after.edges if id(edge) not in found)]
    return same, (old, new)


def _equal(one: Edge, other: Edge, *, lasting: bool) -> bool:
    if one is other:
        return True
    ends = (one.relation, one.source, one.target) == (other.relation, other.source, other.target)
    return ends and _alike(one, other, lasting=lasting)


@dataclass(frozen=True, slots=True)
class _Facts:
    """The facts that are not the same on both sides, made into changes."""

    before: View
    after: View
    pairs: Sequence[_Pair]

    def changes(self) -> Iterator[Change]:
        """What came, went, moved or is otherwise than it was."""
        moves = self._moves()
        # each move is there under both its halves
        for move in {id(each): each for each in moves.values()}.values():
            yield self._moved(*move)
        for at, (old, new) in enumerate(self.pairs):
            if old and new:
                yield from self._altered(old, new, moved=at in moves)
            elif at not in moves:
                yield from self._came_or_went(old, new)

    def _moves(self) -> dict[int, tuple[Fact, Fact]]:
        """What took the place of what, under the places of both their pairs."""
        gone: dict[object, list[_Part]] = {}
        come: dict[object, list[_Part]] = {}
        for at, (old, new) in enumerate(self.pairs):
            if old and (new is None or new.life.end < old.life.end):
                gone.setdefault(_stays(old), []).append(_Part(at, old, _end(new)))
            elif new and (old is None or old.life.end < new.life.end):
                come.setdefault(_stays(new), []).append(_Part(at, new, _end(old)))
        found = {}
        for key in gone.keys() & come.keys() - {None}:
            # of several it cannot be said which took the place of which
            if len(gone[key]) == len(come[key]) == 1 and _meet(gone[key][0], come[key][0]):
                (left,), (right,) = gone[key], come[key]
                found[left.at] = found[right.at] = (left.fact, right.fact)
        return found

    def _moved(self, old: Fact, new: Fact) -> Change:
        sides = [Side(_moving_end(each), each.life) for each in (old, new)]
        stays = old.target if old.relation in STAYS_AT_TARGET else old.source
        relation = "" if old.column else old.relation
        return Change(self._label(stays), stays, relation, "", old.column, *sides)

    def _came_or_went(self, old: Fact | None, new: Fact | None) -> Iterator[Change]:
        """The relation, or the name; what a thing is called comes and goes with it."""
        fact = next(each for each in (old, new) if each)
        sides = [None if each is None else Side(each.target, each.life) for each in (old, new)]
        label = self._label(fact.source)
        if not fact.column:
            yield Change(label, fact.source, fact.relation, "", "", *sides)
        elif fact.source in self.before.things and fact.source in self.after.things:
            yield Change(label, fact.source, "", "", fact.column, *sides)

    def _altered(self, old: Fact, new: Fact, *, moved: bool) -> Iterator[Change]:
        """The properties of a relation that are not the same; the end of one that moved is."""
        told = [_told(each, lasting=self.before.lasting) for each in (old, new)]
        label = self._label(old.source)
        for name, values in _unlike(*told):
            if not (moved and name == "valid_to"):
                sides = [None if each is None else Side(each) for each in values]
                yield Change(label, old.source, old.relation, old.target, name, *sides)

    def _label(self, id_: str) -> str:
        found = [view.things.get(id_) for view in (self.before, self.after)]
        return min(each.label for each in found if each)


@dataclass(frozen=True, slots=True)
class _Part:
    """One half of a move: where its pair stands; when it ended, if it was not taken away."""

    at: int
    fact: Fact
    ended: date | None


def _end(fact: Fact | None) -> date | None:
    return None if fact is None else fact.life.end


def _meet(gone: _Part, come: _Part) -> bool:
    """Whether one begins where the other ends, if the dates are there to tell."""
    if gone.ended and come.ended:
        return False
    if gone.ended:
        return come.fact.life.start == gone.ended
    return come.ended is None or gone.fact.life.start == come.ended


def _stays(fact: Fact) -> tuple[object, ...] | None:
    """What two facts have in common of which one can take the place of the other."""
    line = fact.properties.get("line")
    if fact.column or fact.relation in _STAYS_AT_SOURCE:
        return fact.relation, fact.column, fact.source, line
    if fact.relation in STAYS_AT_TARGET:
        return fact.relation, fact.column, fact.target, line
    return None


def _moving_end(fact: Fact) -> str:
    return fact.source if fact.relation in STAYS_AT_TARGET else fact.target


def _alike(one: Thing | Edge | Fact, other: Thing | Edge | Fact, *, lasting: bool) -> bool:
    """Whether nothing that is compared is otherwise."""
    if one is other:
        return True
    if one.properties == other.properties:
        return not lasting or _life(one.life) == _life(other.life)
    return not lasting and _told(one, lasting=False) == _told(other, lasting=False)


def _told(said: Thing | Edge | Fact, *, lasting: bool) -> dict[str, Value]:
    """The properties that are compared; the life is among them where it counts."""
    if not lasting:
        return {name: each for name, each in said.properties.items() if name not in _EVIDENCE}
    return {**_life(said.life), **said.properties}


def _life(life: Life) -> dict[str, Value]:
    dates = zip(("valid_from", "valid_to"), life.told, strict=True)
    return {name: text for name, text in dates if text}


def _unlike(
    old: Mapping[str, Value], new: Mapping[str, Value]
) -> Iterator[tuple[str, tuple[Value | None, Value | None]]]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield name, (old.get(name), new.get(name))


def _order(fact: Fact) -> tuple[object, ...]:
    return (
        fact.life.start,
        fact.life.end,
        sorted((name, repr(each)) for name, each in fact.properties.items()),
    )
