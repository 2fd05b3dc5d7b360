"""Reads the rules of governance: what should hold, and what to say where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from orgmodel.catalogue.files import load, names
from orgmodel.catalogue.header import Entry, Header, read
from orgmodel.catalogue.query import UNSAID, Column, Query, Type
from orgmodel.errors import CatalogueError, FileError
from orgmodel.metamodel import ENTITY, VOCABULARIES, Words
from orgmodel.paths import resource

FOLDER, COUNTS = "check", "counts"
"""The folder of the rules, and the one in it of what they look at."""
OWN = "checks"
"""The folder of a dataset with rules of its own."""
CASE = "finding"
"""The column that says which of several messages a row is."""

_ID = re.compile(r"[a-z]{2,4}[0-9]{2}")
_BRACES = re.compile(r"\{(\w+)\}")
_SUBJECT = ("subject", Type("THING", (ENTITY,)))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of governance: every row of its query is a finding.

    `messages` and `hints` stand under the value of the column `finding`, or under "" where the
    rule has only one. `query` is None where no store could see it: the reader of datasets finds
    it, or whoever plays a reform, of which `told` then says what fills the messages. `counts` is
    the query that says how many things were looked at.
    """

    id: str
    severity: str
    norm: Words
    why: Words
    messages: Mapping[str, Words] = field(default_factory=dict)
    hints: Mapping[str, Words] = field(default_factory=dict)
    description: Words = UNSAID
    precedent: str = ""
    query: Query | None = None
    counts: Query | None = None
    own: bool = False
    told: tuple[Column, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """What fills the messages, and by its keys makes a finding the same one tomorrow."""
        return self.query.columns if self.query else self.told

    def message(self, case: str) -> Words:
        """What is said of a finding."""
        return self.messages.get(case) or self.messages.get("", UNSAID)

    def hint(self, case: str) -> Words:
        """What would be right."""
        return self.hints.get(case) or self.hints.get("", UNSAID)


def shipped() -> tuple[Rule, ...]:
    """The rules that ship with orgmodel, by id."""
    root = resource("cypher") / FOLDER
    paths = [root / f"{name}.cypher" for name in names(FOLDER)]
    return tuple(parse_rule(path.read_text(encoding="utf-8"), path) for path in paths)


def own_rules(folder: Path) -> tuple[Rule, ...]:
    """The rules that the dataset in `folder` has beside the shipped ones, by id.

    They lie in `checks/`, and what they count, if not what ships, in `checks/counts/`.

    Raises:
        CatalogueError: one is no rule, tries to write, or has the id of a rule that ships.
        FileError: one cannot be read.
    """
    from orgmodel.catalogue.rules import verify

    paths = sorted((folder / OWN).glob("*.cypher"))
    counted = sorted((folder / OWN / COUNTS).glob("*.cypher")) if paths else []
    counts = {path.stem: verify(_text(path), path, dialect=False) for path in counted}
    found = []
    for path in paths:
        text = _text(path)
        rule = parse_rule(text, path, counts)
        if path.stem in names(FOLDER):
            raise CatalogueError(str(path), 1, "rule-taken", (("given", rule.id),))
        verify(text, path, dialect=False)
        found.append(replace(rule, own=True))
    return tuple(found)


def parse_rule(text: str, path: Path, counts: Mapping[str, Query] | None = None) -> Rule:
    """The rule that `text`, the content of the file `path`, holds.

    `counts` are queries of its owner beside those that ship.

    Raises:
        CatalogueError: its header is not that of a rule.
    """
    header = read(text, path)
    query = header.query(path, FOLDER)
    _check(header, query)
    counted = header.words("counts").en
    if counted and counted not in {*names(f"{FOLDER}/{COUNTS}"), *(counts or ())}:
        raise header.error(_line(header, "counts"), "unknown-counts", given=counted)
    return Rule(
        id=path.stem.upper(),
        severity=header.words("severity").en,
        norm=query.question,
        why=header.words("why"),
        messages=dict(_worded(header, "finding")),
        hints=dict(_worded(header, "hint")),
        description=query.description,
        precedent=header.words("precedent").en,
        query=query,
        counts=((counts or {}).get(counted) or load(f"{FOLDER}/{COUNTS}/{counted}"))
        if counted
        else None,
    )


def _check(header: Header, query: Query) -> None:
    """Holds the header of a rule to what a rule must say."""
    if not _ID.fullmatch(query.name):
        raise header.error(1, "bad-rule-name", given=query.name)
    if not (query.question.en.endswith(".") and query.question.fr.endswith(".")):
        raise header.error(1, "norm-without-stop")
    for keyword in ("severity", "why", "finding", "hint"):
        if not any(header.lines(keyword)):
            raise header.error(1, "line-missing", keyword=keyword)
    if (given := header.words("severity").en) not in (allowed := VOCABULARIES["SEVERITY"]):
        line = _line(header, "severity")
        raise header.error(line, "unknown-severity", given=given, allowed=", ".join(allowed))
    if not query.columns or (query.columns[0].name, query.columns[0].type) != _SUBJECT:
        raise header.error(_line(header, "column"), "no-subject")
    for error in (*_unknown_braces(header, query), *_unknown_cases(header, query)):
        raise error


def _worded(header: Header, keyword: str) -> Iterator[tuple[str, Words]]:
    for entry in header.lines(keyword):
        yield _case(entry), Words(entry.fields[-1], entry.french)


def _case(entry: Entry) -> str:
    """The value of the column `finding` that the line is for; blank for all."""
    return entry.fields[0] if entry.fields[1:] else ""


def _unknown_braces(header: Header, query: Query) -> Iterator[CatalogueError]:
    columns = {column.name for column in query.columns}
    for keyword in ("finding", "hint"):
        for entry in header.lines(keyword):
            for name in _BRACES.findall(entry.fields[-1] + entry.french):
                if name not in columns:
                    yield header.error(entry.line, "unknown-brace", name=name)


def _unknown_cases(header: Header, query: Query) -> Iterator[CatalogueError]:
    """The column `finding` and the lines of that name say the same cases."""
    said = {_case(entry): entry.line for entry in header.lines("finding")}
    columns = [column for column in query.columns if column.name == CASE]
    cases = columns[0].type.choices if columns else ("",)
    for case in cases:
        if case not in said:
            yield header.error(_line(header, "finding"), "case-missing", given=case)
    for entry in (*header.lines("finding"), *header.lines("hint")):
        if _case(entry) not in {"", *cases}:
            yield header.error(entry.line, "case-unknown", given=_case(entry))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileError(str(path), "file-unreadable", error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise FileError(str(path), "file-not-utf8") from error


def _line(header: Header, keyword: str) -> int:
    return next((entry.line for entry in header.lines(keyword)), 1)
