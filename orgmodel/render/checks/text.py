"""What a check found, for a person: under each rule, or under each unit, what breaks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.console import Group, RenderableType  # noqa: TID253
from rich.padding import Padding  # noqa: TID253
from rich.table import Table  # noqa: TID253
from rich.text import Text  # noqa: TID253

from orgmodel.checks import SEVERITIES, Finding, Report
from orgmodel.metamodel import Words
from orgmodel.render.checks.wording import (
    say_looked_at,
    say_message,
    say_place,
    say_severity,
    say_what_to_do,
)
from orgmodel.render.findings import HINT
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.tables import HEADING_STYLE, INDENT, LABEL_STYLE, Hanging, emit
from orgmodel.render.typography import held, said, typeset
from orgmodel.render.values import say_name

_MORE = Words(
    "and {count} more; --select {rule} shows all",
    "et {count} de plus ; --select {rule} les montre tous",
)
_ELSEWHERE = Words("Elsewhere", "Ailleurs")
_GONE = Words("No longer found", "Disparus")
MOST = 20
"""How many findings of a rule are shown where nobody asked for it in particular."""
_NARROW = 24
"""A message with less room stands on lines of its own."""
_LONG = 30
"""So does one behind a longer place."""
_STYLES = {"error": "red", "warning": "yellow", "info": "dim"}

Line = tuple[str, str, str]
"""The place of a finding, its severity, its message."""


def show_text(sink: Sink, report: Report, *, whole: bool) -> None:
    """Prints the findings under their rules, the gravest first, or under their units.

    Unless the `whole` is wanted, of very many findings of a rule only the first.
    """
    if report.homes is None:
        _show_rules(sink, report, report.findings, whole=whole)
    else:
        _show_units(sink, report, report.homes)
    if report.gone:
        if report.findings:
            sink.out.print()
        emit(sink, Text(said(_GONE, sink.language), HEADING_STYLE))
        _show_rules(sink, report, report.gone, whole=whole)


def _show_rules(sink: Sink, report: Report, findings: Sequence[Finding], *, whole: bool) -> None:
    groups = [list(found) for _, found in groupby(findings, lambda each: each.rule.id)]
    groups.sort(key=_gravest_first)
    for number, found in enumerate(groups):
        if number:
            sink.out.print()
        rule = found[0].rule
        heading = Text(rule.id, HEADING_STYLE).append(f" {said(rule.norm, sink.language)}")
        things = len({each.subject for each in found})
        count = say_looked_at(rule, things, report, sink.language)
        heading.append(f" ({count})" if count and not report.compared else "", LABEL_STYLE)
        heading.plain = held(heading.plain)
        emit(sink, Hanging(heading))
        _show_lines(sink, report, found, most=len(found) if whole else MOST)


def _gravest_first(found: Sequence[Finding]) -> tuple[int, bool]:
    """Of the same gravity what is to be said of the plan of a reform comes first."""
    return min(SEVERITIES.index(each.severity) for each in found), not found[0].rule.told


def _show_units(sink: Sink, report: Report, homes: Mapping[str, str]) -> None:
    """The units by name; last what belongs to none."""
    language = sink.language
    called = {
        id_: say_name(report.names.get(id_), id_, language) for id_ in {*homes.values()} - {""}
    }
    groups: dict[str, list[Finding]] = {}
    for each in report.findings:
        groups.setdefault(homes.get(each.subject, ""), []).append(each)
    ids = sorted(groups, key=lambda each: (not each, called.get(each, "").casefold(), each))
    for number, id_ in enumerate(ids):
        if number:
            sink.out.print()
        heading = called.get(id_) or said(_ELSEWHERE, language)
        emit(sink, Hanging(Text(held(heading), HEADING_STYLE)))
        _show_lines(sink, report, groups[id_], most=len(groups[id_]), named=True)


def _show_lines(
    sink: Sink, report: Report, found: Sequence[Finding], *, most: int, named: bool = False
) -> None:
    """A row for each finding, then what would be right; `named`: with the ids of the rules."""
    findings = found[:most]
    lines = [_line(each, report, sink.language, named=named) for each in findings]
    widths = [max(len(line[at]) for line in lines) for at in range(2)]
    room = sink.width - INDENT - sum(width + INDENT for width in widths if width)
    draw = _beside if room >= _NARROW and widths[0] <= _LONG else _below
    for line, finding in zip(lines, findings, strict=True):
        emit(sink, Padding(draw(line, widths, _STYLES[finding.severity]), (0, 0, 0, INDENT)))
    if left := len(found) - len(findings):
        more = fill(_MORE, {"count": str(left), "rule": found[0].rule.id}, sink.language)
        emit(sink, Padding(Text(held(more), LABEL_STYLE), (0, 0, 0, INDENT)))
    if found[0] not in report.gone:
        _show_hints(sink, report, findings, named=named)


def _line(finding: Finding, report: Report, language: str, *, named: bool) -> Line:
    severity = say_severity(finding.severity, language)
    label = f"{finding.rule.id} {severity}" if named else severity
    return say_place(finding), label, held(say_message(finding, report, language))


def _beside(line: Line, widths: Sequence[int], style: str) -> RenderableType:
    """The place, if any line has one, the severity and the message in columns."""
    place, severity, message = line
    table = Table.grid(padding=(0, INDENT, 0, 0))
    if widths[0]:
        table.add_column(width=widths[0], style=LABEL_STYLE)
    table.add_column(width=widths[1], style=style)
    table.add_column()
    cells = [place, severity, message] if widths[0] else [severity, message]
    table.add_row(*map(Text, cells))
    return table


def _below(line: Line, widths: Sequence[int], style: str) -> RenderableType:  # noqa: ARG001 (as `_beside`)
    """The message below its place, where there is no room beside it."""
    place, severity, message = line
    label = Text(f"{place}  " if place else "", LABEL_STYLE).append(severity, style)
    return Group(label, Padding(Text(message), (0, 0, 0, INDENT)))


def _show_hints(sink: Sink, report: Report, findings: Sequence[Finding], *, named: bool) -> None:
    """What would be right, each once."""
    label = typeset(HINT[sink.language], sink.language)
    hints = dict.fromkeys(
        (f"{each.rule.id} " if named else "", say_what_to_do(each, report, sink.language))
        for each in findings
    )
    for rule, hint in hints:
        if hint:
            text = Text(f"{rule}{label}", LABEL_STYLE).append(held(hint), LABEL_STYLE)
            emit(sink, Padding(Hanging(text), (0, 0, 0, INDENT)))
