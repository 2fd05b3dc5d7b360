"""Runs rules on a store and collects what they find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from orgmodel import errors
from orgmodel.catalogue import Query, load
from orgmodel.catalogue.norms import CASE, COUNTS, FOLDER, Rule
from orgmodel.checks.finding import SEVERITIES, Finding, Report
from orgmodel.checks.naming import named
from orgmodel.checks.ofreforms import ABOUT_REFORMS
from orgmodel.checks.parameters import types, values
from orgmodel.checks.places import Places
from orgmodel.checks.sidebyside import answers
from orgmodel.checks.waiving import Waivers, waive
from orgmodel.checks.wellformed import LIKENESS, OF_STORE
from orgmodel.datasets import Governance, Reading, read_governance
from orgmodel.datasets import read as read_tables
from orgmodel.datasets.likeness import alike
from orgmodel.graph import OPEN, Place
from orgmodel.questions import Options as AskingOptions
from orgmodel.questions.asking import Asking
from orgmodel.stores import Store, Table

HELD = ("units", "posts", "committees", "responsibilities")
"""What a report says that was looked at, by the names of its counts."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to check: as of which day, in which language, whether only stated facts will do.

    `as_of` None: the dataset's own date. `by_unit`: find the unit that each subject belongs to.
    """

    as_of: date | None = None
    language: str = "en"
    strict: bool = False
    by_unit: bool = False


@dataclass(frozen=True, slots=True)
class Dataset:
    """What the tables say beside what a store holds: places, findings, waivers, parameters."""

    folder: Path
    reading: Reading
    governance: Governance


def read(folder: Path, rules: tuple[Rule, ...]) -> Dataset:
    """The dataset in `folder`, and what it says of `rules`.

    Raises:
        FileError: there is no such folder.
        DataError: it cannot be loaded, or speaks of rules or things that do not exist.
    """
    reading = read_tables(folder)
    return Dataset(folder, reading, governance(folder, reading, rules))


def governance(folder: Path, reading: Reading, rules: tuple[Rule, ...]) -> Governance:
    """What the dataset in `folder`, read already, says of `rules`.

    Raises:
        DataError: it speaks of rules or things that do not exist.
    """
    of_plans = {rule.id for rule in ABOUT_REFORMS}
    return read_governance(folder, reading.graph, types(rules), of_plans)


def check(
    store: Store, rules: tuple[Rule, ...], options: Options, dataset: Dataset | None = None
) -> Report:
    """What `rules` find in a store, with the names of what it is about.

    With the `dataset` that the store holds, also where that stands in its tables.

    Raises:
        StoreEmpty: there is no organisation in the store.
        QueryRefused: an own rule is no Cypher that the store accepts.
        CatalogueError: an own rule returns a severity that there is not.
    """
    report = judge(store, rules, options, dataset)
    return named(store, report, options.language, by_unit=options.by_unit)


def judge(
    store: Store, rules: tuple[Rule, ...], options: Options, dataset: Dataset | None = None
) -> Report:
    """As `check`, without the names: of very many findings few may be shown.

    Raises:
        StoreEmpty, QueryRefused: as `check`.
    """
    asking = Asking.of(store, AskingOptions(options.as_of, options.language))
    places = Places(dataset.reading.graph if dataset else None)
    found = [*_found(asking, rules, options, dataset, places)]
    known = {rule.id: rule for rule in rules}
    remaining, waived = waive(found, _waivers(dataset, asking.on), known, asking.on)
    queries = {rule.id: rule.counts for rule in rules if rule.counts}
    held = {name: load(f"{FOLDER}/{COUNTS}/{name}") for name in HELD}
    counts = _counts(asking, [*queries.values(), *held.values()])
    return Report(
        rules,
        tuple(sorted(remaining, key=_order)),
        asking.on,
        info.name if (info := store.describe()) else "",
        dataset.folder if dataset else None,
        tuple(waived),
        {id_: counts[query.path] for id_, query in queries.items()},
        {name: counts[query.path] for name, query in held.items()},
    )


def add(report: Report, found: Iterable[Finding], given: Governance, subject: str) -> Report:
    """The report with what was `found` about a `subject` that no store holds: a reform.

    Of the rules that were asked for, and waived like the others.
    """
    rules = {rule.id: rule for rule in report.rules}
    told = [each for each in found if each.rule.id in rules]
    own = tuple(each for each in given.waivers if each.subject == subject)
    remaining, waived = waive(told, Waivers(own, {subject}), rules, report.as_of)
    return replace(
        report,
        findings=tuple(sorted((*report.findings, *remaining), key=_order)),
        waived=(*report.waived, *waived),
    )


def unreadable(
    folder: Path,
    findings: Iterable[errors.Finding],
    rules: tuple[Rule, ...],
    asked_for: tuple[Rule, ...],
) -> Report:
    """What the reader found in the dataset in `folder`, which cannot be loaded.

    What stops it is found whatever was `asked_for` of the `rules`.
    """
    wanted = {rule.id for rule in asked_for}
    told = [each for each in findings if each.severity == "error" or each.rule in wanted]
    found = _noted(told, rules, Places(None))
    return Report(rules, tuple(sorted(found, key=_order)), OPEN, folder=folder, whole=False)


def _waivers(dataset: Dataset | None, on: date) -> Waivers:
    if dataset is None or not dataset.governance.waivers:
        return Waivers()
    things = dataset.reading.graph.things
    living = {thing.id for thing in things if thing.life.holds_on(on)}
    return Waivers(dataset.governance.waivers, living)


def _found(
    asking: Asking,
    rules: tuple[Rule, ...],
    options: Options,
    dataset: Dataset | None,
    places: Places,
) -> Iterator[Finding]:
    """What the rules find, then what the reader of the dataset has noted."""
    parameters = dataset.governance.parameters if dataset else {}
    asked = [
        (rule, rule.query, values(rule, parameters.get(rule.id, {}), strict=options.strict))
        for rule in rules
        if rule.query
    ]
    tables = answers(asking, [(query, given) for _, query, given in asked])
    told: set[tuple[str, str]] = set()
    for (rule, *_), table in zip(asked, tables, strict=True):
        for finding in _broken(rule, table, places):
            told.add((rule.id, finding.subject))
            yield finding
    if dataset:
        noted = dataset.reading.findings
        if any(rule.id == LIKENESS for rule in rules):
            noted += alike(dataset.reading.graph, asking.on)
        # what a rule on the store has found as well it says for the day that is asked about
        yield from (
            each
            for each in _noted(noted, rules, places)
            if (each.rule.id, each.subject) not in told
        )


def _counts(asking: Asking, queries: Iterable[Query]) -> dict[Path, int]:
    """What each query counts; many rules look at the same things."""
    once = {query.path: query for query in queries}
    tables = answers(asking, [(query, {}) for query in once.values()])
    return {
        path: sum(int(str(row["count"])) for row in table.records())
        for path, table in zip(once, tables, strict=True)
    }


def _broken(rule: Rule, table: Table, places: Places) -> Iterator[Finding]:
    for row in table.records():
        severity = str(row.get("severity") or rule.severity)
        if severity not in SEVERITIES:
            allowed = (("given", severity), ("allowed", ", ".join(SEVERITIES)))
            file = str(rule.query.path) if rule.query else ""
            raise errors.CatalogueError(file, 0, "unknown-severity", allowed)
        yield Finding(
            rule,
            severity,
            str(row["subject"]),
            str(row.get(CASE) or ""),
            row,
            places.of(row),
        )


def _noted(found: Iterable[errors.Finding], rules: Sequence[Rule], places: Places) -> list[Finding]:
    """What the reader of the dataset found, under the rules that were asked for."""
    known = {rule.id: rule for rule in rules}
    return [
        Finding(
            known[each.rule],
            each.severity,
            places.subject_at(each),
            place=Place(each.file, each.line),
            noted=each,
        )
        for each in found
        if each.rule in known and each.code not in OF_STORE
    ]


def _order(finding: Finding) -> tuple[str, bool, str, int, str]:
    """By rule and place; those of one subject stay in the order of their query."""
    place = finding.place or Place("", 0)
    return finding.rule.id, bool(finding.noted), place.file, place.line, finding.subject
