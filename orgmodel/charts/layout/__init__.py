"""Where everything stands: a tree of blocks, laid out to fit the room there is."""

from __future__ import annotations

from orgmodel.charts.diagram import Diagram
from orgmodel.charts.drawing import Drawing
from orgmodel.charts.layout.choice import best, best_in, first
from orgmodel.charts.layout.shape import Shape
from orgmodel.charts.layout.sizes import Sizes
from orgmodel.charts.layout.tree import Tree, tree_of

__all__ = ["Shape", "Sizes", "Tree", "best", "best_in", "first", "lay_out", "tree_of"]


def lay_out(diagram: Diagram, ratio: float = 1.5) -> Drawing:
    """The drawing of `diagram` that comes nearest to `ratio`, its width to its height."""
    return best(tree_of(diagram), Sizes(diagram.boxes), ratio)
