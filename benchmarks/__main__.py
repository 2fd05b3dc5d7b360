"""`python -m benchmarks [--units N] [--times N] [PART …]`: measures, and prints a table."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import checks, drawing, embedded, impact, loading, reforms, startup
from benchmarks.measure import Result, task
from benchmarks.organisation import generate
from benchmarks.tables import write

_PARTS = ("startup", "embedded", "charts", "neo4j", "impact", "checks", "reforms")


def main() -> None:
    """Makes up an organisation, measures the parts asked for, prints the results."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts",
        nargs="*",
        choices=(*_PARTS, []),
        metavar="PART",
        help=f"{', '.join(_PARTS)}; all of them where none is named",
    )
    parser.add_argument("--units", type=int, default=5_000, help="units of the organisation")
    parser.add_argument("--times", type=int, default=3, help="how often each side is measured")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        print(f"{given.units} units, medians of {given.times}\n")
        print("| what | at most | reached | |\n|---|---|---|---|")
        for each in _measure(given.parts or _PARTS, Path(folder), given.units, given.times):
            # a run takes minutes and may be stopped: what is measured is said at once
            print(each.row(), flush=True)


def _measure(parts: Collection[str], folder: Path, units: int, times: int) -> Iterator[Result]:
    measures: Mapping[str, Callable[[], Iterable[Result]]] = {
        "startup": startup.results,
        "embedded": lambda: embedded.results(folder, times),
        "charts": lambda: drawing.results(folder, times, units),
        "neo4j": lambda: loading.results(folder, times),
        "impact": lambda: impact.results(units, times),
        "checks": lambda: checks.results(folder / "checks", units, times),
        "reforms": lambda: reforms.results(units, times),
    }
    if {"embedded", "charts", "neo4j"} & {*parts}:
        write(generate(units), folder)
    if {"embedded", "neo4j"} & {*parts}:
        task("write_rows", folder)
    for name, results in measures.items():
        if name in parts:
            yield from results()


if __name__ == "__main__":
    main()
