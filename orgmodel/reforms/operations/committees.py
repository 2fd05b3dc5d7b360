"""Who chairs, serves and sits in committees."""

from __future__ import annotations

from orgmodel.graph import Edge, Value
from orgmodel.metamodel import VOCABULARIES
from orgmodel.reforms.operations.operation import HOLDER, REASON, Field, Operation, thing
from orgmodel.reforms.work import Refused, Work

_COMMITTEE = thing("committee", "Committee")
_MEMBER = thing("member", *HOLDER, "Person")


def _set_chair(work: Work) -> None:
    """Another post chairs a committee, in all compositions or in one `format` only."""
    committee, post = work.step.text("committee"), work.step.text("post")
    work.require_live("committee", committee)
    work.require_live("post", post)
    wanted = work.step.text("format")
    chairs = [
        edge
        for edge in work.draft.incoming(committee, "CHAIRS", work.day)
        if edge.properties.get("format", "") == wanted and not edge.properties.get("deputy")
    ]
    _replace(work, chairs, post, committee)
    if not chairs:
        given = {name: work.step.text(name) for name in ("format", "format_fr")}
        properties: dict[str, Value] = {name: text for name, text in given.items() if text}
        work.add("CHAIRS", post, committee, properties)


def _set_secretariat(work: Work) -> None:
    """Another unit serves a committee."""
    committee, unit = work.step.text("committee"), work.step.text("unit")
    work.require_live("committee", committee)
    work.require_live("unit", unit)
    served = work.draft.incoming(committee, "SECRETARIAT_OF", work.day)
    _replace(work, served, unit, committee)
    if not served:
        work.add("SECRETARIAT_OF", unit, committee)


def _replace(work: Work, edges: list[Edge], new: str, committee: str) -> None:
    if any(edge.source == new for edge in edges):
        raise Refused("reform-there-already", "committee", thing=new, other=committee)
    for edge in edges:
        work.pass_on(edge, edge.source, new)


def _add_seat(work: Work) -> None:
    """Somebody sits in a committee."""
    body, member = work.step.text("committee"), work.step.text("member")
    work.require_live("committee", body)
    work.require_live("member", member)
    role = work.step.text("role")
    if any(_role(edge) == (role or "member") for edge in _seats(work, member, body)):
        raise Refused("reform-sits-already", "member", thing=member, other=body)
    properties: dict[str, Value] = {"role": role} if role else {}
    work.add("MEMBER_OF", member, body, properties)


def _remove_seat(work: Work) -> None:
    """Somebody no longer sits in a committee."""
    body, member = work.step.text("committee"), work.step.text("member")
    work.require_live("committee", body)
    seats = _seats(work, member, body)
    if not seats:
        raise Refused("reform-no-such-seat", "member", thing=member, other=body)
    for edge in seats:
        work.drop(edge, "discontinued", why=work.step.text("reason") or "decided", auto=False)


def _role(edge: Edge) -> object:
    return edge.properties.get("role") or "member"


def _seats(work: Work, member: str, body: str) -> list[Edge]:
    return [
        edge for edge in work.draft.outgoing(member, "MEMBER_OF", work.day) if edge.target == body
    ]


OPERATIONS = (
    Operation(
        "set_chair",
        (
            _COMMITTEE,
            thing("post", "Post", "Person", "Organization"),
            Field("format", "text"),
            Field("format_fr", "text"),
        ),
        _set_chair, "decided", about=("committee",), makes=("committee", "post"),
    ),
    Operation(
        "set_secretariat", (_COMMITTEE, thing("unit", "Unit")), _set_secretariat, "decided",
        about=("committee",), makes=("committee", "unit"),
    ),
    Operation(
        "add_seat",
        (_COMMITTEE, _MEMBER, Field("role", "choice", allowed=tuple(VOCABULARIES["SEAT"]))),
        _add_seat,
        "decided",
        about=("committee",),
        makes=("committee",),
    ),
    Operation(
        "remove_seat", (_COMMITTEE, _MEMBER, REASON), _remove_seat, "decided",
        about=("committee",), makes=("committee",),
    ),
)  # fmt: skip
