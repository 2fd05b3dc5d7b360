"""The rows of a table as values under the names of its columns."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from sys import intern

from orgmodel.datasets.cells import BadCellError, Parser, parser_for, turned_date
from orgmodel.datasets.columns import Column, TableType
from orgmodel.datasets.findings import Findings
from orgmodel.datasets.sheet import Sheet
from orgmodel.graph import Place, Value
from orgmodel.graph.nearest import misspelt, nearest
from orgmodel.metamodel import KINDS, OPEN_VOCABULARIES, THINGS, VOCABULARIES


@dataclass(frozen=True, slots=True)
class Row:
    """A row that has every cell it must have: where it stands, and what is not blank."""

    place: Place
    values: dict[str, Value]

    def text(self, column: str) -> str:
        """The cell of `column` where it is text, blank where it is not filled."""
        value = self.values.get(column)
        return value if isinstance(value, str) else ""

    def texts(self, column: str) -> tuple[str, ...]:
        """The items of the cell of `column`."""
        value = self.values.get(column, ())
        return value if isinstance(value, tuple) else (str(value),)


_Known = tuple[int, str, Parser | None, dict[str, Value]]
"""A column of a file: its position, its name, what reads its cells, and what they meant."""

_UNIQUE = frozenset({"id", "text"})
"""The types of columns whose cells are seldom equal."""


class TableReader:
    """Reads one table; what is wrong with it goes to `findings`."""

    def __init__(self, table: TableType, path: Path, findings: Findings) -> None:
        self._table = table
        self._findings = findings
        self._file = intern(path.name)
        self._sheet = Sheet(path, findings)
        self._parsers = {
            name: parser_for(column, table.label) for name, column in table.columns.items()
        }
        self._required = [each.name for each in table.columns.values() if each.required]
        # most cells repeat one from above: what each text meant, for the columns where it pays
        self._meant: dict[str, dict[str, Value]] = {
            name: {} for name, column in table.columns.items() if column.type not in _UNIQUE
        }

    @property
    def header(self) -> tuple[int, tuple[str, ...]]:
        """The line of the header, and its columns; none where the table cannot be read."""
        return self._sheet.header_line, self._sheet.header

    def __iter__(self) -> Iterator[Row]:
        """The rows, in the order of the file."""
        header = [intern(name) for name in self._sheet.header]
        if not header or not self._header_is_whole(header):
            self._findings.unread.add(self._file)
            return
        known = [
            (position, name, self._parsers[name], self._meant.get(name, {}))
            for position, name in enumerate(header)
            if name in self._parsers
        ]
        for line, cells in self._sheet:
            row = Row(Place(self._file, line), self._values(line, cells, known))
            if self._complete(row, cells, header):
                yield row

    def _values(self, line: int, cells: list[str], known: list[_Known]) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for position, name, parse, meant in known:
            text = cells[position].strip()
            if not text:
                continue
            if parse is None:
                values[name] = text.replace("\r\n", "\n") if "\r" in text else text
            elif text in meant:
                values[name] = meant[text]
            elif (value := self._parse(parse, text, line, name)) is not None:
                values[name] = value
        return values

    def _parse(self, parse: Parser, text: str, line: int, name: str) -> Value | None:
        """The value of a cell, kept for the next that is equal; None, and a finding, if bad."""
        try:
            value = parse(text)
        except BadCellError as bad:
            self._bad_cell(bad, line, name)
            return None
        if isinstance(value, str):
            value = intern(value)
            self._check_usual(name, value, line)
        elif isinstance(value, tuple) and len(set(value)) < len(value):
            return self._without_repeats(value, line, name)
        if name in self._meant:
            self._meant[name][text] = value
        return value

    def _bad_cell(self, bad: BadCellError, line: int, column: str) -> None:
        turned = turned_date(bad.fields["given"]) if bad.code == "not-a-date" else ""
        if turned:
            self._findings.turned(self._file, line, column, (bad.fields["given"], turned))
        else:
            self._findings.add(bad.code, self._file, line, **{"column": column, **bad.fields})

    def _without_repeats(self, value: tuple[str, ...], line: int, column: str) -> tuple[str, ...]:
        once = tuple(dict.fromkeys(value))
        again = next(each for each in once if value.count(each) > 1)
        self._findings.add("repeated-value", self._file, line, column=column, given=again)
        return once

    def _complete(self, row: Row, cells: list[str], header: list[str]) -> bool:
        """Whether no cell that must be filled is blank; a blank row is no row."""
        missing = [name for name in self._required if name not in row.values]
        if missing and any(map(str.strip, cells)):
            for name in missing:
                # what could not be understood is not missing
                if not cells[header.index(name)].strip():
                    self._findings.add("missing-value", self._file, row.place.line, column=name)
        return not missing

    def _check_usual(self, name: str, value: str, line: int) -> None:
        """Notes a word that the dataset may have added, or misspelt; once for each word."""
        usual = _usual_values(self._table.columns[name], self._table.label)
        if not usual or value in usual or value in KINDS:
            return
        if meant := misspelt(value, usual):
            self._findings.add(
                "unusual-value", self._file, line, column=name, given=value, suggestion=meant
            )

    def _header_is_whole(self, header: list[str]) -> bool:
        """Whether rows can be read under the header, whatever else is wrong with it."""
        for number, name in enumerate(header, 1):
            if not name:
                self._header_finding("unnamed-column", number=str(number))
            elif header.index(name) < number - 1:
                self._header_finding("repeated-column", column=name)
            elif name not in self._parsers:
                self._header_finding(
                    "unknown-column",
                    column=name,
                    suggestion=nearest(name.casefold(), self._table.columns),
                )
        missing = [name for name in self._required if name not in header]
        for name in missing:
            self._header_finding("missing-column", column=name)
        return not missing

    def _header_finding(self, code: str, **fields: str) -> None:
        self._findings.add(code, self._file, self._sheet.header_line, **fields)


def _usual_values(column: Column, label: str) -> Collection[str]:
    """The values that are known where others are allowed as well."""
    if column.type == "kind":
        return THINGS[label].kinds
    return VOCABULARIES[column.type] if column.type in OPEN_VOCABULARIES else ()
