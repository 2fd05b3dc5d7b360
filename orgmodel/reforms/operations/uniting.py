"""Merges bodies into a new one, or into one that stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from orgmodel.graph import ALWAYS, Edge, Value
from orgmodel.reforms.dissolving import (
    abolish_post,
    by_default,
    decisions,
    hand_over_all,
    keep_measures,
    pend,
    relations_of,
)
from orgmodel.reforms.fates import Decision, item_keys, other_end
from orgmodel.reforms.lines import ancestors, is_direct, parent_of, place_of, require_apart
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
from orgmodel.reforms.twins import twin
from orgmodel.reforms.work import Refused, Work, from_day

_SURPLUS = Field("surplus_posts", "table", allowed=("abolish", "keep", "pending"))
_LEADS = ("HEAD_OF", "CHAIRS")
_NEW = "*"
"""Stands for a head that is founded with what it heads."""


def _merge(work: Work) -> None:
    """Several bodies become a new one."""
    bodies, into = tuple(sorted({*work.step.texts("units")})), founded(work, "into")
    if len(bodies) < 2:  # noqa: PLR2004
        raise Refused("reform-two", "units")
    work.require_live("units", *bodies)
    require_apart(work, "units", bodies)
    _require_alike(work, bodies, into.label)
    named = {id_ for name in ("head", "chair") for id_ in into.ends.get(name, ())}
    leading = _leads(work, bodies)
    like = _like(work, bodies, into)
    work.closing.update(bodies)
    work.found(_in_their_place(work, bodies, into))
    # what is new may be named in a decision as well
    decided = _decided(work, bodies)
    work.place(without(into, named & leading))
    if like:
        inherit(work, into, like)
    chief = named or ({_NEW} if into.head else _only(work, bodies))
    _Union(work, bodies, into.id, frozenset(chief), decided).unite()
    for body in bodies:
        work.close(body, "merged", to=into.id)


def _in_their_place(work: Work, bodies: tuple[str, ...], into: New) -> New:
    """A new body stands among its siblings where the first of the old ones stood."""
    known = (work.draft.thing(body).properties.get("position") for body in bodies)
    positions = [each for each in known if isinstance(each, int)]
    first: dict[str, Value] = {"position": min(positions)} if positions else {}
    kinds = {work.draft.thing(body).properties.get("kind") for body in bodies}
    alike = kinds.pop() if len(kinds) == 1 else None
    like: dict[str, Value] = {"kind": alike} if alike else {}
    return replace(into, properties={**like, **first, **into.properties})


def _absorb(work: Work) -> None:
    """Several bodies become part of one that stays what it is."""
    bodies, into = tuple(sorted({*work.step.texts("units")})), work.step.text("into")
    work.require_live("units", *bodies)
    work.require_live("into", into)
    if into in bodies:
        raise Refused("reform-itself", "into", thing=into)
    require_apart(work, "units", bodies, into)
    _require_alike(work, bodies, work.draft.thing(into).label)
    decided = _decided(work, bodies)
    work.closing.update(bodies)
    chief = _leads(work, (into,)) or _only(work, bodies)
    for edge in relations_of(work, into):
        if work.closing.isdisjoint((edge.source, edge.target)):
            work.retain(edge)
    _Union(work, bodies, into, frozenset(chief), decided).unite()
    for body in bodies:
        work.close(body, "merged", to=into)


def _require_alike(work: Work, bodies: tuple[str, ...], label: str) -> None:
    for body in bodies:
        if work.draft.thing(body).label != label:
            other = next((each for each in bodies if each != body), body)
            raise Refused("reform-unlike", "units", thing=body, other=other)


def _decided(work: Work, bodies: tuple[str, ...]) -> dict[str, Decision]:
    """What the plan says of items and of posts; the latter stands under the ids of the posts."""
    surplus = decisions(work, bodies, "surplus_posts")
    posts = {key.rpartition(":")[2]: decision for key, decision in surplus.items()}
    return {**decisions(work, bodies), **posts}


class _Union:
    """Gives everything of the bodies to one; `chief` are who leads it, as far as it is known."""

    def __init__(
        self,
        work: Work,
        bodies: tuple[str, ...],
        into: str,
        chief: frozenset[str],
        decided: Mapping[str, Decision],
    ) -> None:
        self.work, self.bodies, self.into = work, bodies, into
        self.chief, self.decided = chief, decided
        self.surplus: set[str] = set()

    def unite(self) -> None:
        """Does it, body by body; what joined them to one another is inside now."""
        between = {*self.bodies, self.into}
        for body in self.bodies:
            keep_measures(self.work, body)
            for edge in relations_of(self.work, body):
                if {edge.source, edge.target} <= between or self._is_inside(edge, body):
                    self.work.drop(edge, "internalised")
        for body in self.bodies:
            for edge in _lead_of(self.work, body):
                self._lead(edge, body)
        rest = {key: each for key, each in self.decided.items() if each.word != "keep"}
        for body, edge in hand_over_all(self.work, self.bodies, rest, self._to):
            by_default(self.work, body, [edge])

    def _is_inside(self, edge: Edge, body: str) -> bool:
        """Whether it coordinates with what was below another one of the bodies."""
        if edge.relation != "COORDINATES_WITH":
            return False
        above = ancestors(self.work, other_end(edge, body))
        return body not in above and not {*self.bodies, self.into}.isdisjoint(above)

    def _to(self, body: str, edge: Edge) -> str:
        """Everything follows, but for a place of its own and posts that somebody must decide."""
        if edge.relation == "SUB_ORGANIZATION_OF" and edge.source == body:
            return self.into if twin(self.work.draft, self.work.day, edge, self._ends(edge)) else ""
        if edge.relation == "POST_IN" and edge.source in self.surplus:
            return ""
        return self.into

    def _ends(self, edge: Edge) -> tuple[str, str]:
        return self.into, edge.target

    def _lead(self, edge: Edge, body: str) -> None:
        """A head or a chair of one of the bodies: it leads what becomes of them, or is surplus."""
        found = (self.decided[key] for key in item_keys(edge, body) if key in self.decided)
        decision = next(found, None)
        if edge.source in self.chief:
            if decision and decision.word != "keep":
                raise Refused("reform-itself", f"surplus_posts.{edge.source}", thing=edge.source)
            self.work.pass_on(edge, body, self.into)
        elif edge.relation == "CHAIRS" and self.chief and decision is None:
            self.work.drop(edge, "discontinued", why="ends")
        elif decision is None or decision.word == "pending":
            self.surplus.add(edge.source)
            pend(self.work, edge, auto=decision is None)
        else:
            self._decide(edge, decision)

    def _decide(self, edge: Edge, decision: Decision) -> None:
        """What the plan says of a head too many."""
        self.work.drop(edge, "discontinued", why="decided", auto=False)
        if decision.word == "abolish":
            heir = next((each for each in sorted(self.chief) if each != _NEW), "")
            heads = self.work.draft.incoming(self.into, "HEAD_OF", self.work.day)
            head = next((each.source for each in heads), heir) if edge.relation == "HEAD_OF" else ""
            posts = {key.rpartition(":")[2] for key in self.work.step.table("surplus_posts")}
            rest = {key: each for key, each in self.decided.items() if key not in posts}
            receiver = partial(_heir, edge.source, (heir, head))
            abolish_post(self.work, edge.source, receiver, rest)


_OF_THE_POST = {"POST_IN", "REPORTS_TO", "ACCOUNTABLE_TO", "DEPUTY_OF"}
"""What says where a post itself stands, and ends with it."""


def _heir(post: str, heirs: tuple[str, str], edge: Edge) -> str:
    """What a surplus head chaired, sat in or answered for goes to the head that stays.

    Who reported to it directly reports to the head of what its unit has become.
    """
    heir, head = heirs
    if edge.target == post:
        return head if is_direct(edge) and edge.source != head else ""
    return heir if edge.relation not in _OF_THE_POST else ""


def _lead_of(work: Work, body: str) -> list[Edge]:
    found = [edge for name in _LEADS for edge in work.draft.incoming(body, name, work.day)]
    return [edge for edge in found if not edge.properties.get("deputy")]


def _leads(work: Work, bodies: tuple[str, ...]) -> set[str]:
    return {edge.source for body in bodies for edge in _lead_of(work, body)}


def _only(work: Work, bodies: tuple[str, ...]) -> set[str]:
    """Who leads all that are led, if they are the same; else somebody must decide."""
    led = [*filter(None, (_leads(work, (body,)) for body in bodies))]
    return led[0] if led and all(each == led[0] for each in led) else set()


def _like(work: Work, bodies: tuple[str, ...], into: New) -> str:
    """The old body in whose place the new one comes, where its description says nothing.

    Raises:
        Refused: they were under different ones; or it would come below one of them.
    """
    given = (*into.ends.get("parent", ()), *into.ends.get("accountable_to", ()))
    for id_ in given:
        work.require_live("into", id_)
        require_apart(work, "into", bodies, id_)
        if id_ in bodies:
            raise Refused("reform-itself", "into", thing=id_)
    if given:
        return ""
    if len({parent_of(work, body) for body in bodies}) > 1:
        raise Refused("reform-which-parent", "into", thing=into.id)
    return max(bodies, key=lambda body: _stays_until(work, body))


def _stays_until(work: Work, body: str) -> date:
    place = place_of(work, body)
    return place.life.end if place else ALWAYS


def inherit(work: Work, into: New, body: str) -> None:
    """Puts what is new where an old body is, and is known to come, and for as long."""
    place = place_of(work, body)
    relations = {"SUB_ORGANIZATION_OF" if into.label == "Unit" else "ACCOUNTABLE_TO"}
    if place:
        relations.add(place.relation)
    for edge in work.draft.touching(body, work.day):
        later = edge.life.start > work.day and edge.target not in work.closing
        joins = edge.relation in relations and edge.source == body
        if joins and (edge is place or later):
            life = edge.life if later else from_day(work.day, edge.life)
            drawn: dict[str, Value] = {"drawn": True} if edge.relation == "ACCOUNTABLE_TO" else {}
            work.add(edge.relation, into.id, edge.target, drawn, life=life)


def without(into: New, leading: set[str]) -> New:
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
