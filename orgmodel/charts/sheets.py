"""Sheets: a diagram on paper, or on as much room as it needs, with what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from orgmodel.charts.diagram import LEFT, RIGHT, Diagram, Text, Timeline
from orgmodel.charts.drawing import Drawing
from orgmodel.charts.frame import (
    MARGIN,
    Frame,
    foot_height,
    head_height,
    words_width,
)
from orgmodel.charts.framing import GAP, framed, legend_in, moved
from orgmodel.charts.layout import lay_out, tree_of
from orgmodel.charts.layout.bands import bands
from orgmodel.charts.layout.star import stars
from orgmodel.charts.paper import LEAST, MOST, SCREEN, Paper
from orgmodel.charts.printing import Printer
from orgmodel.charts.sheet import Sheet

_FOOT = 60.0
"""Room for two rows of a legend, source and page."""
_NARROWEST = 420.0


def sheets(diagram: Diagram | Timeline, frame: Frame, paper: Paper = SCREEN) -> tuple[Sheet, ...]:
    """The sheets of a diagram: one without paper, on paper as many as it needs to be read."""
    if isinstance(diagram, Timeline):
        return _fixed(lambda high: bands(diagram, high), frame, paper)
    if any(link.place in {LEFT, RIGHT} for link in diagram.links):
        return _fixed(lambda high: stars(diagram, high), frame, paper)
    if paper.sides is None:
        return (_roomy(lay_out(diagram), frame),)
    printer = Printer(tree_of(diagram), frame, paper.sides)
    if printer.tree.across and len(printer.parts) > 1:
        printer = Printer(tree_of(_remarking(diagram, frame)), frame, paper.sides)
    return tuple(printer.sheets())


def _fixed(
    drawn: Callable[[float | None], Sequence[Drawing]], frame: Frame, paper: Paper
) -> tuple[Sheet, ...]:
    """Sheets for drawings that are no trees; `drawn` makes as many as a height allows."""
    if paper.sides is None:
        return tuple(_roomy(each, frame) for each in drawn(None))
    wide, high = paper.sides
    top = MARGIN + head_height(frame, wide - 2 * MARGIN)
    room = (wide - 2 * MARGIN, high - top - 2 * GAP - _FOOT - MARGIN)
    drawings = drawn(room[1] / LEAST)
    # one scale for all: years are compared from sheet to sheet
    scale = min(MOST, *(min(room[0] / each.width, room[1] / each.height) for each in drawings))
    return tuple(
        _fitted(each, frame, paper.sides, scale, (number, len(drawings)))
        for number, each in enumerate(drawings, 1)
    )


def _fitted(
    drawing: Drawing,
    frame: Frame,
    sides: tuple[float, float],
    scale: float,
    numbered: tuple[int, int],
) -> Sheet:
    """A sheet of paper with a drawing in the middle."""
    room = sides[0] - 2 * MARGIN
    left = MARGIN + (room - drawing.width * scale) / 2
    placed = moved(drawing, (left, MARGIN + head_height(frame, room) + GAP), scale)
    number, count = numbered
    blank = Sheet(f"sheet-{number}", frame.title, frame.description, *sides, placed, scale)
    page = frame.page.format(number=number, count=count)
    return framed(blank, frame, frame.subtitle, page)


def _remarking(diagram: Diagram, frame: Frame) -> Diagram:
    """The diagram with a remark for each line that only joins: its ends may be sheets apart."""
    names = {box.id: box.name for box in diagram.boxes}
    said: dict[str, list[Text]] = {}
    for link in tree_of(diagram).across:
        words = f"{frame.lines.get(link.look, link.look)}: {names[link.source]}"
        said.setdefault(link.target, []).append(Text(words, "remark", frame.language))
    boxes = (box._replace(texts=(*box.texts, *said.get(box.id, ()))) for box in diagram.boxes)
    return Diagram(tuple(boxes), diagram.links)


def _roomy(drawing: Drawing, frame: Frame) -> Sheet:
    """One sheet that is as large as the drawing needs."""
    wide = ceil(max(drawing.width, _NARROWEST, words_width(frame)) + 2 * MARGIN)
    legend = legend_in(drawing, frame, wide - 2 * MARGIN)
    top = MARGIN + head_height(frame, wide - 2 * MARGIN) + GAP
    high = ceil(top + drawing.height + GAP + foot_height(legend) + MARGIN)
    placed = moved(drawing, ((wide - drawing.width) / 2, top), 1.0)
    blank = Sheet("sheet-1", frame.title, frame.description, wide, high, placed)
    return framed(blank, frame, frame.subtitle, "")
