"""How names are compared: case, accents, punctuation and apostrophes do not count."""

from __future__ import annotations

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def fold(text: str) -> str:
    """`text` as words that can be compared, a space before, between and after them.

    "Femmes, paix et sécurité" becomes " femmes paix et securite ", so that whole words can
    be looked for as text. What has no letter or digit becomes "".
    """
    # most names of an English organisation are ASCII, for which bytes are three times as fast
    plain = text.encode().translate(_ASCII).decode() if text.isascii() else text.translate(_PLAIN)
    words = plain.split()
    return f" {' '.join(words)} " if words else ""


class _Plain(dict[int, str]):
    """What stands for each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain(chr(code))
        return plain


_PLAIN = _Plain()


def _plain(char: str) -> str:
    """A character in small letters without accents; what is no letter or digit is a space."""
    # twice, because taking "™" apart makes capitals, and small letters can be taken apart again
    small = unicodedata.normalize("NFKD", char).casefold().translate(_LIGATURES)
    return "".join(map(_letter, unicodedata.normalize("NFKD", small)))


def _letter(char: str) -> str:
    category = unicodedata.category(char)
    # soft hyphens, joiners and marks of direction stand inside words without being seen
    if category == "Cf" or unicodedata.combining(char):
        return ""
    # the vowel signs of Indic scripts are part of the word
    return char if char.isalnum() or category.startswith("M") else " "


_ASCII = bytes(ord(_plain(chr(code))) for code in range(128)) + bytes(128)
