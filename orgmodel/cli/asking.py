"""Asks a question and prints its answer, what is to be said beside it, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgmodel.catalogue import Query
from orgmodel.cli.reading import Reading
from orgmodel.questions import Answer, Argument, Options, ask, parse_as_of, tell_apart
from orgmodel.render.answers import show_answer
from orgmodel.render.notices import show_asked_of, show_notices
from orgmodel.stores import Store


def answer(
    reading: Reading, query: Query, arguments: Mapping[str, Argument], words: Sequence[str] = ()
) -> None:
    """Asks the store that the options name and prints the answer.

    `words` are those that were typed without a flag, one or more for each argument.
    """
    options = asked_how(reading)
    with reading.opened() as store:
        named = tell_apart(store, query, words, options)
        found = ask(store, query, {**arguments, **named}, options)
        tell(reading, store, found)


def asked_how(reading: Reading) -> Options:
    """As of when, in which language, and whether people are named.

    Raises:
        DateError: the date that was typed is none.
    """
    as_of = parse_as_of(reading.as_of) if reading.as_of else None
    return Options(as_of, reading.sink.language, reading.with_holders)


def tell(reading: Reading, store: Store, found: Answer) -> None:
    """Prints the answer, then what belongs beside it."""
    info = store.describe()
    show_answer(reading.sink, found, reading.form)
    show_notices(reading.sink, found.notices)
    name = info.name if info else ""
    show_asked_of(reading.sink, found, name, reading.store and store.url)
