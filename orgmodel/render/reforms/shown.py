"""A played reform that shows itself, for the Python API."""

from __future__ import annotations

from dataclasses import dataclass, fields

from orgmodel.graph import Graph
from orgmodel.impact.playing import Played
from orgmodel.reforms import Outcome
from orgmodel.render.reforms.plan import comparison, say_open
from orgmodel.render.shown import ShownDifference, shown_difference


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ShownReform(ShownDifference):
    """What a reform changes, as an answer that shows itself.

    `graph` is the organisation after it, `outcome.ledger` what became of everything it touches.
    """

    graph: Graph
    outcome: Outcome


def shown_reform(played: Played, language: str) -> ShownReform:
    """The reform, in `language`."""
    told = shown_difference(comparison(played), language)
    given = {field.name: getattr(told, field.name) for field in fields(told)}
    below = (*told.below[:1], say_open(played, language))
    return ShownReform(**{**given, "below": below}, graph=played.after, outcome=played.outcome)
