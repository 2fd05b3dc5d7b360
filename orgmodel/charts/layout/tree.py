"""The tree in a diagram: what hangs below what, what stands beside it, what only joins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.charts.diagram import ACROSS, BESIDE, Box, Diagram, Link


@dataclass(frozen=True, slots=True)
class Tree:
    """Boxes by their number in reading order; every box is below or beside one other, or a root.

    `links[n]` is the link that places box n. `across` are the links that place nothing.
    """

    boxes: tuple[Box, ...]
    below: tuple[tuple[int, ...], ...]
    beside: tuple[tuple[int, ...], ...]
    links: tuple[Link | None, ...]
    roots: tuple[int, ...]
    across: tuple[Link, ...]

    def hanging(self, box: int) -> tuple[int, ...]:
        """All that this box places: what is beside it, then what is below it."""
        return self.beside[box] + self.below[box]

    def down(self, top: int) -> Iterator[int]:
        """The box `top` and all that hangs on it, in reading order."""
        waiting = [top]
        while waiting:
            box = waiting.pop()
            yield box
            waiting.extend(reversed(self.hanging(box)))

    def sizes(self) -> list[int]:
        """How many boxes hang on each box."""
        sizes = [0] * len(self.boxes)
        for root in self.roots:
            for box in reversed(list(self.down(root))):
                sizes[box] = sum(sizes[each] + 1 for each in self.hanging(box))
        return sizes


def tree_of(diagram: Diagram) -> Tree:
    """The tree that the links of `diagram` make: the first link to a box places it.

    A second one joins without placing, and so does one that would close a circle.
    """
    numbers = {box.id: number for number, box in enumerate(diagram.boxes)}
    links: list[Link | None] = [None] * len(numbers)
    across: list[Link] = []
    for link in diagram.links:
        target = numbers[link.target]
        if link.place == ACROSS or links[target] or link.source == link.target:
            across.append(link)
        else:
            links[target] = link
    _open_circles(numbers, links, across)
    below: list[list[int]] = [[] for _ in numbers]
    beside: list[list[int]] = [[] for _ in numbers]
    for number, placing in enumerate(links):
        if placing:
            side = beside if placing.place == BESIDE else below
            side[numbers[placing.source]].append(number)
    return Tree(
        diagram.boxes,
        tuple(map(tuple, below)),
        tuple(map(tuple, beside)),
        tuple(links),
        tuple(number for number, link in enumerate(links) if link is None),
        tuple(across),
    )


def _open_circles(numbers: dict[str, int], links: list[Link | None], across: list[Link]) -> None:
    """Of boxes that place each other in a circle, the first becomes a root."""
    settled: set[int] = set()
    for start in range(len(links)):
        way: dict[int, None] = {}
        box = start
        while box not in settled and box not in way:
            way[box] = None
            if not (link := links[box]):
                break
            box = numbers[link.source]
        if box in way:
            circle = list(way)[list(way).index(box) :]
            _open(min(circle), links, across)
        settled.update(way)


def _open(box: int, links: list[Link | None], across: list[Link]) -> None:
    """Makes a root of a box; what placed it only joins from now on."""
    if link := links[box]:
        across.append(link)
        links[box] = None
