"""`orgmodel diff`."""

from __future__ import annotations

from typing import Annotated

import typer

from orgmodel.cli.commands import command
from orgmodel.cli.options import DATASET, DEBUG, FORM, HOLDERS, LANG, SOURCES
from orgmodel.cli.reading import Reading
from orgmodel.render.diffs import show_difference

_WHAT = "A date, a dataset (its folder, or the name of a bundled one), or a git revision of one."
_Before = Annotated[str, typer.Argument(metavar="A", help=_WHAT, show_default=False)]
_After = Annotated[str, typer.Argument(metavar="B", help="What to compare it with.")]


def diff(reading: Reading, before: _Before, after: _After) -> None:
    """Shows what differs between two dates, two datasets or two revisions."""
    from orgmodel.questions.comparing import compare

    with reading.sink.err.status(""):
        found = compare(before, after, reading.folder, with_holders=reading.with_holders)
    show_difference(reading.sink, found, reading.form)


COMMANDS = {"diff": command(diff, (DATASET, LANG, *FORM, SOURCES, HOLDERS, DEBUG))}
"""What cli.app registers."""
