"""Cuts a tree that is too large for one sheet: its largest parts get sheets of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orgmodel.charts.drawing import Drawing, Line
from orgmodel.charts.layout import Sizes, Tree, best, best_in, first
from orgmodel.charts.paper import LEAST

_TYPICAL = (150.0 + 16.0) * 110.0
"""About the room that a box takes with the lines and gaps around it."""
_SMALLEST = (124.0 + 12.0) * 24.0
"""About the least room that a box takes, in square points: what is surely too much is not tried."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on one sheet: the boxes at its top, the boxes that are drawn elsewhere, and how.

    `boxes` are all that are drawn here, in reading order. What hangs on `spread` stands on
    several sheets, of which this is one.
    """

    tops: tuple[int, ...]
    cut: tuple[int, ...]
    boxes: tuple[int, ...]
    drawing: Drawing
    spread: int | None = None


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts a tree for sheets with this room, in points; `see` is about what a reference says."""

    tree: Tree
    sizes: Sizes
    room: tuple[float, float]
    see: str

    def parts(self) -> list[Part]:
        """The sheets in reading order: after each, what was cut from it."""
        found: list[Part] = []
        waiting = [self.tree.roots]
        while waiting:
            tops = waiting.pop()
            parts = list(self._split(tops))
            found += parts
            cuts = [self._shared(part.cut) for part in reversed(parts)]
            waiting += [some for shared in cuts for some in reversed(shared)]
        return found

    def _shared(self, boxes: Sequence[int]) -> list[tuple[int, ...]]:
        """Boxes, each with all that hangs on it, in groups that may share a sheet."""
        wide, high = self.room
        groups: list[list[int]] = []
        left = 0
        for box in boxes:
            needed = sum(1 for _ in self.tree.down(box))
            if needed > left:
                groups.append([])
                left = int(wide * high / (_TYPICAL * LEAST**2))
            groups[-1].append(box)
            left -= needed
        return [tuple(group) for group in groups]

    def _split(self, tops: tuple[int, ...]) -> Iterator[Part]:
        """One sheet; several where even the boxes right below the top are too many for one."""
        tree = replace(self.tree, roots=tops)
        counts = tree.counts()
        if found := self._part(tree, counts, len(counts)):
            yield found
        elif len(tops) > 1:
            for some in _halves(tops, counts):
                yield from self._split(some)
        elif found := self._fullest(tree, counts):
            yield found
        else:
            yield from self._slices(tree, counts, _trunk(tree)[-1])

    def _fullest(self, tree: Tree, counts: dict[int, int]) -> Part | None:
        """The sheet on which the least is cut off; None where cutting does not help."""
        trunk = _trunk(tree)
        limits = [0, *sorted({counts[box] for box in counts if box not in trunk} - {0})]
        low, high = 0, len(limits) - 1
        found = None
        while low < high:
            middle = (low + high) // 2
            if tried := self._part(tree, counts, limits[middle]):
                found, low = tried, middle + 1
            else:
                high = middle
        return found

    def _slices(self, tree: Tree, counts: dict[int, int], top: int) -> Iterator[Part]:
        """The boxes right below the trunk, as many on each sheet as fit."""
        hanging = tree.hanging(top)
        start, count = 0, max(1, len(hanging))
        while start < max(1, len(hanging)):
            only = {top: frozenset(hanging[start : start + count])}
            sliced = replace(tree, only=only, roots=tree.roots if start == 0 else (top,))
            part = self._part(sliced, counts, 0, forced=count == 1, follows=start > 0)
            if part is None:
                count = max(1, count * 3 // 4)
            else:
                yield part
                # on the first sheet stands what is above them, too: others have more room
                start, count = start + count, count * 2 if start else len(hanging)

    def _part(
        self,
        tree: Tree,
        counts: dict[int, int],
        limit: int,
        *,
        forced: bool = False,
        follows: bool = False,
    ) -> Part | None:
        """What stands on a sheet when boxes with more than `limit` on them are cut off.

        None where that is too much for a sheet.
        """
        cut = self._cut(tree, counts, limit)
        pruned = replace(tree, cut=frozenset(cut))
        boxes = tuple(box for top in tree.roots for box in pruned.down(top))
        spread = next(iter(tree.only), None)
        marked = [*cut, *tree.only, *(top for top in tree.roots if top not in self.tree.roots)]
        # the list of a box stands where all of it is drawn
        brief = frozenset([*cut, *(top for top in tree.roots if top in tree.only and follows)])
        sizes = replace(self.sizes, marks=dict.fromkeys(marked, Line(self.see, "see")), brief=brief)
        wide, high = self.room
        if len(boxes) * _SMALLEST <= wide * high / LEAST**2:
            whole = not cut and tree.roots == self.tree.roots and not tree.only
            drawing = self._fitting(pruned, sizes, whole=whole)
            if drawing:
                return Part(tree.roots, tuple(cut), boxes, drawing, spread)
        if forced:
            drawing = best(pruned, sizes, wide / high)
            return Part(tree.roots, tuple(cut), boxes, drawing, spread)
        return None

    def _fitting(self, tree: Tree, sizes: Sizes, *, whole: bool) -> Drawing | None:
        """A drawing that can be read on a sheet; the best one there is where it is the only one."""
        wide, high = self.room
        return (best_in if whole else first)(tree, sizes, (wide / LEAST, high / LEAST))

    def _cut(self, tree: Tree, counts: dict[int, int], limit: int) -> list[int]:
        """The uppermost boxes below the tops with more than so many on them, in reading order."""
        found: list[int] = []
        trunk = _trunk(tree)
        waiting = [
            each for box in reversed(trunk) for each in reversed(tree.hanging(box))
            if each not in trunk
        ]  # fmt: skip
        while waiting:
            box = waiting.pop()
            if counts[box] > limit:
                found.append(box)
            else:
                waiting += reversed(tree.hanging(box))
        return found


def _halves(tops: tuple[int, ...], counts: dict[int, int]) -> Iterator[tuple[int, ...]]:
    """Tops in two: the one on which most hangs, then all others; else half of them each."""
    largest = max(tops, key=counts.__getitem__)
    if counts[largest] * 2 > sum(counts[each] for each in tops):
        yield (largest,)
        yield tuple(each for each in tops if each != largest)
    else:
        half = len(tops) // 2
        yield from (tops[:half], tops[half:])


def _trunk(tree: Tree) -> list[int]:
    """What is never cut off: the tops, and what a single top alone leads to."""
    trunk = list(tree.roots)
    while len(tree.roots) == 1:
        below = tree.below_of(trunk[-1])
        if len(below) != 1:
            break
        trunk += below
    return trunk
