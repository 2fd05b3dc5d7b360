"""The brief of a reform for a meeting: one to two pages of Markdown or HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from orgmodel.errors import FileError, UsageError
from orgmodel.graph.views import lowest_above
from orgmodel.impact.playing import Played, scenario_store
from orgmodel.impact.reporting import Report
from orgmodel.metamodel import Words
from orgmodel.questions import Options
from orgmodel.render.checks.wording import say_message
from orgmodel.render.metrics import say_amount, say_metric
from orgmodel.render.reforms.gist import Names, affected, changes, losses, undecided
from orgmodel.render.reforms.measured import UNCHANGED, chosen, say_difference, say_verdict
from orgmodel.render.reforms.plan import heading, remarks
from orgmodel.render.reforms.report import NOT_JUDGED, effort_lines
from orgmodel.render.typography import said, typeset

_TITLES = {
    "changes": Words("What changes", "Ce qui change"),
    "lost": Words("What ends or is dropped", "Ce qui prend fin ou est abandonné"),
    "open": Words("Decisions still open", "Décisions à prendre"),
    "affected": Words("Who is affected", "Qui est touché"),
    "measures": Words("Measures", "Mesures"),
    "checks": Words("What the rules find anew", "Ce que les règles trouvent de nouveau"),
    "effort": Words("What it takes", "Ce que cela demande"),
    "charts": Words("Before and after", "Avant et après"),
}
_NONE = Words("Nothing.", "Rien.")
_COLUMNS = Words(
    "| measure | before | after | difference | |", "| mesure | avant | après | écart | |"
)
_BEFORE = Words("before", "avant")
_AFTER = Words("after", "après")
_MOST = 12
_MORE = Words(
    "… and {count} more: `orgmodel reform {where}`",
    "… et {count} de plus : `orgmodel reform {where}`",
)
_WHERE = {"changes": "plan --ledger", "lost": "plan --ledger", "open": "check", "checks": "check"}
"""Which command has all of what a section is too short for; else it is the report."""
_SUFFIXES = (".md", ".html")
_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title><style>
body{{font:15px/1.45 sans-serif;max-width:52em;margin:2em auto;padding:0 1em;color:#111}}
table{{border-collapse:collapse}}td,th{{border:1px solid #bbb;padding:.2em .6em;text-align:left}}
svg{{max-width:100%;height:auto}}h1{{font-size:1.6em}}h2{{font-size:1.2em;margin-top:1.4em}}
@media print{{body{{margin:0;max-width:none;padding:0;font-size:11px}}
h1{{font-size:1.5em}}h2{{font-size:1.15em;margin:.9em 0 .3em}}ul{{margin:.2em 0}}
svg{{width:auto;max-height:8.6cm}}h3,svg{{break-inside:avoid;break-after:avoid}}}}</style></head><body>
{body}
</body></html>
"""


def write_brief(report: Report, path: Path, language: str) -> tuple[Path, ...]:
    """Writes the brief; beside a Markdown file its two charts. Returns what was written.

    Raises:
        UsageError: the name ends neither in .md nor in .html.
        FileError: a file cannot be written.
        DrawError: a chart cannot be drawn.
    """
    if path.suffix not in _SUFFIXES:
        raise UsageError("brief-form", (("given", str(path)),))
    drawn = _charts(report.played, language)
    if path.suffix == ".html":
        return (_write(path, html(report, drawn, language)),)
    files = {path.with_name(f"{path.stem}-{name}.svg"): svg for name, svg in drawn.items()}
    links = {name: file.name for name, file in zip(drawn, files, strict=True)}
    written = [_write(file, svg) for file, svg in files.items()]
    return (_write(path, markdown(report, links, language)), *written)


def markdown(report: Report, charts: Mapping[str, str], language: str) -> str:
    """The brief as Markdown; `charts` are the addresses of the charts before and after."""
    lines = [*_text(report, language)]
    if charts:
        lines += ["", f"## {said(_TITLES['charts'], language)}", ""]
        for name, address in charts.items():
            words = _BEFORE if name == "before" else _AFTER
            lines.append(f"![{said(words, language)}]({address})")
            lines.append("")
    return "\n".join(lines) + "\n"


def html(report: Report, charts: Mapping[str, str], language: str) -> str:
    """The brief as one page, with its charts in it."""
    from markdown_it import MarkdownIt

    body = (
        MarkdownIt("commonmark", {"html": False})
        .enable("table")
        .render("\n".join(_text(report, language)))
    )
    parts = [body]
    if charts:
        parts.append(f"<h2>{escape(said(_TITLES['charts'], language))}</h2>")
    for name, svg in charts.items():
        words = said(_BEFORE if name == "before" else _AFTER, language)
        # what stands before the picture itself belongs into a file of its own
        parts.append(f"<h3>{escape(words)}</h3>\n{svg[svg.index('<svg') :]}")
    title = escape(heading(report.played.plan, language)[0])
    return _PAGE.format(language=language, title=title, body="\n".join(parts))


def _text(report: Report, language: str) -> Iterator[str]:
    played = report.played
    title, *rest = heading(played.plan, language)
    yield f"# {_plain(title)}"
    yield ""
    yield from (f"{_plain(line)}  " for line in (*rest, *remarks(played.plan, language)))
    names = Names(report, language)
    yield from _section("changes", changes(report, names), language)
    yield from _section("lost", losses(report, names), language)
    yield from _section("open", undecided(report, names), language)
    yield from _section("affected", affected(report, names), language)
    yield from _measures(report, language)
    yield from _section("checks", _findings(report, language), language)
    yield from _section("effort", effort_lines(report, language), language)


def _section(name: str, lines: Iterable[str], language: str) -> Iterator[str]:
    found = [*lines]
    yield from ("", f"## {said(_TITLES[name], language)}", "")
    yield from (f"- {_plain(line)}" for line in found[:_MOST])
    if len(found) > _MOST:
        yield f"- {_more(len(found) - _MOST, name, language)}"
    if not found:
        yield said(_NONE, language)


def _more(count: int, name: str, language: str) -> str:
    told = {"count": count, "where": _WHERE.get(name, "report")}
    return typeset(said(_MORE, language), language).format(**told)


def _measures(report: Report, language: str) -> Iterator[str]:
    plan = report.played.plan
    shown = [
        each
        for each in chosen(report.impact, [*plan.measures], whole=False)
        if each.metric.id in plan.measures or each.verdict in {"better", "worse"}
        if not each.metric.id.startswith("reach.")
    ]
    # what the plan is to be judged by, then what gets worse: that is what a meeting must know
    shown.sort(key=lambda each: (each.metric.id not in plan.measures, each.verdict != "worse"))
    yield from ("", f"## {said(_TITLES['measures'], language)}", "")
    yield from (
        (said(_COLUMNS, language), "|---|---|---|---|---|")
        if shown
        else (said(UNCHANGED, language),)
    )
    for each in shown[:_MOST]:
        sides = [say_amount(each.metric, value, language) for value in (each.before, each.after)]
        cells = (
            say_metric(each.metric.id, language), *sides,
            say_difference(each, language), say_verdict(each, language),
        )  # fmt: skip
        yield f"| {' | '.join(map(_plain, cells))} |"
    if len(shown) > _MOST:
        yield from ("", _more(len(shown) - _MOST, "measures", language))


def _findings(report: Report, language: str) -> Iterator[str]:
    if report.judgement is None:
        yield said(NOT_JUDGED, language)
        return
    found, colon = (
        report.judgement.organisation,
        typeset(" : ", language) if language == "fr" else ": ",
    )
    for each in sorted(found.findings, key=lambda one: one.severity != "error"):
        if each.severity != "info":
            yield f"{each.rule.id}{colon}{say_message(each, found, language)}"


def _plain(text: str) -> str:
    """A text in which nothing means something else to Markdown."""
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(filter(None, text.replace("\n", " ").split(" ")))


def _charts(played: Played, language: str) -> dict[str, str]:
    """The structure before and after, of the lowest unit above all that changes in it."""
    from orgmodel.render import charts

    top = lowest_above(played.before, _placed(played), played.plan.first_day)
    drawn = {}
    for name, graph in (("before", played.before), ("after", played.after)):
        with scenario_store(graph, graph.info.name) as store:
            wanted = charts.Wanted(top or None, depth=1)
            chart = charts.chart(store, wanted, Options(played.plan.last_day, language))
            drawn[name] = chart.drawn("svg")[0].decode()
    return drawn


def _placed(played: Played) -> list[str]:
    """The units whose place changes, or that end."""
    items = played.outcome.ledger.items
    return [
        each.source
        for each in items
        if each.relation in {"SUB_ORGANIZATION_OF", "Unit"} and each.state != "retained"
    ]


def _write(path: Path, text: str) -> Path:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise FileError(str(path), "cannot-write", error.strerror or str(error)) from error
    return path
