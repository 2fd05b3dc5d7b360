"""`orgmodel chart`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli.asking import asked_how
from orgmodel.cli.commands import command
from orgmodel.cli.options import AS_OF, DATASET, DEBUG, HOLDERS, LANG, STORE
from orgmodel.cli.reading import Reading
from orgmodel.questions import Answer

_Unit = Annotated[
    list[str] | None,
    typer.Argument(metavar="UNIT", help="Where to begin. Default: what stands at the top."),
]
_Output = Annotated[
    list[Path] | None,
    typer.Option(
        "--output", "-o", metavar="FILE",
        help="Where to: .svg, .pdf, .png or .gv; repeatable. Default: an SVG named after the unit.",
    ),
]  # fmt: skip
_Depth = Annotated[
    str | None,
    typer.Option(
        "--depth", "-L", metavar="INTEGER", help="How many levels down.", show_default=False
    ),
]


def chart(
    reading: Reading, unit: _Unit = None, *, output: _Output = None, depth: _Depth = None
) -> None:
    """Draws the structure under a unit into one or several files and prints their names."""
    from orgmodel import catalogue
    from orgmodel.charts import draw
    from orgmodel.questions import ask
    from orgmodel.render.charts import diagram, file_name
    from orgmodel.render.notices import show_asked, show_notices

    arguments = {"unit": " ".join(unit) if unit else None, "depth": depth}
    with reading.opened() as store:
        found: Answer = ask(store, catalogue.chart("structure"), arguments, asked_how(reading))
        info = store.describe()
        name = info.name if info else ""
        drawing = diagram(found, name, reading.sink.language)
        for path in output or [file_name(found, reading.sink.language)]:
            draw(drawing, path)
            reading.sink.data(f"{path}\n")
        show_notices(reading.sink, found.notices)
        show_asked(reading.sink, name, found.as_of, reading.store and store.url)


COMMANDS = {"chart": command(chart, (DATASET, *STORE, AS_OF, LANG, HOLDERS, DEBUG))}
"""What cli.app registers."""
