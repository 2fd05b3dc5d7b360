"""What a dataset says of its checks: parameters of rules, and findings that are waived."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from orgmodel.datasets.columns import table_types
from orgmodel.datasets.findings import Findings
from orgmodel.datasets.fingerprint import DESCRIPTOR
from orgmodel.datasets.rows import Row, TableReader
from orgmodel.errors import DataError
from orgmodel.graph import Graph, Place
from orgmodel.graph.edtf import first_day
from orgmodel.graph.nearest import nearest

PLANS = "reforms"
"""The folder of a dataset with the plans of reforms."""

Parameters = Mapping[str, Mapping[str, str]]
"""The types of the parameters of every rule, under its id and their names."""

_TYPES: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "FLOAT": (int, float),
    "BOOLEAN": (bool,),
    "STRING": (str,),
    "LIST OF STRING": (list,),
}


@dataclass(frozen=True, slots=True)
class Waiver:
    """What a rule finds about a subject, and may stay so `until` a day; why, and who decided."""

    rule: str
    subject: str
    reason: str
    until: date
    place: Place
    decided_by: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Governance:
    """The parameters that a dataset sets, under the id of their rule, and its waivers."""

    parameters: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()


def read_governance(
    folder: Path, graph: Graph, rules: Parameters, of_plans: Collection[str] = ()
) -> Governance:
    """What the dataset in `folder`, of which the facts are `graph`, says of its checks.

    The rules `of_plans` are about the plans beside it: their waivers name one, and no thing.

    Raises:
        DataError: it speaks of a rule, a parameter or a thing that does not exist.
    """
    findings = Findings()
    found = Governance(
        _parameters(folder, rules, findings),
        tuple(_waivers(folder, graph, _Known(rules, of_plans), findings)),
    )
    if wrong := findings.all():
        raise DataError(str(folder), wrong)
    return found


def _parameters(
    folder: Path, rules: Parameters, findings: Findings
) -> Mapping[str, Mapping[str, Any]]:
    """`orgmodel.checks` of the descriptor; that the descriptor is sound the reader has seen."""
    text = (folder / DESCRIPTOR).read_text(encoding="utf-8-sig")
    given = json.loads(text)["orgmodel"].get("checks", {})
    if not isinstance(given, dict):
        findings.add("package-wrong-type", DESCRIPTOR, key="checks", expected="object")
        return {}
    for rule, values in given.items():
        line = text[: max(text.find(json.dumps(rule)), 0)].count("\n") + 1
        if rule not in rules:
            findings.add(
                "unknown-rule", DESCRIPTOR, line, given=rule, suggestion=_meant(rule, rules)
            )
        elif not isinstance(values, dict):
            findings.add("package-wrong-type", DESCRIPTOR, line, key=rule, expected="object")
        else:
            _check_values(rule, values, rules[rule], findings, line)
    return given


def _check_values(
    rule: str, values: Mapping[str, Any], known: Mapping[str, str], findings: Findings, line: int
) -> None:
    for name, value in values.items():
        if name not in known:
            meant = nearest(name, known)
            findings.add(
                "unknown-parameter", DESCRIPTOR, line, id=rule, given=name, suggestion=meant
            )
        elif not _fits(value, known[name]):
            findings.add(
                "bad-parameter-value", DESCRIPTOR, line, id=rule, name=name, expected=known[name]
            )
        elif isinstance(value, int | float) and value < 0:
            # what rules count or measure is never less than nothing
            findings.add("parameter-below-nothing", DESCRIPTOR, line, id=rule, name=name)


def _fits(value: object, type_: str) -> bool:
    if isinstance(value, list):
        return type_ == "LIST OF STRING" and all(isinstance(each, str) for each in value)
    # a truth value is an int to Python
    if isinstance(value, bool):
        return type_ == "BOOLEAN"
    return isinstance(value, _TYPES.get(type_, ()))


@dataclass(frozen=True, slots=True)
class _Known:
    """The rules that there are, and which of them are about plans."""

    rules: Collection[str]
    of_plans: Collection[str]


def _waivers(folder: Path, graph: Graph, known: _Known, findings: Findings) -> Iterator[Waiver]:
    table = table_types()["waivers"]
    path = folder / table.file
    if not path.exists():
        return
    things = {thing.id for thing in graph.things if thing.label != "Person"}
    plans = {plan.stem for plan in (folder / PLANS).glob("*.toml")}
    sources = {source.id for source in graph.labels.get("Source", ())}
    for row in TableReader(table, path, findings):
        rule, subject = row.text("rule"), row.text("subject")
        _refers(row, "unknown-rule", rule, known.rules, findings)
        if rule in known.of_plans:
            _refers(row, "unknown-plan", subject, plans, findings)
        else:
            _refers(row, "unknown-subject", subject, things, findings)
        for source in row.texts("sources"):
            _refers(row, "unknown-subject", source, sources, findings)
        yield Waiver(
            rule,
            subject,
            row.text("reason"),
            first_day(row.text("until")),
            row.place,
            row.text("decided_by"),
            row.texts("sources"),
        )


def _refers(row: Row, code: str, given: str, known: Collection[str], findings: Findings) -> None:
    if given not in known:
        meant = _meant(given, known)
        findings.add(code, row.place.file, row.place.line, given=given, suggestion=meant)


def _meant(given: str, known: Collection[str]) -> str:
    return nearest(given, known, at_least=60)
