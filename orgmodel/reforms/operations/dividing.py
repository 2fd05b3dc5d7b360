"""Splits a body into several, and spins a part off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgmodel.graph import Edge
from orgmodel.reforms.dissolving import (
    by_default,
    decisions,
    hand_over,
    keep_measures,
    may_hold,
    relations_of,
    require_touched,
)
from orgmodel.reforms.fates import Decision, item_keys, other_end
from orgmodel.reforms.lines import parent_of, require_apart
from orgmodel.reforms.operations.operation import (
    BODY,
    DISPOSITIONS,
    Field,
    Operation,
    founded,
    new,
    thing,
)
from orgmodel.reforms.operations.uniting import inherit, without
from orgmodel.reforms.plan import New
from orgmodel.reforms.twins import twin
from orgmodel.reforms.work import Refused, Work


def _split(work: Work) -> None:
    """One body becomes several; each item goes to one of them, or to the primary one if it may."""
    body, parts, primary = work.step.text("unit"), work.step.news("into"), work.step.text("primary")
    work.require_live("unit", body)
    if len({part.id for part in parts}) < 2:  # noqa: PLR2004
        raise Refused("reform-two", "into")
    if primary not in {part.id for part in parts}:
        raise Refused("reform-no-primary", "primary", thing=primary)
    rest = primary if work.step.flag("default_to_primary") else ""
    owner = _owners(work, body, parts)
    heads = _heads(work, body, parts)
    work.closing.add(body)
    for part in parts:
        _place(work, without(part, {*heads}), body, body)
    # a decision may name one of the parts as well
    decided = {**_heading(work, body, heads), **_given(owner), **decisions(work, [body])}
    keep_measures(work, body)
    left = hand_over(work, body, decided, lambda edge: _part(work, edge, body, rest))
    by_default(work, body, left)
    work.close(body, "discontinued", why="split")


def _spin_off(work: Work) -> None:
    """A new body takes the items that are listed; the old one keeps the rest."""
    body, part = work.step.text("from"), founded(work, "into")
    work.require_live("from", body)
    owner = _owners(work, body, [part])
    _place(work, part, "", body)
    for edge in relations_of(work, body):
        to = next((owner[key] for key in item_keys(edge, body) if key in owner), "")
        if to and not _is_place(edge, body):
            if not may_hold(work, edge, body, to):
                fields = {"relation": edge.relation, "other": other_end(edge, body)}
                raise Refused("reform-cannot-hold", "into", thing=to, **fields)
            work.pass_on(edge, body, to)
        else:
            work.retain(edge)


def _heads(work: Work, body: str, parts: Sequence[New]) -> dict[str, str]:
    """Which part is led from now on by a head of the body."""
    led = {edge.source for edge in work.draft.incoming(body, "HEAD_OF", work.day)}
    return {head: part.id for part in parts for head in part.ends.get("head", ()) if head in led}


def _heading(work: Work, body: str, heads: Mapping[str, str]) -> dict[str, Decision]:
    """Such a head comes along, with the place that it has in the body."""
    return {
        key: Decision("to", heads[edge.source])
        for edge in work.draft.touching(body, work.day)
        if edge.relation in {"HEAD_OF", "POST_IN"} and edge.source in heads
        for key in item_keys(edge, body)[:1]
    }


def _owners(work: Work, body: str, parts: Sequence[New]) -> dict[str, str]:
    """Which part gets which item.

    Raises:
        Refused: the body has no such item, or two parts are to get it.
    """
    owner: dict[str, str] = {}
    above = parent_of(work, body)
    for part in parts:
        require_touched(work, [body], "into", part.items)
        for item in part.items:
            if item.rpartition(":")[2] == above:  # the parts are where the body was, or are told
                raise Refused("reform-not-touched", "into", thing=above)
            if owner.setdefault(item, part.id) != part.id:
                raise Refused("reform-given-twice", "into", thing=item.rpartition(":")[2])
    return owner


def _place(work: Work, part: New, body: str, like: str) -> None:
    """Founds a part where the body was, or where its description says.

    Raises:
        Refused: it would come under the body, which closes.
    """
    given = (*part.ends.get("parent", ()), *part.ends.get("accountable_to", ()))
    for id_ in given:
        work.require_live("into", id_)
        if body and id_ == body:
            raise Refused("reform-itself", "into", thing=id_)
        if body:
            require_apart(work, "into", [body], id_)
    work.found(part)
    work.place(part)
    if not given:
        inherit(work, part, like)


def _given(owner: Mapping[str, str]) -> dict[str, Decision]:
    return {item: Decision("to", part) for item, part in owner.items()}


def _part(work: Work, edge: Edge, body: str, rest: str) -> str:
    """Which part gets a relation; what the body itself was part of is theirs already."""
    if _is_place(edge, body):
        parts = (part.id for part in work.step.news("into"))
        ends = ((part, edge.target) for part in parts)
        return next((each[0] for each in ends if twin(work.draft, work.day, edge, each)), "")
    return rest


def _is_place(edge: Edge, body: str) -> bool:
    return edge.relation == "SUB_ORGANIZATION_OF" and edge.source == body


OPERATIONS = (
    Operation(
        "split",
        (
            thing("unit", *BODY),
            Field("into", "news", BODY, required=True),
            thing("primary", *BODY),
            Field("default_to_primary", "flag"),
            DISPOSITIONS,
        ),
        _split,
        "split",
        about=("unit",),
        makes=("into",),
    ),
    Operation(
        "spin_off",
        (thing("from", *BODY), new("into", *BODY)),
        _spin_off,
        "spun-off",
        about=("from",),
        makes=("into",),
    ),
)
