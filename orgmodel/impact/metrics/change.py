"""Two states of an organisation side by side, and what is told of the way between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from orgmodel.impact.metrics.arrays import (
    NOBODY,
    Flags,
    Floats,
    Ints,
    among,
    codes,
    distinct,
    flagged,
    padded,
    pairs_of,
)
from orgmodel.impact.metrics.columns import LABELS, RELATIONS
from orgmodel.impact.metrics.view import View

_NONE: Ints = np.zeros(0, np.intp)

Pairs = tuple[Ints, Ints]
"""Relations as rows: from and to."""

_SAID_OF_SOURCE = frozenset(
    {"SUB_ORGANIZATION_OF", "POST_IN", "REPORTS_TO", "ACCOUNTABLE_TO", "PART_OF", "HAS_THEME"}
)
"""The relations that, when they change, change what they start from and not where they end."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What both states say of a metric: the numbers, and the rows behind them with their values."""

    metric: str
    before: float | None
    after: float | None
    rows: Ints
    old: Floats
    new: Floats


@dataclass(frozen=True)
class Change:
    """The state before and the state after.

    `successors`: the row that took the place of each, -1 where nothing did. `touched`: what an
    operation touched; None: whatever is itself otherwise than before.
    """

    before: View
    after: View
    successors: Ints
    touched: Flags | None = None

    @property
    def size(self) -> int:
        """How many rows there are in both states together."""
        return self.after.day.size

    def both(self, read: Callable[[View], Ints]) -> tuple[Ints, Ints]:
        """An array of rows in both states, as long as the longer one."""
        return self._long(read(self.before), NOBODY), read(self.after)

    @cached_property
    def labels(self) -> Ints:
        """The place in LABELS of every row, of one state or the other."""
        new = self.after.day.labels
        return np.where(new >= 0, new, self._long(self.before.day.labels, NOBODY))

    @cached_property
    def alive(self) -> tuple[Flags, Flags]:
        """What is there before, and after."""
        old = padded(self.before.day.alive, self.size, blank=False)
        return np.asarray(old, np.bool_), self.after.day.alive

    @cached_property
    def kept(self) -> Flags:
        """What is there in both."""
        return self.alive[0] & self.alive[1]

    @cached_property
    def heirs(self) -> Ints:
        """What each row has become: itself where it is still there, else its living successor."""
        heir = np.arange(self.size)
        for _ in range(int((self.successors >= 0).sum())):
            gone = ~self.alive[1][heir] & (self.successors[heir] >= 0)
            if not gone.any():
                break
            heir = np.where(gone, self.successors[heir], heir)
        return heir

    def differing(self, read: Callable[[View], Pairs]) -> Pairs:
        """The relations that hold in one of the states only."""
        mine, theirs = read(self.before), read(self.after)
        if all(np.array_equal(*each) for each in zip(mine, theirs, strict=True)):
            return _NONE, _NONE
        old, new = (distinct(codes(*each, self.size)) for each in (mine, theirs))
        code = np.concatenate([old[~among(old, new)], new[~among(new, old)]])
        return code // self.size, code % self.size

    def changed(self, read: Callable[[View], Pairs]) -> Flags:
        """The rows from which some relation starts in one of the states only."""
        return flagged(self.differing(read)[0], self.size)

    @cached_property
    def reached(self) -> Flags:
        """What the reform changes itself, and not only what stands above it."""
        if self.touched is not None:
            return self.touched
        found = self.alive[0] != self.alive[1]
        for relation in RELATIONS:
            ends = self.differing(lambda view, name=relation: view.day.links[name][:2])  # type: ignore[misc]
            found[ends[0]] = True
            if relation not in _SAID_OF_SOURCE:
                found[ends[1]] = True
        ours = self.labelled("Unit", "Post", "Responsibility", "Committee")
        return np.asarray(found & ours, np.bool_)

    def labelled(self, *labels: str) -> Flags:
        """The rows with one of the labels, in whatever state they are."""
        places = [LABELS.index(each) for each in labels]
        return np.asarray(np.isin(self.labels, places), np.bool_)

    def in_turn(self, pairs: Pairs) -> Pairs:
        """Relations of before as they would be after: between what their ends have become."""
        return pairs_of(self.heirs[pairs[0]], self.heirs[pairs[1]], self.size)

    def _long(self, values: Ints, blank: int) -> Ints:
        return np.asarray(padded(values, self.size, blank), np.intp)


def since(metric: str, which: Flags) -> Compared:
    """So many rows of which there were none before the reform."""
    rows = np.flatnonzero(which)
    nothing = np.full(len(rows), np.nan)
    return Compared(metric, 0, len(rows), rows, nothing, np.ones(len(rows)))


def summed(metric: str, rows: Ints, size: int) -> Compared:
    """So many relations of which there were none before the reform, under the rows they have."""
    many = np.bincount(rows, minlength=size)
    found = np.flatnonzero(many)
    nothing = np.full(len(found), np.nan)
    return Compared(metric, 0, len(rows), found, nothing, many[found].astype(np.float64))
