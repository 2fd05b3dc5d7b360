"""Dates as people write them, in both languages, from what the dataset's keeper wrote."""

from __future__ import annotations

import re
from datetime import date

from orgmodel.graph import ALWAYS, OPEN

MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        "janv.", "févr.", "mars", "avr.", "mai", "juin",
        "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ),
}  # fmt: skip
"""The abbreviated months of CLDR, the same that Babel would give."""

_IN_FULL = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip

# compiled when a date of their kind is first said
_EXACT = r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)\Z"
_DECADE = r"(\d{3})X\Z"
_BY_THEN = r"\[\.\.([^\]]+)\]\Z"
_BETWEEN = r"([^/]+)/([^/]+)\Z"


def say_date(written: str | date | None, language: str) -> str:
    """`written` (EDTF, or a day) as a person writes it; blank where the date is open.

    `2011-11-02` is "2 Nov 2011" in English, "2 nov. 2011" in French; `[..2015-01]` is
    "by Jan 2015"; `199X` is "1990s". What is no date of the subset stays as it is.
    """
    if written is None or written in {ALWAYS, OPEN}:
        return ""
    text = written.isoformat() if isinstance(written, date) else written
    for pattern, say in ((_BY_THEN, _by_then), (_BETWEEN, _between), (_DECADE, _decade)):
        if match := re.match(pattern, text):
            return say(language, *match.groups())
    return _exact(text, language)


def say_day(day: date, language: str) -> str:
    """A day where there is room: "2 November 2011", "1er janvier 2012"."""
    return f"{_day(str(day.day), language)} {_IN_FULL[language][day.month - 1]} {day.year}"


def say_life(start: str, end: str, language: str) -> str:
    """From when to when something holds: "1957–2010", "from 1957", "until 2010", or nothing."""
    first, last = say_bound(start, language), say_bound(end, language)
    if first and last:
        return f"{first} – {last}" if " " in first + last else f"{first}–{last}"
    if first:
        return f"depuis {first}" if language == "fr" else f"from {first}"
    return say_until(end, language) if last else ""


def say_bound(written: str, language: str) -> str:
    """A date as it is said after "since": what only a later source knows is so "or before"."""
    if match := re.match(_BY_THEN, written):
        said = _exact(match[1], language)
        return f"{said} ou avant" if language == "fr" else f"{said} or before"
    if re.match(_BETWEEN, written) or re.match(_DECADE, written):
        said = say_date(written, language)
        article = "les " if language == "fr" else "the "
        return said if "/" in written else f"{article}{said}"
    return say_date(written, language)


def say_since(written: str, language: str) -> str:
    """A date as it is said behind "since": "le 2 nov. 2011", "2007 environ", "2007 or before"."""
    if language != "fr":
        return say_bound(written, language)
    if written.endswith("~"):
        return f"{_exact(written.removesuffix('~'), language)} environ"
    said = say_bound(written, language)
    return f"le {said}" if _has_day(written.removeprefix("[..").removesuffix("]")) else said


def say_at(written: str, language: str) -> str:
    """A date as it is said behind a verb in French: "au 2 nov. 2011", "en 2012", "vers 2007"."""
    said = say_bound(written, language)
    if re.match(_BETWEEN, written):
        return f"à une date {said}" if language == "fr" else f"some time {said}"
    if language != "fr":
        return said
    if re.match(_DECADE, written) or written.endswith("~"):
        return said.replace("les années", "aux années")
    plain = written.removeprefix("[..").removesuffix("]")
    return f"au {said}" if _has_day(plain) else f"en {said}"


def say_until(written: str, language: str) -> str:
    """A date as it is said with "until": "until Jun 2010", "jusqu'en juin 2010"."""
    said = say_at(written, language)
    if language != "fr":
        return f"until {said}"
    return f"jusque {said}" if said.startswith("vers") else f"jusqu'{said}"


def say_before(written: str, language: str) -> str:
    """A date as it is said behind "before": "le 2 nov. 2011", "juin 2010"."""
    said = say_date(written, language)
    return f"le {said}" if language == "fr" and _has_day(written) else said


def _by_then(language: str, text: str) -> str:
    said = _exact(text, language)
    return f"au plus tard {_preposition(text)}{said}" if language == "fr" else f"by {said}"


def _between(language: str, first: str, last: str) -> str:
    if language != "fr":
        return f"between {_exact(first, language)} and {_exact(last, language)}"
    articles = ["le " if _has_day(each) else "" for each in (first, last)]
    return f"entre {articles[0]}{_exact(first, 'fr')} et {articles[1]}{_exact(last, 'fr')}"


def _decade(language: str, decade: str) -> str:
    return f"années {decade}0" if language == "fr" else f"{decade}0s"


def _preposition(text: str) -> str:
    if text.endswith("~"):
        return ""
    return "le " if _has_day(text) else "en "


def _has_day(text: str) -> bool:
    match = re.match(_EXACT, text)
    return bool(match and match[3])


def _exact(text: str, language: str) -> str:
    match = re.match(_EXACT, text)
    if match is None or not 1 <= int(match[2] or 1) <= len(MONTHS["en"]):
        return text
    year, month, day, about = match.groups()
    parts = [_day(day, language)] if day else []
    if month:
        parts.append(MONTHS[language][int(month) - 1])
    parts.append(year)
    if about:
        parts.insert(0, "vers" if language == "fr" else "about")
    return " ".join(parts)


def _day(day: str, language: str) -> str:
    number = int(day)
    return "1er" if number == 1 and language == "fr" else str(number)
