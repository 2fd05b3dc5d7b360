"""Cuts a tree that is too large for one sheet: its largest parts get sheets of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

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
            if not parts:
                # each with what is cut from it, before the next one
                waiting += [*_halves(tops, replace(self.tree, roots=tops).counts())][::-1]
                continue
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
        """One sheet; several where even the boxes right below the top are too many for one.

        None where several tops are too much for one.
        """
        whole = _whole(replace(self.tree, roots=tops))
        if found := self._part(whole, len(whole.counts)):
            yield found
        elif len(tops) > 1:
            for some in _halves(tops, whole.counts):
                yield from self._split(some)
        elif found := self._fullest(whole):
            yield found
        else:
            yield from self._slices(whole)

    def _fullest(self, whole: _Whole) -> Part | None:
        """The sheet on which the least is cut off; None where cutting does not help."""
        counts, trunk = whole.counts, {*whole.trunk}
        limits = [0, *sorted({counts[box] for box in counts if box not in trunk} - {0})]
        low, high = 0, len(limits) - 1
        found = None
        while low < high:
            middle = (low + high) // 2
            if tried := self._part(whole, limits[middle]):
                found, low = tried, middle + 1
            else:
                high = middle
        return found

    def _slices(self, whole: _Whole) -> Iterator[Part]:
        """The boxes right below the trunk, as many on each sheet as fit.

        Where the trunk leaves no room for any, only a part of it.
        """
        tree, top = whole.tree, whole.trunk[-1]
        hanging = tree.hanging(top)
        start, count = 0, max(1, len(hanging))
        while start < max(1, len(hanging)):
            only = {top: frozenset(hanging[start : start + count])}
            sliced = replace(tree, only=only, roots=tree.roots if start == 0 else (top,))
            least = count == 1
            if least and start == 0 and (part := self._shorter(whole, sliced)):
                yield part
                return
            part = self._part(whole.of(sliced), 0, forced=least, follows=start > 0)
            if part is None:
                count = max(1, count * 3 // 4)
            else:
                yield part
                # on the first sheet stands what is above them, too: others have more room
                start, count = start + count, count * 2 if start else len(hanging)

    def _shorter(self, whole: _Whole, sliced: Tree) -> Part | None:
        """As much of the trunk as fits; None where it fits with what is sliced below it, or never.

        What is cut off of it goes on elsewhere.
        """
        if self._part(whole.of(sliced), 0):
            return None
        found = None
        low, high = 1, len(whole.trunk)
        while low < high:
            middle = (low + high) // 2
            shorter = whole._replace(trunk=whole.trunk[:middle])
            if tried := self._part(shorter, 0):
                found, low = self._fullest(shorter) or tried, middle + 1
            else:
                high = middle
        return found

    def _part(
        self, whole: _Whole, limit: int, *, forced: bool = False, follows: bool = False
    ) -> Part | None:
        """What stands on a sheet when boxes with more than `limit` on them are cut off.

        None where that is too much for a sheet.
        """
        tree, cut = whole.tree, whole.cut(limit)
        pruned = replace(tree, cut=frozenset(cut))
        boxes = tuple(box for top in tree.roots for box in pruned.down(top))
        spread = next(iter(tree.only), None)
        marked = [*cut, *tree.only, *(top for top in tree.roots if top not in self.tree.roots)]
        # the list of a box stands where all of it is drawn
        brief = frozenset([*cut, *(top for top in tree.roots if top in tree.only and follows)])
        sizes = replace(self.sizes, marks=dict.fromkeys(marked, Line(self.see, "see")), brief=brief)
        wide, high = self.room
        if len(boxes) * _SMALLEST <= wide * high / LEAST**2:
            alone = not cut and tree.roots == self.tree.roots and not tree.only
            drawing = self._fitting(pruned, sizes, whole=alone)
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


class _Whole(NamedTuple):
    """A tree to be cut: how many boxes hang on each, and the trunk, which is not cut off."""

    tree: Tree
    counts: Mapping[int, int]
    trunk: tuple[int, ...]

    def of(self, tree: Tree) -> _Whole:
        """The same for a part of the tree, which may begin with the end of the trunk."""
        return self._replace(
            tree=tree, trunk=self.trunk if tree.roots == self.tree.roots else tree.roots
        )

    def cut(self, limit: int) -> list[int]:
        """The uppermost boxes below the trunk with more than so many on them, in reading order."""
        found: list[int] = []
        trunk = {*self.trunk}
        waiting = [
            each for box in reversed(self.trunk) for each in reversed(self.tree.hanging(box))
            if each not in trunk
        ]  # fmt: skip
        while waiting:
            box = waiting.pop()
            if self.counts[box] > limit:
                found.append(box)
            else:
                waiting += reversed(self.tree.hanging(box))
        return found


def _halves(tops: tuple[int, ...], counts: Mapping[int, int]) -> Iterator[tuple[int, ...]]:
    """Tops in two: the one on which most hangs, then all others; else half of them each."""
    largest = max(tops, key=counts.__getitem__)
    if counts[largest] * 2 > sum(counts[each] for each in tops):
        yield (largest,)
        yield tuple(each for each in tops if each != largest)
    else:
        half = len(tops) // 2
        yield from (tops[:half], tops[half:])


def _whole(tree: Tree) -> _Whole:
    return _Whole(tree, tree.counts(), tuple(_trunk(tree)))


def _trunk(tree: Tree) -> list[int]:
    """The tops, and what a single top alone leads to."""
    trunk = list(tree.roots)
    while len(tree.roots) == 1:
        below = tree.below_of(trunk[-1])
        if len(below) != 1:
            break
        trunk += below
    return trunk
