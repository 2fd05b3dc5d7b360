"""Answers as of the date that was asked for, or as of the nearest on which there is an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from orgmodel.catalogue import Query
from orgmodel.questions.answer import Notice
from orgmodel.questions.asking import Asking
from orgmodel.questions.dates import (
    Dated,
    Interval,
    attested,
    day_in,
    pieces,
    read_dated,
    written_in,
)
from orgmodel.questions.matching import SCOPE, Match
from orgmodel.stores import Cell, Table

_TRIES = 40
"""How many dates are tried before the search for an answer is given up."""


@dataclass(frozen=True, slots=True)
class Timed:
    """The rows of an answer, the date they are as of, and what to tell the reader about it."""

    table: Table
    on: date
    notices: tuple[Notice, ...] = ()


def ask_in_time(
    asking: Asking,
    query: Query,
    params: Mapping[str, Cell],
    subjects: Mapping[str, Match],
    *,
    several: bool,
) -> Timed:
    """The answer about the `subjects` that `params` name.

    What is asked of all time is the same on every date: no other one is tried. Where one of the
    subjects is not in force, or nothing is recorded, the dates of that one, else of the first,
    say when there is an answer. Where `several` things are asked about, a notice names those of
    which nothing is known.
    """
    # where an argument is a thing, an option only narrows the answer down
    given = [params[each.name] for each in query.arguments]
    named = [subjects[each] for each in _texts(given) if each in subjects]
    named = named or [subjects[each] for each in _texts(params.values()) if each in subjects]
    asked = next((each for each in named if not each.living(asking.on)), next(iter(named), None))
    table = _run(asking, query, params)
    # a list with nothing on it says that there is nothing of that sort
    told = table.rows or any("counted" in column.marks for column in query.columns)
    if asked is None or (told and (query.timeless or asked.living(asking.on))):
        return Timed(table, asking.on, () if query.timeless else _before_everything(asking, table))
    search = _Search(asking, query, params, asked)
    if query.timeless:
        found = Timed(table, asking.on)
    elif asking.options.as_of is None:
        found = search.nearest(table)
    else:
        found = Timed(table, asking.on, search.bounds())
    typed = asking.options.as_of is not None
    if several and not found.table.rows and not (typed and found.notices):
        return Timed(table, found.on, (search.notice("nothing-recorded"),))
    return found


def _before_everything(asking: Asking, table: Table) -> tuple[Notice, ...]:
    """Where the date is before the first that anything has, that first date.

    What has no date is there on every date: that it is shown does not tell that it was there.
    """
    if asking.options.as_of is None:
        return ()
    for row in asking.look_up("earliest"):
        if asking.on < date.fromisoformat(str(row["first"])):
            fields = {"asked": asking.on.isoformat(), "before": attested(str(row["written"]))}
            code = "before-dates" if table.rows else "before-everything"
            return (Notice(code, tuple(fields.items())),)
    return ()


def _run(asking: Asking, query: Query, params: Mapping[str, Cell]) -> Table:
    """The rows of a question; what it wants walked is found first."""
    if any(each.walked for each in query.parameters):
        if len(query.arguments) > 1:
            from orgmodel.questions.ways import walked as found
        else:
            from orgmodel.questions.layers import counted as found
        params = found(asking, query, params)
    return asking.run(query, params)


def _filled(found: tuple[Interval, Table]) -> int:
    """How many cells of an answer say something."""
    return sum(cell not in (None, [], "") for row in found[1].rows for cell in row)


def _texts(cells: Iterable[Cell]) -> Iterable[str]:
    for cell in cells:
        if isinstance(cell, str):
            yield cell
        elif isinstance(cell, list):
            yield from _texts(cell)


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for the dates on which a question about a thing has an answer."""

    asking: Asking
    query: Query
    params: Mapping[str, Cell]
    thing: Match

    def nearest(self, table: Table) -> Timed:
        """The answer as of the nearest date; `table`, that of the date asked, if there is none.

        A card is that of the date on which most is known.
        """
        dates = self._dates(self.thing.id)
        found = self._by_distance(dates)
        known = (each for each in self._tables(found) if each[1].rows)
        whole = any("card" in column.marks for column in self.query.columns)
        # of a card there is more or less; where there is no answer, there was none while it lived
        best = max(known, key=_filled, default=None) if whole else next(known, None)
        if len(self.query.arguments) > 1 and any(each.walked for each in self.query.parameters):
            dates, best = self._shorter(dates, best)
        if best is None and self.thing.living(self.asking.on):
            return Timed(table, self.asking.on)
        piece, rows = best or (found[0], table)
        day = day_in(piece, self.asking.on)
        return Timed(rows, day, (self._answered(piece, day, written_in(dates)),))

    def _shorter(
        self, dates: list[Dated], best: tuple[Interval, Table] | None
    ) -> tuple[list[Dated], tuple[Interval, Table] | None]:
        """The nearest date with a shorter way than the nearest, if there is one in the end.

        What joins two things may begin long after both: only the dates of what stands between
        them say when.
        """
        last = self._on(self.thing.until - timedelta(days=1))
        if not last.rows or (best and len(best[1].rows) <= len(last.rows)):
            return dates, best
        way = [row[at] for row in last.rows for at, column in enumerate(self.query.columns)
               if column.type.name == "THING" and "data" not in column.marks]  # fmt: skip
        cut = [each for id_ in dict.fromkeys(_texts(way)) for each in self._dates(id_)]
        tables = self._tables(self._by_distance(cut))
        short = (each for each in tables if 0 < len(each[1].rows) <= len(last.rows))
        return cut, next(short, best)

    def bounds(self) -> tuple[Notice, ...]:
        """From when to when the thing is in force; if it is, when there is an answer."""
        if not self.thing.living(self.asking.on):
            return (self._lived(), *self._followed())
        dates = self._dates(self.thing.id)
        answered = [piece for piece in self._by_distance(dates) if self._answers(piece)]
        if not answered:
            return ()
        since, until = answered[0]
        for piece in sorted(answered):
            until = piece[1] if piece[0] == until else until
        for piece in sorted(answered, reverse=True):
            since = piece[0] if piece[1] == since else since
        written = written_in(dates)
        return (self._bounded("answered", written.get(since, ""), written.get(until, "")),)

    def notice(self, code: str, **days: str) -> Notice:
        """A notice about the thing and the date that was asked for."""
        id_ = self.thing.id
        # a part of a thing has no other name than that by which it was found
        part = self.thing.text if self.thing.tier == SCOPE else ""
        name = part or self.asking.names([id_])[id_].name(self.asking.options.language)
        fields = {"thing": id_, "name": name, "asked": self.asking.on.isoformat(), **days}
        return Notice(code, tuple(fields.items()))

    def _dates(self, id_: str) -> list[Dated]:
        """When a thing, or something about it, begins and ends."""
        rows = self.asking.look_up("dates", id=id_)
        return [read_dated({column: str(cell) for column, cell in row.items()}) for row in rows]

    def _by_distance(self, dates: Iterable[Dated]) -> list[Interval]:
        """The pieces into which the dates cut the life of the thing, the nearest first."""
        on = self.asking.on
        found = pieces(dates, (self.thing.since, self.thing.until))
        return sorted(found, key=lambda piece: (abs(day_in(piece, on) - on), piece))[:_TRIES]

    def _tables(self, found: Iterable[Interval]) -> Iterator[tuple[Interval, Table]]:
        return ((piece, self._on(day_in(piece, self.asking.on))) for piece in found)

    def _answers(self, piece: Interval) -> bool:
        return bool(self._on(piece[0]).rows)

    def _on(self, day: date) -> Table:
        return _run(self.asking.at(day), self.query, self.params)

    def _answered(self, piece: Interval, day: date, written: Mapping[date, str]) -> Notice:
        """As of when there is an answer, as precisely as anybody wrote it."""
        living = self.thing.living(self.asking.on)
        code = "answered-as-of" if living else "answered-while-in-force"
        since, until = piece
        if day != since and until in written:
            return self.notice(f"{code}-before", before=attested(written[until]))
        return self.notice(code, at=attested(written.get(day, day.isoformat())))

    def _lived(self) -> Notice:
        """From when to when the thing is in force, as its keeper wrote it."""
        return self._bounded("in-force", *self.thing.written)

    def _followed(self) -> Iterable[Notice]:
        """What has taken the place of a thing that is no more, where that is known."""
        id_, asking = self.thing.id, self.asking
        named = asking.with_successors(asking.names([id_]))[id_]
        if named.successors:
            language = asking.options.language
            called = ", ".join(each.name(language) for each in named.successors)
            yield Notice("place-taken", (("successors", called),))

    def _bounded(self, what: str, first: str, last: str) -> Notice:
        """The notice with the ends that are known."""
        if not last:
            return self.notice(f"{what}-from", first=first)
        if not first:
            return self.notice(f"{what}-until", last=last)
        return self.notice(f"{what}-from-to", first=first, last=last)
