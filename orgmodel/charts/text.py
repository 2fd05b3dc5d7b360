"""Texts that can be drawn: no control or direction-changing characters, wrapped to a width."""

from __future__ import annotations

import textwrap
import unicodedata

_UNDRAWABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def drawable(text: str) -> str:
    """`text` on one line, without characters that break an SVG or turn the writing around."""
    kept = (" " if char.isspace() else char for char in text)
    return "".join(char for char in kept if unicodedata.category(char) not in _UNDRAWABLE).strip()


def wrapped(text: str, width: int) -> list[str]:
    """`text` as lines of at most `width` characters; a longer word is broken."""
    return textwrap.wrap(drawable(text), width) or [""]
