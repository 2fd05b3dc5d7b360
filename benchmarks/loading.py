"""Loading into Neo4j, against the bare driver sending the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

from benchmarks.measure import Result, ratio, task
from tests.neo4j import server

_TASKS = ("load", "again", "changed", "bare")


def results(folder: Path, times: int) -> list[Result]:
    """Every load has a server of its own, as cold as that of the other side."""
    if server.missing():
        return []
    seconds: dict[str, list[float]] = {name: [] for name in _TASKS}
    peaks = []
    for _ in range(times):
        with _fresh() as url:
            ours = task("load", folder, url)
            again = task("load_again", folder, url).said
        with _fresh() as url:
            bare = task("send", folder, url).said["load"]
        peaks.append(ours.peak)
        for name, taken in {**ours.said, **again, "bare": bare}.items():
            seconds[name].append(taken)
    load, *reloads, bare = (median(seconds[name]) for name in _TASKS)
    client = f"{'with' if _fast() else 'without'} neo4j-rust-ext"
    return [
        ratio(
            f"Neo4j, {client}: load, tables read apart, against the bare driver",
            1.15,
            (load, bare),
        ),
        ratio(
            "Neo4j: load again, nothing changed, against the first load", 0.15, (reloads[0], load)
        ),
        ratio(
            "Neo4j: load again, 1 % of the units changed, against the first load",
            None,
            (reloads[1], load),
        ),
        Result("memory: reading and loading into Neo4j, our side", median(peaks), " MB", 1024),
    ]


@contextmanager
def _fresh() -> Iterator[str]:
    running = server.start()
    try:
        yield running.url
    finally:
        running.stop()


def _fast() -> bool:
    """Whether the driver has its extension in Rust."""
    try:
        return bool(version("neo4j-rust-ext"))
    except PackageNotFoundError:
        return False
