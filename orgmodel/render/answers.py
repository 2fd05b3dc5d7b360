"""Turns an answer into what is printed: a table, a tree, a card for each thing, or data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from orgmodel.catalogue import Column, Query, Type
from orgmodel.graph import OPEN
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.footnotes import numbered
from orgmodel.render.grids import grid_of
from orgmodel.render.sentences import NOTHING
from orgmodel.render.sink import Sink
from orgmodel.render.tables import draw_card, draw_grid, draw_lines, draw_sentence
from orgmodel.render.typography import said
from orgmodel.render.wording import (
    Notes,
    Row,
    columns_of,
    say_above,
    say_heading,
    say_notes,
    say_row,
)
from orgmodel.stores import Table

Format = Literal["table", "json", "csv", "markdown"]


class Form(NamedTuple):
    """In which form an answer is wanted, and whether with its sources."""

    format: Format = "table"
    sources: bool = False


_NO_ROW = Words("No row.", "Aucune ligne.")


def show_answer(sink: Sink, answer: Answer, form: Form) -> None:
    """Prints the answer; what is to be said beside it is not printed here."""
    if form.format != "table":
        from orgmodel.render.data import show_data

        show_data(sink, answer, form.format)
    elif answer.table.rows:
        _draw(sink, answer, notes_of(answer, sources=form.sources))
    else:
        sink.note(say_empty(answer, sink.language))


def say_empty(answer: Answer, language: str) -> str:
    """What is said where there is no row: that is an answer too."""
    return said(answer.query.empty if answer.query.columns else _NO_ROW, language)


def notes_of(answer: Answer, *, sources: bool) -> Notes | None:
    """Where the sources are collected that belong below the answer; None if they do not."""
    always = any("shown" in column.marks for column in answer.query.columns)
    return {} if sources or always else None


def show_table(sink: Sink, columns: Sequence[Column], rows: Iterable[Row], form: Form) -> None:
    """Prints rows that are no answer of a store: what was loaded, what may exist."""
    show_answer(sink, answer_of(columns, rows), form)


def answer_of(columns: Sequence[Column], rows: Iterable[Row]) -> Answer:
    """Rows that are no answer of a store, in the shape of one."""
    query = Query("", "", Path(), "", NOTHING, NOTHING, columns=tuple(columns))
    table = Table(tuple(column.name for column in columns), tuple(rows))
    return Answer(query, table, {}, OPEN)


def text_column(name: str, en: str, fr: str, *marks: str, type_: str = "STRING") -> Column:
    """A column of such a table: its name in JSON, and its headings."""
    return Column(name, Type(type_), Words(en, fr), marks)


def _draw(sink: Sink, answer: Answer, notes: Notes | None) -> None:
    """Draws what the marks of the columns ask for, and below it the sources, if wanted."""
    answer, footnotes = numbered(answer, sink.language)
    if answer.query.says and (sentence := say_above(answer, sink.language)):
        draw_sentence(sink, sentence)
    marks = {mark for column in columns_of(answer) for mark in column.marks}
    if "card" in marks:
        _draw_cards(sink, answer)
    elif "parent" in marks:
        from orgmodel.render.trees import draw_tree

        draw_tree(sink, answer, notes)
    else:
        draw_grid(sink, grid_of(answer, sink.language, notes))
    if footnotes:
        draw_lines(sink, footnotes)
    if notes:
        draw_lines(sink, say_notes(notes))


def _draw_cards(sink: Sink, answer: Answer) -> None:
    """Each row as a card: the column marked `card` is its heading; a card has its sources."""
    for number, (heading, lines) in enumerate(cards_of(answer, sink.language)):
        if number:
            sink.out.print()
        draw_card(sink, heading, lines)


def cards_of(answer: Answer, language: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The heading of each card, and its lines: what it is, and what there is to say."""
    columns = columns_of(answer)
    head = next(index for index, column in enumerate(columns) if "card" in column.marks)
    for row in answer.table.rows:
        texts = say_row(answer, row, language, separator="\n")
        lines = [
            (said(column.words, language), texts[index])
            for index, column in enumerate(columns)
            if index != head and "data" not in column.marks
        ]
        yield say_heading(answer, row[head], columns[head], language), lines
