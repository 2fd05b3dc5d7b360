"""One box in the middle, others on both sides of it, each with what joins them on its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.charts.diagram import LEFT, Box, Diagram, Link
from orgmodel.charts.drawing import Drawing, Label, Path, Placed, bounded
from orgmodel.charts.layout.lines import cornered
from orgmodel.charts.layout.sizes import height_of, lines_of
from orgmodel.charts.looks import LEADING, TONES
from orgmodel.charts.text import width

_MIDDLE, _SIDE = 210.0, 190.0
"""How wide the box in the middle is, and those around it."""
_GAP = 16.0
_ARM, _PAD = 26.0, 6.0
"""From the middle to the line that comes down, and around a label."""


def stars(diagram: Diagram, high: float | None = None) -> list[Drawing]:
    """The drawings of the first box with all others around it.

    What is too much for the height `high` is spread over several, each with the box in the middle.
    """
    middle, *others = diagram.boxes
    links = {link.target: link for link in diagram.links}
    sides = [
        [box for box in others if (links[box.id].place == LEFT) == left] for left in (True, False)
    ]
    drawings: list[Drawing] = []
    while not drawings or any(sides):
        taken = [_fitting(side, high) for side in sides]
        drawings.append(_drawn(middle, taken, links))
        sides = [side[len(some) :] for side, some in zip(sides, taken, strict=True)]
    return drawings


def _fitting(boxes: Sequence[Box], high: float | None) -> Sequence[Box]:
    """The first boxes that stand below each other in that height; at least one."""
    used = 0.0
    for number, box in enumerate(boxes):
        used += height_of(box, lines_of(box, _SIDE)) + _GAP
        if high is not None and number and used - _GAP > high:
            return boxes[:number]
    return boxes


def _drawn(middle: Box, sides: Sequence[Sequence[Box]], links: dict[str, Link]) -> Drawing:
    label = max((_wide(links[box.id].label) for side in sides for box in side), default=0.0)
    reach = _ARM + label + 2 * _PAD
    centre = _placed(middle, -_MIDDLE / 2, 0.0, _MIDDLE)
    placed, paths, labels = [centre], [], []
    for side, sign in zip(sides, (-1, 1), strict=True):
        x = _MIDDLE / 2 + reach if sign > 0 else -_MIDDLE / 2 - reach - _SIDE
        column = list(_column(side, x))
        shift = (centre.height - _height(column)) / 2
        for each in column:
            box = Placed(each.box, each.x, each.y + shift, each.width, each.height, each.lines)
            path, said = _joined(centre, box, links[box.box.id], sign)
            placed.append(box)
            paths.append(path)
            labels.append(said)
    return bounded(placed, paths, labels)


def _column(boxes: Sequence[Box], x: float) -> Iterator[Placed]:
    y = 0.0
    for box in boxes:
        placed = _placed(box, x, y, _SIDE)
        yield placed
        y += placed.height + _GAP


def _height(column: Sequence[Placed]) -> float:
    return column[-1].y + column[-1].height if column else 0.0


def _placed(box: Box, x: float, y: float, wide: float) -> Placed:
    lines = lines_of(box, wide)
    return Placed(box, x, y, wide, height_of(box, lines), lines)


def _joined(centre: Placed, box: Placed, link: Link, sign: int) -> tuple[Path, Label]:
    """The line from the middle to a box, and what stands on it."""
    edge = centre.x + (centre.width if sign > 0 else 0.0)
    corner = edge + sign * _ARM
    near = box.x if sign > 0 else box.x + box.width
    start, end = centre.height / 2, box.y + box.height / 2
    path = Path(link, cornered(((edge, start), (corner, start), (corner, end), (near, end))))
    size = TONES["role"].size * LEADING
    place = (corner + sign * _PAD, end - size - 1.0)
    said = Label(f"{box.box.id}:role", link.label, *place, _wide(link.label), "role", end=sign < 0)
    return path, said


def _wide(text: str) -> float:
    size, style = TONES["role"]
    return width(text, size, style) + 1.0
