"""Founds and abolishes units and committees, and takes a layer out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from orgmodel.graph import Edge
from orgmodel.metamodel import ROLE_RELATIONS
from orgmodel.reforms.dissolving import (
    by_default,
    decisions,
    hand_over,
    keep_measures,
    leaves_alone,
    may_hold,
    relations_of,
)
from orgmodel.reforms.fates import ABOVE, PENDING, Decision, fate, item_keys
from orgmodel.reforms.lines import parent_of, require_apart
from orgmodel.reforms.operations.operation import (
    BODY,
    DISPOSITIONS,
    REASON,
    Field,
    Operation,
    founded,
    new,
    thing,
)
from orgmodel.reforms.work import Refused, Work, until_next

_BELOW = Field("below", "thing", (*BODY, "Organization"), allowed=("parent", "close"))
_DEFAULT_TO = Field("default_to", "thing", (*BODY, "Post", "Organization"), allowed=("parent",))


def _found(work: Work) -> None:
    """Adds a unit or a committee; a head post may be founded with it."""
    body = founded(work, "unit" if work.step.op == "found" else "committee")
    work.found(body)
    work.place(body)


def _abolish(work: Work) -> None:
    """Everything goes where the plan says, to `default_to`, or is pending."""
    body = work.step.text("unit") or work.step.text("committee")
    work.require_live("unit" if work.step.text("unit") else "committee", body)
    _dissolve(work, body, work.step.text("below"))


def _delayer(work: Work) -> None:
    """A unit between two layers goes: what was below it comes under what is above it."""
    unit = work.step.text("unit")
    work.require_live("unit", unit)
    if not parent_of(work, unit):
        raise Refused("reform-no-parent", "unit", thing=unit)
    if not work.draft.incoming(unit, "SUB_ORGANIZATION_OF", work.day):
        raise Refused("reform-no-layer", "unit", thing=unit)
    _dissolve(work, unit, "parent")


def _dissolve(work: Work, body: str, below: str) -> None:
    """Takes a body apart, and with `below` = close all that is below it and nowhere else."""
    above = parent_of(work, body)
    to = above if work.step.text("default_to") == "parent" else work.step.text("default_to")
    under = above if below == "parent" else below.replace("close", "")
    _require_apart(work, body, {"default_to": to, "below": under})
    bodies = [body]
    work.closing.add(body)
    if below == "close":
        bodies += _all_below(work, body)
    if to in bodies:
        raise Refused("reform-itself", "default_to", thing=to)
    decided = decisions(work, bodies)
    for each in bodies:
        keep_measures(work, each)
        _end_inside(work, each)
        _put_below(work, each, under, decided)
        left = hand_over(work, each, decided, partial(_receiver, each, to))
        by_default(work, each, _placed(work, left, to))
    for each in bodies:
        why = work.step.text("reason") if each == body else "ends"
        work.close(each, "discontinued", why=why or "abolished")


def _require_apart(work: Work, body: str, given: Mapping[str, str]) -> None:
    for key, id_ in given.items():
        if id_ == body:
            raise Refused("reform-itself", key, thing=id_)
        if id_:
            work.require_live(key, id_)
    if given["below"]:
        require_apart(work, "below", [body], given["below"])


def _all_below(work: Work, body: str) -> list[str]:
    """What is below a body and has no other place, nor gets one; it closes as well."""
    found: list[str] = []
    queue = [body]
    while queue:
        at = queue.pop(0)
        for edge in work.draft.touching(at, work.day):
            if is_below(edge, at) and edge.life.start <= work.day and _closes(work, edge.source):
                work.closing.add(edge.source)
                found.append(edge.source)
                queue.append(edge.source)
    return found


def _closes(work: Work, id_: str) -> bool:
    undecided = {id_, f"below:{id_}"}.isdisjoint(work.step.table("dispositions"))
    is_body = id_ not in work.closing and work.draft.thing(id_).label in BODY
    return undecided and is_body and not parent_of(work, id_)


def _end_inside(work: Work, body: str) -> None:
    """What closes with the body need not go anywhere."""
    for edge in relations_of(work, body):
        if is_below(edge, body) and edge.source in work.closing:
            work.drop(edge, "discontinued", why="ends", auto=False)


def _put_below(work: Work, body: str, under: str, decided: Mapping[str, Decision]) -> None:
    """What lies below goes where the plan says, unless it says otherwise of one of them."""
    for edge in relations_of(work, body) if under else ():
        said = any(key in decided for key in item_keys(edge, body))
        if is_below(edge, body) and not said and may_hold(work, edge, body, under):
            work.pass_on(edge, body, under)


def _receiver(body: str, to: str, edge: Edge) -> str:
    """Who gets what the plan does not name: what somebody has to decide, and lesser roles."""
    if is_below(edge, body):
        return to if edge.source != to else ""
    wanted = fate(edge, body) in {PENDING, ABOVE} or edge.relation in ROLE_RELATIONS.values()
    return to if wanted else ""


def _placed(work: Work, left: list[Edge], to: str) -> list[Edge]:
    """What is left when posts that were nowhere but at the head have come to the heir."""
    unit = bool(to) and work.draft.thing(to).label != "Post"
    for edge in left:
        if unit and leaves_alone(work, edge):
            work.drop(edge, "discontinued", why="ends")
            known = work.draft.touching(edge.source, work.day)
            places = (each.life for each in known if each.relation == "POST_IN")
            work.add("POST_IN", edge.source, to, life=until_next(work.day, places))
    return [edge for edge in left if edge.key not in work.settled]


def is_below(edge: Edge, body: str) -> bool:
    """Whether a relation says that something lies below the body."""
    return edge.target == body and edge.relation in {"SUB_ORGANIZATION_OF", "ACCOUNTABLE_TO"}


OPERATIONS = (
    Operation("found", (new("unit", "Unit"),), _found, "founded", makes=("unit",)),
    Operation(
        "abolish",
        (thing("unit", *BODY), _BELOW, _DEFAULT_TO, DISPOSITIONS, REASON),
        _abolish,
        "abolished",
        about=("unit",),
    ),
    Operation(
        "delayer",
        (thing("unit", "Unit"), _DEFAULT_TO, DISPOSITIONS, REASON),
        _delayer,
        "abolished",
        about=("unit",),
    ),
    Operation(
        "found_committee", (new("committee", "Committee"),), _found, "founded", makes=("committee",)
    ),
    Operation(
        "dissolve_committee",
        (thing("committee", "Committee"), _BELOW, _DEFAULT_TO, DISPOSITIONS, REASON),
        _abolish,
        "abolished",
        about=("committee",),
    ),
)
