"""What a Neo4j server answers, without the types of its driver."""

from __future__ import annotations

import neo4j  # noqa: TID253
from neo4j import graph, time  # noqa: TID253

from orgmodel.stores import Cell, Table
from orgmodel.stores.plain import cell, cells


def table_of(result: neo4j.EagerResult) -> Table:
    """The rows as plain values; the columns come in the order of the query's RETURN."""
    rows = (tuple(cells(record.values(), _own)) for record in result.records)
    return Table(tuple(result.keys), tuple(rows))


def _own(value: object) -> Cell:
    """What stands for a value of a type of the driver."""
    if isinstance(value, dict | graph.Entity):
        return _mapping(value)
    return _scalar(value)


def _scalar(value: object) -> Cell:
    match value:
        case time.Date():
            return value.to_native()
        case time.DateTime() | time.Time() | time.Duration():
            return value.iso_format()
        case graph.Path():
            return cells((*value.nodes, *value.relationships), _own)
    return str(value)


def _mapping(value: dict[str, object] | graph.Entity) -> Cell:
    """A map; a node or a relation as its labels or type and properties."""
    said: dict[str, Cell] = {}
    if isinstance(value, graph.Node):
        said["labels"] = [*sorted(value.labels)]
    elif isinstance(value, graph.Relationship):
        said["type"] = value.type
    return said | {name: cell(each, _own) for name, each in sorted(value.items())}
