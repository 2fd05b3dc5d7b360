"""Answers as HTML, for a notebook: tables, cards and trees with everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from io import StringIO

from orgmodel.questions import Answer
from orgmodel.render.answers import Form, cards_of, notes_of, say_empty, show_answer
from orgmodel.render.footnotes import numbered
from orgmodel.render.grids import grid_of
from orgmodel.render.sink import open_sink
from orgmodel.render.tables import Grid
from orgmodel.render.typography import released
from orgmodel.render.wording import columns_of, say_above, say_notes

_LEFT = ' style="text-align: left; vertical-align: top"'
_WIDE = 100_000
"""So wide that every branch of a tree is one line."""


def to_html(
    answer: Answer, language: str, *, sources: bool = False, below: Iterable[str] = ()
) -> str:
    """The answer as it is drawn on a terminal, then the lines `below` it."""
    body = _body(answer, language, sources=sources)
    return f'<div lang="{language}">{body}{_paragraphs(below)}</div>'


def _body(answer: Answer, language: str, *, sources: bool) -> str:
    if not answer.table.rows:
        return _paragraphs([say_empty(answer, language)])
    marks = {mark for column in columns_of(answer) for mark in column.marks}
    if "parent" in marks:
        return _tree(answer, language, sources=sources)
    answer, footnotes = numbered(answer, language)
    sentence = say_above(answer, language) if answer.query.says else ""
    notes = None
    if "card" in marks:
        body = "".join(_card(*card) for card in cards_of(answer, language))
    else:
        notes = notes_of(answer, sources=sources)
        body = _table(grid_of(answer, language, notes))
    return _paragraphs([sentence]) + body + _paragraphs([*footnotes, *say_notes(notes or {})])


def _table(grid: Grid) -> str:
    """A heading of a group is a row of its own."""
    parts = ["<table><thead><tr>", *_cells("th", grid.headings), "</tr></thead><tbody>"]
    for heading, rows in grid.groups:
        if heading:
            parts.append(
                f'<tr><th colspan="{len(grid.headings)}"{_LEFT}>{_text(heading)}</th></tr>'
            )
        for row in rows:
            parts += ["<tr>", *_cells("td", row), "</tr>"]
    return "".join([*parts, "</tbody></table>"])


def _card(heading: str, lines: Iterable[tuple[str, str]]) -> str:
    rows = (
        f"<tr><th{_LEFT}>{_text(label)}</th><td{_LEFT}>{_text(value)}</td></tr>"
        for label, value in lines
        if value
    )
    title = f'<tr><th colspan="2"{_LEFT}>{_text(heading)}</th></tr>'
    return f"<table><tbody>{title}{''.join(rows)}</tbody></table>"


def _tree(answer: Answer, language: str, *, sources: bool) -> str:
    """Nested lists, of the lines of the tree as it is drawn; below them what follows it."""
    shown = StringIO()
    sink = open_sink(shown, StringIO(), language, _WIDE)
    show_answer(sink, answer, Form(sources=sources))
    drawn, _, notes = shown.getvalue().partition("\n\n")
    return "".join(_nested(drawn.splitlines())) + _paragraphs(notes.splitlines())


def _nested(lines: Iterable[str]) -> Iterator[str]:
    depth = -1
    for line in lines:
        deeper = (len(line) - len(line.lstrip())) // 2
        yield "<ul>" * (deeper - depth) or "</li>" + "</ul></li>" * (depth - deeper)
        yield f"<li>{_text(line.strip())}"
        depth = deeper
    yield "</li></ul>" * (depth + 1)


def _cells(tag: str, texts: Iterable[str]) -> Iterator[str]:
    return (f"<{tag}{_LEFT}>{_text(text)}</{tag}>" for text in texts)


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{_text(text)}</p>" for text in texts if text)


def _text(text: str) -> str:
    return escape(released(text)).replace("\n", "<br>")
