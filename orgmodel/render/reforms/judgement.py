"""What stands against a reform."""

from __future__ import annotations

from orgmodel.impact.judging import Judgement
from orgmodel.metamodel import Words
from orgmodel.render.checks import show_report
from orgmodel.render.reforms.plan import heading, say_open, show_lines
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said

_PASSES = Words("It may be enacted.", "Rien ne s'oppose à sa mise en œuvre.")
_FAILS = Words("It may not be enacted yet.", "Elle ne peut pas encore être mise en œuvre.")


def show_judgement(sink: Sink, found: Judgement, form: str) -> None:
    """Prints what is to be said of the plan, and what the rules find that they did not before."""
    if form == "text":
        show_lines(sink, heading(found.played.plan, sink.language))
    show_report(sink, found.report, form, whole=True)
    sink.note(say_open(found.played, sink.language))
    # what is waived is found no more, but who may enact it has still to decide
    done = found.passes and not found.pending
    sink.note(said(_PASSES if done else _FAILS, sink.language))
