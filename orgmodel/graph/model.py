"""One organisation as immutable values: things, edges, and what the dataset says of itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

Value = str | int | float | bool | date | tuple[str, ...]
"""What a property may hold. What is blank is left out, never None."""

ALWAYS = date(1, 1, 1)
"""The start of what has no known start."""
OPEN = date(9999, 12, 31)
"""The end of what has no known end."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact is written: the table's file name and the line, counted from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Life:
    """A half-open interval: from `start` to the day before `end`.

    `written_start` and `written_end` are the dates as they were typed (EDTF), blank for open.
    """

    start: date = ALWAYS
    end: date = OPEN
    written_start: str = ""
    written_end: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether `day` lies in the interval."""
        return self.start <= day < self.end

    def meet(self, other: Life) -> Life:
        """The interval that both share; it is empty when `start >= end`."""
        first = self if self.start >= other.start else other
        last = self if self.end <= other.end else other
        return Life(first.start, last.end, first.written_start, last.written_end)

    @property
    def told(self) -> tuple[str, str]:
        """Both dates as they were typed, else as days; blank where the life is open."""
        start = self.written_start or ("" if self.start == ALWAYS else self.start.isoformat())
        end = self.written_end or ("" if self.end == OPEN else self.end.isoformat())
        return start, end

    @property
    def empty(self) -> bool:
        """Whether there is no day in it."""
        return self.start >= self.end


EVER = Life()
"""The life of what has no dates."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing: its label, its id, its life and its properties (without id and dates)."""

    label: str
    id: str
    life: Life = EVER
    properties: Mapping[str, Value] = field(default_factory=dict)
    place: Place | None = None

    def text(self, name: str) -> str:
        """The property `name` as text, blank where there is none."""
        value = self.properties.get(name, "")
        return value if isinstance(value, str) else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """The property `name` as a list of texts, empty where there is none."""
        value = self.properties.get(name, ())
        return value if isinstance(value, tuple) else ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation between two things, for a time.

    `key` is unique among the edges of a graph: from|relation|to|start as typed|ordinal.
    `typed` is false where both dates were derived from the ends.
    """

    relation: str
    source: str
    target: str
    key: str
    life: Life = EVER
    properties: Mapping[str, Value] = field(default_factory=dict)
    typed: bool = False
    derived: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What a dataset says of itself (datapackage.json), and what a store says it holds.

    `hash` is the fingerprint of its files; `with_holders` whether people are named.
    """

    name: str
    title_en: str = ""
    title_fr: str = ""
    version: str = ""
    as_of: date = OPEN
    languages: tuple[str, ...] = ("en", "fr")
    top: tuple[str, ...] = ()
    hash: str = ""
    with_holders: bool = False


@dataclass(frozen=True)
class Graph:
    """The recorded facts of one organisation, in the order of the tables.

    Names and derived edges are not in it: `complete()` adds what a store holds besides.
    """

    info: DatasetInfo
    things: tuple[Thing, ...] = ()
    edges: tuple[Edge, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Thing]:
        """Every thing under its id."""
        return {thing.id: thing for thing in self.things}

    @cached_property
    def labels(self) -> Mapping[str, tuple[Thing, ...]]:
        """The things of each label that occurs, in the order of the tables."""
        groups: defaultdict[str, list[Thing]] = defaultdict(list)
        for thing in self.things:
            groups[thing.label].append(thing)
        return {label: tuple(things) for label, things in groups.items()}

    @cached_property
    def relations(self) -> Mapping[str, tuple[Edge, ...]]:
        """The edges of each relation that occurs, in the order of the tables."""
        groups: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            groups[edge.relation].append(edge)
        return {relation: tuple(edges) for relation, edges in groups.items()}

    def adding(self, things: Iterable[Thing] = (), edges: Iterable[Edge] = ()) -> Graph:
        """The same organisation with more in it."""
        return Graph(self.info, (*self.things, *things), (*self.edges, *edges))
