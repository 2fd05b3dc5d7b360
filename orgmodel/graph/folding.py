"""How names are compared: case, accents, punctuation and apostrophes do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` as words that can be compared, a space before, between and after them.

    "Femmes, paix et sécurité" becomes " femmes paix et securite ", so that whole words can
    be looked for as text. What has no letter or digit becomes "".
    """
    plain = text.translate(_ASCII) if text.isascii() else _plain(text)
    words = plain.split()
    return f" {' '.join(words)} " if words else ""


def _plain(text: str) -> str:
    """`text` in small letters without accents; what is no letter or digit is a space."""
    # twice, because taking "™" apart makes capitals, and small letters can be taken apart again
    small = unicodedata.normalize("NFKD", text).casefold().translate(_LIGATURES)
    return "".join(map(_letter, unicodedata.normalize("NFKD", small)))


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    category = unicodedata.category(char)
    # soft hyphens, joiners and marks of direction stand inside words without being seen
    if category == "Cf" or unicodedata.combining(char):
        return ""
    # the vowel signs of Indic scripts are part of the word
    return char if char.isalnum() or category.startswith("M") else " "
