"""Seats in committees and links between units: what is lost, gained, taken inside."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgmodel.impact.metrics.arrays import Flags, among, codes, distinct, pairs_of
from orgmodel.impact.metrics.change import Change, Compared, Pairs, summed
from orgmodel.impact.metrics.columns import EX_OFFICIO
from orgmodel.impact.metrics.view import View


def comparisons(change: Change) -> Iterator[Compared]:
    """Seats lost, gained and vacant; coordination that is now inside a unit, or new."""
    old, new = _seats(change.before), _seats(change.after)
    lost = old[1][~_there(change, old, new)]
    yield summed("governance.seats-lost", lost, change.size)
    inherited = change.in_turn(old)
    known = np.sort(np.concatenate([codes(*old, change.size), codes(*inherited, change.size)]))
    gained = new[1][~among(codes(*new, change.size), known)]
    yield summed("governance.seats-gained", gained, change.size)
    office = _by_office(change.before)
    # only a committee that goes on can miss somebody
    goes_on = change.alive[1][change.heirs[office[1]]]
    office = office[0][goes_on], office[1][goes_on]
    missing = office[1][~_there(change, office, _sitting(change.after))]
    yield summed("governance.ex-officio-vacancies", missing, change.size)
    yield from _coordination(change)


def _there(change: Change, old: Pairs, new: Pairs) -> Flags:
    """Which relations of before hold after, between what their ends have become."""
    heirs, size = change.heirs, change.size
    return among(codes(heirs[old[0]], heirs[old[1]], size), distinct(codes(*new, size)))


def _seats(view: View) -> Pairs:
    seats = view.day.links["MEMBER_OF"]
    seats = seats.only(view.day.are("Committee")[seats.target])
    return pairs_of(*seats[:2], view.day.size)


def _by_office(view: View) -> Pairs:
    """Who sits in or chairs a committee by office."""
    links = [view.day.links[each].marked(EX_OFFICIO) for each in ("MEMBER_OF", "CHAIRS")]
    return _joined(view, [each[:2] for each in links])


def _sitting(view: View) -> Pairs:
    return _joined(view, [view.day.links[each][:2] for each in ("MEMBER_OF", "CHAIRS")])


def _joined(view: View, pairs: list[Pairs]) -> Pairs:
    one, other = (np.concatenate([each[end] for each in pairs]) for end in (0, 1))
    seats = view.day.are("Committee")[other]
    return pairs_of(one[seats], other[seats], view.day.size)


def _coordination(change: Change) -> Iterator[Compared]:
    """The links between units that are one unit now, and those between others that are new."""
    old, new = (
        _links(view.day.links["COORDINATES_WITH"][:2]) for view in (change.before, change.after)
    )
    one, other = change.heirs[old[0]], change.heirs[old[1]]
    inside = (one == other) & change.alive[1][one]
    size = change.size
    _, first = np.unique(codes(*_links((old[0], old[1])), size), return_index=True)
    yield summed("coordination.internalised", one[first[inside[first]]], size)
    known = np.sort(np.concatenate([codes(*old, size), codes(*_links((one, other)), size)]))
    opened = distinct(codes(*new, size))
    yield summed("coordination.opened", opened[~among(opened, known)] // size, size)


def _links(pairs: Pairs) -> Pairs:
    """Links that are read in both directions, in one."""
    one, other = pairs
    return np.minimum(one, other), np.maximum(one, other)
