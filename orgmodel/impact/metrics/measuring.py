"""Measures what differs between two states of an organisation, metric by metric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from orgmodel.graph import Graph
from orgmodel.impact.metrics.arrays import NOBODY, Floats, Ints, distinct, flagged
from orgmodel.impact.metrics.change import Change, Compared
from orgmodel.impact.metrics.columns import Columns, columns_of, day_of
from orgmodel.impact.metrics.groups import (
    bottleneck,
    clarity,
    coordination,
    governance,
    hierarchy,
    movement,
    orphans,
    overlap,
    seats,
    shape,
    size,
)
from orgmodel.impact.metrics.register import METRICS, UNITS, metric
from orgmodel.impact.metrics.values import Behind, Impact, Measured
from orgmodel.impact.metrics.view import Reading, View

_STATES = (size, orphans, shape, hierarchy, clarity, overlap, coordination, bottleneck, governance)
_CHANGES = (movement, seats)


@dataclass(frozen=True, slots=True)
class Told:
    """What only a plan and its ledger know.

    `touched`: the ids that an operation touched; None: whatever differs. `successors`: the id
    that took the place of each closed one. `pending`: how much nobody has decided.
    """

    touched: frozenset[str] | None = None
    successors: Mapping[str, str] | None = None
    pending: int = 0


@dataclass(frozen=True)
class Baseline:
    """The state that reforms are measured against: what is worked out of it serves them all."""

    graph: Graph
    day: date

    @cached_property
    def columns(self) -> Columns:
        """All that is counted of it."""
        return columns_of(self.graph)

    @cached_property
    def view(self) -> View:
        """What holds on its day."""
        return View(day_of(self.columns, self.day))

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Its own numbers."""
        return _readings(self.view)

    def measure(self, after: Graph, day: date, told: Told | None = None) -> Impact:
        """What is otherwise in `after` on its day."""
        told = told or Told()
        # before the columns of the other state are made: those share the numbers of the rows
        before = self.view
        columns = columns_of(after, self.columns)
        same = after is self.graph and day == self.day
        view = before if same else View(day_of(columns, day))
        change = _change(before, view, told)
        readings = self.readings if same else _readings(view)
        found = {each.metric.id: each for each in self._measured(change, readings, told)}
        return Impact(self.day, day, tuple(found[name] for name in _order(found)))

    def _measured(
        self, change: Change, readings: Mapping[str, Reading], told: Told
    ) -> Iterator[Measured]:
        ids = change.after.day.numbers.ids
        for name in {**self.readings, **readings}:
            yield _both(name, self.readings.get(name), readings.get(name), ids)
        for module in _CHANGES:
            for each in module.comparisons(change):
                yield _compared(each, ids)
        yield _compared(Compared("orphans.pending", 0, told.pending, _NONE, _BLANK, _BLANK), ids)


def measure(
    before: Graph, after: Graph, day_before: date, day_after: date, told: Told | None = None
) -> Impact:
    """Every metric of two states of an organisation.

    Both are graphs as read from tables or made by a reform; what follows from them (reporting
    lines, who answers) is worked out here for the two days. To measure several reforms against
    one baseline, keep a `Baseline`.
    """
    return Baseline(before, day_before).measure(after, day_after, told)


_NONE: Ints = np.zeros(0, np.intp)
_BLANK: Floats = np.zeros(0)


def _readings(view: View) -> dict[str, Reading]:
    found = {each.metric: each for module in _STATES for each in module.readings(view)}
    view.release()
    return found


def _change(before: View, after: View, told: Told) -> Change:
    rows, size = after.day.numbers.rows, after.day.size
    successors = np.full(size, NOBODY, np.intp)
    for closed, successor in (told.successors or {}).items():
        if rows[closed] >= 0:
            successors[rows[closed]] = rows[successor]
    if told.touched is None:
        return Change(before, after, successors)
    touched = np.array([row for id_ in sorted(told.touched) if (row := rows[id_]) >= 0], np.intp)
    return Change(before, after, successors, flagged(touched, size))


def _both(name: str, old: Reading | None, new: Reading | None, ids: list[str]) -> Measured:
    """The readings of a metric on both sides; of a kind of unit that is gone there are none."""
    sides = [each or Reading(name, 0, _NONE, _BLANK) for each in (old, new)]
    rows = distinct(np.concatenate([each.rows for each in sides]))
    values = [np.full(len(rows), np.nan) for _ in sides]
    for side, column in zip(sides, values, strict=True):
        column[np.searchsorted(rows, side.rows)] = side.values
    sample = max(each.sample for each in sides)
    behind = Behind(ids, rows, *values)
    return Measured(metric(name), sides[0].value, sides[1].value, behind, sample)


def _compared(each: Compared, ids: list[str]) -> Measured:
    behind = Behind(ids, each.rows, each.old, each.new)
    return Measured(METRICS[each.metric], each.before, each.after, behind)


def _order(found: Mapping[str, Measured]) -> list[str]:
    """Those of METRICS; the units of each kind behind all units."""
    kinds = sorted(name for name in found if name not in METRICS)
    known = [name for name in METRICS if name in found]
    return [known[0], *kinds, *known[1:]] if known[:1] == [f"{UNITS}all"] else [*known, *kinds]
