"""What is numbered in a row and told below the rows: contradictions between sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orgmodel.catalogue import Type
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.typography import said
from orgmodel.render.values import say_name
from orgmodel.render.wording import Row, columns_of
from orgmodel.stores import Cell, Table

_TOLD = Words(*["({number}) {about} → orgmodel discrepancies {id}"] * 2)


def numbered(answer: Answer, language: str) -> tuple[Answer, list[str]]:
    """The answer with numbers in the columns marked `footnote`, and the lines to put below it."""
    columns = columns_of(answer)
    places = [at for at, column in enumerate(columns) if "footnote" in column.marks]
    numbers: dict[str, int] = {}
    for row in answer.table.rows:
        for at in places:
            for id_ in _ids(row[at]):
                numbers.setdefault(id_, len(numbers) + 1)
    if not numbers:
        return answer, []
    words = {at: said(columns[at].words, language) for at in places}
    rows = tuple(_marked(row, words, numbers) for row in answer.table.rows)
    shown = tuple(
        replace(column, type=Type("STRING"), words=NOTHING) if at in words else column
        for at, column in enumerate(columns)
    )
    query = replace(answer.query, columns=shown)
    told = [_told(answer, id_, number, language) for id_, number in numbers.items()]
    return replace(answer, query=query, table=Table(answer.table.columns, rows)), told


def _ids(cell: Cell) -> Iterable[str]:
    return [str(each) for each in cell] if isinstance(cell, list) else []


def _marked(row: Row, words: dict[int, str], numbers: dict[str, int]) -> Row:
    """The row with "contested (1) (2)" where it has ids."""
    cells = list(row)
    for at, word in words.items():
        marks = [f"({numbers[id_]})" for id_ in _ids(row[at])]
        cells[at] = " ".join([word, *marks]) if marks else None
    return tuple(cells)


def _told(answer: Answer, id_: str, number: int, language: str) -> str:
    about = say_name(answer.names.get(id_), id_, language)
    return fill(_TOLD, {"number": str(number), "about": about, "id": id_}, language)
