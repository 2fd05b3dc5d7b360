"""Looks up what the things in a report are called, and the unit that each belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, islice

from orgmodel.checks.finding import Finding, Report
from orgmodel.questions import Named
from orgmodel.questions import Options as AskingOptions
from orgmodel.questions.asking import Asking
from orgmodel.stores import Cell, Store


def named(
    store: Store, report: Report, language: str, *, by_unit: bool = False, most: int | None = None
) -> Report:
    """The report with the names of what its findings are about, as its store knows them.

    `by_unit`: and the unit that each subject belongs to. `most`: of so many findings of a rule
    only, the first ones, where no more are shown.
    """
    asking = Asking.of(store, AskingOptions(report.as_of, language))
    homes = _homes(asking, report.findings) if by_unit else None
    shown = [*_first(report.findings, most), *_first(report.gone, most)]
    ids = {*_things([*shown, *(each.finding for each in report.waived)])}
    names = {**report.names, **_plain(asking.names({*ids, *(homes or {}).values()}))}
    return replace(report, names=names, homes=homes)


def _first(findings: Iterable[Finding], most: int | None) -> Iterator[Finding]:
    for _, found in groupby(findings, lambda each: each.rule.id):
        yield from islice(found, most)


def _plain(names: dict[str, Named]) -> dict[str, Named]:
    """Without a mark on what is closed: where it matters, the message says since when."""
    return {id_: replace(each, closed=False, later=False) for id_, each in names.items()}


def _homes(asking: Asking, found: Iterable[Finding]) -> dict[str, str]:
    """The unit that each subject belongs to."""
    ids: list[Cell] = [*sorted({each.subject for each in found})]
    return {str(row["id"]): str(row["unit"]) for row in asking.look_up("homes", ids=ids)}


def _things(found: Iterable[Finding]) -> Iterator[str]:
    """The ids of the things in the findings."""
    for each in found:
        yield each.subject
        for column in each.rule.columns:
            # what the reader noted under a rule on the store has no row
            if column.type.name == "THING" and column.name in each.values:
                yield from _flat(each.values[column.name])


def _flat(cell: Cell) -> Iterator[str]:
    for each in cell if isinstance(cell, list) else [cell]:
        if isinstance(each, str):
            yield each
