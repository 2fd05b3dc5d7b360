"""Sizes of paper, and what must hold for print to be read."""

from __future__ import annotations

from typing import NamedTuple

SIZES = {"a4": (595.28, 841.89), "a3": (841.89, 1190.55)}
"""Width and height in points, upright."""

LEAST = 0.7
"""The smallest scale at which anything is printed: the smallest text is then of 7 points."""
MOST = 1.3
"""The largest scale: a small chart is not blown up further."""


class Paper(NamedTuple):
    """A size (None: as much room as a chart needs) and how it is turned."""

    size: str | None = None
    upright: bool = False

    @property
    def sides(self) -> tuple[float, float] | None:
        """Width and height in points."""
        if self.size is None:
            return None
        short, long = SIZES[self.size]
        return (short, long) if self.upright else (long, short)


SCREEN = Paper()
"""No paper: one sheet as large as the chart."""
