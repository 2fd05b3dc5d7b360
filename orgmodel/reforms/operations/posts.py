"""Creates, abolishes and moves posts; says who heads a unit and who reports to whom."""

from __future__ import annotations

from orgmodel.graph import Edge, Value
from orgmodel.metamodel import ROLE_RELATIONS
from orgmodel.reforms.dissolving import by_default, decisions, hand_over, keep_measures, may_hold
from orgmodel.reforms.fates import PENDING, fate
from orgmodel.reforms.lines import superior_of
from orgmodel.reforms.operations.operation import (
    BODY,
    DISPOSITIONS,
    HOLDER,
    REASON,
    Field,
    Operation,
    founded,
    new,
    thing,
)
from orgmodel.reforms.saying import become, state_of
from orgmodel.reforms.work import Refused, Work

_POST = thing("post", "Post")
_LINES = ("direct", "functional", "dotted", "administrative")


def _create(work: Work) -> None:
    """A new post, vacant; `heads` puts it at the head of a unit."""
    post = founded(work, "post")
    work.found(post)
    work.place(post)
    if unit := work.step.text("heads"):
        work.require_live("heads", unit)
        _put_at_head(work, post.id, unit)


def _abolish(work: Work) -> None:
    """Closes a post; what it chaired, sat in and answered for is decided, or pending."""
    post, to = work.step.text("post"), work.step.text("default_to")
    work.require_live("post", post)
    if to:
        work.require_live("default_to", to)
    if to == post:
        raise Refused("reform-itself", "default_to", thing=to)
    decided = decisions(work, [post])
    work.closing.add(post)
    keep_measures(work, post)
    left = hand_over(work, post, decided, lambda edge: to if _is_asked(edge, post) else "")
    by_default(work, post, left)
    work.close(post, "discontinued", why=work.step.text("reason") or "abolished")


def _is_asked(edge: Edge, post: str) -> bool:
    """Whether somebody has to get it; the headship stays with the unit."""
    asked = fate(edge, post) == PENDING and edge.relation != "HEAD_OF"
    return asked or edge.relation in ROLE_RELATIONS.values()


def _move(work: Work) -> None:
    """A post comes to another unit, with its holder or without; or the holder alone goes."""
    post, to = work.step.text("post"), work.step.text("to")
    work.require_live("post", post)
    work.require_live("to", to)
    how = work.step.text("holder") or "with"
    holders = work.draft.incoming(post, "HOLDS", work.day)
    if how == "only":
        _move_holders(work, holders, to)
        return
    if work.draft.thing(to).label == "Post":
        raise Refused("reform-cannot-hold", "to", thing=to, relation="POST_IN", other=post)
    for edge in holders:
        if how == "leave":
            work.drop(edge, "pending", auto=False)
        else:
            work.retain(edge)
    _place(work, post, to)


def _move_holders(work: Work, holders: list[Edge], to: str) -> None:
    """Who held one post holds another one."""
    if work.draft.thing(to).label != "Post":
        raise Refused("reform-to-post", "to", thing=to)
    if not holders:
        raise Refused("reform-not-held", "post", thing=work.step.text("post"))
    there = work.draft.incoming(to, "HOLDS", work.day)
    _require_free(work, "to", to, there, len(holders))
    for edge in holders:
        work.pass_on(edge, edge.target, to)


def _require_free(work: Work, key: str, post: str, there: list[Edge], wanted: int = 1) -> None:
    """Sees to it that seats of a post are free.

    Raises:
        Refused: too few are.
    """
    seats = work.draft.thing(post).properties.get("seats", 1)
    if len(there) + wanted > (seats if isinstance(seats, int) else 1):
        raise Refused("reform-no-seat", key, thing=post, other=there[0].source if there else "")


def _place(work: Work, post: str, to: str) -> None:
    places = work.draft.outgoing(post, "POST_IN", work.day)
    if any(edge.target == to for edge in places):
        raise Refused("reform-there-already", "to", thing=post, other=to)
    main = [edge for edge in places if not edge.properties.get("how")] or places
    if not main:
        work.add("POST_IN", post, to)
    for edge in main[:1]:
        if not may_hold(work, edge, edge.target, to):
            raise Refused("reform-cannot-hold", "to", thing=to, relation="POST_IN", other=post)
        work.pass_on(edge, edge.target, to)


def _set_head(work: Work) -> None:
    """Another post heads a unit, or the first one does."""
    unit, post = work.step.text("unit"), work.step.text("post")
    work.require_live("unit", unit)
    work.require_live("post", post)
    _put_at_head(work, post, unit)


def _put_at_head(work: Work, post: str, unit: str) -> None:
    heads = work.draft.incoming(unit, "HEAD_OF", work.day)
    if any(edge.source == post for edge in heads):
        raise Refused("reform-heads-already", "post", thing=post, other=unit)
    for edge in heads:
        work.pass_on(edge, edge.source, post)
    if not heads:
        work.add("HEAD_OF", post, unit)


def _set_superior(work: Work) -> None:
    """A post reports to another one; the lines stay without a circle."""
    post, superior = work.step.text("post"), work.step.text("superior")
    line = work.step.text("line") or "direct"
    work.require_live("post", post)
    work.require_live("superior", superior)
    if line == "direct" and post in {superior, *_upwards(work, superior)}:
        raise Refused("reform-circle", "superior", thing=post, other=superior)
    old = [
        edge
        for edge in work.draft.outgoing(post, "REPORTS_TO", work.day)
        if edge.properties.get("line", "direct") == line
    ]
    if any(edge.target == superior for edge in old):
        raise Refused("reform-there-already", "superior", thing=post, other=superior)
    if line == "direct" and old:
        work.pass_on(old[0], old[0].target, superior)
        return
    properties: dict[str, Value] = {"line": line}
    work.add("REPORTS_TO", post, superior, properties)


def _upwards(work: Work, post: str) -> list[str]:
    """The posts above one, by the lines that are stated and by those that follow."""
    found: list[str] = []
    while (post := superior_of(work, post)) and post not in found:
        found.append(post)
    return found


def _appoint(work: Work) -> None:
    """Somebody takes a post in which a seat is free."""
    person, post = work.step.text("person"), work.step.text("post")
    work.require_live("person", person)
    work.require_live("post", post)
    holders = work.draft.incoming(post, "HOLDS", work.day)
    if any(edge.source == person for edge in holders):
        raise Refused("reform-holds-already", "person", thing=person, other=post)
    _require_free(work, "post", post, holders)
    properties: dict[str, Value] = {"acting": True} if work.step.flag("acting") else {}
    work.add("HOLDS", person, post, properties)
    if state_of(work, post, "status") in {"vacant", "frozen"}:
        _change_status(work, post, "filled")


def _vacate(work: Work) -> None:
    """Whoever holds a post leaves it."""
    post, person = work.step.text("post"), work.step.text("person")
    work.require_live("post", post)
    holders = work.draft.incoming(post, "HOLDS", work.day)
    leaving = [edge for edge in holders if person in {"", edge.source}]
    if not leaving:
        raise Refused("reform-not-held", "post", thing=post)
    for edge in leaving:
        work.drop(edge, "discontinued", why=work.step.text("reason") or "decided", auto=False)
    if len(leaving) == len(holders) and state_of(work, post, "status") != "vacant":
        _change_status(work, post, "vacant")


def _change_status(work: Work, post: str, status: str) -> None:
    """Whoever asks for vacant posts is told by their status, not by who holds them."""
    work.ledger.touch_thing("Post", post, work.step.number)
    become(work, post, "status", status)


OPERATIONS = (
    Operation(
        "create_post", (new("post", "Post"), thing("heads", "Unit", required=False)), _create,
        "founded", makes=("post",),
    ),
    Operation(
        "abolish_post",
        (_POST, Field("default_to", "thing", HOLDER), DISPOSITIONS, REASON),
        _abolish,
        "abolished",
        about=("post",),
    ),
    Operation(
        "move_post",
        (
            _POST,
            thing("to", *BODY, "Organization", "Post"),
            Field("holder", "choice", allowed=("with", "leave", "only")),
        ),
        _move,
        "moved",
        about=("post",),
        makes=("post",),
    ),
    Operation(
        "set_head", (thing("unit", "Unit", "Organization"), _POST), _set_head, "decided",
        about=("unit",), makes=("unit", "post"),
    ),
    Operation(
        "set_superior",
        (_POST, thing("superior", "Post"), Field("line", "choice", allowed=_LINES)),
        _set_superior,
        "decided",
        about=("post",),
        makes=("post",),
    ),
    Operation(
        "appoint", (thing("person", "Person"), _POST, Field("acting", "flag")), _appoint,
        "decided", makes=("post",),
    ),
    Operation(
        "vacate", (_POST, thing("person", "Person", required=False), REASON), _vacate, "decided",
        about=("post",),
    ),
)  # fmt: skip
