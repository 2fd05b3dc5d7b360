"""Plays a reform on an organisation: a new Graph and a ledger, and the old one as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from orgmodel.errors import Finding, PlanError
from orgmodel.graph import Graph, Place
from orgmodel.reforms.baseline import Baseline
from orgmodel.reforms.contradictions import require_agreement
from orgmodel.reforms.draft import Draft
from orgmodel.reforms.events import record
from orgmodel.reforms.ledger import Ledger
from orgmodel.reforms.lines import require_no_circle
from orgmodel.reforms.operations import OPERATIONS
from orgmodel.reforms.pending import conclude
from orgmodel.reforms.plan import New, Plan, Step
from orgmodel.reforms.work import Refused, Work


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reform comes to: the organisation after it, and what became of everything.

    `draft` holds the same as `graph`, which is made when it is asked for.
    """

    plan: Plan
    draft: Draft
    ledger: Ledger

    def graph(self) -> Graph:
        """The organisation with the reform on its time line."""
        return self.draft.graph()


def apply(baseline: Baseline | Graph, plan: Plan) -> Outcome:
    """Plays the steps of a plan in the order of their days.

    Raises:
        PlanError: facts stand in the way of one or more steps; all of them are told. A step
            that rests on one that failed is not tried.
    """
    played = attempt(baseline, plan)
    if played.findings:
        raise PlanError(plan.file, played.findings, _names(played))
    return Outcome(plan, played.draft, played.ledger)


def _names(played: Attempt) -> tuple[tuple[str, str, str], ...]:
    """What the things are called that the findings are about."""
    ids = {
        text
        for finding in played.findings
        for name, text in finding.fields
        if name in {"thing", "other"}
    }
    found = (played.draft.find(id_) for id_ in sorted(ids))
    return tuple((each.id, each.text("name_en"), each.text("name_fr")) for each in found if each)


@dataclass(slots=True)
class Attempt:
    """A reform while it is played. `spoilt`: the ids that failed steps were about."""

    plan: Plan
    draft: Draft
    ledger: Ledger = field(default_factory=Ledger)
    findings: tuple[Finding, ...] = ()
    failed: tuple[int, ...] = ()
    spoilt: set[str] = field(default_factory=set)

    def play(self, step: Step) -> None:
        """One step: all of it, or nothing and a finding."""
        if not self.spoilt.isdisjoint(founded_by(step) | _named_by(step)):
            self._spoil(step)
            return
        operation = OPERATIONS[step.op]
        draft, ledger = self.draft.copy(), self.ledger.copy()
        work = Work(draft, ledger, self.plan, step)
        try:
            require_agreement(work)
            operation.run(work)
            require_no_circle(work)
            conclude(work)
            record(work, operation)
        except Refused as refused:
            self.findings = (*self.findings, _finding(self.plan, step, refused))
            self._spoil(step)
        else:
            self.draft, self.ledger = draft, ledger

    def _spoil(self, step: Step) -> None:
        self.failed = (*self.failed, step.number)
        self.spoilt |= founded_by(step)


def attempt(baseline: Baseline | Graph, plan: Plan) -> Attempt:
    """Plays what can be played; what cannot is among the findings."""
    known = baseline if isinstance(baseline, Baseline) else Baseline(baseline)
    attempted = Attempt(plan, Draft(known))
    for step in plan.in_order:
        attempted.play(step)
    return attempted


def founded_by(step: Step) -> set[str]:
    """The ids of everything that a step founds."""
    found: set[str] = set()
    for value in step.arguments.values():
        for new in value if isinstance(value, tuple) else (value,):
            if isinstance(new, New):
                found |= {new.id} | ({new.head.id} if new.head else set())
    return found


def _named_by(step: Step) -> set[str]:
    return {id_ for value in step.arguments.values() for id_ in _ids(value)}


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, New):
        for ids in value.ends.values():
            yield from ids
    elif isinstance(value, tuple):
        for each in value:
            yield from _ids(each)
    elif isinstance(value, dict):
        yield from value.values()


def _finding(plan: Plan, step: Step, refused: Refused) -> Finding:
    place = _place(step, refused.key)
    fields = {**refused.fields, "step": str(step.number), "op": step.op}
    return Finding("error", "", refused.code, plan.file, place.line, tuple(fields.items()))


def _place(step: Step, key: str) -> Place:
    """Where the key stands; of a key in a table that of the table, if it is not known."""
    line = step.lines.get(key) or step.lines.get(key.partition(".")[0]) or step.place.line
    return Place(step.place.file, line)
