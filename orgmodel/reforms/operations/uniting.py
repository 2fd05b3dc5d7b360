"""Merges bodies into a new one, or into one that stays."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from orgmodel.graph import Edge
from orgmodel.reforms.dissolving import (
    abolish_post,
    by_default,
    decisions,
    hand_over,
    keep_measures,
    pend,
    relations_of,
)
from orgmodel.reforms.fates import Decision
from orgmodel.reforms.lines import parent_of, require_apart
from orgmodel.reforms.operations.operation import (
    BODY,
    DISPOSITIONS,
    Field,
    Operation,
    founded,
    new,
    thing,
    things,
)
from orgmodel.reforms.plan import New
from orgmodel.reforms.work import Refused, Work

_SURPLUS = Field("surplus_posts", "table", allowed=("abolish", "keep", "pending"))
_LEADS = ("HEAD_OF", "CHAIRS")


def _merge(work: Work) -> None:
    """Several bodies become a new one."""
    bodies, into = tuple(dict.fromkeys(work.step.texts("units"))), founded(work, "into")
    if len(bodies) < 2:  # noqa: PLR2004
        raise Refused("reform-two", "units")
    work.require_live("units", *bodies)
    require_apart(work, "units", bodies)
    if len({work.draft.thing(body).label for body in bodies} | {into.label}) > 1:
        raise Refused("reform-unlike", "units", thing=bodies[0], other=bodies[1])
    decided, surplus = decisions(work, bodies), decisions(work, bodies, "surplus_posts")
    leads = {id_ for name in ("head", "chair") for id_ in into.ends.get(name, ())}
    above = _parent(work, bodies, into)
    work.closing.update(bodies)
    work.found(into)
    leading = leads & {edge.source for body in bodies for edge in _lead_of(work, body)}
    work.place(_without(into, leading))
    if above:
        inherit(work, into, above)
    chief = leads or ({"*"} if into.head else _only(work, bodies))
    _Union(work, bodies, into.id, frozenset(chief), decided, surplus).unite()
    for body in bodies:
        work.close(body, "merged", to=into.id)


def _absorb(work: Work) -> None:
    """Several bodies become part of one that stays what it is."""
    bodies, into = tuple(dict.fromkeys(work.step.texts("units"))), work.step.text("into")
    work.require_live("units", *bodies)
    work.require_live("into", into)
    if into in bodies:
        raise Refused("reform-itself", "into", thing=into)
    require_apart(work, "units", bodies, into)
    labels = {work.draft.thing(body).label for body in (*bodies, into)}
    if len(labels) > 1:
        raise Refused("reform-unlike", "units", thing=bodies[0], other=into)
    decided, surplus = decisions(work, bodies), decisions(work, bodies, "surplus_posts")
    work.closing.update(bodies)
    leads = {edge.source for edge in _lead_of(work, into)} or _only(work, bodies)
    _Union(work, bodies, into, frozenset(leads), decided, surplus).unite()
    for edge in relations_of(work, into):
        work.retain(edge)
    for body in bodies:
        work.close(body, "merged", to=into)


class _Union:
    """Gives everything of the bodies to one; `chief` are who leads it, as far as it is known."""

    def __init__(
        self,
        work: Work,
        bodies: tuple[str, ...],
        into: str,
        chief: frozenset[str],
        decided: Mapping[str, Decision],
        surplus: Mapping[str, Decision],
    ) -> None:
        self.work, self.bodies, self.into = work, bodies, into
        self.chief, self.decided, self.surplus = chief, decided, surplus

    def unite(self) -> None:
        """Does it, body by body; what joined them to one another is inside now."""
        between = {*self.bodies, self.into}
        for body in self.bodies:
            keep_measures(self.work, body)
            for edge in relations_of(self.work, body):
                if {edge.source, edge.target} <= between:
                    self.work.drop(edge, "internalised")
        for body in self.bodies:
            for edge in _lead_of(self.work, body):
                self._lead(edge, body)
        for body in self.bodies:
            left = hand_over(self.work, body, self.decided, partial(self._to, body))
            by_default(self.work, body, left)

    def _to(self, body: str, edge: Edge) -> str:
        """Everything follows, but for a place of its own and posts that somebody must decide."""
        if edge.relation == "SUB_ORGANIZATION_OF" and edge.source == body:
            return self.into if self.work.twin(edge, body, self.into) else ""
        if edge.relation == "POST_IN" and edge.source in self._undecided:
            return ""
        moved = self.surplus.get(edge.source)
        return moved.to if moved and moved.to and edge.relation == "POST_IN" else self.into

    @property
    def _undecided(self) -> set[str]:
        heads = {
            item.source
            for item in self.work.ledger.pending
            if item.relation == "HEAD_OF" and item.target in self.bodies
        }
        return heads - self.surplus.keys()

    def _lead(self, edge: Edge, body: str) -> None:
        """A head or a chair of one of the bodies: it leads what becomes of them, or is surplus."""
        decision = self.surplus.get(edge.source)
        if edge.source in self.chief:
            self.work.pass_on(edge, body, self.into)
        elif edge.relation == "CHAIRS" and self.chief:
            self.work.drop(edge, "discontinued", why="ends")
        elif decision is None or decision.word == "pending":
            pend(self.work, edge)
        else:
            self.work.drop(edge, "discontinued", why=decision.word, auto=False)
            if decision.word == "abolish":
                heir = next((each for each in sorted(self.chief) if each != "*"), "")
                abolish_post(self.work, edge.source, lambda each: _heir(each, edge.source, heir))


def _heir(edge: Edge, post: str, heir: str) -> str:
    """What a surplus head chaired, sat in or answered for goes to the head that stays."""
    follows = edge.source == post and edge.relation not in {"POST_IN", "REPORTS_TO", "DEPUTY_OF"}
    return heir if follows else ""


def _lead_of(work: Work, body: str) -> list[Edge]:
    found = [edge for name in _LEADS for edge in work.draft.incoming(body, name, work.day)]
    return [edge for edge in found if not edge.properties.get("deputy")]


def _only(work: Work, bodies: tuple[str, ...]) -> set[str]:
    """Who leads all of the bodies that are led, if that is one; else somebody must decide."""
    leads = {edge.source for body in bodies for edge in _lead_of(work, body)}
    return leads if len(leads) == 1 else set()


def _parent(work: Work, bodies: tuple[str, ...], into: New) -> str:
    """What the new body comes under, where its description says nothing.

    Raises:
        Refused: the old ones were under different ones.
    """
    if into.ends.get("parent") or into.ends.get("accountable_to"):
        return ""
    above = {parent_of(work, body) for body in bodies}
    if len(above) > 1:
        raise Refused("reform-which-parent", "into", thing=into.id)
    return above.pop()


def inherit(work: Work, into: New, above: str) -> None:
    """Puts what is new under what the old ones were under."""
    if work.draft.thing(above).label == "Committee":
        work.add("ACCOUNTABLE_TO", into.id, above, {"drawn": True})
    elif into.label == "Unit":
        work.add("SUB_ORGANIZATION_OF", into.id, above)
    else:
        work.add("ACCOUNTABLE_TO", into.id, above, {"drawn": True})


def _without(into: New, leading: set[str]) -> New:
    """Who led one of the old bodies comes with it, and is not put there twice."""
    ends = {
        name: tuple(id_ for id_ in ids if name not in {"head", "chair"} or id_ not in leading)
        for name, ids in into.ends.items()
    }
    return New(into.label, into.id, into.properties, ends, into.items, into.head)


OPERATIONS = (
    Operation(
        "merge",
        (things("units", *BODY), new("into", *BODY), _SURPLUS, DISPOSITIONS),
        _merge,
        "merged",
        about=("units",),
        makes=("into",),
    ),
    Operation(
        "absorb",
        (things("units", *BODY), thing("into", *BODY), _SURPLUS, DISPOSITIONS),
        _absorb,
        "absorbed",
        about=("units",),
        makes=("into",),
    ),
)
