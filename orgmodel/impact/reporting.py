"""What a reform does, in numbers with the lists behind them: of one plan, or of several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from orgmodel.errors import UsageError
from orgmodel.impact.judging import Judgement, judge
from orgmodel.impact.metrics import Baseline, Impact, Measured, Metric, Told
from orgmodel.impact.playing import Played, play, play_all
from orgmodel.reforms import Item, Ledger

_OF_THEIR_START = frozenset({"SUB_ORGANIZATION_OF", "POST_IN", "REPORTS_TO", "ACCOUNTABLE_TO"})
"""The relations that say where their start is placed: what they end at is not changed by them."""
LARGE = 5_000
"""So many units are asked about by the rules within a report, unless somebody wants it otherwise:
of each thousand that takes some four seconds of processor."""
_WRITTEN = frozenset({"Unit", "Committee", "Post", "Responsibility"})


@dataclass(frozen=True, slots=True)
class Effort:
    """What the reform costs in work: steps, relations that change, texts, names to translate."""

    steps: int
    relations: int
    amend: tuple[tuple[str, str], ...]
    translate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A played reform, what stands against it, its impact, and what it takes.

    `judgement` is None where the rules were not run.
    """

    played: Played
    judgement: Judgement | None
    impact: Impact
    effort: Effort


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several plans, with its impact."""

    played: Played
    impact: Impact


def report(
    folder: Path,
    given: str,
    language: str = "en",
    *,
    with_holders: bool = False,
    rules: bool | None = None,
) -> Report:
    """Plays a plan, measures it and runs the rules on both sides.

    `rules`: whether they are run; None for up to LARGE units.

    Raises:
        OrgModelError: as `play`.
    """
    played = play(folder, given, language, with_holders=with_holders)
    if rules is None:
        rules = len(played.before.labels.get("Unit", ())) <= LARGE
    return reported(played, judge(played, language) if rules else None)


def reported(played: Played, judgement: Judgement | None = None) -> Report:
    """Measures a reform that was played, and perhaps judged."""
    impact = _measured(Baseline(played.before, played.plan.last_day), played)
    return Report(played, judgement, impact, effort(played))


def compare(
    folder: Path, given: Sequence[str], language: str = "en", *, with_holders: bool = False
) -> tuple[Variant, ...]:
    """Plays several plans on one organisation and measures them as of one day, their last.

    Raises:
        OrgModelError: as `report`.
    """
    return compared(play_all(folder, given, language, with_holders=with_holders))


def compared(variants: Sequence[Played]) -> tuple[Variant, ...]:
    """Measures reforms that were played on one organisation, as of one day, their last.

    Raises:
        UsageError: they were played on several.
    """
    for each in variants:
        if each.before is not variants[0].before:
            fields = (("given", each.plan.file), ("other", variants[0].plan.file))
            raise UsageError("other-baseline", fields)
    day = max(each.plan.last_day for each in variants)
    baseline = Baseline(variants[0].before, day)
    return tuple(Variant(each, baseline.measure(each.after, day, _told(each))) for each in variants)


def effort(played: Played) -> Effort:
    """What the reform takes to carry out."""
    ledger, draft = played.outcome.ledger, played.outcome.draft
    changed = [each for each in ledger.items if each.state != "retained" and not each.is_thing]
    created = [each for each in ledger.created if not each.is_thing]
    founded = [draft.thing(each.source) for each in ledger.created if each.is_thing]
    unnamed = (
        each.id
        for each in founded
        if each.label in _WRITTEN and not (each.text("name_en") and each.text("name_fr"))
    )
    steps = [step for step in played.plan.in_order if step.op not in {"note", "assume"}]
    return Effort(len(steps), len(changed) + len(created), _amend(played), tuple(unnamed))


def _amend(played: Played) -> tuple[tuple[str, str], ...]:
    """The texts that name something that ends or gets another name, and what they name."""
    day, graph = played.plan.last_day, played.before
    gone = {each.source for each in played.outcome.ledger.items if each.is_thing}
    gone = {id_ for id_ in gone if not played.outcome.draft.is_live(id_, day)}
    gone |= {step.text("thing") for step in played.plan.in_order if step.op == "rename"}
    found = (
        (edge.source, edge.target)
        for relation in ("CITES", "MANDATED_BY")
        for edge in graph.relations.get(relation, ())
    )
    pairs = (pair if graph.by_id[pair[0]].label == "Instrument" else pair[::-1] for pair in found)
    return tuple(dict.fromkeys((text, named) for text, named in pairs if named in gone))


def _measured(baseline: Baseline, played: Played) -> Impact:
    return baseline.measure(played.after, played.plan.last_day, _told(played))


def _told(played: Played) -> Told:
    ledger = played.outcome.ledger
    return Told(_touched(ledger, played), _successors(ledger), len(played.open))


def _touched(ledger: Ledger, played: Played) -> frozenset[str]:
    """What the reform changes on its last day: what is known to come later is not yet changed."""
    day = played.plan.last_day
    items = [each for each in ledger.items if each.state != "retained" and each.start <= day]
    ids = {id_ for each in (*items, *ledger.created) for id_ in _changed_by(each)}
    return frozenset(filter(played.outcome.draft.find, ids))


def _changed_by(item: Item) -> tuple[str, ...]:
    if item.is_thing or item.relation in _OF_THEIR_START:
        return (item.source,)
    return (item.source, item.target, *([item.to] if item.to else []))


def _successors(ledger: Ledger) -> Mapping[str, str]:
    return {each.source: each.to for each in ledger.items if each.is_thing and each.to}


def no_worse(one: Variant | None, other: Variant | None) -> bool:
    """Whether one is no worse than another on every metric that says what is better.

    None is no reform; at least one of the two is a plan.
    """
    known = one or other
    return known is None or all(
        _is_no_worse(each.metric, _value(one, each), _value(other, each))
        for each in known.impact.measured
        if each.metric.better
    )


def _value(variant: Variant | None, measured: Measured) -> float | None:
    """What a metric comes to under a plan, or with no reform."""
    if variant is None:
        return measured.before
    found = variant.impact.get(measured.metric.id)
    return found.after if found else None


def _is_no_worse(metric: Metric, one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return True
    return one >= other if metric.better == "higher" else one <= other
