"""The house rules of the catalogue that cost too much to be asked at every start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from orgmodel.catalogue.dialect import Fault, faults
from orgmodel.catalogue.files import adhoc
from orgmodel.catalogue.header import parse
from orgmodel.catalogue.masked import flattened, line_of, masked, returned
from orgmodel.catalogue.outside import outside
from orgmodel.catalogue.query import Parameter, Query
from orgmodel.errors import CatalogueError

IMPLICIT = frozenset({"on", "lang", "holders"})
"""What every query may use without saying so: the date, the language, whether people are named."""

_WRITES = re.compile(
    r"\b(?:CREATE|MERGE|DELETE|DETACH|REMOVE|DROP|FOREACH|SET)\b",
    re.IGNORECASE,
)
_ALIAS = re.compile(r"(?:\bAS\s+|^)(\w+)\s*$")
_PARAMETER = re.compile(r"\$(\w+)")


def verify(text: str, path: Path, *, dialect: bool = True) -> Query:
    """Parses the content of a .cypher file and holds it to every house rule.

    Without `dialect` it may say what only one engine understands, and need not declare what it
    returns.

    Raises:
        CatalogueError: the first rule that it breaks, by line.
    """
    query = parse(text, path)
    cypher = masked(query.cypher)
    found = [*_writes(cypher), *_outside(query), *_parameters(query, cypher, text)]
    found += _sentences(query, text)
    if query.columns or dialect:
        found += _columns(query, cypher)
    if dialect:
        found += faults(cypher)
    for place, code, fields in sorted(found, key=lambda fault: fault[:2]):
        line = line_of(query.cypher, place)
        raise CatalogueError(str(path), line, code, tuple(fields.items()))
    return query


def own(text: str, path: Path) -> Query:
    """A user's own .cypher file: held to its header, if it has one, and to reading only.

    Raises:
        CatalogueError: it breaks a rule that is not about the dialect.
    """
    if text.lstrip("\ufeff \n").startswith("//"):
        return verify(text, path, dialect=False)
    return replace(adhoc(text), name=path.stem, path=path)


def _writes(cypher: str) -> Iterator[Fault]:
    for match in _WRITES.finditer(cypher):
        yield match.start(), "writes", {"found": match[0]}


def _outside(query: Query) -> Iterator[Fault]:
    if found := outside(query.cypher):
        yield found[0], "query-outside", {"found": found[1]}


def _parameters(query: Query, cypher: str, text: str) -> Iterator[Fault]:
    used = {match[1]: match.start() for match in reversed([*_PARAMETER.finditer(cypher)])}
    declared = {parameter.name for parameter in query.parameters}
    words = [each.name for each in query.parameters if each.type.name == "WORDS"]
    declared |= {f"{name}_{beside}" for name in words for beside in ("longest", "pattern")}
    for name, place in used.items():
        if name not in declared | IMPLICIT:
            yield place, "undeclared-parameter", {"name": name}
    walked = any(each.walked for each in query.parameters)
    for parameter in query.parameters:
        place = _header_place(text, "param", parameter.name)
        # what is walked may say all that the query wants to know of the thing
        if parameter.name not in used and (parameter.walked or not walked):
            yield place, "unused-parameter", {"name": parameter.name}
        if not _fits(parameter):
            given = str(parameter.default)
            yield place, "bad-default", {"name": parameter.name, "given": given}


def _fits(parameter: Parameter) -> bool:
    """Whether the default can be read as the type."""
    default, type_ = parameter.default, parameter.type
    if default in {None, "null"} or type_.many:
        return default in {None, "null", "[]"} or type_.name == "STRING"
    if type_.name in {"INTEGER", "FLOAT"}:
        return re.fullmatch(r"-?\d+(\.\d+)?", str(default)) is not None
    if type_.name == "BOOLEAN":
        return default in {"true", "false"}
    return not type_.choices or default in type_.choices


def _sentences(query: Query, text: str) -> Iterator[Fault]:
    """Whether what stands above the rows speaks of columns, and of every case."""
    columns = {column.name for column in query.columns}
    said = [column.type.choices for column in query.columns if "data" in column.marks]
    cases = {case for choices in said for case in choices} or {""}
    for case, words in query.says:
        place = _header_place(text, "says", case)
        if case not in cases:
            yield place, "unknown-case", {"given": case, "allowed": ", ".join(sorted(cases))}
        for name in re.findall(r"\{(\w+)\}", f"{words.en} {words.fr}"):
            if name not in columns:
                yield place, "no-such-column", {"name": name}
    for case in sorted(cases - {"", *(case for case, _ in query.says)}):
        yield 0, "case-unsaid", {"given": case}


def _columns(query: Query, cypher: str) -> Iterator[Fault]:
    place, items = returned(cypher)
    found = [_ALIAS.search(item) for item in items]
    aliases = [match[1] for match in found if match]
    for item, match in zip(items, found, strict=True):
        if match is None:
            yield place, "no-alias", {"found": " ".join(item.split())[:40]}
    declared = [column.name for column in query.columns]
    if declared != aliases and all(found):
        fields = {"declared": ", ".join(declared), "returned": ", ".join(aliases)}
        yield place, "columns-differ", fields
    ordered = re.split(r"\bORDER\s+BY\b", flattened(cypher[place:]))
    names = re.findall(r"\w+", cypher[place:].rsplit("ORDER BY", 1)[-1]) if ordered[1:] else []
    for column in query.columns:
        if "key" in column.marks and column.name not in names:
            yield place, "key-not-ordered", {"name": column.name}


def _header_place(text: str, keyword: str, name: str) -> int:
    """Where in the header something is declared, as a place in the query's text.

    There the header is one blank line for each of its lines.
    """
    for number, line in enumerate(text.splitlines()):
        if re.match(rf"//\s*{keyword}\s+{re.escape(name)}\s", line):
            return number
    return 0
