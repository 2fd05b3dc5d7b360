"""Several reforms and no reform side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from orgmodel.catalogue import Column, Query
from orgmodel.impact.metrics import Metric, metric
from orgmodel.impact.reporting import Variant, no_worse
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, show_answer, text_column
from orgmodel.render.metrics import say_amount, say_better, say_metric
from orgmodel.render.notices import show_notices
from orgmodel.render.reforms.measured import say_group
from orgmodel.render.reforms.plan import heading, show_lines
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said
from orgmodel.render.wording import Row
from orgmodel.stores import Cell, Table

_NO_REFORM = Words("no reform", "sans réforme")
_VARIANT = Words("{plan}: {title}", "{plan} : {title}")
_OWN = Words("by what the plans want to be measured", "ce sur quoi les projets veulent être jugés")
_OVERALL = Words("in all", "au total")
_NO_WORSE = Words("no worse on any measure than", "en rien moins bien que")
_SAME = Words("Nothing differs between them.", "Rien ne les distingue.")
_OPEN, _MARK, _NONE = "orphans.pending", "no-worse-than", "no-reform"
_BLANK = "–"

_Side = Variant | None
"""One of the plans, or None for no reform."""


class _Measure(NamedTuple):
    """A metric, what it comes to with no reform and under each plan, and who asks for it."""

    metric: Metric
    numbers: tuple[float | None, ...]
    own: bool


def show_comparison(
    sink: Sink, variants: Sequence[Variant], form: Form, *, whole: bool = False
) -> None:
    """Prints the plans and no reform side by side, measure by measure."""
    for each in variants:
        show_notices(sink, each.played.notices)
    if form.format == "table":
        show_lines(sink, _legend(variants, sink.language))
    show_answer(sink, comparison_answer(variants, form, sink.language, whole=whole), form)


def comparison_answer(
    variants: Sequence[Variant], form: Form, language: str, *, whole: bool = False
) -> Answer:
    """The plans and no reform side by side: as numbers for a program, else in words."""
    shown = [*_measured(variants, whole=whole)]
    if form.format in {"json", "csv"}:
        return _answer(variants, [*_data(variants, shown)], ())
    rows = [*_rows(variants, shown, language)]
    return _answer(variants, rows, (text_column("group", "", "", "group"),))


def _legend(variants: Sequence[Variant], language: str) -> Iterator[str]:
    """What each plan is called and what it is for."""
    for each in variants:
        plan = each.played.plan
        title, *rest = heading(plan, language)
        yield fill(_VARIANT, {"plan": plan.id, "title": ""}, language) + title
        yield from (f"  {line}" for line in rest)


def _answer(variants: Sequence[Variant], rows: list[Row], more: tuple[Column, ...]) -> Answer:
    names = [each.played.plan.id for each in variants]
    keys = [name if names.count(name) == 1 else f"{name}-{at}" for at, name in enumerate(names, 1)]
    columns = (
        *more,
        text_column("measure", "measure", "mesure"),
        text_column("better", "better if", "mieux si"),
        text_column(_NONE, _NO_REFORM.en, _NO_REFORM.fr),
        *(text_column(key, key, key) for key in keys),
    )
    query = Query("compare", "", Path(), "", NOTHING, NOTHING, columns=columns, empty=_SAME)
    table = Table(tuple(each.name for each in columns), tuple(rows))
    return Answer(query, table, {}, variants[0].impact.day_after)


def _named(variants: Sequence[Variant]) -> list[str]:
    """What the plans themselves want to be measured by."""
    return [*dict.fromkeys(name for each in variants for name in each.played.plan.measures)]


def _measured(variants: Sequence[Variant], *, whole: bool) -> Iterator[_Measure]:
    """The measures that the plans name, then all others that some plan changes."""
    own, found = _named(variants), [each.impact.measured for each in variants]
    first, *rest = ([each.metric.id for each in measured] for measured in found)
    # the kinds of units that only a later plan has stand with the other units
    ids = [*first[:1], *(id_ for each in rest for id_ in each if id_ not in first), *first[1:]]
    for id_ in dict.fromkeys((*own, *ids)):
        numbers = _numbers(variants, id_)
        if numbers and (whole or id_ in own or any(each != numbers[0] for each in numbers)):
            yield _Measure(metric(id_), numbers, own=id_ in own)


def _numbers(variants: Sequence[Variant], id_: str) -> tuple[float | None, ...]:
    """A metric with no reform and under each plan; nothing where no plan knows it."""
    sides = [each.impact.get(id_) for each in variants]
    before = next((each.before for each in sides if each), None)
    afters = (each.after if each else before for each in sides)
    return (before, *afters) if any(sides) else ()


def _data(variants: Sequence[Variant], measures: list[_Measure]) -> Iterator[Row]:
    for each in measures:
        yield (each.metric.id, each.metric.better or None, *each.numbers)
    marks: list[Cell] = [[*_marks(each, variants, _NONE)] for each in (None, *variants)]
    yield (_MARK, None, *marks)


def _rows(variants: Sequence[Variant], measures: list[_Measure], language: str) -> Iterator[Row]:
    for each in measures:
        # what is open stands at the end, in any case
        if each.metric.id != _OPEN:
            group = said(_OWN, language) if each.own else say_group(each.metric.id, language)
            yield (group, *_row(each.metric, each.numbers, language))
    overall = said(_OVERALL, language)
    yield (overall, *_row(metric(_OPEN), _numbers(variants, _OPEN), language))
    none = said(_NO_REFORM, language)
    marks = (", ".join(_marks(each, variants, none)) or _BLANK for each in (None, *variants))
    yield (overall, said(_NO_WORSE, language), None, *marks)


def _row(shown: Metric, numbers: Sequence[float | None], language: str) -> Row:
    told = (say_amount(shown, each, language) or _BLANK for each in numbers)
    return (say_metric(shown.id, language), say_better(shown, language) or None, *told)


def _marks(one: _Side, variants: Sequence[Variant], none: str) -> Iterator[str]:
    """The others than which it is no worse on any measure."""
    for other in (None, *variants):
        if other is not one and no_worse(one, other):
            yield other.played.plan.id if other else none
