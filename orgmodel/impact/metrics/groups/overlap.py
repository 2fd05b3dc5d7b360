"""Fragmentation, overlap and duplication (GAO-15-49SP): several at work on one theme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from orgmodel.impact.metrics.arrays import NOBODY, Floats, Groups, Ints, codes, distinct, pairs_of
from orgmodel.impact.metrics.view import Reading, View

_ALIKE = 0.5
"""From here on the themes of two units overlap (Jaccard)."""
_AT_ONCE = 1000


def readings(view: View) -> Iterator[Reading]:
    """How themes are spread over top-level units, and whose work is alike."""
    yield from _spread(view)
    yield _pairs(view)
    yield _duplication(view)


def _themes(view: View) -> Groups:
    has = view.day.links["HAS_THEME"]
    return Groups.of(has.source, has.target, view.day.size)


def _spread(view: View) -> Iterator[Reading]:
    """Of each theme: over how many top-level units it is spread, and how evenly."""
    size, holders = view.day.size, view.holders
    division = view.divisions[holders.source]
    known = division >= 0
    place, theme = _themes(view).spread(holders.target[known])
    code, shares = np.unique(codes(theme, division[known][place], size), return_counts=True)
    theme = code // size
    many = np.bincount(theme, minlength=size)
    rows = np.flatnonzero(many)
    total = np.bincount(theme, shares, minlength=size)
    squares = np.bincount(theme, (shares / total[theme]) ** 2, minlength=size)
    for metric, values in (
        ("overlap.fragmentation", many[rows].astype(np.float64)),
        ("overlap.concentration", np.asarray(squares[rows], np.float64)),
    ):
        yield Reading(metric, float(values.mean()) if len(rows) else None, rows, values)


def _pairs(view: View) -> Reading:
    """The pairs of units, neither above the other, at least half of whose themes are the same."""
    size, holders = view.day.size, view.holders
    homes = view.structure.homes[holders.source]
    known = homes >= 0
    place, theme = _themes(view).spread(holders.target[known])
    unit, theme = pairs_of(homes[known][place], theme, size)
    sets, members, which = _sets(unit, theme)
    units = distinct(unit)
    partners, pairs = _alike(sets, members)
    others = partners[which].astype(np.float64)
    pairs -= _nested(view, sets, units, which, others)
    some = others > 0
    return Reading("overlap.pairs", int(pairs), units[some], others[some])


def _sets(unit: Ints, theme: Ints) -> tuple[Floats, Ints, Ints]:
    """The distinct sets of themes as rows of ones, how many units have each, and which has each."""
    units, first = np.unique(unit, return_index=True)
    themes, column = np.unique(theme, return_inverse=True)
    numbers: dict[bytes, int] = {}
    found = np.zeros(len(units), np.intp)
    for at, (start, end) in enumerate(pairwise([*first.tolist(), len(unit)])):
        found[at] = numbers.setdefault(column[start:end].tobytes(), len(numbers))
    sets = np.zeros((len(numbers), len(themes)))
    for key, row in numbers.items():
        sets[row, np.frombuffer(key, column.dtype)] = 1
    return sets, np.bincount(found, minlength=len(numbers)), found


def _likeness(some: Floats, sets: Floats) -> Floats:
    common = some @ sets.T
    return np.asarray(
        common / (some.sum(axis=1)[:, None] + sets.sum(axis=1)[None, :] - common), np.float64
    )


def _alike(sets: Floats, members: Ints) -> tuple[Ints, int]:
    """For each set how many other units have one like it, and how many pairs there are."""
    partners = np.zeros(len(sets), np.intp)
    for start in range(0, len(sets), _AT_ONCE):
        alike = _likeness(sets[start : start + _AT_ONCE], sets) >= _ALIKE
        partners[start : start + _AT_ONCE] = alike @ members - 1
    return partners, int((partners * members).sum()) // 2


def _nested(view: View, sets: Floats, units: Ints, which: Ints, others: Floats) -> int:
    """Takes the pairs of a unit and one above it out of `others`; how many there were."""
    parents = view.structure.parents
    place = np.full(view.day.size, NOBODY, np.intp)
    place[units] = np.arange(len(units))
    here, above, found = np.arange(len(units)), parents[units], 0
    for _ in range(int(view.structure.climbs.max(initial=0))):
        here, above = here[above >= 0], above[above >= 0]
        met = here[place[above] >= 0]
        over = place[above][place[above] >= 0]
        one, other = sets[which[met]], sets[which[over]]
        common = (one * other).sum(axis=1)
        alike = common / (one.sum(axis=1) + other.sum(axis=1) - common) >= _ALIKE
        np.subtract.at(others, met[alike], 1)
        np.subtract.at(others, over[alike], 1)
        found += int(alike.sum())
        above = parents[above]
    return found


def _duplication(view: View) -> Reading:
    """Of a theme and a type of function: several do it, and nobody answers for all of it."""
    day = view.day
    has, types = day.links["HAS_THEME"], day.said["function_type"].astype(np.intp)
    typed = types[has.source] > 0
    thing, theme = pairs_of(has.source[typed], has.target[typed], day.size)
    groups, group = np.unique(codes(theme, types[thing], day.size), return_inverse=True)
    of_thing = Groups.of(thing, group, day.size)
    doing = day.links["RESPONSIBLE_FOR"]
    place, worked = of_thing.spread(doing.target)
    bodies = np.bincount(pairs_of(worked, doing.source[place], day.size)[0], minlength=len(groups))
    most = _most_owned(view, of_thing, len(groups))
    many = np.bincount(group, minlength=len(groups))
    twice = np.flatnonzero((bodies > 1) & (most < many))
    themes, first = np.unique(groups[twice] // day.size, return_inverse=True)
    values = np.bincount(first, bodies[twice], minlength=len(themes))
    return Reading("overlap.duplication", len(twice), themes, values.astype(np.float64))


def _most_owned(view: View, of_thing: Groups, groups: int) -> Ints:
    """Of each group: for how many of its responsibilities one body answers, at most."""
    size, answers = view.day.size, view.answers
    thing, body = pairs_of(answers.responsibility, answers.body, size)
    place, group = of_thing.spread(thing)
    code, owned = np.unique(codes(group, body[place], size), return_counts=True)
    most = np.zeros(groups, np.intp)
    np.maximum.at(most, code // size, owned)
    return most
