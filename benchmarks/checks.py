"""Every rule of governance on the embedded store, of two organisations, one ten times the other.

Each rule in seconds of processor, which other work on the machine disturbs least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measure import Result, task
from benchmarks.organisation import generate
from benchmarks.stopwatch import Stopwatch
from benchmarks.tables import write
from orgmodel import checks
from orgmodel.catalogue import Query
from orgmodel.checks import Options
from orgmodel.checks.parameters import defaults
from orgmodel.questions import Options as AskingOptions
from orgmodel.questions.asking import Asking
from orgmodel.render.checks.text import MOST
from orgmodel.stores import Store

TIMES = 10
"""How many times as large the larger organisation is."""
WHOLE = "all rules"
_BAR = 20.0
_QUADRATIC = 3.0
"""What takes ten times as long for ten times as much grows 1 ×; quadratic would be 10 ×."""
_NOISE = 0.05


def results(folder: Path, units: int, times: int) -> list[Result]:
    """A row for all rules together, then one for each: how its time grows."""
    sizes = (units // TIMES, units)
    said = []
    for size in sizes:
        write(generate(size), folder / str(size))
        runs = [task("check", folder / str(size)).said for _ in range(times)]
        said.append({name: median(run[name] for run in runs) for name in runs[0]})
    return [*rows(sizes, *said)]


def rows(
    sizes: tuple[int, int], small: Mapping[str, float], large: Mapping[str, float]
) -> Iterator[Result]:
    """What `measured` said of both, as rows, the slowest first."""
    cpu = f"{WHOLE} cpu"
    whole = f"{large[cpu]:.3g} s of processor ({small[cpu]:.3g} s of {sizes[0]} units)"
    yield Result(f"check: {WHOLE} on {sizes[1]} units", large[WHOLE], " s", _BAR, whole)
    names = sorted({*large} - {WHOLE, cpu}, key=lambda name: -large[name])
    for name in names:
        growth = large[name] / small[name] / (sizes[1] / sizes[0])
        # what takes no time at all grows by chance
        bar = _QUADRATIC if large[name] > _NOISE else None
        detail = f"{small[name]:.3f} s, {large[name]:.3f} s"
        yield Result(f"check: {name}, growth", growth, " ×", bar, detail)


def measured(store: Store) -> dict[str, float]:
    """Seconds of processor of each rule and count; seconds of a whole check as it is shown."""
    rules = checks.rules()
    asking = Asking.of(store, AskingOptions())
    queries = {rule.id: rule.query for rule in rules if rule.query}
    queries |= {f"count of {rule.counts.name}": rule.counts for rule in rules if rule.counts}
    said = {name: _clocked(lambda q=query: _run(asking, q)).cpu for name, query in
            queries.items()}  # fmt: skip
    watch = _clocked(lambda: checks.named(store, checks.judge(store, rules, Options()), "en",
                                          most=MOST))  # fmt: skip
    return {**said, WHOLE: watch.seconds, f"{WHOLE} cpu": watch.cpu}


def _run(asking: Asking, query: Query) -> object:
    return asking.run(query, defaults(query))


def _clocked(run: Callable[[], Any]) -> Stopwatch:
    with Stopwatch() as watch:
        run()
    return watch
