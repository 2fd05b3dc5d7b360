"""What a chart shows, before anyone decides where: boxes and what joins them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

BELOW, BESIDE, COMPANION, ACROSS = "below", "beside", "companion", "across"
LEFT, RIGHT = "left", "right"
"""What a link does to the place of its target: it hangs below its source, it stands beside the
line that comes down from it or right of the source itself, or stays where other links put it.
Around a single box in the middle, it stands left or right."""

_NAMES = frozenset({"strong", "name"})


class Text(NamedTuple):
    """A text in a box, in the tone of a name (strong or plain), second name or remark."""

    text: str
    tone: str = "remark"
    language: str = ""


class Box(NamedTuple):
    """One body: the texts in it and how it looks (a key of `looks.BOXES`).

    `kind` is what the legend calls it, `tip` what a pointer is told.
    """

    id: str
    texts: tuple[Text, ...]
    look: str = "unit"
    kind: str = ""
    tip: str = ""

    @property
    def name(self) -> str:
        """What it is called; blank where it is only a list."""
        names = (text.text for text in self.texts if text.tone in _NAMES)
        return next(names, "")


class Link(NamedTuple):
    """What joins two boxes: `place` is what it does to the target, `look` a key of `looks.LINES`.

    A link of any other look only places its target, and no line is drawn.
    `certainty`: stated, inferred or assumed.
    """

    source: str
    target: str
    place: str = BELOW
    look: str = "part"
    certainty: str = "stated"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes and links in the order in which they are to be read."""

    boxes: tuple[Box, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """One body over the years: its names, when it began and ended, its life in words.

    Of its beginning and its end, each two days: between them nobody knows on which. `about` is
    what a legend calls the years of which it is not known whether it was there.
    """

    id: str
    texts: tuple[Text, ...]
    begin: tuple[date, date]
    end: tuple[date, date]
    life: str
    look: str = "band"
    kind: str = ""
    about: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A change on a day that led from one body to another."""

    link: Link
    day: date


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bands in the order in which they are to be read, their joins, and the days of the axis.

    `dated` is whether any day is known: else an axis would name years that nobody recorded.
    """

    bands: tuple[Band, ...]
    joins: tuple[Join, ...]
    span: tuple[date, date]
    dated: bool = True

    @property
    def boxes(self) -> tuple[Band, ...]:
        """What there is to draw."""
        return self.bands
