"""Writes an organisation as a dataset folder, so that reading can be measured too."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from orgmodel.graph import Edge, Graph, Thing, Value
from orgmodel.metamodel import NAME, ROLE_RELATIONS, STATE, THINGS, Inline

Row = dict[str, str]
_ROLES = {relation: role for role, relation in ROLE_RELATIONS.items()}
_ENDS = {
    "assignments": ("body", "responsibility"),
    "memberships": ("member", "body"),
    "holdings": ("person", "post"),
    "relations": ("from", "to"),
}


def write(graph: Graph, folder: Path) -> None:
    """Writes the tables of `graph` and their datapackage.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    inline = _inline_cells(graph)
    rows: dict[str, list[Row]] = {}
    for thing in graph.things:
        if thing.label in THINGS:
            life = {"valid_from": thing.life.written_start, "valid_to": thing.life.written_end}
            row = {"id": thing.id, **_cells(thing), **life, **inline.cells.get(thing.id, {})}
            rows.setdefault(THINGS[thing.label].table, []).append(row)
    for table, row in _links(graph, inline.edges):
        rows.setdefault(table, []).append(row)
    for table, found in rows.items():
        _write_table(folder / f"{table}.csv", found)
    _write_descriptor(graph, folder, list(rows))


class _Cells:
    """The relations that stand in a cell of a thing, and the keys of their edges."""

    def __init__(self) -> None:
        self.cells: dict[str, Row] = {}
        self.edges: set[str] = set()

    def add(self, owner: str, column: str, other: str, key: str) -> None:
        cells = self.cells.setdefault(owner, {})
        cells[column] = f"{cells[column]};{other}" if column in cells else other
        self.edges.add(key)


def _inline_cells(graph: Graph) -> _Cells:
    found = _Cells()
    columns = [(each, label) for label, kind in THINGS.items() for each in kind.inline]
    for inline, label in columns:
        edges = [
            edge
            for edge in graph.relations.get(inline.relation, ())
            if graph.by_id[_owner(inline, edge)].label == label
        ]
        owners = Counter(_owner(inline, edge) for edge in edges)
        for edge in edges:
            owner = graph.by_id[_owner(inline, edge)]
            other = graph.by_id[edge.target if inline.outgoing else edge.source]
            fits = inline.of in {"", THINGS[other.label].table}
            if fits and (inline.many or owners[owner.id] == 1) and _says_no_more(edge, owner):
                found.add(owner.id, inline.column, other.id, edge.key)
    return found


def _owner(inline: Inline, edge: Edge) -> str:
    return edge.source if inline.outgoing else edge.target


def _says_no_more(edge: Edge, owner: Thing) -> bool:
    """Whether the edge has no dates, source or property that its row does not give it."""
    given: dict[str, Value] = {
        "sources": owner.texts("sources"),
        "assertion": owner.text("assertion"),
    }
    if edge.relation == "REPORTS_TO":
        given["line"] = "direct"
    if edge.relation == "ACCOUNTABLE_TO":
        given["drawn"] = True
    return not edge.typed and edge.properties == given


def _links(graph: Graph, inline: set[str]) -> Iterator[tuple[str, Row]]:
    for edge in graph.edges:
        if edge.key not in inline:
            yield _link(graph, edge)


def _link(graph: Graph, edge: Edge) -> tuple[str, Row]:
    source = graph.by_id[edge.source]
    row = _cells(edge)
    if edge.typed:
        # a start that was filled in from the ends is not written
        row |= {"valid_from": edge.key.split("|")[-2], "valid_to": edge.life.written_end}
    if source.label in {NAME, STATE}:
        return f"{source.label.lower()}s", {"thing": edge.target, **_cells(source), **row}
    table = {"MEMBER_OF": "memberships", "HOLDS": "holdings"}.get(edge.relation, "relations")
    if edge.relation in _ROLES:
        table, row["role"] = "assignments", _ROLES[edge.relation]
    if table == "relations":
        row["relation"] = edge.relation
    ends = dict(zip(_ENDS[table], (edge.source, edge.target), strict=True))
    return table, {**ends, **row}


def _cells(fact: Thing | Edge) -> Row:
    return {name: _text(value) for name, value in fact.properties.items()}


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(value) if isinstance(value, tuple) else str(value)


def _write_table(path: Path, rows: list[Row]) -> None:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _write_descriptor(graph: Graph, folder: Path, tables: Iterable[str]) -> None:
    info = graph.info
    described = {
        "name": info.name,
        "title": info.title_en,
        "version": info.version,
        "resources": [{"name": each, "path": f"{each}.csv"} for each in tables],
        "orgmodel": {
            "title_fr": info.title_fr,
            "as_of": info.as_of.isoformat(),
            "languages": list(info.languages),
            "top": list(info.top),
        },
    }
    text = json.dumps(described, indent=2, ensure_ascii=False)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8")
