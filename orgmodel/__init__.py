"""How an organisation is built and governed, in a graph you can ask.

    import orgmodel

    store = orgmodel.open_dataset("data/nato-is")               # or open_store("neo4j://…")
    answer = orgmodel.ask(store, "who", thing="cyber defence")
    answer.table.records()                                      # rows as mappings
    orgmodel.chart(store, "International Staff").save("chart.svg")

Everything loads on first use; nothing inside the package imports this module.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Unpack

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from orgmodel.charts.chart import Chart as Chart
    from orgmodel.datasets import Reading as Reading
    from orgmodel.errors import OrgModelError as OrgModelError
    from orgmodel.graph import Graph as Graph
    from orgmodel.questions import Answer, Argument, Options
    from orgmodel.questions.comparing import Comparison
    from orgmodel.render.charts import Choices
    from orgmodel.stores import Store
    from orgmodel.stores import open_store as open_store

    __version__: str

__all__ = [
    "Chart",
    "Graph",
    "OrgModelError",
    "Reading",
    "ask",
    "chart",
    "diff",
    "open_dataset",
    "open_store",
    "read",
]

_HOMES = {
    "Chart": "charts.chart",
    "Graph": "graph",
    "OrgModelError": "errors",
    "Reading": "datasets",
    "open_store": "stores",
}


def read(folder: str | Path, *, with_holders: bool = False) -> Reading:
    """Reads the dataset in `folder`: its Graph, and what is odd about it.

    Raises:
        OrgModelError: it cannot be read (FileError), or not be loaded (DataError: every finding).
    """
    from pathlib import Path

    from orgmodel import datasets

    return datasets.read(Path(folder), with_holders=with_holders)


def open_dataset(folder: str | Path, *, with_holders: bool = False) -> Store:
    """The dataset in `folder` in an embedded store, ready to be asked; close it after use."""
    from pathlib import Path

    from orgmodel.stores import cache

    return cache.open_dataset(Path(folder), with_holders=with_holders)


def ask(
    store: Store,
    question: str,
    *,
    as_of: date | str | None = None,
    language: str = "en",
    with_holders: bool = False,
    **arguments: Argument,
) -> Answer:
    """Asks one of the questions in cypher/ask, as the command of that name does.

    `as_of` is a day, or a text as on the command line; the default is the dataset's own date.

    Raises:
        OrgModelError: a name, a date or an argument that means nothing, or several things.
    """
    from orgmodel import catalogue, questions

    options = _options(as_of, language, with_holders=with_holders)
    return questions.ask(store, catalogue.question(question), arguments, options)


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
    choices are those of the command: `depth`, `title`, and `both` for names in both languages.

    Raises:
        OrgModelError: the unit or the date means nothing, or there is nothing to draw.
    """
    from orgmodel.render import charts

    options = _options(as_of, language, with_holders=with_holders)
    return charts.chart(store, charts.Wanted(subject, **choices), options)


def diff(
    before: str | Path,
    after: str | Path,
    *,
    dataset: str | Path = "",
    with_holders: bool = False,
) -> Comparison:
    """What differs between two dates of a dataset, two datasets or two git revisions of one.

    Each is what `orgmodel diff` takes; `dataset` is the folder that dates and revisions are of,
    by default the bundled one. `.difference.changes` are the changes.

    Raises:
        OrgModelError: one of them means nothing, or a dataset cannot be read.
    """
    from pathlib import Path

    from orgmodel.paths import resource
    from orgmodel.questions.comparing import compare

    folder = Path(dataset) if dataset else resource("data") / "nato-is"
    return compare(str(before), str(after), folder, with_holders=with_holders)


def _options(as_of: date | str | None, language: str, *, with_holders: bool = False) -> Options:
    from orgmodel.questions import Options, parse_as_of

    day = parse_as_of(as_of) if isinstance(as_of, str) else as_of
    return Options(day, language, with_holders)


def __getattr__(name: str) -> object:
    """The members that live elsewhere, and the version, from the installed distribution."""
    if name == "__version__":
        from importlib.metadata import version

        return version("orgmodel")
    if name in _HOMES:
        return getattr(import_module(f"orgmodel.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'orgmodel' has no attribute {name!r}")
