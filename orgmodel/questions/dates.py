"""Reads the dates that people type, and finds those on which something is answered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

from orgmodel.errors import DateError
from orgmodel.graph.edtf import first_day

_TYPED = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")
_DAY = timedelta(days=1)

Interval = tuple[date, date]
"""The first day, and the first day after."""


def parse_as_of(text: str) -> date:
    """The day that a date, a month, a year (their first day) or `today` means.

    Raises:
        DateError: it is none of these, or a day that does not exist.
    """
    text = text.strip()
    if text.casefold() in {"today", "aujourd'hui", "aujourd’hui"}:
        return datetime.now().astimezone().date()
    if not _TYPED.match(text):
        raise DateError(text)
    try:
        return first_day(text)
    except ValueError:
        raise DateError(text) from None


def pieces(intervals: Iterable[Interval], life: Interval) -> list[Interval]:
    """`life`, cut wherever one of `intervals` begins or ends."""
    since, until = life
    cuts = {day for interval in intervals for day in interval if since < day < until}
    days = sorted({since, until, *cuts})
    return list(pairwise(days))


def day_in(piece: Interval, on: date) -> date:
    """The day of `piece` that is nearest to `on`."""
    since, until = piece
    return max(since, min(on, until - _DAY))


def last_day(until: date) -> date:
    """The day before the first on which something no longer holds."""
    return until - _DAY
