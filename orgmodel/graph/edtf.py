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

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?\Z")
_DECADE = re.compile(r"(\d{3})X\Z")
_BY_THEN = re.compile(r"\[\.\.([^\]]+)\]\Z")
_BETWEEN = re.compile(r"([^/]+)/([^/]+)\Z")

PATTERN = (
    r"^(\d{4}(-\d{2}(-\d{2})?)?~?|\d{3}X|\[\.\.\d{4}(-\d{2}(-\d{2})?)?~?\]"
    r"|\d{4}(-\d{2}(-\d{2})?)?~?/\d{4}(-\d{2}(-\d{2})?)?~?)$"
)
"""The same as a pattern for the schemas of the tables."""


@lru_cache(maxsize=65536)
def first_day(text: str) -> date:
    """The day as which `text` is read.

    An imprecise date is its first day, for starts and ends alike. "By then" and "between"
    are the last day of the interval: the first on which the fact is attested for certain.

    Raises:
        ValueError: `text` is not a date of this subset, or a day that does not exist.
    """
    if match := _BY_THEN.match(text):
        return _last_day(match[1])
    if match := _BETWEEN.match(text):
        if _exact(match[1])[0] > _last_day(match[2]):
            raise ValueError(text)
        return _last_day(match[2])
    return _exact(text)[0]


def _last_day(text: str) -> date:
    return _exact(text)[1]


def _exact(text: str) -> tuple[date, date]:
    """The first and last day of a year, month, day or decade."""
    if match := _DECADE.match(text):
        decade = int(match[1]) * 10
        return date(decade, 1, 1), date(decade + 9, 12, 31)
    match = _DAY.match(text)
    if match is None:
        raise ValueError(text)
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
