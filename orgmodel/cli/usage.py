"""What was typed wrong, as Typer says it, put into our own errors."""

from __future__ import annotations

import re
from typing import Any

import typer

from orgmodel.catalogue import names, question
from orgmodel.errors import UsageError
from orgmodel.metamodel import Words

INSTEAD = {
    "aide": "--help", "help": "--help", "version": "--version",
    "arbre": "tree", "chaine": "chain", "cherche": "search", "chercher": "search",
    "comites": "committees", "comparer": "diff", "comparaison": "diff", "histoire": "history",
    "historique": "history", "liste": "list", "membres": "members", "montre": "show",
    "montrer": "show", "organigramme": "chart", "pourquoi": "why", "qui": "who", "quoi": "what",
    "recherche": "search", "rechercher": "search", "structure": "tree", "subordonnes": "reports",
    "verifier": "check", "voir": "show",
}  # fmt: skip
"""What people type who do not know how a command is called, folded, and the command."""
ACTION_ARGUMENTS = {
    "diff": Words("two dates, two datasets or two revisions",
                  "deux dates, deux jeux de données ou deux révisions"),
    "new": Words("the folder to begin", "le dossier à commencer"),
    "query": Words("a query, or the file it is in", "une requête, ou le fichier où elle se trouve"),
}  # fmt: skip
"""What the commands that are no questions cannot do without."""


def translated(error: typer.TyperException) -> UsageError:
    """Typer's error as ours; Typer's classes are private, so their fields tell them apart."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "orgmodel"
    parameter = getattr(error, "param", None)
    if option := getattr(error, "option_name", ""):
        return _option(error, command, option)
    return _text(error, command) if parameter is None else _parameter(error, command, parameter)


def _option(error: typer.TyperException, command: str, option: str) -> UsageError:
    if type(error).__name__ == "NoSuchOption":
        meant = " ".join(getattr(error, "possibilities", None) or ())
        return _usage("no-such-option", command, given=option, suggestion=meant)
    wanted = "does not take" not in error.message
    return _usage("value-missing" if wanted else "value-unwanted", command, given=option)


def _text(error: typer.TyperException, command: str) -> UsageError:
    """What Typer has only words for."""
    message = error.format_message()
    if extra := re.search(r"extra argument.*? \((.*)\)$", message):
        return _usage("too-many-arguments", command, given=extra[1])
    return _usage("typed", command, reason=message)


def _parameter(error: typer.TyperException, command: str, parameter: Any) -> UsageError:  # noqa: ANN401 (private to Typer)
    named = (
        parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.human_readable_name
    )
    if type(error).__name__ == "MissingParameter":
        return _usage("argument-missing", command, **_words(command, parameter))
    choices = getattr(parameter.type, "choices", ())
    code = "bad-choice" if choices else "bad-value"
    allowed = ", ".join(map(str, choices))
    return _usage(code, command, given=named, allowed=allowed, reason=error.message)


def _words(command: str, parameter: Any) -> dict[str, str]:  # noqa: ANN401 (private to Typer)
    """What an argument is, in both languages: as its question says, or as we do of an action."""
    name = command.rsplit(maxsplit=1)[-1]
    words = ACTION_ARGUMENTS.get(name)
    if name in names():
        # all that is typed without a flag is one argument to Typer
        wanted = [each.words for each in question(name).arguments]
        words = Words(
            " and ".join(each.en for each in wanted), " et ".join(each.fr for each in wanted)
        )
    told = words or Words(parameter.human_readable_name, parameter.human_readable_name)
    return {"words_en": told.en, "words_fr": told.fr}


def _usage(code: str, command: str, **fields: str) -> UsageError:
    return UsageError(code, (("command", command), *fields.items()))
