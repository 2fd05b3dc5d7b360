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
        "beside",
    }
)
"""What may stand behind the text of a column."""

_SEVERAL, _WALKED = "several", "walked"
_KEYWORDS = frozenset({"param", "column", "says", "empty"})
_WORDLESS = frozenset({"severity", "precedent", "counts"})
"""Lines of a rule that are the same in both languages."""
_OF_RULES = frozenset({"finding", "why", "hint", *_WORDLESS})


def parse(text: str, path: Path, *, folder: str = "") -> Query:
    """The query that `text`, the content of the file `path`, holds.

    Raises:
        CatalogueError: the header is not complete, or not in both languages.
    """
    return read(text, path).query(path, folder or path.parent.name)


def read(text: str, path: Path) -> Header:
    """The header of `text`, the content of the file `path`.

    Raises:
        CatalogueError: a line of it has no French, or the French no line.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    length = _header_length(lines)
    # blank lines stand for the header, so that the lines an engine names are those of the file
    statement = "\n" * length + "\n".join(lines[length:]).rstrip() + "\n"
    header = Header(str(path), statement)
    for number, line in enumerate(lines[:length], start=1):
        header.take(number, line[2:].strip())
    header.close(length)
    return header


def _header_length(lines: list[str]) -> int:
    """How many lines at the start are comments."""
    for number, line in enumerate(lines):
        if not line.startswith("//"):
            return number
    return len(lines)


@dataclass(slots=True)
class Entry:
    """A line of the header, and the French line below it where it wants one."""

    line: int
    keyword: str
    fields: list[str]
    french: str = ""


@dataclass(slots=True)
class Header:
    """The lines of one header, and the statement below it."""

    file: str
    statement: str
    entries: list[Entry] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    prose_fr: list[str] = field(default_factory=list)

    def take(self, number: int, line: str) -> None:
        """Takes in the line `number`, without its slashes."""
        keyword, _, rest = line.partition(" ")
        if not self.entries:
            if not line:
                raise self.error(number, "no-question")
            self.entries.append(Entry(number, "question", [line]))
        elif keyword == "fr":
            self._take_french(number, rest.strip())
        elif keyword in _KEYWORDS or (keyword in _OF_RULES and rest.startswith(" ")):
            self._expect_french()
            fields = [part.strip() for part in rest.split("  ") if part.strip()]
            self.entries.append(Entry(number, keyword, fields))
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
        for entry in self.lines(keyword):
            return Words(" ".join(entry.fields), entry.french)
        return UNSAID

    def lines(self, keyword: str) -> Iterator[Entry]:
        """The lines that begin with `keyword`."""
        return (entry for entry in self.entries if entry.keyword == keyword)

    def query(self, path: Path, folder: str) -> Query:
        """The query that the whole file is.

        Raises:
            CatalogueError: a parameter or column is not declared as it should be.
        """
        return Query(
            name=path.stem,
            folder=folder,
            path=path,
            cypher=self.statement,
            question=self.words("question"),
            description=Words(" ".join(self.prose), " ".join(self.prose_fr)),
            parameters=tuple(self._parameters()),
            columns=tuple(self._columns()),
            empty=self.words("empty"),
            says=tuple(self._sentences()),
        )

    def _parameters(self) -> Iterator[Parameter]:
        for entry in self.lines("param"):
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

    def _columns(self) -> Iterator[Column]:
        for entry in self.lines("column"):
            name, written, text, *marks = self._fields(entry)
            type_, _ = self._type(entry, written)
            self._only(entry, MARKS, marks)
            yield Column(name, type_, Words(text, entry.french), tuple(marks))

    def _sentences(self) -> Iterator[tuple[str, Words]]:
        """What stands above the rows, under the case in which it does."""
        for entry in self.lines("says"):
            *case, text = entry.fields
            yield "".join(case), Words(text, entry.french)

    def error(self, line: int, code: str, **fields: str) -> CatalogueError:
        """What is wrong with a line of this file."""
        return CatalogueError(self.file, line, code, tuple(fields.items()))

    def _take_french(self, number: int, text: str) -> None:
        if self.prose and len(self.entries) == 1 and not self._lacks_french():
            self.prose_fr.append(text)
        elif self._lacks_french() and text:
            self.entries[-1].french = text
        else:
            raise self.error(number, "stray-french")

    def _lacks_french(self) -> bool:
        return not self.entries[-1].french and self.entries[-1].keyword not in _WORDLESS

    def _expect_french(self) -> None:
        if self._lacks_french():
            raise self.error(self.entries[-1].line, "no-french")

    def _fields(self, entry: Entry) -> list[str]:
        least = 3  # a name, a type, a text
        if len(entry.fields) < least:
            raise self.error(entry.line, "incomplete-line", keyword=entry.keyword)
        return entry.fields

    def _type(self, entry: Entry, written: str) -> tuple[Type, str | None]:
        text, equals, default = written.partition("=")
        type_ = read_type(text.strip())
        if type_ is None:
            raise self.error(entry.line, "unknown-type", given=text.strip())
        return type_, default.strip() if equals else None

    def _only(self, entry: Entry, allowed: frozenset[str] | set[str], marks: list[str]) -> None:
        for mark in marks:
            if mark not in allowed:
                raise self.error(entry.line, "unknown-mark", given=mark)
