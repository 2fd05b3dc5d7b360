"""How much room the text of a box needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orgmodel.charts.diagram import Box
from orgmodel.charts.drawing import Line, stacked
from orgmodel.charts.looks import BOXES, PADDING_X, PADDING_Y, RING, TONES
from orgmodel.charts.text import wrap


@dataclass(frozen=True, slots=True)
class Sizes:
    """The lines and the height of boxes, each measured once for each width.

    A box in `marks` has one more line, in the tone that stands there.
    """

    boxes: tuple[Box, ...]
    marks: Mapping[int, Line] = field(default_factory=dict)
    _measured: dict[tuple[int, float], tuple[tuple[Line, ...], float]] = field(default_factory=dict)

    def lines(self, box: int, width: float) -> tuple[Line, ...]:
        """The lines of its text in a box of that width."""
        return self._measure(box, width)[0]

    def height(self, box: int, width: float) -> float:
        """The height it needs at that width."""
        return self._measure(box, width)[1]

    def _measure(self, number: int, width: float) -> tuple[tuple[Line, ...], float]:
        if mark := self.marks.get(number):
            lines = (*lines_of(self.boxes[number], width), mark)
            return lines, height_of(self.boxes[number], lines)
        key = (number, width)
        if key not in self._measured:
            lines = lines_of(self.boxes[number], width)
            self._measured[key] = lines, height_of(self.boxes[number], lines)
        return self._measured[key]


def lines_of(box: Box, width: float) -> tuple[Line, ...]:
    """The texts of a box in lines that fit into it."""
    room = width - 2 * (PADDING_X + border(box))
    return tuple(
        Line(line, text.tone, text.language)
        for text in box.texts
        for line in wrap(text.text, room, *TONES[text.tone])
    )


def height_of(box: Box, lines: tuple[Line, ...]) -> float:
    """The height of a box with these lines."""
    high = max((y + line.height for y, line in stacked(lines)), default=0.0)
    return high + 2 * (PADDING_Y + border(box))


def border(box: Box) -> float:
    """What its border takes on each side."""
    return RING if BOXES[box.look].shape == "double" else 0.0
