"""Which steps of a plan still hold, and what stands in the way of the others."""

from __future__ import annotations

from orgmodel.errors import Finding
from orgmodel.graph import Graph
from orgmodel.impact.rebasing import CONFLICT, HOLDS, RESOLVED, RESTS, Rebase, Rebased
from orgmodel.metamodel import Words
from orgmodel.render.findings import explain_finding
from orgmodel.render.reforms.plan import heading
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
_NOTHING = Words("nothing is recorded", "rien n'est indiqué")
_SUM = Words(
    "{holds} of {all} steps hold; {conflicts} need a decision.",
    "{holds} étapes sur {all} tiennent ; décisions à prendre : {conflicts}.",
)


def show_rebase(sink: Sink, rebased: Rebase) -> None:
    """Prints a line for each step, and below it what has changed."""
    for line in heading(rebased.plan, sink.language):
        sink.data(f"{line}\n")
    for each in rebased.findings:
        sink.data(f"{explain_finding(each, sink.language)[0]}\n")
    for step in rebased.steps:
        _show_step(sink, step, rebased.graph)
    holds = sum(step.state in {HOLDS, RESOLVED} for step in rebased.steps)
    conflicts = sum(step.state == CONFLICT for step in rebased.steps) + len(rebased.findings)
    counts = {"holds": holds, "all": len(rebased.steps), "conflicts": conflicts}
    told = {name: str(count) for name, count in counts.items()}
    sink.note(fill(_SUM, told, sink.language))


def _show_step(sink: Sink, step: Rebased, graph: Graph) -> None:
    state = said(_STATES[step.state], sink.language)
    line = fill(_STEP, {"step": str(step.number), "op": step.op, "state": state}, sink.language)
    sink.data(f"{line}\n")
    for old, id_ in step.renamed:
        new = _called(graph, id_, sink.language)
        sink.data(f"  {fill(_RENAMED, {'old': old, 'new': new}, sink.language)}\n")
    for each in step.findings:
        sink.data(f"  {_told(each, graph, sink.language)}\n")
    for id_, heirs in step.became:
        names = ", ".join(_called(graph, heir, sink.language) for heir in heirs)
        fields = {
            "thing": _called(graph, id_, sink.language),
            "heirs": names or said(_NOTHING, sink.language),
        }
        sink.data(f"  {fill(_BECAME, fields, sink.language)}\n")


def _told(finding: Finding, graph: Graph, language: str) -> str:
    fields = tuple(
        (name, _called(graph, text, language) if name in {"thing", "other"} else text)
        for name, text in finding.fields
    )
    named = Finding(
        finding.severity, finding.rule, finding.code, finding.file, finding.line, fields
    )
    return f"{finding.line}: {explain_finding(named, language)[0]}"


def _called(graph: Graph, id_: str, language: str) -> str:
    thing = graph.by_id.get(id_)
    if thing is None:
        return id_
    name = thing.text(f"name_{language}") or thing.text("name_en") or thing.text("name_fr")
    return f"{name} ({id_})" if name else id_
