"""French as it is printed: sentences are typed with plain spaces and made ready here."""

from __future__ import annotations

import re

from orgmodel.metamodel import Words

NO_BREAK = "\u00a0"

# compiled when French is first said
_BEFORE, _AFTER = r" (?=[:;?!»%])", r"(?<=«) "


def typeset(text: str, language: str) -> str:
    """`text` with the no-break spaces that French has before : ; ? ! » and after «."""
    if language != "fr":
        return text
    return re.sub(_AFTER, NO_BREAK, re.sub(_BEFORE, NO_BREAK, text))


def said(words: Words, language: str) -> str:
    """The wording in the reader's language, ready to be printed."""
    return typeset(words[language], language)


def quote(text: str, language: str) -> str:
    """`text` between the quotation marks of the language."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»" if language == "fr" else f'"{text}"'


def listed(items: list[str], conjunction: Words, language: str) -> str:
    """The items as a person lists them: "a, b or c"."""
    *first, last = items or [""]
    return f"{', '.join(first)}{conjunction[language]}{last}" if first else last
