"""What a Neo4j server answers, without the types of its driver."""

from __future__ import annotations

from collections.abc import Iterable

import neo4j  # noqa: TID253
from neo4j import graph, time  # noqa: TID253

from orgmodel.stores import Cell, Table

_PLAIN = frozenset({str, bool, int, float, type(None)})


def table_of(result: neo4j.EagerResult) -> Table:
    """The rows as plain values; the columns come in the order of the query's RETURN."""
    rows = (tuple(_listed(record.values())) for record in result.records)
    return Table(tuple(result.keys), tuple(rows))


def _listed(values: Iterable[object]) -> list[Cell]:
    # nearly every cell is plain: a call for each would cost a tenth of a small answer
    return [
        each if type(each) in _PLAIN else _plain(each)  # type: ignore[misc]
        for each in values
    ]


def _plain(value: object) -> Cell:
    """A cell without types of the driver."""
    if type(value) in _PLAIN:
        return value  # type: ignore[return-value]
    if isinstance(value, list):
        return _listed(value)
    if isinstance(value, dict | graph.Entity):
        return _mapping(value)
    return _scalar(value)


def _mapping(value: dict[str, object] | graph.Entity) -> Cell:
    """A map; a node or a relation as its labels or type and properties."""
    said: dict[str, Cell] = {}
    if isinstance(value, graph.Node):
        said["labels"] = [*sorted(value.labels)]
    elif isinstance(value, graph.Relationship):
        said["type"] = value.type
    return said | {name: _plain(each) for name, each in sorted(value.items())}


def _scalar(value: object) -> Cell:
    match value:
        case time.Date():
            return value.to_native()
        case time.DateTime() | time.Time() | time.Duration():
            return value.iso_format()
        case graph.Path():
            return [_plain(each) for each in (*value.nodes, *value.relationships)]
    return str(value)
