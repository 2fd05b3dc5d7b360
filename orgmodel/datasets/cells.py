"""Turns the text of a cell into a value, by the type of its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache, partial

from orgmodel.datasets.columns import Column
from orgmodel.graph import Value
from orgmodel.graph.edtf import first_day
from orgmodel.graph.nearest import nearest
from orgmodel.metamodel import (
    OPEN_VOCABULARIES,
    STATUSES_OF,
    TABLE_RELATIONS,
    VOCABULARIES,
)

Parser = Callable[[str], Value]
"""Makes a value of the text of a cell, or raises BadCellError."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# blanks, the separators of lists and keys, and what cannot be seen
_NOT_IN_ID = re.compile(r"[\s;|,\"\x00-\x1f\x7f]")
_TURNED = re.compile(r"([0-3]?[0-9])[/.]([01]?[0-9])[/.]([0-9]{4})")
# int() and float() would take other digits, underscores, and more than a store can hold
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_MEANT = {
    "vrai": "true",
    "oui": "true",
    "yes": "true",
    "x": "true",
    "faux": "false",
    "non": "false",
    "no": "false",
}
_CRITICALITIES = ("1", "2", "3")


class BadCellError(Exception):
    """A cell that cannot be used: the code of the finding and its fields."""

    def __init__(self, code: str, **fields: str) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


def parser_for(column: Column, label: str) -> Parser | None:
    """What reads the cells of `column` in the table of `label`; None: the text is the value."""
    if column.name in _BY_NAME:
        return _BY_NAME[column.name]
    allowed = allowed_values(column, label)
    return partial(choice, allowed) if allowed else _BY_TYPE.get(column.type)


def allowed_values(column: Column, label: str) -> Collection[str]:
    """The values of a closed vocabulary, empty where any value may stand."""
    if column.type == "STATUS":
        return STATUSES_OF.get(label, ())
    if column.type == "RELATION":
        return TABLE_RELATIONS
    return () if column.type in OPEN_VOCABULARIES else VOCABULARIES.get(column.type, ())


def turned_date(text: str) -> str:
    """The date that a French or German calendar writes as `text`, in ISO; blank if it is none."""
    match = _TURNED.fullmatch(text)
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else ""


def choice(allowed: Collection[str], text: str) -> str:
    """`text` where it is one of `allowed`.

    Raises:
        BadCellError: it is not.
    """
    if text in allowed:
        return text
    raise BadCellError(
        "unknown-value",
        given=text,
        allowed=", ".join(allowed),
        suggestion=nearest(text.casefold(), allowed),
    )


def boolean(text: str) -> bool:
    """`text` as a truth value: true and false, as spreadsheets write them as well.

    Raises:
        BadCellError: it is neither.
    """
    value = _BOOLEANS.get(text.casefold())
    if value is None:
        raise BadCellError("not-a-boolean", given=text, suggestion=_MEANT.get(text.casefold(), ""))
    return value


def slug(text: str) -> str:
    """`text` where it is small letters, digits and hyphens.

    Raises:
        BadCellError: it is not.
    """
    if not _SLUG.fullmatch(text):
        raise BadCellError("not-a-slug", given=text)
    return text


def _choices(allowed: Collection[str], text: str) -> tuple[str, ...]:
    return tuple(choice(allowed, each) for each in items(text))


@lru_cache(maxsize=65536)
def items(text: str) -> tuple[str, ...]:
    """The items of a list cell, without blank ones; equal cells share one value."""
    return tuple(each for part in text.split(";") if (each := part.strip()))


def _new_id(text: str) -> str:
    if _NOT_IN_ID.search(text):
        raise BadCellError("bad-id", given=text)
    return text


def _one(text: str) -> str:
    if ";" in text:
        raise BadCellError("several-values", given=text)
    return text


def _criticality(text: str) -> int:
    return int(choice(_CRITICALITIES, text))


def _integer(text: str) -> int:
    if not _INTEGER.fullmatch(text):
        raise BadCellError("not-an-integer", given=text)
    return int(text)


def _decimal(text: str) -> float:
    if not _DECIMAL.fullmatch(text):
        raise BadCellError("not-a-number", given=text)
    return float(text)


def _date(text: str) -> str:
    try:
        first_day(text)
    except ValueError:
        raise BadCellError("not-a-date", given=text) from None
    return text


_BY_NAME: dict[str, Parser] = {
    "id": _new_id,
    "criticality": _criticality,
    "without": partial(_choices, VOCABULARIES["STATED_NONE"]),
}

_BY_TYPE: dict[str, Parser] = {
    "boolean": boolean,
    "date": _date,
    "decimal": _decimal,
    "id": _one,
    "integer": _integer,
    "kind": slug,
    "list": items,
    "references": items,
    **dict.fromkeys(OPEN_VOCABULARIES, str),
}
