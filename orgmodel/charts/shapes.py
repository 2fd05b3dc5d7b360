"""What Graphviz is to draw for an SVG: boxes and lines under short ids, without their texts.

The DOT that people read says everything twice, and all of it costs Graphviz time. Here is only
what it needs, and what most have in common is said once.
"""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.charts.attributes import box_size, look_of, place_of, spline, stroke_of
from orgmodel.charts.looks import BOXES, GRID, RULE
from orgmodel.charts.sheet import Sheet

BOX, LINE, KEY, SAMPLE, GRID_RULE, HEAD_RULE = "b", "l", "k", "s", "g", "r"
"""What an id begins with: a number follows, from 0 on."""

_PLAIN = ("part", "stated")
_RULE = 'fillcolor="{}", penwidth=0'


def to_shapes(sheet: Sheet) -> str:
    """The DOT of the shapes on a sheet."""
    return "\n".join([*_head(sheet), *_boxes(sheet), *_lines(sheet), *_around(sheet), "}", ""])


def _head(sheet: Sheet) -> Iterator[str]:
    yield "digraph {"
    yield 'graph [bgcolor="#ffffff", margin=0, pad=0, notranslate=true, outputorder=edgesfirst]'
    yield (
        f'node [shape=box, fixedsize=true, margin=0, label="",'
        f" {look_of(BOXES['unit'], sheet.scale)}]"
    )
    yield f"edge [arrowhead=none, {stroke_of(*_PLAIN, sheet.scale)}]"
    whole = (0.0, 0.0, sheet.width, sheet.height)
    yield f"sheet [style=invis, {place_of(whole, sheet.height)}]"


def _boxes(sheet: Sheet) -> Iterator[str]:
    """The boxes of the drawing and those of the legend; of their looks, what is not plain."""
    looks = {
        name: "" if name == "unit" else f", {look_of(look, sheet.scale)}"
        for name, look in BOXES.items()
    }
    for start, boxes in ((BOX, sheet.drawing.boxes), (KEY, sheet.keys)):
        for number, placed in enumerate(boxes):
            look, id_ = placed.box.look, f"{start}{number}"
            x, y = placed.x + placed.width / 2, sheet.height - placed.y - placed.height / 2
            size = box_size(look, placed.width, placed.height)
            yield f'{id_} [id={id_}, pos="{x:.2f},{y:.2f}", {size}{looks[look]}]'


def _lines(sheet: Sheet) -> Iterator[str]:
    numbers = {placed.box.id: number for number, placed in enumerate(sheet.drawing.boxes)}
    for number, path in enumerate(sheet.drawing.paths):
        link = path.link
        look = _stroke(sheet, link.look, link.certainty)
        ends = f"{BOX}{numbers[link.source]} -> {BOX}{numbers[link.target]}"
        pos = spline(path.points, sheet.height, link.look, sheet.scale)
        yield f'{ends} [id={LINE}{number}, pos="{pos}"{look}]'


def _around(sheet: Sheet) -> Iterator[str]:
    """The lines of the legend, and those behind the drawing and below the title."""
    for number, sample in enumerate(sheet.samples):
        look = _stroke(sheet, sample.look, sample.certainty)
        ends = ((sample.x, sample.y), (sample.x + sample.width, sample.y))
        pos = spline(ends, sheet.height, sample.look, sheet.scale)
        yield f'sheet -> sheet [id={SAMPLE}{number}, pos="{pos}"{look}]'
    wide = sheet.width - 2 * sheet.margin
    heads = [(sheet.margin, y, wide, sheet.zoom) for y in sheet.rules]
    for start, colour, areas in (
        (GRID_RULE, GRID, sheet.drawing.rules),
        (HEAD_RULE, RULE, heads),
    ):
        for number, area in enumerate(areas):
            id_, look = f"{start}{number}", _RULE.format(colour)
            yield f"{id_} [id={id_}, {place_of(area, sheet.height)}, {look}]"


def _stroke(sheet: Sheet, look: str, certainty: str) -> str:
    """What differs from a plain line."""
    return "" if (look, certainty) == _PLAIN else f", {stroke_of(look, certainty, sheet.scale)}"
