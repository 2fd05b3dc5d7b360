"""Reads the dates that people type, and finds those on which something is answered."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from orgmodel.errors import DateError
from orgmodel.graph.edtf import first_day
from orgmodel.graph.folding import fold

_TYPED = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")
_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:er|st|nd|rd|th)? )?(?P<month>[a-z]{3,}) (?P<year>\d{4})"
)
_MONTHS = (
    "january february march april may june july august september october november december",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z")
_TODAY = frozenset({" today ", " aujourd hui "})
_DAY = timedelta(days=1)

Interval = tuple[date, date]
"""The first day, and the first day after."""


class Dated(NamedTuple):
    """The first day of something and the first day after it, and both as they were written."""

    first: date
    after: date
    began: str
    ended: str


def parse_as_of(text: str) -> date:
    """The day that a date, a month, a year (their first day) or `today` means.

    A month may be a word in either language: "2 Nov 2011", "1er août 2010", "November 2010";
    where dots part the figures, the day stands first: "02.11.2011".

    Raises:
        DateError: it is none of these, or a day that does not exist.
    """
    folded = fold(text)
    if folded in _TODAY:
        return datetime.now().astimezone().date()
    typed = _DOTTED.sub(_turned, text.strip())
    if not _TYPED.match(typed):
        typed = _in_figures(folded.strip())
    try:
        return first_day(typed)
    except ValueError:
        raise DateError(text, *_month_of(typed)) from None


def _turned(match: re.Match[str]) -> str:
    """A date with dots, its day first, as it is written in tables."""
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"


def _month_of(typed: str) -> tuple[str, str]:
    """The month of a day that it does not have, and how many days it has; else blank."""
    try:
        first = first_day(typed[:7])
    except ValueError:
        return "", ""
    return typed[:7], str(monthrange(first.year, first.month)[1])


def _in_figures(folded: str) -> str:
    """A date with a word for its month as it is written in tables; blank if it is none."""
    match = _WORDS.fullmatch(folded)
    months = {
        number
        for language in _MONTHS
        for number, month in enumerate(language.split(), start=1)
        if match and month.startswith(match["month"])
    }
    if match is None or len(months) != 1:
        return ""
    day = f"-{int(match['day']):02}" if match["day"] else ""
    return f"{match['year']}-{months.pop():02}{day}"


def read_dated(row: Mapping[str, str]) -> Dated:
    """What a row of cypher/lookup/dates says."""
    first, after = date.fromisoformat(row["since"]), date.fromisoformat(row["until"])
    return Dated(first, after, row["began"], row["ended"])


def pieces(dates: Iterable[Dated], life: Interval) -> list[Interval]:
    """`life`, cut wherever something begins or ends."""
    since, until = life
    cuts = {day for each in dates for day in (each.first, each.after) if since < day < until}
    days = sorted({since, until, *cuts})
    return list(pairwise(days))


def written_in(dates: Iterable[Dated]) -> dict[date, str]:
    """How each day was written; where in several ways, the one that is most certain."""
    ways: dict[date, set[str]] = {}
    for each in dates:
        ways.setdefault(each.first, set()).add(each.began)
        ways.setdefault(each.after, set()).add(each.ended)
    return {day: max(found, key=_certainty) for day, found in ways.items() if any(found)}


def attested(written: str) -> str:
    """The day as which a date is read, no more precise than it was written."""
    return written.removeprefix("[..").removesuffix("]").rpartition("/")[2]


def _certainty(written: str) -> tuple[bool, int, str]:
    return written[:1].isdigit() and "/" not in written, len(written), written


def day_in(piece: Interval, on: date) -> date:
    """The day of `piece` that is nearest to `on`."""
    since, until = piece
    return max(since, min(on, until - _DAY))
