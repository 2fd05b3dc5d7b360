"""The tables of the documentation that are generated from the metamodel, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.metamodel import PROPERTIES, RELATIONS, THINGS, RelationType
from orgmodel.reforms.operations import OPERATIONS, Operation
from orgmodel.reforms.operations.described import DESCRIPTIONS
from orgmodel.render.typography import said

_OPERATION = {
    "en": ("operation", "what it does", "keys", "and if wanted"),
    "fr": ("opération", "ce qu’elle fait", "clés", "et si on le veut"),
}


def things_markdown() -> str:
    """A row for each kind of thing: label, table, what it is, kinds, own columns, W3C term."""
    return _table(
        ("label", "table", "what", "kinds", "own columns", "W3C ORG and kin"),
        (
            (
                f"`{thing.label}`",
                f"{thing.table}.csv",
                f"{thing.description.en} *({thing.words.fr})*",
                ", ".join(thing.kinds),
                ", ".join((*(inline.column for inline in thing.inline), *thing.properties)),
                thing.org_term,
            )
            for thing in THINGS.values()
        ),
    )


def relations_markdown() -> str:
    """A row for each relation: what it joins, how it is said, own properties, W3C term."""
    return _table(
        ("relation", "from → to", "said", "what", "own properties", "W3C ORG and kin"),
        (
            (
                f"`{each.name}`",
                _ends(each),
                f"{each.words.en} *({each.words.fr})*",
                each.description.en + (" (timeless)" if each.timeless else ""),
                ", ".join(each.properties),
                each.org_term,
            )
            for each in RELATIONS.values()
        ),
    )


def properties_markdown() -> str:
    """A row for each property: type, what it is in both languages, W3C term."""
    return _table(
        ("property", "type", "what", "en français", "term"),
        (
            (
                f"`{each.name}`",
                each.type,
                each.description.en,
                f"{each.label.fr} : {each.description.fr}",
                each.org_term,
            )
            for each in PROPERTIES.values()
        ),
    )


def operations_markdown(language: str) -> str:
    """A row for each operation of reforms: what it does, and its keys, the optional ones apart."""
    return _table(
        _OPERATION[language],
        (
            (
                f"`{each.name}`",
                said(DESCRIPTIONS[each.name], language),
                _keys(each, required=True),
                _keys(each, required=False),
            )
            for each in OPERATIONS.values()
        ),
    )


def _keys(operation: Operation, *, required: bool) -> str:
    return ", ".join(f"`{each.name}`" for each in operation.fields if each.required == required)


def _ends(relation: RelationType) -> str:
    pairs = ("{} → {}".format(*(", ".join(_any(side)) for side in pair)) for pair in relation.ends)
    return "; ".join(pairs)


def _any(labels: tuple[str, ...]) -> tuple[str, ...]:
    return ("any",) if labels == ("*",) else labels


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table; a bar inside a cell would end it, so it is escaped."""
    lines = [headings, tuple("---" for _ in headings), *rows]
    cells = (" | ".join(cell.replace("|", "\\|") for cell in line) for line in lines)
    return "\n".join(f"| {line} |" for line in cells)
