"""What a check found, for other programs: JSON, CSV and Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from orgmodel.catalogue import Query
from orgmodel.checks import Finding, Report
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, Format, show_answer, text_column
from orgmodel.render.checks.wording import say_message, say_subject, say_what_to_do
from orgmodel.render.sentences import NOTHING
from orgmodel.render.sink import Sink
from orgmodel.render.wording import Row
from orgmodel.stores import Table

FORMS: dict[str, Format] = {"json": "json", "csv": "csv", "markdown": "markdown"}
"""The forms in which a finding is a row."""

_CHANGE = text_column("change", "change", "changement")
_COLUMNS = (
    text_column("rule", "rule", "règle", "key"),
    text_column("severity", "severity", "gravité", type_="SEVERITY"),
    text_column("subject", "id", "identifiant", "key"),
    text_column("subject_name", "about", "objet"),
    text_column("message", "finding", "constat", "key"),
    text_column("hint", "hint", "conseil"),
    text_column("file", "table", "fichier"),
    text_column("line", "line", "ligne", type_="INTEGER"),
)


def show_data(sink: Sink, report: Report, format_: str) -> None:
    """Prints a row for each finding; where two states are compared, which are new and gone."""
    show_answer(sink, as_answer(report, sink.language), Form(FORMS[format_]))


def as_answer(report: Report, language: str) -> Answer:
    """The findings as the rows of an answer."""
    columns = (_CHANGE, *_COLUMNS) if report.compared else _COLUMNS
    query = Query("check", "", Path(), "", NOTHING, NOTHING, columns=columns)
    rows = tuple(_rows(report, language))
    table = Table(tuple(column.name for column in columns), rows)
    return Answer(query, table, {}, report.as_of)


def _rows(report: Report, language: str) -> Iterator[Row]:
    new = (("new", each) for each in report.findings)
    for change, finding in chain(new, (("gone", each) for each in report.gone)):
        row = _row(finding, report, language)
        yield (change, *row) if report.compared else row


def _row(finding: Finding, report: Report, language: str) -> Row:
    place = finding.place
    return (
        finding.rule.id,
        finding.severity,
        finding.subject,
        say_subject(finding, report, language),
        say_message(finding, report, language),
        say_what_to_do(finding, report, language),
        place.file if place else None,
        (place.line or None) if place else None,
    )
