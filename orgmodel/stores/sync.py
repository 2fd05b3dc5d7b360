"""What must change in a store so that it equals a Graph, and whether that much may be removed."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from orgmodel.errors import StoreForeign, TooManyRemovals
from orgmodel.graph import DatasetInfo, Edge, Graph, Thing
from orgmodel.metamodel import RELATIONS, TABLE_RELATIONS, THINGS
from orgmodel.stores import Changes, Count, SyncOptions, statements
from orgmodel.stores.compare import Difference, Held, Totals, compare_edges, compare_things
from orgmodel.stores.rows import dataset_properties, edge_properties, thing_properties
from orgmodel.stores.version import loaded_with

_CAP = 4
"""At most one in so many may be removed."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one statement writes: `row` makes its parameter of each item."""

    statement: str
    items: Sequence[Any]
    row: Callable[[Any], object]

    def batches(self, size: int) -> Iterator[list[object]]:
        """The parameters, at most `size` at a time."""
        for start in range(0, len(self.items), size):
            yield [self.row(item) for item in self.items[start : start + size]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a load does: the counts that it reports, and its steps in their order."""

    changes: Changes
    steps: tuple[Step, ...]

    @property
    def size(self) -> int:
        """How many rows the steps write."""
        return sum(len(step.items) for step in self.steps)


def plan(whole: Graph, held: Held, url: str, options: SyncOptions) -> Plan:
    """What makes a store that holds `held` equal to `whole`, a completed graph.

    Raises:
        StoreForeign: it holds something that orgmodel did not load.
        TooManyRemovals: more than a quarter would go, and the options do not allow it.
    """
    totals = held.totals()
    refuse_foreign(totals, url)
    things = [compare_things(label, whole, held, totals) for label in statements.LABELS]
    gone = {id_ for each in things for id_ in each.removed}
    edges = [compare_edges(relation, whole, held, totals, gone) for relation in RELATIONS]
    _refuse_unread(url, things, totals.nodes)
    _refuse_unread(url, edges, totals.relations)
    try:
        _refuse_removals(url, "things", [each for each in things if each.what in THINGS])
        _refuse_removals(url, "relations", [each for each in edges if each.what in TABLE_RELATIONS])
        capped = False
    except TooManyRemovals:
        if not (options.allow_removals or options.dry_run):
            raise
        capped = True
    counts = [each.count() for each in (*things, *edges)]
    shown = tuple(each for each in counts if each != Count(each.what))
    return Plan(Changes(shown, capped=capped), tuple(_steps(whole, things, edges)))


def carry_out(
    planned: Plan, run: Callable[..., object], info: DatasetInfo, options: SyncOptions
) -> None:
    """Does what is planned; the last that is written is what the store says that it holds.

    `run` takes a statement and its parameters by name.
    """
    for step in planned.steps:
        for rows in step.batches(options.batch):
            run(step.statement, rows=rows)
    properties = dataset_properties(info, loaded_with())
    for statement in statements.write_dataset():
        run(statement, properties=properties)


@contextmanager
def unhurried() -> Iterator[None]:
    """Spares the search for garbage: a load makes millions of objects, and all of them stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


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


def _steps(
    whole: Graph, things: Sequence[Difference], edges: Sequence[Difference]
) -> Iterator[Step]:
    """Removals first: what is added may take the place of what goes."""
    for each in edges:
        for label, rows in _grouped(each.removed, itemgetter(0)):
            yield Step(statements.remove_edges(each.what, label), rows, _removal)
    for each in things:
        yield Step(statements.remove_things(each.what), each.removed, str)
    for each in things:
        yield Step(statements.add_things(each.what), each.added, thing_properties)
        yield Step(statements.set_things(each.what), each.changed, thing_properties)
    for each in edges:
        yield from _edge_steps(whole.by_id, each)


def _edge_steps(by_id: Mapping[str, Thing], each: Difference) -> Iterator[Step]:
    def ends(edge: Edge) -> tuple[str, str]:
        return by_id[edge.source].label, by_id[edge.target].label

    for (source, target), edges in _grouped(each.added, ends):
        yield Step(statements.add_edges(each.what, source, target), edges, _edge_row)
    for source, edges in _grouped(each.changed, lambda edge: by_id[edge.source].label):
        yield Step(statements.set_edges(each.what, source), edges, _edge_row)


def _grouped(items: Iterable[Any], key: Callable[[Any], Any]) -> list[tuple[Any, list[Any]]]:
    groups: dict[Any, list[Any]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return sorted(groups.items())


def _edge_row(edge: Edge) -> object:
    return {"source": edge.source, "target": edge.target, "properties": edge_properties(edge)}


def _removal(row: tuple[str, str, str]) -> object:
    return {"source": row[1], "key": row[2]}
