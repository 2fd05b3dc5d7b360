"""How DOT says what a box or a line looks like, and where on a sheet it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from orgmodel.charts.drawing import Placed, Point
from orgmodel.charts.looks import ARROW, BOXES, CERTAINTIES, LINES, RING, Look

_DASHED_PEN = 1.3
INCH = 72
"""How many points are an inch."""

_STYLES = {
    "box": "filled",
    "round": "rounded,filled",
    "double": "filled",
    "dashed": "dashed,filled",
}


def written(value: float, digits: int = 2) -> str:
    """A number as short as it can be."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return text if text not in {"", "-0"} else "0"


def look_of(look: Look, scale: float) -> str:
    """How a box is drawn whose pens are of that scale."""
    double = ", peripheries=2" if look.shape == "double" else ""
    return (
        f'style="{_STYLES[look.shape]}", fillcolor="{look.fill}", fontcolor="{look.ink}",'
        f' color="{look.border}", penwidth={written(look.pen * scale)}{double}'
    )


def stroke_of(look: str, certainty: str, scale: float) -> str:
    """How a line is drawn."""
    stroke = LINES[look]
    style = CERTAINTIES[certainty] if stroke.style == "solid" else stroke.style
    # the dashes of Graphviz are as long in a thick line: they would pass for dots
    pen = min(stroke.pen, _DASHED_PEN) if style == "dashed" else stroke.pen
    drawn = f'color="{stroke.colour}", penwidth={written(pen * scale)}, style={style}'
    if stroke.arrow:
        size = written(ARROW / 10 * scale)
        drawn += f", dir=back, arrowtail={stroke.arrow}, arrowsize={size}"
    return drawn


def ring_of(look: str) -> float:
    """How much smaller a box is given: Graphviz draws a second border around it, at any scale."""
    return RING if BOXES[look].shape == "double" else 0.0


def box_place(placed: Placed, high: float) -> str:
    """Where a box stands on a sheet of that height, and how large it is."""
    x, y = placed.x + placed.width / 2, high - placed.y - placed.height / 2
    size = box_size(placed.box.look, placed.width, placed.height)
    return f'pos="{written(x)},{written(y)}", {size}'


@cache
def box_size(look: str, wide: float, tall: float) -> str:
    """How large a box is given that is so large with its border; there are few sizes."""
    by = 2 * ring_of(look)
    return _size(wide - by, tall - by)


def place_of(area: tuple[float, float, float, float], high: float) -> str:
    """Where an area stands on a sheet of that height: its corner, width and height."""
    x, y, wide, tall = area
    place = f'pos="{written(x + wide / 2)},{written(high - y - tall / 2)}"'
    return f"{place}, {_size(wide, tall)}"


def _size(wide: float, tall: float) -> str:
    return f"width={written(wide / INCH, 5)}, height={written(tall / INCH, 5)}"


def spline(points: Sequence[Point], high: float, look: str = "part", scale: float = 1.0) -> str:
    """A line with corners as Graphviz takes it: a curve with its handles in the corners.

    One with an arrow begins behind it, and says where its tip is.
    """
    tip = ""
    if LINES[look].arrow:
        (x, y), (after, below) = points[:2]
        tip = f"s,{written(x)},{written(high - y)} "
        long = ARROW * scale
        points = [(x + _clipped(after - x, long), y + _clipped(below - y, long)), *points[1:]]
    corners = [f"{written(x)},{written(high - y)}" for x, y in points]
    handles = [f"{one} {two} {two}" for one, two in pairwise(corners)]
    return tip + " ".join([corners[0], *handles])


def _clipped(value: float, most: float) -> float:
    return max(-most, min(most, value))
