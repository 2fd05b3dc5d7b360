"""What a chart shows, before anyone decides where: boxes and the lines that join them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """One unit or body; `texts` stand under its name.

    `shape` tells its kind: box (a unit), dashed (outside the line), round (a committee).
    """

    id: str
    name: str
    texts: tuple[str, ...] = ()
    shape: str = "box"


@dataclass(frozen=True, slots=True)
class Line:
    """A line from the body above to the one below.

    `certainty`: stated, inferred or assumed. `dashed` marks a line beside the structure,
    `leads` one that places what is below it all the same.
    """

    source: str
    target: str
    certainty: str = "stated"
    dashed: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart in the order in which it is to be read, under a title and a line of text."""

    title: str
    caption: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
