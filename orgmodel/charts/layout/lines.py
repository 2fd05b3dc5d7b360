"""The lines of a tree: one orthogonal bus below each box, one spine beside each list.

What several links share is drawn once, by the last certain link that needs it, so that no line
lies on another and what is uncertain alone is dashed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orgmodel.charts.diagram import Link
from orgmodel.charts.drawing import Path, Placed, Point
from orgmodel.charts.layout.shape import INDENT
from orgmodel.charts.looks import LINES

_SOLID = frozenset(look for look, stroke in LINES.items() if stroke.style == "solid") - {"was"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where the line of a link comes down from a bus, and how it goes on to its box."""

    link: Link
    points: tuple[Point, ...]

    def moved(self, dx: float, dy: float) -> Arrival:
        """The same, elsewhere."""
        return Arrival(self.link, tuple((x + dx, y + dy) for x, y in self.points))


def bus(origin: Point, y: float, arrivals: Sequence[Arrival]) -> Iterator[Path]:
    """The lines from `origin` down to the height `y`, along it, and down to each arrival.

    Arrivals at one place (those of a column) follow each other from the top.
    """
    x = origin[0]
    falls: dict[float, list[Arrival]] = {}
    for arrival in arrivals:
        falls.setdefault(arrival.points[0][0], []).append(arrival)
    begins = _begins(x, falls)
    stem = _carrier([(place, _solid(falls[place])) for place in begins if begins[place] == x])
    for place, fall in falls.items():
        way: tuple[Point, ...] = ((begins[place], y), (place, y))
        if place == stem:
            way = (origin, (x, y), (place, y))
        yield from _fall(way, fall)


def spine(head: Placed, items: Sequence[tuple[Link, Placed]]) -> Iterator[Path]:
    """The lines from a box down along the list that hangs under it, to the left of each."""
    x, bottom = head.x + INDENT / 2, head.y + head.height
    middles = [item.y + item.height / 2 for _, item in items]
    fall = [
        Arrival(link, ((x, middle), (item.x, middle)))
        for (link, item), middle in zip(items, middles, strict=True)
    ]
    yield from _fall(((x, bottom),), fall)


def beginning(box: Placed, fall: Sequence[Arrival]) -> Iterator[Path]:
    """The lines from the right side of a box to its companions, the first level with it."""
    x, y = fall[0].points[0]
    yield from _fall(((box.x + box.width, y), (x, y)), fall)


def cornered(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points without those on which a line goes straight on, or nowhere."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept)


def _begins(x: float, falls: dict[float, list[Arrival]]) -> dict[float, float]:
    """For each place of a bus, where on the bus its own part begins."""
    begins: dict[float, float] = {}
    for sign in (-1, 1):
        side = sorted((place for place in falls if (place < x) == (sign < 0)),
                      key=lambda place: abs(place - x))  # fmt: skip
        starts = _starts(
            0.0, [abs(place - x) for place in side], [_solid(falls[place]) for place in side]
        )
        begins |= {place: x + sign * start for place, start in zip(side, starts, strict=True)}
    return begins


def _carrier(nearest: list[tuple[float, bool]]) -> float | None:
    """Which of the places next to the stem draws the stem: a certain one, if there is any."""
    solid = [place for place, solid in nearest if solid]
    return next(iter(solid or [place for place, _ in nearest]), None)


def _fall(way: tuple[Point, ...], fall: Sequence[Arrival]) -> Iterator[Path]:
    """The lines of arrivals one below the other; the first that is needed draws the way there."""
    x, y = way[-1]
    starts = _starts(y, [each.points[0][1] for each in fall], [_solid([each]) for each in fall])
    leading = True
    for arrival, start in zip(fall, starts, strict=True):
        first: tuple[Point, ...] = ((x, start),)
        if leading and start == y:
            first, leading = way, False
        yield Path(arrival.link, cornered((*first, *arrival.points)))


def _starts(origin: float, places: Sequence[float], solid: Sequence[bool]) -> list[float]:
    """From where each draws the line that all share, which leads from `origin` outwards.

    A certain one draws all that is not drawn yet; an uncertain one only what lies beyond the
    last certain one.
    """
    last = max((number for number, certain in enumerate(solid) if certain), default=-1)
    covered, starts = origin, []
    for number, place in enumerate(places):
        alone = solid[number] or number > last
        starts.append(covered if alone else place)
        covered = place if alone else covered
    return starts


def _solid(arrivals: Sequence[Arrival]) -> bool:
    """Whether any of them is drawn as a solid line."""
    return any(each.link.certainty == "stated" and each.link.look in _SOLID for each in arrivals)


def _straight(first: Point, second: Point, third: Point) -> bool:
    return first[0] == second[0] == third[0] or first[1] == second[1] == third[1]
