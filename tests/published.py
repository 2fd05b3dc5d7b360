"""Organisations as others publish them, as graphs: tests/organisations/README.md says whose."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from orgmodel.graph import DatasetInfo, Edge, Graph, Life, Thing

_FOLDER = Path(__file__).parent / "organisations"
_NOBODY = {"", "XX", "xx"}
"""What is written where a post reports to nobody."""


def bodies() -> list[str]:
    """The UK public bodies, each with the date of its list of posts."""
    return list(dict.fromkeys(row["body"] for row in _rows("uk-organogram")))


def posts_of(body: str) -> Graph:
    """The posts of a UK public body and their reporting lines."""
    rows = [row for row in _rows("uk-organogram") if row["body"] == body]
    titles = {row["post"]: row["title"] for row in rows}
    lines = {row["post"]: row["above"] for row in rows if row["above"] not in _NOBODY}
    edges = (_edge("REPORTS_TO", post, above, line="direct") for post, above in lines.items())
    return _graph(body, (_thing("Post", *each) for each in titles.items()), edges)


def teams() -> Graph:
    """The teams of the Rust project, under a unit of their own."""
    parents = {row["team"]: row["above"] for row in _rows("rust-team")}
    things = [_thing("Organization", "rust", "Rust"), *(_thing("Unit", t, t) for t in parents)]
    edges = (_edge("SUB_ORGANIZATION_OF", team, above or "rust") for team, above in parents.items())
    return _graph("rust", things, edges)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _thing(label: str, id_: str, name: str) -> Thing:
    return Thing(label, id_, Life(), {"name_en": name, "assertion": "stated"})


def _edge(relation: str, source: str, target: str, **properties: str) -> Edge:
    key = f"{source}|{relation}|{target}"
    return Edge(relation, source, target, key, Life(), {"assertion": "stated", **properties})


def _graph(name: str, things: Iterable[Thing], edges: Iterable[Edge]) -> Graph:
    info = DatasetInfo(name, name, name, as_of=date(2011, 9, 30), top=("rust",))
    return Graph(info, tuple(things), tuple(edges))
