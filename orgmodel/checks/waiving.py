"""Takes the findings that a dataset waives out of the rest, and finds the waivers that are idle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date

from orgmodel import errors
from orgmodel.catalogue.norms import Rule
from orgmodel.checks.finding import Finding, Waived
from orgmodel.checks.wellformed import EXPIRED, UNUSED
from orgmodel.datasets import Waiver


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of a dataset; `living` are the things in force on the day of the check."""

    waivers: tuple[Waiver, ...] = ()
    living: Set[str] = frozenset()


def waive(
    found: Iterable[Finding], given: Waivers, rules: Mapping[str, Rule], on: date
) -> tuple[list[Finding], list[Waived]]:
    """The findings that remain, and those that are waived on a day.

    Of `rules` that were not asked for, and of things that are not in force, nobody knows
    whether a waiver of theirs is idle; that it has expired is known all the same.
    """
    standing = {(each.rule, each.subject): each for each in given.waivers if on < each.until}
    remaining: list[Finding] = []
    waived: list[Waived] = []
    for finding in found:
        waiver = standing.get((finding.rule.id, finding.subject))
        if waiver is None:
            remaining.append(finding)
        else:
            waived.append(Waived(finding, waiver))
    used = {(each.waiver.rule, each.waiver.subject) for each in waived}
    idle = [
        each
        for each in given.waivers
        if (each.rule in rules or on >= each.until)
        and each.subject in given.living
        and (each.rule, each.subject) not in used
    ]
    return [*remaining, *_told(idle, rules, on)], waived


def _told(idle: Iterable[Waiver], rules: Mapping[str, Rule], on: date) -> Iterator[Finding]:
    for waiver in idle:
        expired = on >= waiver.until
        rule = rules.get(EXPIRED if expired else UNUSED)
        if rule is None:
            continue
        fields: tuple[tuple[str, str], ...] = (("id", waiver.rule), ("thing", waiver.subject))
        if expired:
            fields += (("date", waiver.until.isoformat()),)
        code = "waiver-expired" if expired else "waiver-unused"
        place = waiver.place
        said = errors.Finding(rule.severity, rule.id, code, place.file, place.line, fields)
        yield Finding(rule, rule.severity, waiver.subject, place=place, noted=said)
