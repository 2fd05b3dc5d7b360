"""A reform of ten steps, its report, five variants side by side, a thousand units probed.

Each is done as its command does it, on tables that another process has written.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
from collections.abc import Callable, Iterator
from functools import partial
from io import StringIO
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
from orgmodel.render.answers import Form
from orgmodel.render.sink import Sink, open_sink

SECONDS, MEGABYTES, PROBING = 5, 1024, 10
"""What plan and report of 100,000 units may take, and probing 1,000; reading is told apart."""
_STEPS, _VARIANTS, _PROBED = 10, 5, 1_000


def results(units: int, times: int) -> list[Result]:
    """A tenth of the units, and all of them."""
    return [each for size in (units // 10, units) for each in _of(size, times)]


def _of(size: int, times: int) -> list[Result]:
    this = (sys.executable, "-m", "benchmarks.reforms")
    with TemporaryDirectory() as folder:
        run(*this, "write", folder, str(size))
        rounds = [run(*this, "measure", folder, str(size)) for _ in range(times)]
    said = {name: median(each.said[name] for each in rounds) for name in rounds[0].said}
    whole, bar = said["plan"] + said["report"], SECONDS if size == 100_000 else None
    detail = f"plan {said['plan']:.2f} s, report {said['report']:.2f} s"
    against = said["compare"] / (_VARIANTS * whole)
    return [
        Result(f"reform of {size} units: plan and report, processor", whole, " s", bar, detail),
        Result(f"reform of {size} units: reading the tables", said["read"], " s"),
        Result(f"reform of {size} units: memory, reading too", said["memory"], " MB", MEGABYTES),
        Result(f"reform of {size} units: the audit of the ledger", said["audit"], " s"),
        Result(f"five variants of {size} units, against five reports", against, " ×", 1),
        Result(f"probe of {_PROBED} units of {size}", said["probe"], " s", PROBING),
    ]


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


def main(what: str, folder: Path, units: int) -> None:
    """Writes the tables, or measures in a process of its own, so that its memory is its own."""
    if what == "write":
        write(generate(units), folder)
        return
    # as the commands do
    gc.disable()
    with Stopwatch() as watch:
        graph = read(folder).graph
    (folder / "reforms").mkdir(exist_ok=True)
    for variant in range(_VARIANTS):
        text = plan_text(graph, variant)
        (folder / "reforms" / f"plan-{variant}.toml").write_text(text, encoding="utf-8")
    print(
        json.dumps(
            {"read": watch.cpu, **dict(_played(folder, graph)), **dict(_tried(folder, graph))}
        )
    )


def _played(folder: Path, graph: Graph) -> Iterator[tuple[str, float]]:
    """What a plan, its report, their memory and the audit of the ledger take."""
    from orgmodel.impact.playing import Played, play_on, require_few_removals
    from orgmodel.impact.reporting import reported
    from orgmodel.reforms.audit import unaccounted
    from orgmodel.render.reforms import show_plan
    from orgmodel.render.reforms.report import show_report

    found: list[Played] = []

    def planned() -> None:
        found.extend(play_on(graph, folder, ["plan-0"]))
        require_few_removals(found[0])
        show_plan(_sink(), found[0], Form("table"))

    yield "plan", _timed(planned)
    (played,) = found
    told = partial(show_report, form=Form("table"), whole=False)
    yield "report", _timed(lambda: told(_sink(), reported(played)))
    yield "memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield "audit", _timed(lambda: unaccounted(played.outcome, played.after))


def _tried(folder: Path, graph: Graph) -> Iterator[tuple[str, float]]:
    """What it takes to compare five plans, and to probe a thousand units."""
    from orgmodel.impact.playing import play_on
    from orgmodel.impact.probing import probed_units
    from orgmodel.impact.reporting import compared
    from orgmodel.reforms import Baseline
    from orgmodel.render.reforms.compared import show_comparison

    plans = [f"plan-{variant}" for variant in range(_VARIANTS)]
    told = partial(show_comparison, form=Form("table"))
    yield "compare", _timed(lambda: told(_sink(), compared(play_on(graph, folder, plans))))
    day = graph.info.as_of
    some = [each.id for each in graph.labels["Unit"] if each.life.holds_on(day)][:_PROBED]
    yield "probe", _timed(lambda: probed_units(Baseline(graph), day, some))


def _sink() -> Sink:
    return open_sink(StringIO(), StringIO(), "en", 80)


def _timed(what: Callable[[], object]) -> float:
    """The seconds of processor: others share the machine."""
    with Stopwatch() as watch:
        what()
    return watch.cpu


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
