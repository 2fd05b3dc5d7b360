"""The metrics of a reform as a table: before, after, the difference, and the list behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from orgmodel.catalogue import Column, Query, Type
from orgmodel.graph import Graph
from orgmodel.impact.metrics import Entry, Impact, Measured, Metric
from orgmodel.impact.metrics.values import SHARE
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, text_column
from orgmodel.render.diffs import named_in
from orgmodel.render.metrics import say_amount, say_metric
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.typography import NO_BREAK, said
from orgmodel.render.values import say_number
from orgmodel.render.wording import Row
from orgmodel.stores import Table

UNCHANGED = Words("No measure changes.", "Aucune mesure ne change.")
_VERDICTS = {
    "better": Words("better", "mieux"),
    "worse": Words("worse", "moins bien"),
    "same": Words("as before", "inchangé"),
}
_MORE = Words("· … and {count} more (--all)", "· … et {count} de plus (--all)")
_POINTS = (Words("{number} point", "{number} point"), Words("{number} points", "{number} points"))
"""By how much a share differs: of what is said in per cent, the difference is not."""
_GROUPS = {
    "units": Words("size", "taille"),
    "posts": Words("size", "taille"),
    "responsibilities": Words("size", "taille"),
    "committees": Words("size", "taille"),
    "reach": Words("who is affected", "qui est touché"),
    "orphans": Words("left without anybody", "laissés sans personne"),
    "continuity": Words("continuity", "continuité"),
    "churn": Words("what moves", "ce qui bouge"),
    "shape": Words("shape", "forme"),
    "hierarchy": Words("hierarchy", "hiérarchie"),
    "load": Words("load", "charge"),
    "clarity": Words("clarity", "clarté"),
    "overlap": Words("overlap", "chevauchements"),
    "coordination": Words("coordination", "coordination"),
    "bottleneck": Words("bottlenecks", "goulets d'étranglement"),
    "governance": Words("governance", "gouvernance"),
}
_MOST = 8
"""So many things of the list behind a number are named where not all are wanted."""


def _thing(name: str, en: str, fr: str, *marks: str) -> Column:
    return Column(name, Type("THING", ("Entity",)), Words(en, fr), marks)


_TABLE = (
    text_column("group", "", "", "group"),
    text_column("metric", "measure", "mesure"),
    _thing("thing", "", "", "joined"),
    text_column("before", "before", "avant"),
    text_column("after", "after", "après"),
    text_column("difference", "difference", "écart"),
    text_column("verdict", "", ""),
)
_DATA = (
    text_column("metric", "measure", "mesure"),
    text_column("before", "before", "avant", type_="FLOAT"),
    text_column("after", "after", "après", type_="FLOAT"),
    text_column("difference", "difference", "écart", type_="FLOAT"),
    text_column("verdict", "verdict", "appréciation"),
    text_column("things", "things", "choses"),
)


def impact_answer(
    impact: Impact,
    around: Callable[[Iterable[str]], tuple[Graph, Graph]],
    form: Form,
    language: str,
    *,
    wanted: Iterable[str] = (),
    whole: bool = False,
) -> Answer:
    """The measures that change, those `wanted` first and in any case; the `whole`: all of them.

    `around` gives as much of the organisation, before and after, as tells of some ids.
    """
    shown = chosen(impact, [*wanted], whole=whole)
    lists = {each.metric.id: _behind(each, whole=whole) for each in shown}
    ids = {entry.id for entries, _ in lists.values() for entry in entries}
    names = named_in(around(ids), (impact.day_before, impact.day_after), ids)
    columns = _TABLE if form.format == "table" else _DATA
    query = Query("impact", "", Path(), "", NOTHING, NOTHING, columns=columns, empty=UNCHANGED)
    if form.format == "table":
        rows = [row for each in shown for row in _rows(each, *lists[each.metric.id], language)]
    else:
        rows = [_data(each, language if form.format == "markdown" else "") for each in shown]
    return Answer(
        query, Table(tuple(each.name for each in columns), tuple(rows)), names, impact.day_after
    )


def chosen(impact: Impact, wanted: list[str], *, whole: bool) -> list[Measured]:
    """The measures that are shown, in their order, those that the plan names first."""
    named = [each for each in impact.measured if each.metric.id in wanted]
    rest = [
        each
        for each in impact.measured
        if each.metric.id not in wanted
        and (whole or (each.difference and not each.metric.indicative))
    ]
    return [*sorted(named, key=lambda each: wanted.index(each.metric.id)), *rest]


def say_group(id_: str, language: str) -> str:
    """What a group of measures is called."""
    prefix = id_.partition(".")[0]
    return said(_GROUPS[prefix], language) if prefix in _GROUPS else prefix


def say_difference(each: Measured, language: str) -> str:
    """By how much it is more or less: "+2", "−1"; of shares, "−8.3 points"."""
    if not each.difference:
        return "" if each.difference is None else "="
    sign = "+" if each.difference > 0 else "−"
    if each.metric.form != SHARE:
        return f"{sign}{say_amount(each.metric, abs(each.difference), language)}"
    points = max(round(100 * abs(each.difference), 1), 0.1)
    several = int(points) > 1 if language == "fr" else points != 1
    told = fill(_POINTS[several], {"number": say_number(points, language)}, language)
    return sign + told.replace(" ", NO_BREAK)


def say_verdict(each: Measured, language: str) -> str:
    """Whether that is better or worse; blank where it says nothing or nothing changed."""
    verdict = each.verdict
    return said(_VERDICTS[verdict], language) if verdict in {"better", "worse"} else ""


def _behind(each: Measured, *, whole: bool) -> tuple[list[Entry], int]:
    """What is named of the list behind a number: what goes, then what comes; how many more."""
    many = each.behind.changes
    most = many if whole or many <= _MOST + 1 else _MOST
    return each.behind.most_changed(most), many - most


def _rows(each: Measured, entries: list[Entry], more: int, language: str) -> Iterator[Row]:
    group = say_group(each.metric.id, language)
    numbers = (say_amount(each.metric, value, language) for value in (each.before, each.after))
    label = say_metric(each.metric.id, language)
    difference, verdict = say_difference(each, language), say_verdict(each, language)
    yield (group, label, None, *(number or None for number in numbers), difference, verdict or None)
    for entry in entries:
        sides = (_told(each.metric, value, language) for value in (entry.before, entry.after))
        yield (group, "·", entry.id, *sides, None, None)
    if more:
        told = fill(_MORE, {"count": str(more)}, language)
        yield (group, told, None, None, None, None, None)


def _told(shown: Metric, value: float | None, language: str) -> str:
    """What one thing counts for: a part of a share is said as the share is."""
    if value is None:
        return "–"
    if shown.form == SHARE and 0 < value < 1:
        return say_amount(shown, value, language)
    return say_number(round(value, 2), language)


def _data(each: Measured, language: str) -> Row:
    """The measure as it is; in words where a `language` is given."""
    things = [entry.id for entry in each.behind.changed]
    if language:
        sides = (say_amount(each.metric, value, language) for value in (each.before, each.after))
        said_ = (say_difference(each, language), say_verdict(each, language) or None)
        return (say_metric(each.metric.id, language), *sides, *said_, list(things))
    return (
        each.metric.id,
        each.before,
        each.after,
        each.difference,
        each.verdict or None,
        list(things),
    )
