"""Lines that join boxes without placing them: around every box, with few corners.

Such a line leaves and enters boxes on their right, and runs on tracks beside, above and below
boxes, so that it crosses none of them and lies on no line of the tree.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise

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
    return [Path(link, tracks.path(boxes[link.source], boxes[link.target])) for link in links]


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
