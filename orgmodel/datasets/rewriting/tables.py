"""The text of one table, edited so that every row that is not touched stays as it was typed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from orgmodel.datasets.columns import TableType

Cells = Mapping[str, str]
"""The texts of some cells under the names of their columns."""

BOM = "\ufeff"
_CELL = re.compile(r'"(?:[^"]|"")*"|[^,]*')
_NEEDS_QUOTES = re.compile(r'[",\r\n]')
_LINE_END = re.compile(r"(?:\r\n|\r|\n)\Z")
_USUAL = ("valid_from", "valid_to", "sources", "assertion")
"""The columns that a new table has whether or not a row fills them yet."""


@dataclass(frozen=True, slots=True)
class _Record:
    """A row as it was typed: on which line it starts, and what ends its last line."""

    line: int
    raw: str
    end: str


class TableText:
    """One table: rows are known by the line on which they start, as in a Place.

    What is put in, added or dropped shows in `text()`; `header` is that of the old text.
    """

    def __init__(self, table: TableType, text: str) -> None:
        self.table = table
        self.old = text
        self._mark = BOM if text.startswith(BOM) else ""
        first, *rows = _records(text.removeprefix(BOM)) or [_Record(1, "", "\n")]
        self._first = first
        self._rows = {each.line: each for each in rows}
        self.header = tuple(each.strip() for each in _values(first.raw))
        self._quoted = bool(first.raw) and all(each[:1] == '"' for each in _split(first.raw))
        self._edits: dict[int, dict[str, str]] = {}
        self._dropped: set[int] = set()
        self._added: dict[int, list[Cells]] = {}

    def cell(self, line: int, column: str) -> str:
        """The text of a cell in the old table, blank where there is no such column."""
        if column not in self.header:
            return ""
        return _values(self._rows[line].raw)[self.header.index(column)].strip()

    def put(self, line: int, cells: Cells) -> None:
        """Gives some cells of the row on `line` other texts."""
        self._edits.setdefault(line, {}).update(cells)

    def drop(self, line: int) -> None:
        """Takes the row on `line` out."""
        self._dropped.add(line)

    def add(self, cells: Cells, after: int = 0) -> None:
        """Adds a row behind the one on the line `after` and what was added there; 0: at the end."""
        self._added.setdefault(after, []).append(cells)

    @property
    def untouched(self) -> bool:
        """Whether nothing was put in, added or dropped."""
        return not (self._edits or self._added or self._dropped)

    @property
    def columns(self) -> tuple[str, ...]:
        """The header of the new table: columns that were not there stand where theirs are usual."""
        rows = [*self._edits.values(), *(each for rows in self._added.values() for each in rows)]
        needed = {name for cells in rows for name, text in cells.items() if text}
        usual = tuple(self.table.columns)
        if not self.header:
            required = {name for name, each in self.table.columns.items() if each.required}
            needed |= required.union(_USUAL) & set(usual)
        columns = [*self.header]
        unknown = sorted(needed.difference(usual, columns))
        for name in [each for each in usual if each in needed and each not in columns] + unknown:
            before = usual[: usual.index(name)] if name in usual else ()
            last = max((columns.index(each) for each in before if each in columns), default=-1)
            columns.insert(last + 1 if name in usual else len(columns), name)
        return tuple(columns)

    def text(self) -> str:
        """The new text of the table."""
        columns = self.columns
        headings = {name: name for name in columns if name not in self.header}
        lines = [self._line(self._first, columns, headings)]
        for line, record in self._rows.items():
            if line not in self._dropped:
                lines.append(self._line(record, columns, self._edits.get(line, {})))
            lines += [self._new(cells, columns) for cells in self._added.get(line, ())]
        lines += [self._new(cells, columns) for cells in self._added.get(0, ())]
        ended = "".join(f"{raw}{end or self._end}" for raw, end in lines[:-1])
        raw, end = lines[-1]
        # a last line without an end stays so, unless it is a new one
        return f"{self._mark}{ended}{raw}{end}"

    @property
    def _end(self) -> str:
        return self._first.end or "\n"

    def _line(self, record: _Record, columns: tuple[str, ...], edits: Cells) -> tuple[str, str]:
        """A row under the new header; its cells are as they were typed, but for the `edits`."""
        raws = _split(record.raw) if record.raw else []
        as_it_was = not edits and columns == self.header
        # a blank row may have any number of cells, and keeps it
        if as_it_was or len(raws) != len(self.header):
            return record.raw, record.end
        known = dict(zip(self.header, raws, strict=True))
        cells = [
            self._typed(edits.get(name, "")) if name in edits or name not in known else known[name]
            for name in columns
        ]
        return ",".join(cells), record.end

    def _new(self, cells: Cells, columns: tuple[str, ...]) -> tuple[str, str]:
        return ",".join(self._typed(cells.get(name, "")) for name in columns), self._end

    def _typed(self, text: str) -> str:
        if self._quoted or _NEEDS_QUOTES.search(text):
            return '"' + text.replace('"', '""') + '"'
        return text


def _records(text: str) -> list[_Record]:
    """The rows with their line ends; the reader has seen to it that they can be told apart."""
    lines = list(StringIO(text, newline=""))
    return list(_found(lines))


def _found(lines: list[str]) -> Iterator[_Record]:
    reader = csv.reader(iter(lines), strict=True)
    start = 0
    for _ in reader:
        typed = "".join(lines[start : reader.line_num])
        end = found[0] if (found := _LINE_END.search(typed)) else ""
        yield _Record(start + 1, typed.removesuffix(end), end)
        start = reader.line_num


def _values(raw: str) -> list[str]:
    return next(csv.reader(StringIO(raw, newline="")), [])


def _split(raw: str) -> list[str]:
    """The cells of a row as they were typed, with their quotation marks."""
    cells: list[str] = []
    at = 0
    while at <= len(raw):
        found = _CELL.match(raw, at)
        cells.append(found[0] if found else "")
        at += len(cells[-1]) + 1
    return cells
