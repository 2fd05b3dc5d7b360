"""What a check found as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a review."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from orgmodel.catalogue.norms import Rule
from orgmodel.checks import Finding, Report, Waived
from orgmodel.render.checks.places import fingerprint, say_uri
from orgmodel.render.checks.wording import say_message, say_subject, say_what_to_do
from orgmodel.render.typography import said

Json = dict[str, Any]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def to_sarif(report: Report, language: str) -> str:
    """The whole report; waived findings are there, and said to be suppressed."""
    driver = {
        "name": "orgmodel",
        "semanticVersion": version("orgmodel"),
        "rules": [_rule(rule, language) for rule in report.rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [*_results(report, language)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: str) -> Json:
    hints = dict.fromkeys(said(each, language) for each in rule.hints.values())
    described = {
        "id": rule.id,
        "shortDescription": {"text": said(rule.norm, language)},
        "fullDescription": {"text": said(rule.why, language)},
        "help": {"text": "\n".join(hints) or said(rule.why, language)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    if rule.precedent:
        described["properties"] = {"precedent": rule.precedent}
    return described


def _results(report: Report, language: str) -> Iterator[Json]:
    index = {rule.id: number for number, rule in enumerate(report.rules)}
    for finding in report.findings:
        state = {"baselineState": "new"} if report.compared else {}
        yield _result(finding, report, language) | {"ruleIndex": index[finding.rule.id], **state}
    for finding in report.gone:
        yield _result(finding, report, language) | {"baselineState": "absent"}
    for waived in report.waived:
        yield _result(waived.finding, report, language) | {"suppressions": [_suppression(waived)]}


def _result(finding: Finding, report: Report, language: str) -> Json:
    told = say_message(finding, report, language)
    hint = say_what_to_do(finding, report, language)
    return {
        "ruleId": finding.rule.id,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{told} ({hint})" if hint else told},
        "locations": [_location(finding, report, language)],
        "partialFingerprints": {"orgmodel/v1": fingerprint(finding)},
    }


def _location(finding: Finding, report: Report, language: str) -> Json:
    location: Json = {}
    if finding.place and report.folder:
        physical: Json = {"artifactLocation": {"uri": say_uri(finding, report)}}
        if finding.place.line:
            physical["region"] = {"startLine": finding.place.line}
        location["physicalLocation"] = physical
    if finding.subject:
        name = say_subject(finding, report, language)
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": finding.subject}]
    return location


def _suppression(waived: Waived) -> Json:
    return {"kind": "external", "status": "accepted", "justification": waived.waiver.reason}
