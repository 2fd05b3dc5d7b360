"""A tree as blocks: a box with the list that hangs under it, and with what stands beside it.

Blocks are what the tidy tree sets out in rows. Inside a block the places are fixed here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from orgmodel.charts.diagram import Link
from orgmodel.charts.drawing import Path, Placed, Point, shifted
from orgmodel.charts.layout.lines import Arrival, beginning, bus, spine
from orgmodel.charts.layout.shape import (
    COMPANION_GAP,
    INDENT,
    ITEM_GAP,
    LEVEL_GAP,
    ROW_GAP,
    SIDE_GAP,
    STEM_GAP,
    Shape,
)
from orgmodel.charts.layout.sizes import NARROWEST, Sizes
from orgmodel.charts.layout.tree import Tree

_LEVEL = 2
"""How many boxes may stand level with a head."""
_ABREAST = 4
"""How many boxes stand on either side of a line before another row is begun."""


@dataclass(slots=True, eq=False)
class Block:
    """Boxes and lines with places of their own, to be moved as one.

    A line from above arrives at each of `arrivals`; the line to the blocks below leaves at
    `stem`, in the middle.
    """

    boxes: list[Placed]
    paths: list[Path]
    width: float
    height: float
    arrivals: tuple[Arrival, ...]
    stem: Point
    below: list[Block] = field(default_factory=list)

    def moved(self, dx: float, dy: float) -> tuple[list[Placed], list[Path]]:
        """Its boxes and lines, elsewhere."""
        paths = [
            Path(each.link, tuple((x + dx, y + dy) for x, y in each.points)) for each in self.paths
        ]
        return [shifted(each, dx, dy) for each in self.boxes], paths


@dataclass(frozen=True, slots=True)
class Builder:
    """Makes the blocks of a tree in a given shape."""

    tree: Tree
    sizes: Sizes
    shape: Shape
    counts: Mapping[int, int]

    def blocks(self) -> list[Block]:
        """The blocks of the roots; of several, the small ones are gathered in columns."""
        roots = self.tree.roots
        if len(roots) == 1:
            return [self._built(roots[0])]
        small = [root for root in roots if not self._spreads(root)]
        columns = self._columns(small) if small else []
        large = [self._built(root) for root in roots if self._spreads(root)]
        return [*large, *(self._column(column) for column in columns)]

    def _built(self, top: int) -> Block:
        """The block of `top`, with the blocks below it, and so on down."""
        made = self._headed(top, self.sizes.height(top, self.shape.width), spread=True)
        waiting = [(top, made)]
        while waiting:
            box, block = waiting.pop()
            heads, columns = self._row(box)
            height = self._tallest(heads)
            for head in heads:
                below = self._headed(head, height, spread=self._spreads(head))
                block.below.append(below)
                if self._spreads(head):
                    waiting.append((head, below))
            block.below.extend(self._column(column) for column in columns)
        return made

    def _spreads(self, box: int) -> bool:
        """Whether what is below a box stands in a row, and does not hang under it in a list."""
        return self.counts[box] > self.shape.hanging

    def _row(self, box: int) -> tuple[list[int], list[list[int]]]:
        """The boxes of a row; where they are many, those that need no row of their own in columns.

        What is drawn on another sheet stands in the row like what has boxes below it.
        """
        below = self.tree.below_of(box)
        heads = [each for each in below if self._spreads(each) or each in self.tree.cut]
        if len(heads) > self.shape.abreast:
            heads = [each for each in heads if self._spreads(each)]
        standing = set(heads)
        plain = [each for each in below if each not in standing]
        if len(below) <= self.shape.abreast or len(plain) <= 1:
            return list(below), []
        return heads, self._columns(plain)

    def _columns(self, boxes: Sequence[int]) -> list[list[int]]:
        """The boxes in columns of about the same length, with all that hangs on them."""
        total = sum(1 + self.counts[each] for each in boxes)
        count = self.shape.columns(total, self.sizes.height(boxes[0], self.shape.width))
        columns: list[list[int]] = [[] for _ in range(count)]
        filled = 0
        for box in boxes:
            needed = 1 + self.counts[box]
            columns[int((filled + needed / 2) * count / total)].append(box)
            filled += needed
        return [column for column in columns if column]

    def _tallest(self, boxes: Sequence[int]) -> float:
        return max((self.sizes.height(each, self.shape.width) for each in boxes), default=0.0)

    def _headed(self, head: int, height: float, *, spread: bool) -> Block:
        """A box of that height with what stands beside it, or else with the list under it."""
        middle = self.shape.width / 2
        block = Block(
            [self._placed(head, 0.0, 0.0, self.shape.width, height)],
            [],
            self.shape.width,
            height,
            self._arrival(head, (middle, 0.0)),
            (middle, height),
        )
        if self.tree.companions[head]:
            self._widen(block, block.width + COMPANION_GAP + self.shape.width)
            self._accompany(block, head, block.boxes[0])
        if spread:
            self._add_beside(block, head, self.tree.beside_of(head))
        else:
            self._hang(block, head, self.tree.hanging(head))
        return block

    def _arrival(self, box: int, *points: Point) -> tuple[Arrival, ...]:
        link = self.tree.links[box]
        return (Arrival(link, points),) if link else ()

    def _column(self, boxes: Sequence[int]) -> Block:
        """A list without a head: the line from above is its spine."""
        block = Block([], [], self.shape.width, -ITEM_GAP, (), (self.shape.width / 2, 0.0))
        self._hang(block, None, boxes)
        return block

    def _hang(self, block: Block, head: int | None, boxes: Sequence[int]) -> None:
        """Adds boxes to a block, one under the other, each followed by what hangs on it, indented.

        A spine leads to them from their head, or else the line that comes from above.
        """
        lists: dict[int | None, list[tuple[Link, Placed]]] = {}
        placed: dict[int | None, Placed] = {head: block.boxes[0]} if block.boxes else {}
        waiting = [(each, head, 1) for each in reversed(boxes)]
        while waiting:
            box, above, level = waiting.pop()
            item = placed[box] = self._item(box, level, block.height + ITEM_GAP)
            block.boxes.append(item)
            block.height = item.y + item.height
            block.width = max(block.width, item.x + item.width)
            if link := self.tree.links[box]:
                lists.setdefault(above, []).append((link, item))
            self._accompany(block, box, item)
            waiting += [(each, box, level + 1) for each in reversed(self.tree.hanging(box))]
        for above, items in lists.items():
            if above in placed:
                block.paths += spine(placed[above], items)
            else:
                block.arrivals += tuple(_from_above(link, item) for link, item in items)

    def _accompany(self, block: Block, box: int, item: Placed) -> None:
        """Sets the companions of a box to its right, one under the other."""
        x, y = item.x + item.width + COMPANION_GAP, item.y
        fall: list[Arrival] = []
        for each in self.tree.companions[box]:
            placed = self._placed(
                each, x, y, self.shape.width, self.sizes.height(each, self.shape.width)
            )
            middle = y + min(placed.height, item.height) / 2
            fall += self._arrival(each, (x - COMPANION_GAP / 2, middle), (x, middle))
            block.boxes.append(placed)
            block.width = max(block.width, x + placed.width)
            block.height = max(block.height, y + placed.height)
            y += placed.height + ITEM_GAP
        if fall:
            block.paths += beginning(item, fall)

    def _item(self, box: int, level: int, y: float) -> Placed:
        wide = max(self.shape.width - level * INDENT, self.shape.width * NARROWEST)
        return self._placed(box, level * INDENT, y, wide, self.sizes.height(box, wide))

    def _placed(self, box: int, x: float, y: float, width: float, height: float) -> Placed:
        lines = self.sizes.lines(box, width)
        return Placed(self.tree.boxes[box], x, y, width, height, lines)

    def _add_beside(self, block: Block, head: int, beside: Sequence[int]) -> None:
        """Sets boxes out on both sides of the line that comes down from the head, in rows.

        Where a head leads to one box only, one or two stand level with it.
        """
        if beside and len(beside) <= _LEVEL and len(self.tree.below_of(head)) <= 1:
            self._level(block, beside)
            return
        for start in range(0, len(beside), 2 * _ABREAST):
            row = beside[start : start + 2 * _ABREAST]
            # they are no heads of a row: each is as high as it needs to be
            high = [self.sizes.height(each, self.shape.width) for each in row]
            blocks = [
                self._headed(each, height, spread=False)
                for each, height in zip(row, high, strict=True)
            ]
            self._flank(block, blocks[: len(row) // 2], blocks[len(row) // 2 :])

    def _level(self, block: Block, beside: Sequence[int]) -> None:
        """Adds one box to the right of the head and, if there is another, one to its left."""
        width = self.shape.width
        added = [
            self._headed(each, self.sizes.height(each, width), spread=False) for each in beside
        ]
        half = block.width / 2 + LEVEL_GAP + max(each.width for each in added)
        self._widen(block, half)
        head = block.boxes[0]
        for number, each in enumerate(added):
            right = number == 0
            boxes, paths = each.moved(head.x + head.width + LEVEL_GAP if right else 0.0, 0.0)
            y = min(head.height, boxes[0].height) / 2
            near = head.x + head.width if right else head.x
            far = boxes[0].x if right else boxes[0].x + boxes[0].width
            if link := self.tree.links[beside[number]]:
                block.paths.append(Path(link, ((near, y), (far, y))))
            block.boxes += boxes
            block.paths += paths
            block.height = max(block.height, each.height)

    def _widen(self, block: Block, half: float) -> None:
        """Gives the block room on both sides of its stem."""
        by = half - block.width / 2
        block.boxes, block.paths = block.moved(by, 0.0)
        block.arrivals = tuple(each.moved(by, 0.0) for each in block.arrivals)
        block.width, block.stem = 2 * half, (half, block.stem[1])

    def _flank(self, block: Block, left: list[Block], right: list[Block]) -> None:
        """Adds a row to the block: its width stays even on both sides of the stem."""
        arms = [
            sum(each.width for each in side) + max(len(side) - 1, 0) * SIDE_GAP + STEM_GAP
            for side in (left, right)
        ]
        half = max(block.width / 2, *arms)
        self._widen(block, half)
        top, x = block.height + ROW_GAP, half - arms[0]
        arrivals: list[Arrival] = []
        bottom = top
        for number, each in enumerate((*left, *right)):
            if number == len(left):
                x = half + STEM_GAP
            boxes, paths = each.moved(x, top)
            block.boxes += boxes
            block.paths += paths
            arrivals += [arrival.moved(x, top) for arrival in each.arrivals]
            bottom = max(bottom, top + each.height)
            x += each.width + SIDE_GAP
        block.paths += bus(block.stem, top - ROW_GAP / 2, arrivals)
        block.height = bottom


def _from_above(link: Link, item: Placed) -> Arrival:
    """How the line that comes down beside a list goes on to one of its boxes."""
    middle = item.y + item.height / 2
    return Arrival(link, ((item.x - INDENT / 2, middle), (item.x, middle)))
