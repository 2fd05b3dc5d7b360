"""Committees: chairs, seats, oversight."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgmodel.impact.metrics.arrays import Flags, flagged, levels, pairs_of
from orgmodel.impact.metrics.columns import MAIN
from orgmodel.impact.metrics.view import ROLES, Reading, View, counted


def readings(view: View) -> Iterator[Reading]:
    """The most that one post chairs, all seats, and what no committee looks at."""
    day = view.day
    chairs = day.links["CHAIRS"].marked(MAIN)
    chairs = chairs.only(day.are("Post")[chairs.source])
    post, _ = pairs_of(chairs.source, chairs.target, day.size)
    many = np.bincount(post, minlength=day.size)
    rows = np.flatnonzero(many)
    most = int(many.max()) if len(rows) else 0
    yield Reading("governance.chairs-per-post", most, rows, many[rows].astype(np.float64))
    seats = day.links["MEMBER_OF"]
    committee, _ = pairs_of(*seats.only(day.are("Committee")[seats.target])[1::-1], day.size)
    many = np.bincount(committee, minlength=day.size)
    rows = np.flatnonzero(many)
    yield Reading("governance.seats", len(committee), rows, many[rows].astype(np.float64))
    yield counted("governance.no-committee", view.running & ~_looked_at(view))


def _looked_at(view: View) -> Flags:
    """The responsibilities in which a committee has a role, or in what they are part of."""
    day = view.day
    links = [day.links[each] for each in ROLES]
    things = np.concatenate([each.target[day.are("Committee")[each.source]] for each in links])
    seen = flagged(things, day.size)
    asked = np.flatnonzero(view.running & ~seen)
    heirs = [asked[place[seen[at]]] for place, at in levels(view.above, asked)]
    return flagged(np.concatenate([things, *heirs]), day.size)
