"""Dates as people know them: the part of EDTF (ISO 8601-2) that datasets use.

`2011`, `2011-11`, `2011-11-02`; `2007~` (about); `199X` (the nineties); `[..2015-01]` (by
then); `2022/2024` (some time between). The PyPI package `edtf` fails on `[..2015-01]` and
costs 100 ms to import; this subset is small enough to be ours.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_ONE = r"(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?~?|[0-9]{3}X)"

PATTERN = rf"^(?:{_ONE}|\[\.\.{_ONE}\]|{_ONE}/{_ONE})$"
"""The shape of a date, for the schemas of the tables."""

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?~?")
_DECADE = re.compile(r"([0-9]{3})X")
_BY_THEN = re.compile(rf"\[\.\.({_ONE})\]")
_BETWEEN = re.compile(rf"({_ONE})/({_ONE})")


@lru_cache(maxsize=65536)
def first_day(text: str) -> date:
    """The day as which `text` is read.

    An imprecise date is its first day, for starts and ends alike. "By then" and "between"
    are the last day of the interval: the first on which the fact is attested for certain.

    Raises:
        ValueError: `text` is not a date of this subset, or a day that does not exist.
    """
    first, last = span(text)
    return last if text.startswith("[") or "/" in text else first


@lru_cache(maxsize=65536)
def span(text: str) -> tuple[date, date]:
    """The first and the last day that `text` may mean.

    Raises:
        ValueError: as for `first_day`.
    """
    if match := _BY_THEN.fullmatch(text):
        return date.min, _exact(match[1])[1]
    if match := _BETWEEN.fullmatch(text):
        first, last = _exact(match[1])[0], _exact(match[2])[1]
        if first > last:
            raise ValueError(text)
        return first, last
    return _exact(text)


def _exact(text: str) -> tuple[date, date]:
    """The first and last day of a decade, year, month or day."""
    if match := _DECADE.fullmatch(text):
        decade = int(match[1]) * 10
        return date(decade, 1, 1), date(decade + 9, 12, 31)
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match.groups()
    if day:
        return date(int(year), int(month), int(day)), date(int(year), int(month), int(day))
    if month:
        first = date(int(year), int(month), 1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    return date(int(year), 1, 1), date(int(year), 12, 31)
