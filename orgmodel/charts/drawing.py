"""Where everything stands: boxes and lines with their coordinates, in points, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from orgmodel.charts.diagram import Box, Link
from orgmodel.charts.looks import AIR, LEADING, LISTED, TONES
from orgmodel.charts.text import width

Point = tuple[float, float]


class Line(NamedTuple):
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
    """Each line with where it begins, from the first one on."""
    return zip(stack_of(kinds_of(lines)), lines, strict=False)


def stack_height(lines: Sequence[Line]) -> float:
    """What lines take below each other."""
    return stack_of(kinds_of(lines))[-1]


Kinds = tuple[tuple[str, str], ...]
"""Of each line its tone and its language."""


def kinds_of(lines: Sequence[Line]) -> Kinds:
    """What decides where lines begin: nothing in their texts does."""
    return tuple([(tone, language) for _, tone, language in lines])


@cache
def stack_of(kinds: Kinds) -> tuple[float, ...]:
    """Where each line begins, and where the last one ends; two texts have air between them.

    Boxes are many, their stacks are few.
    """
    tops, y, last = [], 0.0, None
    for kind in kinds:
        tone, _ = kind
        if last is not None and kind != last and tone != "below":
            y += AIR
        tops.append(y)
        y += TONES[tone].size * LEADING
        last = kind
    return (*tops, y)


class Placed(NamedTuple):
    """A box with the corner at its top left, its size, and its text in lines."""

    box: Box
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]


class Path(NamedTuple):
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
