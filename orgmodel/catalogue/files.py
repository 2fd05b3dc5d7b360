"""Finds the .cypher files that ship with orgmodel; a file's name is its query's name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from orgmodel.catalogue.header import parse
from orgmodel.catalogue.query import UNSAID, Query
from orgmodel.errors import UsageError
from orgmodel.paths import resource


def names(folder: str = "ask") -> tuple[str, ...]:
    """The queries of a folder by their names; no file is opened."""
    return tuple(sorted(path.stem for path in (resource("cypher") / folder).glob("*.cypher")))


def question(name: str) -> Query:
    """The question that the command `name` asks.

    Raises:
        UsageError: there is none of that name.
    """
    if name not in names():
        raise UsageError("no-such-command", (("given", name), ("suggestion", "")))
    return load(f"ask/{name}")


def lookup(name: str) -> Query:
    """What the code itself needs to know."""
    return load(f"lookup/{name}")


def chart(name: str) -> Query:
    """What a chart needs."""
    return load(f"chart/{name}")


@cache
def load(name: str) -> Query:
    """The query in `cypher/<name>.cypher`.

    Raises:
        CatalogueError: its header is not complete.
    """
    path = resource("cypher") / f"{name}.cypher"
    return parse(path.read_text(encoding="utf-8"), path, folder=str(Path(name).parent.as_posix()))


def everything() -> tuple[Query, ...]:
    """Every query that ships with orgmodel, sorted by folder and name."""
    root = resource("cypher")
    paths = sorted(root.rglob("*.cypher"))
    return tuple(load(path.relative_to(root).with_suffix("").as_posix()) for path in paths)


def adhoc(cypher: str) -> Query:
    """A query typed at the command line: no header, columns as they come.

    Raises:
        UsageError: it reaches for something outside the graph.
    """
    # only a query of one's own pays for this import
    from orgmodel.catalogue.outside import outside

    if found := outside(cypher):
        raise UsageError("query-outside", (("found", found[1]),))
    return Query("query", "", Path(), cypher, UNSAID, UNSAID)
