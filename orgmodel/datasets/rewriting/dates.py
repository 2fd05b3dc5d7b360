"""Which dates are typed in a row so that the reader gives a relation its life."""

from __future__ import annotations

from orgmodel.datasets.findings import Findings
from orgmodel.datasets.links import timeless
from orgmodel.datasets.lives import Lives
from orgmodel.graph import ALWAYS, OPEN, Edge, Life
from orgmodel.graph.edtf import first_day

Typed = tuple[str, str]
"""The cells `valid_from` and `valid_to`."""


def kept_dates(edge: Edge, both: Life, typed: Typed, *, touched: bool) -> Typed:
    """The dates of a row that is there, of which as few change as can be.

    Args:
        edge: what the row is to say.
        both: the life that its ends share.
        typed: what stands there.
        touched: whether something else in the row changes; its end is then told as well.
    """
    if timeless(edge.relation, {**edge.properties}):
        return typed
    start, end = edge.life.told
    closing = (typed[0], end)
    # where the ends say it, a row needs no edit
    options = [closing, typed] if touched and end else [typed, closing]
    return _first(edge, both, [*options, (start, typed[1]), (start, end)])


def new_dates(edge: Edge, both: Life) -> Typed:
    """The dates of a new row: those that somebody gave, and of others what the ends do not say."""
    if timeless(edge.relation, {**edge.properties}):
        return "", ""
    start, end = edge.life.told
    if edge.typed:
        return start, end
    return _first(edge, both, [("", ""), (start, ""), ("", end), (start, end)])


def moved_dates(edge: Edge, both: Life) -> Typed:
    """The dates of what stood in a cell and becomes a row: when it ended is told."""
    if timeless(edge.relation, {**edge.properties}):
        return "", ""
    start, end = edge.life.told
    return _first(edge, both, [("", end), (start, end)])


def _first(edge: Edge, both: Life, options: list[Typed]) -> Typed:
    """The first of the options that is read as wanted; whether the last is, a reading tells."""
    wanted = edge.life.told
    return next((each for each in options if _read(each, both).told == wanted), options[-1])


def _read(typed: Typed, both: Life) -> Life:
    """What the reader makes of two dates, where the ends of a relation share a life."""
    start, end = typed
    if not (start or end):
        return both
    own = Life(first_day(start) if start else ALWAYS, first_day(end) if end else OPEN, start, end)
    return Lives(Findings()).fill(own, both)
