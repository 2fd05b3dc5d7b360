"""Numbers instead of ids: what is asked of a hundred thousand things at once.

A thing is a row; an array under rows holds one value for each thing, and -1 is no thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.intp]
Shorts: TypeAlias = NDArray[np.int32]
"""What is kept of every fact for as long as something is measured: half as large."""
Flags: TypeAlias = NDArray[np.bool_]
Floats: TypeAlias = NDArray[np.float64]

NOBODY = -1
_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Groups:
    """What belongs to each row: `members[starts[row]:starts[row + 1]]`."""

    starts: Ints
    members: Ints

    @classmethod
    def of(cls, rows: Ints, members: Ints, size: int) -> Groups:
        """The members under the rows they belong to, in the order given."""
        counts = np.bincount(rows, minlength=size)
        starts = np.zeros(size + 1, np.intp)
        np.cumsum(counts, out=starts[1:])
        return cls(starts, members[np.argsort(rows, kind="stable")])

    @property
    def counts(self) -> Ints:
        """How many belong to each row."""
        return np.diff(self.starts)

    def spread(self, rows: Ints) -> tuple[Ints, Ints]:
        """Of several rows: every member, and at which place in `rows` its row stands."""
        first = self.starts[rows]
        counts = self.starts[rows + 1] - first
        place = np.repeat(np.arange(len(rows)), counts)
        before = np.cumsum(counts) - counts
        return place, self.members[np.arange(len(place)) - before[place] + first[place]]


def pieces(one: Ints, other: Ints) -> Iterator[list[tuple[int, int]]]:
    """The pairs as tuples, some at a time: as many at once as there are would fill the memory."""
    for start in range(0, len(one), _AT_ONCE):
        end = start + _AT_ONCE
        yield list(zip(one[start:end].tolist(), other[start:end].tolist(), strict=True))


def flagged(rows: Ints | Shorts, size: int) -> Flags:
    """True under the rows given."""
    found = np.zeros(size, np.bool_)
    found[rows] = True
    return found


def padded(values: NDArray[np.generic], size: int, blank: object) -> NDArray[np.generic]:
    """The same array with `blank` for the rows that came later."""
    more = np.full(size - len(values), blank, values.dtype)
    return np.concatenate([values, more])


def codes(one: Ints, other: Ints, size: int) -> Ints:
    """A number for each pair of rows."""
    return one * size + other


def distinct(values: Ints) -> Ints:
    """Each value once, in order (np.unique hashes, which is slower on this many)."""
    ordered = np.sort(values)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def pairs_of(one: Ints, other: Ints, size: int) -> tuple[Ints, Ints]:
    """Each pair once, in order."""
    once = distinct(codes(one, other, size))
    return once // size, once % size


def among(wanted: Ints, known: Ints) -> Flags:
    """Which of `wanted` are in `known`, which is sorted."""
    if not len(known):
        return np.zeros(len(wanted), np.bool_)
    place = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.asarray(known[place] == wanted, np.bool_)


def first_of_each(rows: Ints, values: Ints, size: int, name: Callable[[int], str]) -> Ints:
    """One value for each row, of several the first by name."""
    found = np.full(size, NOBODY, np.intp)
    found[rows] = values
    groups = None
    for row in np.flatnonzero(np.bincount(rows, minlength=size) > 1).tolist():
        groups = groups or Groups.of(rows, values, size)
        several = groups.members[groups.starts[row] : groups.starts[row + 1]]
        found[row] = min(several.tolist(), key=name)
    return found


def levels(above: Groups, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
    """What stands above each of `rows`, step by step: places in `rows`, and what is there.

    Whatever was met before, from the same row, is not met again.
    """
    size = len(above.starts) - 1
    place, at = np.arange(len(rows)), rows
    seen = np.sort(codes(place, at, size))
    while len(at):
        step, at = above.spread(at)
        code = distinct(codes(place[step], at, size))
        code = code[~among(code, seen)]
        place, at = code // size, code % size
        if len(code):
            seen = np.sort(np.concatenate([seen, code]))
            yield place, at


def depths(up: Ints) -> Ints:
    """How many steps lead from each row to the last above it; -1 where they turn in a circle."""
    steps = (up >= 0).astype(np.intp)
    for _ in range(len(up).bit_length() + 1):
        going = np.flatnonzero(up >= 0)
        if not len(going):
            return steps
        steps[going] += steps[up[going]]
        jumped = up.copy()
        jumped[going] = up[up[going]]
        up = jumped
    steps[up >= 0] = NOBODY
    return steps


def inherited(up: Ints, flags: Flags) -> Flags:
    """True where the flag is set, or anywhere above."""
    found = flags.copy()
    for _ in range(len(up).bit_length() + 1):
        going = np.flatnonzero(up >= 0)
        if not len(going):
            break
        found[going] |= found[up[going]]
        jumped = up.copy()
        jumped[going] = up[up[going]]
        up = jumped
    return found


def topmost(up: Ints) -> Ints:
    """The last above each row, the row itself where nothing is; in a circle any of it."""
    top = np.where(up >= 0, up, np.arange(len(up)))
    for _ in range(len(up).bit_length() + 1):
        further = top[top]
        if np.array_equal(further, top):
            break
        top = further
    return top


def meeting(up: Ints, depth: Ints, one: Ints, other: Ints) -> Ints:
    """The lowest that stands above both of each pair, or is one of them; -1 where nothing does."""
    one, other = one.copy(), other.copy()
    jumps = [up]
    while (jumps[-1] >= 0).any() and len(jumps) <= len(up).bit_length():
        last = jumps[-1]
        jumps.append(np.where(last >= 0, last[last], NOBODY))
    for deeper, higher in ((one, other), (other, one)):
        _lift(jumps, deeper, np.maximum(depth[deeper] - depth[higher], 0))
    for jump in reversed(jumps):
        apart = (one != other) & (jump[one] != jump[other])
        one[apart], other[apart] = jump[one[apart]], jump[other[apart]]
    return np.where(one == other, one, np.where(up[one] == up[other], up[one], NOBODY))


def _lift(jumps: list[Ints], rows: Ints, steps: Ints) -> None:
    for power, jump in enumerate(jumps):
        odd = (steps >> power) & 1 == 1
        rows[odd] = jump[rows[odd]]
