"""Finds the cycles in relations that must have none, on every date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from orgmodel.datasets.findings import Findings
from orgmodel.graph import Edge
from orgmodel.metamodel import TABLES

ACYCLIC = ("SUB_ORGANIZATION_OF", "PART_OF", "ACCOUNTABLE_TO")
"""The relations that stop a load when they lead back to where they started."""


def report_cycles(edges: Iterable[Edge], findings: Findings) -> None:
    """Notes every cycle: its way round with the place of every link, at the first of them."""
    found: dict[str, list[Edge]] = {relation: [] for relation in ACYCLIC}
    for edge in edges:
        if edge.relation in found:
            found[edge.relation].append(edge)
    for joined in found.values():
        for cycle in _cycles(_core(joined)):
            place = min((e.place.file, e.place.line) for e in cycle if e.place)
            columns = ", ".join(dict.fromkeys(map(_column, cycle)))
            path = " → ".join((*map(_link, cycle), cycle[-1].target))
            findings.add("cycle", *place, columns=columns, path=path)


def _column(edge: Edge) -> str:
    """The column of a table that says so; of a row of relations.csv, the relation itself."""
    table = TABLES.get(edge.place.file.removesuffix(".csv")) if edge.place else None
    inline = table.inline if table else ()
    return next((each.column for each in inline if each.relation == edge.relation), edge.relation)


def _link(edge: Edge) -> str:
    """The start of a link, and where it is written."""
    return f"{edge.source} ({edge.place.file}:{edge.place.line})" if edge.place else edge.source


def _core(edges: list[Edge]) -> list[Edge]:
    """The edges that can be part of a cycle: between things that have some on both sides."""
    while True:
        starts = {edge.source for edge in edges}
        inner = starts & {edge.target for edge in edges}
        kept = [edge for edge in edges if edge.source in inner and edge.target in inner]
        if len(kept) == len(edges):
            return kept
        edges = kept


def _cycles(core: list[Edge]) -> Iterator[tuple[Edge, ...]]:
    """Each cycle once; one that holds on some day holds on the first day of an edge of it."""
    seen: set[frozenset[str]] = set()
    for day in sorted({edge.life.start for edge in core}):
        now = {(e.source, e.target): e for e in core if e.life.holds_on(day)}
        while cycle := _one_cycle(now):
            if (things := frozenset(edge.source for edge in cycle)) not in seen:
                seen.add(things)
                yield cycle
            del now[cycle[0].source, cycle[0].target]


def _one_cycle(edges: dict[tuple[str, str], Edge]) -> tuple[Edge, ...]:
    """A cycle among `edges`, from its smallest id on; empty where there is none."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for source, target in edges:
        sorter.add(source, target)
    try:
        sorter.prepare()
    except CycleError as error:
        # graphlib names it from a thing to the one that waits for it: against the relation
        way = error.args[1][::-1][:-1]
        start = way.index(min(way))
        way = [*way[start:], *way[:start]]
        return tuple(edges[pair] for pair in zip(way, [*way[1:], way[0]], strict=True))
    return ()
