"""What the rules about reforms find in a plan and its ledger (SC01 to SC04)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from orgmodel.catalogue.norms import CASE, Rule
from orgmodel.checks import Finding
from orgmodel.checks.ofreforms import (
    ABOUT_REFORMS,
    DECIDED,
    FEW_REMOVALS,
    JUSTIFIED,
    NOTHING_BROKEN,
)
from orgmodel.graph import Place
from orgmodel.impact.playing import CAP, Played, removed_units
from orgmodel.reforms.audit import unaccounted
from orgmodel.stores import Cell

_RULES: Mapping[str, Rule] = {rule.id: rule for rule in ABOUT_REFORMS}


def scruples(played: Played, new: Iterable[Finding] = ()) -> Iterator[Finding]:
    """What stands against a reform, by rule; `new` is what it breaks, as the other rules see it."""
    yield from _pending(played)
    yield from _unaccounted(played)
    yield from _removals(played)
    yield from _unsaid(played)
    yield from _broken(played, new)


def _pending(played: Played) -> Iterator[Finding]:
    lines = {step.number: step.place.line for step in played.plan.steps}
    for item in played.outcome.ledger.pending:
        ends = {"thing": item.source, "relation": item.relation, "other": item.target}
        yield _finding(played, DECIDED, lines.get(item.step, 0), **{CASE: "pending"}, **ends)


def _unaccounted(played: Played) -> Iterator[Finding]:
    lost = unaccounted(played.outcome, played.after)
    for id_ in dict.fromkeys(each.source for each in lost):
        values = {CASE: "ledger", "thing": id_, "relation": None, "other": None}
        yield _finding(played, DECIDED, 0, **values)


def _removals(played: Played) -> Iterator[Finding]:
    removed, held = removed_units(played)
    if removed * CAP > held and not played.plan.allow_removals:
        yield _finding(played, FEW_REMOVALS, 0, removed=removed, held=held)


def _unsaid(played: Played) -> Iterator[Finding]:
    """What a plan should say of itself, and this one does not."""
    plan = played.plan
    said = {
        "objective": plan.objective or plan.objective_fr,
        "measures": plan.measures,
        "basis": plan.basis,
        "alternatives": plan.alternatives,
    }
    for key, value in said.items():
        if not value:
            yield _finding(played, JUSTIFIED, 0, **{CASE: key})


def _broken(played: Played, new: Iterable[Finding]) -> Iterator[Finding]:
    counts = Counter(each.rule.id for each in new)
    if count := counts.total():
        found: list[Cell] = [f"{id_} ({counts[id_]})" for id_ in sorted(counts)]
        case = "several" if count > 1 else "one"
        yield _finding(played, NOTHING_BROKEN, 0, **{CASE: case}, count=count, found=found)


def _finding(played: Played, id_: str, line: int, **values: Cell) -> Finding:
    rule, plan = _RULES[id_], played.plan
    place = Place(_file(plan.file, played.folder), line)
    told: Mapping[str, Cell] = {"subject": plan.id, **values}
    return Finding(rule, rule.severity, plan.id, str(values.get(CASE) or ""), told, place)


def _file(given: str, folder: Path) -> str:
    """The plan as the tables are named: from its dataset, where it lies there."""
    path, home = Path(given).resolve(), folder.resolve()
    return path.relative_to(home).as_posix() if path.is_relative_to(home) else str(path)
