"""How long a command takes from the shell, against importing what it cannot do without."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Result, in_turn, ratio, run

_ORGMODEL = Path(sys.executable).parent / "orgmodel"
_CASES = (
    ("`orgmodel who cyber defence`", ("who", "cyber", "defence"), "typer, rich.table, kglite", 1.5),
    ("`orgmodel --help`", ("--help",), "typer", 3.0),
)
_TIMES = 21


def results() -> Iterator[Result]:
    """Whole processes, warm: what is asked was asked once before."""
    for what, arguments, imports, bar in _CASES:
        run(_ORGMODEL, *arguments)
        ours = partial(_seconds, _ORGMODEL, *arguments)
        theirs = partial(_seconds, sys.executable, "-c", f"import {imports}")
        medians = in_turn(ours, theirs, _TIMES)
        yield ratio(f"{what} against importing {imports}", bar, medians, "ms")


def _seconds(*argv: str | Path) -> float:
    return run(*argv).seconds
