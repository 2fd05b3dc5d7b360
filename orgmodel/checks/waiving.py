"""Takes the findings that a dataset waives out of the rest, and finds the waivers that are idle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from orgmodel import errors
from orgmodel.catalogue.norms import Rule
from orgmodel.checks.finding import Finding, Waived
from orgmodel.checks.wellformed import EXPIRED, UNUSED
from orgmodel.datasets import Waiver


def waive(
    found: Iterable[Finding], waivers: tuple[Waiver, ...], rules: Mapping[str, Rule], on: date
) -> tuple[list[Finding], list[Waived]]:
    """The findings that remain, and those that are waived on a day.

    Of `rules` that were not asked for nobody knows whether a waiver of theirs is idle.
    """
    standing = {(each.rule, each.subject): each for each in waivers if on < each.until}
    remaining: list[Finding] = []
    waived: list[Waived] = []
    for finding in found:
        waiver = standing.get((finding.rule.id, finding.subject))
        if waiver is None:
            remaining.append(finding)
        else:
            waived.append(Waived(finding, waiver))
    used = {(each.waiver.rule, each.waiver.subject) for each in waived}
    return [*remaining, *_idle(waivers, used, rules, on)], waived


def _idle(
    waivers: tuple[Waiver, ...], used: set[tuple[str, str]], rules: Mapping[str, Rule], on: date
) -> Iterator[Finding]:
    for waiver in waivers:
        expired = on >= waiver.until
        rule = rules.get(EXPIRED if expired else UNUSED)
        idle = waiver.rule in rules and (waiver.rule, waiver.subject) not in used
        if rule is None or not (expired or idle):
            continue
        fields: tuple[tuple[str, str], ...] = (("id", waiver.rule), ("thing", waiver.subject))
        if expired:
            fields += (("date", waiver.until.isoformat()),)
        code = "waiver-expired" if expired else "waiver-unused"
        place = waiver.place
        said = errors.Finding(rule.severity, rule.id, code, place.file, place.line, fields)
        yield Finding(rule, rule.severity, waiver.subject, place=place, noted=said)
