"""Text as it is printed: French is typed with plain spaces and apostrophes and made ready here."""

from __future__ import annotations

import re

from orgmodel.metamodel import Words

NO_BREAK = "\u00a0"

# compiled when French is first said
_KEPT = "\u00a0\u202f"
_LONG = 300
_BEFORE, _AFTER = r" (?=[:;?!»%])", r"(?<=«) "
_MARKS = frozenset(":;?!»%«'")
_APOSTROPHE = r"(?<=\w)'(?=[\w«{])"

# what a line may be broken at and these are not: rich breaks at any space, no-break or not
_HOLDS = {NO_BREAK: "\ue000", "\u202f": "\ue001"}
_FIRM = "\ue002"
_RELEASED = str.maketrans({held: space for space, held in (*_HOLDS.items(), (" ", _FIRM))})


def typeset(text: str, language: str) -> str:
    """`text` with what French has: ’, and no-break spaces before : ; ? ! » and after «."""
    if language != "fr" or _MARKS.isdisjoint(text):
        return text
    spaced = re.sub(_AFTER, NO_BREAK, re.sub(_BEFORE, NO_BREAK, text))
    return re.sub(_APOSTROPHE, "’", spaced)


def firm(text: str) -> str:
    """`text` in one piece: no line ends inside it; for what is drawn only."""
    return text.replace(" ", _FIRM)


def held(text: str) -> str:
    """`text` with its no-break spaces kept from the wrapping of lines."""
    for space, hold in _HOLDS.items():
        text = text.replace(space, hold)
    return text.replace("§ ", f"§{_FIRM}")


def released(text: str) -> str:
    """What was `held` or `firm` as it is printed."""
    return text.translate(_RELEASED)


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
