"""Compares what two words mean: two days, two datasets, two revisions of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orgmodel.datasets.fingerprint import DESCRIPTOR
from orgmodel.datasets.git import checked_out
from orgmodel.datasets.reading import read
from orgmodel.datasets.shipped import bundled
from orgmodel.errors import DataError, DateError, FileError, UsageError
from orgmodel.graph import Graph
from orgmodel.graph.changes import Difference
from orgmodel.graph.diff import between, diff
from orgmodel.graph.views import without
from orgmodel.questions.dates import parse_as_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs, and what was compared: the organisation before and after, and how it is named.

    `days` are the two days where it is one organisation on two of them.
    """

    difference: Difference
    before: Graph
    after: Graph
    names: tuple[str, str]
    days: tuple[date, date] | None = None


def compare(before: str, after: str, folder: Path, *, with_holders: bool = False) -> Comparison:
    """What differs between `before` and `after`.

    Each is a date (of the dataset in `folder`), a dataset (its folder, or the name of a bundled
    one), or a git revision: of the other one, where that is a folder, else of `folder`.

    Raises:
        UsageError: one of them means nothing, or only one of them is a date.
        FileError, DataError: a dataset cannot be found or read.
    """
    given = [meant(text) for text in (before, after)]
    days = tuple(each for each in given if isinstance(each, date))
    if len(days) == 1:
        other = before if isinstance(given[1], date) else after
        raise UsageError("date-alone", (("given", other),))
    if days:
        return _two_days(folder, (days[0], days[1]), with_holders=with_holders)
    home = next((each for each in given if isinstance(each, Path)), folder)
    graphs = [_graph(each, home, with_holders=with_holders) for each in given]
    names = [_named(each, home) for each in given]
    return Comparison(diff(*graphs), graphs[0], graphs[1], (names[0], names[1]))


def meant(text: str) -> date | Path | str:
    """What was typed: a day, the folder of a dataset, or else what may be a revision."""
    if _is_dataset(Path(text)):
        return Path(text)
    if shipped := next((each for each in bundled() if each.name == text), None):
        return shipped
    try:
        return parse_as_of(text)
    except DateError:
        return text


@contextmanager
def as_it_was(home: Path, revision: str) -> Iterator[Path]:
    """A folder with the dataset in `home` as it was in a git revision, for a while.

    Raises:
        UsageError: there is no such revision, or `home` is in no repository.
        FileError: git cannot be asked, or the revision has no dataset there.
    """
    try:
        with checked_out(home, revision) as copy:
            yield copy
    except FileError as error:
        fields = (("given", revision), ("folder", _called(home)), ("reason", error.reason))
        if error.code == "no-such-revision":
            raise UsageError("no-such-version", fields) from error
        if error.code == "not-in-git":
            raise UsageError("no-version-outside-git", fields) from error
        raise


def side(text: str, folder: Path, *, with_holders: bool = False) -> date | Graph:
    """What a word means as one side: a day, or the organisation of a dataset or a revision.

    Raises:
        UsageError: it means nothing.
        FileError, DataError: a dataset cannot be found or read.
    """
    found = meant(text)
    return found if isinstance(found, date) else _graph(found, folder, with_holders=with_holders)


def side_name(text: str, folder: Path) -> str:
    """What a side is called that is another organisation, or another revision of this one."""
    return _named(meant(text), folder)


def _called(folder: Path) -> str:
    """The path as it was typed; "." and ".." say nothing to a reader."""
    return str(folder) if folder.name.strip(".") else folder.resolve().name


def _two_days(folder: Path, days: tuple[date, date], *, with_holders: bool) -> Comparison:
    graph = _read(folder, with_holders=with_holders)
    return Comparison(between(graph, *days), graph, graph, (folder.name, folder.name), days)


def _is_dataset(folder: Path) -> bool:
    try:
        return (folder / DESCRIPTOR).is_file()
    except OSError:
        # a name that no folder can have
        return False


def _graph(meant: date | Path | str, home: Path, *, with_holders: bool) -> Graph:
    if isinstance(meant, Path):
        return _read(meant, with_holders=with_holders)
    revision = str(meant)
    try:
        with as_it_was(home, revision) as copy:
            return _read(copy, with_holders=with_holders)
    except DataError as error:
        raise DataError(_named(revision, home), error.findings) from error


def _read(folder: Path, *, with_holders: bool) -> Graph:
    """The organisation; people do not count where they are not named."""
    graph = read(folder, with_holders=with_holders).graph
    return graph if with_holders else without(graph, "Person")


def _named(meant: date | Path | str, home: Path) -> str:
    """What a side is called: its folder, and the revision of it."""
    if isinstance(meant, Path):
        return meant.resolve().name
    return f"{home.resolve().name} {meant}"
