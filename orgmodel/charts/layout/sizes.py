"""How much room the text of a box needs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from orgmodel.charts.diagram import Box, Text
from orgmodel.charts.drawing import Line, stack_height
from orgmodel.charts.looks import BOXES, LISTED, PADDING_X, PADDING_Y, RING, TONES
from orgmodel.charts.text import width, wrap

NARROWEST = 0.6
"""The part of the usual width that a box of a list keeps, however deep it hangs."""

_DASH, _INDENT = "–\u00a0", "\u00a0\u00a0\u00a0"
"""What stands before the first line of an item, and before the others: both are equally wide."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The lines and the height of boxes, each measured once for each width.

    A box in `marks` has one more line, in the tone that stands there; one in `brief` leaves out
    its list, which is drawn elsewhere.
    """

    boxes: tuple[Box, ...]
    marks: Mapping[int, Line] = field(default_factory=dict)
    brief: Container[int] = frozenset()
    _measured: dict[tuple[int, float, Line | None, bool], tuple[tuple[Line, ...], float]] = field(
        default_factory=dict
    )

    def lines(self, box: int, wide: float) -> tuple[Line, ...]:
        """The lines of its text in a box of that width."""
        return self._measure(box, wide)[0]

    def height(self, box: int, wide: float) -> float:
        """The height it needs at that width."""
        return self._measure(box, wide)[1]

    def least(self, boxes: Iterable[int], wide: float) -> float:
        """The least area that boxes take whose usual width this is, in square points."""
        return sum(self.height(box, wide) for box in boxes) * wide * NARROWEST

    def _measure(self, number: int, wide: float) -> tuple[tuple[Line, ...], float]:
        mark = self.marks.get(number)
        key = (number, wide, mark, number in self.brief)
        if key not in self._measured:
            box = self.boxes[number]
            lines = lines_of(box, wide)
            if key[-1]:
                lines = tuple(line for line in lines if line.tone not in LISTED)
            if mark:
                lines = (*lines, mark)
            self._measured[key] = lines, height_of(box, lines)
        return self._measured[key]


def lines_of(box: Box, wide: float) -> tuple[Line, ...]:
    """The texts of a box in lines that fit into it."""
    room = wide - 2 * (PADDING_X + border(box.look))
    return tuple(
        [
            Line(line, text.tone, text.language)
            for text in box.texts
            for line in _wrapped(text, room)
        ]
    )


def _wrapped(text: Text, room: float) -> Sequence[str]:
    """The lines of a text; those of an item are indented behind its dash."""
    size, style = TONES[text.tone]
    if text.tone not in LISTED:
        return wrap(text.text, room, size, style)
    lines = wrap(text.text, room - width(_DASH, size), size, style)
    return [
        f"{_INDENT if number or text.tone != 'item' else _DASH}{line}"
        for number, line in enumerate(lines)
    ]


def height_of(box: Box, lines: tuple[Line, ...]) -> float:
    """The height of a box with these lines: whole points, which every Graphviz draws alike."""
    return ceil(stack_height(lines) + 2 * (PADDING_Y + border(box.look)))


def border(look: str) -> float:
    """What the border of a box takes on each side."""
    return RING if BOXES[look].shape == "double" else 0.0
