"""Reads a CSV file of any origin: its header, its rows with their lines, and what is wrong.

A `Sheet` never raises for what a user's file may hold; what cannot be read is a finding,
and the file counts as unread.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from orgmodel.datasets.encoding import excel_signs, report_encoding
from orgmodel.datasets.findings import Findings


class _Reader(Protocol):
    """What csv.reader gives: rows, and how many lines they took so far."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...


class Sheet:
    """One CSV file: `header` is empty where the file cannot be read as a table."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self.path = path
        self.file = path.name
        self._findings = findings
        self._rows = self._parse()
        self.header_line, self.header = self._first()

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        """The rows that have anything in them, each with the line it starts on."""
        width = len(self.header)
        for line, cells in self._rows if width else ():
            if len(cells) == width:
                yield line, cells
            elif any(map(str.strip, cells)):
                self._note("cell-count", line, given=str(len(cells)), expected=str(width))

    def _first(self) -> tuple[int, tuple[str, ...]]:
        """The header and its line; a file of a French Excel has none that could be used."""
        row = next(self._rows, None)
        if row is None:
            if self.file not in self._findings.unread:
                self._note("file-empty", 0)
            return 0, ()
        header = tuple(cell.strip() for cell in row[1])
        if len(header) == 1 and ";" in header[0]:
            self._note("french-excel", row[0], signs=excel_signs(self.path.read_bytes()))
            return row[0], ()
        return row[0], header

    def _parse(self) -> Iterator[tuple[int, list[str]]]:
        """The rows, up to the first place where they can no longer be told apart."""
        try:
            with self.path.open(encoding="utf-8-sig", newline="") as stream:
                yield from self._split(csv.reader(self._clean(stream), strict=True))
        except UnicodeDecodeError:
            report_encoding(self.path.read_bytes(), self.file, self._findings)
            self._findings.unread.add(self.file)
        except IsADirectoryError:
            self._note("file-is-folder", 0)
        except OSError as error:
            self._note("file-unreadable", 0, reason=error.strerror or str(error))

    def _split(self, reader: _Reader) -> Iterator[tuple[int, list[str]]]:
        line = 1
        try:
            for cells in reader:
                if cells:
                    yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            self._broken(str(error), line, reader.line_num)

    def _broken(self, reason: str, line: int, until: int) -> None:
        if "field limit" in reason:
            self._note("cell-too-long", line, limit=str(csv.field_size_limit()))
        elif "unexpected end" in reason:
            self._note("quote-not-closed", line)
        else:
            self._note("quote-misplaced", line, until=str(until))

    def _clean(self, lines: Iterator[str]) -> Iterator[str]:
        for number, line in enumerate(lines, 1):
            if "\0" in line:
                self._note("nul-character", number)
                return
            yield line

    def _note(self, code: str, line: int, **fields: str) -> None:
        self._findings.add(code, self.file, line, **fields)
        self._findings.unread.add(self.file)
