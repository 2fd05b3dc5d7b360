"""How an organisation is built and governed, in a graph you can ask.

    import orgmodel

    with orgmodel.open_dataset("nato-is") as store:             # or open_store("neo4j://…")
        answer = orgmodel.ask(store, "who", "cyber defence")
        print(answer)                                           # what the command prints
        answer.records()                                        # what it prints with --json
        orgmodel.chart(store, "International Staff").save("chart.svg")

Each command that asks is one call (docs/python.md). What goes wrong is an OrgModelError;
`explain` says it in a sentence. Everything loads on first use; nothing inside the package
imports this module.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from orgmodel.charts.chart import Chart as Chart
    from orgmodel.datasets import Reading as Reading
    from orgmodel.errors import OrgModelError as OrgModelError
    from orgmodel.graph import Graph as Graph
    from orgmodel.questions import Argument, Options
    from orgmodel.render.charts import Choices
    from orgmodel.render.checks.shown import ShownReport
    from orgmodel.render.reforms.shown import ShownMeasures, ShownReform
    from orgmodel.render.shown import ShownAnswer as Answer
    from orgmodel.render.shown import ShownDifference
    from orgmodel.stores import Cell, Changes, Store
    from orgmodel.stores import open_store as open_store

    __version__: str

__all__ = [
    "Chart",
    "Graph",
    "OrgModelError",
    "Reading",
    "ask",
    "bundled",
    "chart",
    "check",
    "compare",
    "diff",
    "explain",
    "load",
    "new",
    "open_dataset",
    "open_store",
    "query",
    "read",
    "reform",
    "schema",
]

_HOMES = {
    "Chart": "charts.chart",
    "Graph": "graph",
    "OrgModelError": "errors",
    "Reading": "datasets",
    "open_store": "stores",
}


def read(folder: str | Path, *, with_holders: bool = False) -> Reading:
    """Reads the dataset in `folder`, or the bundled one of that name: its Graph, and what is odd.

    Raises:
        OrgModelError: it cannot be read (FileError), or not be loaded (DataError: every finding).
    """
    from orgmodel import datasets
    from orgmodel.datasets.folders import dataset_folder

    return datasets.read(dataset_folder(folder), with_holders=with_holders)


def open_dataset(folder: str | Path, *, with_holders: bool = False) -> Store:
    """The dataset in `folder`, or the bundled one of that name, in an embedded store.

    Close it after use, or open it in a `with`.

    Raises:
        OrgModelError: as `read`.
    """
    from orgmodel.datasets.folders import dataset_folder
    from orgmodel.stores import cache

    return cache.open_dataset(dataset_folder(folder), with_holders=with_holders)


def bundled() -> tuple[Path, ...]:
    """The folders of the datasets that ship with orgmodel."""
    from orgmodel.datasets import shipped

    return shipped.bundled()


def new(folder: str | Path) -> tuple[Path, ...]:
    """Begins a dataset in `folder`: a small complete one to edit. Returns its files."""
    from orgmodel import datasets

    return datasets.new(Path(folder))


def load(
    store: Store,
    data: Graph | str | Path,
    *,
    dry_run: bool = False,
    allow_removals: bool = False,
    with_holders: bool = False,
) -> Changes:
    """Makes a store equal to a Graph, or to the dataset in a folder; says what that changed.

    Raises:
        OrgModelError: the dataset has errors, or the store is not to be changed so.
    """
    from orgmodel.stores import SyncOptions

    graph = read(data, with_holders=with_holders).graph if isinstance(data, str | Path) else data
    return store.sync(graph, SyncOptions(dry_run=dry_run, allow_removals=allow_removals))


def check(
    folder: str | Path,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    as_of: date | str | None = None,
    language: str = "en",
    strict: bool = False,
) -> ShownReport:
    """What the rules of governance find in the dataset in `folder`, or the bundled one.

    `select` and `ignore` are ids of rules, or how they begin.

    Raises:
        OrgModelError: it cannot be loaded (DataError), or there is no such rule.
    """
    from orgmodel import checks
    from orgmodel.datasets.folders import dataset_folder
    from orgmodel.render.checks.shown import ShownReport

    home = dataset_folder(folder)
    known = checks.rules(home)
    chosen = checks.without_reform(checks.chosen(known, select, ignore))
    dataset = checks.read(home, known)
    options = checks.Options(_options(as_of, language).as_of, language, strict=strict)
    with open_dataset(folder) as store:
        return ShownReport(checks.check(store, chosen, options, dataset), language)


def ask(
    store: Store,
    question: str,
    *things: str,
    as_of: date | str | None = None,
    language: str = "en",
    with_holders: bool = False,
    **arguments: Argument,
) -> Answer:
    """Asks one of the questions in cypher/ask, as the command of that name does.

    `things` are what stands behind the command, `arguments` its options. `as_of` is a day, or a
    text as on the command line; the default is the dataset's own date.

    Raises:
        OrgModelError: a name, a date or an argument that means nothing, or several things.
    """
    from orgmodel import catalogue, questions
    from orgmodel.questions.arguments import require_texts
    from orgmodel.render.shown import shown

    require_texts(things)
    asked = catalogue.question(question)
    options = _options(as_of, language, with_holders=with_holders)
    named = questions.tell_apart(store, asked, things, options) if things else {}
    found = questions.ask(store, asked, {**arguments, **named}, options)
    return shown(found, language, store)


def query(
    store: Store,
    cypher: str,
    *,
    as_of: date | str | None = None,
    language: str = "en",
    with_holders: bool = False,
    **parameters: Cell,
) -> Answer:
    """Runs your own Cypher, or the .cypher file of that name; it only reads.

    Raises:
        OrgModelError: it would write, or the engine does not accept it.
    """
    from orgmodel import questions
    from orgmodel.catalogue.own import own_query
    from orgmodel.render.shown import shown

    own = own_query(cypher)
    options = _options(as_of, language, with_holders=with_holders)
    return shown(questions.ask_own(store, own, parameters, options), language, store)


def chart(
    store: Store,
    subject: str | None = None,
    *,
    as_of: date | str | None = None,
    language: str = "en",
    with_holders: bool = False,
    **choices: Unpack[Choices],
) -> Chart:
    """The chart of what is under `subject`, or under everything that stands at the top.

    A notebook shows it as it is; `save("chart.svg", "chart.pdf")` writes it to files. The
    choices are those of the command: `depth`, `title`, `paper`, `upright` for paper that stands,
    and `both` for names in both languages.

    Raises:
        OrgModelError: the unit or the date means nothing, or there is nothing to draw.
    """
    from orgmodel.render import charts

    options = _options(as_of, language, with_holders=with_holders)
    return charts.chart(store, charts.Wanted(subject, **choices), options)


def reform(
    plan: str | Path, *, dataset: str | Path = "", language: str = "en", with_holders: bool = False
) -> ShownReform:
    """Plays a plan, by its path or its name, on a dataset: by default the one it lies beside.

    Nothing is written. Of what it returns `report`, `check`, `ledger`, `brief` are the other
    commands about a plan, and `store` is the organisation after it, to ask.

    Raises:
        OrgModelError: the plan cannot be read, or facts stand in its way (PlanError).
    """
    from orgmodel.impact.playing import play
    from orgmodel.render.reforms.shown import shown_reform

    folder = _home_of(plan, dataset)
    played = play(folder, str(plan), _known(language), with_holders=with_holders)
    return shown_reform(played, language)


def compare(
    plan: str | Path,
    *others: str | Path,
    dataset: str | Path = "",
    language: str = "en",
    with_holders: bool = False,
    whole: bool = False,
) -> ShownMeasures:
    """Several plans and no reform side by side, measure by measure; the `whole`: all measures.

    Raises:
        OrgModelError: as `reform`, or they have different baselines.
    """
    from orgmodel.impact import reporting
    from orgmodel.render.reforms.shown import shown_variants

    given, folder = [str(each) for each in (plan, *others)], _home_of(plan, dataset)
    found = reporting.compare(folder, given, _known(language), with_holders=with_holders)
    return shown_variants(found, language, whole=whole)


def schema(name: str = "", *, language: str = "en") -> Answer:
    """What may exist and what may join what; of a label or a relation, all there is to say."""
    from orgmodel.render.schema import schema
    from orgmodel.render.shown import shown

    return shown(schema(name, _known(language)), language)


def explain(error: OrgModelError, *, language: str = "en") -> str:
    """What is wrong and what would be right, in the words of the command."""
    from orgmodel.render.failures import told

    return told(error, _known(language))


def diff(
    before: str | Path,
    after: str | Path,
    *,
    dataset: str | Path = "",
    language: str = "en",
    with_holders: bool = False,
) -> ShownDifference:
    """What differs between two dates of a dataset, two datasets or two git revisions of one.

    Each is what `orgmodel diff` takes; `dataset` is the folder that dates and revisions are of,
    by default the bundled one.

    Raises:
        OrgModelError: one of them means nothing, or a dataset cannot be read.
    """
    from orgmodel.datasets.folders import dataset_folder
    from orgmodel.questions.comparing import compare
    from orgmodel.render.shown import shown_difference

    _known(language)
    folder = dataset_folder(dataset or "nato-is")
    found = compare(str(before), str(after), folder, with_holders=with_holders)
    return shown_difference(found, language)


def _options(as_of: date | str | None, language: str, *, with_holders: bool = False) -> Options:
    from datetime import date

    from orgmodel.questions import Options, parse_as_of

    day = as_of if as_of is None or isinstance(as_of, date) else parse_as_of(str(as_of))
    return Options(day, _known(language), with_holders)


def _home_of(plan: str | Path, dataset: str | Path) -> Path:
    """The dataset that a plan is about: the one that is named, else the one it lies beside."""
    from orgmodel.datasets.folders import dataset_folder
    from orgmodel.impact.playing import home_of

    home = None if dataset else home_of(str(plan))
    return home or dataset_folder(dataset or "nato-is")


def _known(language: str) -> str:
    """The language, if answers are worded in it.

    Raises:
        UsageError: they are not.
    """
    if language not in {"en", "fr"}:
        from orgmodel.errors import UsageError

        raise UsageError("bad-choice", (("given", "language"), ("allowed", "en, fr")))
    return language


def __getattr__(name: str) -> object:
    """The members that live elsewhere, and the version, from the installed distribution."""
    if name == "__version__":
        from importlib.metadata import version

        return version("orgmodel")
    if name in _HOMES:
        return getattr(import_module(f"orgmodel.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'orgmodel' has no attribute {name!r}")
