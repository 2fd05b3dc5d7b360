"""Which shape a tree is given: several are tried, the one that can be drawn largest is taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice, product
from math import sqrt

from orgmodel.charts.drawing import Drawing, bounded
from orgmodel.charts.layout.blocks import Builder
from orgmodel.charts.layout.routes import routed
from orgmodel.charts.layout.rows import set_out, set_out_in
from orgmodel.charts.layout.shape import COLUMN_GAP, Shape
from orgmodel.charts.layout.sizes import Sizes
from orgmodel.charts.layout.tree import Tree
from orgmodel.charts.looks import LINES

_WIDTHS = (150.0, 124.0, 180.0)
_HANGING = (0, 3, 6, 12, 24, 48)
_TYPICAL = 60.0
_UNUSUAL, _CROWDED, _UNALIGNED = 1.06, 1.25, 1.8
"""How much larger a drawing must come out for its boxes to be of another width, or in columns
where there are too many for a row, or where there are not."""
_GATHERED = ((9, 12), (9, 16), (3, 2), (3, 3), (3, 4), (3, 6))
"""How many boxes stand abreast in a row, and how many in a column if there are more."""
_TRIED, _LEAST_TRIED, _LARGE = 4_000, 7, 3_000
"""How many boxes are laid out in all trials together, how many shapes are tried at least, and from
how many boxes on there is only one trial."""
_PATIENCE = 16
"""How many shapes are tried to fill a sheet, which is done again and again."""
_ROUTED = 400
"""Up to how many boxes lines are led around them."""


def best(tree: Tree, sizes: Sizes, ratio: float) -> Drawing:
    """The drawing of a tree that comes nearest to `ratio`, width to height."""
    counts = tree.counts()
    return _best(tree, counts, _tried(tree, sizes, counts, ratio), ratio)


def best_in(tree: Tree, sizes: Sizes, room: tuple[float, float]) -> Drawing | None:
    """The best drawing of a tree that fits a room; None if none does."""
    counts, ratio = tree.counts(), room[0] / room[1]
    tried = _tried(tree, sizes, counts, ratio)
    fitting = [each for each in tried if _fits(each[1], room)]
    return _best(tree, counts, fitting, ratio) if fitting else None


def first(tree: Tree, sizes: Sizes, room: tuple[float, float]) -> Drawing | None:
    """A drawing of a tree that fits a room; None if none does."""
    counts = tree.counts()
    for shape in _filling(len(counts), room[0] / room[1]):
        if sizes.least(counts, shape.width) > room[0] * room[1]:
            continue
        if drawing := set_out_in(Builder(tree, sizes, shape, counts).blocks(), room):
            return _finished(drawing, tree)
    return None


_Tried = list[tuple[Shape, Drawing]]


def _tried(tree: Tree, sizes: Sizes, counts: Mapping[int, int], ratio: float) -> _Tried:
    return [(shape, _drawn(tree, sizes, shape, counts)) for shape in _shapes(len(counts), ratio)]


def _best(tree: Tree, counts: Mapping[int, int], tried: _Tried, ratio: float) -> Drawing:
    """The one that can be drawn largest, all in all."""
    crowded = any(len(tree.below_of(box)) > Shape().abreast for box in counts)
    unaligned = _CROWDED if crowded else _UNALIGNED
    _, drawing = min(tried, key=lambda each: _cost(each[1], each[0], ratio, unaligned))
    return _finished(drawing, tree)


def _fits(drawing: Drawing, room: tuple[float, float]) -> bool:
    return drawing.width <= room[0] and drawing.height <= room[1]


def _drawn(tree: Tree, sizes: Sizes, shape: Shape, counts: Mapping[int, int]) -> Drawing:
    return set_out(Builder(tree, sizes, shape, counts).blocks())


def _cost(drawing: Drawing, shape: Shape, ratio: float, columns: float) -> float:
    """How small it has to be drawn; boxes of the usual width, and peers in a row, are worth it."""
    usual = 1.0 if shape.width == Shape().width else _UNUSUAL
    aligned = 1.0 if shape.abreast == Shape().abreast else columns
    return max(drawing.width / ratio, drawing.height) * usual * aligned


def _shapes(boxes: int, ratio: float) -> Iterator[Shape]:
    """The shapes that are worth a try, the likeliest first: all, as long as that takes no time.

    Lists as long as the whole is to be high, about, give a large one its ratio.
    """
    usual = Shape(ratio=ratio)
    even = round(sqrt(boxes * (usual.width + COLUMN_GAP) / (_TYPICAL * ratio)))
    if boxes > _LARGE:
        yield replace(usual, hanging=even)
        return
    lists = dict.fromkeys((even, even // 2, *_HANGING))
    shapes = (
        Shape(width, hanging, abreast, longest, ratio)
        for (abreast, longest), width, hanging in product(_GATHERED, _WIDTHS, lists)
    )
    yield from islice(shapes, max(_LEAST_TRIED, _TRIED // max(boxes, 1)))


def _filling(boxes: int, ratio: float) -> Iterator[Shape]:
    """The shapes that are worth a try to fill a sheet: rows first, then columns beside rows."""
    shapes = _shapes(min(boxes, _LARGE), ratio)
    rows = list(islice(shapes, _PATIENCE))
    yield from rows
    usual = rows[0]
    for (abreast, longest), hanging in product(_GATHERED[1:], (usual.hanging, 0)):
        yield replace(usual, hanging=hanging, abreast=abreast, longest=longest)


def _finished(drawing: Drawing, tree: Tree) -> Drawing:
    """Its boxes in reading order, its lines in that of the boxes they lead to; lines across."""
    order = (box for root in tree.roots for box in tree.read(root))
    rank = {tree.boxes[box].id: number for number, box in enumerate(order)}
    boxes = sorted(drawing.boxes, key=lambda placed: rank[placed.box.id])
    drawn = (path for path in drawing.paths if path.link.look in LINES)
    paths = sorted(drawn, key=lambda path: rank[path.link.target])
    links = [link for link in tree.across if link.source in rank and link.target in rank]
    if links and len(boxes) <= _ROUTED:
        return bounded(boxes, [*paths, *routed(drawing, links)])
    return Drawing(tuple(boxes), tuple(paths), drawing.width, drawing.height)
