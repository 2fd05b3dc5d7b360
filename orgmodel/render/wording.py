"""The rows of an answer in words: cells, headings of groups, sources as numbered notes."""

from __future__ import annotations

from orgmodel.catalogue import Column, Type
from orgmodel.graph.folding import fold
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.agreement import agreed
from orgmodel.render.dates import say_since
from orgmodel.render.sentences import fill
from orgmodel.render.typography import firm, legible, said, typeset
from orgmodel.render.values import say_cells, say_closed, say_key, say_kind, say_sources
from orgmodel.stores import Cell

Row = tuple[Cell, ...]

_BETWEEN = Words("; ", " ; ")
SEPARATOR = f"{firm(' ·')} "

Notes = dict[str, int]
"""The sources of an answer, numbered in the order in which they are first named."""


def columns_of(answer: Answer) -> tuple[Column, ...]:
    """The declared columns, or, of a query without a header, plain ones named as they are."""
    return answer.query.columns or tuple(
        Column(name, Type("STRING"), Words(name, name)) for name in answer.table.columns
    )


def say_row(
    answer: Answer, row: Row, language: str, *, separator: str = "", notes: Notes | None = None
) -> list[str]:
    """Every cell of a row in words, as many as there are columns; lists with `separator`.

    Where there are `notes`, a source is its number in them.
    """
    separator = separator or said(_BETWEEN, language)
    texts: list[str] = []
    columns = columns_of(answer)
    for at, (cell, column) in enumerate(zip(row, columns, strict=True)):
        if "beside" in column.marks:
            texts.append("")
            continue
        if column.type.name != "SOURCES":
            said_there = say_cells(cell, column, answer.names, language)
            if column.type.name == "VERB" and "joined" in column.marks:
                subject = answer.names.get(str(row[at - 1]))
                said_there = [agreed(each, subject, language) for each in said_there]
            texts.append(separator.join(say_beside(answer, row, at, said_there, language)))
            continue
        titles = say_sources(cell, answer.sources, language)
        texts.append("\n".join(titles) if notes is None else _numbers(titles, notes))
    return texts


def say_beside(answer: Answer, row: Row, at: int, texts: list[str], language: str) -> list[str]:
    """The texts of a column, each with what stands beside it in the next one, if that is so."""
    columns = columns_of(answer)
    cell = row[at + 1] if at + 1 < len(row) else None
    if not isinstance(cell, list) or "beside" not in columns[at + 1].marks:
        return texts
    words = [say_cells(each, columns[at + 1], answer.names, language) for each in cell]
    return [
        f"{text} ({beside[0]})" if beside and beside[0] else text
        for text, beside in zip(texts, words, strict=True)
    ]


def say_above(answer: Answer, language: str) -> str:
    """The sentence that stands above the rows, of what the first of them says; blank if none."""
    columns, row = columns_of(answer), answer.table.rows[0]
    texts = dict(zip((each.name for each in columns), say_row(answer, row, language), strict=True))
    cases = {str(cell) for cell, column in zip(row, columns, strict=True)
             if column.type.choices and "data" in column.marks}  # fmt: skip
    for case, words in answer.query.says:
        if not case or case in cases:
            return fill(words, texts, language)
    return ""


def say_notes(notes: Notes) -> list[str]:
    """The sources with their numbers, a line each."""
    width = len(f"[{len(notes)}]")
    return [f"{f'[{number}]':<{width}} {title}" for title, number in notes.items()]


def say_heading(answer: Answer, cell: Cell, column: Column, language: str) -> str:
    """A group's heading: the thing's name and its kind, or the value."""
    named = answer.names.get(cell) if isinstance(cell, str) else None
    if column.type.name != "THING" or named is None:
        return said(_BETWEEN, language).join(say_cells(cell, column, answer.names, language))
    name, kind = named.name(language), say_kind(named, language)
    if fold(kind) == fold(name):
        kind = say_key(named.label, "LABEL", language)
    heading = f"{legible(name, language)} ({kind})"
    return heading + legible(say_closed(named, language), language)


def say_phrase(column: Column, cell: Cell, text: str, language: str) -> str:
    """What is drawn behind a thing: " · headed by …", " · since …"; other words as they are.

    What is stated needs no word; what is inferred or assumed is marked.
    """
    if not text or cell == "stated":
        return ""
    if column.type.name == "SOURCES":
        return f" {text}"
    lead = said(column.words, language)
    if column.type.name == "DATE":
        return f"{SEPARATOR}{lead} {firm(say_since(str(cell), language))}"
    if column.type.name == "LINE":
        # an adjective that stands alone would hang in the air
        text = f"{lead} {text}" if language == "fr" else f"{text} {lead}"
    return f"{SEPARATOR}{say_led(lead, language) if column.type.name == 'THING' else ''}{text}"


def say_led(words: str, language: str) -> str:
    """Words that lead to a name: French puts a colon, where an article would be wanted."""
    return typeset(f"{words} : ", language) if language == "fr" else f"{words} "


def _numbers(titles: list[str], notes: Notes) -> str:
    numbers = [notes.setdefault(title, len(notes) + 1) for title in titles]
    return " ".join(f"[{number}]" for number in numbers)
