"""The index at the end: every name with its page, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.charts.drawing import Label
from orgmodel.charts.looks import TONES
from orgmodel.charts.text import shortened, width
from orgmodel.graph.folding import fold

_WIDEST = 400.0
"""How wide a column is at most, in points."""
_GAP, _ROW = 24.0, 12.5
_BEFORE_NUMBER = 12.0


class Entry(NamedTuple):
    """A name and the pages where it stands."""

    name: str
    pages: tuple[int, ...]


def index_pages(entries: Sequence[Entry], room: tuple[float, float]) -> list[list[Label]]:
    """The labels of each page of the index, from the corner of the room on.

    After each name comes the label of its pages.
    """
    ordered = sorted((each for each in entries if each.name), key=lambda each: (
        fold(each.name), each.name,
    ))  # fmt: skip
    wide = min(max((_wide(each) for each in ordered), default=0.0), _WIDEST, room[0])
    columns = max(1, int((room[0] + _GAP) // (wide + _GAP)))
    rows = max(1, int(room[1] // _ROW))
    size = columns * rows
    return [
        _page(ordered[start : start + size], rows, start, wide)
        for start in range(0, len(ordered), size)
    ]


def _wide(entry: Entry) -> float:
    """What a name and its pages take."""
    texts = (entry.name, _numbers(entry))
    return sum(width(text, *TONES["index"]) + 1.0 for text in texts) + _BEFORE_NUMBER


def _numbers(entry: Entry) -> str:
    return ", ".join(map(str, entry.pages))


def _page(entries: Sequence[Entry], rows: int, start: int, wide: float) -> list[Label]:
    labels: list[Label] = []
    face = TONES["index"]
    for number, entry in enumerate(entries):
        x = (number // rows) * (wide + _GAP)
        y = (number % rows) * _ROW
        pages = _numbers(entry)
        last = width(pages, *face) + 1.0
        first = wide - last - _BEFORE_NUMBER
        id_ = f"index:{start + number + 1}"
        labels.append(Label(id_, shortened(entry.name, first, *face), x, y, first, "index"))
        labels.append(Label(f"{id_}:page", pages, x + wide, y, last, "index", end=True))
    return labels
