"""Times and peak memory of whole processes, two sides in turn, and what comes of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parent.parent
_PIPE = subprocess.PIPE
_KILOBYTES = 1024 if sys.platform == "darwin" else 1


@dataclass(frozen=True, slots=True)
class Result:
    """A row of the results: what was measured, what it may be at most, what it is."""

    what: str
    reached: float
    unit: str = ""
    bar: float | None = None
    detail: str = ""

    def row(self) -> str:
        """The row as Markdown."""
        bar = "" if self.bar is None else f"{self.bar:g}{self.unit}"
        met = "" if self.bar is None or self.reached <= self.bar else " (missed)"
        return f"| {self.what} | {bar} | {self.reached:.3g}{self.unit}{met} | {self.detail} |"


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took, and what it said of itself."""

    seconds: float
    peak: float
    said: dict[str, float] = field(default_factory=dict)


def run(*argv: str | Path) -> Run:
    """Runs a program to its end: seconds, peak memory in MB, the JSON it printed, if any.

    Raises:
        RuntimeError: it failed; the error holds what it wrote.
    """
    # a machine that keeps no bytecode would compile orgmodel at every start, but no library
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    # not communicate(): only wait4 tells the memory of this one process
    with subprocess.Popen(argv, env=env, stdout=_PIPE, stderr=subprocess.STDOUT) as process:
        output = process.stdout.read().decode() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = perf_counter() - begun
    if process.returncode:
        raise RuntimeError(f"{argv} ended with {process.returncode}: {output}")
    said = json.loads(output) if output.startswith("{") else {}
    return Run(seconds, usage.ru_maxrss / 1024 / _KILOBYTES, said)


def task(name: str, folder: Path, url: str = "") -> Run:
    """Runs one of `benchmarks.tasks` in a process of its own."""
    os.chdir(ROOT)
    return run(sys.executable, "-m", "benchmarks.tasks", name, folder, url)


def in_turn(
    ours: Callable[[], float], theirs: Callable[[], float], times: int
) -> tuple[float, float]:
    """The medians of two measurements, made one after the other again and again."""
    pairs = [(ours(), theirs()) for _ in range(times)]
    return median(each[0] for each in pairs), median(each[1] for each in pairs)


def ratio(what: str, bar: float | None, medians: Sequence[float], unit: str = "s") -> Result:
    """How many times as long as the other side ours took."""
    ours, theirs = medians
    factor = 1000 if unit == "ms" else 1
    detail = f"{ours * factor:.3g} {unit} against {theirs * factor:.3g} {unit}"
    return Result(what, ours / theirs, " ×", bar, detail)
