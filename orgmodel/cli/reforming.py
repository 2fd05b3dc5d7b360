"""`orgmodel reform`: a group of commands about plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from orgmodel.cli.checking import FORMS
from orgmodel.cli.commands import command
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.options import AS_OF, DATASET, DEBUG, FORM, HOLDERS, LANG
from orgmodel.cli.reading import Reading
from orgmodel.errors import UsageError

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
_Things = Annotated[
    list[str] | None,
    typer.Argument(metavar="THING", help="What the first step is about, in the order of its keys."),
]
_Unit = Annotated[
    list[str] | None, typer.Argument(metavar="UNIT", help="What to probe. Default: everything.")
]
_Posts = Annotated[bool, typer.Option("--posts", help="Probe posts instead of units.")]
_Whole = Annotated[bool, typer.Option("--all", help="Show all, and not the first twenty.")]
_Plans = Annotated[list[str], typer.Argument(metavar="PLAN…", help="The plans to compare.")]
_Every = Annotated[bool, typer.Option("--all", help="Show every measure, changed or not.")]
_Rules = Annotated[
    bool | None,
    typer.Option(
        "--rules/--no-rules",
        help="Run the rules on both sides, or not. Default: on up to 5,000 units.",
        show_default=False,
    ),
]
_Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="Where to: .md or .html.")
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
        language, holders = reading.sink.language, reading.with_holders
        played = play(folder, file, language, with_holders=holders)
        require_few_removals(played, allowed=allow_removals)
    show_plan(reading.sink, played, reading.form, ledger=ledger)


def report(reading: Reading, file: _Plan, *, whole: _Every = False, rules: _Rules = None) -> None:
    """Shows what a reform does: measures before and after, and the list behind each."""
    from orgmodel.impact.reporting import report as measure
    from orgmodel.render.reforms.report import show_report

    language, holders = reading.sink.language, reading.with_holders
    with reading.sink.err.status(""):
        folder = _folder(reading, file)
        found = measure(folder, file, language, with_holders=holders, rules=rules)
    show_report(reading.sink, found, reading.form, whole=whole)


def compare(reading: Reading, files: _Plans, *, whole: _Every = False) -> None:
    """Shows several plans and no reform side by side."""
    from orgmodel.impact.reporting import compare as measure
    from orgmodel.render.reforms.compared import show_comparison

    with reading.sink.err.status(""):
        language, holders = reading.sink.language, reading.with_holders
        found = measure(_folder(reading, files[0]), files, language, with_holders=holders)
    show_comparison(reading.sink, found, reading.form, whole=whole)


def brief(reading: Reading, file: _Plan, output: _Output) -> None:
    """Writes one to two pages about a reform for a meeting."""
    from orgmodel.impact.reporting import report as measure
    from orgmodel.render.reforms.brief import write_brief

    language, holders = reading.sink.language, reading.with_holders
    with reading.sink.err.status(""):
        found = measure(_folder(reading, file), file, language, with_holders=holders)
        written = write_brief(found, output, language)
    for path in written:
        reading.sink.data(f"{path}\n")


def check(reading: Reading, file: _Plan, **typed: Any) -> None:  # noqa: ANN401 (what Typer made of it)
    """Whether a plan may be enacted: nothing pending, a ledger that balances, no new error."""
    from orgmodel.impact.judging import judge
    from orgmodel.impact.playing import play
    from orgmodel.render.reforms import show_judgement

    with reading.sink.err.status(""):
        language, holders = reading.sink.language, reading.with_holders
        played = play(_folder(reading, file), file, language, with_holders=holders)
        found = judge(played, reading.sink.language)
    show_judgement(reading.sink, found, "json" if reading.json else typed["form"])
    if not found.passes:
        raise typer.Exit(ExitCode.FOUND)


def new(reading: Reading, things: _Things = None, **typed: Any) -> None:  # noqa: ANN401 (what Typer made of it)
    """Writes the beginning of a plan."""
    from orgmodel.impact.beginning import begin, write_plan

    output, into = typed.pop("output"), typed.pop("into") or ()
    chosen = [name for name, wanted in typed.items() if wanted]
    if chosen == ["split"] and into:
        # --into A B: what stands behind the body that is split are its parts
        into, things = (*into, *(things or [])[1:]), (things or [])[:1]
    if len(chosen) > 1:
        raise UsageError("one-operation", (("given", ", ".join(chosen)),))
    if things and not chosen:
        raise UsageError("no-operation", (("given", things[0]),))
    language, holders = reading.sink.language, reading.with_holders
    first = ("".join(chosen), things or (), into)
    text = begin(reading.folder, *first, language, with_holders=holders)
    if output is None:
        reading.sink.data(text)
    else:
        write_plan(output, text)
        reading.sink.data(f"{output}\n")


def enact(
    reading: Reading, file: _Plan, *, dry_run: _DryRun = False, allow_removals: _Removals = False
) -> None:
    """Writes a reform into the tables of its dataset."""
    from orgmodel.impact.enacting import enact as write
    from orgmodel.render.reforms import show_enacted

    folder = _folder(reading, file)
    with reading.sink.err.status(""):
        found = write(folder, file, dry_run=dry_run, allow_removals=allow_removals)
    holders = reading.with_holders
    show_enacted(reading.sink, found, dry_run=dry_run, with_holders=holders)


def probe(
    reading: Reading, unit: _Unit = None, *, posts: _Posts = False, whole: _Whole = False
) -> None:
    """Abolishes each unit in turn, in memory, and ranks them by what that would leave."""
    from orgmodel.impact.probing import probe as find
    from orgmodel.questions import parse_as_of
    from orgmodel.render.progress import progress
    from orgmodel.render.reforms import show_probe

    day = parse_as_of(reading.as_of) if reading.as_of else None
    with progress(reading.sink) as tell:
        found = find(reading.folder, " ".join(unit or ()), posts=posts, day=day, tell=tell)
    show_probe(reading.sink, found, reading.form, whole=whole)


def rebase(reading: Reading, file: _Plan) -> None:
    """Says which steps of a plan still hold on the dataset as it is now."""
    from orgmodel.impact.rebasing import rebase as tried
    from orgmodel.render.reforms import show_rebase

    with reading.sink.err.status(""):
        language, holders = reading.sink.language, reading.with_holders
        found = tried(_folder(reading, file), file, language, with_holders=holders)
    show_rebase(reading.sink, found)
    if not found.holds:
        raise typer.Exit(ExitCode.FOUND)


def _folder(reading: Reading, file: str) -> Path:
    """The dataset that is named, else the one beside which the plan lies, else the bundled one."""
    from orgmodel.impact.playing import home_of

    home = None if reading.dataset else home_of(file)
    return reading.settled(home) if home else reading.folder


class Sub(NamedTuple):
    """A command of the group: what it calls, one line about it, an example."""

    function: Callable[..., None]
    help: str
    example: str


SUBS = {
    "new": Sub(
        new,
        "Write the beginning of a plan, empty or with a first step.",
        'new --merge "Defence Policy and Planning Division" "Operations Division" --into Both',
    ),
    "plan": Sub(plan, "Show what a plan changes, leaves open and loses.", "plan merge-dpp-ops"),
    "report": Sub(
        report, "Show what a reform does, in numbers with the lists behind.", "report merge-dpp-ops"
    ),
    "compare": Sub(
        compare, "Show several plans and no reform side by side.", "compare merge-dpp-ops"
    ),
    "brief": Sub(
        brief, "Write one to two pages for the meeting.", "brief merge-dpp-ops -o brief.md"
    ),
    "check": Sub(check, "Check whether a plan may be enacted.", "check merge-dpp-ops"),
    "probe": Sub(
        probe,
        "Abolish each unit or post in turn, in memory: the fragile places.",
        'probe "International Staff"',
    ),
    "rebase": Sub(
        rebase,
        "Say which steps of a plan still hold on the data as they are.",
        "rebase merge-dpp-ops",
    ),
    "enact": Sub(
        enact, "Write a reform into the tables of its dataset.", "enact merge-dpp-ops --dry-run"
    ),
}


def _options(name: str) -> Iterator[Parameter]:
    """The options of a command besides its own."""
    if name == "new":
        yield from (*_operations(), DATASET, LANG, HOLDERS, DEBUG)
    elif name == "enact":
        yield from (DATASET, LANG, HOLDERS, DEBUG)
    elif name == "check":
        yield from (*FORMS, DATASET, LANG, HOLDERS, DEBUG)
    elif name in {"rebase", "brief"}:
        yield from (DATASET, LANG, HOLDERS, DEBUG)
    else:
        yield from (DATASET, *([AS_OF] if name == "probe" else []), LANG, *FORM, HOLDERS, DEBUG)


def _operations() -> Iterator[Parameter]:
    """A flag for each operation, then what they take."""
    from orgmodel.reforms.operations import OPERATIONS
    from orgmodel.reforms.operations.described import DESCRIPTIONS

    for name in OPERATIONS:
        told = DESCRIPTIONS[name].en
        flag = typer.Option(f"--{name.replace('_', '-')}", help=f"{told[0].upper()}{told[1:]}.")
        yield _place(name, bool, flag, default=False)
    into = typer.Option(
        "--into",
        metavar="NAME",
        help="What it becomes or where it goes: a new name, or what is there.",
    )
    yield _place("into", list[str] | None, into)
    output = typer.Option("--output", "-o", metavar="FILE", help="Write it there.")
    yield _place("output", Path | None, output)


def _place(name: str, type_: Any, option: Any, *, default: Any = None) -> Parameter:  # noqa: ANN401 (Typer's own types)
    annotation = Annotated[type_, option]
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def group() -> typer.Typer:
    """The commands about plans."""
    made = typer.Typer(add_completion=False, no_args_is_help=True)
    for name, sub in SUBS.items():
        text = f"{sub.help}\n\nExample: orgmodel reform {sub.example}"
        made.command(name, help=text)(command(_unhurried(sub.function), _options(name)))
    return made


def _unhurried(function: Callable[..., None]) -> Callable[..., None]:
    """The same without looking for garbage: all that is read of a large organisation stays."""

    @wraps(function)
    def run(*arguments: Any, **typed: Any) -> None:  # noqa: ANN401 (what Typer made of it)
        from orgmodel.graph.pace import unhurried

        with unhurried():
            function(*arguments, **typed)

    return run
