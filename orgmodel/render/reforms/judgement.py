"""What stands against a reform."""

from __future__ import annotations

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
        show_answer(sink, pending, form)
    else:
        show_lines(sink, heading(played.plan, sink.language))
        if pending.table.rows:
            show_answer(sink, worded(pending, sink.language), form)
        show_text(sink, found.report, whole=True)
    sink.note(say_open(played, sink.language))
    if found.unbalanced:
        groups = ", ".join(said(GROUPS[group], sink.language) for group in found.unbalanced)
        sink.note(fill(_UNBALANCED, {"groups": groups}, sink.language))
    if found.errors:
        count = len(found.errors)
        sink.note(fill(_ERRORS[count > 1], {"count": str(count)}, sink.language))
    sink.note(fill(_PASSES if found.passes else _FAILS, {}, sink.language))
