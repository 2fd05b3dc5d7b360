"""Draws what hangs under what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text  # noqa: TID253
from rich.tree import Tree  # noqa: TID253

from orgmodel.catalogue import Column
from orgmodel.questions import Answer
from orgmodel.render.sink import Sink
from orgmodel.render.tables import LABEL_STYLE, Hanging, emit
from orgmodel.render.typography import held, said
from orgmodel.render.values import say_cells
from orgmodel.render.wording import (
    Notes,
    Row,
    columns_of,
    say_beside,
    say_led,
    say_phrase,
    say_row,
)
from orgmodel.stores import Cell

_THING = 0


class _Indented(Tree):
    """Indents instead of drawing lines: for files and other programs."""

    ASCII_GUIDES = ("  ", "  ", "  ", "  ")
    TREE_GUIDES = [ASCII_GUIDES] * 3


def draw_tree(sink: Sink, answer: Answer, notes: Notes | None) -> None:
    """Prints a tree: the column marked `parent` names the thing that a row hangs under.

    The first column is the thing of the row. What hangs under a thing that has no row is
    drawn under its name. Where there are `notes`, sources are numbered.
    """
    columns = columns_of(answer)
    parent = next(index for index, column in enumerate(columns) if "parent" in column.marks)
    for above, rows in _trees(answer.table.rows, parent):
        nodes: dict[Cell, Tree] = {}
        if above is not None:
            name = say_cells(above, columns[parent], answer.names, sink.language)[0]
            name = held(_with_abbreviation(sink, answer, above, name))
            nodes[above] = _root(sink, Hanging(Text(name)))
        for row in rows:
            label = Hanging(_label(sink, answer, row, notes))
            node = nodes[row[parent]].add(label) if row[parent] in nodes else _root(sink, label)
            nodes.setdefault(row[_THING], node)
            for line in _lines(sink, answer, row):
                node.add(Hanging(line))
        emit(sink, next(iter(nodes.values())))


def _root(sink: Sink, label: Hanging) -> Tree:
    return (_Indented if sink.plain else Tree)(label, guide_style=LABEL_STYLE)


def _label(sink: Sink, answer: Answer, row: Row, notes: Notes | None) -> Text:
    """The relation to what is above, the thing, then whatever else there is to say."""
    texts = say_row(answer, row, sink.language, notes=notes)
    before, after = [], []
    for index, column in enumerate(columns_of(answer)):
        if not _is_drawn(index, column, notes) or not texts[index]:
            continue
        if column.type.name == "RELATION":
            before.append(say_led(texts[index], sink.language))
        else:
            after.append(say_phrase(column, row[index], texts[index], sink.language))
    label = Text(held("".join(before)), LABEL_STYLE)
    label.append(held(_with_abbreviation(sink, answer, row[_THING], texts[_THING])), "not dim")
    return label.append(held("".join(after)), LABEL_STYLE)


def _lines(sink: Sink, answer: Answer, row: Row) -> Iterator[Text]:
    """What stands below the thing, a line for each: "responsible for Cyber defence"."""
    for index, column in enumerate(columns_of(answer)):
        if "lines" in column.marks:
            lead = say_led(said(column.words, sink.language), sink.language)
            texts = say_cells(row[index], column, answer.names, sink.language)
            for text in say_beside(answer, row, index, texts, sink.language):
                yield Text(held(f"{lead}{text}"), LABEL_STYLE)


def _is_drawn(index: int, column: Column, notes: Notes | None) -> bool:
    """Whether a column has words: the drawing itself says what hangs where, and how deep."""
    if (
        index == _THING
        or {"parent", "data", "lines"}.intersection(column.marks)
        or column.type.name == "INTEGER"
    ):
        return False
    return notes is not None or column.type.name != "SOURCES"


def _with_abbreviation(sink: Sink, answer: Answer, thing: Cell, name: str) -> str:
    named = answer.names.get(str(thing))
    short = named and (named.abbr_fr if sink.language == "fr" else named.abbr_en)
    return f"{name} ({short})" if short else name


def _trees(rows: Sequence[Row], parent: int) -> Iterator[tuple[Cell, list[Row]]]:
    """The rows of each tree, what is above before what hangs under it, each row once.

    With them the thing they all hang under, if it has no row of its own.
    """
    things = {row[_THING] for row in rows}
    below: dict[Cell, list[Row]] = {}
    for row in rows:
        below.setdefault(row[parent], []).append(row)
    done: set[int] = set()
    for above, tops in below.items():
        if above is not None and above not in things:
            yield above, [row for top in tops for row in _down(top, below, done)]
    # then what hangs under nothing, and whatever a loop would hide
    for top in [*below.get(None, []), *rows]:
        if branch := list(_down(top, below, done)):
            yield None, branch


def _down(top: Row, below: dict[Cell, list[Row]], done: set[int]) -> Iterator[Row]:
    waiting = [top]
    while waiting:
        row = waiting.pop()
        if id(row) in done:
            continue
        done.add(id(row))
        yield row
        waiting.extend(reversed(below.get(row[_THING], [])))
