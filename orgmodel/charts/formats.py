"""What a chart can be written as."""

from __future__ import annotations

from pathlib import Path

from orgmodel.errors import DrawError

FORMATS = ("svg", "pdf", "png", "gv")
"""What a chart can be written as, by the extension of its file."""


def kind_of(path: Path) -> str:
    """What the extension of a path asks for.

    Raises:
        DrawError: it is of no kind that is drawn.
    """
    kind = path.suffix.removeprefix(".").lower()
    if kind not in FORMATS:
        raise DrawError("unknown-format", (("path", str(path)), ("formats", ", ".join(FORMATS))))
    return kind
