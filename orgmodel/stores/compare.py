"""What a store holds against what it should hold: the things of a label, the edges of a type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from heapq import merge
from itertools import chain
from operator import attrgetter, itemgetter
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
_FEW = 1000
"""The things of a label are read with others where there are no more than so many."""
_SOME = frozenset[str]()
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

    def things(self, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        """The things of some labels in pages, by their ids.

        A row is the id, the label, the number of properties, the columns.
        """
        ...

    def edges(self, relation: str, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        """The relations that start at some labels in pages, by the ids of their starts.

        A row is the key, the ends, the label of the start, the number of properties, the columns.
        """
        ...


class Nothing:
    """What an empty store holds."""

    def totals(self) -> Totals:
        """None of anything."""
        return Totals()

    def things(self, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        """Never asked: there are none of any label."""
        raise NotImplementedError

    def edges(self, relation: str, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
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
    added: list[Any] | Fresh
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


def read_together(totals: Totals) -> list[tuple[str, ...]]:
    """The labels of the things that a store holds; those of few things stand together.

    To ask for them one by one costs a server more than to read them.
    """
    held = [label for label in statements.LABELS if totals.nodes.get(label)]
    few = tuple(label for label in held if totals.nodes[label] <= _FEW)
    many = [(label,) for label in held if label not in few]
    return [few, *many] if few else [*many]


def fresh_things(label: str, whole: Whole) -> Difference:
    """The things of a label of which the store holds none."""
    return Difference(label, Fresh(partial(whole.things, label)))


def compare_things(labels: Sequence[str], whole: Whole, held: Held) -> list[Difference]:
    """What differs among the things of some labels, of each of which the store holds some."""
    added: dict[str, list[Thing]] = {label: [] for label in labels}
    found = {label: Difference(label, added[label]) for label in labels}
    columns, dates = _columns(_SOME.union(*map(whole.properties, labels)), _LIFE)

    def row(thing: Thing) -> Row:
        return [thing.id, thing.label, *_cells(thing_properties(thing), columns, dates)]

    things = merge(*map(whole.things, labels), key=attrgetter("id", "label"))
    side = Side(things, attrgetter("id"), row, key=(0, 1))
    for equal, others in matched(side, held.things(labels, columns)):
        for label, number in Counter(map(itemgetter(1), equal)).items():
            found[str(label)].unchanged += number
        for thing, rows in others:
            if thing is None:
                found[str(rows[0][1])].removed.append(rows[0][0])
            elif rows:
                found[thing.label].changed.append(thing)
            else:
                added[thing.label].append(thing)
    return [*found.values()]


def compare_edges(
    relation: str, whole: Whole, held: Held, totals: Totals, gone: frozenset[Cell]
) -> Difference:
    """What differs among the relations of a type; those of a thing that is `gone` go with it."""
    if not totals.relations.get(relation):
        return Difference(relation, Fresh(partial(whole.edges, relation)))
    starts: dict[str, list[Edge]] = {}
    for edge in whole.edges(relation):
        starts.setdefault(whole.label_of(edge.source), []).append(edge)
    added: list[Edge] = []
    found = Difference(relation, added)
    columns, dates = _columns(whole.edge_properties, _EDGE)
    row = _edge_row(whole, columns, dates, gone)
    for labels in sorted(read_together(totals), key=starts.keys().isdisjoint):
        if found.held == totals.relations[relation]:
            break
        ours = chain.from_iterable(starts.pop(label, ()) for label in labels)
        edges = sorted(ours, key=attrgetter("source", "key"))
        side = Side(edges, attrgetter("source"), row, key=(1, 0))
        for equal, others in matched(side, held.edges(relation, labels, columns)):
            found.unchanged += len(equal)
            added.extend(_settled(found, others, gone))
    added.extend(chain.from_iterable(starts.values()))
    return found


def _settled(
    found: Difference, others: Iterable[Pair[Edge]], gone: frozenset[Cell]
) -> Iterator[Edge]:
    """Notes the relations that are to be changed or removed; those to be added come back."""
    for edge, rows in others:
        if edge is not None and _is_same(edge, rows, gone):
            found.changed.append(edge)
            continue
        # a second one of the same key goes with the first, which is then written anew
        found.removed.extend((label, source, key) for key, source, _, label, *_ in rows)
        if edge is not None:
            yield edge


def _is_same(edge: Edge, rows: Sequence[Row], gone: frozenset[Cell]) -> bool:
    """Whether the store has the relation once, between the same things, and both of them stay."""
    return len(rows) == 1 and rows[0][2] == edge.target and gone.isdisjoint(rows[0][1:3])


def _edge_row(
    whole: Whole, columns: Sequence[str], dates: int, gone: frozenset[Cell]
) -> Callable[[Edge], Row]:
    """How a store should tell a relation."""
    plain = _cells(edge_properties(Edge("", "", "", "", EVER, NOTHING)), columns, dates)

    def row(edge: Edge) -> Row:
        if edge.source in gone or edge.target in gone:
            # it goes with its end, which comes back as another thing: nothing is equal to it
            return [edge.key, edge.source]
        says = [edge.key, edge.source, edge.target, whole.label_of(edge.source)]
        # most relations, those of names and sources, say nothing of their own
        if edge.life is EVER and edge.properties is NOTHING and not (edge.typed or edge.derived):
            return [*says, *plain]
        return [*says, *_cells(edge_properties(edge), columns, dates)]

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
