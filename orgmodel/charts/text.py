"""How wide a text is and where its lines break, measured with the widths of the shipped font.

What is measured is never what happens to be installed: a chart is the same on every machine.
"""

from __future__ import annotations

import json
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from operator import add, sub
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
"""The folder of the shipped font and of its widths."""

STYLES = ("regular", "bold", "italic")
"""The styles that can be measured."""

_UNITS = 2048
_NEAR = _UNITS / 2
"""How near the least room for a text is looked for: half the size of a letter."""
_UNDRAWABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_WIDE = frozenset("WF")
_GUESS = 1434
"""What a letter that the font lacks is taken for: 0.7 of the size, as other fonts have them."""

_BREAKS = "-/–—_.,;:@"


def drawable(text: str) -> str:
    """`text` on one line, without characters that break an SVG or turn the writing around.

    Spaces at its ends are left out, no-break spaces are kept.
    """
    # what is printable has no character of these sorts, and no space but the plain one
    if text.isprintable():
        return text.strip(" ")
    kept = (" " if char.isspace() and char != "\u00a0" else char for char in text)
    return "".join(char for char in kept if unicodedata.category(char) not in _UNDRAWABLE).strip(
        " "
    )


def leftwards(text: str) -> bool:
    """Whether `text` is written from the right to the left, as its first letter is."""
    if text.isascii():
        return False
    ways = (unicodedata.bidirectional(char) for char in text)
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"


def strange(text: str) -> set[str]:
    """The letters of `text` that the shipped font lacks: another one will draw them."""
    if text.isascii():
        return set()
    known = _widths()["regular"]
    return {char for char in text if char not in known and not unicodedata.combining(char)}


def width(text: str, size: float, style: str = "regular") -> float:
    """How wide `text` is in points at `size` points."""
    return _units(text, style) * size / _UNITS


def wrap(text: str, limit: float, size: float, style: str = "regular") -> tuple[str, ...]:
    """`text` as lines of at most `limit` points, as evenly long as they can be.

    A word that is longer than a line is broken, behind a hyphen or a stroke where it has one.
    """
    shown = drawable(text)
    room = limit * _UNITS / size
    words = shown.split(" ")
    wides, space = [_units(word, style) for word in words], _units(" ", style)
    if sum(wides) + space * (len(words) - 1) <= room:
        return (shown,)
    if max(wides) > room:
        return tuple(_broken_lines(words, room, style))
    starts = _line_starts(wides, [space] * len(words), room)
    return tuple([" ".join(words[start:end]) for start, end in pairwise(starts)])


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


_Pieces = list[tuple[str, bool]]
"""Pieces of words, each with whether a space stands before it."""


def _broken_lines(words: Sequence[str], room: float, style: str) -> Iterator[str]:
    """The lines of words of which some are broken."""
    space = _units(" ", style)
    pieces = [piece for word in words for piece in _broken(word, room, style)]
    wides = [_units(piece, style) for piece, _ in pieces]
    gaps = [space if spaced else 0 for _, spaced in pieces]
    for start, end in pairwise(_line_starts(wides, gaps, room)):
        yield "".join(
            f" {piece}" if spaced and number else piece
            for number, (piece, spaced) in enumerate(pieces[start:end])
        )


def _line_starts(wides: Sequence[int], gaps: Sequence[int], room: float) -> list[int]:
    """With which piece each line begins, and how many pieces there are.

    The lines are as few as the pieces fit in, and those as short as they can be, so that no
    single word is left on the last. Each piece has its width, and that of the space before it.
    """
    ends = [*accumulate(map(add, wides, gaps))]
    begins = [*map(sub, ends, wides)]
    count = len(ends)
    low, high = float(max(wides)), room
    two = _longer_of_two(begins, ends)
    if two <= room:
        # most texts are two lines: their room is known without trying
        while high - low > _NEAR:
            middle = (low + high) / 2
            low, high = (middle, high) if two > middle else (low, middle)
        return [0, bisect_right(ends, begins[0] + high), count]
    found = _starts(begins, ends, room)
    lines, least = len(found), sum(wides) / len(found)
    while high - low > _NEAR:
        middle = (low + high) / 2
        tried = _starts(begins, ends, middle) if middle >= least else []
        if len(tried) == lines:
            high, found = middle, tried
        else:
            low = middle
    return [*found, count]


def _longer_of_two(begins: Sequence[int], ends: Sequence[int]) -> int:
    """How wide the longer of two lines is, broken where that is least: about in the middle."""
    start, end = begins[0], ends[-1]
    middle = bisect_left(ends, (start + end) / 2)
    longer = ends[middle] - start
    return min(longer, max(ends[middle - 1] - start, end - begins[middle])) if middle else longer


def _starts(begins: Sequence[int], ends: Sequence[int], room: float) -> list[int]:
    """With which pieces lines begin that are as full as they can be."""
    starts = [0]
    while True:
        start = starts[-1]
        following = max(bisect_right(ends, begins[start] + room), start + 1)
        if following >= len(ends):
            return starts
        starts.append(following)


def _broken(word: str, room: float, style: str) -> _Pieces:
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
    try:
        return sum(map(widths.__getitem__, text))
    except KeyError:
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
