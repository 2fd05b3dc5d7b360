"""Whether a reform may be enacted: what is open, what is unaccounted for, what it breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel import checks
from orgmodel.checks import Finding, Report
from orgmodel.checks.comparing import Side, against
from orgmodel.impact.playing import CAP, Played, removed_units, scenario_store
from orgmodel.reforms import Item
from orgmodel.reforms.audit import Unaccounted, unaccounted


@dataclass(frozen=True, slots=True)
class Judgement:
    """A played reform and what stands against it.

    `report`: the findings of the rules that are new under the reform, and those that went;
    `unaccounted`: what the ledger leaves out.
    """

    played: Played
    report: Report
    unaccounted: tuple[Unaccounted, ...] = ()

    @property
    def pending(self) -> Sequence[Item]:
        """What nobody decided."""
        return self.played.outcome.ledger.pending

    @property
    def unbalanced(self) -> tuple[str, ...]:
        """The groups of the ledger in which something is not accounted for."""
        return tuple(dict.fromkeys(each.group for each in self.unaccounted))

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The new findings that are errors."""
        return tuple(each for each in self.report.findings if each.severity == "error")

    @property
    def removals(self) -> tuple[int, int]:
        """How many units go, and how many there are; (0, 0) while that is few, or allowed."""
        counts = removed_units(self.played)
        few = counts[0] * CAP <= counts[1] or self.played.plan.allow_removals
        return (0, 0) if few else counts

    @property
    def unsaid(self) -> tuple[str, ...]:
        """What a plan should say of itself, and this one does not: the keys."""
        plan = self.played.plan
        said = {
            "objective": plan.objective or plan.objective_fr,
            "measures": plan.measures,
            "basis": plan.basis,
        }
        return tuple(key for key, value in said.items() if not value)

    @property
    def passes(self) -> bool:
        """Whether nothing stands against it."""
        return not (self.pending or self.unbalanced or self.errors or self.removals[0])


def judge(played: Played, language: str = "en") -> Judgement:
    """Runs the rules on the organisation with and without the reform, on its last day."""
    known = checks.rules(played.folder)
    options = checks.Options(played.plan.last_day, language)
    with (
        scenario_store(played.before, played.before.info.name) as before,
        scenario_store(played.after, played.before.info.name) as after,
    ):
        dataset = checks.read(played.folder, known)
        sides = (Side(before, played.before), Side(after, played.after))
        report = against(*sides, known, options, dataset.governance)
    return Judgement(played, report, unaccounted(played.outcome, played.after))
