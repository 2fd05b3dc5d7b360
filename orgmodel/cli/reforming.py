"""`orgmodel reform`: a group of commands about plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from orgmodel.cli.commands import command
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.options import DATASET, DEBUG, FORM, HOLDERS, LANG
from orgmodel.cli.reading import Reading

_Plan = Annotated[
    str,
    typer.Argument(
        metavar="PLAN", help="The plan: a TOML file, or the name of one beside the dataset."
    ),
]
_Removals = Annotated[
    bool,
    typer.Option("--allow-removals", help="Even if more than a quarter of the units goes."),
]
_DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Write nothing; show which lines would change.")
]
_Ledger = Annotated[
    bool,
    typer.Option("--ledger", help="Tell of everything that is touched, whatever became of it."),
]


def plan(
    reading: Reading, file: _Plan, *, ledger: _Ledger = False, allow_removals: _Removals = False
) -> None:
    """Shows what a plan changes, what it leaves open, what is lost, and the balance."""
    from orgmodel.impact.playing import play, require_few_removals
    from orgmodel.render.reforms import show_plan

    folder = _folder(reading, file)
    with reading.sink.err.status(""):
        played = play(folder, file, with_holders=reading.with_holders)
        require_few_removals(played, allowed=allow_removals)
    show_plan(reading.sink, played, reading.form, ledger=ledger)


def check(reading: Reading, file: _Plan) -> None:
    """Whether a plan may be enacted: nothing pending, a ledger that balances, no new error."""
    from orgmodel.impact.judging import judge
    from orgmodel.impact.playing import play
    from orgmodel.render.reforms import show_judgement

    with reading.sink.err.status(""):
        found = judge(play(_folder(reading, file), file, with_holders=reading.with_holders))
    show_judgement(reading.sink, found, reading.form)
    if not found.passes:
        raise typer.Exit(ExitCode.FOUND)


def enact(
    reading: Reading, file: _Plan, *, dry_run: _DryRun = False, allow_removals: _Removals = False
) -> None:
    """Writes a reform into the tables of its dataset."""
    from orgmodel.impact.enacting import enact as write
    from orgmodel.render.reforms import show_enacted

    folder = _folder(reading, file)
    with reading.sink.err.status(""):
        found = write(folder, file, dry_run=dry_run, allow_removals=allow_removals)
    show_enacted(reading.sink, found, dry_run=dry_run)


def _folder(reading: Reading, file: str) -> Path:
    """The dataset that is named, else the one beside which the plan lies, else the bundled one."""
    from orgmodel.impact.playing import home_of

    return reading.folder if reading.dataset else home_of(file) or reading.folder


class Sub(NamedTuple):
    """A command of the group: what it calls, one line about it, an example."""

    function: Callable[..., None]
    help: str
    example: str


SUBS = {
    "plan": Sub(plan, "Show what a plan changes, leaves open and loses.", "plan merge-dpp-ops"),
    "check": Sub(check, "Check whether a plan may be enacted.", "check merge-dpp-ops"),
    "enact": Sub(
        enact, "Write a reform into the tables of its dataset.", "enact merge-dpp-ops --dry-run"
    ),
}

_OPTIONS = (DATASET, LANG, *FORM, HOLDERS, DEBUG)


def group() -> typer.Typer:
    """The commands about plans."""
    made = typer.Typer(add_completion=False, no_args_is_help=True)
    for name, sub in SUBS.items():
        text = f"{sub.help}\n\nExample: orgmodel reform {sub.example}"
        made.command(name, help=text)(command(sub.function, _OPTIONS))
    return made
