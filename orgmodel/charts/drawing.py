"""Where everything stands: boxes and lines with their coordinates, in points, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from orgmodel.charts.diagram import Box, Link
from orgmodel.charts.looks import AIR, LEADING, LISTED, TONES
from orgmodel.charts.text import width

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in a box."""

    text: str
    tone: str
    language: str = ""

    @property
    def height(self) -> float:
        """What it takes, in points."""
        return TONES[self.tone].size * LEADING


def margin_of(lines: Sequence[Line]) -> float:
    """How far left of the middle of a box the lines of its items begin."""
    wide = (width(line.text, *TONES[line.tone]) for line in lines if line.tone in LISTED)
    return max(wide, default=0.0) / 2


def stacked(lines: Sequence[Line]) -> Iterator[tuple[float, Line]]:
    """Each line with where it begins, from the first one on; two texts have air between them."""
    y, last = 0.0, None
    for line in lines:
        kind = (line.tone, line.language)
        if last is not None and kind != last and line.tone != "below":
            y += AIR
        yield y, line
        y += line.height
        last = kind


@dataclass(frozen=True, slots=True)
class Placed:
    """A box with the corner at its top left, its size, and its text in lines."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A link as the corners of the line that is drawn for it."""

    link: Link
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside boxes: the corner at its top left, or at its top right.

    `width` is the room it has, `faint` whether it stands back.
    """

    id: str
    text: str
    x: float
    y: float
    width: float
    tone: str
    faint: bool = False
    end: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes in reading order and the lines between them, with the room that they take.

    `labels` stand beside them, `rules` are faint lines behind them: x, y, width and height.
    """

    boxes: tuple[Placed, ...]
    paths: tuple[Path, ...]
    width: float
    height: float
    labels: tuple[Label, ...] = ()
    rules: tuple[tuple[float, float, float, float], ...] = ()


def bounded(
    boxes: Iterable[Placed], paths: Iterable[Path], labels: Iterable[Label] = ()
) -> Drawing:
    """A drawing whose corner is at 0, 0, whatever the coordinates it is made of."""
    placed, lines, said = tuple(boxes), tuple(paths), tuple(labels)
    xs = [edge for each in placed for edge in (each.x, each.x + each.width)]
    ys = [edge for each in placed for edge in (each.y, each.y + each.height)]
    xs += [x for line in lines for x, _ in line.points]
    ys += [y for line in lines for _, y in line.points]
    left, top = min(xs, default=0.0), min(ys, default=0.0)
    wide, high = max(xs, default=0.0) - left, max(ys, default=0.0) - top
    if (left, top) == (0, 0):
        return Drawing(placed, lines, wide, high, said)
    return Drawing(
        tuple(shifted(each, -left, -top) for each in placed),
        tuple(
            Path(each.link, tuple((x - left, y - top) for x, y in each.points)) for each in lines
        ),
        wide,
        high,
        tuple(replace(each, x=each.x - left, y=each.y - top) for each in said),
    )


def shifted(placed: Placed, dx: float, dy: float) -> Placed:
    """The same box elsewhere."""
    return Placed(
        placed.box, placed.x + dx, placed.y + dy, placed.width, placed.height, placed.lines
    )
