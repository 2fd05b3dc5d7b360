"""The tree in a diagram: what hangs below what, what stands beside it, what only joins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from orgmodel.charts.diagram import ACROSS, BELOW, BESIDE, COMPANION, Box, Diagram, Link

_BESIDE = 24
"""How many boxes may hang on what stands beside a line; on more they need the room below it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Boxes by their number in reading order; every box is below or beside one other, or a root.

    A companion stands right of its box and has nothing below or beside it.

    `links[n]` is the link that places box n. `across` are the links that place nothing. What
    hangs on a box in `cut` is left out; of a box in `only`, all but those.
    """

    boxes: tuple[Box, ...]
    below: tuple[tuple[int, ...], ...]
    beside: tuple[tuple[int, ...], ...]
    companions: tuple[tuple[int, ...], ...]
    links: tuple[Link | None, ...]
    roots: tuple[int, ...]
    across: tuple[Link, ...]
    cut: frozenset[int] = frozenset()
    only: Mapping[int, Container[int]] = field(default_factory=dict)

    def hanging(self, box: int) -> tuple[int, ...]:
        """All that this box places: what is beside it, then what is below it."""
        return self.beside_of(box) + self.below_of(box)

    def below_of(self, box: int) -> tuple[int, ...]:
        """What hangs below a box."""
        return self._kept(box, self.below[box])

    def beside_of(self, box: int) -> tuple[int, ...]:
        """What stands beside the line that comes down from a box."""
        return self._kept(box, self.beside[box])

    def _kept(self, box: int, others: tuple[int, ...]) -> tuple[int, ...]:
        if box in self.cut:
            return ()
        if box in self.only:
            return tuple(each for each in others if each in self.only[box])
        return others

    def down(self, top: int) -> Iterator[int]:
        """The box `top` and all that hangs on it, from the top down."""
        waiting = [top]
        while waiting:
            box = waiting.pop()
            yield box
            yield from self.companions[box]
            waiting.extend(reversed(self.hanging(box)))

    def read(self, top: int) -> Iterator[int]:
        """The same in reading order: that of the diagram, whatever stands beside or below."""
        waiting = [top]
        while waiting:
            box = waiting.pop()
            yield box
            yield from self.companions[box]
            waiting.extend(sorted(self.hanging(box), reverse=True))

    def counts(self) -> dict[int, int]:
        """How many boxes hang on each box."""
        counts: dict[int, int] = {}
        for root in self.roots:
            for box in reversed(list(self.down(root))):
                counts[box] = sum(counts.get(each, 0) + 1 for each in self.hanging(box))
        return counts


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
    companions: list[list[int]] = [[] for _ in numbers]
    sides = {BESIDE: beside, COMPANION: companions}
    above = [numbers[link.source] if link else None for link in links]
    hanging = _hanging(above)
    for number, (placing, source) in enumerate(zip(links, above, strict=True)):
        if placing and source is not None:
            place = BELOW if hanging[number] > _BESIDE else placing.place
            sides.get(place, below)[source].append(number)
    return Tree(
        diagram.boxes,
        tuple(map(tuple, below)),
        tuple(map(tuple, beside)),
        tuple(map(tuple, companions)),
        tuple(links),
        tuple(number for number, link in enumerate(links) if link is None),
        tuple(across),
    )


def _hanging(above: Sequence[int | None]) -> list[int]:
    """How many boxes hang on each."""
    waiting = Counter(above)
    counts = [0] * len(above)
    ready = [number for number in range(len(above)) if not waiting[number]]
    while ready:
        number = ready.pop()
        source = above[number]
        if source is not None:
            counts[source] += counts[number] + 1
            waiting[source] -= 1
            if not waiting[source]:
                ready.append(source)
    return counts


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
