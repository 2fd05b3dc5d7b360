"""What is measured of a reform: a number before and after, and always the list behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from math import isnan
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    # numpy is paid for by whoever measures, not by whoever names a metric
    from orgmodel.impact.metrics.arrays import Floats, Ints

COUNT, SHARE, NUMBER = "count", "share", "number"
"""The forms of a number: so many, a share from 0 to 1, or any other."""

LOWER, HIGHER, NEITHER = "lower", "higher", ""
"""What is better: less of it, more of it, or neither says anything."""


@dataclass(frozen=True, slots=True)
class Metric:
    """Something that is measured: its public id, the form of its number, what is better.

    `indicative`: shown only to those who ask for everything.
    """

    id: str
    form: str = COUNT
    better: str = LOWER
    indicative: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the list behind a number; None where it does not count on that side."""

    id: str
    before: float | None
    after: float | None

    @property
    def changed(self) -> bool:
        """Whether it counts otherwise than before."""
        return self.before != self.after


class Behind(Sequence[Entry]):
    """The things behind a number, in the order of the tables; made as they are looked at."""

    __slots__ = ("_after", "_before", "_ids", "_rows")

    def __init__(self, ids: Sequence[str], rows: Ints, before: Floats, after: Floats) -> None:
        self._ids, self._rows, self._before, self._after = ids, rows, before, after

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        return self._entry(range(len(self))[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Behind) and [*self] == [*other]

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Behind({len(self)} things)"

    @property
    def changed(self) -> Iterator[Entry]:
        """Those that count otherwise than before."""
        return (self._entry(at) for at in self._changed().tolist())

    @property
    def changes(self) -> int:
        """How many count otherwise than before."""
        return len(self._changed())

    def most_changed(self, many: int) -> list[Entry]:
        """So many of them: what changed most; of equals what goes, then what comes, by id."""
        import numpy as np

        places = self._changed()
        new = np.isnan(self._before[places])
        sides = (np.nan_to_num(each[places]) for each in (self._after, self._before))
        by = np.abs(np.subtract(*sides))
        least = np.partition(by, -many)[-many] if len(by) > many else -1
        found: list[Entry] = []
        # only of equals the ids decide, and there may be very many of those
        for amount in [*np.unique(by[by > least])[::-1], least]:
            for side in (~new, new):
                if left := many - len(found):
                    found += self._first_of(places[side & (by == amount)], left)
        return found

    def _first_of(self, places: Ints, many: int) -> list[Entry]:
        ids = [self._ids[row] for row in self._rows[places].tolist()]
        first = nsmallest(many, range(len(ids)), key=ids.__getitem__)
        return [self._entry(int(places[at])) for at in first]

    def _changed(self) -> Ints:
        import numpy as np

        same = np.isclose(self._before, self._after, rtol=0, atol=0, equal_nan=True)
        return np.flatnonzero(~same)

    def _entry(self, at: int) -> Entry:
        sides = (float(self._before[at]), float(self._after[at]))
        before, after = (None if isnan(each) else each for each in sides)
        return Entry(self._ids[int(self._rows[at])], before, after)


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric with its numbers; None where there is nothing to measure.

    `sample`: of how many the number was estimated, 0 where it is exact.
    """

    metric: Metric
    before: float | None
    after: float | None
    behind: Behind
    sample: int = 0

    @property
    def difference(self) -> float | None:
        """How much it is more (or, below zero, less) than before."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def verdict(self) -> str:
        """`better`, `worse` or `same`; blank where that cannot be said."""
        change = self.difference
        if change is None or not self.metric.better:
            return ""
        if not change:
            return "same"
        return "better" if (change > 0) == (self.metric.better == HIGHER) else "worse"


@dataclass(frozen=True, slots=True)
class Impact:
    """Every metric of two states of an organisation, in the order of METRICS."""

    day_before: date
    day_after: date
    measured: tuple[Measured, ...]

    def get(self, metric: str) -> Measured | None:
        """The metric with an id; None where it was not measured."""
        return next((each for each in self.measured if each.metric.id == metric), None)

    def __getitem__(self, metric: str) -> Measured:
        """The metric with an id.

        Raises:
            KeyError: it was not measured.
        """
        found = self.get(metric)
        if found is None:
            raise KeyError(metric)
        return found
