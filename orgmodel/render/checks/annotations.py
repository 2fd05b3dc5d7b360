"""What a check found as workflow commands of GitHub, which shows them beside the lines."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.checks import Finding, Report
from orgmodel.render.checks.places import say_path
from orgmodel.render.checks.wording import say_message, say_what_to_do
from orgmodel.render.typography import said

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_DATA, ":": "%3A", ",": "%2C"}


def to_annotations(report: Report, language: str) -> str:
    """A command for each finding; GitHub shows the first ten of each severity of a step."""
    return "".join(f"{_command(each, report, language)}\n" for each in report.findings)


def _command(finding: Finding, report: Report, language: str) -> str:
    properties = {"title": f"{finding.rule.id} {said(finding.rule.norm, language)}"}
    if path := say_path(finding, report):
        properties = {"file": path, **properties}
    if finding.place and finding.place.line:
        properties["line"] = str(finding.place.line)
    told = [say_message(finding, report, language), say_what_to_do(finding, report, language)]
    given = ",".join(f"{name}={_escaped(text, _IN_PROPERTY)}" for name, text in properties.items())
    message = _escaped("\n".join(filter(None, told)), _IN_DATA)
    return f"::{_COMMANDS[finding.severity]} {given}::{message}"


def _escaped(text: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)
