"""How long a chart takes from the shell, and how wide it is, against Graphviz alone."""

from __future__ import annotations

import re
import shutil
import sys
from functools import partial
from pathlib import Path

import orgmodel
from benchmarks.measure import Result, Run, in_turn, ratio, run
from orgmodel.charts.sheet import Sheet

_ORGMODEL = Path(sys.executable).parent / "orgmodel"
_INCH = 72
_MANY = 10_000
"""From so many units on time is held to a bar."""
_LARGE = 50_000
"""From so many units on nothing else is tried: plain dot takes minutes for a tenth of them."""
_SHEETS = 1_000
"""How many units are to be on sheets in two seconds."""
_PIP, _PATH = "Graphviz of pygraphviz", "the dot on the PATH"
_BARS = {_PIP: 1.0, _PATH: 0.1}
"""What part of the time of another engine ours may take at most."""
_DOT = """
import sys
import pygraphviz
pygraphviz.AGraph(sys.argv[1]).draw(sys.argv[2], prog="dot")
"""
"""The Graphviz that pip installs, laying out by itself."""


def results(folder: Path, times: int, units: int) -> list[Result]:
    """The chart of everything in `folder` as one SVG: whole processes, the store being kept."""
    chart = folder / "chart.svg"
    command = (_ORGMODEL, "chart", "-d", folder, "-o", chart)
    run(*command)
    found = _alone(run(*command), units)
    if units >= _LARGE:
        return found
    _write_plain(folder)
    for name, argv in _others(folder).items():
        bar = _BARS[name] if units >= _MANY else None
        medians = in_turn(partial(_seconds, *command), partial(_seconds, *argv), times)
        found.append(ratio(f"chart of {units} units against {name}", bar, medians))
        wide = _width(folder / "plain.svg") / _width(chart)
        found.append(Result(f"width of {name} against ours", wide, " ×", None))
    return [*found, *_sheets(folder, units)]


def _seconds(*argv: str | Path) -> float:
    return run(*argv).seconds


def _alone(one: Run, units: int) -> list[Result]:
    seconds = 20.0 if units >= _LARGE else 2.0 if units >= _MANY else None
    megabytes = 1000.0 if units >= _LARGE else None
    return [
        Result(f"chart of {units} units as one SVG, whole process", one.seconds, " s", seconds),
        Result("its memory, Graphviz apart", one.peak, " MB", megabytes),
    ]


def _sheets(folder: Path, units: int) -> list[Result]:
    one = run(_ORGMODEL, "chart", "-d", folder, "--paper", "a3", "-o", folder / "chart.pdf")
    bar = 2.0 if units <= _SHEETS else None
    return [Result(f"chart of {units} units on sheets of A3 in a PDF", one.seconds, " s", bar)]


def _others(folder: Path) -> dict[str, tuple[str | Path, ...]]:
    """The commands that lay the same boxes out and draw them with Graphviz alone."""
    plain, drawn = folder / "plain.gv", folder / "plain.svg"
    found: dict[str, tuple[str | Path, ...]] = {_PIP: (sys.executable, "-c", _DOT, plain, drawn)}
    if dot := shutil.which("dot"):
        found[_PATH] = (dot, "-Tsvg", "-o", drawn, plain)
    return found


def _write_plain(folder: Path) -> None:
    """The same boxes and lines as DOT without places."""
    with orgmodel.open_dataset(folder) as store:
        (sheet,) = orgmodel.chart(store).sheets
    (folder / "plain.gv").write_text("\n".join(_plain(sheet)), encoding="utf-8")


def _plain(sheet: Sheet) -> list[str]:
    boxes = [
        f'"{each.box.id}" [label="{each.box.name}", width={each.width / _INCH:.3f},'
        f" height={each.height / _INCH:.3f}]"
        for each in sheet.drawing.boxes
    ]
    lines = [f'"{each.link.source}" -> "{each.link.target}"' for each in sheet.drawing.paths]
    return ["digraph {", "node [shape=box, fixedsize=true]", *boxes, *lines, "}"]


def _width(path: Path) -> float:
    """The width that an SVG says it has, in points."""
    with path.open(encoding="utf-8") as file:
        found = re.search(r'<svg[^>]*?\bwidth="([\d.]+)pt"', file.read(4_000), re.DOTALL)
    return float(found[1]) if found else 0.0
