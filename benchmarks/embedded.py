"""The embedded store: loading, opening what was kept, asking; and what memory that takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks import questions
from benchmarks.measure import Result, Run, ratio, task


def results(folder: Path, times: int) -> Iterator[Result]:
    """Against kglite alone, with the same rows and the same query."""
    rounds = [[task(*each) for each in _tasks(folder)] for _ in range(times)]
    read, load, bare, built, opened, opened_bare, asked = zip(*rounds, strict=True)
    yield _ratio("load", load, bare)
    yield _ratio("open what was kept", opened, opened_bare)
    yield from questions.results("embedded", 1.1, asked[-1].said)
    yield _memory("reading the tables", read)
    yield _memory("reading and loading, embedded", load)
    yield _memory("the same rows in kglite alone", bare, bar=None)
    yield _memory("reading, loading and keeping as a file", built)
    yield _memory("opening what was kept", opened)


def _tasks(folder: Path) -> list[tuple[str, Path, str]]:
    names = ("read_tables", "load", "send", "keep", "keep", "open_bare", "ask")
    return [(name, folder, "memory:") for name in names]


def _ratio(what: str, ours: Sequence[Run], bare: Sequence[Run]) -> Result:
    medians = [median(run.said["seconds"] for run in runs) for runs in (ours, bare)]
    return ratio(f"embedded: {what}, against kglite alone", None, medians)


def _memory(what: str, runs: Sequence[Run], bar: float | None = 1024) -> Result:
    return Result(f"memory: {what}", median(run.peak for run in runs), " MB", bar)
