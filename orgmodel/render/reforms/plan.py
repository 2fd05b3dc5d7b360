"""What a plan changes: the differences, what is open, what was lost, and the balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import wrap

from orgmodel.graph import Graph
from orgmodel.graph.changes import Change, Difference
from orgmodel.impact.playing import Played
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.questions.comparing import Comparison
from orgmodel.reforms import Plan
from orgmodel.reforms.ledger import STATES
from orgmodel.reforms.moves import with_moves
from orgmodel.render.answers import Form, show_answer
from orgmodel.render.dates import say_date
from orgmodel.render.diffs import difference, say_sums
from orgmodel.render.notices import show_notices
from orgmodel.render.reforms.ledger import balance_answer, ledger_answer, worded
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink

_TITLE = Words("{name}, from {date}", "{name}, à partir du {date}")
_IN_STEPS = Words(
    "{name}, from {date}, in steps to {last}",
    "{name}, à partir du {date}, par étapes jusqu'au {last}",
)
_BASELINE = Words(
    "played on the organisation as it stood on {date}",
    "joué sur l'organisation telle qu'elle était le {date}",
)
_OBJECTIVE = Words("objective: {text}", "objectif : {text}")
_OPEN = (
    Words("1 decision is open.", "1 décision est à prendre."),
    Words("{count} decisions are open.", "{count} décisions sont à prendre."),
)
_PEOPLE = (
    Words("1 change of who holds a post is not shown: --with-holders.",
          "1 changement de titulaire n'est pas montré : --with-holders."),
    Words("{count} changes of who holds a post are not shown: --with-holders.",
          "{count} changements de titulaire ne sont pas montrés : --with-holders."),
)  # fmt: skip
_NOTHING_OPEN = Words("No decision is open.", "Aucune décision n'est à prendre.")
_BY_RULE = (
    Words(
        "1 relation passes on by default (--ledger shows it).",
        "1 lien est transmis par défaut (--ledger le montre).",
    ),
    Words(
        "{count} relations pass on by default (--ledger shows them).",
        "{count} liens sont transmis par défaut (--ledger les montre).",
    ),
)
_MEANWHILE = Words("For a time only, from {date}:", "Pour un temps seulement, à partir du {date} :")
_LISTED = ("pending", "dropped", "discontinued", "internalised")
_NOTES = {"note": Words("note: {text}", "note : {text}"),
          "assume": Words("assumed: {text}", "supposé : {text}")}  # fmt: skip


def show_plan(sink: Sink, shown: Played, form: Form, *, ledger: bool = False) -> None:
    """Prints what changes; in a table also what is open, what is lost and the balance.

    With `ledger` everything that is touched is told, whatever became of it.
    """
    show_notices(sink, shown.notices)
    if form.format != "table":
        told = ledger_of(shown, form) if ledger else _changes(sink, shown, form)
        show_answer(sink, worded(told, form, sink.language) if ledger else told, form)
        if shown.open:
            sink.note(say_open(shown, sink.language))
        return
    show_lines(sink, heading(shown.plan, sink.language))
    compared = comparison(shown)
    if compared.difference.changes or not _of_people(shown):
        show_answer(sink, difference(compared, sink.language, form.format), form)
    _show_meanwhile(sink, shown, form)
    told = ledger_of(shown, form, (*STATES, "created") if ledger else _LISTED)
    lost = worded(told, form, sink.language)
    if lost.table.rows:
        sink.data("\n")
        show_answer(sink, lost, form)
    sink.data("\n")
    balance = shown.outcome.ledger.balance(shown.plan.last_day)
    show_answer(sink, balance_answer(balance, sink.language, shown.plan.last_day), form)
    show_lines(sink, remarks(shown.plan, sink.language))
    for line in _counted(shown, compared, ledger=ledger, language=sink.language):
        sink.note(line)


def _counted(shown: Played, compared: Comparison, *, ledger: bool, language: str) -> Iterator[str]:
    """How many changes there are, how many of them are not shown, and how much is open."""
    if compared.difference.changes:
        yield say_sums(compared, language)
    by_rule = 0 if ledger else shown.outcome.ledger.defaults
    for count, words in ((_of_people(shown), _PEOPLE), (by_rule, _BY_RULE)):
        if count:
            yield fill(words[count > 1], {"count": str(count)}, language)
    yield say_open(shown, language)


def _show_meanwhile(sink: Sink, shown: Played, form: Form) -> None:
    """Prints what is so between two steps, and not afterwards."""
    for each in meanwhile(shown):
        (day, _) = each.days or (shown.plan.first_day, None)
        sink.data("\n")
        said_ = {"date": say_date(day.isoformat(), sink.language)}
        show_lines(sink, [fill(_MEANWHILE, said_, sink.language)])
        show_answer(sink, difference(each, sink.language, form.format), form)


def _is_told(change: Change, after: Graph) -> bool:
    """The record of the reform is no change of the organisation, and people are opt-in."""
    labels = {after.by_id[id_].label for id_ in change.ends if id_ in after.by_id}
    return "ChangeEvent" not in labels and (after.info.with_holders or "Person" not in labels)


def _of_people(shown: Played) -> int:
    """How many changes are about people, who are not named."""
    if shown.before.info.with_holders:
        return 0
    return sum(each.relation == "HOLDS" for each in shown.difference.changes)


def heading(plan: Plan, language: str) -> list[str]:
    """What the reform is called and from when, on what it is played, and what it is for."""
    names = (plan.name_fr, plan.name_en) if language == "fr" else (plan.name_en, plan.name_fr)
    name = next(filter(None, names), plan.id)
    first, last = (say_date(day.isoformat(), language) for day in (plan.first_day, plan.last_day))
    title = _TITLE if first == last else _IN_STEPS
    lines = [fill(title, {"name": name, "date": first, "last": last}, language)]
    if plan.baseline:
        date = say_date(plan.baseline.isoformat(), language)
        lines.append(fill(_BASELINE, {"date": date}, language))
    if text := _in(language, plan.objective, plan.objective_fr):
        lines.append(fill(_OBJECTIVE, {"text": text}, language))
    return lines


def remarks(plan: Plan, language: str) -> list[str]:
    """What the plan notes and assumes."""
    notes = (step for step in plan.in_order if step.op in _NOTES)
    told = ((each.op, _in(language, each.text("text"), each.text("text_fr"))) for each in notes)
    return [fill(_NOTES[op], {"text": text}, language) for op, text in told]


def show_lines(sink: Sink, lines: Iterable[str]) -> None:
    """Prints lines above or below a table, broken between words where they are too long."""
    for line in lines:
        # what belongs together is joined by no-break spaces, at which textwrap does not break
        sink.data("\n".join(wrap(line, sink.width, subsequent_indent="  ")) + "\n")


def _in(language: str, text: str, french: str) -> str:
    return (french or text) if language == "fr" else (text or french)


def say_open(played: Played, language: str) -> str:
    """How many decisions nobody has taken."""
    count = len(played.open)
    words = _OPEN[count > 1] if count else _NOTHING_OPEN
    return fill(words, {"count": str(count)}, language)


def ledger_of(shown: Played, form: Form, states: tuple[str, ...] = (*STATES, "created")) -> Answer:
    """What became of whatever the reform touches, and ended in one of some states."""
    told = shown.outcome.ledger
    ids = {id_ for each in (*told.items, *told.created) for id_ in each.named}
    return ledger_answer(told, states, shown.around(ids), shown.plan.last_day, form)


def _changes(sink: Sink, shown: Played, form: Form) -> Answer:
    return difference(comparison(shown), sink.language, form.format)


def comparison(shown: Played) -> Comparison:
    """What differs on the last day of the reform, from what it would be without it."""
    return _compared(shown, shown.difference.changes, shown.plan.last_day)


def meanwhile(shown: Played) -> Iterator[Comparison]:
    """What is otherwise on an earlier day of a step only, day by day."""
    told = {*shown.difference.changes}
    for day in shown.plan.days[:-1]:
        new = [each for each in shown.difference_on(day).changes if each not in told]
        told.update(new)
        found = _compared(shown, new, day)
        if found.difference.changes:
            yield found


def _compared(shown: Played, changes: Iterable[Change], day: date) -> Comparison:
    names, (before, after) = (shown.before.info.name, shown.name), shown.around()
    label_of = {each.id: each.label for graph in (before, after) for each in graph.things}.get
    told = (each for each in changes if _is_told(each, after))
    found = with_moves(told, shown.outcome.ledger, lambda id_: label_of(id_, ""))
    return Comparison(Difference.of(found, {}), before, after, names, (day, day))
