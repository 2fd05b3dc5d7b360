"""`orgmodel schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from orgmodel.cli.commands import command
from orgmodel.cli.options import DEBUG, FORM, LANG
from orgmodel.cli.reading import Reading
from orgmodel.render.schema import show_schema


def schema(
    reading: Reading,
    name: Annotated[
        list[str] | None,
        typer.Argument(metavar="LABEL|RELATION", help="One of them, in full.", show_default=False),
    ] = None,
) -> None:
    """Prints the metamodel."""
    show_schema(reading.sink, " ".join(name or ()), reading.form)


COMMANDS = {"schema": command(schema, (LANG, *FORM, DEBUG))}
"""What cli.app registers."""
