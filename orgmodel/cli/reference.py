"""The reference of all commands, as docs/reference.md shows it: generated from the commands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import typer

from orgmodel.catalogue import Query, names, question
from orgmodel.catalogue.types import say
from orgmodel.cli.app import ACTION_TABLE, build_app
from orgmodel.cli.commands import example
from orgmodel.cli.options import READING

_SHARED = frozenset(place.name for place in READING)


def commands_markdown() -> str:
    """A section for each question and each action, then the options that they share."""
    group: Any = typer.main.get_command(build_app())
    commands = group.commands
    lines = ["## Questions", ""]
    for name in names():
        lines += [*_question(question(name), commands[name].params), ""]
    lines += ["## Actions", ""]
    for name, action in ACTION_TABLE.items():
        if action.group:
            lines += [*_group(name, commands[name].commands), ""]
        else:
            lines += [*_action(name, commands[name].params), ""]
    shared = [each for each in commands[names()[0]].params if each.name in _SHARED]
    lines += ["## Options of every question", "", *_options(shared), ""]
    return "\n".join(lines)


def _question(query: Query, places: list[Any]) -> Iterator[str]:
    yield f"### {query.name}\n"
    yield f"**{query.question.en}** · *{query.question.fr}*\n"
    yield f"{query.description.en}\n"
    yield from _usage(query.name, places, example(query))
    own = [each for each in places if each.name not in _SHARED]
    yield from _options(own)
    yield "\n| column | type | what | en français |\n|---|---|---|---|"
    for column in query.columns:
        yield _row(f"`{column.name}`", f"`{say(column.type)}`", column.words.en, column.words.fr)


def _group(name: str, commands: Mapping[str, Any]) -> Iterator[str]:
    yield f"### {name}\n"
    yield f"**{ACTION_TABLE[name].help}**\n"
    for sub, command in commands.items():
        about, _, shown = command.help.partition("\n\nExample: ")
        yield f"#### {name} {sub}\n"
        yield f"**{about}**\n"
        yield from _described(f"{name} {sub}", command.params, shown)
        yield ""


def _action(name: str, places: list[Any]) -> Iterator[str]:
    action = ACTION_TABLE[name]
    yield f"### {name}\n"
    yield f"**{action.help}**\n"
    yield from _described(name, places, f"orgmodel {action.example}")


def _described(name: str, places: list[Any], shown: str) -> Iterator[str]:
    yield from _usage(name, places, shown)
    yield from _options([each for each in places if each.name not in _SHARED])
    if shared := [
        f"`{each.opts[0]}`" for each in places if each.name in _SHARED and not each.hidden
    ]:
        yield f"\nAlso: {', '.join(shared)}."


def _usage(name: str, places: Iterable[Any], shown: str) -> Iterator[str]:
    arguments = [each for each in places if each.param_type_name == "argument"]
    typed = " ".join(each.metavar if each.required else f"[{each.metavar}]" for each in arguments)
    lines = dict.fromkeys((f"orgmodel {name} {typed}".rstrip(), shown))
    yield "\n".join(["```sh", *lines, "```", ""])


def _options(places: Iterable[Any]) -> Iterator[str]:
    shown = [each for each in places if not getattr(each, "hidden", False)]
    if not shown:
        return
    yield "| | takes | what |\n|---|---|---|"
    for each in shown:
        called = each.opts if each.param_type_name == "option" else [each.metavar or each.name]
        takes = each.metavar or "|".join(map(str, getattr(each.type, "choices", ())))
        flag = getattr(each, "is_flag", False) or each.param_type_name == "argument"
        yield _row(
            ", ".join(f"`{one}`" for one in called), "" if flag else f"`{takes}`", each.help or ""
        )


def _row(*cells: str) -> str:
    """A row of a Markdown table; a bar inside a cell would end it."""
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
