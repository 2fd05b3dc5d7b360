"""The index at the end: every name with its page, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.charts.drawing import Label
from orgmodel.charts.looks import TONES
from orgmodel.charts.text import shortened
from orgmodel.graph.folding import fold

COLUMN = 240.0
"""How wide a column is, in points."""

_GAP, _ROW = 24.0, 12.5
_NUMBER = 30.0


class Entry(NamedTuple):
    """A name and the page where it stands."""

    name: str
    page: int


def index_pages(entries: Sequence[Entry], room: tuple[float, float]) -> list[list[Label]]:
    """The labels of each page of the index, from the corner of the room on."""
    ordered = sorted({entry for entry in entries if entry.name}, key=lambda each: (
        fold(each.name), each.name, each.page,
    ))  # fmt: skip
    columns = max(1, int((room[0] + _GAP) // (COLUMN + _GAP)))
    rows = max(1, int(room[1] // _ROW))
    size = columns * rows
    return [
        _page(ordered[start : start + size], rows, start) for start in range(0, len(ordered), size)
    ]


def _page(entries: Sequence[Entry], rows: int, start: int) -> list[Label]:
    labels: list[Label] = []
    face = TONES["index"]
    for number, entry in enumerate(entries):
        x = (number // rows) * (COLUMN + _GAP)
        y = (number % rows) * _ROW
        name = shortened(entry.name, COLUMN - _NUMBER, *face)
        id_ = f"index:{start + number + 1}"
        labels.append(Label(id_, name, x, y, COLUMN - _NUMBER, "index"))
        page = Label(f"{id_}:page", str(entry.page), x + COLUMN, y, _NUMBER, "index", end=True)
        labels.append(page)
    return labels
