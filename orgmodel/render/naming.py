"""What the sentences about names need: kinds with their French articles, and candidates."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from orgmodel.catalogue import names
from orgmodel.errors import AmbiguousName, Candidate, UnknownName, WrongKind
from orgmodel.graph.folding import fold
from orgmodel.metamodel import KINDS, THINGS, Words
from orgmodel.render.dates import say_life
from orgmodel.render.typography import legible, listed, quote

FEMININE = frozenset(
    {"Organization", "Unit", "Person", "Responsibility", "Measure", "Discrepancy", "Source"}
)
"""The labels whose French word is feminine."""

_TRIES, _LINES = 2, 12
"""So many commands are suggested, and so many things listed."""
_MORE = Words("… and {more} more", "… et {more} de plus")
_SEARCH = Words(
    "try other words, or fewer: orgmodel search WORDS",
    "essayez d'autres mots, ou moins : orgmodel search MOTS",
)
_TREE = Words(
    "try other words, or fewer; what there is: orgmodel tree",
    "essayez d'autres mots, ou moins ; ce qu'il y a : orgmodel tree",
)
_PEOPLE = Words(
    "; people are named only with --with-holders",
    " ; les personnes ne sont nommées qu'avec --with-holders",
)
OR = Words(" or ", " ou ")
_NONE = ", d'"


def unknown_fields(error: UnknownName, language: str) -> dict[str, str]:
    """The kinds that were looked for, and the names that were perhaps meant."""
    kinds = [say_label(label, language) for label in error.labels]
    none = [f"{'aucune' if label in FEMININE else 'aucun'} {say_label(label, 'fr')}"
            for label in error.labels]  # fmt: skip
    hint = _SEARCH if "search" in names() else _TREE
    meant = dict.fromkeys(_meant(each, error.labels, language) for each in error.candidates)
    return {
        "kinds": listed(kinds, OR, language),
        "none": _listed_none(none),
        "meant": listed(list(meant), OR, language),
        "look": "" if meant else f"{hint[language]}{_PEOPLE[language] if error.unnamed else ''}",
    }


def ambiguous_fields(error: AmbiguousName) -> dict[str, str]:
    """How many things were perhaps meant."""
    return {"count": str(len(error.candidates))}


def wrong_kind_fields(error: WrongKind, language: str) -> dict[str, str]:
    """What the thing is, what the command is about, and which commands are about such things."""
    about = [_with_article(each, language) for each in error.labels]
    tries = [f"orgmodel {each} {shell_quoted(error.name)}" for each in error.commands[:_TRIES]]
    same = fold(error.name) == fold(error.given)
    is_a = _with_article(error.label, language)
    return {
        "is_a": is_a if same else f"{is_a} ({legible(error.name, language)})",
        "about": listed(about, OR, language),
        "tries": listed(tries, OR, language),
    }


def shell_quoted(text: str) -> str:
    """A name as it can be typed behind a command: in quotation marks only where it needs them."""
    if re.fullmatch(r"[\w,./-]+", text):
        return text
    return shlex.quote(text) if re.search(r'["$`\\!]', text) else f'"{text}"'


def say_candidates(candidates: Sequence[Candidate], language: str) -> tuple[str, ...]:
    """A line for each of the first: its id, its name, what it is and when it was in force."""
    shown = candidates[:_LINES]
    width = max((len(candidate.id) for candidate in shown), default=0)
    lines = tuple(_say_candidate(candidate, width, language) for candidate in shown)
    more = len(candidates) - len(shown)
    return (*lines, _MORE[language].format(more=more)) if more else lines


def say_label(label: str, language: str) -> str:
    """The label in words: "unit", "unité"."""
    return THINGS[label].words[language] if label in THINGS else label


def _meant(candidate: Candidate, labels: Sequence[str], language: str) -> str:
    """The name of what was perhaps meant, and what it is where the command is not about such."""
    name = quote(legible(candidate.name, language), language)
    if "Entity" in labels or candidate.label in labels:
        return name
    return f"{name} ({_say_what(candidate, language)})"


def _say_what(candidate: Candidate, language: str) -> str:
    words = KINDS.get(candidate.kind)
    return words[language] if words else say_label(candidate.label, language)


def _say_candidate(candidate: Candidate, width: int, language: str) -> str:
    life = say_life(candidate.valid_from, candidate.valid_to, language)
    told = ", ".join(each for each in (_say_what(candidate, language), life) if each)
    return f"{candidate.id:<{width}}  {candidate.name}" + (f" ({told})" if told else "")


def _listed_none(none: list[str]) -> str:
    *first, last = none or [""]
    return f"{_NONE.join(first)} ni d'{last}" if first else last


def _with_article(label: str, language: str) -> str:
    word = say_label(label, language)
    if language == "fr":
        return f"{'une' if label in FEMININE else 'un'} {word}"
    return f"{'an' if word[:1] in 'aeio' else 'a'} {word}"
