"""A finding, a rule and a count in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from orgmodel.catalogue.norms import Rule
from orgmodel.checks import SEVERITIES, Finding, Report
from orgmodel.metamodel import VOCABULARIES, Words
from orgmodel.render.findings import explain_finding
from orgmodel.render.sentences import fill
from orgmodel.render.typography import listed, typeset
from orgmodel.render.values import say_cells, say_name

_AND = Words(" and ", " et ")
_OF = Words("{found} of {count} {things}", "{found} sur {count} {things}")


def say_message(finding: Finding, report: Report, language: str) -> str:
    """What is wrong, with the name of what it is about."""
    if finding.noted:
        return explain_finding(finding.noted, language)[0]
    return fill(finding.rule.message(finding.case), _fields(finding, report, language), language)


def say_what_to_do(finding: Finding, report: Report, language: str) -> str:
    """What would be right."""
    if finding.noted:
        return explain_finding(finding.noted, language)[1]
    return fill(finding.rule.hint(finding.case), _fields(finding, report, language), language)


def say_subject(finding: Finding, report: Report, language: str) -> str:
    """What the thing is called; blank where a file as a whole is wrong."""
    return say_name(report.names.get(finding.subject), finding.subject, language)


def say_place(finding: Finding) -> str:
    """`file:line`, blank where the tables were not read."""
    if finding.place is None:
        return ""
    file, line = finding.place.file, finding.place.line
    return f"{file}:{line}" if line else file


def say_severity(severity: str, language: str, count: int = 1) -> str:
    """The severity in words, as many as there are."""
    word = VOCABULARIES["SEVERITY"][severity][language]
    return word if count == 1 else f"{word}s"


def say_severities(findings: Iterable[Finding], language: str) -> str:
    """How many there are of each severity: "3 errors, 1 note"."""
    counts = Counter(each.severity for each in findings)
    return ", ".join(
        f"{counts[each]} {say_severity(each, language, counts[each])}"
        for each in SEVERITIES
        if counts[each]
    )


def say_looked_at(rule: Rule, found: int, report: Report, language: str) -> str:
    """How many were found of how many that were looked at, blank where nobody counted."""
    if rule.counts is None or rule.id not in report.looked_at:
        return ""
    count = report.looked_at[rule.id]
    given = {"found": str(found), "count": str(count), "things": _things(rule, count, language)}
    return fill(_OF, given, language)


def counted(words: Words, count: int, language: str) -> str:
    """The word for one or for several, of a text `unit | units`."""
    one, _, many = words[language].partition(" | ")
    return typeset(one if count == 1 else many or one, language)


def _things(rule: Rule, count: int, language: str) -> str:
    return counted(rule.counts.columns[0].words, count, language) if rule.counts else ""


def _fields(finding: Finding, report: Report, language: str) -> dict[str, str]:
    """What fills the braces: every column of the rule in words."""
    return {
        column.name: listed(
            say_cells(finding.values[column.name], column, report.names, language), _AND, language
        )
        for column in finding.rule.columns
    }
