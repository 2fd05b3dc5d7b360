"""How far long work is: a bar on a terminal, nothing where the remarks go elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from orgmodel.metamodel import Words
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink

if TYPE_CHECKING:
    from rich.progress import Progress

READING, WRITING = Words("Reading", "Lecture"), Words("Writing", "Écriture")
COUNT = Words("{done} rows", "{done} lignes")
COUNT_OF = Words("{done} of {total} rows", "{done} lignes sur {total}")

Tell = Callable[[int, int], None]
"""Takes how many rows are written, and how many there are in all (0: nobody knows yet)."""


@contextmanager
def progress(sink: Sink) -> Iterator[Tell | None]:
    """What long work may tell how far it is; the bar begins with the first word of it.

    None where nobody looks: remarks that go to a file or another program have no bar.
    """
    if not sink.err.is_terminal or sink.err.is_dumb_terminal:
        yield None
        return
    bars: list[Progress] = []

    def tell(done: int, total: int) -> None:
        if not bars:
            bars.append(_bar(sink))
        _update(bars[0], done, total, sink.language)
        bars[0].start()

    try:
        yield tell
    finally:
        for bar in bars:
            bar.stop()


def _bar(sink: Sink) -> Progress:
    # an answer from the cache does not pay for this import
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    text = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}")
    bar = Progress(*text, TimeElapsedColumn(), console=sink.err, transient=True)
    bar.add_task("", total=None, count="")
    return bar


def _update(bar: Progress, done: int, total: int, language: str) -> None:
    counted = {"done": str(done), "total": str(total)}
    bar.update(
        bar.task_ids[0],
        description=(WRITING if done else READING)[language],
        completed=done,
        total=total or None,
        count=fill(COUNT_OF if total else COUNT, counted, language) if done else "",
    )
