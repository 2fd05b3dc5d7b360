"""Sheets: a drawing on paper, or on as much room as it needs, with what stands around it."""

from __future__ import annotations

from math import ceil

from orgmodel.charts.diagram import Diagram
from orgmodel.charts.drawing import Drawing, Path, Placed
from orgmodel.charts.frame import MARGIN, Frame, foot, foot_height, head, head_height, legend_of
from orgmodel.charts.layout import lay_out
from orgmodel.charts.sheet import Sheet

_GAP = 22.0
_NARROWEST = 420.0


def sheets(diagram: Diagram, frame: Frame) -> tuple[Sheet, ...]:
    """The sheets of a diagram."""
    drawing = lay_out(diagram)
    return (_roomy(drawing, frame),)


def _roomy(drawing: Drawing, frame: Frame) -> Sheet:
    """One sheet that is as large as the drawing needs."""
    wide = ceil(max(drawing.width, _NARROWEST) + 2 * MARGIN)
    legend = legend_of(drawing, frame, wide - 2 * MARGIN)
    top = MARGIN + head_height(frame) + _GAP
    high = ceil(top + drawing.height + _GAP + foot_height(legend) + MARGIN)
    placed = moved(drawing, ((wide - drawing.width) / 2, top), 1.0)
    return framed(placed, frame, (wide, high), ("sheet-1", ""), 1.0)


def framed(
    drawing: Drawing, frame: Frame, size: tuple[float, float], named: tuple[str, str], scale: float
) -> Sheet:
    """A sheet with a drawing that has its place on it, its name and its page number."""
    wide, high = size
    room = wide - 2 * MARGIN
    legend = legend_of(drawing, frame, room)
    labels, keys, samples = legend.drawn(high - MARGIN - foot_height(legend))
    around = (*head(frame, room, frame.subtitle), *labels, *foot(frame, size, named[1]))
    rule = MARGIN + head_height(frame)
    return Sheet(
        named[0], frame.title, frame.description, wide, high, drawing, scale,
        around, tuple(keys), tuple(samples), (rule,), MARGIN, frame.language,
    )  # fmt: skip


def moved(drawing: Drawing, corner: tuple[float, float], scale: float) -> Drawing:
    """The drawing at its scale, with its corner at a place of the sheet."""
    left, top = corner
    boxes = tuple(
        Placed(
            each.box, left + each.x * scale, top + each.y * scale, each.width * scale,
            each.height * scale, each.lines,
        )
        for each in drawing.boxes
    )  # fmt: skip
    paths = tuple(
        Path(each.link, tuple((left + x * scale, top + y * scale) for x, y in each.points))
        for each in drawing.paths
    )
    return Drawing(boxes, paths, drawing.width * scale, drawing.height * scale)
