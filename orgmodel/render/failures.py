"""Errors in the reader's language: what is wrong, where, and what would be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from orgmodel import errors
from orgmodel.metamodel import Words
from orgmodel.render.dates import say_date
from orgmodel.render.fields import in_words
from orgmodel.render.findings import HINT, say_counts, say_finding, say_hint
from orgmodel.render.naming import (
    ambiguous_fields,
    say_candidates,
    unknown_fields,
    wrong_kind_fields,
)
from orgmodel.render.sentences import Sentence, fill, unworded
from orgmodel.render.sentences.errors import ERRORS
from orgmodel.render.sink import Sink
from orgmodel.render.typography import typeset
from orgmodel.render.values import say_key

ERROR = Words("error: ", "erreur : ")


class Explanation(NamedTuple):
    """What is said of an error: findings before the sentence, a list and a hint after it."""

    says: str
    hint: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def show_failure(sink: Sink, error: errors.OrgModelError) -> None:
    """Prints the error as one line, with what belongs before and below it, and its hint."""
    told = explain(error, sink.language)
    for line in told.before:
        sink.note(line)
    sink.note_labelled(typeset(ERROR[sink.language], sink.language), told.says, "bold red")
    for line in told.after:
        sink.note(f"  {line}")
    show_hint(sink, told.hint)


def show_sentence(sink: Sink, sentence: Sentence, **given: str) -> None:
    """Prints a sentence that belongs to no error class, as an error."""
    says = fill(sentence.says, given, sink.language)
    sink.note_labelled(typeset(ERROR[sink.language], sink.language), says, "bold red")
    show_hint(sink, fill(sentence.hint, given, sink.language))


def show_hint(sink: Sink, hint: str) -> None:
    """Prints what would be right, where that is known."""
    if hint:
        sink.note_labelled(typeset(HINT[sink.language], sink.language), hint, "bold")


def explain(error: errors.OrgModelError, language: str) -> Explanation:
    """The error in the reader's language."""
    sentence, given = _sentence(error), _fields(error, language)
    says = fill(sentence.says, given, language)
    before: list[str] = []
    after: tuple[str, ...] = ()
    if isinstance(error, errors.CatalogueError):
        place = f"{error.file}:{error.line}" if error.line else error.file
        says = f"{place}  {says}"
    elif isinstance(error, errors.DataError):
        before = [line for each in error.findings for line in say_finding(each, language)]
    elif isinstance(error, errors.PlanError):
        before = [line for each in _named(error, language) for line in say_finding(each, language)]
    elif isinstance(error, errors.CannotRewrite):
        before = [line for each in error.findings for line in say_finding(each, language)]
        before += error.what
    elif isinstance(error, errors.AmbiguousName):
        after = say_candidates(error.candidates, language)
    return Explanation(says, say_hint(sentence, given, language), tuple(before), after)


def told(error: errors.OrgModelError, language: str) -> str:
    """The error as lines of text."""
    explained = explain(error, language)
    hint = [f"{typeset(HINT[language], language)}{explained.hint}"] if explained.hint else []
    return "\n".join([*explained.before, explained.says, *explained.after, *hint])


def _sentence(error: errors.OrgModelError) -> Sentence:
    code = str(getattr(error, "code", ""))
    found = _worded(error).get(code or _key(error))
    return found or unworded(code or _key(error), _own_fields(error))


def _named(error: errors.PlanError, language: str) -> list[errors.Finding]:
    """The findings with what things are called beside their ids."""
    names = {id_: (en, fr) for id_, en, fr in error.names}
    found = []
    for each in error.findings:
        fields = []
        for name, text in each.fields:
            en, fr = names.get(text, ("", "")) if name in {"thing", "other"} else ("", "")
            called = (fr or en) if language == "fr" else (en or fr)
            fields.append((name, f"{called} ({text})" if called else text))
        found.append(replace(each, fields=tuple(fields)))
    return found


def _key(error: errors.OrgModelError) -> str:
    """The name of the class, or of the case that has a sentence of its own."""
    match error:
        case errors.QueryRefused(writes=True):
            key = "QueryWrites"
        case errors.QueryRefused() if error.file.endswith(".cypher"):
            key = "FileRefused"
        case errors.UnknownName() if "Entity" in error.labels:
            key = "UnknownThing"
        case errors.AmbiguousName() if error.day:
            key = "AmbiguousOnDate"
        case errors.DateError() if error.days:
            key = "NoSuchDay"
        case errors.TooManyRemovals() if error.other:
            key = "ReplacesAnother"
        case errors.StoreMismatch() if error.held == error.asked:
            key = "StoreOutdated"
        case _:
            key = type(error).__name__
    return key


def _worded(error: errors.OrgModelError) -> Mapping[str, Sentence]:
    """The sentences for the codes of this class of error, else those for classes."""
    if isinstance(error, errors.CatalogueError):
        from orgmodel.render.sentences.catalogue import CATALOGUE

        return CATALOGUE
    if isinstance(error, errors.UsageError | errors.FileError | errors.DrawError):
        from orgmodel.render.sentences import files, reforms, usage

        of_plans = {**reforms.PLAN_USAGE, **reforms.PLAN_FILES}
        return {**usage.USAGE, **files.FILES, **files.DRAWING, **of_plans}
    return ERRORS


def _fields(error: errors.OrgModelError, language: str) -> dict[str, str]:
    """What fills the braces of the error's sentence."""
    given = _own_fields(error)
    if isinstance(error, errors.DataError | errors.PlanError):
        given["count"] = say_counts(error.findings, language)
    elif isinstance(error, errors.UnknownName):
        given |= unknown_fields(error, language)
    elif isinstance(error, errors.AmbiguousName):
        given |= ambiguous_fields(error)
    elif isinstance(error, errors.WrongKind):
        given |= wrong_kind_fields(error, language)
    elif isinstance(error, errors.DateError) and error.month:
        given["month"] = say_date(error.month, language)
    elif isinstance(error, errors.TooManyRemovals):
        given["what"] = say_key(error.what.removesuffix("s"), "SECTION", language)
    return in_words(given, language)


def _own_fields(error: errors.OrgModelError) -> dict[str, str]:
    """The fields of the error as text; those that come with a code count as well."""
    given = dict(vars(error))
    brought = dict(given.pop("fields", ()))
    return {name: " ".join(str(value).split()) for name, value in {**given, **brought}.items()}
