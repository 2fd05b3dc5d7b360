"""How names are compared: case, accents, punctuation and apostrophes do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` as words that can be compared, a space before, between and after them.

    "Femmes, paix et sécurité" becomes " femmes paix et securite ", so that whole words can
    be looked for as text. What has no letter or digit becomes "".
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    kept = "".join(
        char if char.isalnum() else " " for char in decomposed if not unicodedata.combining(char)
    )
    words = kept.split()
    return f" {' '.join(words)} " if words else ""
