"""Puts options that stand before the command behind it, where Typer looks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from inspect import Parameter
from typing import Any

from orgmodel.errors import UsageError

GROUPS = frozenset({"reform"})
"""The commands that are groups of commands."""
_OWN = frozenset({"--help", "-h", "--version", "--install-completion", "--show-completion"})
"""What orgmodel itself takes, and no command."""


def ordered(arguments: list[str]) -> list[str]:
    """The same arguments with the command first; without a command, what orgmodel itself takes.

    Raises:
        UsageError: an option before the command is not one that commands share.
    """
    if not arguments[0].startswith("-"):
        return arguments
    # only who types an option first pays for this import
    from orgmodel.cli.options import READING

    takes_value = {flag: annotation.__origin__ is not bool for flag, annotation in _flags(READING)}
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        option = _bare(arguments[place])
        if option not in takes_value and option not in _OWN:
            raise UsageError("no-such-option", (("given", option), ("command", "orgmodel")))
        spelt_out = option == arguments[place]
        place += 2 if spelt_out and takes_value.get(option, False) else 1
    leading = arguments[:place]
    own = [each for each in leading if each in _OWN]
    if place >= len(arguments):
        return own or ["--help"]
    # a command of a group is two words
    behind = 2 if arguments[place] in GROUPS and arguments[place + 1 : place + 2] else 1
    rest = [each for each in leading if each not in own]
    return [*own, *arguments[place : place + behind], *rest, *arguments[place + behind :]]


def _flags(places: Iterable[Parameter]) -> Iterator[tuple[str, Any]]:
    """Every flag of the options, with what Typer is told about the option."""
    for place in places:
        option = place.annotation.__metadata__[0]
        # inside Annotated the first flag stands where a default would
        for flag in (option.default, *option.param_decls):
            yield flag, place.annotation


def _bare(option: str) -> str:
    """The option without a value that is written in one word with it."""
    return option.partition("=")[0] if option.startswith("--") else option[:2]
