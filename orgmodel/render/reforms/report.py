"""The report of a reform: its measures, what the rules find anew, and what it takes."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.impact.reporting import Effort, Report
from orgmodel.metamodel import Words
from orgmodel.render.answers import Form, show_answer
from orgmodel.render.checks.text import show_text
from orgmodel.render.diffs import named_in
from orgmodel.render.notices import show_notices
from orgmodel.render.reforms.measured import impact_answer
from orgmodel.render.reforms.plan import heading, remarks, say_open, show_lines
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said

_EFFORT = Words("Effort: {steps}, {relations}.", "Effort : {steps}, {relations}.")
_STEPS = (Words("1 step", "1 étape"), Words("{count} steps", "{count} étapes"))
_CHANGED = (
    Words("{count} relation that changes", "{count} lien modifié"),
    Words("{count} relations that change", "{count} liens modifiés"),
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
    "The rules were not run: orgmodel reform report --rules or reform check does it.",
    "Les règles n'ont pas été appliquées : orgmodel reform report --rules ou reform check le fait.",
)


def show_report(sink: Sink, report: Report, form: Form, *, whole: bool) -> None:
    """Prints the measures with the lists behind them, then what is found anew, then the effort."""
    played, language = report.played, sink.language
    answer = impact_answer(
        report.impact, played.around, form, language, wanted=played.plan.measures, whole=whole
    )
    if form.format != "table":
        show_answer(sink, answer, form)
        return
    show_lines(sink, heading(played.plan, language))
    show_notices(sink, played.notices)
    show_answer(sink, answer, form)
    sink.data("\n")
    if report.judgement:
        show_text(sink, report.judgement.organisation, whole=True)
    else:
        sink.note(said(NOT_JUDGED, language))
    show_lines(sink, (*effort_lines(report, language), *remarks(played.plan, language)))
    sink.note(say_open(played, language))


def effort_lines(report: Report, language: str) -> Iterator[str]:
    """What the reform takes: steps, texts to amend, names to translate, the plan's own costs."""
    effort, played = report.effort, report.played
    counted = {
        "steps": _many(_STEPS, effort.steps, language),
        "relations": _many(_CHANGED, effort.relations, language),
    }
    yield fill(_EFFORT, counted, language)
    names = _names(report, effort, language)
    for text, thing in effort.amend:
        yield fill(_AMEND, {"text": names[text], "thing": names[thing]}, language)
    for thing in effort.translate:
        yield fill(_TRANSLATE, {"thing": names[thing]}, language)
    for name, amount in played.plan.cost.items():
        yield fill(_COST, {"name": name, "amount": amount}, language)
    if not played.plan.basis:
        yield said(_NO_BASIS, language)


def _many(words: tuple[Words, Words], count: int, language: str) -> str:
    """In English there are none of several, in French none of one."""
    several = count > 1 if language == "fr" else count != 1
    return fill(words[several], {"count": str(count)}, language)


def _names(report: Report, effort: Effort, language: str) -> dict[str, str]:
    ids = {id_ for pair in effort.amend for id_ in pair} | {*effort.translate}
    day, played = report.played.plan.last_day, report.played
    found = named_in(played.around(ids)[::-1], (day, day), ids)
    return {id_: found[id_].name(language) if id_ in found else id_ for id_ in ids}
