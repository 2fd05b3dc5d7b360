"""Finds the fragile places: what would be left without anybody if a unit or a post went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orgmodel.datasets.reading import read
from orgmodel.graph import Graph, Place
from orgmodel.impact.playing import Names
from orgmodel.reforms import Baseline, Item, Plan, Step
from orgmodel.reforms.apply import Attempt, attempt

COUNTED = ("responsibilities", "posts", "places", "chairs", "secretariats", "seats", "heads")
"""The groups of the ledger in which something may be left without anybody."""

_OPERATIONS = {"Unit": ("abolish", "unit"), "Post": ("abolish_post", "post")}


@dataclass(frozen=True, slots=True)
class Probed:
    """A unit or a post, and the ids of what its end would leave, under the groups of COUNTED."""

    id: str
    left: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def total(self) -> int:
        """How much would be left without anybody."""
        return sum(len(ids) for _, ids in self.left)


@dataclass(frozen=True, slots=True)
class Probe:
    """What was probed, the most fragile first; and the organisation that it is about."""

    graph: Graph
    day: date
    probed: tuple[Probed, ...]


def probe(
    folder: Path,
    given: str,
    *,
    posts: bool = False,
    day: date | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Probe:
    """Abolishes in turn every unit at or under `given`, or of everything, or their posts.

    Nothing is written; each is tried on the organisation as it is.

    Raises:
        UnknownName, AmbiguousName, WrongKind: `given` is no unit.
    """
    graph = read(folder).graph
    on = day or graph.info.as_of
    top = ""
    if given:
        with Names(folder, with_holders=False) as names:
            top = names.find(given, ("Unit", "Organization"), on)
    return Probe(graph, on, probed(Baseline(graph), on, top, posts=posts, tell=tell))


def probed(
    baseline: Baseline,
    day: date,
    top: str = "",
    *,
    posts: bool = False,
    tell: Callable[[int, int], None] | None = None,
) -> tuple[Probed, ...]:
    """The same of an organisation in memory, each with what it would leave, most first."""
    label = "Post" if posts else "Unit"
    return probed_units(baseline, day, [*_candidates(baseline, day, top, label)], label, tell)


def probed_units(
    baseline: Baseline,
    day: date,
    ids: Sequence[str],
    label: str = "Unit",
    tell: Callable[[int, int], None] | None = None,
) -> tuple[Probed, ...]:
    """The same of the things that are named."""
    found = []
    for done, id_ in enumerate(ids, 1):
        found.append(_without(baseline, day, label, id_))
        if tell:
            tell(done, len(ids))
    return tuple(sorted(found, key=lambda each: (-each.total, each.id)))


def _without(baseline: Baseline, day: date, label: str, id_: str) -> Probed:
    operation, key = _OPERATIONS[label]
    step = Step(1, operation, day, Place("", 0), {key: id_})
    played = attempt(baseline, Plan("probe", "", day, (step,)))
    left: dict[str, list[str]] = {}
    for item in played.ledger.pending:
        if item.group in COUNTED and (orphan := _orphan(played, item, day)):
            left.setdefault(item.group, []).append(orphan)
    return Probed(id_, tuple((group, tuple(dict.fromkeys(left[group]))) for group in sorted(left)))


def _orphan(played: Attempt, item: Item, day: date) -> str:
    """What is left of a relation that nobody has; blank where somebody else has it still."""
    if played.draft.is_live(item.target, day):
        others = played.draft.incoming(item.target, item.relation, day)
        return "" if others else item.target
    return item.source if played.draft.is_live(item.source, day) else ""


def _candidates(baseline: Baseline, day: date, top: str, label: str) -> Iterator[str]:
    graph = baseline.graph
    if not top:
        yield from (each.id for each in graph.labels.get(label, ()) if each.life.holds_on(day))
        return
    units = [*_under(baseline, day, top)]
    if label == "Unit":
        yield from (id_ for id_ in units if graph.by_id[id_].label == "Unit")
        return
    seen = Counter(
        edge.source
        for unit in units
        for edge in baseline.all_of(unit)
        if edge.relation in {"POST_IN", "HEAD_OF"} and edge.target == unit
        if edge.life.holds_on(day)
    )
    yield from seen


def _under(baseline: Baseline, day: date, top: str) -> Iterator[str]:
    queue = [top]
    while queue:
        unit = queue.pop(0)
        yield unit
        queue += [
            edge.source
            for edge in baseline.all_of(unit)
            if edge.relation == "SUB_ORGANIZATION_OF"
            and edge.target == unit
            and edge.life.holds_on(day)
        ]
