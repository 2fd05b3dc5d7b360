"""What the sentences about names need: kinds with their French articles, and candidates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgmodel.errors import AmbiguousName, Candidate, UnknownName, WrongKind
from orgmodel.metamodel import THINGS, Words
from orgmodel.render.dates import say_life
from orgmodel.render.typography import listed, quote

FEMININE = frozenset(
    {"Organization", "Unit", "Person", "Responsibility", "Measure", "Discrepancy", "Source"}
)
"""The labels whose French word is feminine."""

OR = Words(" or ", " ou ")
_NONE = ", d'"


def unknown_fields(error: UnknownName, language: str) -> dict[str, str]:
    """The kinds that were looked for, and the names that were perhaps meant."""
    kinds = [say_label(label, language) for label in error.labels]
    none = [f"{'aucune' if label in FEMININE else 'aucun'} {say_label(label, 'fr')}"
            for label in error.labels]  # fmt: skip
    meant = dict.fromkeys(quote(candidate.name, language) for candidate in error.candidates)
    return {
        "kinds": listed(kinds, OR, language),
        "none": _listed_none(none),
        "meant": listed(list(meant), OR, language),
    }


def ambiguous_fields(error: AmbiguousName) -> dict[str, str]:
    """How many things were perhaps meant."""
    return {"count": str(len(error.candidates))}


def wrong_kind_fields(error: WrongKind, language: str) -> dict[str, str]:
    """What the thing is, what the command is about, and which commands are about such things."""
    about = [_with_article(each, language) for each in error.labels]
    tries = [f"orgmodel {each} {_typed(error.given)}" for each in error.commands]
    return {
        "is_a": _with_article(error.label, language),
        "about": listed(about, OR, language),
        "tries": listed(tries, OR, language),
    }


def say_candidates(candidates: Sequence[Candidate], language: str) -> tuple[str, ...]:
    """A line for each: its id, its name, what it is and when it was in force."""
    width = max((len(candidate.id) for candidate in candidates), default=0)
    return tuple(_say_candidate(candidate, width, language) for candidate in candidates)


def say_label(label: str, language: str) -> str:
    """The label in words: "unit", "unité"."""
    return THINGS[label].words[language] if label in THINGS else label


def _typed(given: str) -> str:
    """A name as it is typed again: quoted where a shell would read something else into it."""
    return given if re.fullmatch(r"[\w ,.-]+", given) else f'"{given}"'


def _say_candidate(candidate: Candidate, width: int, language: str) -> str:
    life = say_life(candidate.valid_from, candidate.valid_to, language)
    label = say_label(candidate.label, language)
    told = ", ".join(each for each in (label, life) if each)
    return f"{candidate.id:<{width}}  {candidate.name}" + (f" ({told})" if told else "")


def _listed_none(none: list[str]) -> str:
    *first, last = none or [""]
    return f"{_NONE.join(first)} ni d'{last}" if first else last


def _with_article(label: str, language: str) -> str:
    word = say_label(label, language)
    if language == "fr":
        return f"{'une' if label in FEMININE else 'un'} {word}"
    return f"{'an' if word[:1] in 'aeio' else 'a'} {word}"
