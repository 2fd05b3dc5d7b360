"""A played reform that shows itself, for the Python API."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from orgmodel.graph import Graph
from orgmodel.impact.judging import Judgement, judge
from orgmodel.impact.playing import Played, scenario_store
from orgmodel.impact.reporting import Report, Variant, reported
from orgmodel.reforms import Outcome
from orgmodel.render.answers import Form
from orgmodel.render.checks.shown import ShownReport
from orgmodel.render.reforms.brief import write_brief
from orgmodel.render.reforms.compared import comparison_answer, show_comparison
from orgmodel.render.reforms.judgement import show_judgement
from orgmodel.render.reforms.ledger import worded
from orgmodel.render.reforms.measured import impact_answer
from orgmodel.render.reforms.plan import comparison, ledger_of, show_plan
from orgmodel.render.reforms.report import show_report
from orgmodel.render.shown import (
    ShownAnswer,
    ShownDifference,
    drawn,
    fields_of,
    shown_difference,
)
from orgmodel.render.sink import Sink
from orgmodel.stores import Store

_JSON, _MARKDOWN = Form("json"), Form("markdown")


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ShownReform(ShownDifference):
    """What a reform changes, as an answer that shows itself; each method is another command.

    `graph` is the organisation after it, `outcome.ledger` what became of everything it touches,
    `pending` the ids of what nobody decided.
    """

    graph: Graph
    outcome: Outcome
    pending: tuple[str, ...] = ()
    played: Played = field(repr=False)

    def text(self, *, width: int = 80, sources: bool = False) -> str:
        """What `orgmodel reform plan` prints: the changes, what is open or lost, the balance."""
        form = Form(sources=sources)
        return drawn(lambda sink: show_plan(sink, self.played, form), self.language, width)

    def ledger(self) -> ShownAnswer:
        """What became of each thing that the reform touches, as `plan --ledger` prints it."""
        shown, prose = (
            worded(ledger_of(self.played, form), form, self.language)
            for form in (Form(), _MARKDOWN)
        )
        data = ledger_of(self.played, _JSON)
        return ShownAnswer(**fields_of(shown), language=self.language, data=data, prose=prose)

    def report(self, *, whole: bool = False) -> ShownMeasures:
        """Its measures before and after, as `orgmodel reform report`; the `whole`: all of them."""
        return _measures(self._reported(), self.language, whole=whole)

    def check(self) -> ShownJudgement:
        """What stands against it, as `orgmodel reform check`."""
        found = judge(self.played, self.language)
        return ShownJudgement(found.report, self.language, judgement=found)

    def brief(self, path: str | Path) -> tuple[Path, ...]:
        """Writes one to two pages for a meeting, .md or .html; returns the files.

        Raises:
            OrgModelError: another form is wanted, or a file cannot be written.
        """
        return write_brief(self._reported(), Path(path), self.language)

    def store(self) -> Store:
        """The organisation after it in a store of its own, to ask as with --scenario; close it."""
        return scenario_store(self.played.after, self.played.name)

    def _reported(self) -> Report:
        return reported(self.played, judge(self.played, self.language))


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ShownJudgement(ShownReport):
    """What stands against a reform, as a value that shows itself; `judgement.passes` says if."""

    judgement: Judgement = field(repr=False)

    def text(self, *, width: int = 80) -> str:
        """What the command prints on a terminal of `width` columns, and what it says beside it."""
        found = self.judgement
        return drawn(lambda sink: show_judgement(sink, found, "text"), self.language, width)


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ShownMeasures(ShownAnswer):
    """Measures of reforms as an answer that shows itself; `draw` prints what the command does."""

    draw: Callable[[Sink], None] = field(repr=False)

    def text(self, *, width: int = 80, sources: bool = False) -> str:  # noqa: ARG002 (as answers)
        """What the command prints on a terminal of `width` columns; measures have no sources."""
        return drawn(self.draw, self.language, width)


def shown_reform(played: Played, language: str) -> ShownReform:
    """The reform, in `language`."""
    told = shown_difference(comparison(played), language)
    given = {field.name: getattr(told, field.name) for field in fields(told)}
    more: dict[str, Any] = {"graph": played.after, "outcome": played.outcome}
    return ShownReform(**given, **more, pending=played.open, played=played)


def shown_variants(variants: Sequence[Variant], language: str, *, whole: bool) -> ShownMeasures:
    """Several reforms side by side, in `language`."""

    def draw(sink: Sink) -> None:
        show_comparison(sink, variants, Form(), whole=whole)

    prose, data = (
        comparison_answer(variants, form, language, whole=whole) for form in (_MARKDOWN, _JSON)
    )
    return ShownMeasures(**fields_of(prose), language=language, data=data, prose=prose, draw=draw)


def _measures(report: Report, language: str, *, whole: bool) -> ShownMeasures:
    def draw(sink: Sink) -> None:
        show_report(sink, report, Form(), whole=whole)

    played = report.played
    prose, data = (
        impact_answer(
            report.impact, played.around, form, language, wanted=played.plan.measures, whole=whole
        )
        for form in (_MARKDOWN, _JSON)
    )
    return ShownMeasures(**fields_of(prose), language=language, data=data, prose=prose, draw=draw)
