"""Through whom much must pass: on the reporting lines and the roles together.

A unit and its head are one place; a responsibility joins those who answer for it, do it or are
asked. Above a size the shortest ways are followed from some places only, always the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from random import Random
from typing import NamedTuple

import numpy as np
import rustworkx

from orgmodel.impact.metrics.arrays import Floats, Groups, Ints, distinct, pairs_of, pieces
from orgmodel.impact.metrics.view import Reading, View

EXACT = 2_000
"""With more places than these the betweenness is an estimate."""
_WORK = 2_000_000
_LEAST = 8
_SEED = 1977

_ROLES = ("ACCOUNTABLE_FOR", "RESPONSIBLE_FOR", "CONSULTED_ON")


class Net(NamedTuple):
    """What is joined to what: places in `rows`, each pair once."""

    rows: Ints
    one: Ints
    other: Ints


def readings(view: View) -> Iterator[Reading]:
    """The largest share of shortest ways through one place, and what nothing can replace."""
    net = _net(view)
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(repeat(None, len(net.rows)))
    for pairs in pieces(net.one, net.other):
        graph.add_edges_from_no_data(pairs)
    bodies = ~view.day.are("Responsibility")[net.rows]
    if len(net.rows) <= EXACT:
        # side by side, its sums would not be the same each time
        found = rustworkx.graph_betweenness_centrality(graph, parallel_threshold=EXACT + 1)
        values, sample = np.array([found[at] for at in range(len(net.rows))]), 0
    else:
        values, sample = estimated(net)
    some = bodies & (values > 0)
    most = float(values[some].max(initial=0))
    yield Reading("bottleneck.betweenness", most, net.rows[some], values[some], sample)
    cuts = np.array(sorted(rustworkx.articulation_points(graph)), np.intp)
    cuts = cuts[bodies[cuts]]
    yield Reading("bottleneck.articulation", len(cuts), net.rows[cuts], np.ones(len(cuts)))


def _net(view: View) -> Net:
    day, heads = view.day, view.structure.heads
    size = day.size
    place = np.where(heads >= 0, heads, np.arange(size))
    links = [day.links[each] for each in _ROLES]
    body = place[np.concatenate([each.source for each in links])]
    thing, body = pairs_of(np.concatenate([each.target for each in links]), body, size)
    # what only one has a hand in joins nobody
    shared = np.bincount(thing, minlength=size)[thing] > 1
    thing, body = thing[shared], body[shared]
    below, above = view.structure.lines
    # a unit without a head hangs on the nearest head above
    loose = distinct(body[(place[body] == body) & day.are("Unit")[body]])
    loose = loose[view.leaders[loose] >= 0]
    one = np.concatenate([thing, below, loose])
    other = np.concatenate([body, above, view.leaders[loose]])
    one, other = pairs_of(np.minimum(one, other), np.maximum(one, other), size)
    rows = distinct(np.concatenate([one, other]))
    return Net(rows, np.searchsorted(rows, one), np.searchsorted(rows, other))


def estimated(net: Net, pivots: int = 0) -> tuple[Floats, int]:
    """The betweenness of each place, from the shortest ways that begin at some of them.

    Brandes' algorithm, a ring of places at a time. How many places it begins at follows from
    the size, unless `pivots` says so.
    """
    many = len(net.rows)
    pivots = min(many, pivots or max(_LEAST, _WORK // max(1, len(net.one))))
    around = Groups.of(
        np.concatenate([net.one, net.other]), np.concatenate([net.other, net.one]), many
    )
    chosen = Random(_SEED).sample(range(many), pivots)  # noqa: S311 - a sample, no secret
    total = np.zeros(many)
    for start in sorted(chosen):
        total += _passed(around, start)
    return total / pivots * many / max(1, (many - 1) * (many - 2)), pivots


def _passed(around: Groups, start: int) -> Floats:
    """How many of the shortest ways from `start` to each other place lead through each place."""
    many = len(around.counts)
    distance = np.full(many, -1, np.intp)
    ways, passed = np.zeros(many), np.zeros(many)
    distance[start], ways[start] = 0, 1
    ring = np.array([start])
    steps: list[tuple[Ints, Ints]] = []
    while len(ring):
        place, next_ = around.spread(ring)
        distance[next_[distance[next_] < 0]] = len(steps) + 1
        forth = distance[next_] == len(steps) + 1
        before, after = ring[place[forth]], next_[forth]
        steps.append((before, after))
        ways += np.bincount(after, ways[before], many)
        ring = distinct(after)
    for before, after in reversed(steps):
        passed += np.bincount(before, ways[before] / ways[after] * (1 + passed[after]), many)
    passed[start] = 0
    return passed
