"""What runs in a process of its own, so that its time and its memory are its own.

`python -m benchmarks.tasks NAME FOLDER [URL]` prints what was measured as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import bare, checks, questions
from benchmarks.edits import changed
from benchmarks.stopwatch import Stopwatch
from orgmodel.datasets import read
from orgmodel.graph import Graph
from orgmodel.stores import Cell, SyncOptions, cache, embedded, open_store

Said = dict[str, float]
_ASKED = 25


def read_tables(folder: Path, _url: str) -> Said:
    """Reads the tables."""
    with Stopwatch() as watch:
        read(folder)
    return _said(watch)


def write_rows(folder: Path, _url: str) -> Said:
    """Writes down the rows that the bare client is to send."""
    bare.write_rows(read(folder).graph, folder)
    return {}


def load(folder: Path, url: str) -> Said:
    """Loads the organisation into the store at `url`; reading the tables is not counted."""
    return _load(read(folder).graph, url)


def load_changed(folder: Path, url: str) -> Said:
    """The same with 1 % of the units changed."""
    return _load(changed(read(folder).graph), url)


def send(folder: Path, url: str) -> Said:
    """Sends the rows of `write_rows` with the bare client."""
    return _said(bare.send(folder, url))


def keep(folder: Path, _url: str) -> Said:
    """Builds the embedded store and keeps it as a file, as a first question does."""
    with Stopwatch() as watch:
        cache.open_dataset(folder, cache=folder / "cache")
    return _said(watch)


def open_bare(folder: Path, _url: str) -> Said:
    """Opens what `keep` has kept with kglite alone."""
    import kglite

    with Stopwatch() as watch:
        kglite.load(str(_kept(folder)))
    return _said(watch)


def ask(folder: Path, url: str) -> Said:
    """Asks every question of an open store and of the engine's client alone."""
    return _ask_neo4j(url) if url.startswith("bolt") else _ask_kglite(folder)


def check(folder: Path, _url: str) -> Said:
    """Runs every rule on the embedded store, which is built first and kept."""
    with cache.open_dataset(folder, cache=folder / "cache") as store:
        return checks.measured(store)


def main(argv: Sequence[str]) -> None:
    """Runs the task that the first argument names."""
    name, folder, url = argv
    print(json.dumps(_TASKS[name](Path(folder), url)))


def _ask_kglite(folder: Path) -> Said:
    import kglite

    graph = kglite.load(str(_kept(folder)))

    def bare(cypher: str, params: Mapping[str, Cell]) -> object:
        return list(graph.cypher(cypher, params=dict(params)))

    return _flat(questions.measured(embedded.EmbeddedStore(graph), bare, _ASKED))


def _ask_neo4j(url: str) -> Said:
    import neo4j

    read = neo4j.RoutingControl.READ
    with bare.driver_of(url) as driver, open_store(url) as store:

        def ask_bare(cypher: str, params: Mapping[str, Cell]) -> object:
            return driver.execute_query(cypher, dict(params), routing_=read).records

        return _flat(questions.measured(store, ask_bare, _ASKED))


def _flat(found: Mapping[str, Mapping[str, float]]) -> Said:
    return {f"{name} {key}": said for name, each in found.items() for key, said in each.items()}


def _load(graph: Graph, url: str) -> Said:
    store = open_store(url)
    with Stopwatch() as watch:
        store.sync(graph, SyncOptions())
    store.close()
    return _said(watch)


def _said(watch: Stopwatch) -> Said:
    return {"seconds": watch.seconds, "cpu": watch.cpu}


def _kept(folder: Path) -> Path:
    (path,) = (folder / "cache").glob("*.kgl")
    return path


_TASKS = {
    each.__name__: each
    for each in (read_tables, write_rows, load, load_changed, send, keep, open_bare, ask, check)
}

if __name__ == "__main__":
    main(sys.argv[1:])
