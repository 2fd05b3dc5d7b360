"""What is found now and was not before, and what was and is no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from orgmodel.catalogue.norms import Rule
from orgmodel.checks.finding import Finding, Identity, Report
from orgmodel.checks.naming import named
from orgmodel.checks.run import Dataset, Options, governance, judge
from orgmodel.datasets import Governance, Reading, Waiver, read
from orgmodel.errors import DataError, FileError, UsageError
from orgmodel.graph import Graph
from orgmodel.questions.comparing import as_it_was, meant
from orgmodel.stores import Store, SyncOptions, open_store


@dataclass(frozen=True, slots=True)
class Side:
    """One of two organisations in memory: the store that holds it, and what was put into it."""

    store: Store
    graph: Graph


def against(
    before: Side,
    after: Side,
    rules: tuple[Rule, ...],
    options: Options,
    governance: Governance | None = None,
) -> Report:
    """What `rules` find in `after` that they do not find in `before`, and what has gone.

    For a reform and what it starts from: both are judged as of the same day (a reform as of one
    on which all of it is in force), with the parameters and waivers of one `governance`. A
    finding has the place of its thing in the graph that it was found in, if it has one there.

    Raises:
        StoreEmpty: there is no organisation in one of the stores.
    """
    given = governance or Governance()
    then, now = (
        judge(side.store, rules, options, Dataset(Path(), Reading(side.graph), given))
        for side in (before, after)
    )
    found = replace(only_new(now, then), folder=None)
    return _named((before.store, after.store), found, options)


def since(
    store: Store, now: Report, options: Options, given: str, dataset: Dataset | None
) -> Report:
    """Of what was found `now` what was not found in what `given` means, and what is gone.

    It means a date, a dataset or a git revision. The parameters are those of the `dataset` that
    was checked, which also is the one of which a revision is meant; the waivers are those that
    stood then. Where a revision has no dataset yet, or one that cannot be loaded, everything
    is new: whoever commits the first one, or mends a broken one, must be able to.

    Raises:
        UsageError: it means nothing, or not without a dataset.
        DataError: the dataset in the folder that is meant cannot be loaded.
    """
    wanted = meant(given)
    if isinstance(wanted, date):
        then = judge(store, now.rules, replace(options, as_of=wanted), dataset)
        return _named((store,), only_new(now, then), options)
    if dataset is None:
        raise UsageError("against-needs-dataset", (("given", given),))
    try:
        with _folder(wanted, dataset.folder) as folder, open_store("memory:") as other:
            reading = read(folder)
            other.sync(reading.graph, SyncOptions())
            parameters = dataset.governance.parameters
            stood = Governance(parameters, _waivers(folder, reading, now.rules))
            then = judge(other, now.rules, options, Dataset(folder, reading, stood))
            return _named((other, store), only_new(now, then), options)
    except DataError:
        if isinstance(wanted, Path):
            raise
    except FileError as error:
        if error.code != "not-in-revision":
            raise
    return _named((store,), replace(now, compared=True, without=given), options)


def _waivers(folder: Path, reading: Reading, rules: tuple[Rule, ...]) -> tuple[Waiver, ...]:
    """The waivers of a dataset; what was wrong with them then is not asked."""
    try:
        return governance(folder, reading, rules).waivers
    except DataError:
        return ()


def _named(stores: Iterable[Store], found: Report, options: Options) -> Report:
    """With the names that the last of the stores knows, else one before it."""
    homes: dict[str, str] = {}
    for store in stores:
        found = named(store, found, options.language, by_unit=options.by_unit)
        homes |= found.homes or {}
    return replace(found, homes=homes if options.by_unit else None)


def only_new(now: Report, then: Report) -> Report:
    """What was found `now` and not `then`, and what was found then and is gone.

    What was waived then and no longer is counts as new.
    """
    known = _identities(then)
    shown = {each.identity for each in then.findings}
    there = _identities(now)
    return replace(
        now,
        findings=tuple(each for each in now.findings if each.identity not in shown),
        gone=tuple(each for each in then.findings if each.identity not in there),
        waived=tuple(each for each in now.waived if each.finding.identity not in known),
        compared=True,
    )


def _identities(report: Report) -> set[Identity]:
    found: list[Finding] = [*report.findings, *(each.finding for each in report.waived)]
    return {each.identity for each in found}


@contextmanager
def _folder(wanted: Path | str, home: Path) -> Iterator[Path]:
    if isinstance(wanted, Path):
        yield wanted
        return
    try:
        with as_it_was(home, wanted) as folder:
            yield folder
    except UsageError as error:
        if Path(wanted).is_dir():
            raise UsageError("no-dataset-there", (("given", wanted),)) from error
        raise
