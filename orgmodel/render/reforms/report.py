"""The report of a reform, and several of them side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from orgmodel.catalogue import Query
from orgmodel.impact.metrics import Impact, Measured
from orgmodel.impact.reporting import Effort, Report, Variant
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, show_answer, text_column
from orgmodel.render.checks.text import show_text
from orgmodel.render.diffs import named_in
from orgmodel.render.metrics import say_amount, say_metric
from orgmodel.render.reforms.measured import impact_answer, say_group
from orgmodel.render.reforms.plan import heading, remarks, say_open
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said
from orgmodel.render.wording import Row
from orgmodel.stores import Table

_EFFORT = (
    Words(
        "Effort: 1 step, {relations} relations that change.",
        "Effort : 1 étape, {relations} liens modifiés.",
    ),
    Words(
        "Effort: {steps} steps, {relations} relations that change.",
        "Effort : {steps} étapes, {relations} liens modifiés.",
    ),
)
_AMEND = Words("to amend: {text}, which names {thing}", "à modifier : {text}, qui nomme {thing}")
_TRANSLATE = Words(
    "to translate: {thing} is named in one language only",
    "à traduire : {thing} n'a de nom qu'en une langue",
)
_COST = Words(
    "cost, as the plan says: {name}: {amount}", "coût, selon le projet : {name} : {amount}"
)
_NO_BASIS = Words(
    "The plan names no text that it rests on (basis).",
    "Le projet ne nomme aucun texte sur quoi il repose (basis).",
)
NOT_JUDGED = Words(
    "The rules were not run on an organisation of this size: orgmodel reform check does it.",
    "Les règles n'ont pas été appliquées à une organisation de cette taille : orgmodel reform "
    "check le fait.",
)
_NO_REFORM = Words("no reform", "sans réforme")
_VARIANT = Words("{plan}: {title}", "{plan} : {title}")
_OVERALL = Words("in all", "au total")
_DECISIONS = Words("open decisions", "décisions à prendre")
_NO_WORSE = Words("no worse on any measure than", "en rien moins bien que")
_SAME = Words("Nothing differs between them.", "Rien ne les distingue.")


def show_report(sink: Sink, report: Report, form: Form, *, whole: bool) -> None:
    """Prints the measures with the lists behind them, then what is found anew, then the effort."""
    played, language = report.played, sink.language
    graphs = (played.before, played.after)
    answer = impact_answer(
        report.impact, graphs, form, language, wanted=played.plan.measures, whole=whole
    )
    if form.format != "table":
        show_answer(sink, answer, form)
        return
    for line in heading(played.plan, language):
        sink.data(f"{line}\n")
    show_answer(sink, answer, form)
    sink.data("\n")
    if report.judgement:
        show_text(sink, report.judgement.organisation, whole=True)
    else:
        sink.note(said(NOT_JUDGED, language))
    for line in (*effort_lines(report, language), *remarks(played.plan, language)):
        sink.data(f"{line}\n")
    sink.note(say_open(played, language))


def effort_lines(report: Report, language: str) -> Iterator[str]:
    """What the reform takes: steps, texts to amend, names to translate, the plan's own costs."""
    effort, played = report.effort, report.played
    counts = {"steps": str(effort.steps), "relations": str(effort.relations)}
    yield fill(_EFFORT[effort.steps > 1], counts, language)
    names = _names(report, effort, language)
    for text, thing in effort.amend:
        yield fill(_AMEND, {"text": names[text], "thing": names[thing]}, language)
    for thing in effort.translate:
        yield fill(_TRANSLATE, {"thing": names[thing]}, language)
    for name, amount in played.plan.cost.items():
        yield fill(_COST, {"name": name, "amount": amount}, language)
    if not played.plan.basis:
        yield said(_NO_BASIS, language)


def _names(report: Report, effort: Effort, language: str) -> dict[str, str]:
    ids = {id_ for pair in effort.amend for id_ in pair} | {*effort.translate}
    day, played = report.played.plan.last_day, report.played
    found = named_in((played.after, played.before), (day, day), ids)
    return {id_: found[id_].name(language) if id_ in found else id_ for id_ in ids}


def show_comparison(
    sink: Sink, variants: Sequence[Variant], form: Form, *, whole: bool = False
) -> None:
    """Prints the plans and no reform side by side, measure by measure."""
    language = sink.language
    columns = (
        text_column("group", "", "", "group"),
        text_column("measure", "measure", "mesure"),
        text_column("none", _NO_REFORM.en, _NO_REFORM.fr),
        *(text_column(f"plan{at}", each.played.plan.id, each.played.plan.id)
          for at, each in enumerate(variants)),
    )  # fmt: skip
    rows = [*_rows(variants, language, whole=whole)]
    query = Query("compare", "", Path(), "", NOTHING, NOTHING, columns=columns, empty=_SAME)
    table = Table(tuple(each.name for each in columns), tuple(rows))
    if form.format == "table":
        for each in variants:
            title, *_ = heading(each.played.plan, language)
            told = {"plan": each.played.plan.id, "title": title}
            sink.data(f"{fill(_VARIANT, told, language)}\n")
    show_answer(sink, Answer(query, table, {}, variants[0].impact.day_after), form)


def _rows(variants: Sequence[Variant], language: str, *, whole: bool) -> Iterator[Row]:
    measures = [name for each in variants for name in each.played.plan.measures]
    ids = [each.metric.id for each in variants[0].impact.measured]
    named = [name for name in dict.fromkeys(measures) if name in ids]
    for name in (*named, *(each for each in ids if each not in named)):
        sides = [each.impact[name] for each in variants if _has(each.impact, name)]
        if whole or name in named or any(each.difference for each in sides):
            yield _row(name, sides, language)
    open_ = [str(len(each.played.open)) for each in variants]
    decisions = said(_DECISIONS, language)
    yield (said(_OVERALL, language), decisions, "–", *open_)
    marks = [_no_worse(each, variants) for each in variants]
    yield (said(_OVERALL, language), said(_NO_WORSE, language), "–", *marks)


def _has(impact: Impact, name: str) -> bool:
    return any(each.metric.id == name for each in impact.measured)


def _row(name: str, sides: Sequence[Measured], language: str) -> Row:
    first = sides[0]
    numbers = [say_amount(each.metric, each.after, language) or "–" for each in sides]
    before = say_amount(first.metric, first.before, language) or "–"
    return (say_group(name, language), say_metric(name, language), before, *numbers)


def _no_worse(variant: Variant, variants: Sequence[Variant]) -> str:
    others = [
        each.played.plan.id
        for each in variants
        if each is not variant and variant.no_worse_than(each.impact)
    ]
    return ", ".join(others) or "–"
