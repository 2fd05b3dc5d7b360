"""What stands against a reform."""

from __future__ import annotations

from orgmodel.impact.judging import Judgement
from orgmodel.metamodel import Words
from orgmodel.reforms.vocabulary import ENDED
from orgmodel.render.checks import show_report
from orgmodel.render.dates import say_date
from orgmodel.render.notices import show_notices
from orgmodel.render.reforms.plan import heading, say_open, show_lines
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said

_PASSES = Words("It may be enacted.", "Rien ne s'oppose à sa mise en œuvre.")
_FAILS = Words("It may not be enacted yet.", "Elle ne peut pas encore être mise en œuvre.")
_OVER = Words("It is over: its status is {status}.", "Elle est close : son état est {status}.")
_PAST = Words(
    "It is played on the organisation as it stood on {date}, and is not there to be enacted.",
    "Elle se joue sur l'organisation telle qu'elle était le {date} : elle n'est pas à mettre en "
    "œuvre.",
)


def show_judgement(sink: Sink, found: Judgement, form: str) -> None:
    """Prints what is to be said of the plan, and what the rules find that they did not before."""
    if form == "text":
        show_lines(sink, heading(found.played.plan, sink.language))
    show_notices(sink, found.played.notices)
    show_report(sink, found.report, form, whole=True)
    sink.note(say_open(found.played, sink.language))
    sink.note(_outcome(found, sink.language))


def _outcome(found: Judgement, language: str) -> str:
    """Whether it may be enacted, as far as the plan is there to be."""
    plan = found.played.plan
    if plan.status in ENDED:
        return fill(_OVER, {"status": plan.status}, language)
    # what is waived is found no more, but who may enact it has still to decide
    if not found.passes or found.pending:
        return said(_FAILS, language)
    if plan.baseline:
        date = say_date(plan.baseline.isoformat(), language)
        return fill(_PAST, {"date": date}, language)
    return said(_PASSES, language)
