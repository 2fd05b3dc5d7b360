"""Where everything stands: a tree of blocks, laid out to fit the room there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import sqrt

from orgmodel.charts.diagram import Diagram
from orgmodel.charts.drawing import Drawing
from orgmodel.charts.layout.blocks import Builder
from orgmodel.charts.layout.rows import set_out
from orgmodel.charts.layout.shape import COLUMN_GAP, Shape
from orgmodel.charts.layout.sizes import Sizes
from orgmodel.charts.layout.tree import Tree, tree_of

__all__ = ["Shape", "lay_out", "tree_of"]

_WIDTHS = (124.0, 150.0, 180.0)
_HANGING = (0, 3, 6, 12, 24, 48)
_TYPICAL = 60.0
_UNUSUAL = 1.06
_ALL_WIDTHS, _ALL_SHAPES = 400, 3_000
"""Up to how many boxes every width, or every length of list, is tried."""


def lay_out(diagram: Diagram, ratio: float = 1.5) -> Drawing:
    """The drawing of `diagram` that comes nearest to `ratio`, its width to its height."""
    tree = tree_of(diagram)
    sizes, counts = Sizes(diagram.boxes), tree.sizes()
    shapes = list(_shapes(len(diagram.boxes), ratio))
    drawings = [_drawn(tree, sizes, counts, shape) for shape in shapes]
    best = min(range(len(shapes)), key=lambda each: _cost(drawings[each], shapes[each], ratio))
    return _in_order(drawings[best], tree)


def _cost(drawing: Drawing, shape: Shape, ratio: float) -> float:
    """How small it has to be drawn; boxes of the usual width are worth a little."""
    usual = 1.0 if shape.width == Shape().width else _UNUSUAL
    return max(drawing.width / ratio, drawing.height) * usual


def _in_order(drawing: Drawing, tree: Tree) -> Drawing:
    """Its boxes in reading order, its lines in that of the boxes they lead to."""
    order = (box for root in tree.roots for box in tree.down(root))
    rank = {tree.boxes[box].id: number for number, box in enumerate(order)}
    boxes = sorted(drawing.boxes, key=lambda placed: rank[placed.box.id])
    paths = sorted(drawing.paths, key=lambda path: rank[path.link.target])
    return Drawing(tuple(boxes), tuple(paths), drawing.width, drawing.height)


def _shapes(boxes: int, ratio: float) -> Iterator[Shape]:
    """The shapes that are worth a try: all of them as long as that takes no time.

    Lists as long as the whole is to be high, about, give a large one its ratio.
    """
    usual = Shape(ratio=ratio)
    even = round(sqrt(boxes * (usual.width + COLUMN_GAP) / (_TYPICAL * ratio)))
    if boxes > _ALL_SHAPES:
        yield replace(usual, hanging=even)
        return
    for width in _WIDTHS if boxes <= _ALL_WIDTHS else (usual.width,):
        for hanging in sorted({*_HANGING, even}):
            yield replace(usual, width=width, hanging=hanging)


def _drawn(tree: Tree, sizes: Sizes, counts: list[int], shape: Shape) -> Drawing:
    builder = Builder(tree, sizes, shape, counts)
    return set_out([builder.build(root) for root in tree.roots])
