"""What must change in a store so that it equals a Graph, and whether that much may be removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple

from orgmodel.errors import StoreForeign, TooManyRemovals
from orgmodel.graph import DatasetInfo, Edge
from orgmodel.graph.complete import Whole
from orgmodel.metamodel import RELATIONS, TABLE_RELATIONS, THINGS
from orgmodel.stores import Changes, Count, SyncOptions, statements
from orgmodel.stores.ahead import ahead
from orgmodel.stores.compare import (
    Difference,
    Held,
    Totals,
    compare_edges,
    compare_things,
    fresh_things,
    read_together,
)
from orgmodel.stores.rows import dataset_properties, edge_properties, thing_properties
from orgmodel.stores.version import loaded_with

_CAP = 4
"""At most one in so many may be removed."""


Batch = tuple[str, list[object]]
"""A statement and the rows that it writes at once."""


class Step(NamedTuple):
    """Things or relations to write: with which statement each, and as which row of it."""

    items: Iterable[Any]
    statement: Callable[[Any], str]
    row: Callable[[Any], object]

    def batches(self, size: int) -> Iterator[Batch]:
        """The rows, those of one statement together, at most `size` at a time."""
        waiting: dict[str, list[object]] = {}
        for item in self.items:
            statement = self.statement(item)
            rows = waiting.setdefault(statement, [])
            rows.append(self.row(item))
            if len(rows) == size:
                yield statement, waiting.pop(statement)
        yield from waiting.items()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a load does: how the things of each label and the relations of each type differ.

    `capped`: it removes more than a quarter. `before`: what the store says of its dataset,
    where that is something else.
    """

    whole: Whole
    things: Sequence[Difference]
    edges: Sequence[Difference]
    capped: bool = False
    before: DatasetInfo | None = None

    @property
    def changes(self) -> Changes:
        """What is reported."""
        counts = [each.count() for each in (*self.things, *self.edges)]
        shown = tuple(each for each in counts if each != Count(each.what))
        return Changes(shown, self.capped, self.before)

    @property
    def fresh(self) -> bool:
        """Whether the store holds nothing yet."""
        return not any(each.held for each in (*self.things, *self.edges))

    @property
    def size(self) -> int:
        """How many rows it writes; 0 where the store is new, and only writing them tells."""
        counts = () if self.fresh else self.changes.counts
        return sum(each.added + each.changed + each.removed for each in counts)

    def fits(self, rows: int) -> bool:
        """Whether it writes no more than so many rows."""
        items = chain.from_iterable(step.items for step in self._steps())
        return next(islice(items, rows, None), None) is None

    def batches(self, size: int) -> Iterator[Batch]:
        """Everything that it writes, at most `size` rows at a time."""
        return chain.from_iterable(step.batches(size) for step in self._steps())

    def _steps(self) -> Iterator[Step]:
        """Removals first: what is added may take the place of what goes."""
        for each in self.edges:
            yield Step(each.removed, partial(_removing, each.what), _removal)
        for each in self.things:
            yield Step(each.removed, _always(statements.remove_things(each.what)), str)
        for each in self.things:
            yield Step(each.added, _always(statements.add_things(each.what)), thing_properties)
            yield Step(each.changed, _always(statements.set_things(each.what)), thing_properties)
        for each in self.edges:
            yield Step(each.added, partial(self._adding, each.what), _edge_row)
            yield Step(each.changed, partial(self._changing, each.what), _edge_row)

    def _adding(self, relation: str, edge: Edge) -> str:
        label_of = self.whole.label_of
        return statements.add_edges(relation, label_of(edge.source), label_of(edge.target))

    def _changing(self, relation: str, edge: Edge) -> str:
        return statements.set_edges(relation, self.whole.label_of(edge.source))


def plan(
    whole: Whole, held: Held, url: str, options: SyncOptions, before: DatasetInfo | None = None
) -> Plan:
    """What makes a store that holds `held`, and says so in `before`, equal to `whole`.

    Raises:
        StoreForeign: it holds something that orgmodel did not load.
        TooManyRemovals: more than a quarter would go, and the options do not allow it.
    """
    totals = held.totals()
    refuse_foreign(totals, url)
    things = _compared_things(whole, held, totals)
    gone = frozenset(id_ for each in things for id_ in each.removed)
    edges = [compare_edges(relation, whole, held, totals, gone) for relation in RELATIONS]
    _refuse_unread(url, things, totals.nodes)
    _refuse_unread(url, edges, totals.relations)
    try:
        _refuse_removals(url, "things", [each for each in things if each.what in THINGS])
        _refuse_removals(url, "relations", [each for each in edges if each.what in TABLE_RELATIONS])
        capped = False
    except TooManyRemovals as error:
        if not (options.allow_removals or options.dry_run):
            if before and before.name != whole.info.name:
                error.other = before.name
            raise
        capped = True
    # the fingerprint differs wherever a file does; what follows from that is counted
    same = before is not None and replace(before, hash="") == replace(whole.info, hash="")
    return Plan(whole, things, edges, capped, None if same else before)


def _compared_things(whole: Whole, held: Held, totals: Totals) -> list[Difference]:
    """What differs among the things, label by label in the order of the metamodel."""
    parts = (compare_things(labels, whole, held) for labels in read_together(totals))
    found = {each.what: each for each in chain.from_iterable(parts)}
    return [found.get(label) or fresh_things(label, whole) for label in statements.LABELS]


def carry_out(planned: Plan, run: Callable[..., object], options: SyncOptions) -> None:
    """Does what is planned; the last that is written is what the store says that it holds.

    `run` takes a statement and its parameters by name.
    """
    done, total = 0, planned.size
    for statement, rows in ahead(planned.batches(options.batch)):
        run(statement, rows=rows)
        done += len(rows)
        options.tell(done, total)
    properties = dataset_properties(planned.whole.info, loaded_with())
    for statement in statements.write_dataset():
        run(statement, properties=properties)


def refuse_foreign(totals: Totals, url: str) -> None:
    """Sees to it that everything in the store was loaded by orgmodel.

    Raises:
        StoreForeign: something was not.
    """
    if totals.strange:
        raise StoreForeign(url, count=totals.strange)


def _refuse_unread(url: str, found: Iterable[Difference], totals: Mapping[str, int]) -> None:
    """What has no id or no key was counted, but is not among what was read."""
    strange = sum(totals.get(each.what, 0) - each.held for each in found)
    if strange:
        raise StoreForeign(url, count=strange)


def _refuse_removals(url: str, what: str, differences: Iterable[Difference]) -> None:
    differences = list(differences)
    removed = sum(len(each.removed) for each in differences)
    held = sum(each.held for each in differences)
    if removed * _CAP > held:
        raise TooManyRemovals(url, removed=removed, held=held, what=what)


def _always(statement: str) -> Callable[[object], str]:
    return lambda _: statement


def _removing(relation: str, row: tuple[str, str, str]) -> str:
    return statements.remove_edges(relation, row[0])


def _edge_row(edge: Edge) -> object:
    return {"source": edge.source, "target": edge.target, "properties": edge_properties(edge)}


def _removal(row: tuple[str, str, str]) -> object:
    return {"source": row[1], "key": row[2]}
