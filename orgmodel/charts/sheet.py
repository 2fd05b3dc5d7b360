"""One sheet: a drawing at its scale and what stands around it, with coordinates on the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.charts.drawing import Drawing, Label, Placed
from orgmodel.charts.text import drawable, strange


@dataclass(frozen=True, slots=True)
class Sample:
    """A line in the legend, from its left end."""

    id: str
    x: float
    y: float
    width: float
    look: str
    certainty: str = "stated"


@dataclass(frozen=True, slots=True)
class Jump:
    """A place from which a reader jumps to another sheet, by its number."""

    x: float
    y: float
    width: float
    height: float
    sheet: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, or as much room as a chart needs; points, y downwards.

    The drawing has its place on the sheet already; `scale` is the size of its texts and pens.
    `name` tells sheets apart, `title` and `description` are for whoever cannot see it; `depth`
    is how far below the first sheet it belongs. A sheet that is `zoom` times as large as it will
    be printed has its labels so much larger, too.
    """

    name: str
    title: str
    description: str
    width: float
    height: float
    drawing: Drawing
    scale: float = 1.0
    labels: tuple[Label, ...] = ()
    keys: tuple[Placed, ...] = ()
    samples: tuple[Sample, ...] = ()
    rules: tuple[float, ...] = ()
    margin: float = 0.0
    language: str = "en"
    depth: int = 0
    jumps: tuple[Jump, ...] = ()
    zoom: float = 1.0

    @property
    def strange(self) -> set[str]:
        """The letters on it that the shipped font lacks."""
        texts = {line.text for placed in self.drawing.boxes for line in placed.lines}
        texts |= {label.text for label in (*self.drawing.labels, *self.labels)}
        return {char for text in texts for char in strange(drawable(text))}
