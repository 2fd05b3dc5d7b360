"""What stands around a drawing, set on its sheet; and a drawing, moved and made larger."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from orgmodel.charts.drawing import Drawing, Label, Path, Placed
from orgmodel.charts.frame import (
    MARGIN,
    Frame,
    Legend,
    foot,
    foot_height,
    head,
    head_height,
    legend_of,
)
from orgmodel.charts.sheet import Sample, Sheet

_Flat = TypeVar("_Flat", Label, Sample)

GAP = 22.0
"""Between a drawing and what stands above and below it."""


def legend_in(drawing: Drawing, frame: Frame, room: float) -> Legend:
    """The legend of what is in a drawing."""
    boxes = [placed.box for placed in drawing.boxes]
    return legend_of(boxes, [path.link for path in drawing.paths], frame, room)


def framed(blank: Sheet, frame: Frame, subtitle: str, page: str, title: str = "") -> Sheet:
    """The sheet with what stands around its drawing; its own title, where no other is given."""
    room = blank.width - 2 * MARGIN
    legend = legend_in(blank.drawing, frame, room)
    labels, keys, samples = legend.drawn(blank.height - MARGIN - foot_height(legend))
    around = [*head(title or blank.title, subtitle, frame, room), *labels]
    around += foot(frame, (blank.width, blank.height), page)
    return replace(
        blank,
        labels=tuple(around),
        keys=tuple(keys),
        samples=tuple(samples),
        rules=(MARGIN + head_height(frame, room),),
        margin=MARGIN,
        language=frame.language,
    )


def enlarged(sheet: Sheet, zoom: float) -> Sheet:
    """The same sheet, larger: what is made smaller again is drawn more exactly."""
    size = sheet.width * zoom, sheet.height * zoom
    labels = tuple(_set(each, (0.0, 0.0), zoom) for each in sheet.labels)
    samples = tuple(_set(each, (0.0, 0.0), zoom) for each in sheet.samples)
    keys = moved(Drawing(sheet.keys, (), 0.0, 0.0), (0.0, 0.0), zoom).boxes
    return replace(
        sheet, width=size[0], height=size[1], drawing=moved(sheet.drawing, (0.0, 0.0), zoom),
        scale=sheet.scale * zoom, labels=labels, keys=keys, samples=samples,
        rules=tuple(y * zoom for y in sheet.rules), margin=sheet.margin * zoom, zoom=zoom,
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
    labels = tuple(_set(each, corner, scale) for each in drawing.labels)
    rules = tuple(
        (left + x * scale, top + y * scale, wide * scale, high * scale)
        for x, y, wide, high in drawing.rules
    )
    return Drawing(boxes, paths, drawing.width * scale, drawing.height * scale, labels, rules)


def _set(each: _Flat, corner: tuple[float, float], scale: float) -> _Flat:
    """A text or a sample of a line at its scale, from a corner on."""
    left, top = corner
    return replace(each, x=left + each.x * scale, y=top + each.y * scale, width=each.width * scale)
