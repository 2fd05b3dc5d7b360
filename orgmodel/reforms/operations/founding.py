"""Founds and abolishes units and committees, and takes a layer out."""

from __future__ import annotations

from orgmodel.graph import Edge
from orgmodel.metamodel import ROLE_RELATIONS
from orgmodel.reforms.dissolving import by_default, decisions, hand_over, keep_measures
from orgmodel.reforms.fates import ABOVE, PENDING, fate
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
from orgmodel.reforms.work import Refused, Work

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
    to = work.step.text("default_to")
    above = parent_of(work, body)
    if to == "parent":
        to = above
    for key, given in (("default_to", to), ("below", below)):
        if given not in {"", "parent", "close"}:
            work.require_live(key, given)
            require_apart(work, key, [body], given)
            if given == body:
                raise Refused("reform-itself", key, thing=given)
    decided = decisions(work, [body])
    work.closing.add(body)
    keep_measures(work, body)
    under = above if below == "parent" else below
    left = hand_over(
        work, body, decided, lambda edge: _goes(edge, body, under) or _given(edge, body, to)
    )
    if below == "close":
        left = _close_below(work, body, left)
    by_default(work, body, left)
    work.close(body, "discontinued", why=work.step.text("reason") or "abolished")


def _goes(edge: Edge, body: str, under: str) -> str:
    """Where what lies below a body goes, if the plan says it."""
    return under if is_below(edge, body) and under != "close" else ""


def _given(edge: Edge, body: str, to: str) -> str:
    """Who gets the rest: what somebody has to decide, and the lesser roles as well."""
    wanted = fate(edge, body) in {PENDING, ABOVE} or edge.relation in ROLE_RELATIONS.values()
    return to if wanted else ""


def _close_below(work: Work, body: str, left: list[Edge]) -> list[Edge]:
    """Closes what lies below with it, in the same way."""
    rest = []
    for edge in left:
        if not is_below(edge, body) or edge.source in work.closing:
            rest.append(edge)
            continue
        work.drop(edge, "discontinued", why="ends", auto=False)
        _dissolve_below(work, edge.source)
    return rest


def _dissolve_below(work: Work, body: str) -> None:
    work.closing.add(body)
    keep_measures(work, body)
    left = hand_over(work, body, {}, lambda edge: _given(edge, body, _receiver(work, edge, body)))
    by_default(work, body, _close_below(work, body, left))
    work.close(body, "discontinued", why="abolished")


def _receiver(work: Work, edge: Edge, body: str) -> str:
    to = work.step.text("default_to")
    return "" if is_below(edge, body) or to == "parent" else to


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
