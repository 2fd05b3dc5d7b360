"""The metrics of a reform's impact in words: what they are called, what they count, how many."""

from __future__ import annotations

from orgmodel.impact.metrics import METRICS, Metric
from orgmodel.metamodel import KINDS, Words
from orgmodel.render.sentences import fill
from orgmodel.render.sentences.metrics import MEANINGS, OF_A_KIND
from orgmodel.render.typography import NO_BREAK, said
from orgmodel.render.values import say_number

_BETTER = {"lower": Words("less", "moins"), "higher": Words("more", "plus")}
_PERCENT = Words("{share}%", "{share} %")


def say_metric(id_: str, language: str) -> str:
    """What the metric is called: "responsibilities without an owner"."""
    meaning = MEANINGS.get(id_, OF_A_KIND)
    return fill(meaning.label, {"kind": _kind(id_, language)}, language)


def say_definition(id_: str, language: str) -> str:
    """The sentence that says what the metric counts."""
    meaning = MEANINGS.get(id_, OF_A_KIND)
    return fill(meaning.definition, {"kind": _kind(id_, language)}, language)


def say_better(metric: Metric, language: str) -> str:
    """Whether less or more of it is better; blank where neither says anything."""
    return said(_BETTER[metric.better], language) if metric.better else ""


def say_amount(metric: Metric, value: float | None, language: str) -> str:
    """The number as the metric's form has it: a count, a percentage, two decimals; blank if none.

    What is nearly all is not said as all, nor what is nearly nothing as nothing.
    """
    if value is None:
        return ""
    if metric.form != "share":
        return say_number(max(round(value, 2), 0.01) if value else 0, language)
    percent = round(100 * value, 1)
    if 0 < value < 1:
        percent = min(max(percent, 0.1), 99.9)
    return fill(_PERCENT, {"share": say_number(percent, language)}, language)


def metrics_markdown() -> str:
    """A row for each metric, for the documentation: id, what it counts, in both languages."""
    lines = ["| metric | is | counts | en français | better |", "|---|---|---|---|---|"]
    for metric in METRICS.values():
        cells = (
            f"`{metric.id}`",
            say_metric(metric.id, "en"),
            say_definition(metric.id, "en"),
            f"{say_metric(metric.id, 'fr')}{NO_BREAK}: {say_definition(metric.id, 'fr')}",
            say_better(metric, "en"),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _kind(id_: str, language: str) -> str:
    """What the kind is called whose units a metric counts."""
    kind = id_.partition(".")[2]
    return said(KINDS[kind], language) if kind in KINDS else kind
