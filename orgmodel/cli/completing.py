"""What a command line that is being typed may become: commands, options, choices and names."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import typer

from orgmodel.cli.app import build_app, described, known_commands
from orgmodel.cli.candidates import Completion, Place, Typed, beginning, candidates
from orgmodel.cli.ordering import ordered
from orgmodel.render.sink import Sink

_ROOT = ("--help", "--version", "--install-completion", "--show-completion")


def complete(line: str, replaced: str | None, sink: Sink) -> list[Completion]:
    """What the last word of `line` may become; `line` ends where the cursor is.

    Whatever was typed stays as it was typed: what follows is added. `replaced` is the part
    of the last word that the shell puts something else for, where it is not the whole word.
    """
    words = split(line)
    *before, last = words[1:] or [""]
    found = dict.fromkeys(_found(before, last, sink))
    cut = _kept(last, replaced)
    return [(value[cut:], about) for value, about in found]


def split(line: str) -> list[str]:
    """The words of a command line as a shell reads them, the last one perhaps not at its end."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:
        # a quotation mark that is still open, or a backslash with nothing behind it yet
        return [*words, lexer.token]
    if line[-1:].isspace() and not (words and words[-1][-1:].isspace()):
        words.append("")
    return words


def _kept(last: str, replaced: str | None) -> int:
    """How many characters of the last word the shell leaves where they are."""
    if replaced is None:
        return 0
    # inside quotation marks bash says it without them, elsewhere as it was typed
    part = replaced if last.endswith(replaced) else split(replaced)[-1]
    return len(last) - len(part) if last.endswith(part) else 0


def _found(before: list[str], last: str, sink: Sink) -> Iterator[Completion]:
    before = ordered(before) if before else before
    name = next((word for word in before if not word.startswith("-")), None)
    if name is None:
        yield from beginning(last, dict.fromkeys(_ROOT, "") if last[:1] == "-" else described())
        return
    if name in known_commands():
        group: Any = typer.main.get_command(build_app(name))
        command, behind = group.commands[name], before[before.index(name) + 1 :]
        if subs := getattr(command, "commands", None):
            if not behind:
                yield from beginning(last, {sub: each.help for sub, each in subs.items()})
                return
            # what stands behind a command of the group that does not exist is not known
            command, behind = subs.get(behind[0], command), behind[1:]
        line = _Line(command.params)
        line.read(behind)
        yield from _behind(name, line, last, sink)


@dataclass(slots=True)
class _Line:
    """What stands behind a command so far: its options with their values, its arguments."""

    places: Sequence[Place]
    values: dict[str, str] = field(default_factory=dict)
    arguments: list[str] = field(default_factory=list)
    open: Place | None = None
    only_arguments: bool = False

    def read(self, words: Sequence[str]) -> None:
        """Takes the whole words."""
        for word in words:
            flag, equals, value = word.partition("=")
            option = None if self.only_arguments else self.option(flag)
            if self.open is not None:
                self.values[self.open.name] = word
                self.open = None
            elif word == "--":
                self.only_arguments = True
            elif option is None:
                self.arguments.append(word)
            elif equals or option.is_flag:
                self.values[option.name] = value or "true"
            else:
                self.open = option

    def option(self, flag: str) -> Place | None:
        """The option that is called so."""
        return next((each for each in self.places if flag[:1] == "-" and flag in each.opts), None)

    def argument(self) -> Place | None:
        """The argument being typed: one that takes several words takes all that follow."""
        places = [each for each in self.places if each.param_type_name == "argument"]
        for at, place in enumerate(places):
            if place.nargs < 0 or at == len(self.arguments):
                return place
        return None


def _behind(command: str, line: _Line, last: str, sink: Sink) -> Iterator[Completion]:
    """What the last word may become behind a command and its other words."""
    typed = Typed(last, (), line.values, line.places)
    if line.open is not None:
        yield from candidates(command, line.open, typed, sink)
    elif line.only_arguments or not last.startswith("-"):
        if place := line.argument():
            typed = typed._replace(before=tuple(line.arguments))
            yield from candidates(command, place, typed, sink)
    elif "=" in last:
        flag, _, value = last.partition("=")
        if option := line.option(flag):
            for found, about in candidates(command, option, typed._replace(last=value), sink):
                yield f"{flag}={found}", about
    else:
        yield from beginning(last, _options(line.places))


def _options(places: Sequence[Place]) -> dict[str, str]:
    options = [each for each in places if each.param_type_name == "option" and not each.hidden]
    return {each.opts[0]: each.help or "" for each in options} | {"--help": ""}
