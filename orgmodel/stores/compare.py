"""What a store holds against what it should hold: the things of a label, the edges of a type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Protocol

from orgmodel.graph import Edge, Graph, Thing
from orgmodel.metamodel import DATASET, ENTITY, RELATIONS, THINGS
from orgmodel.stores import Cell, Count, statements
from orgmodel.stores.rows import DATES, Properties, edge_properties, thing_properties

Row = list[Cell]
"""What a store holds of one thing or relation, as `statements.read_…` says."""

_OURS = frozenset({*statements.LABELS, DATASET, statements.LOCK})
_LIFE = ("valid_from", "valid_to", "valid_from_edtf", "valid_to_edtf")
_EDGE = (*_LIFE, "typed", "derived", "sources", "assertion")


@dataclass(frozen=True, slots=True)
class Totals:
    """How many things of each label and relations of each type a store holds.

    `strange` is how much there is besides that orgmodel did not load.
    """

    nodes: Mapping[str, int] = field(default_factory=dict)
    relations: Mapping[str, int] = field(default_factory=dict)
    strange: int = 0

    @classmethod
    def of(
        cls, nodes: Iterable[Mapping[str, Any]], relations: Iterable[Mapping[str, Any]]
    ) -> Totals:
        """What `statements.count_nodes` and `count_relations` tell."""
        things: Counter[str] = Counter()
        for row in nodes:
            things[_label(row["labels"])] += row["held"]
        types = {row["relation"]: row["held"] for row in relations}
        strange = things[""] if things[DATASET] else things.total() - things[statements.LOCK]
        strange += sum(held for relation, held in types.items() if relation not in RELATIONS)
        return cls(things, types, strange)


class Held(Protocol):
    """What a store holds, as it is read for comparison."""

    def totals(self) -> Totals:
        """How many there are of what."""
        ...

    def things(self, label: str, columns: Sequence[str]) -> Iterator[Row]:
        """The things of a label: id, number of properties, the columns."""
        ...

    def edges(self, relation: str, label: str, columns: Sequence[str]) -> Iterator[Row]:
        """The relations that start at a label: key, ends, number of properties, the columns."""
        ...


class Nothing:
    """What an empty store holds."""

    def totals(self) -> Totals:
        """None of anything."""
        return Totals()

    def things(self, label: str, columns: Sequence[str]) -> Iterator[Row]:
        """Never asked: there are none of any label."""
        raise NotImplementedError

    def edges(self, relation: str, label: str, columns: Sequence[str]) -> Iterator[Row]:
        """Never asked: there are none of any type."""
        raise NotImplementedError


@dataclass(slots=True)
class Difference:
    """What differs among the things of one label (`what`), or the relations of one type.

    `removed` are ids; of relations: the label of the start, its id and the key.
    """

    what: str
    added: list[Any] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    removed: list[Any] = field(default_factory=list)
    unchanged: int = 0

    @property
    def held(self) -> int:
        """How many the store holds."""
        return len(self.changed) + len(self.removed) + self.unchanged

    def count(self) -> Count:
        """The same as numbers."""
        return Count(
            self.what, len(self.added), len(self.changed), len(self.removed), self.unchanged
        )


def compare_things(label: str, whole: Graph, held: Held, totals: Totals) -> Difference:
    """What differs among the things of a label."""
    found = Difference(label)
    missing: dict[Cell, Thing] = {thing.id: thing for thing in whole.labels.get(label, ())}
    if totals.nodes.get(label):
        columns, dates = _columns(missing.values(), _LIFE)
        for row in held.things(label, columns):
            thing = missing.pop(row[0], None)
            if thing is None:
                found.removed.append(row[0])
            elif row[1:] == _cells(thing_properties(thing), columns, dates):
                found.unchanged += 1
            else:
                found.changed.append(thing)
    found.added = list(missing.values())
    return found


def compare_edges(
    relation: str, whole: Graph, held: Held, totals: Totals, gone: set[Cell]
) -> Difference:
    """What differs among the relations of a type; those of a thing that is `gone` go with it."""
    found = Difference(relation)
    edges = whole.relations.get(relation, ())
    if not totals.relations.get(relation):
        found.added = list(edges)
        return found
    wanted: dict[Cell, Edge] = {edge.key: edge for edge in edges}
    seen: set[Cell] = set()
    likely = {whole.by_id[edge.source].label for edge in edges}
    for label in sorted(statements.LABELS, key=lambda each: each not in likely):
        if totals.nodes.get(label) and found.held < totals.relations[relation]:
            _compare_from(label, found, held, wanted, seen, gone)
    found.added = [edge for edge in edges if edge.key not in seen]
    return found


def _compare_from(  # the loop of compare_edges, for one label
    label: str,
    found: Difference,
    held: Held,
    wanted: Mapping[Cell, Edge],
    seen: set[Cell],
    gone: set[Cell],
) -> None:
    columns, dates = _columns(wanted.values(), _EDGE)
    for row in held.edges(found.what, label, columns):
        key, source, target = row[0], row[1], row[2]
        if key is None:
            # nobody's: it is missed when what was read is counted
            continue
        edge = wanted.get(key)
        if edge is None or edge.source != source or edge.target != target or key in seen:
            # a second one of the same key goes with the first, which is then written anew
            found.removed.append((label, source, key))
            seen.discard(key)
        elif gone and (source in gone or target in gone):
            found.removed.append((label, source, key))
        else:
            seen.add(key)
            if row[3:] == _cells(edge_properties(edge), columns, dates):
                found.unchanged += 1
            else:
                found.changed.append(edge)


def _label(labels: Sequence[str]) -> str:
    """Which of our labels a node has; blank where that is none, or where Entity is missing."""
    ours = [each for each in labels if each in _OURS]
    if len(ours) != 1 or (ours[0] in THINGS) != (ENTITY in labels):
        return ""
    return ours[0]


def _columns(items: Iterable[Thing | Edge], always: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Every property that one of the items has in a store; the first so many are dates."""
    names = set(always).union(*(item.properties for item in items))
    dates = names & DATES
    others = (names - dates).union(f"{name}_edtf" for name in dates)
    return (*sorted(dates), *sorted(others)), len(dates)


def _cells(properties: Properties, columns: Sequence[str], dates: int) -> list[object]:
    """How many properties there are, and the columns; a date is its text, as a store tells it."""
    cells: list[object] = [len(properties), *map(properties.get, columns)]
    for at in range(1, dates + 1):
        if cells[at] is not None:
            cells[at] = _text(cells[at])
    return cells


_text = cache(date.isoformat)
