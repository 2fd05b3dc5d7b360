"""The command line: a command for each question in cypher/ask, and the actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Annotated, NamedTuple

import typer

from orgmodel.catalogue import names, question
from orgmodel.paths import resource

QUESTIONS, ACTIONS = "Questions", "Actions"
INSTALL, SHOW = "--install-completion", "--show-completion"

_ABOUT = "Ask how an organisation is built and governed: who answers for what, and since when."
_HELP = {"help_option_names": ["--help", "-h"], "max_content_width": 100}


class Action(NamedTuple):
    """A command that is no question: the module and function that do it, and an example.

    `group`: it is a group of commands.
    """

    module: str
    help: str
    example: str
    group: bool = False

    def command(self, name: str) -> Callable[..., None]:
        """The function that Typer calls; its module is imported now."""
        made: Callable[..., None] = import_module(f"orgmodel.cli.{self.module}").COMMANDS[name]
        return made


ACTION_TABLE = {
    "load": Action("loading", "Make a store equal to a dataset.", "load --dry-run"),
    "check": Action(
        "checking",
        "Check the governance: what is unowned, headless, contradictory, undated.",
        "check --severity warning",
    ),
    "new": Action(
        "making", "Begin a dataset: a small complete one to edit.", "new my-organisation"
    ),
    "chart": Action("drawing", "Draw an organisation chart.", "chart -o chart.svg"),
    "diff": Action(
        "comparing",
        "Compare two dates, two datasets or two git revisions of one.",
        "diff 2010-01-01 2011-11-02",
    ),
    "reform": Action(
        "reforming",
        "Play a reform as a what-if: what it changes, what is lost, what is still open.",
        "reform plan merge-dpp-ops",
        group=True,
    ),
    "query": Action(
        "querying",
        "Run your own Cypher; it only reads.",
        "query 'MATCH (u:Unit) RETURN u.id AS unit, u.name_en AS called ORDER BY unit LIMIT 3'",
    ),
    "datasets": Action("looking", "List the organisations that are bundled.", "datasets"),
    "schema": Action("describing", "Show what may exist and what may join what.", "schema Unit"),
    "status": Action("looking", "Show which organisation is asked, and what it holds.", "status"),
}


def known_commands() -> set[str]:
    """The names of all commands."""
    return {*names(), *ACTION_TABLE}


def build_app(wanted: str | None = None, *, panels: bool = True) -> typer.Typer:
    """The application; only the command `wanted` gets its parameters, or all where it is blank.

    Where nothing is wanted in particular every command is there in full, as the documentation
    and the tests need it. `wanted="--help"` gives every command with one line about it.
    """
    known = known_commands()
    app = typer.Typer(
        help=_ABOUT,
        add_completion=False,
        rich_markup_mode="rich" if panels else None,
        context_settings=_HELP,
        pretty_exceptions_enable=False,
    )
    app.callback()(_root)
    for name in known if wanted is None else known & {wanted}:
        _register_whole(app, name)
    if wanted is not None and wanted not in known:
        for name, line, panel in _lines():
            app.command(name, help=line, rich_help_panel=panel)(_stub)
    return app


def _register_whole(app: typer.Typer, name: str) -> None:
    if action := ACTION_TABLE.get(name):
        text = f"{action.help}\n\nExample: orgmodel {action.example}"
        if action.group:
            from orgmodel.cli.reforming import group

            app.add_typer(group(), name=name, help=text, rich_help_panel=ACTIONS)
            return
        app.command(name, help=text, rich_help_panel=ACTIONS)(action.command(name))
        return
    from orgmodel.cli.commands import ask_command, example

    query = question(name)
    text = f"{query.question.en}\n\n{query.description.en}\n\nExample: {example(query)}"
    app.command(name, help=text, rich_help_panel=QUESTIONS)(ask_command(query))


def described() -> dict[str, str]:
    """Every command with one line about it."""
    return {name: line for name, line, _ in _lines()}


def _lines() -> Iterator[tuple[str, str, str]]:
    """Every command, one line about it, and where it belongs; no header is parsed."""
    for name in names():
        with (resource("cypher") / "ask" / f"{name}.cypher").open(encoding="utf-8") as file:
            yield name, file.readline().removeprefix("//").strip(), QUESTIONS
    for name, action in ACTION_TABLE.items():
        yield name, action.help, ACTIONS


def _stub() -> None:
    """Stands for a command of which only the name and one line are needed."""


def _version(*, value: bool) -> None:
    if value:
        from orgmodel import __version__

        typer.echo(f"orgmodel {__version__}")
        raise typer.Exit


def _root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
    install: Annotated[
        bool,
        typer.Option(INSTALL, help="Complete names in your shell: bash, zsh or fish."),
    ] = False,
    show: Annotated[bool, typer.Option(SHOW, help="Show the script that does so.")] = False,
) -> None:
    """Asks how an organisation is built and governed."""
