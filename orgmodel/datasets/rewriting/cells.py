"""What the cells of a row say of a thing, a relation, a name or a state."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from orgmodel.datasets.links import LINKS
from orgmodel.datasets.rewriting.tables import Cells
from orgmodel.graph import Edge, Graph, Thing, Value
from orgmodel.metamodel import NAME, ROLE_RELATIONS, TABLES, THINGS, Inline

INLINE: dict[tuple[str, str], Inline] = {
    (kind.label, each.relation): each for kind in THINGS.values() for each in kind.inline
}
"""The cells that stand for relations, under the label of their row and the relation."""

_DATED = {"NAME_OF": "names", "STATE_OF": "states"}
_ROLES = {relation: role for role, relation in ROLE_RELATIONS.items()}
_TABLE_OF = {
    **{each.relation: name for name, each in LINKS.items() if each.relation},
    **dict.fromkeys(_ROLES, "assignments"),
    **_DATED,
}


class Ids:
    """The ids as they stand in the tables: people may be known under opaque ones only."""

    def __init__(self, graph: Graph, typed: Mapping[int, str]) -> None:
        """`typed`: the ids in people.csv, under their lines."""
        people = graph.labels.get("Person", ())
        self._typed = {each.id: typed[each.place.line] for each in people if each.place}

    def __getitem__(self, id_: str) -> str:
        return self._typed.get(id_, id_)


def table_of(edge: Edge) -> str:
    """The table in which a row for the edge belongs."""
    return _TABLE_OF.get(edge.relation, "relations")


def is_inline(edge: Edge) -> bool:
    """Whether the edge was read from a cell of a thing."""
    return edge.place is not None and edge.place.file.removesuffix(".csv") in TABLES


def thing_cells(thing: Thing, ids: Ids) -> dict[str, str]:
    """The row of a thing, without the cells that stand for relations."""
    start, end = thing.life.told
    life = {"id": ids[thing.id], "valid_from": start, "valid_to": end}
    return {**life, **_texts(thing.properties)}


def link_cells(edge: Edge, table: str, ids: Ids) -> dict[str, str]:
    """The row of a relation, without its dates."""
    link = LINKS[table]
    cells = {link.start: ids[edge.source], link.stop: ids[edge.target], **_texts(edge.properties)}
    if table == "relations":
        cells["relation"] = edge.relation
    elif not link.relation:
        cells["role"] = _ROLES[edge.relation]
    return cells


def dated_cells(said: Thing, edge: Edge, ids: Ids) -> dict[str, str]:
    """The row of a name or a state."""
    start, end = said.life.told
    columns = ("lang", "kind", "text") if said.label == NAME else ("property", "text")
    own = {name: said.text(name) for name in columns}
    life = {"valid_from": start, "valid_to": end}
    return {"thing": ids[edge.target], **_texts(edge.properties), **own, **life}


def differing(old: Cells, new: Cells) -> dict[str, str]:
    """The cells that say something else than they did."""
    names = dict.fromkeys((*old, *new))
    return {name: new.get(name, "") for name in names if old.get(name, "") != new.get(name, "")}


def _texts(properties: Mapping[str, Value]) -> dict[str, str]:
    return {name: _text(value) for name, value in properties.items()}


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        # 120.0 is read from 120, and no cell may hold 1e-07
        return format(Decimal(repr(value)).normalize(), "f")
    return ";".join(value) if isinstance(value, tuple) else str(value)
