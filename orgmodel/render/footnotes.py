"""What is numbered in a row and told below the rows: contradictions between sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from orgmodel.catalogue import Type
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.typography import said
from orgmodel.render.values import say_name
from orgmodel.render.wording import Row, columns_of
from orgmodel.stores import Cell, Table

_AMBIGUOUS = Words("ambiguous", "ambigu")
"""What is said of a text that can be read two ways, where no source contradicts it."""
_TOLD = Words(*["({number}) {about} → orgmodel discrepancies {id}"] * 2)


def numbered(answer: Answer, language: str) -> tuple[Answer, list[str]]:
    """The answer with numbers in the columns marked `footnote`, and the lines to put below it."""
    columns = columns_of(answer)
    places = [at for at, column in enumerate(columns) if "footnote" in column.marks]
    numbers: dict[str, int] = {}
    for row in answer.table.rows:
        for at in places:
            for id_ in sorted(_ids(row[at]), key=lambda id_: _is_ambiguity(answer, id_)):
                numbers.setdefault(id_, len(numbers) + 1)
    if not numbers:
        return answer, []
    words = {at: said(columns[at].words, language) for at in places}
    vague = {id_ for id_ in numbers if _is_ambiguity(answer, id_)}
    marks = _Marks(words, said(_AMBIGUOUS, language), numbers, frozenset(vague))
    rows = tuple(marks.marked(row) for row in answer.table.rows)
    shown = tuple(
        replace(column, type=Type("STRING"), words=NOTHING) if at in words else column
        for at, column in enumerate(columns)
    )
    query = replace(answer.query, columns=shown)
    told = [_told(answer, id_, number, language) for id_, number in numbers.items()]
    return replace(answer, query=query, table=Table(answer.table.columns, rows)), told


def _ids(cell: Cell) -> list[str]:
    return [str(each) for each in cell] if isinstance(cell, list) else []


class _Marks(NamedTuple):
    """What to write into the columns at these places: their words, or that of ambiguities."""

    words: dict[int, str]
    vague_word: str
    numbers: dict[str, int]
    vague: frozenset[str]

    def marked(self, row: Row) -> Row:
        """The row with "contested (1) (2) · ambiguous (3)" where it has ids."""
        cells = list(row)
        for at, word in self.words.items():
            ids = _ids(row[at])
            clear = self._mark(word, (id_ for id_ in ids if id_ not in self.vague))
            vague = self._mark(self.vague_word, (id_ for id_ in ids if id_ in self.vague))
            cells[at] = " · ".join(filter(None, (clear, vague))) or None
        return tuple(cells)

    def _mark(self, word: str, ids: Iterable[str]) -> str:
        marks = [f"({self.numbers[id_]})" for id_ in ids]
        return " ".join([word, *marks]) if marks else ""


def _is_ambiguity(answer: Answer, id_: str) -> bool:
    named = answer.names.get(id_)
    return named is not None and named.kind == "ambiguity"


def _told(answer: Answer, id_: str, number: int, language: str) -> str:
    about = say_name(answer.names.get(id_), id_, language)
    return fill(_TOLD, {"number": str(number), "about": about, "id": id_}, language)
