"""What the reader must be told beside an answer, and of whom it was asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from orgmodel.metamodel import Words
from orgmodel.questions import Answer, Notice
from orgmodel.render.dates import say_at, say_before, say_date, say_since, say_until
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink

_ASKED = Words("{name} · as of {day} · {store}", "{name} · au {day} · {store}")
_ALWAYS = Words("{name} · all dates · {store}", "{name} · toutes dates · {store}")
_SEVERAL = Words("{name} · several dates · {store}", "{name} · plusieurs dates · {store}")
_EMBEDDED = Words("embedded", "moteur intégré")
_DATES = {
    "asked": say_date,
    "at": say_at,
    "before": say_before,
    "first": say_since,
    "last": say_until,
}
"""The fields of a notice that are dates, and how they are said."""


def show_notices(sink: Sink, notices: Iterable[Notice]) -> None:
    """Prints each notice once, as a sentence on a line of its own."""
    for line in say_notices(notices, sink.language):
        sink.note(line)


def say_notices(notices: Iterable[Notice], language: str) -> list[str]:
    """Each notice once, as a sentence."""
    return list(dict.fromkeys(say_notice(notice, language) for notice in notices))


def say_notice(notice: Notice, language: str) -> str:
    """The notice in the reader's language; its dates as people write them."""
    from orgmodel.render.sentences.notices import NOTICES

    given = {name: _said(name, value, language) for name, value in notice.fields}
    if notice.code not in NOTICES:
        return f"{notice.code} ({', '.join(f'{name}={value}' for name, value in given.items())})"
    return fill(NOTICES[notice.code].says, given, language)


def _said(name: str, value: str, language: str) -> str:
    """A field; the dates among them as they were written, and as their sentence needs them."""
    say = _DATES.get(name)
    return say(value, language) if say else value


def show_asked(sink: Sink, name: str, as_of: date | None, url: str | None) -> None:
    """Prints the last line: which organisation, as of when, in which store."""
    sink.note(say_asked(name, as_of, url, sink.language), "dim")


def show_asked_of(sink: Sink, answer: Answer, name: str, url: str | None) -> None:
    """Prints the last line below an answer."""
    sink.note(say_asked_of(answer, name, url, sink.language), "dim")


def say_asked_of(answer: Answer, name: str, url: str | None, language: str) -> str:
    """Which organisation was asked, as of when, if that is one date, in which store."""
    if answer.several_dates:
        return fill(_SEVERAL, {"name": name, "store": url or _EMBEDDED[language]}, language)
    return say_asked(name, None if answer.query.timeless else answer.as_of, url, language)


def say_asked(name: str, as_of: date | None, url: str | None, language: str) -> str:
    """Which organisation was asked, as of when, in which store.

    Without a date the answer is about all time; without a `url` the store is the embedded one.
    """
    given = {"name": name, "store": url or _EMBEDDED[language]}
    if as_of is None:
        return fill(_ALWAYS, given, language)
    return fill(_ASKED, {**given, "day": say_date(as_of.isoformat(), language)}, language)
