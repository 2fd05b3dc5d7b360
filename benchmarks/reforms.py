"""A reform of ten steps, its report, five variants side by side, a thousand units probed."""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import Result, run
from benchmarks.organisation import generate
from benchmarks.stopwatch import Stopwatch
from benchmarks.tables import write
from orgmodel.datasets import read
from orgmodel.graph import Graph

SECONDS, MEGABYTES, PROBING = 5, 1024, 10
"""What plan and report of 100,000 units may take, and probing 1,000; reading is told apart."""
_STEPS, _VARIANTS, _PROBED = 10, 5, 1_000


def results(units: int, times: int) -> list[Result]:
    """A tenth of the units, and all of them."""
    found = []
    for size in (units // 10, units):
        rounds = [run(sys.executable, "-m", "benchmarks.reforms", str(size)) for _ in range(times)]
        said = {name: median(each.said[name] for each in rounds) for name in rounds[0].said}
        bar = SECONDS if size == 100_000 else None
        whole, five = said["plan"] + said["report"], said["compare"]
        detail = f"plan {said['plan']:.2f} s, report {said['report']:.2f} s"
        found += [
            Result(f"reform of {size} units: plan and report", whole, " s", bar, detail),
            Result(f"reform of {size} units: reading the tables", said["read"], " s"),
            Result(f"reform of {size} units: memory", said["memory"], " MB", MEGABYTES),
            Result(f"five variants of {size} units, against five reports",
                   five / (_VARIANTS * whole), " ×", 1),
            Result(f"probe of {_PROBED} units of {size}", said["probe"], " s", PROBING),
        ]  # fmt: skip
    return found


def plan_text(graph: Graph, skipped: int = 0) -> str:
    """Mergers of siblings and abolitions in turn, of units that are there on the dataset's date."""
    day = graph.info.as_of
    parents = {
        edge.source: edge.target
        for edge in graph.relations["SUB_ORGANIZATION_OF"]
        if edge.life.holds_on(day) and graph.by_id[edge.source].label == "Unit"
    }
    siblings: dict[str, list[str]] = {}
    for unit, parent in parents.items():
        siblings.setdefault(parent, []).append(unit)
    pairs = (units[:2] for units in siblings.values() if len(units) > 1)
    text = f"effective = {day.isoformat()}\n"
    for number, (one, other) in enumerate(islice(pairs, skipped, skipped + _STEPS)):
        text += _step(number, one, other)
    return text


def _step(number: int, one: str, other: str) -> str:
    if number % 2:
        new = f'{{ id = "new-{number}", name_en = "New {number}" }}'
        return f'[[step]]\nop = "merge"\nunits = ["{one}", "{other}"]\ninto = {new}\n'
    return f'[[step]]\nop = "abolish"\nunit = "{one}"\n'


def main(units: int) -> None:
    """Measures in a process of its own, so that its memory is its own."""
    with TemporaryDirectory() as folder:
        write(generate(units), Path(folder))
        with Stopwatch() as watch:
            graph = read(Path(folder)).graph
    said = {"read": watch.seconds, **_played(graph)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({**said, "memory": peak / 1024}))


def _played(graph: Graph) -> dict[str, float]:
    """What a plan, its report, five variants and a probe take, as the commands do them."""
    from orgmodel.graph.diff import on
    from orgmodel.impact.metrics import Baseline as Measured
    from orgmodel.impact.probing import probed_units
    from orgmodel.reforms import Baseline, Outcome, apply, parse_plan
    from orgmodel.reforms.parts import parts

    baseline = Baseline(graph)
    day = graph.info.as_of

    def play(skipped: int = 0) -> Outcome:
        plan = parse_plan(plan_text(graph, skipped), "plan.toml", graph, _only_ids)
        return apply(baseline, plan)

    def told() -> None:
        outcome = play()
        on(*parts(outcome.draft), day)
        outcome.ledger.balance()
        outcome.graph()

    def compared() -> None:
        measured = Measured(graph, day)
        for variant in range(_VARIANTS):
            measured.measure(play(variant).graph(), day)

    plan = _timed(told)
    after = play().graph()
    report = _timed(lambda: Measured(graph, day).measure(after, day))
    compare = _timed(compared)
    some = [each.id for each in graph.labels["Unit"] if each.life.holds_on(day)][:_PROBED]
    probe = _timed(lambda: probed_units(baseline, day, some))
    return {"plan": plan, "report": report, "compare": compare, "probe": probe}


def _timed(what: Callable[[], object]) -> float:
    with Stopwatch() as watch:
        what()
    return watch.seconds


def _only_ids(text: str, *_: object) -> str:
    raise KeyError(text)


if __name__ == "__main__":
    main(int(sys.argv[1]))
