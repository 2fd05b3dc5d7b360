"""The tidy tree of boxes of any size, in linear time and without recursion.

A. van der Ploeg, Drawing non-layered tidy trees in linear time, Software: Practice and
Experience 44 (2014): subtrees stand as close as their outlines allow, and what lies between two
of them is spread evenly. His recursion is a walk over a list here, so that the depth of an
organisation does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Node:
    """A rectangle in the tree, gaps included; `x` is what the layout finds.

    `top` is where it begins, downwards. The other fields are those of the paper: the threads
    along the outline, and the shifts that are still to be handed down.
    """

    width: float
    height: float
    top: float
    children: Sequence[Node] = ()
    x: float = 0.0
    prelim: float = 0.0
    mod: float = 0.0
    shift: float = 0.0
    change: float = 0.0
    thread_left: Node | None = None
    thread_right: Node | None = None
    extreme_left: Node = field(init=False)
    extreme_right: Node = field(init=False)
    mod_left: float = 0.0
    mod_right: float = 0.0

    def __post_init__(self) -> None:
        self.extreme_left = self.extreme_right = self

    @property
    def bottom(self) -> float:
        """Where it ends, downwards."""
        return self.top + self.height


@dataclass(slots=True)
class _Lowest:
    """The siblings that can still be seen from the right, the lowest one first."""

    y: float
    index: int
    next: _Lowest | None


def place(root: Node) -> None:
    """Sets `x` of every node of the tree; the leftmost edge is wherever it comes to be."""
    order = _preorder(root)
    for node in reversed(order):
        _first_walk(node)
    _second_walk(root)


def _preorder(root: Node) -> list[Node]:
    order, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        order.append(node)
        waiting.extend(reversed(node.children))
    return order


def _first_walk(node: Node) -> None:
    """Places the children beside each other, and the node above them."""
    if not node.children:
        return
    first = node.children[0]
    lowest: _Lowest | None = _updated(first.extreme_left.bottom, 0, None)
    for index, child in enumerate(node.children[1:], 1):
        low = child.extreme_right.bottom
        _separate(node, index, lowest)
        lowest = _updated(low, index, lowest)
    last = node.children[-1]
    middle = (first.prelim + first.mod + last.mod + last.prelim + last.width) / 2
    node.prelim = middle - node.width / 2
    _set_extremes(node)


def _set_extremes(node: Node) -> None:
    first, last = node.children[0], node.children[-1]
    node.extreme_left, node.mod_left = first.extreme_left, first.mod_left
    node.extreme_right, node.mod_right = last.extreme_right, last.mod_right


def _separate(node: Node, index: int, lowest: _Lowest | None) -> None:
    """Pushes the child away from the outline of those on its left, where it would touch."""
    right: Node | None = node.children[index - 1]
    left: Node | None = node.children[index]
    right_mod, left_mod = node.children[index - 1].mod, node.children[index].mod
    while right is not None and left is not None:
        if lowest is not None and right.bottom > lowest.y:
            lowest = lowest.next
        distance = (right_mod + right.prelim + right.width) - (left_mod + left.prelim)
        if distance > 0:
            left_mod += distance
            _move(node, index, lowest.index if lowest else 0, distance)
        right_bottom, left_bottom = right.bottom, left.bottom
        if right_bottom <= left_bottom:
            right = _next_right(right)
            right_mod += right.mod if right else 0.0
        if right_bottom >= left_bottom:
            left = _next_left(left)
            left_mod += left.mod if left else 0.0
    if right is None and left is not None:
        _thread_left(node, index, left, left_mod)
    elif right is not None and left is None:
        _thread_right(node, index, right, right_mod)


def _move(node: Node, index: int, seen: int, distance: float) -> None:
    child = node.children[index]
    child.mod += distance
    child.mod_left += distance
    child.mod_right += distance
    if seen != index - 1:
        # what stands between the two takes its share, so that the gaps are even
        between = index - seen
        node.children[seen + 1].shift += distance / between
        child.shift -= distance / between
        child.change -= distance - distance / between


def _next_left(node: Node) -> Node | None:
    return node.children[0] if node.children else node.thread_left


def _next_right(node: Node) -> Node | None:
    return node.children[-1] if node.children else node.thread_right


def _thread_left(node: Node, index: int, left: Node, mods: float) -> None:
    first, child = node.children[0], node.children[index]
    end = first.extreme_left
    end.thread_left = left
    difference = (mods - left.mod) - first.mod_left
    end.mod += difference
    end.prelim -= difference
    first.extreme_left, first.mod_left = child.extreme_left, child.mod_left


def _thread_right(node: Node, index: int, right: Node, mods: float) -> None:
    child, before = node.children[index], node.children[index - 1]
    end = child.extreme_right
    end.thread_right = right
    difference = (mods - right.mod) - child.mod_right
    end.mod += difference
    end.prelim -= difference
    child.extreme_right, child.mod_right = before.extreme_right, before.mod_right


def _updated(low: float, index: int, lowest: _Lowest | None) -> _Lowest:
    while lowest is not None and low >= lowest.y:
        lowest = lowest.next
    return _Lowest(low, index, lowest)


def _second_walk(root: Node) -> None:
    """Hands the shifts down, and adds them up to the places."""
    waiting = [(root, 0.0)]
    while waiting:
        node, mods = waiting.pop()
        mods += node.mod
        node.x = node.prelim + mods
        shift = change = 0.0
        for child in node.children:
            shift += child.shift
            change += shift + child.change
            child.mod += change
            waiting.append((child, mods))
