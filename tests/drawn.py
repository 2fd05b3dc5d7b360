"""What an SVG shows, measured in the drawing itself: boxes, lines, and letters of the font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from fontTools.ttLib import TTFont

from orgmodel.charts.text import FONTS

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = ("polygon", "path", "polyline")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class Area(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area, by: float = 0.5) -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right - by and other.left < self.right - by
        return across and self.top < other.bottom - by and other.top < self.bottom - by

    def holds(self, other: Area, by: float = 0.5) -> bool:
        """Whether the other one is inside."""
        across = self.left - by <= other.left and other.right <= self.right + by
        return across and self.top - by <= other.top and other.bottom <= self.bottom + by


def boxes(svg: ET.Element) -> dict[str, Area]:
    """Every box, as large as it is drawn."""
    return {
        str(group.get("id")): _around([point for shape in _shapes(group) for point in shape])
        for group in _groups(svg, "box")
    }


def texts(svg: ET.Element) -> Iterator[tuple[str, str, Area]]:
    """Every text in a box: the id of the box, the text, and where its letters are."""
    for group in _groups(svg, "box"):
        for text in group.iter(f"{SVG}text"):
            yield str(group.get("id")), text.text or "", _letters(text)


def strokes(svg: ET.Element) -> Iterator[tuple[str, Area]]:
    """Every straight part of every line between boxes."""
    for group in _groups(svg, "line"):
        for shape in _shapes(group):
            for one, two in pairwise(shape):
                yield str(group.get("id")), _around([one, two])


def _groups(svg: ET.Element, kind: str) -> Iterator[ET.Element]:
    for group in svg.iter(f"{SVG}g"):
        if (group.get("class") or "").split()[:1] == [kind]:
            yield group


def _shapes(group: ET.Element) -> Iterator[list[tuple[float, float]]]:
    for name in DRAWN:
        for shape in group.iter(f"{SVG}{name}"):
            numbers = [float(each) for each in _NUMBER.findall(_places(shape))]
            yield list(zip(numbers[::2], numbers[1::2], strict=True))


def _places(shape: ET.Element) -> str:
    return shape.get("points") or shape.get("d") or ""


def _around(points: list[tuple[float, float]]) -> Area:
    xs, ys = zip(*points, strict=True)
    return Area(min(xs), min(ys), max(xs), max(ys))


def _letters(text: ET.Element) -> Area:
    """Where the letters are in the shipped font, or as wide as the drawing makes them."""
    style = "Bold" if text.get("font-weight") else "Italic" if text.get("font-style") else "Regular"
    font, shown, size = _font(style), text.text or "", float(text.get("font-size", "0"))
    names, advances = font.getBestCmap(), font["hmtx"]
    known = all(ord(letter) in names for letter in shown)
    wide = sum(advances[names[ord(each)]][0] for each in shown) * size / 2048 if known else 0.0
    wide = max(wide, float(text.get("textLength", "0")))
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    x, y = float(text.get("x", "0")) - wide * share, float(text.get("y", "0"))
    rise, fall = font["hhea"].ascent * size / 2048, font["hhea"].descent * size / 2048
    return Area(x, y - rise, x + wide, y - fall)


@cache
def _font(style: str) -> TTFont:
    return TTFont(Path(FONTS, f"LiberationSans-{style}.ttf"))
