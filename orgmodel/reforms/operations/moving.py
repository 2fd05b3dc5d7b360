"""Moves, renames and reclassifies: the same thing in another place, under another name."""

from __future__ import annotations

from orgmodel.graph import EVER, OPEN, Edge, Life, Thing, Value
from orgmodel.graph.names import SHOWN
from orgmodel.metamodel import NAME, STATE
from orgmodel.reforms.dissolving import relations_of
from orgmodel.reforms.lines import ancestors
from orgmodel.reforms.operations.operation import BODY, REASON, Field, Operation, thing
from orgmodel.reforms.work import Refused, Work, from_day

_NAMES = ("name_en", "name_fr", "abbr_en", "abbr_fr")
_STATES = ("kind", "independent", "status")


def _move(work: Work) -> None:
    """A body comes under another one; what is below it follows."""
    body, under = work.step.text("unit"), work.step.text("under")
    work.require_live("unit", body)
    work.require_live("under", under)
    if under == body or body in ancestors(work, under):
        raise Refused("reform-below-itself", "under", thing=under, other=body)
    labels = {work.draft.thing(id_).label for id_ in (body, under)}
    relation = "ACCOUNTABLE_TO" if "Committee" in labels else "SUB_ORGANIZATION_OF"
    old = _places(work, body, relation)
    if any(edge.target == under for edge in old):
        raise Refused("reform-there-already", "under", thing=body, other=under)
    for edge in relations_of(work, body):
        if edge not in old:
            work.retain(edge)
    item = None
    for edge in old:
        item = work.settle(edge, "transferred", to=under, auto=False)
        work.end(edge)
    drawn: dict[str, Value] = {"drawn": True} if relation == "ACCOUNTABLE_TO" else {}
    work.add(relation, body, under, drawn, instead_of=item)
    if not work.step.flag("keep_reporting"):
        _report_anew(work, body, under)


def _places(work: Work, body: str, relation: str) -> list[Edge]:
    """Where a body stands from the day on."""
    return [
        edge
        for edge in work.draft.touching(body, work.day)
        if edge.relation == relation
        and edge.source == body
        and (relation == "SUB_ORGANIZATION_OF" or edge.properties.get("drawn"))
    ]


def _report_anew(work: Work, body: str, under: str) -> None:
    """A line that is stated of the head of what moved goes to the head of where it comes."""
    above = [edge.source for edge in work.draft.incoming(under, "HEAD_OF", work.day)]
    for head in work.draft.incoming(body, "HEAD_OF", work.day):
        for edge in work.draft.outgoing(head.source, "REPORTS_TO", work.day):
            direct = edge.properties.get("line", "direct") == "direct"
            if direct and above and above[0] not in {edge.target, head.source}:
                work.pass_on(edge, edge.target, above[0], auto=True)


def _rename(work: Work) -> None:
    """The same thing under another name from the day on; the old name holds before."""
    id_ = work.step.text("thing")
    work.require_live("thing", id_)
    given = {name: work.step.text(name) for name in _NAMES if work.step.text(name)}
    if not given:
        raise Refused("reform-no-name", "thing", thing=id_)
    for column, text in given.items():
        kind, _, language = column.rpartition("_")
        _name(work, id_, language, "official" if kind == "name" else "abbreviation", text)


def _name(work: Work, id_: str, language: str, kind: str, text: str) -> None:
    rivals = SHOWN if kind in SHOWN else {kind}
    for edge in work.draft.all_touching(id_):
        name = work.draft.find(edge.source)
        if edge.relation != "NAME_OF" or name is None or edge.life.end <= work.day:
            continue
        if name.text("lang") == language and name.text("kind") in rivals and edge.life != EVER:
            _end_said(work, edge, name)
    properties: dict[str, Value] = {"lang": language, "kind": kind, "text": text}
    _say(work, id_, NAME, f"{id_}|{language}|{kind}", properties)


def _reclassify(work: Work) -> None:
    """Another kind, or another standing, from the day on."""
    id_ = work.step.text("unit")
    work.require_live("unit", id_)
    given = {name: _state(work, name) for name in _STATES if name in work.step.arguments}
    if not given:
        raise Refused("reform-no-state", "unit", thing=id_)
    for name, text in given.items():
        for edge in work.draft.all_touching(id_):
            state = work.draft.find(edge.source)
            said = state is not None and state.text("property") == name
            if state and said and edge.relation == "STATE_OF" and edge.life.end > work.day:
                _end_said(work, edge, state)
        _say(work, id_, STATE, f"{id_}|{name}", {"property": name, "text": text})


def _state(work: Work, name: str) -> str:
    if name == "independent":
        return "true" if work.step.flag(name) else "false"
    return work.step.text(name)


def _end_said(work: Work, edge: Edge, said: Thing) -> None:
    """Ends what names a thing or says its state, together with the relation that joins it."""
    work.draft.end(edge, work.day, work.event)
    if said.life.start >= work.day:
        work.draft.withdraw(said.id)
        return
    life = Life(said.life.start, work.day, said.life.written_start, work.day.isoformat())
    work.draft.put(Thing(said.label, said.id, life, said.properties, said.place))


def _say(work: Work, id_: str, label: str, stem: str, properties: dict[str, Value]) -> None:
    written = work.day.isoformat()
    said = Thing(label, f"{stem}|{written}", Life(work.day, OPEN, written, ""), properties)
    work.draft.put(said)
    work.draft.join(f"{label.upper()}_OF", (said.id, id_), work.evidence, from_day(work.day))


OPERATIONS = (
    Operation(
        "move",
        (
            thing("unit", *BODY),
            thing("under", *BODY, "Organization"),
            Field("keep_reporting", "flag"),
        ),
        _move,
        "moved",
        about=("unit",),
        makes=("unit",),
    ),
    Operation(
        "rename",
        (
            thing("thing", *BODY, "Post", "Responsibility"),
            *(Field(name, "text") for name in _NAMES),
        ),
        _rename,
        "renamed",
        about=("thing",),
        makes=("thing",),
    ),
    Operation(
        "reclassify",
        (
            thing("unit", *BODY, "Post"),
            Field("kind", "text"),
            Field("independent", "flag"),
            Field("status", "text"),
            REASON,
        ),
        _reclassify,
        "reclassified",
        about=("unit",),
        makes=("unit",),
    ),
)
