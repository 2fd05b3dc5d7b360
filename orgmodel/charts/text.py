"""How wide a text is and where its lines break, measured with the widths of the shipped font.

What is measured is never what happens to be installed: a chart is the same on every machine.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
"""The folder of the shipped font and of its widths."""

STYLES = ("regular", "bold", "italic")
"""The styles that can be measured."""

_UNITS = 2048
_UNDRAWABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_WIDE = frozenset("WF")
_GUESS = 1434
"""What a letter that the font lacks is taken for: 0.7 of the size, as other fonts have them."""

_BREAKS = "-/–—_.,;:@"


def drawable(text: str) -> str:
    """`text` on one line, without characters that break an SVG or turn the writing around.

    Spaces at its ends are left out, no-break spaces are kept.
    """
    if text.isascii() and text.isprintable():
        return text.strip(" ")
    kept = (" " if char.isspace() and char != "\u00a0" else char for char in text)
    return "".join(char for char in kept if unicodedata.category(char) not in _UNDRAWABLE).strip(
        " "
    )


def width(text: str, size: float, style: str = "regular") -> float:
    """How wide `text` is in points at `size` points."""
    return _units(text, style) * size / _UNITS


def wrap(text: str, limit: float, size: float, style: str = "regular") -> tuple[str, ...]:
    """`text` as lines of at most `limit` points, as evenly long as they can be.

    A word that is longer than a line is broken, behind a hyphen or a stroke where it has one.
    """
    words = drawable(text).split(" ")
    room = limit * _UNITS / size
    if _units(" ".join(words), style) <= room:
        return (" ".join(words),)
    pieces = [piece for word in words for piece in _broken(word, room, style)]
    lines = _filled(pieces, room, style)
    return tuple(_evened(pieces, lines, room, style))


def shortened(text: str, limit: float, size: float, style: str = "regular") -> str:
    """`text` on one line of at most `limit` points; what does not fit is left out."""
    text = drawable(text)
    if width(text, size, style) <= limit:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(f"{text[:middle].rstrip()}…", size, style) <= limit:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


def _filled(pieces: list[tuple[str, bool]], room: float, style: str) -> list[str]:
    """Lines as full as they can be; a piece says whether a space stands before it."""
    lines: list[str] = []
    used, space = 0.0, _units(" ", style)
    for piece, spaced in pieces:
        wide = _units(piece, style)
        gap = space if spaced else 0
        if lines and used + gap + wide <= room:
            lines[-1] += f" {piece}" if spaced else piece
            used += gap + wide
        else:
            lines.append(piece)
            used = wide
    return lines


def _evened(pieces: list[tuple[str, bool]], lines: list[str], room: float, style: str) -> list[str]:
    """As many lines in the least room that holds them: no single word is left on the last."""
    low: float = max(_units(piece, style) for piece, _ in pieces)
    high, best = room, lines
    while high - low > _UNITS / 2:
        middle = (low + high) / 2
        tried = _filled(pieces, middle, style)
        if len(tried) > len(lines):
            low = middle
        else:
            high, best = middle, tried
    return best


def _broken(word: str, room: float, style: str) -> list[tuple[str, bool]]:
    """The word as pieces that fit; it is in one piece wherever it can be."""
    if _units(word, style) <= room:
        return [(word, True)]
    pieces, start = [], 0
    while start < len(word):
        end = _fitting(word, start, room, style)
        pieces.append((word[start:end], start == 0))
        start = end
    return pieces


def _fitting(word: str, start: int, room: float, style: str) -> int:
    """Where the piece that begins at `start` ends: at least one letter further."""
    used, mark = 0, start
    for end in range(start, len(word)):
        used += _units(word[end], style)
        if used > room:
            return mark if mark > start else max(end, start + 1)
        if word[end] in _BREAKS:
            mark = end + 1
    return len(word)


@cache
def _units(text: str, style: str) -> int:
    widths = _widths()[style]
    return sum(widths[char] if char in widths else _guessed(char) for char in text)


def _guessed(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return _UNITS if unicodedata.east_asian_width(char) in _WIDE else _GUESS


@cache
def _widths() -> dict[str, dict[str, int]]:
    table = json.loads((FONTS / "widths.json").read_text(encoding="utf-8"))
    return {
        style: {char: int(units) for units, chars in groups.items() for char in chars}
        for style, groups in table.items()
    }
