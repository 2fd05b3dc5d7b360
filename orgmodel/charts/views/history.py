"""History: a band for each unit or committee over the years, joined where one became another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from orgmodel.charts.diagram import Band, Join, Link, Text, Timeline
from orgmodel.charts.views.subject import Row, Subject, View
from orgmodel.charts.voice import Voice
from orgmodel.graph.edtf import first_day, span
from orgmodel.stores import Cell

_EARLIEST, _PART = 1, 20
"""The first year there is, and what part of the years stands before the first date."""
_LOOKS = {"council": "band-committee", "committee": "band-committee", "board": "band-committee"}


def history(subject: Subject) -> View:
    """Everything that ever was below a unit or committee, in the order of its beginning."""
    found = subject.ask("history", subject=subject.typed, depth=subject.depth)
    tops = subject.answer.subjects if subject.answer else ()
    # the sort is stable: bodies that begin together stay in the order of the rows
    found.sort(key=lambda row: (row["body"] not in tops, not row["since"], _day(row["since"])))
    rows = {str(row["body"]): row for row in found}
    today = subject.answer.as_of if subject.answer else date.max
    lives = _Lives(subject.voice, rows, today)
    for row in subject.look_up("called", rows):
        lives.names.setdefault(str(row["thing"]), []).append(row)
    lives.joins = subject.look_up("changes", rows)
    days = lives.days()
    years = {"first": str(min(days).year), "last": str(max(*days, today).year)} if days else {}
    return View(lives.timeline(tops), tops, years)


@dataclass(slots=True)
class _Lives:
    """The rows of each body, its names over time, and the changes that join bodies.

    `today` is the day of the dataset: what has no end goes on until then.
    """

    voice: Voice
    rows: Mapping[str, Row]
    today: date
    names: dict[str, list[Row]] = field(default_factory=dict)
    joins: list[Row] = field(default_factory=list)

    def timeline(self, tops: Sequence[str]) -> Timeline:
        """The bands, `tops` first, in an order in which few joins cross a band."""
        first, last = self._span()
        order = dict.fromkeys((*(top for top in tops if top in self.rows), *self._order()))
        bands = tuple(self._band(body, first, last) for body in order)
        joins = tuple(_join(row) for row in self.joins if row["date"])
        return Timeline(bands, joins, (first, last), dated=bool(self.days()))

    def days(self) -> list[date]:
        """Every day that is recorded."""
        written = [row[end] for row in self.rows.values() for end in ("since", "until")]
        written += [row["date"] for row in self.joins]
        written += [row["since"] for rows in self.names.values() for row in rows]
        return [first_day(str(each)) for each in written if each]

    def _span(self) -> tuple[date, date]:
        """The years from the first date to today, and some before: not all began with dates."""
        days = [*self.days(), self.today]
        first, last = min(days).year, max(days).year
        early = max(_EARLIEST, first - 1 - (last - first) // _PART)
        return date(early, 1, 1), date(last + 1, 1, 1)

    def _band(self, body: str, first: date, last: date) -> Band:
        row, voice = self.rows[body], self.voice
        since, until = str(row["since"] or ""), str(row["until"] or "")
        kind = str(row["kind"] or "")
        end = _bounds(until) if until else (last, last)
        begin = _bounds(since) if since else (first, self._attested(row, end[0]))
        tip = voice.tip(body, row["sources"])
        life = voice.life(since, until) or voice.phrase("no-beginning")
        return Band(
            body, tuple(self._called(body)), begin, end, life, _LOOKS.get(kind, "band"),
            voice.kind(kind), voice.phrase("about"), tip,
        )  # fmt: skip

    def _attested(self, row: Row, end: date) -> date:
        """From when on it is known to have been there, of what began nobody knows when.

        That is the day of the first relation that it had, or else that of the dataset.
        """
        seen = date.fromisoformat(str(row["seen"])[:10]) if row["seen"] else self.today
        return min(seen, self.today, end)

    def _called(self, body: str) -> Iterator[Text]:
        """Its first name, then the later ones; in both languages, where that is wanted."""
        voice = self.voice
        began = self.rows[body]["since"]
        names = [
            row for row in self.names.get(body, ())
            if row["lang"] == voice.language and not _over(row["until"], began)
        ]  # fmt: skip
        if len(names) <= 1:
            yield from voice.named(body)
            return
        first, *later = ((voice.set(str(row["text"])), row["since"]) for row in names)
        yield Text(first[0], "name", voice.language)
        for name, since in later:
            words = voice.phrase("then", name=name, since=voice.life(str(since or ""), ""))
            yield Text(words, "remark", voice.language)

    def _order(self) -> list[str]:
        """Each after what it came from; of those, what was joined to it last comes first."""
        before: dict[str, list[str]] = {}
        after: dict[str, list[str]] = {}
        for row in sorted(
            self.joins, key=lambda row: first_day(str(row["date"] or "9999")), reverse=True
        ):
            before.setdefault(str(row["after"]), []).append(str(row["before"]))
            after.setdefault(str(row["before"]), []).append(str(row["after"]))
        order: dict[str, None] = {}
        for body in self.rows:
            if body not in order and not after.get(body):
                self._place(body, before, order)
        for body in self.rows:
            order.setdefault(body)
        return list(order)

    def _place(self, body: str, before: Mapping[str, list[str]], order: dict[str, None]) -> None:
        """Adds what a body came from, then the body."""
        waiting = [(body, False)]
        seen: set[str] = set()
        while waiting:
            each, ready = waiting.pop()
            if ready or not before.get(each):
                order.setdefault(each)
            elif each not in seen:
                seen.add(each)
                waiting.append((each, True))
                waiting += [
                    (other, False) for other in reversed(before[each]) if other not in order
                ]


def _day(written: Cell) -> date:
    return first_day(str(written)) if written else date.max


def _join(row: Row) -> Join:
    ends = str(row["before"]), str(row["after"])
    link = Link(*ends, look="became", certainty=str(row["how"]))
    return Join(link, first_day(str(row["date"])))


def _over(until: Cell, began: Cell) -> bool:
    """Whether a name was over before what it names had begun."""
    return bool(until and began) and first_day(str(until)) <= first_day(str(began))


def _bounds(written: str) -> tuple[date, date]:
    """Between which days a date lies: on one if it is known."""
    if not any(mark in written for mark in "[/~X"):
        return (first_day(written),) * 2
    return span(written)
