"""How clear it is who answers for what, and who does it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgmodel.impact.metrics.arrays import flagged, pairs_of
from orgmodel.impact.metrics.view import Reading, View, counted


def readings(view: View) -> Iterator[Reading]:
    """The responsibilities with one owner and hands, roles of each, load of each, idle units."""
    day = view.day
    running = np.flatnonzero(view.running)
    thing, _ = pairs_of(view.answers.responsibility, view.answers.body, day.size)
    clear = (np.bincount(thing, minlength=day.size) == 1) & view.done
    share = float(clear[running].mean()) if len(running) else None
    yield Reading("clarity.one-accountable", share, running, clear[running].astype(np.float64))
    yield _mean(view, "clarity.responsible-mean", "RESPONSIBLE_FOR")
    yield _mean(view, "clarity.consulted-mean", "CONSULTED_ON")
    yield _load(view)
    homes = view.structure.homes
    bodies = np.concatenate([view.answers.body, day.links["RESPONSIBLE_FOR"].source])
    busy = homes[bodies]
    yield counted("clarity.idle-units", day.are("Unit") & ~flagged(busy[busy >= 0], day.size))


def _mean(view: View, metric: str, relation: str) -> Reading:
    """How many have a role in a responsibility, on average."""
    links = view.day.links[relation]
    thing, _ = pairs_of(links.target, links.source, view.day.size)
    many = np.bincount(thing, minlength=view.day.size)
    running = np.flatnonzero(view.running)
    mean = float(many[running].mean()) if len(running) else None
    some = running[many[running] > 0]
    return Reading(metric, mean, some, many[some].astype(np.float64))


def _load(view: View) -> Reading:
    """For how much a unit answers, its head and its posts counted with it; the most."""
    own = ~view.answers.inherited
    body, thing = view.answers.body[own], view.answers.responsibility[own]
    homes = view.structure.homes[body]
    bearer, _ = pairs_of(np.where(homes >= 0, homes, body), thing, view.day.size)
    load = np.bincount(bearer, minlength=view.day.size)
    rows = np.flatnonzero(load)
    most = int(load.max()) if len(rows) else 0
    return Reading("clarity.accountable-load", most, rows, load[rows].astype(np.float64))
