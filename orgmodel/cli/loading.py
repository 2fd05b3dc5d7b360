"""`orgmodel load`."""

from __future__ import annotations

from collections import Counter
from time import perf_counter
from typing import Annotated

import typer

from orgmodel.cli.commands import command
from orgmodel.cli.options import DATASET, DEBUG, FORM, HOLDERS, LANG, STORE
from orgmodel.cli.reading import Reading
from orgmodel.graph import Graph
from orgmodel.render import loads
from orgmodel.render.progress import progress

_Dataset = Annotated[
    str | None,
    typer.Argument(
        metavar="DATASET",
        help="The folder of the dataset; --dataset says the same. Default: the bundled one.",
        show_default=False,
    ),
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]
_Removals = Annotated[
    bool, typer.Option("--allow-removals", help="Also where more than a quarter would go.")
]


def load(
    reading: Reading,
    folder: _Dataset = None,
    *,
    dry_run: _DryRun = False,
    allow_removals: _Removals = False,
) -> None:
    """Makes the store equal to the dataset; without a store, checks that it can be loaded."""
    from orgmodel import datasets

    reading = reading.about(folder)
    with progress(reading.sink) as tell:
        if tell:
            tell(0, 0)
        read = datasets.read(reading.folder, with_holders=reading.with_holders)
    loads.show_findings(reading.sink, read.findings)
    if reading.store:
        _sync(reading, read.graph, dry_run=dry_run, allow_removals=allow_removals)
    else:
        _check(reading, read.graph, dry_run=dry_run)


def _sync(reading: Reading, graph: Graph, *, dry_run: bool, allow_removals: bool) -> None:
    from orgmodel.stores import SyncOptions

    start = perf_counter()
    with reading.named_store() as store, progress(reading.sink) as tell:
        changes = store.sync(graph, SyncOptions(dry_run, allow_removals, progress=tell))
    loads.show_changes(reading.sink, changes, reading.form)
    if changes.before:
        loads.show_replaced(reading.sink, changes.before, graph.info.name, store.url)
    words = loads.SAME if changes.none else loads.WOULD if dry_run else loads.LOADED
    if dry_run and changes.capped and not allow_removals:
        loads.show_capped(reading.sink)
    loads.show_done(
        reading.sink, words, name=graph.info.name, url=store.url, time=perf_counter() - start
    )


def _check(reading: Reading, graph: Graph, *, dry_run: bool) -> None:
    counts = [*Counter(each.label for each in graph.things).items()]
    counts += Counter(each.relation for each in graph.edges).items()
    if not dry_run:
        reading.keep()
    loads.show_counts(reading.sink, counts, reading.form)
    words = loads.VALID if dry_run else loads.CACHED
    loads.show_done(reading.sink, words, name=graph.info.name)


COMMANDS = {"load": command(load, (DATASET, *STORE, HOLDERS, LANG, *FORM, DEBUG))}
"""What cli.app registers."""
