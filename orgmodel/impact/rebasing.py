"""Which steps of a plan still hold where the organisation has changed since it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orgmodel.datasets.reading import read
from orgmodel.errors import Finding
from orgmodel.graph import Graph
from orgmodel.graph.standing import as_it_stood
from orgmodel.impact.playing import Names, plan_path
from orgmodel.reforms import Plan
from orgmodel.reforms.apply import attempt
from orgmodel.reforms.reading import draft_plan

HOLDS, RESOLVED, CONFLICT, RESTS = "holds", "resolved", "conflict", "rests"
"""A step can be played; it can, under names that have changed; it cannot; it rests on one."""


@dataclass(frozen=True, slots=True)
class Rebased:
    """A step, whether it holds, what stands in its way, and which names were found anew.

    `renamed`: what the plan says, and the id that it means now. `became`: of a thing that has
    ended, the ids of what came of it.
    """

    number: int
    op: str
    state: str
    findings: tuple[Finding, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    became: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Rebase:
    """Every step of a plan on the organisation as it is now."""

    graph: Graph
    plan: Plan
    steps: tuple[Rebased, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing needs a decision."""
        return not self.findings and all(each.state in {HOLDS, RESOLVED} for each in self.steps)


def rebase(folder: Path, given: str) -> Rebase:
    """Tries every step of a plan on the dataset in a folder as it is now; nothing is written.

    Raises:
        FileError: the plan or the dataset cannot be read.
        PlanError: the plan is no TOML.
    """
    path = plan_path(folder, given)
    graph = read(folder).graph
    with Names(folder, with_holders=False) as names:
        seen: dict[str, str] = {}

        def find(text: str, labels: tuple[str, ...], day: date) -> str:
            found = names.find(text, labels, day)
            seen[text] = found
            return found

        text = path.read_text(encoding="utf-8-sig")
        plan, findings = draft_plan(text, str(path), graph, find)
    graph = as_it_stood(graph, plan.baseline) if plan.baseline else graph
    renamed = {text: id_ for text, id_ in seen.items() if not _is_current(graph, id_, text)}
    played = attempt(graph, plan)
    lines = _lines_of(text)
    steps = []
    for number, (line, op) in enumerate(lines, 1):
        end = lines[number][0] if number < len(lines) else len(text) + 1
        own = _between((*findings, *played.findings), line, end)
        source = "\n".join(text.splitlines()[line - 1 : end - 1])
        anew = tuple((old, id_) for old, id_ in renamed.items() if f'"{old}"' in source)
        state = _state(number, own, played.failed, anew)
        steps.append(Rebased(number, op, state, own, anew, tuple(_became(graph, own))))
    rest = _between(findings, 0, lines[0][0] if lines else len(text) + 1)
    return Rebase(graph, plan, tuple(steps), rest)


def _state(
    number: int, own: Sequence[Finding], failed: Sequence[int], renamed: Sequence[object]
) -> str:
    if own:
        return CONFLICT
    if number in failed:
        return RESTS
    return RESOLVED if renamed else HOLDS


def _between(findings: Sequence[Finding], first: int, end: int) -> tuple[Finding, ...]:
    return tuple(each for each in findings if first <= each.line < end)


def _lines_of(text: str) -> list[tuple[int, str]]:
    """On which line each step begins, and its operation."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip().startswith("[[step]]"):
            found.append((number, ""))
        elif found and not found[-1][1] and line.strip().startswith("op"):
            found[-1] = (found[-1][0], line.partition("=")[2].strip().strip("\"'"))
    return found


def _is_current(graph: Graph, id_: str, text: str) -> bool:
    thing = graph.by_id.get(id_)
    called: Mapping[str, object] = thing.properties if thing else {}
    columns = ("name_en", "name_fr", "abbr_en", "abbr_fr")
    return text in {id_, *(called.get(column) for column in columns)}


def _became(graph: Graph, findings: Sequence[Finding]) -> list[tuple[str, tuple[str, ...]]]:
    """What came of the things that are no longer there, by the events that ended them."""
    found = []
    closed = {dict(each.fields)["thing"]: None for each in findings if each.code == "reform-closed"}
    for id_ in closed:
        events = {each.source for each in graph.relations.get("ORIGINAL", ()) if each.target == id_}
        heirs = (
            each.target
            for each in graph.relations.get("RESULTING", ())
            if each.source in events and each.target != id_
        )
        found.append((id_, tuple(dict.fromkeys(heirs))))
    return found
