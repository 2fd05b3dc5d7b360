"""One box in the middle, others on both sides of it, each with what joins them on its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.charts.diagram import LEFT, Box, Diagram, Link
from orgmodel.charts.drawing import Drawing, Label, Path, Placed, Point, bounded, shifted
from orgmodel.charts.layout.lines import cornered
from orgmodel.charts.layout.sizes import height_of, lines_of
from orgmodel.charts.looks import LEADING, TONES
from orgmodel.charts.text import width, wrap

_MIDDLE, _SIDE = 210.0, 190.0
"""How wide the box in the middle is, and those around it."""
_GAP = 16.0
_ARM, _PAD = 26.0, 6.0
"""From the middle to the line that comes down, and around a label."""
_LABEL = 130.0
"""How wide a label may be."""
_LINE = TONES["role"].size * LEADING


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
        taken = [_fitting(side, links, high) for side in sides]
        drawings.append(_drawn(middle, taken, links))
        sides = [side[len(some) :] for side, some in zip(sides, taken, strict=True)]
    return drawings


def _fitting(boxes: Sequence[Box], links: dict[str, Link], high: float | None) -> Sequence[Box]:
    """The first boxes that stand below each other in that height; at least one."""
    used = 0.0
    for number, box in enumerate(boxes):
        used += _slot(_placed(box, 0.0, 0.0, _SIDE), links[box.id]) + _GAP
        if high is not None and number and used - _GAP > high:
            return boxes[:number]
    return boxes


def _drawn(middle: Box, sides: Sequence[Sequence[Box]], links: dict[str, Link]) -> Drawing:
    words = [line for side in sides for box in side for line in _words(links[box.id])]
    reach = _ARM + max(map(_wide, words), default=0.0) + 2 * _PAD
    centre = _placed(middle, -_MIDDLE / 2, 0.0, _MIDDLE)
    placed, paths, labels = [centre], [], []
    for side, sign in zip(sides, (-1, 1), strict=True):
        x = _MIDDLE / 2 + reach if sign > 0 else -_MIDDLE / 2 - reach - _SIDE
        for box in _column(side, links, (x, centre.height / 2)):
            path, said = _joined(centre, box, links[box.box.id], sign)
            placed.append(box)
            paths.append(path)
            labels += said
    return bounded(placed, paths, labels)


def _column(boxes: Sequence[Box], links: dict[str, Link], place: Point) -> Iterator[Placed]:
    """The boxes below each other at a place from the left, around a place from the top."""
    x, middle = place
    placed = [_placed(box, x, 0.0, _SIDE) for box in boxes]
    slots = [_slot(each, links[each.box.id]) for each in placed]
    y = middle - (sum(slots) + (len(slots) - 1) * _GAP) / 2
    for each, slot in zip(placed, slots, strict=True):
        yield shifted(each, 0.0, y + slot - each.height)
        y += slot + _GAP


def _slot(placed: Placed, link: Link) -> float:
    """The height that a box takes together with what stands above its line."""
    return max(placed.height, placed.height / 2 + len(_words(link)) * _LINE)


def _placed(box: Box, x: float, y: float, wide: float) -> Placed:
    lines = lines_of(box, wide)
    return Placed(box, x, y, wide, height_of(box, lines), lines)


def _joined(centre: Placed, box: Placed, link: Link, sign: int) -> tuple[Path, list[Label]]:
    """The line from the middle to a box, and what stands on it."""
    edge = centre.x + (centre.width if sign > 0 else 0.0)
    corner = edge + sign * _ARM
    near = box.x if sign > 0 else box.x + box.width
    start, end = centre.height / 2, box.y + box.height / 2
    path = Path(link, cornered(((edge, start), (corner, start), (corner, end), (near, end))))
    words = _words(link)
    top, wide = end - len(words) * _LINE - 1.0, max(map(_wide, words))
    return path, [
        Label(
            f"{box.box.id}:role:{number}", line, corner + sign * _PAD, top + number * _LINE,
            wide, "role", end=sign < 0,
        )
        for number, line in enumerate(words)
    ]  # fmt: skip


def _words(link: Link) -> tuple[str, ...]:
    """The lines of what stands on a line."""
    return wrap(link.label, _LABEL, *TONES["role"])


def _wide(text: str) -> float:
    return width(text, *TONES["role"]) + 1.0
