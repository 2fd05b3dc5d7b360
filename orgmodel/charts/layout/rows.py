"""Sets blocks out in rows, as a tidy tree, and draws the lines between them."""

from __future__ import annotations

from orgmodel.charts.drawing import Drawing, Path, Placed, bounded
from orgmodel.charts.layout.blocks import Block
from orgmodel.charts.layout.lines import bus
from orgmodel.charts.layout.shape import COLUMN_GAP, ROW_GAP
from orgmodel.charts.layout.tidy import Node, place


def set_out(roots: list[Block]) -> Drawing:
    """The drawing of all blocks below the `roots`, which stand side by side."""
    blocks, nodes = _placed(roots)
    return _drawn(roots, blocks, nodes)


def set_out_in(roots: list[Block], room: tuple[float, float]) -> Drawing | None:
    """The same, if it fits a room; what does not is not drawn first."""
    blocks, nodes = _placed(roots)
    wide = max(node.x + node.width for node in nodes) - min(node.x for node in nodes) - COLUMN_GAP
    high = max(node.bottom for node in nodes) - ROW_GAP
    if wide > room[0] or high > room[1]:
        return None
    drawing = _drawn(roots, blocks, nodes)
    return drawing if drawing.width <= room[0] and drawing.height <= room[1] else None


def _placed(roots: list[Block]) -> tuple[list[Block], list[Node]]:
    """Every block, and its node in its place."""
    blocks, nodes = _nodes(roots)
    place(Node(0.0, 0.0, -1.0, nodes[: len(roots)]))
    return blocks, nodes


def _drawn(roots: list[Block], blocks: list[Block], nodes: list[Node]) -> Drawing:
    places = [(node.x + COLUMN_GAP / 2, node.top) for node in nodes]
    _centre(roots, blocks, nodes, places)
    found = {id(block): where for block, where in zip(blocks, places, strict=True)}
    boxes: list[Placed] = []
    paths: list[Path] = []
    for block, (x, y) in zip(blocks, places, strict=True):
        own, lines = block.moved(x, y)
        boxes += own
        paths += lines
        arrivals = [each.moved(*found[id(below)]) for below in block.below
                    for each in below.arrivals]  # fmt: skip
        if arrivals:
            origin = (block.stem[0] + x, block.stem[1] + y)
            paths += bus(origin, y + block.height + ROW_GAP / 2, arrivals)
    return bounded(boxes, paths)


def _nodes(roots: list[Block]) -> tuple[list[Block], list[Node]]:
    """Every block and its node, those above before those below."""
    blocks = list(roots)
    nodes = [_node(each, 0.0) for each in roots]
    for number, block in enumerate(blocks):
        below = [_node(each, nodes[number].bottom) for each in block.below]
        nodes[number].children = below
        blocks += block.below
        nodes += below
    return blocks, nodes


def _node(block: Block, top: float) -> Node:
    return Node(block.width + COLUMN_GAP, block.height + ROW_GAP, top)


def _centre(
    roots: list[Block],
    blocks: list[Block],
    nodes: list[Node],
    places: list[tuple[float, float]],
) -> None:
    """A single root, and whatever it alone leads to, stands over the middle of all."""
    if len(roots) != 1:
        return
    left = min(x for x, _ in places)
    right = max(x + block.width for (x, _), block in zip(places, blocks, strict=True))
    number = 0
    while number < len(blocks):
        block = blocks[number]
        x = (left + right - block.width) / 2
        if x < left or (len(block.below) > 1 and not _over(x, block, nodes[number])):
            break
        places[number] = (x, places[number][1])
        if len(block.below) != 1:
            break
        number += 1


def _over(x: float, block: Block, node: Node) -> bool:
    """Whether the line that comes down from a block there meets the row below it."""
    middle = x + block.width / 2 - COLUMN_GAP / 2
    return node.children[0].x <= middle <= node.children[-1].x + node.children[-1].width
