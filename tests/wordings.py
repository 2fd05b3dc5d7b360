"""Everything that orgmodel can say: each pair of wordings, and where it stands."""

from __future__ import annotations

import dataclasses
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

import orgmodel
from orgmodel import catalogue
from orgmodel.checks import rules
from orgmodel.metamodel import Words


def wordings() -> dict[str, Words]:
    """Every pair of wordings of the code and of the .cypher files, under where it stands."""
    found: dict[str, Words] = {}
    for module in pkgutil.walk_packages(orgmodel.__path__, "orgmodel."):
        if not module.name.endswith("__main__"):
            found |= dict(_within(module.name, vars(import_module(module.name))))
    for query in catalogue.everything():
        found |= dict(_within(f"{query.folder}/{query.name}", query))
    for rule in rules():
        found |= dict(_within(rule.id, rule))
    return found


def _within(place: str, value: object) -> Iterator[tuple[str, Words]]:
    if isinstance(value, Words):
        yield place, value
    for name, each in _parts(value):
        yield from _within(f"{place}.{name}", each)


def _parts(value: object) -> Iterable[tuple[str, object]]:
    """What a value is made of, each with its name."""
    if isinstance(value, Mapping):
        return ((str(key), each) for key, each in value.items() if str(key)[:2] != "__")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return ((each.name, getattr(value, each.name)) for each in dataclasses.fields(value))
    if isinstance(value, list | tuple | set | frozenset) and not isinstance(value, Words):
        return ((str(number), each) for number, each in enumerate(value))
    return ()
