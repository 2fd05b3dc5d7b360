"""The list of all queries, as cypher/README.md shows it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from orgmodel.catalogue.files import everything
from orgmodel.catalogue.norms import FOLDER, shipped
from orgmodel.catalogue.query import Query


def index() -> str:
    """A table for each folder under cypher/: the file, what it asks, what it takes and returns."""
    folders = groupby(everything(), key=lambda query: query.folder)
    return "\n".join(line for folder, queries in folders for line in _table(folder, list(queries)))


def _table(folder: str, queries: list[Query]) -> Iterator[str]:
    yield f"### {folder}\n"
    if folder == FOLDER:
        yield from _rules()
        return
    yield "| file | question | takes | returns |"
    yield "|---|---|---|---|"
    for query in queries:
        takes = ", ".join(f"`{each.name}`" for each in query.parameters) or "–"
        returns = ", ".join(f"`{each.name}`" for each in query.columns)
        path = f"{folder}/{query.name}.cypher"
        yield f"| [{query.name}]({path}) | {query.question.en} | {takes} | {returns} |"
    yield ""


def _rules() -> Iterator[str]:
    yield "| file | severity | norm | takes | looks at |"
    yield "|---|---|---|---|---|"
    for rule in shipped():
        query = rule.query
        takes = ", ".join(f"`{each.name}`" for each in query.parameters) if query else ""
        path = f"{FOLDER}/{rule.id.lower()}.cypher"
        looks = rule.counts.name if rule.counts else "–"
        cells = (f"[{rule.id}]({path})", rule.severity, rule.norm.en, takes or "–", looks)
        yield f"| {' | '.join(cells)} |"
    yield ""
