"""French as it is printed: sentences are typed with plain spaces and made ready here."""

from __future__ import annotations

import re

from orgmodel.metamodel import Words

NO_BREAK = "\u00a0"

# compiled when French is first said
_KEPT = "\u00a0\u202f"
_LONG = 300
_BEFORE, _AFTER = r" (?=[:;?!»%])", r"(?<=«) "


def typeset(text: str, language: str) -> str:
    """`text` with the no-break spaces that French has before : ; ? ! » and after «."""
    if language != "fr":
        return text
    return re.sub(_AFTER, NO_BREAK, re.sub(_BEFORE, NO_BREAK, text))


def said(words: Words, language: str) -> str:
    """The wording in the reader's language, ready to be printed."""
    return typeset(words[language], language)


def legible(text: str, language: str) -> str:
    """A text of a dataset, or one that was typed, on one line and ready to be printed.

    What a terminal would obey (control and direction characters) becomes �.
    """
    if not text.isprintable():
        text = "".join(map(_tame, text))
    return typeset(text, language)


def shortened(text: str) -> str:
    """`text` as it fits a sentence: a very long one is cut."""
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _tame(char: str) -> str:
    if char.isprintable() or char in _KEPT:
        return char
    return " " if char.isspace() else "\ufffd"


def quote(text: str, language: str) -> str:
    """`text` between the quotation marks of the language."""
    return f"«{NO_BREAK}{text}{NO_BREAK}»" if language == "fr" else f'"{text}"'


def listed(items: list[str], conjunction: Words, language: str) -> str:
    """The items as a person lists them: "a, b or c"."""
    *first, last = items or [""]
    return f"{', '.join(first)}{conjunction[language]}{last}" if first else last
