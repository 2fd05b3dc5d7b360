"""Makes the table of an answer: groups, and only the columns that say something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from orgmodel.catalogue import Column
from orgmodel.questions import Answer
from orgmodel.render.tables import Grid
from orgmodel.render.typography import firm, said, typeset
from orgmodel.render.wording import (
    SEPARATOR,
    Notes,
    Row,
    columns_of,
    say_heading,
    say_led,
    say_phrase,
    say_row,
)
from orgmodel.stores import Cell

_NUMBERS = frozenset({"INTEGER", "FLOAT"})

_Group = tuple[list[Cell], list[list[str]]]


def grid_of(answer: Answer, language: str, notes: Notes | None) -> Grid:
    """The answer as a grid of words; without the sources where there are no `notes`."""
    columns = columns_of(answer)
    heads = [index for index, column in enumerate(columns) if "group" in column.marks]
    groups = list(_groups(answer, heads, language, notes))
    shown = [
        index
        for index, column in enumerate(columns)
        if index not in heads
        and "data" not in column.marks
        and (notes is not None or column.type.name != "SOURCES")
        # of a query of one's own every column is shown: it was asked for
        and (not answer.query.columns or any(texts[index] for _, rows in groups for texts in rows))
    ]
    return Grid(
        tuple(said(columns[index].words, language) for index in shown),
        tuple(
            (
                " · ".join(filter(None, (say_heading(answer, key, columns[at], language)
                                         for at, key in zip(heads, keys, strict=True)))),
                tuple(tuple(texts[index] for index in shown) for texts in rows),
            )
            for keys, rows in groups
        ),
        frozenset(at for at, index in enumerate(shown) if columns[index].type.name in _NUMBERS),
    )  # fmt: skip


def _groups(
    answer: Answer, heads: Sequence[int], language: str, notes: Notes | None
) -> Iterator[_Group]:
    """The values of the heading columns, and the rows below them in words."""
    columns = columns_of(answer)
    for keys, found in groupby(answer.table.rows, lambda row: [row[index] for index in heads]):
        rows = _without_repeats(columns, heads, list(found))
        said = [(row, say_row(answer, row, language, notes=notes)) for row in rows]
        yield (
            keys,
            [
                _joined(columns, row, _whole(columns, row, texts, language), language)
                for row, texts in said
            ],
        )


def _without_repeats(columns: Sequence[Column], heads: Sequence[int], rows: list[Row]) -> list[Row]:
    """What stands behind a reason ("heads the responsible unit") is not named a second time.

    From what something is inherited is said all the same: that it stands in another row does not
    tell that it is this one.
    """
    behind = _behind_reason(columns)
    first = next((at for at in _things(columns) if at not in heads), None)
    if first is None or behind is None:
        return rows
    named = {row[first] for row in rows if isinstance(row[first], str)}
    return [
        (*row[:behind], None, *row[behind + 1 :])
        if row[behind - 1] != "inherited" and _is_among(row[behind], named)
        else row
        for row in rows
    ]


def _is_among(cell: Cell, named: set[Cell]) -> bool:
    return isinstance(cell, str) and cell in named


def _whole(columns: Sequence[Column], row: Row, texts: list[str], language: str) -> list[str]:
    """The texts with the reasons in one phrase, and with no line ending inside a date."""
    firmed = [
        _firm_date(text, str(cell)) if column.type.name == "DATE" else text
        for column, cell, text in zip(columns, row, texts, strict=True)
    ]
    return _with_reasons(columns, firmed, language)


def _firm_date(text: str, written: str) -> str:
    """Day, month and year stay together; "by" and its like may stand on a line of their own."""
    words = text.split(" ")
    parts = written.count("-") + 1
    # « au plus tard » ends a line, « le » and « en » do not
    parts += words[-parts - 1 : -parts] in (["le"], ["en"])
    return " ".join([*words[:-parts], firm(" ".join(words[-parts:]))])


def _with_reasons(columns: Sequence[Column], texts: list[str], language: str) -> list[str]:
    """Says how we know in one phrase: "inferred: heads the responsible unit (the Staff)"."""
    types = [column.type.name for column in columns]
    if "ASSERTION" not in types or "REASON" not in types:
        return texts
    how, because = types.index("ASSERTION"), types.index("REASON")
    if texts[because]:
        colon = " : " if language == "fr" else ": "
        texts[how] = typeset(f"{texts[how]}{colon}{texts[because]}", language)
        texts[because] = ""
    behind = _behind_reason(columns)
    if behind is not None and texts[behind]:
        texts[how] = f"{texts[how]} ({texts[behind]})"
        texts[behind] = ""
    return texts


def _joined(columns: Sequence[Column], row: Row, texts: list[str], language: str) -> list[str]:
    """Puts the words of what is `joined` or a `phrase` behind those of the column before it."""
    joined, at = list(texts), 0
    for index, column in enumerate(columns):
        if not {"joined", "phrase"}.intersection(column.marks):
            at = index
            continue
        joined[index] = ""
        if "phrase" in column.marks:
            phrase = say_phrase(column, row[index], texts[index], language)
            joined[at] += phrase if joined[at] else phrase.removeprefix(SEPARATOR)
        elif texts[index]:
            verb = column.type.name == "VERB"
            said = say_led(texts[index], language).rstrip() if verb else texts[index]
            joined[at] = f"{joined[at]} {said}".lstrip()
    return joined


def _things(columns: Sequence[Column]) -> list[int]:
    return [at for at, column in enumerate(columns) if column.type.name == "THING"]


def _behind_reason(columns: Sequence[Column]) -> int | None:
    """The place of the thing through which the reason before it holds."""
    return next(
        (at for at in _things(columns) if at and columns[at - 1].type.name == "REASON"), None
    )
