"""What a layout may choose: how wide boxes are, and when a list hangs instead of a row standing."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

ROW_GAP = 26.0
"""Between a box and the row below it; the line that joins them runs in the middle."""
COLUMN_GAP = 16.0
"""Between two blocks of a row."""
ITEM_GAP = 7.0
"""Between two boxes of a list."""
SIDE_GAP = 12.0
"""Between two boxes beside a line."""
STEM_GAP = 14.0
"""Between a line that comes down and the boxes on either side of it."""
LEVEL_GAP = 30.0
"""Between a head and a box that stands level with it."""
COMPANION_GAP = 24.0
"""Between a box and its companions."""
INDENT = 14.0
"""How far the boxes of a list stand to the right of the box they hang under."""

_LONG = 12


@dataclass(frozen=True, slots=True)
class Shape:
    """How a tree is laid out.

    `width` is that of boxes. Under a box on which up to `hanging` others hang, they hang as a
    list; under others they stand in rows, where more than `abreast` of them are not all set
    side by side: those with nothing below them are gathered in columns of up to `longest`.
    `ratio`, width to height, is what a list too long for that is to come near.
    """

    width: float = 150.0
    hanging: int = 12
    abreast: int = 9
    longest: int = 12
    ratio: float = 1.5

    def columns(self, items: int, height: float) -> int:
        """In how many columns the items stand, each of about that height."""
        if items <= _LONG or self.longest != _LONG:
            return ceil(items / self.longest)
        area = items * (height + ITEM_GAP) * self.ratio / (self.width + COLUMN_GAP)
        return min(max(1, round(sqrt(area))), items * 2 // _LONG)
