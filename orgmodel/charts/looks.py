"""How boxes, lines and texts look: colours and shapes that also differ in grey, sizes in points.

Every ink has a contrast of at least 4.5:1 on its fill; a test measures it.
"""

from __future__ import annotations

from typing import NamedTuple

FONT = "Liberation Sans,Arial,Helvetica"
"""The families that are asked for, all of them with letters of the same width."""


class Tone(NamedTuple):
    """How a text is written: its size in points and its style."""

    size: float
    style: str


class Look(NamedTuple):
    """How a box is drawn: fill, ink, border, its width, and its shape.

    The shape is `box`, `round` (rounded corners), `double` (a double border) or `dashed`.
    """

    fill: str
    ink: str
    border: str
    shape: str = "box"
    pen: float = 0.8


class Stroke(NamedTuple):
    """How a line is drawn; one that does not come from above has an arrow at what is above."""

    colour: str
    pen: float
    style: str = "solid"
    arrow: str = ""


TONES = {
    "strong": Tone(11, "bold"),
    "name": Tone(11, "regular"),
    "second": Tone(10, "italic"),
    "remark": Tone(10, "regular"),
    "holder": Tone(10, "regular"),
    "heading": Tone(11, "bold"),
    "told": Tone(10, "bold"),
    "item": Tone(10, "regular"),
    "below": Tone(10, "italic"),
    "see": Tone(10, "regular"),
    "role": Tone(10, "regular"),
    "date": Tone(10, "regular"),
    "title": Tone(22, "bold"),
    "subtitle": Tone(12, "regular"),
    "legend": Tone(9.5, "regular"),
    "foot": Tone(8.5, "regular"),
    "index": Tone(9, "regular"),
}

LISTED = frozenset({"item", "below"})
"""The tones of lists: their lines begin at one place on the left, behind a dash or below it."""

LEADING = 1.19
"""The height of a line, in sizes of its text."""
PADDING_X, PADDING_Y = 7.0, 5.0
"""What stays free between the border of a box and its text."""
RING = 4.0
"""What a double border takes on each side; Graphviz draws the outer one so far out."""
AIR = 2.5
"""What stays free between two texts of a box, in points."""

_NIGHT, _SLATE, _BLUE, _STEEL, _TINT, _WHITE = (
    "#001f54", "#42525f", "#1f4e8c", "#c6d5ea", "#e9eef5", "#ffffff",
)  # fmt: skip
_INK, _GREY, _RUST = "#1a1a1a", "#595959", "#9a3412"

BOXES = {
    "top": Look(_NIGHT, _WHITE, _NIGHT),
    "council": Look(_SLATE, _WHITE, _SLATE, "round"),
    "committee": Look("#e4e9ed", _INK, _SLATE, "round"),
    "division": Look(_BLUE, _WHITE, _BLUE),
    "directorate": Look(_STEEL, _INK, _BLUE),
    "office": Look(_TINT, _INK, _SLATE),
    "independent": Look(_TINT, _INK, _SLATE, "double"),
    "unit": Look(_WHITE, _INK, _SLATE),
    "added": Look("#d9f2e6", _INK, "#0b6e4f", pen=2.4),
    "added-aside": Look("#d9f2e6", _INK, "#0b6e4f", "double", 1.4),
    "recorded": Look(_WHITE, _INK, "#0b6e4f", "round", 1.6),
    "recorded-aside": Look(_WHITE, _INK, "#0b6e4f", "double", 1.4),
    "removed": Look("#fdece7", _INK, _RUST, "dashed", 1.6),
    "moved": Look("#fdf1d6", _INK, "#8a5a00", pen=2.4),
    "moved-aside": Look("#fdf1d6", _INK, "#8a5a00", "double", 1.4),
    "renamed": Look("#e3ebfa", _INK, _BLUE, pen=2.0),
    "renamed-aside": Look("#e3ebfa", _INK, _BLUE, "double", 1.4),
    "changed": Look(_WHITE, _INK, "#6b3fa0", pen=2.0),
    "changed-aside": Look(_WHITE, _INK, "#6b3fa0", "double", 1.4),
    "held": Look(_WHITE, _INK, "#6b3fa0", pen=1.2),
    "held-aside": Look(_WHITE, _INK, "#6b3fa0", "double", 1.4),
    "ghost": Look(_WHITE, _GREY, _GREY, "dashed"),
    "band": Look(_STEEL, _INK, _BLUE),
    "band-committee": Look("#d3dade", _INK, _SLATE, "round"),
    "band-about": Look(_WHITE, _INK, _SLATE, "dashed"),
    "task": Look(_WHITE, _INK, "#8a97a3"),
    "shared": Look("#fdf1d6", _INK, "#8a5a00", pen=1.8),
    "alarm": Look(_RUST, _WHITE, _RUST),
    "unowned": Look("#fdece7", _INK, _RUST, pen=1.8),
}
"""The looks of boxes, in the order in which a legend names them.

What changed and stands outside the line keeps the double border of what does (`-aside`).
"""

LINES = {
    "part": Stroke(_SLATE, 1.0),
    "direct": Stroke(_SLATE, 1.0),
    "answers": Stroke(_NIGHT, 2.0),
    "became": Stroke(_NIGHT, 1.6),
    "role": Stroke(_SLATE, 1.2),
    "was": Stroke("#8a97a3", 0.6),
    "serves": Stroke(_SLATE, 1.0),
    "second": Stroke(_NIGHT, 1.8, "dotted", "normal"),
    "functional": Stroke(_RUST, 1.8, "dotted", "normal"),
    "dotted": Stroke(_GREY, 1.3, "dotted", "vee"),
    "administrative": Stroke("#0f766e", 1.3, "dotted", "diamond"),
}
"""The looks of lines, in the order in which a legend names them."""

CERTAINTIES = {"stated": "solid", "inferred": "dashed", "assumed": "dotted"}
"""What certainty does to a line that is otherwise solid."""
ARROW = 5.0
"""How long an arrow is."""

PLAIN = Look(_WHITE, _INK, _WHITE)
"""Texts that stand on the sheet itself."""
FAINT = Look(_WHITE, _GREY, _WHITE)
"""Texts that stand back: sources, dates, numbers of pages."""
RULE, GRID = _NIGHT, "#c9cfd4"
"""The colours of the line below a title, and of those behind a drawing."""
