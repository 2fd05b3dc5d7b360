"""Answers for other programs: JSON, CSV and Markdown with the declared columns."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from io import StringIO

from orgmodel.graph import ALWAYS, OPEN
from orgmodel.questions import Answer
from orgmodel.render.sink import Sink
from orgmodel.render.values import cited
from orgmodel.render.wording import columns_of, say_row
from orgmodel.stores import Cell


def show_data(sink: Sink, answer: Answer, format_: str) -> None:
    """Prints the answer as `json`, `csv` or `markdown`."""
    if format_ == "json":
        sink.data(to_json(answer, sink.language, escaped=sink.ascii))
        return
    write = {"csv": to_csv, "markdown": to_markdown}[format_]
    sink.data(write(answer, sink.language))


def records(answer: Answer, language: str) -> list[dict[str, object]]:
    """A mapping for each row: the declared columns, and `<column>_name` beside each thing.

    A thing is its id, a date is as it was written (EDTF), what is open or blank is None; of
    the sources each is a mapping with its `source` (id), `source_name` and `locator`.
    """
    found = []
    for row in answer.table.rows:
        record: dict[str, object] = {}
        for column, cell in zip(columns_of(answer), row, strict=True):
            record[column.name] = (
                _sources(answer, cell, language) if column.type.name == "SOURCES" else _plain(cell)
            )
            if column.type.name == "THING":
                record[f"{column.name}_name"] = _named(answer, cell, language)
        found.append(record)
    return found


def to_json(answer: Answer, language: str, *, escaped: bool = False) -> str:
    """A plain array of objects, one for each row; `escaped`: in ASCII, and as true."""
    return json.dumps(records(answer, language), ensure_ascii=escaped, indent=2) + "\n"


def to_csv(answer: Answer, language: str) -> str:
    """The same columns as JSON; semicolons between the items of a list, a line for each source."""
    import csv

    rows, keys = records(answer, language), _keys(answer)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows([_cell(row[key]) for key in keys] for row in rows)
    return text.getvalue()


def to_markdown(answer: Answer, language: str) -> str:
    """The same columns as JSON, for a reader: what is no thing is in the words of the language."""
    keys, columns = _keys(answer), columns_of(answer)
    lines = [_line(keys), _line("---" for _ in keys)]
    for record, row in zip(records(answer, language), answer.table.rows, strict=True):
        words = {
            column.name: text
            for column, text in zip(columns, say_row(answer, row, language), strict=True)
            if column.type.name != "THING" and "beside" not in column.marks
        }
        lines.append(_line(words.get(key, str(_cell(record[key]))) for key in keys))
    return "\n".join(lines) + "\n"


def _keys(answer: Answer) -> list[str]:
    """The declared columns, and `<column>_name` behind each that is a thing."""
    return [
        key
        for column in columns_of(answer)
        for key in ([column.name, f"{column.name}_name"] if column.type.name == "THING"
                    else [column.name])
    ]  # fmt: skip


def _line(cells: Iterable[str]) -> str:
    escaped = (
        cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>") for cell in cells
    )
    return f"| {' | '.join(escaped)} |"


def _plain(cell: Cell) -> object:
    if isinstance(cell, list):
        return [_plain(each) for each in cell]
    if isinstance(cell, date):
        return None if cell in {ALWAYS, OPEN} else cell.isoformat()
    return None if cell == "" else cell


def _sources(answer: Answer, cell: Cell, language: str) -> list[dict[str, object]]:
    """Each source as its id, its name and the place in it."""
    found: list[dict[str, object]] = []
    for id_, place in cited(cell):
        named = answer.sources.get(id_)
        name = named.name(language) if named else None
        found.append({"source": id_, "source_name": name, "locator": place or None})
    return found


def _named(answer: Answer, cell: Cell, language: str) -> object:
    if isinstance(cell, list):
        return [_named(answer, each, language) for each in cell]
    named = answer.names.get(cell) if isinstance(cell, str) else None
    return named.name(language) if named else None


def _cell(value: object) -> object:
    if isinstance(value, dict):
        return f"{value['source']}: {value['locator']}" if value["locator"] else value["source"]
    if isinstance(value, list):
        separator = "\n" if value and isinstance(value[0], dict) else ";"
        return separator.join(str(_cell(each)) for each in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
