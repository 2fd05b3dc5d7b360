"""What a thing, a relation and a dataset look like as properties in a store."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from orgmodel.graph import ALWAYS, OPEN, DatasetInfo, Edge, Life, Thing, Value
from orgmodel.graph.edtf import first_day
from orgmodel.metamodel import PROPERTIES

Stored = str | int | float | bool | date | list[str]
"""What a property in a store may be."""
Properties = dict[str, Stored]

DATES = frozenset(name for name, each in PROPERTIES.items() if each.type == "date")
"""The properties that are dates in a store, and stand as written under `<name>_edtf`."""
_LISTS = frozenset(name for name, each in PROPERTIES.items() if each.type == "list")


def thing_properties(thing: Thing) -> Properties:
    """The properties of a thing in a store; its id is one of them."""
    properties: Properties = {"id": thing.id}
    _add_life(properties, thing.life)
    _add(properties, thing.properties)
    return properties


def edge_properties(edge: Edge) -> Properties:
    """The properties of a relation in a store; `sources` and `assertion` are never absent."""
    properties: Properties = {
        "key": edge.key,
        "typed": edge.typed,
        "derived": edge.derived,
        "sources": [],
        "assertion": "stated",
    }
    _add_life(properties, edge.life)
    _add(properties, edge.properties)
    return properties


def dataset_properties(info: DatasetInfo, loaded_with: str) -> Properties:
    """The properties of the node that says which dataset a store holds."""
    texts = {
        "title_en": info.title_en,
        "title_fr": info.title_fr,
        "version": info.version,
        "hash": info.hash,
        "loaded_with": loaded_with,
    }
    return {
        "id": info.name,
        "as_of": info.as_of,
        "languages": list(info.languages),
        "top": list(info.top),
        "with_holders": info.with_holders,
        "valid_from": ALWAYS,
        "valid_to": OPEN,
        **{name: text for name, text in texts.items() if text},
    }


def dataset_info(row: Mapping[str, object]) -> DatasetInfo:
    """What the node of `dataset_properties` says."""
    as_of, languages, top = row["as_of"], row["languages"], row["top"]
    return DatasetInfo(
        name=str(row["id"]),
        title_en=str(row["title_en"] or ""),
        title_fr=str(row["title_fr"] or ""),
        version=str(row["version"] or ""),
        as_of=as_of if isinstance(as_of, date) else OPEN,
        languages=tuple(languages) if isinstance(languages, list) else (),
        top=tuple(top) if isinstance(top, list) else (),
        hash=str(row["hash"] or ""),
        with_holders=bool(row["with_holders"]),
    )


def _add_life(properties: Properties, life: Life) -> None:
    properties["valid_from"] = life.start
    properties["valid_to"] = life.end
    if life.written_start:
        properties["valid_from_edtf"] = life.written_start
    if life.written_end:
        properties["valid_to_edtf"] = life.written_end


def _add(properties: Properties, given: Mapping[str, Value]) -> None:
    properties.update(given)  # type: ignore[arg-type]  # lists are still tuples here
    for name in _special(tuple(given)):
        value = given[name]
        if isinstance(value, tuple):
            properties[name] = list(value)
        elif isinstance(value, str):
            properties[name] = first_day(value)
            properties[f"{name}_edtf"] = value


@cache
def _special(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those that a store keeps in another form; things have few sets of properties."""
    return tuple(name for name in names if name in DATES | _LISTS)
