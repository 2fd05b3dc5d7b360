"""The shape of a sentence: what it says and what would be right, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from orgmodel.metamodel import Words
from orgmodel.render.typography import legible, shortened, typeset

NOTHING = Words("", "")


class Sentence(NamedTuple):
    """What is said, and the hint below it; braces name the fields of the error."""

    says: Words
    hint: Words = NOTHING


def sentence(en: str, fr: str, hint_en: str = "", hint_fr: str = "") -> Sentence:
    """A sentence and, where there is one, its hint."""
    return Sentence(Words(en, fr), Words(hint_en, hint_fr))


def fill(template: Words, fields: Mapping[str, str], language: str) -> str:
    """The template in `language` with its fields; one that the code forgot shows as its name."""
    said = {name: shortened(legible(text, language)) for name, text in fields.items()}
    return typeset(template[language], language).format_map(_Fields(said))


def unworded(code: str, given: Mapping[str, str]) -> Sentence:
    """A code that nobody has worded yet still says what it knows."""
    told = ", ".join(f"{name}={{{name}}}" for name in given if name != "code")
    return Sentence(Words(f"{code} ({told})", f"{code} ({told})"))


class _Fields(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"<{key}>"
