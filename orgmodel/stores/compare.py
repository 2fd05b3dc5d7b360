"""What a store holds against what it should hold: the things of a label, the edges of a type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from operator import attrgetter
from typing import Any, Protocol

from orgmodel.graph import EVER, Edge, Thing
from orgmodel.graph.complete import Whole
from orgmodel.graph.names import NOTHING
from orgmodel.metamodel import DATASET, ENTITY, RELATIONS, THINGS
from orgmodel.stores import Cell, Count, statements
from orgmodel.stores.matching import Page, Pair, Row, Side, matched
from orgmodel.stores.rows import DATES, Properties, edge_properties, thing_properties

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

    def things(self, label: str, columns: Sequence[str]) -> Iterator[Page]:
        """The things of a label in pages, by their ids: id, number of properties, the columns."""
        ...

    def edges(self, relation: str, label: str, columns: Sequence[str]) -> Iterator[Page]:
        """The relations that start at a label in pages, by the ids of their starts.

        A row is the key, the ends, the number of properties, the columns.
        """
        ...


class Nothing:
    """What an empty store holds."""

    def totals(self) -> Totals:
        """None of anything."""
        return Totals()

    def things(self, label: str, columns: Sequence[str]) -> Iterator[Page]:
        """Never asked: there are none of any label."""
        raise NotImplementedError

    def edges(self, relation: str, label: str, columns: Sequence[str]) -> Iterator[Page]:
        """Never asked: there are none of any type."""
        raise NotImplementedError


class Fresh:
    """Everything of a part of which the store holds nothing; made anew whenever it is gone through.

    All parts together would take several times the memory of what was recorded.
    """

    def __init__(self, make: Callable[[], Iterable[Any]]) -> None:
        self._make = make
        self._count: int | None = None

    def __iter__(self) -> Iterator[Any]:
        count = 0
        for count, item in enumerate(self._make(), 1):  # noqa: B007
            yield item
        self._count = count

    def __len__(self) -> int:
        if self._count is None:
            self._count = sum(1 for _ in self._make())
        return self._count


@dataclass(slots=True)
class Difference:
    """What differs among the things of one label (`what`), or the relations of one type.

    `removed` are ids; of relations: the label of the start, its id and the key.
    """

    what: str
    added: Sequence[Any] | Fresh = ()
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


def compare_things(label: str, whole: Whole, held: Held, totals: Totals) -> Difference:
    """What differs among the things of a label."""
    if not totals.nodes.get(label):
        return Difference(label, Fresh(partial(whole.things, label)))
    columns, dates = _columns(whole.properties(label), _LIFE)
    added: list[Thing] = []
    found = Difference(label, added)

    def row(thing: Thing) -> Row:
        return [thing.id, *_cells(thing_properties(thing), columns, dates)]

    side = Side(whole.things(label), attrgetter("id"), row, key=(0,))
    for equal, others in matched(side, held.things(label, columns)):
        found.unchanged += equal
        for thing, rows in others:
            if thing is None:
                found.removed.extend(id_ for id_, *_ in rows)
            elif rows:
                found.changed.append(thing)
            else:
                added.append(thing)
    return found


def compare_edges(
    relation: str, whole: Whole, held: Held, totals: Totals, gone: frozenset[Cell]
) -> Difference:
    """What differs among the relations of a type; those of a thing that is `gone` go with it."""
    if not totals.relations.get(relation):
        return Difference(relation, Fresh(partial(whole.edges, relation)))
    starts: dict[str, list[Edge]] = {}
    for edge in whole.edges(relation):
        starts.setdefault(whole.label_of(edge.source), []).append(edge)
    found = Difference(relation, [])
    columns, dates = _columns(whole.edge_properties, _EDGE)
    for label in sorted(statements.LABELS, key=lambda each: each not in starts):
        edges = starts.pop(label, [])
        if totals.nodes.get(label) and found.held < totals.relations[relation]:
            edges.sort(key=attrgetter("source", "key"))
            side = Side(edges, attrgetter("source"), _edge_row(columns, dates, gone), key=(1, 0))
            for equal, others in matched(side, held.edges(relation, label, columns)):
                found.unchanged += equal
                _add_edges(found, label, others, gone)
        else:
            found.added = [*found.added, *edges]
    return found


def _add_edges(
    found: Difference, label: str, others: Iterable[Pair[Edge]], gone: frozenset[Cell]
) -> None:
    """Adds the relations that start at one label and are not as they should be."""
    added: list[Edge] = []
    for edge, rows in others:
        if edge is not None and _is_same(edge, rows, gone):
            found.changed.append(edge)
            continue
        # a second one of the same key goes with the first, which is then written anew
        found.removed.extend((label, source, key) for key, source, *_ in rows)
        if edge is not None:
            added.append(edge)
    found.added = [*found.added, *added]


def _is_same(edge: Edge, rows: Sequence[Row], gone: frozenset[Cell]) -> bool:
    """Whether the store has the relation once, between the same things, and both of them stay."""
    return len(rows) == 1 and rows[0][2] == edge.target and gone.isdisjoint(rows[0][1:3])


def _edge_row(columns: Sequence[str], dates: int, gone: frozenset[Cell]) -> Callable[[Edge], Row]:
    """How a store should tell a relation."""
    plain = _cells(edge_properties(Edge("", "", "", "", EVER, NOTHING)), columns, dates)

    def row(edge: Edge) -> Row:
        if edge.source in gone or edge.target in gone:
            # it goes with its end, which comes back as another thing: nothing is equal to it
            return [edge.key, edge.source]
        # most relations, those of names and sources, say nothing of their own
        if edge.life is EVER and edge.properties is NOTHING and not (edge.typed or edge.derived):
            return [edge.key, edge.source, edge.target, *plain]
        cells = _cells(edge_properties(edge), columns, dates)
        return [edge.key, edge.source, edge.target, *cells]

    return row


def _label(labels: Sequence[str]) -> str:
    """Which of our labels a node has; blank where that is none, or where Entity is missing."""
    ours = [each for each in labels if each in _OURS]
    if len(ours) != 1 or (ours[0] in THINGS) != (ENTITY in labels):
        return ""
    return ours[0]


def _columns(given: frozenset[str], always: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """The properties in a store of things that have the `given` ones; the first are dates."""
    names = given.union(always)
    dates = names & DATES
    others = (names - dates).union(f"{name}_edtf" for name in dates)
    return (*sorted(dates), *sorted(others)), len(dates)


def _cells(properties: Properties, columns: Sequence[str], dates: int) -> Row:
    """How many properties there are, and the columns; a date is its text, as a store tells it."""
    cells: list[Any] = [len(properties), *map(properties.get, columns)]
    for at in range(1, dates + 1):
        if cells[at] is not None:
            cells[at] = _text(cells[at])
    return cells


_text = cache(date.isoformat)
