"""The only place that assembles Cypher text: what loads a store and what reads it to compare.

Labels, relations and properties come from the metamodel; values travel as parameters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from orgmodel.metamodel import DATASET, ENTITY, NAME, PROPERTIES, RELATIONS, STATE, THINGS
from orgmodel.stores.rows import DATES

LABELS = (*THINGS, NAME, STATE)
"""The labels of what a load writes, besides the one Dataset node."""
LOCK = "Lock"
"""The label of the node that a load in progress holds; it is never committed."""

_STORED = frozenset(
    {*PROPERTIES, *(f"{name}_edtf" for name in DATES), "key", "typed", "derived", "folded"}
    | {"sort_en", "sort_fr"}
)
_DATASET = (
    "id",
    "title_en",
    "title_fr",
    "version",
    "as_of",
    "languages",
    "top",
    "hash",
    "with_holders",
    "loading",
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """Where the engines differ in reading.

    `text` turns a date into text. `node_keys` and `edge_keys`: how many properties the engine
    counts that nobody wrote.
    """

    text: str
    node_keys: int = 0
    edge_keys: int = 0


def schema() -> tuple[str, ...]:
    """The constraints (a unique id is its own index) and the index of the folded names.

    The first is the one that makes the lock a lock.
    """
    unique = "CREATE CONSTRAINT {0}_id IF NOT EXISTS FOR (n:{0}) REQUIRE n.id IS UNIQUE"
    return (
        *(unique.format(label) for label in (LOCK, *LABELS, DATASET)),
        f"CREATE INDEX {NAME}_folded IF NOT EXISTS FOR (n:{NAME}) ON (n.folded)",
        "CALL db.awaitIndexes()",
    )


def count_nodes() -> str:
    """How many nodes carry which labels."""
    return "MATCH (n) WITH labels(n) AS labels, count(*) AS held RETURN labels, held"


def count_relations() -> str:
    """How many relations there are of which type."""
    return "MATCH ()-[r]->() WITH type(r) AS relation, count(*) AS held RETURN relation, held"


def read_things(labels: Sequence[str], columns: Sequence[str], dialect: Dialect) -> str:
    """Up to `$limit` things whose id comes after `$after`, in the order of their ids.

    `page`: a list for each thing: its id, its label, how many properties it has, its `columns`.
    One record for many rows: a record costs the driver thirty times what a row costs. The
    properties are taken from the thing once: `n.name` for each costs the server half as much again.
    """
    row = _row(columns, dialect.text)
    return (
        f"MATCH (n:{_any(labels)}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit "
        f"WITH properties(n) AS p, {_label_of('n', labels)} AS label "
        "RETURN count(p) AS seen, max(p.id) AS last, "
        f"collect([p.id, label, size(keys(p)) - {dialect.node_keys}, {row}]) AS page"
    )


def read_edges(labels: Sequence[str], columns: Sequence[str], dialect: Dialect) -> str:
    """The relations of the type `$relation` that start at up to `$limit` things of some labels.

    The ids of the things come after `$after`. `page`: a list for each relation: its key, the
    ids of its ends, the label of its start, how many properties it has, its `columns`. The type
    is a parameter: planning a statement for each costs a server more than reading them.
    """
    row = _row(columns, dialect.text)
    return (
        f"MATCH (a:{_any(labels)}) WHERE a.id > $after WITH a ORDER BY a.id LIMIT $limit "
        "OPTIONAL MATCH (a)-[r]->(b) WHERE type(r) = $relation "
        f"WITH a, b, properties(r) AS p, {_label_of('a', labels)} AS label "
        "RETURN count(DISTINCT a) AS seen, max(a.id) AS last, "
        "collect(CASE WHEN p IS NOT NULL THEN "
        f"[p.key, a.id, b.id, label, size(keys(p)) - {dialect.edge_keys}, {row}] END) AS page"
    )


def add_things(label: str) -> str:
    """Adds `$rows` of properties as things of a label."""
    entity = f":{ENTITY}" if label in THINGS else ""
    return f"UNWIND $rows AS row CREATE (n:{_label(label)}{entity} {{id: row.id}}) SET n += row"


def set_things(label: str) -> str:
    """Gives the things of `$rows` exactly these properties."""
    return f"UNWIND $rows AS row MATCH (n:{_label(label)} {{id: row.id}}) SET n = row"


def remove_things(label: str) -> str:
    """Removes the things whose ids are `$rows`, and every relation of theirs."""
    return f"UNWIND $rows AS row MATCH (n:{_label(label)} {{id: row}}) DETACH DELETE n"


@cache
def add_edges(relation: str, source: str, target: str) -> str:
    """Adds `$rows` (source, target, properties) as relations between things of two labels."""
    return (
        f"UNWIND $rows AS row MATCH (a:{_label(source)} {{id: row.source}}) "
        f"MATCH (b:{_label(target)} {{id: row.target}}) "
        f"CREATE (a)-[r:{_relation(relation)} {{key: row.properties.key}}]->(b) "
        "SET r += row.properties"
    )


@cache
def set_edges(relation: str, source: str) -> str:
    """Gives the relations of `$rows` (source, properties with the key) these properties."""
    return (
        f"UNWIND $rows AS row MATCH (a:{_label(source)} {{id: row.source}}) "
        f"MATCH (a)-[r:{_relation(relation)} {{key: row.properties.key}}]->() "
        "SET r = row.properties"
    )


@cache
def remove_edges(relation: str, source: str) -> str:
    """Removes the relations of `$rows` (source, key)."""
    return (
        f"UNWIND $rows AS row MATCH (a:{_label(source)} {{id: row.source}}) "
        f"MATCH (a)-[r:{_relation(relation)} {{key: row.key}}]->() DELETE r"
    )


def read_dataset() -> str:
    """What the store says that it holds; `loading` where a load did not come to its end."""
    columns = ", ".join(f"d.{name} AS {name}" for name in _DATASET)
    return f"MATCH (d:{DATASET}) RETURN {columns}"


def write_dataset() -> tuple[str, str]:
    """Replaces what the store says that it holds by `$properties`: two statements."""
    return (
        f"MATCH (d:{DATASET}) WHERE d.id <> $properties.id DETACH DELETE d",
        f"MERGE (d:{DATASET} {{id: $properties.id}}) SET d = $properties",
    )


def mark_loading() -> str:
    """Says that a load has begun; the end of the load takes it back."""
    return f"MERGE (d:{DATASET} {{id: $id}}) SET d.loading = true"


def take_lock() -> str:
    """Waits until nobody else loads; it holds until the transaction ends, however it ends."""
    return f"MERGE (l:{LOCK} {{id: 'load'}}) SET l.taken = true"


def drop_lock() -> str:
    """Takes the node away again, so that it is never committed."""
    return f"MATCH (l:{LOCK}) DELETE l"


def _row(columns: Sequence[str], text: str) -> str:
    cells = [
        f"{text}(p.`{name}`)" if name in DATES else f"p.`{name}`" for name in _checked(columns)
    ]
    return ", ".join(cells)


def _checked(names: Sequence[str]) -> Sequence[str]:
    """The names, if each is a property that a store may hold: a reader is not to be trusted."""
    for name in names:
        if name not in _STORED:
            raise KeyError(name)
    return names


def _any(labels: Sequence[str]) -> str:
    return "|".join(map(_label, labels))


def _label_of(thing: str, labels: Sequence[str]) -> str:
    """Which of the labels a thing has."""
    if len(labels) == 1:
        return f"'{_label(labels[0])}'"
    return f"[each IN labels({thing}) WHERE each <> '{ENTITY}'][0]"


def _label(name: str) -> str:
    if name not in LABELS:
        raise KeyError(name)
    return name


def _relation(name: str) -> str:
    return RELATIONS[name].name
