"""The lives of things and relations, made from the dates that were typed."""

from __future__ import annotations

from orgmodel.datasets.findings import Findings
from orgmodel.datasets.rows import Row
from orgmodel.graph import ALWAYS, EVER, OPEN, Life
from orgmodel.graph.edtf import first_day, span


class Lives:
    """Every life once: equal ones are the same object, as a large organisation has few."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._typed: dict[tuple[str, str], Life] = {("", ""): EVER}
        self._met: dict[tuple[int, int], Life] = {}

    def of(self, row: Row) -> Life:
        """The life that a row gives; an end before its start is a finding."""
        start, end = row.text("valid_from"), row.text("valid_to")
        life = self._typed.get((start, end))
        if life is None:
            life = self._keep(
                Life(
                    first_day(start) if start else ALWAYS,
                    first_day(end) if end else OPEN,
                    start,
                    end,
                )
            )
        if life.empty:
            self._report_empty(row, life)
        return life

    def meet(self, one: Life, other: Life) -> Life:
        """The life that both share."""
        if one is other:
            return one
        # lives are kept for as long as this object, so an id stands for one of them only
        met = self._met.get((id(one), id(other)))
        if met is None:
            met = self._met[id(one), id(other)] = self._keep(one.meet(other))
        return met

    def fill(self, typed: Life, both: Life) -> Life:
        """A life of which one date was typed, the other taken from the ends where it can be."""
        start, end, first, last = typed.start, typed.end, typed.written_start, typed.written_end
        if not first and both.start < end:
            start, first = both.start, both.written_start
        if not last and start < both.end:
            end, last = both.end, both.written_end
        return self._keep(Life(start, end, first, last))

    def _keep(self, life: Life) -> Life:
        return self._typed.setdefault((life.written_start, life.written_end), life)

    def _report_empty(self, row: Row, life: Life) -> None:
        start, end = life.written_start, life.written_end
        if life.end < life.start:
            self._findings.add("end-before-start", *_at(row), start=start, end=end)
        else:
            self._findings.add("empty-life", *_at(row), date=start)


def surely_before(one: str, other: str) -> bool:
    """Whether the date `one` lies before `other` whatever both mean; blank is not before."""
    return bool(one and other) and span(one)[1] < span(other)[0]


def _at(row: Row) -> tuple[str, int]:
    return row.place.file, row.place.line
