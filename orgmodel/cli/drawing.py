"""`orgmodel chart`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from importlib import import_module
from inspect import Parameter
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, get_type_hints

import typer

from orgmodel.cli.asking import asked_how
from orgmodel.cli.commands import command
from orgmodel.cli.options import AS_OF, DATASET, DEBUG, HOLDERS, SCENARIO, STORE
from orgmodel.cli.reading import Reading
from orgmodel.errors import DrawError, UsageError
from orgmodel.graph import Graph
from orgmodel.metamodel import Words
from orgmodel.questions import Notice
from orgmodel.stores import Store

if TYPE_CHECKING:
    from orgmodel.charts.chart import Chart
    from orgmodel.render.charts import Before


class Typed(NamedTuple):
    """What was typed for a chart."""

    subject: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="THING",
            help="Where to begin: a unit; a post for reporting, a committee for committees or "
            "history, a programme, policy or function for who. Default: what stands at the top.",
        ),
    ] = None
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to: .svg, .pdf, .png or .gv; repeatable; - for an SVG to standard output. "
            "Default: an SVG named after the unit and the date.",
        ),
    ] = None
    view: Annotated[
        Literal[
            "structure", "reporting", "responsibilities", "committees", "who", "history", "change"
        ],
        typer.Option("--view", "-v", help="What to draw.", show_default=False),
    ] = "structure"
    before: Annotated[
        str | None,
        typer.Option(
            "--before",
            metavar="A",
            help="For changes: what to compare with, a date, a dataset or a git revision of one. "
            "Default under --scenario: the organisation without the reform.",
        ),
    ] = None
    depth: Annotated[
        str | None,
        typer.Option("--depth", "-L", metavar="INTEGER", help="How many levels down."),
    ] = None
    language: Annotated[
        Literal["en", "fr", "both"] | None,
        typer.Option(
            "--lang",
            help="Language of the chart; both: names in two. Default: that of LC_ALL, "
            "LC_MESSAGES or LANG.",
        ),
    ] = None
    paper: Annotated[
        Literal["a4", "a3", "none"],
        typer.Option(
            "--paper",
            help="Paper to print on, on as many sheets as it takes; none: one sheet as "
            "large as the chart.",
            show_default=False,
        ),
    ] = "none"
    orientation: Annotated[
        Literal["landscape", "portrait"],
        typer.Option("--orientation", help="How the paper is turned.", show_default=False),
    ] = "landscape"
    title: Annotated[
        str,
        typer.Option("--title", metavar="TEXT", help="The title.", show_default=False),
    ] = ""
    show: Annotated[bool, typer.Option("--open", help="Show it when it is drawn.")] = False


_SCREEN = Path("-")


def chart(reading: Reading, **values: Any) -> None:  # noqa: ANN401 (what Typer made of it)
    """Draws what is under a unit into one or several files and prints their names."""
    from orgmodel.charts.formats import kind_of
    from orgmodel.graph.pace import unhurried

    typed = Typed(**values)
    files = [path for path in typed.output or [] if path != _SCREEN]
    for path in files:
        kind_of(path)
    # a kept store is read without Python: what draws is imported meanwhile
    Thread(target=import_module, args=("orgmodel.render.charts",), daemon=True).start()
    with unhurried():
        _draw(reading, typed, files)


def _draw(reading: Reading, typed: Typed, files: list[Path]) -> None:
    with _opened(reading, typed) as (store, compared):
        from orgmodel.render import charts

        words = " ".join(typed.subject) if typed.subject else None
        wanted = charts.Wanted(
            words, typed.depth, typed.title, typed.language == "both", typed.paper,
            typed.orientation == "portrait", typed.view,
            **compared._asdict(),
        )  # fmt: skip
        drawn = charts.chart(store, wanted, asked_how(reading))
        info, url = store.describe(), reading.store and store.url
    from orgmodel.render.notices import show_asked, show_notices

    if len(files) < len(typed.output or []):
        if len(drawn.sheets) > 1:
            raise DrawError("several-sheets", (("count", str(len(drawn.sheets))),))
        reading.sink.data(drawn.drawn("svg")[0].decode())
    written = drawn.save(*(files if typed.output else [charts.file_name(drawn)]))
    for path in written:
        reading.sink.data(f"{path}\n")
    show_notices(reading.sink, [*drawn.notices, *_unprinted(drawn, files)])
    as_of = None if drawn.answer.query.timeless else drawn.answer.as_of
    show_asked(reading.sink, info.name if info else "", as_of, url)
    if typed.show and written and typer.launch(str(written[0].absolute())):
        show_notices(reading.sink, [Notice("not-shown", (("path", str(written[0])),))])


def _unprinted(drawn: Chart, files: Iterable[Path]) -> Iterator[Notice]:
    """What is told of letters that cannot be printed here; an SVG takes the reader's own fonts."""
    printed = any(path.suffix.lower() in {".pdf", ".png"} for path in files)
    if printed and (letters := drawn.unprinted):
        yield Notice("no-font", (("letters", ", ".join(map(_named, letters))),))


def _named(letter: str) -> str:
    """A letter with its script, as Unicode calls it."""
    script = unicodedata.name(letter, "").partition(" ")[0]
    called = script if len(script) < len("THAI") else script.capitalize()
    return f"{letter} ({called})" if letter.isalpha() and script else letter


class _Compared(NamedTuple):
    """What a chart compares with, what that is called, and what the reform is called."""

    before: Before = None
    before_name: str = ""
    reform: Words = Words("", "")


@contextmanager
def _opened(reading: Reading, typed: Typed) -> Iterator[tuple[Store, _Compared]]:
    """The store to draw from, and what was typed to compare with.

    Under a reform, changes are those against the organisation without it.
    """
    if typed.before and typed.view != "change":
        raise UsageError("before-without-change", (("view", typed.view),))
    if not reading.scenario:
        with reading.opened() as store, _other(reading, typed.before) as compared:
            yield store, compared
        return
    from orgmodel.impact.playing import scenario_store

    played = reading.played()
    reform = Words(played.plan.name_en, played.plan.name_fr)
    without = typed.view == "change" and not typed.before
    # both as of one day: what the record itself changes in between is not the reform's doing
    info = replace(played.before.info, as_of=played.after.info.as_of)
    with (
        scenario_store(played.after, played.name) as store,
        scenario_store(replace(played.before, info=info), info.name)
        if without
        else nullcontext() as before,
        _other(reading, typed.before) as compared,
    ):
        yield store, compared._replace(before=before or compared.before, reform=reform)


@contextmanager
def _other(reading: Reading, typed: str | None) -> Iterator[_Compared]:
    """A day of the same organisation, or another one in a store, as it was typed; or nothing."""
    from orgmodel.questions.comparing import side, side_name
    from orgmodel.stores import SyncOptions, open_store

    meant = side(typed, reading.folder, with_holders=reading.with_holders) if typed else None
    if not isinstance(meant, Graph):
        yield _Compared(meant)
        return
    with open_store("memory:") as store:
        store.sync(meant, SyncOptions())
        yield _Compared(store, side_name(typed or "", reading.folder))


def _places() -> list[Parameter]:
    """The fields of Typed as the parameters of the command."""
    hints = get_type_hints(Typed, include_extras=True)
    defaults = Typed._field_defaults
    return [
        Parameter(name, Parameter.KEYWORD_ONLY, default=defaults[name], annotation=hints[name])
        for name in Typed._fields
    ]


COMMANDS = {"chart": command(chart, (*_places(), DATASET, *STORE, SCENARIO, AS_OF, HOLDERS, DEBUG))}
"""What cli.app registers."""
