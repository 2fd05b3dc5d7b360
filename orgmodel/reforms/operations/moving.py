"""Moves, renames and reclassifies: the same thing in another place, under another name."""

from __future__ import annotations

from orgmodel.graph import EVER, Edge, Thing, Value
from orgmodel.graph.names import SHOWN
from orgmodel.metamodel import NAME, RELATIONS, STATUSES_OF
from orgmodel.reforms.dissolving import relations_of
from orgmodel.reforms.lines import ancestors, head_above, is_direct
from orgmodel.reforms.operations.operation import BODY, REASON, Field, Operation, thing
from orgmodel.reforms.saying import become, said_of, say
from orgmodel.reforms.work import Refused, Work, until_next

_NAMES = ("name_en", "name_fr", "abbr_en", "abbr_fr")
_STATES = ("kind", "independent", "status")


def _move(work: Work) -> None:
    """A body comes under another one; what is below it follows."""
    body, under = work.step.text("unit"), work.step.text("under")
    work.require_live("unit", body)
    work.require_live("under", under)
    if under == body or body in ancestors(work, under):
        raise Refused("reform-below-itself", "under", thing=under, other=body)
    relation = _relation(work, body, under)
    places = _places(work, body)
    # a unit may be part of one body and answer to another: only what is of one kind is replaced
    old = [edge for edge in places if edge.relation == relation] or places
    if any(edge.target == under for edge in old):
        raise Refused("reform-there-already", "under", thing=body, other=under)
    for edge in relations_of(work, body):
        if edge not in old:
            work.retain(edge)
    _come_under(work, body, relation, old)
    if not work.step.flag("keep_reporting"):
        _report_anew(work, body, under)


def _relation(work: Work, body: str, under: str) -> str:
    """How a body is joined to what it comes under.

    Raises:
        Refused: it cannot be; a committee answers to a committee, and never to a unit.
    """
    labels = [work.draft.thing(id_).label for id_ in (body, under)]
    relation = "ACCOUNTABLE_TO" if "Committee" in labels else "SUB_ORGANIZATION_OF"
    if not RELATIONS[relation].allows(labels[0], labels[1]):
        raise Refused("reform-cannot-hold", "under", thing=under, relation=relation, other=body)
    return relation


def _places(work: Work, body: str) -> list[Edge]:
    """Where a body stands on the day."""
    parents = work.draft.outgoing(body, "SUB_ORGANIZATION_OF", work.day)
    drawn = work.draft.outgoing(body, "ACCOUNTABLE_TO", work.day)
    return [*parents, *(edge for edge in drawn if edge.properties.get("drawn"))]


def _come_under(work: Work, body: str, relation: str, old: list[Edge]) -> None:
    """Takes the place of the old ones, and makes way for one that is known to come."""
    under = work.step.text("under")
    near = work.draft.touching(body, work.day)
    lives = [edge.life for edge in near if (edge.relation, edge.source) == (relation, body)]
    life = until_next(work.day, lives)
    item = None
    for edge in old:
        state = "transferred" if edge is old[-1] else "merged"
        item = work.settle(edge, state, to=under, auto=False)
        work.end(edge)
    drawn: dict[str, Value] = {"drawn": True} if relation == "ACCOUNTABLE_TO" else {}
    work.add(relation, body, under, drawn, instead_of=item, life=life)


def _report_anew(work: Work, body: str, under: str) -> None:
    """A line that is stated of the head of what moved goes to the head of where it comes."""
    heads = work.draft.incoming(body, "HEAD_OF", work.day)
    above = head_above(work, under, {head.source for head in heads})
    for head in heads if above else ():
        for edge in work.draft.outgoing(head.source, "REPORTS_TO", work.day):
            if is_direct(edge) and edge.target != above:
                work.pass_on(edge, edge.target, above, auto=True)


def _rename(work: Work) -> None:
    """The same thing under another name from the day on; the old name holds before."""
    id_ = work.step.text("thing")
    work.require_live("thing", id_)
    given = {name: text for name in _NAMES if (text := work.step.text(name).strip())}
    if not given:
        raise Refused("reform-no-name", "thing", thing=id_)
    work.ledger.touch_thing(work.draft.thing(id_).label, id_, work.step.number)
    for column, text in given.items():
        kind, _, language = column.rpartition("_")
        _name(work, id_, language, "official" if kind == "name" else "abbreviation", text)


def _name(work: Work, id_: str, language: str, kind: str, text: str) -> None:
    rivals = SHOWN if kind in SHOWN else {kind}
    found = [
        (edge, name)
        for edge, name in said_of(work, id_, "NAME_OF")
        if name.text("lang") == language and name.text("kind") in rivals and name.life != EVER
    ]
    properties: dict[str, Value] = {"lang": language, "kind": kind, "text": text}
    say(work, Thing(NAME, f"{id_}|{language}|{kind}", EVER, properties), id_, found)


def _reclassify(work: Work) -> None:
    """Another kind, or another standing, from the day on."""
    id_ = work.step.text("unit")
    work.require_live("unit", id_)
    given = {name: _state(work, name) for name in _STATES if name in work.step.arguments}
    if not given:
        raise Refused("reform-no-state", "unit", thing=id_)
    work.ledger.touch_thing(work.draft.thing(id_).label, id_, work.step.number)
    for name, text in given.items():
        become(work, id_, name, text)


def _state(work: Work, name: str) -> str:
    """What a state becomes, as its row would say it.

    Raises:
        Refused: no row could say that.
    """
    if name == "independent":
        return "true" if work.step.flag(name) else "false"
    text = work.step.text(name)
    statuses = STATUSES_OF.get(work.draft.thing(work.step.text("unit")).label, ())
    if name == "status" and text not in statuses:
        raise Refused("reform-status", name, given=text, allowed=", ".join(statuses))
    return text


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
            Field("kind", "kind"),
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
