"""The shape of the hierarchy: spans, layers, managers; on the direct lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from orgmodel.catalogue import load
from orgmodel.impact.metrics.arrays import Flags, Floats, Ints
from orgmodel.impact.metrics.view import Reading, View

_RULE = "check/hp07"
"""The rule that knows how many may report to whom."""

_WIDEST = 1000
"""From here on the formula of Graicunas has no number that a computer can hold."""


def readings(view: View) -> Iterator[Reading]:
    """Spans, layers, one-over-ones, and what Graicunas makes of the spans."""
    structure = view.structure
    staff = np.flatnonzero(structure.staff)
    spans = np.bincount(structure.direct[1], minlength=view.day.size)
    managers = staff[spans[staff] > 0]
    led = spans[managers].astype(np.float64)
    yield Reading("shape.span-min", _whole(led.min()) if len(led) else None, managers, led)
    yield Reading("shape.span-median", _median(led), managers, led)
    yield Reading("shape.span-max", _whole(led.max()) if len(led) else None, managers, led)
    outside = _outside(view, managers, spans[managers])
    yield Reading(
        "shape.out-of-band", _share(outside.sum(), len(managers)), managers[outside], led[outside]
    )
    yield from _layers(view, staff)
    yield Reading("shape.managers", _share(len(managers), len(staff)), managers, led)
    single = managers[led == 1]
    yield Reading("shape.one-over-one", len(single), single, np.ones(len(single)))
    relations = _graicunas(led)
    yield Reading("load.graicunas", _median(relations), managers, relations)


def _layers(view: View, staff: Ints) -> Iterator[Reading]:
    known = staff[view.structure.steps[staff] >= 0]
    steps = view.structure.steps[known].astype(np.float64)
    layers = _whole(steps.max()) + 1 if len(steps) else None
    yield Reading("shape.layers", layers, known, steps + 1)
    yield Reading("shape.depth-mean", float(steps.mean()) if len(steps) else None, known, steps)


def _outside(view: View, managers: Ints, spans: Ints) -> Flags:
    """Which spans are outside the band of the post's archetype, or wider than any may be."""
    widest, bands = _bands()
    outside = spans > widest
    for archetype, (least, most) in bands.items():
        held = view.day.says("archetype", archetype)[managers]
        outside = np.where(held, (spans < least) | (spans > most), outside)
    return np.asarray(outside, np.bool_)


@cache
def _bands() -> tuple[int, dict[str, tuple[int, int]]]:
    """The widest span, and the bands of the archetypes, as the rule has them."""
    given = {each.name: each.default or "" for each in load(_RULE).parameters}
    bands = [each.split("/") for each in given["bands"].split(",")]
    return int(given["widest"]), {kind: (int(least), int(most)) for kind, least, most in bands}


def _graicunas(spans: Floats) -> Floats:
    """The relations that a head of n has to look after: n (2^(n-1) + n - 1)."""
    powers = 2.0 ** (np.minimum(spans, _WIDEST) - 1)
    return np.asarray(spans * (powers + spans - 1), np.float64)


def _median(values: Floats) -> float | None:
    return float(np.median(values)) if len(values) else None


def _share(part: int, whole: int) -> float | None:
    return float(part / whole) if whole else None


def _whole(value: float) -> int:
    return int(value)
