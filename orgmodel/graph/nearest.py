"""What somebody may have meant: the known word nearest to the one that was typed."""

from __future__ import annotations

from collections.abc import Collection

_SHORT = 4


def nearest(given: str, known: Collection[str], *, at_least: int = 70) -> str:
    """The word of `known` most like `given` (0 to 100 alike), blank where none is."""
    # only a mistake pays for the import
    from rapidfuzz import fuzz, process

    best = process.extractOne(given, list(known), scorer=fuzz.ratio, score_cutoff=at_least)
    return best[0] if best else ""


def misspelt(given: str, known: Collection[str]) -> str:
    """The word of `known` that is one or two letters away from `given`, blank where none is."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    letters = 1 if len(given) <= _SHORT else 2
    best = process.extractOne(given, list(known), scorer=OSA.distance, score_cutoff=letters)
    return best[0] if best else ""
