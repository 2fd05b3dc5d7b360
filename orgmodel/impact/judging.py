"""Whether a reform may be enacted: what is open, what is unaccounted for, what it breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from orgmodel import checks
from orgmodel.checks import Dataset, Finding, Options, Report, Rule
from orgmodel.checks.comparing import Side, against, only_new
from orgmodel.checks.ofreforms import ABOUT_REFORMS, NOTHING_BROKEN, SOMEBODY
from orgmodel.datasets import Governance, Reading
from orgmodel.impact.playing import Played, scenario_store
from orgmodel.impact.scruples import scruples
from orgmodel.questions import Named
from orgmodel.reforms import Item
from orgmodel.stores import Store

_ABOUT_PLANS = frozenset(rule.id for rule in ABOUT_REFORMS)


class Asked(NamedTuple):
    """The `rules` that were asked for, and those that tell whether a reform breaks anything."""

    rules: tuple[Rule, ...]
    compared: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A played reform and what stands against it.

    `report`: the findings of the rules that are new under the reform, those that went, and what
    is to be said of the plan itself.
    """

    played: Played
    report: Report

    @property
    def pending(self) -> Sequence[Item]:
        """What nobody decided."""
        return self.played.outcome.ledger.pending

    @property
    def organisation(self) -> Report:
        """The findings about the organisation, without those about the plan."""
        found = (each for each in self.report.findings if each.rule.id not in _ABOUT_PLANS)
        return replace(self.report, findings=tuple(found))

    @property
    def passes(self) -> bool:
        """Whether no error stands against it."""
        return not any(each.severity == "error" for each in self.report.findings)


def judge(played: Played, language: str = "en") -> Judgement:
    """Runs the rules on the organisation with and without the reform, on its last day."""
    known = checks.rules(played.folder)
    options = Options(played.plan.last_day, language)
    with (
        scenario_store(played.before, played.before.info.name) as before,
        scenario_store(played.after, played.name) as after,
    ):
        governance = checks.read(played.folder, known).governance
        sides = (Side(before, played.before), Side(after, played.after))
        found = against(*sides, known, options, governance)
        found = replace(found, folder=played.folder)
        told = _whole(after, (played, found.findings), found, governance, options)
    return Judgement(played, told)


def under(
    played: Played, asked: Asked, options: Options, dataset: Dataset, given: str | None = None
) -> Report:
    """What rules find in the organisation under a reform, and in its plan.

    With `given`, a date, a dataset or a git revision, only what is new since then.

    Raises:
        UsageError, DataError: as `checks.since`.
    """
    tables = Reading(played.after, dataset.reading.findings)
    dataset = replace(dataset, reading=tables)
    compares = any(rule.id == NOTHING_BROKEN for rule in asked.rules)
    with scenario_store(played.after, played.name) as store:
        wide = asked.compared if compares else asked.rules
        found = checks.judge(store, wide, options, dataset)
        # a reform is compared on its own day: what only time brings is not of its making
        options = replace(options, as_of=found.as_of)
        new = _broken(played, found, options, dataset) if compares else ()
        found = _narrowed(found, asked.rules)
        if given is not None:
            found = checks.since(store, found, options, given, dataset)
        return _whole(store, (played, new), found, dataset.governance, options)


def _broken(played: Played, found: Report, options: Options, dataset: Dataset) -> Sequence[Finding]:
    """What of that which was `found` there is not without the reform."""
    tables = Reading(played.before, dataset.reading.findings)
    with scenario_store(played.before, played.before.info.name) as store:
        then = checks.judge(store, found.rules, options, replace(dataset, reading=tables))
    return only_new(found, then).findings


def _narrowed(found: Report, rules: tuple[Rule, ...]) -> Report:
    """The same of some of the rules."""
    ids = {rule.id for rule in rules}
    return replace(
        found,
        rules=rules,
        findings=tuple(each for each in found.findings if each.rule.id in ids),
        waived=tuple(each for each in found.waived if each.finding.rule.id in ids),
    )


def _whole(
    store: Store,
    plan: tuple[Played, Sequence[Finding]],
    found: Report,
    governance: Governance,
    options: Options,
) -> Report:
    """The report with what is to be said of the plan, of which a part is what is new under it."""
    played, new = plan
    told = checks.add(found, scruples(played, new), governance, played.plan.id)
    called = Named(played.plan.id, "", "", played.plan.name_en, played.plan.name_fr)
    told = replace(told, names={**told.names, called.id: called})
    told = checks.named(store, told, options.language, by_unit=options.by_unit)
    return replace(told, names={id_: _somebody(each) for id_, each in told.names.items()})


def _somebody(named: Named) -> Named:
    """Whoever is not named is somebody; a name stays what it is."""
    if named.label != "Person" or named.name("en") != named.id:
        return named
    return replace(named, name_en=SOMEBODY.en, name_fr=SOMEBODY.fr)
