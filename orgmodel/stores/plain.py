"""Cells of an answer: plain values as they are, what is an engine's own by its own rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from orgmodel.stores import Cell

_PLAIN = frozenset({str, bool, int, float, date, type(None)})
"""Looked up by the exact type: a datetime is a date too."""


def cells(values: Iterable[object], own: Callable[[object], Cell]) -> list[Cell]:
    """The values as cells; `own` says what stands for a value of a type of the engine."""
    # nearly every cell is plain: a call for each would cost a tenth of a small answer
    return [
        each if type(each) in _PLAIN else cell(each, own)  # type: ignore[misc]
        for each in values
    ]


def column(values: list[object], own: Callable[[object], Cell]) -> list[Cell]:
    """All values of a column as cells."""
    # a look at the types costs a tenth of a look at each value
    if _PLAIN.issuperset(map(type, values)):
        return values  # type: ignore[return-value]
    return cells(values, own)


def cell(value: object, own: Callable[[object], Cell]) -> Cell:
    """One value as a cell; a list with all that is in it."""
    if type(value) in _PLAIN:
        return value  # type: ignore[return-value]
    return cells(value, own) if isinstance(value, list) else own(value)
