"""Splits a body into several, and spins a part off."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.graph import Edge
from orgmodel.reforms.dissolving import (
    by_default,
    decisions,
    hand_over,
    keep_measures,
    relations_of,
    require_touched,
)
from orgmodel.reforms.fates import item_keys
from orgmodel.reforms.lines import parent_of
from orgmodel.reforms.operations.operation import (
    BODY,
    DISPOSITIONS,
    Field,
    Operation,
    founded,
    new,
    thing,
)
from orgmodel.reforms.operations.uniting import inherit
from orgmodel.reforms.plan import New
from orgmodel.reforms.work import Refused, Work


def _split(work: Work) -> None:
    """One body becomes several; each item goes to one of them, or to the primary one if it may."""
    body, parts, primary = work.step.text("unit"), work.step.news("into"), work.step.text("primary")
    work.require_live("unit", body)
    if len({part.id for part in parts}) < 2:  # noqa: PLR2004
        raise Refused("reform-two", "into")
    if primary not in {"", *(part.id for part in parts)}:
        raise Refused("reform-no-primary", "primary", thing=primary)
    rest = primary if work.step.flag("default_to_primary") else ""
    if work.step.flag("default_to_primary") and not rest:
        raise Refused("reform-no-primary", "default_to_primary", thing="")
    owner = {item: part.id for part in parts for item in part.items}
    require_touched(work, [body], "items", owner)
    decided, above = decisions(work, [body]), parent_of(work, body)
    work.closing.add(body)
    for part in parts:
        _place(work, part, above)
    keep_measures(work, body)
    left = hand_over(work, body, decided, lambda edge: _part(work, edge, body, owner, rest))
    by_default(work, body, left)
    work.close(body, "discontinued", why="split")


def _spin_off(work: Work) -> None:
    """A new body takes the items that are listed; the old one keeps the rest."""
    body, part = work.step.text("from"), founded(work, "into")
    work.require_live("from", body)
    owner = dict.fromkeys(part.items, part.id)
    require_touched(work, [body], "items", owner)
    _place(work, part, parent_of(work, body))
    for edge in relations_of(work, body):
        to = next((owner[key] for key in item_keys(edge, body) if key in owner), "")
        if to:
            work.pass_on(edge, body, to)
        else:
            work.retain(edge)


def _place(work: Work, part: New, above: str) -> None:
    work.found(part)
    work.place(part)
    if above and not (part.ends.get("parent") or part.ends.get("accountable_to")):
        inherit(work, part, above)


def _part(work: Work, edge: Edge, body: str, owner: Mapping[str, str], rest: str) -> str:
    """Which part gets a relation; what the body itself was part of is theirs already."""
    if edge.relation == "SUB_ORGANIZATION_OF" and edge.source == body:
        parts = (part.id for part in work.step.news("into"))
        return next((part for part in parts if work.twin(edge, body, part)), "")
    return next((owner[key] for key in item_keys(edge, body) if key in owner), rest)


OPERATIONS = (
    Operation(
        "split",
        (
            thing("unit", *BODY),
            Field("into", "news", BODY, required=True),
            Field("primary", "text"),
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
