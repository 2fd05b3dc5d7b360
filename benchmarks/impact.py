"""The metrics of a reform: how long both states together take, and how that grows."""

from __future__ import annotations

import json
import resource
import sys
from datetime import timedelta
from statistics import median

from benchmarks.edits import changed
from benchmarks.measure import Result, run
from benchmarks.organisation import AS_OF, generate
from benchmarks.stopwatch import Stopwatch

SECONDS, MEGABYTES = 3, 350
"""What measuring 100,000 units may take of the five seconds and the gigabyte of a report."""


def results(units: int, times: int) -> list[Result]:
    """A hundredth, a tenth and all of the units, each with one in a hundred changed."""
    found = []
    for size in (units // 100, units // 10, units):
        rounds = [run(sys.executable, "-m", "benchmarks.impact", str(size)) for _ in range(times)]
        seconds, memory = (median(each.said[name] for each in rounds) for name in ("cpu", "memory"))
        scale = size / 100_000
        what = f"metrics of two states, {size} units"
        found += [
            Result(f"{what}: processor", seconds, " s", SECONDS if scale == 1 else None),
            Result(
                f"{what}: memory besides both", memory, " MB", MEGABYTES if scale == 1 else None
            ),
        ]
    return found


def main(units: int) -> None:
    """Measures in a process of its own, so that its memory is its own."""
    before = generate(units)
    after = changed(before)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Stopwatch() as watch:
        from orgmodel.impact.metrics import measure

        measure(before, after, AS_OF - timedelta(days=1), AS_OF)
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak
    print(json.dumps({"seconds": watch.seconds, "cpu": watch.cpu, "memory": more / 1024}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
