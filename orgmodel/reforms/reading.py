"""Reads a plan: every finding at once, with the line, and ids where names stood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from orgmodel.errors import FileError, Finding, PlanError
from orgmodel.graph import Graph, Place
from orgmodel.graph.standing import as_it_stood
from orgmodel.reforms.collecting import Findings, Unusable
from orgmodel.reforms.operations import OPERATIONS, Operation
from orgmodel.reforms.plan import Argument, Plan, Step
from orgmodel.reforms.toml import BrokenToml, read_toml
from orgmodel.reforms.values import Find, Values
from orgmodel.reforms.vocabulary import BASES, NAMES, PLAN_KEYS, STATUSES, STEP_KEYS

_TEXTS = ("name_en", "name_fr", "objective", "objective_fr", "basis", "status", "holding")


def read_plan(path: Path, graph: Graph, find: Find) -> Plan:
    """The plan in a file, about the organisation in `graph`.

    Raises:
        FileError: the file cannot be read.
        PlanError: something in it is wrong; it carries every finding.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise FileError(str(path), "plan-unreadable", str(reason)) from error
    return parse_plan(text, str(path), graph, find)


def parse_plan(text: str, file: str, graph: Graph, find: Find) -> Plan:
    """The plan that a text is; `file` is what its findings call it.

    Raises:
        PlanError: as `read_plan`.
    """
    plan, findings = draft_plan(text, file, graph, find)
    if findings:
        raise PlanError(file, findings)
    return plan


def draft_plan(text: str, file: str, graph: Graph, find: Find) -> tuple[Plan, tuple[Finding, ...]]:
    """What can be used of a text as a plan, and what is wrong with the rest.

    Raises:
        PlanError: it is no TOML.
    """
    try:
        said, lines = read_toml(text)
    except BrokenToml as broken:
        fields = {"reason": broken.reason, "column": str(broken.column)}
        code = f"plan-toml-{broken.mistake}".rstrip("-")
        finding = Finding("error", "", code, file, broken.line, tuple(fields.items()))
        raise PlanError(file, (finding,)) from None
    findings = Findings(file, lines)
    plan = _Reader(file, findings, Values(graph, find, findings)).plan(said)
    return plan, tuple(sorted(set(findings.found), key=lambda each: each.line))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one plan."""

    file: str
    findings: Findings
    values: Values

    def plan(self, said: Mapping[str, Any]) -> Plan:
        """The plan; what is wrong is among the findings."""
        self.findings.known_keys("", said, PLAN_KEYS)
        effective = self.findings.day("effective", said.get("effective"))
        if "effective" not in said:
            self.findings.add("plan-needs", "effective", key="effective")
        effective = effective or date.min
        baseline = self._baseline(said)
        steps = self._steps(said, effective)
        self._require_after(baseline, steps)
        texts = {name: self._text(name, said) for name in _TEXTS}
        if texts["status"] not in {"", *STATUSES}:
            self.findings.unlisted("status", texts["status"], STATUSES)
        cost = said.get("cost", {})
        return Plan(
            Path(self.file).stem,
            self.file,
            effective,
            steps,
            texts["name_en"],
            texts["name_fr"],
            texts["objective"],
            self._named("basis", texts, BASES, effective),
            texts["status"] or "draft",
            self._named("holding", texts, ("Unit",), effective),
            self._list("measures", said),
            {key: str(value) for key, value in cost.items()} if isinstance(cost, dict) else {},
            allow_removals=self._flag("allow_removals", said.get("allow_removals", False)),
            baseline=baseline,
            objective_fr=texts["objective_fr"],
            alternatives=self._list("alternatives", said),
        )

    def _baseline(self, said: Mapping[str, Any]) -> date | None:
        """The day of the baseline; from here on only what stood then can be named."""
        day = self.findings.day("baseline", said.get("baseline"))
        if day:
            self.values.graph = as_it_stood(self.values.graph, day)
        return day

    def _require_after(self, baseline: date | None, steps: Sequence[Step]) -> None:
        early = [step.day for step in steps if baseline and step.day < baseline]
        if early:
            first = min(early).isoformat()
            self.findings.add("plan-before-baseline", "baseline", date=first)

    def _steps(self, said: Mapping[str, Any], effective: date) -> tuple[Step, ...]:
        given = said.get("step", [])
        if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
            self.findings.add("plan-type", "step", key="step", wanted="[[step]]")
            return ()
        if not given:
            self.findings.add("plan-empty", "step")
        # what an earlier day founds is known on a later one, wherever it is written
        days = {at: self._day(at, each, effective) for at, each in enumerate(given, 1)}
        order = sorted(days, key=lambda at: (days[at], at))
        steps = (self._step(at, given[at - 1], days[at]) for at in order)
        return tuple(sorted((step for step in steps if step), key=lambda step: step.number))

    def _day(self, number: int, said: Mapping[str, Any], effective: date) -> date:
        return self.findings.day(f"step.{number}.effective", said.get("effective")) or effective

    def _step(self, number: int, said: Mapping[str, Any], day: date) -> Step | None:
        prefix = f"step.{number}"
        if "op" not in said:
            self.findings.add("plan-needs", prefix, key="op")
            return None
        operation = OPERATIONS.get(str(said["op"]))
        if operation is None:
            self.findings.unlisted(f"{prefix}.op", str(said["op"]), tuple(OPERATIONS), "plan-op")
            return None
        before = len(self.findings.found)
        arguments = self._arguments(prefix, said, operation, day)
        if len(self.findings.found) > before:
            return None
        lines = {
            key.removeprefix(f"{prefix}."): line
            for key, line in self.findings.lines.items()
            if key.startswith(f"{prefix}.")
        }
        place = Place(self.file, self.findings.lines.get(prefix, 0))
        enabled = self._flag(f"{prefix}.enabled", said.get("enabled", True))
        basis = self._basis(prefix, said, day)
        step = Step(number, operation.name, day, place, arguments, lines, enabled, basis)
        if operation.name == "rename" and enabled:
            id_ = step.text("thing")
            self.values.call(id_, self.values.label_of(id_), *filter(None, map(step.text, NAMES)))
        return step

    def _basis(self, prefix: str, said: Mapping[str, Any], day: date) -> str | None:
        """What a step rests on besides the plan's own; None where it does not say."""
        if "basis" not in said:
            return None
        at = f"{prefix}.basis"
        return self._named(at, {at: self._text(at, {at: said["basis"]})}, BASES, day)

    def _arguments(
        self, prefix: str, said: Mapping[str, Any], operation: Operation, day: date
    ) -> dict[str, Argument]:
        fields = {each.name: each for each in operation.fields}
        self.findings.known_keys(prefix, said, (*STEP_KEYS, *fields))
        found: dict[str, Argument] = {}
        for name, each in fields.items():
            if name not in said:
                if each.required:
                    self.findings.add("plan-needs-of", prefix, key=name, op=operation.name)
                continue
            try:
                found[name] = self.values.argument(f"{prefix}.{name}", each, said[name], day)
            except Unusable:
                continue
        return found

    def _named(self, key: str, texts: Mapping[str, str], labels: tuple[str, ...], day: date) -> str:
        try:
            return self.values.id_of(key, texts[key], labels, day) if texts[key] else ""
        except Unusable:
            return ""

    def _text(self, key: str, said: Mapping[str, Any]) -> str:
        try:
            return self.findings.typed(key, said.get(key, ""), str, '"…"')
        except Unusable:
            return ""

    def _flag(self, key: str, value: object) -> bool:
        try:
            return self.findings.typed(key, value, bool, "true, false")
        except Unusable:
            return False

    def _list(self, key: str, said: Mapping[str, Any]) -> tuple[str, ...]:
        try:
            given = self.findings.many(key, said.get(key, []))
            return tuple(self.findings.typed(key, each, str, '"…"') for each in given)
        except Unusable:
            return ()
