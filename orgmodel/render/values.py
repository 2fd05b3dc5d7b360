"""What one cell of an answer looks like to a reader, and to a program."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from orgmodel.catalogue import Column, Type
from orgmodel.graph.locators import places
from orgmodel.metamodel import (
    KINDS,
    NAME,
    RELATIONS,
    ROLE_RELATIONS,
    STATE,
    THINGS,
    VOCABULARIES,
    Words,
)
from orgmodel.questions import Named
from orgmodel.render.dates import say_date
from orgmodel.render.typography import legible, said
from orgmodel.stores import Cell

_FRENCH_NUMBER = str.maketrans({",": "\u202f", ".": ","})
YES, NO = Words("yes", "oui"), Words("no", "non")
CLOSED, LATER = (
    Words("closed", "plus en vigueur"),
    Words("not yet in force", "pas encore en vigueur"),
)

# where anything may stand, a figure has a column of its own
_MEASURES = ("Measure",)

# an edge's type says the role as well as the word of the tables does: "responsible"
_ROLE_WORDS = {name: VOCABULARIES["ROLE"][role] for role, name in ROLE_RELATIONS.items()}


# who chairs only in place of another is not said to chair
_DEPUTY = "DEPUTY_CHAIRS"
_DEPUTY_CHAIRS = Words("is deputy chair of", "assure la vice-présidence de")


def say_cells(cell: Cell, column: Column, names: Mapping[str, Named], language: str) -> list[str]:
    """`cell`, or each item of it, as the reader of `language` sees it; nothing for null."""
    if cell is None:
        return []
    if isinstance(cell, list):
        return [text for each in cell for text in say_cells(each, column, names, language)]
    if column.type.name == "THING" and isinstance(cell, str):
        named = names.get(cell)
        figure = _say_figure(named, language) if column.type.labels == _MEASURES else ""
        return [legible(f"{say_name(named, cell, language)}{figure}", language)]
    return [legible(say_value(cell, column.type, language), language)]


def say_value(value: Cell, type_: Type, language: str) -> str:
    """A plain value in words; what no vocabulary knows stays as it is."""
    if isinstance(value, bool):
        return (YES if value else NO)[language]
    if isinstance(value, date) or type_.name == "DATE":
        return say_date(value if isinstance(value, date) else str(value), language)
    if isinstance(value, float) or (isinstance(value, int) and type_.name == "FLOAT"):
        return say_number(value, language)
    return say_key(str(value), type_.name, language)


def say_key(key: str, vocabulary: str, language: str) -> str:
    """A key of the metamodel (`responsible`, `Unit`, `division`) in the reader's language."""
    words = _WORDINGS.get(vocabulary, {}).get(key) or VOCABULARIES.get(vocabulary, {}).get(key)
    return said(words, language) if words else key


def say_name(named: Named | None, id_: str, language: str) -> str:
    """What a thing is called in `language`, else in the other one, else its id."""
    if named is None:
        return id_
    return f"{named.name(language)}{say_closed(named, language)}"


def _say_figure(named: Named | None, language: str) -> str:
    """What stands behind the name of a measure: ": about 1,200"."""
    if named is None or named.value is None:
        return ""
    about = say_key(named.about, "QUALIFIER", language)
    colon = " : " if language == "fr" else ": "
    return f"{colon}{about}{' ' * bool(about)}{say_number(named.value, language)}"


def say_closed(named: Named, language: str) -> str:
    """What stands behind the name of a thing that is not in force: " [closed → successor]"."""
    if named.later:
        return f" [{LATER[language]}]"
    if not named.closed:
        return ""
    successors = ", ".join(each.name(language) for each in named.successors)
    return f" [{CLOSED[language]}{' → ' * bool(successors)}{successors}]"


def say_sources(cell: Cell, sources: Mapping[str, Named], language: str) -> list[str]:
    """The titles of the sources with the places in them, each once."""
    titles: dict[str, None] = {}
    for id_, place in cited(cell):
        title = say_name(sources.get(id_), id_, language)
        # the places in a source are joined where no language is known
        where = place.replace("; ", " ; ") if language == "fr" else place
        titles[legible(f"{title}, {where}" if where else title, language)] = None
    return list(titles)


def cited(cell: Cell) -> list[tuple[str, str]]:
    """The ids of sources and the place in each, of a list of `[id of the source, locator]`.

    A locator is that of a whole fact: it may speak of several sources, and be blank.
    """
    listed = cell if isinstance(cell, list) else []
    pairs = [each if isinstance(each, list) else [each, ""] for each in listed]
    ids = [str(id_) for id_, _ in pairs]
    return [(str(id_), places(ids, str(locator or ""))[str(id_)]) for id_, locator in pairs]


def say_kind(named: Named, language: str) -> str:
    """What kind of thing it is: "function", "division", else "unit"."""
    if named.kind:
        return say_key(named.kind, "KIND", language)
    return say_key(named.label, "LABEL", language)


def say_number(value: float, language: str) -> str:
    """A number with the decimal sign of the language, its thousands apart."""
    text = f"{value:,.12g}"
    return text.translate(_FRENCH_NUMBER) if language == "fr" else text


SECTIONS = {
    "thing": Words("things", "choses"),
    "kind": Words("kinds", "types"),
    "column": Words("columns", "colonnes"),
    "relation": Words("relations", "relations"),
    "property": Words("own properties", "propriétés propres"),
}
"""The parts of what `orgmodel schema` and `orgmodel load` print."""

_WORDINGS: dict[str, Mapping[str, Words]] = {
    "SECTION": SECTIONS,
    "KIND": KINDS,
    "LABEL": {label: each.words for label, each in THINGS.items()},
    "WHAT": {
        **{label: each.words for label, each in THINGS.items()},
        **{name: each.words for name, each in RELATIONS.items()},
        # said like the structure of units, and counted apart from it
        "PART_OF": Words("is part of (responsibility)", "fait partie de (responsabilité)"),
        "relation": Words("relation", "relation"),
        NAME: Words("name", "nom"),
        STATE: Words("state", "état"),
    },
    "RELATION": {
        **{name: each.words for name, each in RELATIONS.items()},
        **_ROLE_WORDS,
        _DEPUTY: _DEPUTY_CHAIRS,
    },
    "VERB": {
        **{name: each.words for name, each in RELATIONS.items()},
        **{f"^{name}": each.inverse for name, each in RELATIONS.items()},
        _DEPUTY: _DEPUTY_CHAIRS,
        f"^{_DEPUTY}": Words("has as deputy chair", "a pour vice-président"),
    },
    # a kind of change event, or what begins or ends without one
    "CHANGE": {**KINDS, **VOCABULARIES["CHANGE"]},
    # a kind of measure, or what is counted of the structure
    "FIGURE": {**KINDS, **VOCABULARIES["FIGURE"]},
    "ROLE": _ROLE_WORDS,
}
