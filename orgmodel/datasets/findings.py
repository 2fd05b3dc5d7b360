"""Everything the reader may find wrong: the codes, and the collector that sorts them.

`CODES` is the complete list: a code, the rule and severity it counts under, and the fields
of its sentence (render/ has one sentence for each code, in both languages). A field
`suggestion` is blank where nothing similar is known; it is not part of the sentence.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgmodel.errors import Finding

ERROR, WARNING, INFO = "error", "warning", "info"


class Code(NamedTuple):
    """A kind of finding: the rule it counts under, its severity, the fields of its sentence."""

    rule: str
    severity: str
    fields: tuple[str, ...] = ()


CODES: dict[str, Code] = {
    # DS01: a file cannot be opened
    "file-unreadable": Code("DS01", ERROR, ("reason",)),
    "file-is-folder": Code("DS01", ERROR),
    # DS02: a file is not in UTF-8, or not as a table should be
    "not-utf8": Code("DS02", ERROR, ("text",)),
    "utf-16": Code("DS02", ERROR),
    "french-excel": Code("DS02", ERROR, ("signs",)),
    # DS03: the rows and cells cannot be told apart
    "file-empty": Code("DS03", ERROR),
    "quote-not-closed": Code("DS03", ERROR),
    "quote-misplaced": Code("DS03", ERROR, ("until",)),
    "cell-too-long": Code("DS03", ERROR, ("limit",)),
    "nul-character": Code("DS03", ERROR),
    "cell-count": Code("DS03", ERROR, ("given", "expected")),
    # DS04: the descriptor of the dataset
    "package-missing": Code("DS04", ERROR),
    "package-broken": Code("DS04", ERROR, ("column", "reason")),
    "package-key-missing": Code("DS04", ERROR, ("key",)),
    "package-wrong-type": Code("DS04", ERROR, ("key", "expected")),
    # DS05: which files belong to the dataset
    "listed-missing": Code("DS05", ERROR, ("path",)),
    "table-elsewhere": Code("DS05", ERROR, ("path", "table")),
    "file-ignored": Code("DS05", INFO, ("suggestion",)),
    # DS06: the header of a table
    "unknown-column": Code("DS06", ERROR, ("column", "suggestion")),
    "unnamed-column": Code("DS06", ERROR, ("number",)),
    "repeated-column": Code("DS06", ERROR, ("column",)),
    "missing-column": Code("DS06", ERROR, ("column",)),
    "no-name-column": Code("DS06", ERROR),
    # DS07: a value
    "missing-value": Code("DS07", ERROR, ("column",)),
    "unknown-value": Code("DS07", ERROR, ("column", "given", "allowed", "suggestion")),
    "unusual-value": Code("DS07", WARNING, ("column", "given", "suggestion")),
    "not-a-slug": Code("DS07", ERROR, ("column", "given")),
    "not-an-integer": Code("DS07", ERROR, ("column", "given")),
    "not-a-number": Code("DS07", ERROR, ("column", "given")),
    "not-a-boolean": Code("DS07", ERROR, ("column", "given", "suggestion")),
    "several-values": Code("DS07", ERROR, ("column", "given")),
    "repeated-value": Code("DS07", WARNING, ("column", "given")),
    "foreign-property": Code("DS07", ERROR, ("column", "relation", "allowed")),
    # DS08: a date
    "not-a-date": Code("DS08", ERROR, ("column", "given")),
    "turned-dates": Code("DS08", ERROR, ("column", "given", "expected", "count")),
    # DS09: an id
    "bad-id": Code("DS09", ERROR, ("given",)),
    "reserved-id": Code("DS09", ERROR, ("given",)),
    "duplicate-id": Code("ST07", ERROR, ("id", "first")),
    # references
    "dangling": Code("ST01", ERROR, ("column", "given", "suggestion")),
    "wrong-thing": Code("ST01", ERROR, ("column", "given", "label", "expected")),
    "wrong-ends": Code("ST01", ERROR, ("relation", "from_label", "to_label", "allowed")),
    "cycle": Code("ST02", ERROR, ("columns", "path")),
    "doubled": Code("ST04", ERROR, ("relation", "from", "to", "place")),
    "name-doubled": Code("DS10", WARNING, ("thing", "lang", "kind", "place")),
    "state-doubled": Code("DS10", ERROR, ("thing", "property", "place")),
    # what the dataset says of its checks
    "unknown-rule": Code("DS12", ERROR, ("given", "suggestion")),
    "unknown-subject": Code("DS12", ERROR, ("given", "suggestion")),
    "unknown-plan": Code("DS12", ERROR, ("given", "suggestion")),
    "unknown-parameter": Code("DS12", ERROR, ("id", "given", "suggestion")),
    "bad-parameter-value": Code("DS12", ERROR, ("id", "name", "expected")),
    "parameter-below-nothing": Code("DS12", ERROR, ("id", "name")),
    "alike": Code("PV04", INFO, ("name", "other", "id")),
    "waiver-expired": Code("WV01", WARNING, ("id", "thing", "date")),
    "waiver-unused": Code("WV02", WARNING, ("id", "thing")),
    # lives
    "end-before-start": Code("TH01", ERROR, ("start", "end")),
    "empty-life": Code("TH01", WARNING, ("date",)),
    "outlives": Code("TH01", WARNING, ("relation", "column", "date", "thing", "thing_date")),
    "never-together": Code("TH01", WARNING, ("relation", "from", "to")),
    "dated-timeless": Code("TH01", WARNING, ("relation",)),
    "closes-before": Code("TH01", WARNING, ("column", "target", "date")),
    # what loads, and is worth a word
    "reports-to-itself": Code("ST03", WARNING, ("post",)),
    "no-name": Code("DS11", WARNING, ("thing",)),
}
"""Every code under its name; `closes-before` counts under HP05, CO01, … by its column."""


_VEILED = {
    "people.csv": ("given", "id", "text", "suggestion", "thing"),
    "holdings.csv": ("given", "suggestion"),
    "names.csv": ("text",),
}
"""The fields that may say who somebody is, by the file that is wrong."""


def veiled(finding: Finding, people: Collection[str]) -> Finding:
    """The same finding with a dash for whatever may name a person, and no such suggestion."""
    # what stands for a post in a row about a person is no person
    telling = () if ("column", "post") in finding.fields else _VEILED.get(finding.file, ())
    fields = tuple(
        (name, _veil(name) if value in people or (value and name in telling) else value)
        for name, value in finding.fields
    )
    return replace(finding, fields=fields)


def _veil(field: str) -> str:
    return "" if field == "suggestion" else "—"


@dataclass(slots=True)
class _Turned:
    """The dates turned round in one column: where the first stands, and how many there are."""

    line: int
    given: str
    expected: str
    count: int = 1


class Findings:
    """What is wrong so far; `unread` are the tables of which not every row was read."""

    def __init__(self) -> None:
        self._found: dict[Finding, None] = {}
        self._turned: dict[tuple[str, str], _Turned] = {}
        self.unread: set[str] = set()

    def add(self, code: str, file: str, line: int = 0, *, rule: str = "", **fields: str) -> None:
        """Notes a finding; `rule` where it counts under another one than its code's."""
        kind = CODES[code]
        pairs = tuple((name, fields[name]) for name in kind.fields)
        finding = Finding(kind.severity, rule or kind.rule, code, file, line, pairs)
        self._found[finding] = None

    def turned(self, file: str, line: int, column: str, dates: tuple[str, str]) -> None:
        """Notes a date turned round, as typed and as it should be: one finding for a column."""
        known = self._turned.get((file, column))
        if known is None:
            self._turned[file, column] = _Turned(line, *dates)
        else:
            known.count += 1

    def all(self) -> tuple[Finding, ...]:
        """Every finding once, by file and line."""
        for (file, column), turned in self._turned.items():
            self.add(
                "turned-dates",
                file,
                turned.line,
                column=column,
                given=turned.given,
                expected=turned.expected,
                count=str(turned.count),
            )
        self._turned.clear()
        return tuple(
            sorted(self._found, key=lambda each: (each.file, each.line, each.code, each.fields))
        )
