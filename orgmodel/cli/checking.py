"""`orgmodel check`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from inspect import Parameter
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import typer

from orgmodel.checks import Dataset, Options, Report, Rule
from orgmodel.cli.commands import typed_command
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.options import AS_OF, DATASET, DEBUG, LANG, SCENARIO, STORE
from orgmodel.cli.reading import Reading
from orgmodel.errors import DataError, FileError, UsageError
from orgmodel.render.sink import Sink, open_sink

_ONE = {"against", "explain"}
"""The options that are given once."""


class Wanted(NamedTuple):
    """What was typed for `orgmodel check` alone."""

    folder: str | None = None
    select: list[str] | None = None
    ignore: list[str] | None = None
    severity: str = "info"
    fail_on: str = "error"
    by: str = "rule"
    strict: bool = False
    form: str = "text"
    output: Path | None = None
    against: str | None = None
    listed: bool = False
    explain: str | None = None


def check(reading: Reading, **typed: Any) -> None:  # noqa: ANN401 (what Typer made of it)
    """Runs the rules and prints what they find; the exit code is 1 where that is grave."""
    _require_filled(typed)
    wanted = Wanted(**typed)
    if reading.json:
        wanted = wanted._replace(form="json")
    reading = reading.about(wanted.folder)
    if wanted.listed or wanted.explain:
        _describe(reading, wanted)
    else:
        _judge(reading, wanted)


def _require_filled(typed: Mapping[str, Any]) -> None:
    """Refuses what a script that forgot to fill a variable would else leave to the default.

    Raises:
        UsageError: an option is blank.
    """
    for name in ("select", "ignore", "against", "explain"):
        given = typed.get(name)
        if given is None:
            continue
        if not all(each.strip(" ,") for each in ([given] if name in _ONE else given)):
            raise UsageError("blank-option", (("given", f"--{name}"),))


def _describe(reading: Reading, wanted: Wanted) -> None:
    from orgmodel import checks
    from orgmodel.render.checks import rules

    known = checks.rules(_folder(reading))
    if wanted.explain:
        rules.show_rule(reading.sink, checks.one(known, wanted.explain))
    else:
        chosen = checks.chosen(known, wanted.select or (), wanted.ignore or ())
        rules.show_rules(reading.sink, chosen, wanted.form)


def _judge(reading: Reading, wanted: Wanted) -> None:
    from orgmodel import checks
    from orgmodel.render.checks import show_report
    from orgmodel.render.notices import show_asked

    report, shown = _reports(reading, wanted)
    with _written(reading.sink, wanted.output) as sink:
        show_report(sink, shown, wanted.form, whole=_whole(wanted))
    if not report.whole:
        raise typer.Exit(ExitCode.REFUSED)
    show_asked(reading.sink, report.name, report.as_of, reading.store)
    if wanted.fail_on != "never" and any(
        checks.at_least(each.severity, wanted.fail_on) for each in report.findings
    ):
        raise typer.Exit(ExitCode.FOUND)


def _whole(wanted: Wanted) -> bool:
    """Whether of very many findings of a rule all are shown."""
    return bool(wanted.select or wanted.output)


@contextmanager
def _written(sink: Sink, path: Path | None) -> Iterator[Sink]:
    """Where the findings go: to standard output, or into a file.

    Raises:
        FileError: the file cannot be written.
    """
    if path is None:
        yield sink
        return
    text = StringIO()
    yield open_sink(text, sink.err.file, sink.language, sink.width)
    try:
        path.write_text(text.getvalue(), encoding="utf-8", newline="\n")
    except OSError as error:
        raise FileError(str(path), "cannot-write", error.strerror or str(error)) from error


def _reports(reading: Reading, wanted: Wanted) -> tuple[Report, Report]:
    """What is found, and what of it is shown, with names.

    Of a dataset that cannot be loaded, what its reader finds.
    """
    from orgmodel import checks

    folder = _folder(reading)
    known = checks.rules(folder)
    chosen = checks.chosen(known, wanted.select or (), wanted.ignore or ())
    chosen = chosen if reading.scenario else checks.without_reform(chosen)
    dataset = None
    if folder:
        try:
            dataset = checks.read(folder, known)
        except DataError as error:
            found = checks.unreadable(folder, error.findings, known, chosen)
            return found, _grave(found, wanted)
        if reading.scenario and not reading.store:
            found = _reformed(reading, wanted, known, dataset)
            return found, _grave(found, wanted)
    options = _options(reading, wanted)
    with reading.opened() as store:
        found = checks.judge(store, chosen, options, dataset)
        if wanted.against is not None:
            found = checks.since(store, found, options, wanted.against, dataset)
            return found, _grave(found, wanted)
        return found, checks.named(
            store,
            _grave(found, wanted),
            options.language,
            by_unit=options.by_unit,
            most=_most(wanted),
        )


def _reformed(
    reading: Reading, wanted: Wanted, known: tuple[Rule, ...], dataset: Dataset
) -> Report:
    """What is found under a reform, with names."""
    from orgmodel import checks
    from orgmodel.impact.judging import Asked, under
    from orgmodel.impact.playing import play

    select, ignore = wanted.select or (), wanted.ignore or ()
    asked = Asked(checks.chosen(known, select, ignore), checks.chosen(known, (), ignore))
    with reading.sink.err.status(""):
        played = play(reading.folder, reading.scenario or "")
        return under(played, asked, _options(reading, wanted), dataset, wanted.against)


def _most(wanted: Wanted) -> int | None:
    """How many findings of a rule are shown, None where all are."""
    from orgmodel.render.checks.text import MOST

    return MOST if wanted.form == "text" and wanted.by == "rule" and not _whole(wanted) else None


def _options(reading: Reading, wanted: Wanted) -> Options:
    from orgmodel.questions import parse_as_of

    as_of = parse_as_of(reading.as_of) if reading.as_of else None
    return Options(as_of, reading.sink.language, wanted.strict, wanted.by == "unit")


def _grave(report: Report, wanted: Wanted) -> Report:
    """The report with what is grave enough to be shown."""
    from orgmodel import checks

    grave = tuple(
        each for each in report.findings if checks.at_least(each.severity, wanted.severity)
    )
    return replace(report, findings=grave, unshown=len(report.findings) - len(grave))


def _folder(reading: Reading) -> Path | None:
    """The folder of the dataset; None where a store alone is checked."""
    return reading.folder if reading.dataset or not reading.store else None


def _option(name: str, type_: Any, *flags: str, default: Any = None, **rest: Any) -> Parameter:  # noqa: ANN401 (Typer's own types)
    option = typer.Option(*flags, show_default=default not in {None, False}, **rest)
    annotation = Annotated[type_, option]
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


_FOLDER = Parameter(
    "folder",
    Parameter.KEYWORD_ONLY,
    default=None,
    annotation=Annotated[
        str | None,
        typer.Argument(
            metavar="DATASET",
            help="The folder of the dataset. Default: the bundled one.",
            show_default=False,
        ),
    ],
)
_SEVERITY = Literal["error", "warning", "info"]
FORMS = (
    _option(
        "form", Literal["text", "json", "csv", "markdown", "sarif", "github"], "--format", "-f",
        default="text",
        help="Form of the findings; sarif: SARIF 2.1.0 for code hosts, github: annotations.",
    ),
    _option("json", bool, "--json", default=False, help="Short for --format json."),
)  # fmt: skip
"""In which form findings are wanted."""
_OPTIONS = (
    _option(
        "select", list[str] | None, "--select", metavar="RULES",
        help="Only these rules: ids, or how they begin (RA05,HP).",
    ),
    _option("ignore", list[str] | None, "--ignore", metavar="RULES", help="Not these rules."),
    _option(
        "severity", _SEVERITY, "--severity", default="info",
        help="Show what is at least as grave as this.",
    ),
    _option(
        "fail_on", Literal["error", "warning", "info", "never"], "--fail-on", default="error",
        help="The exit code is 1 where something at least as grave is found.",
    ),
    _option("by", Literal["rule", "unit"], "--by", default="rule", help="What the headings are."),
    _option(
        "strict", bool, "--strict", default=False,
        help="Ask for stated facts: what is only inferred is a finding.",
    ),
    FORMS[0],
    _option(
        "output", Path | None, "--output", "-o", metavar="FILE",
        help="Write the findings to a file.",
    ),
    _option(
        "against", str | None, "--against", metavar="REF|DIR|DATE",
        help="Show only what is new, and what has gone, since a git revision of the dataset, "
             "against another dataset, or since another date.",
    ),
    FORMS[1],
    _option("listed", bool, "--list", default=False, help="List the rules."),
    _option("explain", str | None, "--explain", metavar="RULE", help="Explain a rule."),
)  # fmt: skip

COMMANDS = {
    "check": typed_command(
        check, (_FOLDER, *_OPTIONS, DATASET, *STORE, SCENARIO, AS_OF, LANG, DEBUG)
    )
}
"""What cli.app registers."""
