"""What runs in a process of its own, so that its time and its memory are its own.

`python -m benchmarks.tasks NAME FOLDER [URL]` prints the seconds as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from benchmarks import bare
from benchmarks.edits import changed
from orgmodel import catalogue
from orgmodel.datasets import read
from orgmodel.graph import Graph
from orgmodel.stores import Cell, Store, SyncOptions, cache, embedded, open_store

Said = dict[str, float]
_ASKED = 200


def read_tables(folder: Path, _url: str) -> Said:
    """Reads the tables."""
    return {"read": _seconds(lambda: read(folder))}


def write_rows(folder: Path, _url: str) -> Said:
    """Writes down the rows that the bare client is to send."""
    bare.write_rows(read(folder).graph, folder)
    return {}


def load(folder: Path, url: str) -> Said:
    """Loads the organisation into the store at `url`, reading the tables apart."""
    graph = read(folder).graph
    store = open_store(url)
    found = {"load": _sync(store, graph)}
    store.close()
    return found


def load_again(folder: Path, url: str) -> Said:
    """Loads what is there already, then with some of the units changed."""
    graph = read(folder).graph
    store = open_store(url)
    found = {"again": _sync(store, graph), "changed": _sync(store, changed(graph))}
    store.close()
    return found


def send(folder: Path, url: str) -> Said:
    """Sends the rows of `write_rows` with the bare client."""
    is_neo4j = url != "memory:"
    seconds = bare.send_to_neo4j(folder, url) if is_neo4j else bare.send_to_kglite(folder)
    return {"load": seconds}


def keep(folder: Path, _url: str) -> Said:
    """Builds the embedded store and keeps it as a file, as a first question does."""
    return {"built": _seconds(lambda: cache.open_dataset(folder, cache=folder / "cache"))}


def open_kept(folder: Path, _url: str) -> Said:
    """Opens what `keep` has kept."""
    return {"opened": _seconds(lambda: cache.open_dataset(folder, cache=folder / "cache"))}


def open_bare(folder: Path, _url: str) -> Said:
    """Opens the same file with kglite alone."""
    import kglite

    (path,) = (folder / "cache").glob("*.kgl")
    return {"opened": _seconds(lambda: kglite.load(str(path)))}


def ask(folder: Path, _url: str) -> Said:
    """Asks who answers for something, of an open store and of kglite alone, in turn."""
    import kglite

    (path,) = (folder / "cache").glob("*.kgl")
    graph = kglite.load(str(path))
    store, query = embedded.EmbeddedStore(graph), catalogue.question("who")
    found = store.run(catalogue.adhoc("MATCH (r:Responsibility) RETURN r.id AS id"), {})
    ids = sorted(str(row[0]) for row in found.rows)
    params: dict[str, Cell] = {"role": None, "on": date(2020, 1, 1), "lang": "en"}
    pairs = []
    for params["thing"] in Random(1).sample(ids, min(_ASKED, len(ids))):
        ours = _seconds(lambda: store.run(query, params))
        theirs = _seconds(lambda: list(graph.cypher(query.cypher, params=params)))
        pairs.append((ours, theirs))
    return {"store": median(each[0] for each in pairs), "bare": median(each[1] for each in pairs)}


def main(argv: Sequence[str]) -> None:
    """Runs the task that the first argument names."""
    name, folder, url = argv
    print(json.dumps(_TASKS[name](Path(folder), url)))


def _sync(store: Store, graph: Graph) -> float:
    return _seconds(lambda: store.sync(graph, SyncOptions()))


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


_TASKS = {
    each.__name__: each
    for each in (read_tables, write_rows, load, load_again, send, keep, open_kept, open_bare, ask)
}

if __name__ == "__main__":
    main(sys.argv[1:])
