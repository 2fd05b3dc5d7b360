"""`orgmodel new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli.commands import command
from orgmodel.cli.options import DEBUG, LANG
from orgmodel.cli.reading import Reading
from orgmodel.render.looks import show_made


def new(
    reading: Reading,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is not there yet.")],
) -> None:
    """Begins a dataset."""
    from orgmodel import datasets

    show_made(reading.sink, folder, datasets.new(folder))


COMMANDS = {"new": command(new, (LANG, DEBUG))}
"""What cli.app registers."""
