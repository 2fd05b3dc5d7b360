"""Which steps of a plan still hold, and what stands in the way of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from orgmodel.errors import Finding
from orgmodel.impact.rebasing import CONFLICT, HOLDS, RESOLVED, RESTS, Rebase, Rebased
from orgmodel.metamodel import Words
from orgmodel.render.diffs import named_in
from orgmodel.render.findings import explain_finding
from orgmodel.render.reforms.plan import heading, show_lines
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said

_STATES = {
    HOLDS: Words("holds", "tient"),
    RESOLVED: Words("holds, under another name", "tient, sous un autre nom"),
    CONFLICT: Words("conflict", "conflit"),
    RESTS: Words("rests on a step in conflict", "dépend d'une étape en conflit"),
}
_STEP = Words("step {step} ({op}): {state}", "étape {step} ({op}) : {state}")
_RENAMED = Words('"{old}" is now {new}', "« {old} » est désormais {new}")
_BECAME = Words("what came of {thing}: {heirs}", "ce qu'il est advenu de {thing} : {heirs}")
_THINGS = frozenset({"thing", "other"})
_NOTHING = Words("nothing is recorded", "rien n'est indiqué")
_LINE = Words("line {line}: {told}", "ligne {line} : {told}")
_SUM = Words(
    "{holds} of {all} steps hold; {conflicts} need a decision.",
    "étapes qui tiennent : {holds} sur {all} ; décisions à prendre : {conflicts}.",
)


def show_rebase(sink: Sink, rebased: Rebase) -> None:
    """Prints a line for each step, and below it what has changed."""
    found = (explain_finding(each, sink.language)[0] for each in rebased.findings)
    show_lines(sink, (*heading(rebased.plan, sink.language), *found))
    called = _called(rebased, sink.language)
    for step in rebased.steps:
        _show_step(sink, step, called)
    holds = sum(step.state in {HOLDS, RESOLVED} for step in rebased.steps)
    conflicts = sum(step.state == CONFLICT for step in rebased.steps) + len(rebased.findings)
    counts = {"holds": holds, "all": len(rebased.steps), "conflicts": conflicts}
    told = {name: str(count) for name, count in counts.items()}
    sink.note(fill(_SUM, told, sink.language))


def _show_step(sink: Sink, step: Rebased, called: Mapping[str, str]) -> None:
    state = said(_STATES[step.state], sink.language)
    line = fill(_STEP, {"step": str(step.number), "op": step.op, "state": state}, sink.language)
    show_lines(sink, [line])
    for old, id_ in step.renamed:
        told = fill(_RENAMED, {"old": old, "new": called[id_]}, sink.language)
        show_lines(sink, [f"  {told}"])
    for each in step.findings:
        show_lines(sink, [f"  {_told(each, called, sink.language)}"])
    for id_, heirs in step.became:
        names = ", ".join(called[heir] for heir in heirs)
        fields = {"thing": called[id_], "heirs": names or said(_NOTHING, sink.language)}
        show_lines(sink, [f"  {fill(_BECAME, fields, sink.language)}"])


def _told(finding: Finding, called: Mapping[str, str], language: str) -> str:
    fields = tuple(
        (name, called[text] if name in _THINGS else text) for name, text in finding.fields
    )
    named = replace(finding, fields=fields)
    # which step it is about stands above
    says, hint = explain_finding(named, language)
    told = " ".join(filter(None, (re.sub(r"^\S+ \d+ \(\w+\)\s?: ", "", says), hint)))
    return fill(_LINE, {"line": str(finding.line), "told": ""}, language) + told


def _called(rebased: Rebase, language: str) -> Mapping[str, str]:
    """What the things that are told of are called on the last day of the plan, with their ids."""
    ids = {id_ for step in rebased.steps for id_ in _ids(step)}
    day = rebased.plan.last_day
    named = named_in((rebased.graph, rebased.graph), (day, day), ids)
    names = {id_: each.name(language) for id_, each in named.items()}
    return {id_: f"{names[id_]} ({id_})" if names.get(id_, id_) != id_ else id_ for id_ in ids}


def _ids(step: Rebased) -> Iterator[str]:
    for finding in step.findings:
        yield from (text for name, text in finding.fields if name in _THINGS)
    yield from (id_ for _, id_ in step.renamed)
    for id_, heirs in step.became:
        yield from (id_, *heirs)
