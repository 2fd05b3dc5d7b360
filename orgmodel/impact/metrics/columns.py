"""The facts of an organisation as columns of numbers; of a second one only what is not the same.

Making the columns takes longer than all that is counted on them. A reform leaves nearly every
fact of the baseline as it is, the very same object, and what was made of that is used again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from orgmodel.graph import Edge, Graph, Thing, Value
from orgmodel.graph.derived import DERIVED
from orgmodel.graph.views import states_on
from orgmodel.impact.metrics.arrays import NOBODY, Flags, Ints, Shorts, among, flagged
from orgmodel.metamodel import STATE

MAIN, EX_OFFICIO = 1, 2
"""Marks of a link. MAIN: a direct line, one that charts draw, a chair who is no deputy."""

LABELS = ("Unit", "Post", "Committee", "Organization", "Responsibility", "Theme", "Person")
"""The labels that are counted; where a row's label is kept, its place here."""

SAID = {
    "Unit": ("kind", "collegial"),
    "Post": ("archetype",),
    "Committee": ("chair_mode",),
    "Responsibility": ("kind", "status", "function_type"),
}
"""The properties that are counted, of the things of each label."""

_MARKS: Mapping[str, Callable[[Mapping[str, Value]], int]] = {
    "REPORTS_TO": lambda said: MAIN * (said.get("line", "direct") == "direct"),
    "ACCOUNTABLE_TO": lambda said: MAIN * (said.get("drawn") is not False),
    "CHAIRS": lambda said: (
        MAIN * (said.get("deputy") is not True) + EX_OFFICIO * (said.get("ex_officio") is True)
    ),
    "MEMBER_OF": lambda said: EX_OFFICIO * (said.get("ex_officio") is True),
}

RELATIONS = (
    "SUB_ORGANIZATION_OF", "HEAD_OF", "POST_IN", "REPORTS_TO", "ACCOUNTABLE_TO",
    "ACCOUNTABLE_FOR", "RESPONSIBLE_FOR", "SUPPORTS", "CONSULTED_ON", "INFORMED_OF",
    "PART_OF", "HAS_THEME", "CHAIRS", "SECRETARIAT_OF", "MEMBER_OF", "COORDINATES_WITH",
)  # fmt: skip
"""The relations that are counted."""


class _Rows(dict[str, int]):
    """The rows of ids; what is not counted has none."""

    def __missing__(self, id_: str) -> int:
        return NOBODY


@dataclass(slots=True)
class Numbers:
    """The row of each id, and the number of each word that a property says; both only grow."""

    rows: _Rows = field(default_factory=_Rows)
    ids: list[str] = field(default_factory=list)
    words: dict[str, int] = field(default_factory=lambda: {"": 0})

    def add(self, ids: Sequence[str]) -> Shorts:
        """Gives a row to each id that has none; the rows of all of them."""
        first = self.rows.keys().isdisjoint(ids)
        new = ids if first else [each for each in ids if each not in self.rows]
        rows = range(len(self.ids), len(self.ids) + len(new))
        self.rows.update(zip(new, rows, strict=True))
        self.ids += new
        # what was just counted need not be looked up
        return np.arange(rows.start, rows.stop, dtype=np.int32) if first else _rows(self, ids)

    def told(self, values: Sequence[Value]) -> Shorts:
        """The numbers of what a property says; true and "true" are one."""
        numbers = {
            each: self.words.setdefault(_text(each), len(self.words)) for each in set(values)
        }
        return np.fromiter(map(numbers.__getitem__, values), np.int32, len(values))


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else ""
    return str(value)


class Links(NamedTuple):
    """Relations that hold, from row to row, with their marks."""

    source: Ints
    target: Ints
    marks: Shorts

    def marked(self, mark: int) -> Links:
        """Only those with a mark."""
        return self.only(self.marks & mark > 0)

    def only(self, which: Flags) -> Links:
        """Some of them."""
        return Links(self.source[which], self.target[which], self.marks[which])


class _Table(NamedTuple):
    """Things or edges, a line each: which object it is, its life, and columns of numbers."""

    objects: Ints
    starts: Shorts
    ends: Shorts
    columns: tuple[Shorts, ...]

    def taking(self, which: Ints, more: _Table) -> _Table:
        """Some of the lines, and more."""
        return _Table(
            np.concatenate([self.objects[which], more.objects]),
            np.concatenate([self.starts[which], more.starts]),
            np.concatenate([self.ends[which], more.ends]),
            tuple(
                np.concatenate([mine[which], theirs])
                for mine, theirs in zip(self.columns, more.columns, strict=True)
            ),
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """All that is counted of an organisation, at all times."""

    graph: Graph
    numbers: Numbers
    things: Mapping[str, _Table]
    edges: Mapping[str, _Table]


def columns_of(graph: Graph, known: Columns | None = None) -> Columns:
    """The columns of an organisation; where one like it is `known`, only what differs is made."""
    numbers = known.numbers if known else Numbers()
    things = {
        label: _shared(
            known.things[label] if known else None,
            _counted(graph, label),
            partial(_things, label=label, numbers=numbers),
        )
        for label in LABELS
    }
    edges = {
        relation: _shared(
            known.edges[relation] if known else None,
            _recorded(graph, relation),
            partial(_edges, relation=relation, numbers=numbers),
        )
        for relation in RELATIONS
    }
    return Columns(graph, numbers, things, edges)


def _counted(graph: Graph, label: str) -> Sequence[Thing]:
    """The things of a label; of people only those who sit somewhere."""
    things = graph.labels.get(label, ())
    if label != "Person":
        return things
    seats = chain.from_iterable(graph.relations.get(each, ()) for each in ("CHAIRS", "MEMBER_OF"))
    sitting = {edge.source for edge in seats}
    return [each for each in things if each.id in sitting]


def _recorded(graph: Graph, relation: str) -> Sequence[Edge]:
    """The edges of a relation; those that were derived are derived again, for the day."""
    edges = graph.relations.get(relation, ())
    return [each for each in edges if not each.derived] if relation in DERIVED else edges


def _shared(
    known: _Table | None, objects: Sequence[Thing] | Sequence[Edge], make: Callable[..., _Table]
) -> _Table:
    if known is None:
        return make(objects)
    here = _identities(objects)
    if np.array_equal(here, known.objects):
        return known
    new = np.flatnonzero(~among(here, np.sort(known.objects))).tolist()
    kept = np.flatnonzero(among(known.objects, np.sort(here)))
    return known.taking(kept, make([objects[at] for at in new]))


def _things(things: Sequence[Thing], label: str, numbers: Numbers) -> _Table:
    rows = numbers.add([each.id for each in things])
    said = [
        numbers.told([each.properties.get(name, "") for each in things])
        for name in SAID.get(label, ())
    ]
    return _table(things, [rows, *said])


def _edges(edges: Sequence[Edge], relation: str, numbers: Numbers) -> _Table:
    mark = _MARKS.get(relation)
    marks = np.zeros(len(edges), np.int32)
    if mark:
        marks[:] = [mark(each.properties) for each in edges]
    ends = (map(attrgetter(end), edges) for end in ("source", "target"))
    return _table(edges, [*(_rows(numbers, each) for each in ends), marks])


def _rows(numbers: Numbers, ids: Iterable[str]) -> Shorts:
    return np.fromiter(map(numbers.rows.__getitem__, ids), np.int32)


def _table(objects: Sequence[Thing] | Sequence[Edge], columns: Iterable[Shorts]) -> _Table:
    """The columns with what is there of each object: which it is, and its life."""
    lives = np.fromiter(map(id, map(attrgetter("life"), objects)), np.intp, len(objects))
    _, first, which = np.unique(lives, return_index=True, return_inverse=True)
    distinct = [objects[at].life for at in first.tolist()]
    starts, ends = (
        np.array([day.toordinal() for day in days], np.int32)[which]
        for days in ([life.start for life in distinct], [life.end for life in distinct])
    )
    return _Table(_identities(objects), starts, ends, tuple(columns))


def _identities(objects: Sequence[Thing] | Sequence[Edge]) -> Ints:
    return np.fromiter(map(id, objects), np.intp, len(objects))


@dataclass(frozen=True, slots=True)
class Day:
    """What holds of an organisation on one day.

    `labels`: the place in LABELS; `said`: the number of a word under the name of a property;
    `tops`: what may stand without anything above it.
    """

    numbers: Numbers
    size: int
    alive: Flags
    labels: Ints
    said: Mapping[str, Shorts]
    links: Mapping[str, Links]
    tops: Flags

    def are(self, label: str) -> Flags:
        """Which rows are things with a label, on that day."""
        return np.asarray(self.alive & (self.labels == LABELS.index(label)), np.bool_)

    def rows(self, label: str) -> Ints:
        """The rows of the things with a label, on that day."""
        return np.flatnonzero(self.are(label))

    def says(self, name: str, *words: str) -> Flags:
        """Which rows have one of the words as the property `name`."""
        numbers = [self.numbers.words[each] for each in words if each in self.numbers.words]
        return np.asarray(np.isin(self.said[name], np.array(numbers, np.intp)), np.bool_)

    def called(self, row: int) -> str:
        """The id of a row."""
        return self.numbers.ids[row]


def day_of(columns: Columns, day: date) -> Day:
    """What holds on a day; a relation as long as both its ends do."""
    numbers, size, on = columns.numbers, len(columns.numbers.ids), day.toordinal()
    alive, labels = np.zeros(size, np.bool_), np.full(size, NOBODY, np.intp)
    said = {name: np.zeros(size, np.int32) for names in SAID.values() for name in names}
    for place, (label, table) in enumerate(columns.things.items()):
        rows, *values = table.columns
        alive |= flagged(rows[(table.starts <= on) & (table.ends > on)], size)
        labels[rows] = place
        for name, column in zip(SAID.get(label, ()), values, strict=True):
            said[name][rows] = column
    # who inherits does so by what the table says, whatever state it is in
    said["own kind"] = said["kind"].copy()
    for id_, states in _states(columns.graph, day).items():
        for name in states.keys() & said.keys():
            if (row := numbers.rows[id_]) >= 0:
                said[name][row] = numbers.told([states[name]])[0]
    links = {name: _links(table, alive, on) for name, table in columns.edges.items()}
    tops = np.array([numbers.rows[id_] for id_ in columns.graph.info.top], np.intp)
    return Day(numbers, size, alive, labels, said, links, flagged(tops[tops >= 0], size))


def _states(graph: Graph, day: date) -> dict[str, dict[str, Value]]:
    """What states.csv says of that day, without looking at anything else."""
    states, edges = graph.labels.get(STATE, ()), graph.relations.get("STATE_OF", ())
    return states_on(Graph(graph.info, states, edges), day)


def _links(table: _Table, alive: Flags, on: int) -> Links:
    source, target, marks = table.columns
    known = np.flatnonzero((source >= 0) & (target >= 0) & (table.starts <= on) & (table.ends > on))
    both = known[alive[source[known]] & alive[target[known]]]
    return Links(source[both].astype(np.intp), target[both].astype(np.intp), marks[both])
