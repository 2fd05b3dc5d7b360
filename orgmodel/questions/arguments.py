"""Turns what was typed for a parameter into what its query takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from orgmodel.catalogue import Parameter, Query
from orgmodel.errors import UsageError
from orgmodel.graph.folding import fold
from orgmodel.metamodel import KINDS, ROLE_RELATIONS, THINGS, VOCABULARIES, Words
from orgmodel.questions.dates import parse_as_of
from orgmodel.questions.matching import SHORT, telling
from orgmodel.stores import Cell

Argument = str | int | float | bool | Sequence[str] | None
"""What was typed: a text, a list of texts, or what the command line made of them."""

_NAMES = frozenset({"THING", "WORDS"})
_ACCENTS = {"oe": "(oe|œ|o[éèêë]|ôe)", "a": "[aàâ]", "c": "[cç]", "e": "[eéèêë]", "i": "[iîï]",
            "o": "[oô]", "u": "[uùûü]"}  # fmt: skip
"""What French may have where a folded word has a plain letter."""
_NOTHING: Mapping[str | None, Argument] = {"null": None, "[]": ()}
"""What a header says where nothing is the default."""
_PATTERN = 100
"""As many letters of a word are a pattern: an engine refuses one of thousands."""
_GREATEST = 2**63 - 1
"""The greatest whole number that an engine takes."""


def given(query: Query, arguments: Mapping[str, Argument]) -> dict[str, Argument]:
    """An argument or the default for each parameter.

    Raises:
        UsageError: one is missing or blank, or there is no such parameter.
    """
    known = {parameter.name for parameter in query.parameters}
    for name in arguments:
        if name not in known:
            raise UsageError("unknown-argument", (("name", name), ("query", query.name)))
    values: dict[str, Argument] = {}
    for parameter in query.parameters:
        value = arguments.get(parameter.name)
        if value is None and parameter.default is None:
            raise _wrong("missing-argument", parameter, query=query.name)
        if parameter.type.name in _NAMES and not _all_said(value):
            raise UsageError("blank-argument", (("query", query.command),))
        values[parameter.name] = _default(parameter) if value is None else value
    return values | _of_a_kind(query, values)


def _of_a_kind(query: Query, values: Mapping[str, Argument]) -> dict[str, Argument]:
    """A label and a kind, where a kind was typed for the label and no other one is asked for."""
    label = next((each for each in query.parameters if each.type.name == "LABEL"), None)
    kind = next((each for each in query.parameters if each.type.name == "KIND"), None)
    if not label or not kind or values[kind.name] != _default(kind):
        return {}
    typed = str(values[label.name])
    key = "" if _key_of(label, typed, _choices(label)) else _kind_of(typed)
    found = [name for name, thing in THINGS.items() if key in thing.kinds]
    return {label.name: found[0], kind.name: key} if found else {}


def _default(parameter: Parameter) -> Argument:
    """What is meant where nothing was typed; nobody who types "null" means nothing by it."""
    return _NOTHING.get(parameter.default, parameter.default)


def _all_said(value: Argument) -> bool:
    return value is None or all(text.strip() for text in texts(value))


def require_texts(names: Sequence[object]) -> None:
    """Refuses what no name can be; in a program anything may have been given for one.

    Raises:
        UsageError: one is no text.
    """
    for name in names:
        if not isinstance(name, str):
            raise UsageError("not-a-text", (("given", repr(name)),))


def convert(parameter: Parameter, value: Argument) -> Cell:
    """The value of a parameter that is not a thing.

    Raises:
        UsageError, DateError: it cannot be read as the type that the parameter has.
    """
    if value is None:
        return None
    if parameter.type.many:
        return [_single(parameter, each) for each in listed(value)]
    return _single(parameter, value)


def listed(value: Argument) -> list[str]:
    """What was typed once for each, or all at once with commas between."""
    return [item.strip() for text in texts(value) for item in text.split(",") if item.strip()]


def texts(value: Argument) -> list[str]:
    """What was typed, one text for each time."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return list(value)
    return [str(value)]


def _single(parameter: Parameter, value: Argument) -> Cell:
    text = str(value)
    if read := _READERS.get(parameter.type.name):
        return read(parameter, text)
    if choices := _choices(parameter):
        return _choice(parameter, text, choices)
    return text


def _words(_: Parameter, text: str) -> Cell:
    """The telling words, folded, as beginnings; one or two letters are a word of their own."""
    words = telling(fold(text))
    if not words:
        raise UsageError("no-word", (("given", text),))
    return [f" {word}" if len(word) > SHORT else f" {word} " for word in words]


def unfolded(word: str) -> str:
    """A pattern of every text in which a folded word may stand, with accents or without.

    Of a very long word its beginning is enough: the pattern only leaves out what cannot match.
    """
    letters = re.findall("oe|.", word.strip())[:_PATTERN]
    return f"(?isu).*{''.join(_ACCENTS.get(each, re.escape(each)) for each in letters)}.*"


def _number(parameter: Parameter, text: str) -> int | float:
    try:
        number = int(text) if parameter.type.name == "INTEGER" else float(text)
    except ValueError:
        raise _wrong("not-a-number", parameter, given=text) from None
    # whole numbers count something: levels, rows
    if number < 0 and isinstance(number, int):
        raise _wrong("below-zero", parameter, given=text)
    require_numbers([number])
    return number


def require_numbers(cells: Iterable[Cell]) -> None:
    """Refuses what no engine can count to.

    Raises:
        UsageError: a whole number is too great.
    """
    for cell in cells:
        if isinstance(cell, list):
            require_numbers(cell)
        elif isinstance(cell, int) and not -_GREATEST <= cell <= _GREATEST:
            raise UsageError("too-great", (("given", str(cell)), ("greatest", str(_GREATEST))))


def _choices(parameter: Parameter) -> dict[str, str]:
    """What may be typed, and what the query takes for it."""
    type_ = parameter.type
    if type_.choices:
        return {choice: choice for choice in type_.choices}
    if type_.name == "ROLE":
        return ROLE_RELATIONS
    if type_.name == "LABEL":
        tables = {thing.table: label for label, thing in THINGS.items()}
        return {**{label: label for label in THINGS}, **tables}
    return {key: key for key in VOCABULARIES.get(type_.name, {})}


def _wordings(vocabulary: str) -> Mapping[str, Words]:
    if vocabulary == "LABEL":
        return {label: thing.words for label, thing in THINGS.items()}
    return VOCABULARIES.get(vocabulary, {})


def _singular(text: str) -> str:
    """The word folded, without the s of a plural, or the y that English makes of one."""
    word = fold(text).strip()
    if word.endswith("ies"):
        return f"{word.removesuffix('ies')}y"
    return word.removesuffix("x" if word.endswith("eaux") else "s")


def _kind_of(text: str) -> str:
    """A kind as it is written in tables; a dataset may have kinds that have no wording here."""
    for key, words in KINDS.items():
        if _singular(text) in map(_singular, (key, words.en, words.fr)):
            return key
    return text


def _refuse_kind(text: str) -> None:
    """Says of which things a kind is one, where it was typed in the place of a label.

    Raises:
        UsageError: it is a kind.
    """
    kind = _kind_of(text)
    for label, thing in THINGS.items():
        if kind in thing.kinds:
            fields = (("given", text), ("label", label.casefold()), ("kind", kind))
            raise UsageError("kind-for-label", fields)


def _choice(parameter: Parameter, text: str, choices: Mapping[str, str]) -> str:
    """The choice that was meant: its key, or its wording in either language."""
    if value := _key_of(parameter, text, choices):
        return value
    wordings = _wordings(parameter.type.name)
    if parameter.type.name == "LABEL":
        _refuse_kind(text)
    # only what is wrong pays for this import
    from difflib import get_close_matches

    spelt = [each for key in choices for each in (key, *_spoken(wordings.get(key)))]
    if parameter.type.name == "LABEL":
        # whatever can be listed: kinds too
        spelt += [each for key, words in KINDS.items() for each in (key, *_spoken(words))]
    meant = "".join(get_close_matches(text.casefold(), spelt, n=1))
    vocabulary = parameter.type.name
    allowed = ", ".join(THINGS if vocabulary == "LABEL" else choices)
    fields = {"given": text, "allowed": allowed, "vocabulary": vocabulary, "suggestion": meant}
    raise _wrong("not-a-choice", parameter, **fields)


def _key_of(parameter: Parameter, text: str, choices: Mapping[str, str]) -> str:
    """What the query takes for a choice as it was typed; blank where it is none."""
    wordings = _wordings(parameter.type.name)
    for key, value in choices.items():
        if _singular(text) in map(_singular, (key, value, *_spoken(wordings.get(key)))):
            return value
    return ""


def _spoken(words: Words | None) -> list[str]:
    return [words.en, words.fr] if words else []


_READERS: dict[str, Callable[[Parameter, str], Cell]] = {
    "WORDS": _words,
    "KIND": lambda _, text: _kind_of(text),
    "INTEGER": _number,
    "FLOAT": _number,
    "BOOLEAN": lambda _, text: text.casefold() == "true",
    "DATE": lambda _, text: parse_as_of(text),
}


def _wrong(code: str, parameter: Parameter, **fields: str) -> UsageError:
    """The error, with what the parameter is in both languages: only render knows the reader's."""
    words = {f"words_{language}": parameter.words[language] for language in ("en", "fr")}
    option = ", ".join(filter(None, (parameter.flag, f"--{parameter.name.replace('_', '-')}")))
    named = {"name": parameter.name, "option": option}
    return UsageError(code, (*named.items(), *words.items(), *fields.items()))
