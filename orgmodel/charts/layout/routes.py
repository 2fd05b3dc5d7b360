"""Lines that join boxes without placing them: around every box, with few corners.

Such a line leaves and enters boxes on their right, and runs on tracks beside, above and below
boxes, so that it crosses none of them and lies on no line of the tree.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

from orgmodel.charts.diagram import Link
from orgmodel.charts.drawing import Drawing, Path, Placed, Point
from orgmodel.charts.layout.lines import cornered
from orgmodel.charts.layout.shape import ITEM_GAP

_BESIDE, _ABOVE = 5.0, ITEM_GAP / 2
"""How far from a box a track runs."""
_DOOR = 5.0
"""How far below the middle of its side a line leaves a box: other lines leave in the middle."""
_CORNER = 40.0
"""What a corner costs, in points of length."""
_SHARED = 4.0
"""How many times as long a stretch counts that another line runs on."""
_ASIDE = (0.0, 2.2, -2.2)
"""How far from its track a line runs where others run on it, the nearest first."""

Step = tuple[int, int]
"""A crossing of two tracks, by their numbers."""
State = tuple[Step, Step]
"""A crossing, and in which way a line comes there."""
Stretch = tuple[Step, Step]
_ACROSS, _DOWN = (1, 0), (0, 1)


def routed(drawing: Drawing, links: Sequence[Link]) -> list[Path]:
    """A path for each link, from its source around the boxes to its target."""
    boxes = {placed.box.id: placed for placed in drawing.boxes}
    ends = {id_ for link in links for id_ in (link.source, link.target)}
    tracks = _Tracks(drawing.boxes, [boxes[id_] for id_ in sorted(ends)])
    ways = [tracks.path(boxes[link.source], boxes[link.target]) for link in links]
    return [Path(*each) for each in zip(links, _apart(ways), strict=True)]


class _Tracks:
    """A grid of tracks: where they run, what is in the way, which are taken."""

    def __init__(self, boxes: Sequence[Placed], ends: Sequence[Placed]) -> None:
        xs = {x for each in boxes for x in (each.x - _BESIDE, each.x + each.width + _BESIDE)}
        ys = {y for each in boxes for y in (each.y - _ABOVE, each.y + each.height + _ABOVE)}
        ys |= {_door(each)[1] for each in ends}
        self.xs, self.ys = sorted(xs), sorted(ys)
        self.blocked: set[Stretch] = set()
        self.taken: set[Stretch] = set()
        for each in boxes:
            self._block(each)

    def path(self, source: Placed, target: Placed) -> tuple[Point, ...]:
        """The cheapest way from the door of one box to the door of another."""
        start, goal = self._at(_door(source)), self._at(_door(target))
        steps = self._steps((start, _ACROSS), goal)
        stretches = [_stretch(one, two) for one, two in pairwise(steps)]
        self.taken.update(stretches)
        points = [(self.xs[across], self.ys[down]) for across, down in steps]
        return cornered([_side(source), *points, _side(target)])

    def _steps(self, start: State, goal: Step) -> list[Step]:
        """The crossings on the cheapest way; only its ends, where everything is in the way."""
        waiting: list[tuple[float, State, State]] = [(0.0, start, start)]
        came: dict[State, State] = {}
        while waiting:
            cost, state, before = heappop(waiting)
            if state in came:
                continue
            came[state] = before
            if state[0] == goal:
                return _traced(state, came)
            for following, price in self._next(state):
                if following not in came:
                    heappush(waiting, (cost + price, following, state))
        return [start[0], goal]

    def _next(self, state: State) -> Iterator[tuple[State, float]]:
        """The neighbouring crossings that can be reached, and what that costs."""
        (across, down), way = state
        for turn in (_ACROSS, _DOWN):
            for sign in (-1, 1):
                step = (across + sign * turn[0], down + sign * turn[1])
                stretch = _stretch((across, down), step)
                if not self._inside(step) or stretch in self.blocked:
                    continue
                length = abs(self.xs[step[0]] - self.xs[across])
                length += abs(self.ys[step[1]] - self.ys[down])
                price = length * (_SHARED if stretch in self.taken else 1.0)
                yield (step, turn), price + (_CORNER if turn != way else 0.0)

    def _inside(self, step: Step) -> bool:
        return 0 <= step[0] < len(self.xs) and 0 <= step[1] < len(self.ys)

    def _at(self, point: Point) -> Step:
        return bisect_left(self.xs, point[0]), bisect_left(self.ys, point[1])

    def _block(self, box: Placed) -> None:
        """Closes every stretch that runs through a box."""
        left, right = bisect_right(self.xs, box.x), bisect_left(self.xs, box.x + box.width)
        top, bottom = bisect_right(self.ys, box.y), bisect_left(self.ys, box.y + box.height)
        for down in range(top, bottom):
            for across in range(left - 1, right):
                self.blocked.add(((across, down), (across + 1, down)))
        for across in range(left, right):
            for down in range(top - 1, bottom):
                self.blocked.add(((across, down), (across, down + 1)))


class _Run(NamedTuple):
    """A straight part of a line: whether it goes down, where it runs, from where to where."""

    down: bool
    at: float
    first: float
    last: float

    def meets(self, other: _Run) -> bool:
        """Whether one lies on a part of the other."""
        near = self.down == other.down and abs(self.at - other.at) < 1
        return near and self.first < other.last - 1 and other.first < self.last - 1


def _apart(ways: Sequence[tuple[Point, ...]]) -> Iterator[tuple[Point, ...]]:
    """The ways, those that lie on each other side by side; where they meet a box, they stay."""
    runs: list[_Run] = []
    for way in ways:
        points = list(way)
        for number in range(len(points) - 1):
            inner = 0 < number < len(points) - 2
            for aside in _ASIDE if inner else _ASIDE[:1]:
                moved = [_moved(each, points, number, aside) for each in (number, number + 1)]
                if not any(_run(*moved).meets(run) for run in runs):
                    points[number : number + 2] = moved
                    break
        runs += [_run(*pair) for pair in pairwise(points)]
        yield tuple(points)


def _moved(corner: int, points: Sequence[Point], number: int, aside: float) -> Point:
    """A corner of a way when the part that begins at a number is moved aside."""
    (x, y), down = points[corner], points[number][0] == points[number + 1][0]
    return (x + aside, y) if down else (x, y + aside)


def _run(one: Point, two: Point) -> _Run:
    down = one[0] == two[0]
    along = (one[1], two[1]) if down else (one[0], two[0])
    return _Run(down, one[0] if down else one[1], min(along), max(along))


def _traced(state: State, came: dict[State, State]) -> list[Step]:
    steps = [state[0]]
    while came[state] != state:
        state = came[state]
        steps.append(state[0])
    return steps[::-1]


def _stretch(one: Step, two: Step) -> Stretch:
    return (one, two) if one < two else (two, one)


def _door(box: Placed) -> Point:
    """Where a line is when it has left the box."""
    x, y = _side(box)
    return x + _BESIDE, y


def _side(box: Placed) -> Point:
    return box.x + box.width, box.y + box.height / 2 + _DOOR
