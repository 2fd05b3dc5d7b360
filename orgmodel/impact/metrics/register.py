"""The metrics by their public ids: plans name them, reports list them in this order."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.graph.nearest import nearest
from orgmodel.impact.metrics.values import COUNT, HIGHER, LOWER, NEITHER, NUMBER, SHARE, Metric
from orgmodel.metamodel import THINGS

UNITS = "units."
"""How the ids begin that count the units of a kind; the kind follows."""

REACHED = ("units", "posts", "responsibilities", "committees")
"""What a reform reaches, directly or indirectly."""

METRICS: dict[str, Metric] = {
    each.id: each
    for each in (
        *(Metric(f"{name}.all", COUNT, NEITHER) for name in REACHED),
        *(Metric(f"reach.direct-{name}", COUNT, NEITHER) for name in REACHED),
        *(Metric(f"reach.indirect-{name}", COUNT, NEITHER) for name in REACHED),
        Metric("orphans.no-accountable"),
        Metric("orphans.no-responsible"),
        Metric("orphans.no-superior"),
        Metric("orphans.no-parent"),
        Metric("orphans.no-head"),
        Metric("orphans.no-chair"),
        Metric("orphans.no-secretariat"),
        Metric("orphans.pending"),
        Metric("continuity.accountable", SHARE, HIGHER),
        Metric("continuity.responsible", SHARE, HIGHER),
        Metric("churn.parent", SHARE, LOWER),
        Metric("churn.superior", SHARE, LOWER),
        Metric("churn.chain", SHARE, LOWER),
        Metric("churn.depth", SHARE, LOWER),
        Metric("shape.span-min", COUNT, NEITHER),
        Metric("shape.span-median", NUMBER, NEITHER),
        Metric("shape.span-max", COUNT, NEITHER),
        Metric("shape.out-of-band", SHARE, LOWER),
        Metric("shape.layers", COUNT, NEITHER),
        Metric("shape.depth-mean", NUMBER, NEITHER),
        Metric("shape.managers", SHARE, NEITHER),
        Metric("shape.one-over-one"),
        Metric("hierarchy.krackhardt-connectedness", SHARE, NEITHER),
        Metric("hierarchy.krackhardt-hierarchy", SHARE, HIGHER),
        Metric("hierarchy.krackhardt-efficiency", SHARE, NEITHER),
        Metric("hierarchy.krackhardt-lubness", SHARE, NEITHER),
        Metric("load.graicunas", NUMBER, LOWER, indicative=True),
        Metric("clarity.one-accountable", SHARE, HIGHER),
        Metric("clarity.responsible-mean", NUMBER, NEITHER),
        Metric("clarity.consulted-mean", NUMBER, NEITHER),
        Metric("clarity.accountable-load"),
        Metric("clarity.idle-units"),
        Metric("overlap.fragmentation", NUMBER, LOWER),
        Metric("overlap.concentration", SHARE, HIGHER),
        Metric("overlap.pairs"),
        Metric("overlap.duplication"),
        Metric("coordination.crossing"),
        Metric("coordination.top"),
        Metric("coordination.height", NUMBER, LOWER),
        Metric("coordination.internalised", COUNT, HIGHER),
        Metric("coordination.opened", COUNT, NEITHER),
        Metric("bottleneck.betweenness", SHARE, LOWER),
        Metric("bottleneck.articulation"),
        Metric("governance.chairs-per-post"),
        Metric("governance.seats", COUNT, NEITHER),
        Metric("governance.seats-lost"),
        Metric("governance.seats-gained", COUNT, NEITHER),
        Metric("governance.ex-officio-vacancies"),
        Metric("governance.no-committee"),
    )
}
"""Every metric under its id, but those that count the units of a kind."""


def metric(id_: str) -> Metric:
    """The metric with an id; what is none of METRICS counts the units of a kind."""
    return METRICS.get(id_) or Metric(id_, COUNT, NEITHER)


def unknown(ids: Iterable[str], kinds: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """Of the ids given, those of no metric, each with the one that may have been meant.

    `kinds`: the kinds of units there are, besides those that the metamodel knows.
    """
    known = [*METRICS, *(f"{UNITS}{each}" for each in (*THINGS["Unit"].kinds, *kinds))]
    return tuple((each, nearest(each, known)) for each in ids if each not in known)
