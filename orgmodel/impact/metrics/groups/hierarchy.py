"""How much the reporting lines, of all kinds, are those of a pure hierarchy.

Krackhardt's four dimensions (1994): each is 1 in a tree with one top and lines downwards only.
The formulas are those of the R package sna; the largest groups are judged on a sample of pairs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import repeat

import numpy as np
import rustworkx

from orgmodel.impact.metrics.arrays import (
    Flags,
    Floats,
    Groups,
    Ints,
    among,
    codes,
    distinct,
    levels,
    pieces,
)
from orgmodel.impact.metrics.view import Reading, View

PAIRS, DRAWN = 100_000, 20_000
"""With more pairs of posts than the first, as many as the second are drawn and looked at."""
_SEED = 1994


def readings(view: View) -> Iterator[Reading]:
    """Connectedness, hierarchy, efficiency, least upper bounds."""
    staff = np.flatnonzero(view.structure.staff)
    below, above = (np.searchsorted(staff, each) for each in view.structure.lines)
    graph = rustworkx.PyDiGraph(multigraph=False)
    graph.add_nodes_from(repeat(None, len(staff)))
    for pairs in pieces(above, below):
        graph.add_edges_from_no_data(pairs)
    parts = [_rows(each) for each in rustworkx.weakly_connected_components(graph)]
    sizes = np.array([len(each) for each in parts], np.float64)
    alone = staff[np.concatenate([each for each in parts if len(each) == 1] or [_NONE])]
    everybody = len(staff) * (len(staff) - 1)
    joined = _share(float((sizes * (sizes - 1)).sum()), everybody)
    yield Reading("hierarchy.krackhardt-connectedness", joined, alone, np.ones(len(alone)))
    rings = _rings(graph)
    ringed = staff[np.sort(np.concatenate(rings or [_NONE]))]
    lines = Groups.of(below, above, len(staff))
    yield Reading(
        "hierarchy.krackhardt-hierarchy", _ordered(rings, lines), ringed, np.ones(len(ringed))
    )
    several = np.flatnonzero(lines.counts > 1)
    values = lines.counts[several].astype(np.float64)
    spare = float((sizes - 1).sum())
    most = float(((sizes - 1) ** 2).sum())
    efficient = 1 - (len(below) - spare) / most if most else 1.0
    yield Reading("hierarchy.krackhardt-efficiency", efficient, staff[several], values)
    bounded, sample = _bounded(parts, lines, pure=not rings and not len(several))
    yield Reading("hierarchy.krackhardt-lubness", bounded, staff[several], values, sample)


def _rings(graph: rustworkx.PyDiGraph[None, None]) -> list[Ints]:
    """The posts that are each above and below each other."""
    if rustworkx.is_directed_acyclic_graph(graph):
        return []
    found = rustworkx.strongly_connected_components(graph)
    return [_rows(each) for each in found if len(each) > 1]


def _rows(found: Collection[int]) -> Ints:
    return np.sort(np.fromiter(found, np.intp, len(found)))


_NONE = np.zeros(0, np.intp)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def _ordered(rings: list[Ints], lines: Groups) -> float:
    """The share of the pairs, one of which is above the other, that are so in one way only."""
    if not rings:
        return 1.0
    size = len(lines.counts)
    rows = np.arange(size)
    found = [codes(place, at, size) for place, at in levels(lines, rows)]
    pairs = distinct(np.concatenate([_NONE, *found]))
    below, above = pairs // size, pairs % size
    pairs = distinct(codes(np.minimum(below, above), np.maximum(below, above), size))
    mutual = sum(len(each) * (len(each) - 1) // 2 for each in rings)
    return 1 - mutual / len(pairs)


def _bounded(parts: list[Ints], lines: Groups, *, pure: bool) -> tuple[float, int]:
    """The share of pairs with a lowest common superior, and of how many it was estimated."""
    sizes = np.array([len(each) for each in parts], np.float64)
    most = float(((sizes - 1) * (sizes - 2)).sum()) / 2
    if pure or not most:
        return 1.0, 0
    pairs = float((sizes * (sizes - 1)).sum()) / 2
    if pairs <= PAIRS:
        drawn = [np.triu_indices(len(each), 1) for each in parts]
        one = np.concatenate([part[i] for part, (i, _) in zip(parts, drawn, strict=True)])
        other = np.concatenate([part[j] for part, (_, j) in zip(parts, drawn, strict=True)])
    else:
        one, other = _drawn(parts, sizes)
    without = float((~_have_bound(lines, one, other)).mean()) * pairs
    return max(0.0, 1 - without / most), 0 if pairs <= PAIRS else DRAWN


def _drawn(parts: list[Ints], sizes: Floats) -> tuple[Ints, Ints]:
    """Pairs from the parts, each pair as likely as any other; always the same ones."""
    random = np.random.default_rng(_SEED)
    weights = sizes * (sizes - 1)
    chosen = random.choice(len(parts), DRAWN, p=weights / weights.sum())
    members = np.concatenate(parts)
    starts = np.concatenate([[0], np.cumsum(sizes.astype(np.intp))])[chosen]
    many = sizes.astype(np.intp)[chosen]
    first = random.integers(0, many)
    second = (first + random.integers(1, many)) % many
    return members[starts + first], members[starts + second]


def _have_bound(lines: Groups, one: Ints, other: Ints) -> Flags:
    """Which pairs have a superior in common, or one of them, below all that they have in common.

    Whoever is below all of them has as many above as the pair has in common, himself counted.
    """
    size = len(lines.counts)
    rows, place = np.unique(np.concatenate([one, other]), return_inverse=True)
    mine = _at_or_above(lines, rows)
    first, second = place[: len(one)], place[len(one) :]
    known = np.sort(codes(mine[0], mine[1], size))
    groups = Groups.of(mine[0], mine[1], len(rows))
    pair, bound = groups.spread(first)
    common = among(codes(second[pair], bound, size), known)
    pair, bound = pair[common], bound[common]
    bounds, at = np.unique(bound, return_inverse=True)
    heights = np.bincount(_at_or_above(lines, bounds)[0], minlength=len(bounds))
    highest = np.zeros(len(one), np.intp)
    np.maximum.at(highest, pair, heights[at])
    many = np.bincount(pair, minlength=len(one))
    return np.asarray((many > 0) & (highest == many), np.bool_)


def _at_or_above(lines: Groups, rows: Ints) -> tuple[Ints, Ints]:
    """Each row and all that stands above it, as places in `rows` and what is there."""
    found = [(np.arange(len(rows)), rows), *levels(lines, rows)]
    return np.concatenate([each[0] for each in found]), np.concatenate([each[1] for each in found])
