"""Loading into Neo4j, against the bare driver sending the same rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import questions
from benchmarks.bare import driver_of
from benchmarks.measure import Result, task
from benchmarks.organisation import generate
from benchmarks.stopwatch import cpu_of
from benchmarks.tables import write
from tests.neo4j import server

_WARM_UP = 300
"""Units of the organisation that the server has loaded before."""


class _Taken(NamedTuple):
    """Seconds; seconds of processor, ours and the server's; our memory in MB."""

    seconds: float
    cpu: float
    peak: float


def results(folder: Path, times: int) -> Iterator[Result]:
    """Each side in a server of its own, which has loaded something small before.

    Neither finds what the other has left, and no large organisation has to be wiped.
    """
    if server.missing():
        return
    rounds, asked = [], {}
    for _ in range(times):
        with _warm() as running:
            bare = _metered("send", folder, running)
        with _warm() as running:
            ours = [_metered(each, folder, running) for each in ("load", "load", "load_changed")]
            asked = task("ask", folder, running.url).said
        rounds.append([bare, *ours])
    yield from _loads(rounds)
    yield from questions.results("Neo4j", 1.3, asked)


def _loads(rounds: Sequence[Sequence[_Taken]]) -> Iterator[Result]:
    bare, first, again, changed = (_median(each) for each in zip(*rounds, strict=True))
    client = f"{'with' if _is_fast() else 'without'} neo4j-rust-ext"
    yield _ratio(f"Neo4j, {client}: load, against the bare driver", 1.15, first, bare)
    yield _ratio("Neo4j: load again, nothing changed, against the first load", 0.15, again, first)
    yield _ratio("Neo4j: load again, 1 % of the units changed", None, changed, first)
    yield Result("memory: reading and loading into Neo4j, our side", first.peak, " MB", 1024)
    yield Result("memory: loading again, nothing changed", again.peak, " MB")


def _metered(name: str, folder: Path, running: server.Server) -> _Taken:
    before = cpu_of(running.process.pid)
    run = task(name, folder, running.url)
    servers = cpu_of(running.process.pid) - before
    return _Taken(run.said["seconds"], run.said["cpu"] + servers, run.peak)


def _median(found: tuple[_Taken, ...]) -> _Taken:
    return _Taken(*(median(each) for each in zip(*found, strict=True)))


def _ratio(what: str, bar: float | None, ours: _Taken, other: _Taken) -> Result:
    detail = (
        f"{ours.seconds:.3g} s against {other.seconds:.3g} s; "
        f"processor, both sides: {ours.cpu / other.cpu:.3g} ×"
    )
    return Result(what, ours.seconds / other.seconds, " ×", bar, detail)


@contextmanager
def _warm() -> Iterator[server.Server]:
    """A server that has compiled what a load makes it do, and is empty again."""
    running = server.start()
    try:
        with TemporaryDirectory() as folder:
            write(generate(_WARM_UP), Path(folder))
            for name in ("load", "load", "load_changed"):
                task(name, Path(folder), running.url)
        _wipe(running.url)
        yield running
    finally:
        running.stop()


def _wipe(url: str) -> None:
    some = "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS deleted"
    with driver_of(url) as driver, driver.session() as session:
        while session.run(some).single(strict=True)["deleted"]:
            pass


def _is_fast() -> bool:
    """Whether the driver has its extension in Rust."""
    try:
        return bool(version("neo4j-rust-ext"))
    except PackageNotFoundError:
        return False
