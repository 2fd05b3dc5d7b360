"""Reads the types of parameters and columns."""

from __future__ import annotations

from orgmodel.catalogue.query import Type
from orgmodel.metamodel import ENTITY, THINGS, VOCABULARIES

PLAIN = frozenset({"STRING", "INTEGER", "FLOAT", "BOOLEAN", "DATE", "SOURCES", "WORDS"})
"""Types of plain values, and of lists of sources."""

NAMES = frozenset({"LABEL", "KIND", "RELATION", "VERB"})
"""Names of the metamodel that `render` says in the reader's language."""

_LIST = "LIST OF "
_CHOICE = "CHOICE "


def read_type(text: str) -> Type | None:
    """The type that `text` writes down; None where there is no such type."""
    if text.startswith(_LIST):
        single = _single(text.removeprefix(_LIST).strip())
        return single and Type(single.name, single.labels, single.choices, many=True)
    return _single(text)


def say(type_: Type) -> str:
    """The type as it is written down in a header."""
    text = type_.name
    if type_.name == "THING":
        text = "ENTITY" if type_.labels == (ENTITY,) else "|".join(type_.labels)
    elif type_.choices:
        text = _CHOICE + "|".join(type_.choices)
    return _LIST + text if type_.many else text


def _single(text: str) -> Type | None:
    if text in PLAIN or text in NAMES or text in VOCABULARIES:
        return Type(text)
    if text.startswith(_CHOICE):
        return Type("CHOICE", choices=tuple(text.removeprefix(_CHOICE).strip().split("|")))
    if text == "ENTITY":
        return Type("THING", (ENTITY,))
    labels = tuple(text.split("|"))
    return Type("THING", labels) if all(label in THINGS for label in labels) else None
