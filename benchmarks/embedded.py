"""The embedded store: loading, opening what was kept, asking; and what memory that takes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks.measure import Result, in_turn, ratio, task

_URL = "memory:"


def results(folder: Path, times: int) -> list[Result]:
    """Against kglite alone, with the same rows and the same query."""
    load = in_turn(partial(_load, folder), partial(_send, folder), times)
    kept = task("keep", folder)
    opened = in_turn(partial(_open, folder), partial(_open_bare, folder), times)
    asked = task("ask", folder).said
    return [
        ratio("embedded: load against kglite alone", None, load),
        ratio("embedded: open what was kept against kglite alone", None, opened),
        ratio(
            "embedded: `who`, store open, against kglite alone",
            1.1,
            (asked["store"], asked["bare"]),
            "ms",
        ),
        _memory("reading the tables", task("read_tables", folder).peak),
        _memory("reading and loading, embedded", task("load", folder, _URL).peak),
        _memory("the same in kglite alone", task("send", folder, _URL).peak, bar=None),
        _memory("reading, loading and keeping as a file", kept.peak),
        _memory("opening what was kept", task("keep", folder).peak),
    ]


def _load(folder: Path) -> float:
    return task("load", folder, _URL).said["seconds"]


def _send(folder: Path) -> float:
    return task("send", folder, _URL).said["seconds"]


def _open(folder: Path) -> float:
    return task("keep", folder).said["seconds"]


def _open_bare(folder: Path) -> float:
    return task("open_bare", folder).said["seconds"]


def _memory(what: str, peak: float, bar: float | None = 1024) -> Result:
    return Result(f"memory: {what}", peak, " MB", bar)
