"""What has been read so far of one dataset, and what its ids stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from orgmodel.datasets.columns import Column
from orgmodel.datasets.findings import Findings, veiled
from orgmodel.datasets.lives import Lives
from orgmodel.datasets.rows import Row
from orgmodel.errors import Finding
from orgmodel.graph import Edge, Place, Thing, Value
from orgmodel.graph.nearest import nearest
from orgmodel.metamodel import RELATIONS, TABLES, THINGS, Inline

_SUGGESTIONS = 25
"""So many dangling references get a "did you mean": looking through 400,000 ids takes time."""

Ends = tuple[Thing, Thing]
"""The things that a relation goes from and to."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A cell of `thing` that refers to others, until every table has been read."""

    thing: Thing
    place: Place
    column: Column
    inline: Inline
    ids: tuple[str, ...]


class Draft:
    """The things by the id that was typed, the edges, and the cells that wait for their ends.

    `unnamed`: where the things without a name stand; `without_names`: the files that have no
    column for names, with the line of their header.
    """

    def __init__(self, *, with_holders: bool) -> None:
        self.findings = Findings()
        self.lives = Lives(self.findings)
        self.with_holders = with_holders
        self.things: dict[str, Thing] = {}
        self.by_table: dict[str, list[Thing]] = {}
        self.waiting: list[Waiting] = []
        self.links: list[Edge] = []
        self.edges: list[Edge] = []
        self.unnamed: dict[str, Place] = {}
        self.without_names: dict[str, int] = {}
        self._keys: set[str] = set()
        self._dated: set[str] = set()
        self._shared: dict[tuple[tuple[str, Value], ...], dict[str, Value]] = {}
        self._known_sources: set[tuple[str, ...]] = set()
        self._suggested = 0

    def named_elsewhere(self, id_: str) -> None:
        """Notes that a thing has a name although its own row gives none."""
        if place := self.unnamed.pop(id_, None):
            self.without_names.pop(place.file, None)

    def find(self, id_: str, column: Column, place: Place) -> Thing | None:
        """The thing that a cell refers to; None, and a finding, where there is none such."""
        thing = self.things.get(id_)
        if thing is None:
            self._dangling(id_, column, place)
            return None
        if column.labels and thing.label not in column.labels:
            self.findings.add(
                "wrong-thing",
                place.file,
                place.line,
                column=column.name,
                given=id_,
                label=thing.label,
                expected=", ".join(column.labels),
            )
            return None
        return thing

    def check_evidence(self, row: Row, columns: dict[str, Column]) -> None:
        """Sees to it that the sources and events that a row refers to are known."""
        if "sources" in row.values:
            self.check_sources(row, columns["sources"])
        if "ended_by" in row.values:
            self.find(row.text("ended_by"), columns["ended_by"], row.place)

    def check_sources(self, row: Row, column: Column) -> None:
        """Sees to it that the sources in a cell are known."""
        ids = row.texts(column.name)
        # a few lists of sources stand in nearly every row
        if ids in self._known_sources:
            return
        found = [self.find(each, column, row.place) for each in ids]
        if all(found):
            self._known_sources.add(ids)

    def joins(self, relation: str, ends: Ends, place: Place) -> bool:
        """Whether the metamodel allows the relation between the two; if not, a finding."""
        if _allowed(relation, ends[0].label, ends[1].label):
            return True
        kind = RELATIONS[relation]
        allowed = "; ".join(f"{', '.join(one)} → {', '.join(other)}" for one, other in kind.ends)
        self.findings.add(
            "wrong-ends",
            place.file,
            place.line,
            relation=relation,
            from_label=ends[0].label,
            to_label=ends[1].label,
            allowed=allowed,
        )
        return False

    def key(self, relation: str, ends: Ends, start: str) -> str:
        """A key that no other edge has."""
        begun = f"{ends[0].id}|{relation}|{ends[1].id}|{start}|"
        ordinal = 0
        while (key := f"{begun}{ordinal}") in self._keys:
            ordinal += 1
        self._keys.add(key)
        return key

    def dated_id(self, id_: str, first: int) -> str:
        """An id for a name, with an ordinal from `first` on where others have it already."""
        ordinal = first
        while (found := f"{id_}|{ordinal}" if ordinal else id_) in self._dated:
            ordinal += 1
        self._dated.add(found)
        return found

    def share(self, properties: dict[str, Value]) -> dict[str, Value]:
        """Equal properties as one value: most edges differ in nothing but their ends."""
        return self._shared.setdefault(tuple(properties.items()), properties)

    def never_together(self, relation: str, ends: Ends, place: Place) -> None:
        """Notes that two things are joined that were never there at the same time."""
        # what ends before it begins is told already, and meets nothing
        if any(end.life.empty for end in ends):
            return
        self.findings.add(
            "never-together",
            place.file,
            place.line,
            relation=relation,
            **{"from": ends[0].id, "to": ends[1].id},
        )

    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, sorted; without a word about people unless they may be named."""
        found = self.findings.all()
        if self.with_holders:
            return found
        people = {id_ for id_, thing in self.things.items() if thing.label == "Person"}
        return tuple(dict.fromkeys(veiled(each, people) for each in found))

    def _dangling(self, id_: str, column: Column, place: Place) -> None:
        # where a table could not be read, everything that points into it would dangle
        if any(f"{table}.csv" in self.findings.unread for table in _tables(column)):
            return
        suggestion = ""
        self._suggested += 1
        if self._suggested <= _SUGGESTIONS:
            suggestion = nearest(id_, self._candidates(column))
        given = "—" if self._may_be_a_person(id_, column) else id_
        self.findings.add(
            "dangling",
            place.file,
            place.line,
            column=column.name,
            given=given,
            suggestion=suggestion,
        )

    def _may_be_a_person(self, id_: str, column: Column) -> bool:
        """Whether what dangles may be a misspelt person, who is not to be named."""
        if self.with_holders:
            return False
        if self._suggested > _SUGGESTIONS:
            return not column.labels or "Person" in column.labels
        people = [each for each, thing in self.things.items() if thing.label == "Person"]
        return bool(nearest(id_, people))

    def _candidates(self, column: Column) -> list[str]:
        labels = column.labels
        return [
            id_
            for id_, thing in self.things.items()
            if (thing.label in labels if labels else thing.label != "Person")
        ]


def _tables(column: Column) -> Iterable[str]:
    """The tables in which what a column refers to may stand."""
    if column.of:
        return (column.of,)
    if column.inline is None:
        return TABLES
    ends = RELATIONS[column.inline.relation].ends
    found = {label for pair in ends for label in pair[1 if column.inline.outgoing else 0]}
    # a relation that joins anything names no label
    return {THINGS[label].table for label in found} if found <= THINGS.keys() else TABLES


@cache
def _allowed(relation: str, source: str, target: str) -> bool:
    return RELATIONS[relation].allows(source, target)
