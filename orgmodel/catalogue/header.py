"""Reads the header of a .cypher file: the grammar is in cypher/README.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from orgmodel.catalogue.query import UNSAID, Column, Parameter, Query, Type
from orgmodel.catalogue.types import read_type
from orgmodel.errors import CatalogueError
from orgmodel.metamodel import Words

MARKS = frozenset(
    {
        "group",
        "key",
        "parent",
        "card",
        "joined",
        "phrase",
        "data",
        "shown",
        "footnote",
        "counted",
        "lines",
    }
)
"""What may stand behind the text of a column."""

_SEVERAL, _WALKED = "several", "walked"
_KEYWORDS = frozenset({"param", "column", "says", "empty"})


def parse(text: str, path: Path, *, folder: str = "") -> Query:
    """The query that `text`, the content of the file `path`, holds.

    Raises:
        CatalogueError: the header is not complete, or not in both languages.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    reader = _Reader(str(path))
    length = _header_length(lines)
    for number, line in enumerate(lines[:length], start=1):
        reader.take(number, line[2:].strip())
    reader.close(length)
    return Query(
        name=path.stem,
        folder=folder or path.parent.name,
        path=path,
        # blank lines stand for the header, so that the lines an engine names are those of the file
        cypher="\n" * length + "\n".join(lines[length:]).rstrip() + "\n",
        question=reader.words("question"),
        description=Words(" ".join(reader.prose), " ".join(reader.prose_fr)),
        parameters=tuple(reader.parameters()),
        columns=tuple(reader.columns()),
        empty=reader.words("empty"),
        says=tuple(reader.sentences()),
    )


def _header_length(lines: list[str]) -> int:
    """How many lines at the start are comments."""
    for number, line in enumerate(lines):
        if not line.startswith("//"):
            return number
    return len(lines)


@dataclass(slots=True)
class _Entry:
    """A line of the header that wants its French line."""

    line: int
    keyword: str
    fields: list[str]
    french: str = ""


@dataclass(slots=True)
class _Reader:
    """Collects the lines of one header."""

    file: str
    entries: list[_Entry] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    prose_fr: list[str] = field(default_factory=list)

    def take(self, number: int, line: str) -> None:
        keyword, _, rest = line.partition(" ")
        if not self.entries:
            if not line:
                raise self.error(number, "no-question")
            self.entries.append(_Entry(number, "question", [line]))
        elif keyword == "fr":
            self._take_french(number, rest.strip())
        elif keyword in _KEYWORDS:
            self._expect_french()
            fields = [part.strip() for part in rest.split("  ") if part.strip()]
            self.entries.append(_Entry(number, keyword, fields))
        elif line:
            self._expect_french()
            self.prose.append(line)

    def close(self, length: int) -> None:
        """Checks that nothing is missing at the end of a header of `length` lines."""
        if not self.entries:
            raise self.error(max(length, 1), "no-question")
        self._expect_french()

    def words(self, keyword: str) -> Words:
        """What stands behind `keyword`, blank where the header has no such line."""
        for entry in self._of(keyword):
            return Words(" ".join(entry.fields), entry.french)
        return UNSAID

    def parameters(self) -> Iterator[Parameter]:
        for entry in self._of("param"):
            name, written, text, *marks = self._fields(entry)
            type_, default = self._type(entry, written)
            flags = [mark for mark in marks if mark.startswith("-")]
            self._only(entry, {*flags, _SEVERAL, _WALKED}, marks)
            yield Parameter(
                name,
                type_,
                Words(text, entry.french),
                default,
                flags[0] if flags else "",
                _SEVERAL in marks,
                _WALKED in marks,
            )

    def columns(self) -> Iterator[Column]:
        for entry in self._of("column"):
            name, written, text, *marks = self._fields(entry)
            type_, _ = self._type(entry, written)
            self._only(entry, MARKS, marks)
            yield Column(name, type_, Words(text, entry.french), tuple(marks))

    def sentences(self) -> Iterator[tuple[str, Words]]:
        """What stands above the rows, under the case in which it does."""
        for entry in self._of("says"):
            *case, text = entry.fields
            yield "".join(case), Words(text, entry.french)

    def error(self, line: int, code: str, **fields: str) -> CatalogueError:
        return CatalogueError(self.file, line, code, tuple(fields.items()))

    def _of(self, keyword: str) -> Iterator[_Entry]:
        return (entry for entry in self.entries if entry.keyword == keyword)

    def _take_french(self, number: int, text: str) -> None:
        if self.prose and not self._lacks_french():
            self.prose_fr.append(text)
        elif self._lacks_french() and text:
            self.entries[-1].french = text
        else:
            raise self.error(number, "stray-french")

    def _lacks_french(self) -> bool:
        return not self.entries[-1].french

    def _expect_french(self) -> None:
        if self._lacks_french():
            raise self.error(self.entries[-1].line, "no-french")

    def _fields(self, entry: _Entry) -> list[str]:
        least = 3  # a name, a type, a text
        if len(entry.fields) < least:
            raise self.error(entry.line, "incomplete-line", keyword=entry.keyword)
        return entry.fields

    def _type(self, entry: _Entry, written: str) -> tuple[Type, str | None]:
        text, equals, default = written.partition("=")
        type_ = read_type(text.strip())
        if type_ is None:
            raise self.error(entry.line, "unknown-type", given=text.strip())
        return type_, default.strip() if equals else None

    def _only(self, entry: _Entry, allowed: frozenset[str] | set[str], marks: list[str]) -> None:
        for mark in marks:
            if mark not in allowed:
                raise self.error(entry.line, "unknown-mark", given=mark)
