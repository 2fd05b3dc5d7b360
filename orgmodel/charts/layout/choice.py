"""Which shape a tree is given: several are tried, the one that can be drawn largest is taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from math import sqrt

from orgmodel.charts.drawing import Drawing
from orgmodel.charts.layout.blocks import Builder
from orgmodel.charts.layout.rows import set_out
from orgmodel.charts.layout.shape import COLUMN_GAP, Shape
from orgmodel.charts.layout.sizes import Sizes
from orgmodel.charts.layout.tree import Tree

_WIDTHS = (124.0, 150.0, 180.0)
_HANGING = (0, 3, 6, 12, 24, 48)
_TYPICAL = 60.0
_UNUSUAL, _UNALIGNED = 1.06, 1.25
"""How much larger a drawing must come out for its boxes to be of another width, or in columns."""
_GATHERED = ((9, 12), (3, 2), (3, 3), (3, 4), (3, 6))
"""How many boxes stand abreast in a row, and how many in a column if there are more."""
_ALL_COLUMNS, _ALL_WIDTHS, _ALL_SHAPES = 100, 400, 3_000
"""Up to how many boxes every column, every width, or every length of list, is tried."""


def best(tree: Tree, sizes: Sizes, ratio: float) -> Drawing:
    """The drawing of a tree that comes nearest to `ratio`, width to height."""
    counts = tree.counts()
    tried = [(shape, _drawn(tree, sizes, shape, counts)) for shape in _shapes(len(counts), ratio)]
    _, drawing = min(tried, key=lambda each: _cost(each[1], each[0], ratio))
    return _in_order(drawing, tree)


def first(tree: Tree, sizes: Sizes, room: tuple[float, float]) -> Drawing | None:
    """A drawing of a tree with boxes of the usual width that fits a room; None if none does."""
    counts = tree.counts()
    ratio = room[0] / room[1]
    for shape in _shapes(len(counts), ratio, widths=(Shape().width,)):
        drawing = _drawn(tree, sizes, shape, counts)
        if drawing.width <= room[0] and drawing.height <= room[1]:
            return _in_order(drawing, tree)
    return None


def _drawn(tree: Tree, sizes: Sizes, shape: Shape, counts: Mapping[int, int]) -> Drawing:
    builder = Builder(tree, sizes, shape, counts)
    return set_out([builder.build(root) for root in tree.roots])


def _cost(drawing: Drawing, shape: Shape, ratio: float) -> float:
    """How small it has to be drawn; boxes of the usual width, and peers in a row, are worth it."""
    usual = 1.0 if shape.width == Shape().width else _UNUSUAL
    aligned = 1.0 if shape.abreast == Shape().abreast else _UNALIGNED
    return max(drawing.width / ratio, drawing.height) * usual * aligned


def _shapes(boxes: int, ratio: float, widths: tuple[float, ...] = _WIDTHS) -> Iterator[Shape]:
    """The shapes that are worth a try, the likeliest first: all, as long as that takes no time.

    Lists as long as the whole is to be high, about, give a large one its ratio.
    """
    usual = Shape(ratio=ratio)
    even = round(sqrt(boxes * (usual.width + COLUMN_GAP) / (_TYPICAL * ratio)))
    if boxes > _ALL_SHAPES:
        yield replace(usual, hanging=even)
        return
    widths = widths if boxes <= _ALL_WIDTHS else (usual.width,)
    lists = dict.fromkeys((even, even // 2, *_HANGING))
    gathered = _GATHERED if boxes <= _ALL_COLUMNS else _GATHERED[:1]
    for (abreast, longest), hanging, width in product(gathered, lists, widths):
        yield Shape(width, hanging, abreast, longest, ratio)


def _in_order(drawing: Drawing, tree: Tree) -> Drawing:
    """Its boxes in reading order, its lines in that of the boxes they lead to."""
    order = (box for root in tree.roots for box in tree.down(root))
    rank = {tree.boxes[box].id: number for number, box in enumerate(order)}
    boxes = sorted(drawing.boxes, key=lambda placed: rank[placed.box.id])
    paths = sorted(drawing.paths, key=lambda path: rank[path.link.target])
    return Drawing(tuple(boxes), tuple(paths), drawing.width, drawing.height)
