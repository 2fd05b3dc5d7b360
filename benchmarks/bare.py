"""The other side: the same rows sent with nothing but the engine's own client."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.stopwatch import Stopwatch
from orgmodel.graph import Graph
from orgmodel.graph.complete import complete
from orgmodel.stores import SyncOptions, statements
from orgmodel.stores.rows import edge_properties, thing_properties

if TYPE_CHECKING:
    import neo4j

Batch = tuple[str, list[object]]
"""A statement and the rows that it takes at once."""
_FILE = "rows.pickle"


def write_rows(graph: Graph, folder: Path) -> None:
    """Writes down every batch of a load of `graph`, ready to be sent."""
    with (folder / _FILE).open("wb") as stream:
        for batch in _batches(complete(graph)):
            pickle.dump(batch, stream)


def send(folder: Path, url: str) -> Stopwatch:
    """Sends the batches to `url`, a transaction each; reading them from the file is not counted."""
    return _send_to_kglite(folder) if url == "memory:" else _send_to_neo4j(folder, url)


def driver_of(url: str) -> neo4j.Driver:
    """The driver as it comes, but for the notices that it would log of every statement."""
    import neo4j

    return neo4j.GraphDatabase.driver(url, notifications_min_severity="OFF")


def _send_to_neo4j(folder: Path, url: str) -> Stopwatch:
    watch = Stopwatch()
    with driver_of(url) as driver, driver.session() as session:
        with watch:
            for statement in statements.schema():
                session.run(statement).consume()
        for statement, rows in _read(folder):
            with watch:
                session.execute_write(lambda tx: tx.run(statement, rows=rows).consume())  # noqa: B023
    return watch


def _send_to_kglite(folder: Path) -> Stopwatch:
    import kglite

    kglite.set_query_warning_policy("silent")
    graph, watch = kglite.KnowledgeGraph(), Stopwatch()
    for statement, rows in _read(folder):
        with watch:
            graph.cypher(statement, params={"rows": rows})
    return watch


def _batches(whole: Graph) -> Iterator[Batch]:
    for label, things in whole.labels.items():
        rows: list[object] = [thing_properties(thing) for thing in things]
        yield from _cut(statements.add_things(label), rows)
    for relation, edges in whole.relations.items():
        groups: dict[tuple[str, str], list[object]] = {}
        for edge in edges:
            ends = whole.by_id[edge.source].label, whole.by_id[edge.target].label
            row = {
                "source": edge.source,
                "target": edge.target,
                "properties": edge_properties(edge),
            }
            groups.setdefault(ends, []).append(row)
        for ends, found in groups.items():
            yield from _cut(statements.add_edges(relation, *ends), found)


def _cut(statement: str, rows: list[object]) -> Iterator[Batch]:
    size = SyncOptions().batch
    for start in range(0, len(rows), size):
        yield statement, rows[start : start + size]


def _read(folder: Path) -> Iterator[Batch]:
    with (folder / _FILE).open("rb") as stream:
        while True:
            try:
                yield pickle.load(stream)  # noqa: S301 - written by write_rows
            except EOFError:
                return
