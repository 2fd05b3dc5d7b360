"""Which steps of a plan still hold where the organisation has changed since it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orgmodel.datasets.reading import read
from orgmodel.errors import Finding
from orgmodel.graph import Graph
from orgmodel.graph.standing import as_it_stood
from orgmodel.impact.playing import Names, plan_path
from orgmodel.questions.matching import FORMER_NAME
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


def rebase(folder: Path, given: str, language: str = "en", *, with_holders: bool = False) -> Rebase:
    """Tries every step of a plan on the dataset in a folder as it is now; nothing is written.

    Raises:
        FileError: the plan or the dataset cannot be read.
        PlanError: the plan is no TOML.
    """
    path = plan_path(folder, given)
    graph = read(folder, with_holders=with_holders).graph
    text = path.read_text(encoding="utf-8-sig")
    with Names(folder, language, with_holders=with_holders) as names:
        renamed: dict[str, str] = {}

        def find(text: str, labels: tuple[str, ...], day: date) -> str:
            match = names.match(text, labels, day)
            if match.tier == FORMER_NAME or not match.current:
                renamed[text] = match.id
            return match.id

        plan, findings = draft_plan(text, str(path), graph, find)
        graph = as_it_stood(graph, plan.baseline) if plan.baseline else graph
        played = attempt(graph, plan)
        wrong = (*findings, *played.findings)
        tried = _Tried(plan, text, wrong, played.failed, renamed)
        return Rebase(graph, plan, tuple(tried.steps(names)), tried.rest)


@dataclass(frozen=True, slots=True)
class _Tried:
    """A plan that was tried, with what is wrong with it and which names were found anew."""

    plan: Plan
    text: str
    findings: tuple[Finding, ...]
    failed: tuple[int, ...]
    renamed: Mapping[str, str]

    def steps(self, names: Names) -> Iterator[Rebased]:
        """What became of each step."""
        days = {step.number: step.day for step in self.plan.steps}
        for number, (first, end, op) in enumerate(self._spans(), 1):
            own = self._between(first, end)
            source = "\n".join(self.text.splitlines()[first - 1 : end - 1])
            anew = tuple(each for each in self.renamed.items() if _quotes(source, each[0]))
            became = _became(names, own, days.get(number, self.plan.effective))
            state = _state(number, own, self.failed, anew)
            yield Rebased(number, op, state, own, anew, became)

    @property
    def rest(self) -> tuple[Finding, ...]:
        """What is wrong before the first step."""
        return self._between(0, next((first for first, *_ in self._spans()), self._end))

    @property
    def _end(self) -> int:
        return self.text.count("\n") + 2

    def _spans(self) -> list[tuple[int, int, str]]:
        """The first line of each step, the first behind it, and its operation."""
        lines = _lines_of(self.text)
        ends = [*(line for line, _ in lines[1:]), self._end]
        return [(line, end, op) for (line, op), end in zip(lines, ends, strict=False)]

    def _between(self, first: int, end: int) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if first <= each.line < end)


def _state(
    number: int, own: Sequence[Finding], failed: Sequence[int], renamed: Sequence[object]
) -> str:
    if own:
        return CONFLICT
    if number in failed:
        return RESTS
    return RESOLVED if renamed else HOLDS


def _lines_of(text: str) -> list[tuple[int, str]]:
    """On which line each step begins, and its operation."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip().startswith("[[step]]"):
            found.append((number, ""))
        elif found and not found[-1][1] and line.strip().startswith("op"):
            found[-1] = (found[-1][0], _word_of(line))
    return found


def _quotes(source: str, text: str) -> bool:
    """Whether a text stands in a plan, in quotation marks of either kind."""
    return any(f"{mark}{text}{mark}" in source for mark in "\"'")


def _word_of(line: str) -> str:
    """What stands in quotation marks, before a remark."""
    found = re.search(r"=\s*[\"']([^\"']*)", line)
    return found[1] if found else ""


def _became(
    names: Names, findings: Sequence[Finding], day: date
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What came by a day of the things that are no longer there."""
    closed = {dict(each.fields)["thing"]: None for each in findings if each.code == "reform-closed"}
    return tuple((id_, names.successors(id_, day)) for id_ in closed)
