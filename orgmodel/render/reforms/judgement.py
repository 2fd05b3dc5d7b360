"""What stands against a reform."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.impact.judging import Judgement
from orgmodel.metamodel import Words
from orgmodel.render.answers import Form, show_answer
from orgmodel.render.checks.text import show_text
from orgmodel.render.reforms.ledger import ledger_answer, worded
from orgmodel.render.reforms.plan import heading, say_open, show_lines
from orgmodel.render.reforms.words import GROUPS
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said

_PASSES = Words("It may be enacted.", "Rien ne s'oppose à sa mise en œuvre.")
_FAILS = Words("It may not be enacted yet.", "Elle ne peut pas encore être mise en œuvre.")
_UNBALANCED = Words(
    "The ledger does not balance: {groups}.", "Le bilan ne tombe pas juste : {groups}."
)
_REMOVES = Words(
    "It does away with {removed} of {held} units, more than a quarter.",
    "Elle supprime {removed} unités sur {held}, plus d'un quart.",
)
_UNSAID = Words("The plan does not say: {keys}.", "Le projet ne dit rien de : {keys}.")
_NEW = (
    Words("1 finding that was not there before.", "1 constat qui n'existait pas avant."),
    Words(
        "{count} findings that were not there before.",
        "{count} constats qui n'existaient pas avant.",
    ),
)
_ERRORS = (
    Words("1 new error.", "1 erreur de plus."),
    Words("{count} new errors.", "{count} erreurs de plus."),
)


def show_judgement(sink: Sink, found: Judgement, form: Form) -> None:
    """Prints what is pending and what the rules find that they did not find before."""
    played = found.played
    graphs, day = (played.before, played.after), played.plan.last_day
    pending = ledger_answer(played.outcome.ledger, ("pending",), graphs, day, form)
    if form.format != "table":
        show_answer(sink, worded(pending, form, sink.language), form)
    else:
        show_lines(sink, heading(played.plan, sink.language))
        if pending.table.rows:
            show_answer(sink, worded(pending, form, sink.language), form)
        show_text(sink, found.report, whole=True)
    for line in _scruples(found, sink.language):
        sink.note(line)
    sink.note(fill(_PASSES if found.passes else _FAILS, {}, sink.language))


def _scruples(found: Judgement, language: str) -> Iterator[str]:
    """What the rules about reforms say of it, each under its id."""
    mark = "SC01  " if found.pending else ""
    yield f"{mark}{say_open(found.played, language)}"
    if found.unbalanced:
        groups = ", ".join(said(GROUPS[group], language) for group in found.unbalanced)
        yield f"SC01  {fill(_UNBALANCED, {'groups': groups}, language)}"
    removed, held = found.removals
    if removed:
        counts = {"removed": str(removed), "held": str(held)}
        yield f"SC02  {fill(_REMOVES, counts, language)}"
    if found.unsaid:
        yield f"SC03  {fill(_UNSAID, {'keys': ', '.join(found.unsaid)}, language)}"
    if count := len(found.report.findings):
        yield f"SC04  {fill(_NEW[count > 1], {'count': str(count)}, language)}"
    if count := len(found.errors):
        yield f"SC04  {fill(_ERRORS[count > 1], {'count': str(count)}, language)}"
