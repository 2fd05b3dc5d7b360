"""The structure view: units with their heads, and the bodies that some of them answer to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from orgmodel.charts.diagram import Box, Diagram, Line
from orgmodel.stores import Cell

Row = Mapping[str, Cell]
"""A row of cypher/chart/structure.cypher."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around a chart: its title, the line under it, and its language."""

    title: str
    text: str
    language: str


def structure(rows: Sequence[Row], name: Callable[[str], str], caption: Caption) -> Diagram:
    """The diagram of the units in `rows`, in their order; `name` says what an id is called."""
    units = {str(row["unit"]) for row in rows}
    above = dict.fromkeys(body for row in rows for body in _ids(row["answers_to"]))
    boxes = [Box(body, name(body), shape="round") for body in above if body not in units]
    boxes += [_box(row, name) for row in rows]
    lines = [
        Line(str(row["parent"]), str(row["unit"]), str(row["placed"] or "stated"))
        for row in rows
        if row["parent"]
    ]
    lines += [
        Line(body, str(row["unit"]), dashed=True, leads=row["parent"] is None)
        for row in rows
        for body in _ids(row["answers_to"])
    ]
    return Diagram(caption.title, caption.text, tuple(boxes), tuple(lines))


def _box(row: Row, name: Callable[[str], str]) -> Box:
    people = (*_ids(row["heads"]), *_ids(row["holders"]))
    shape = "dashed" if row["independent"] else "box"
    return Box(str(row["unit"]), name(str(row["unit"])), tuple(map(name, people)), shape)


def _ids(cell: Cell) -> list[str]:
    return [str(each) for each in cell] if isinstance(cell, list) else []
