"""What must be agreed across boundaries, and how far up it is decided."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgmodel.impact.metrics.arrays import Groups, Ints, codes, distinct, flagged, meeting, pairs_of
from orgmodel.impact.metrics.view import ROLES, Reading, View


def readings(view: View) -> Iterator[Reading]:
    """Roles in another top-level unit than the owner's, and where owner and doer meet."""
    yield _crossing(view)
    thing, owner, doer = _pairs(view)
    structure = view.structure
    meet = meeting(structure.superiors, structure.steps, owner, doer)
    inside = (meet == owner) | (meet == doer)
    top = (meet < 0) | ((structure.superiors[meet] < 0) & ~inside)
    many = np.bincount(thing[top], minlength=view.day.size)
    rows = np.flatnonzero(many)
    yield Reading("coordination.top", int(top.sum()), rows, many[rows].astype(np.float64))
    yield _height(view, thing[meet >= 0], owner[meet >= 0], doer[meet >= 0], meet[meet >= 0])


def _crossing(view: View) -> Reading:
    """The roles of bodies whose top-level unit is not that of anybody who answers."""
    size, divisions = view.day.size, view.divisions
    owners = Groups.of(view.answers.responsibility, view.answers.body, size)
    links = [view.day.links[each] for each in ROLES]
    bodies = np.concatenate([each.source for each in links])
    things = np.concatenate([each.target for each in links])
    known = (divisions[bodies] >= 0) & (owners.counts[things] > 0)
    bodies, things = bodies[known], things[known]
    place, owner = owners.spread(things)
    one, other = divisions[bodies][place], divisions[owner]
    # whoever stands in the whole itself is across no boundary from its parts
    whole = view.wholes[one] | view.wholes[other]
    apart = np.where(whole, view.roots[one] != view.roots[other], one != other) & (other >= 0)
    across = ~flagged(place[~apart], len(bodies))
    many = np.bincount(things[across], minlength=size)
    rows = np.flatnonzero(many)
    return Reading("coordination.crossing", int(across.sum()), rows, many[rows].astype(np.float64))


def _pairs(view: View) -> tuple[Ints, Ints, Ints]:
    """The posts of who answers for and who does a responsibility, each pair once."""
    size, leaders = view.day.size, view.leaders
    doing = view.day.links["RESPONSIBLE_FOR"]
    owners = Groups.of(view.answers.responsibility, view.answers.body, size)
    place, owner = owners.spread(doing.target)
    thing = doing.target[place]
    one, other = leaders[owner], leaders[doing.source[place]]
    steps = view.structure.steps
    known = (one >= 0) & (other >= 0) & (steps[one] >= 0) & (steps[other] >= 0)
    both, other = pairs_of(codes(thing[known], one[known], size), other[known], size)
    return both // size, both % size, other


def _height(view: View, thing: Ints, owner: Ints, doer: Ints, meet: Ints) -> Reading:
    """How many steps above the lower of the two they meet, on average."""
    steps = view.structure.steps
    heights = np.maximum(steps[owner], steps[doer]) - steps[meet]
    highest = np.zeros(view.day.size, np.intp)
    np.maximum.at(highest, thing, heights)
    rows = distinct(thing[heights > 0])
    mean = float(heights.mean()) if len(heights) else None
    return Reading("coordination.height", mean, rows, highest[rows].astype(np.float64))
