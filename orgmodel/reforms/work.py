"""What an operation works with: the draft, the ledger, its own step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from orgmodel.graph import EVER, OPEN, Edge, Life, Thing, Value
from orgmodel.metamodel import THINGS
from orgmodel.reforms.draft import Draft
from orgmodel.reforms.ledger import Item, Ledger
from orgmodel.reforms.pending import decide
from orgmodel.reforms.plan import New, Plan, Step
from orgmodel.reforms.twins import PRECEDENCE, is_weaker, twin

_UNITING = frozenset({"merge", "absorb"})
"""The operations in which what two bodies had becomes one."""


class Refused(Exception):  # noqa: N818 (what stands in the way, and not a fault)
    """A fact stands in the way of a step; `code` names the sentence."""

    def __init__(self, code: str, key: str = "", **fields: str) -> None:
        super().__init__(code)
        self.code, self.key, self.fields = code, key, fields


@dataclass(slots=True)
class Work:
    """One step on its way.

    `closing`: what it closes, so that nothing need be ended by hand. `settled`: the keys of the
    relations about which it has decided. `added`: what it adds.
    """

    draft: Draft
    ledger: Ledger
    plan: Plan
    step: Step
    closing: set[str] = field(default_factory=set)
    founded: list[str] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)
    added: list[Edge] = field(default_factory=list)

    @property
    def day(self) -> date:
        """The day of the step."""
        return self.step.day

    @property
    def event(self) -> str:
        """The id of the change event of the step."""
        return f"{self.plan.event}-{self.step.number}"

    @property
    def evidence(self) -> Mapping[str, Value]:
        """Who says what the step makes so: its basis, else it is assumed."""
        return self.said_by(self.basis)

    @property
    def basis(self) -> str:
        """The id of what the step rests on, or else the plan; blank for nothing."""
        return self.plan.basis if self.step.basis is None else self.step.basis

    def said_by(self, id_: str) -> Mapping[str, Value]:
        """The evidence of what rests on something."""
        basis = self.draft.find(id_) if id_ else None
        if basis and basis.label == "Source":
            return {"sources": (basis.id,), "assertion": "stated"}
        return {"sources": (), "assertion": "assumed"}

    def require_live(self, key: str, *ids: str) -> None:
        """Sees to it that things are there on the day of the step.

        Raises:
            Refused: one is not yet, or no longer.
        """
        for id_ in ids:
            if self.draft.is_live(id_, self.day):
                continue
            if (found := self.draft.find(id_)) is None:
                raise Refused("reform-not-founded", key, thing=id_)
            life = found.life
            if life.start > self.day:
                raise Refused("reform-not-yet", key, thing=id_, date=life.written_start)
            raise Refused("reform-closed", key, thing=id_, date=life.written_end)

    def settle(self, edge: Edge, state: str, *, to: str = "", why: str = "", auto: bool) -> Item:
        """Notes what becomes of a relation. `auto`: no decision of the plan says so."""
        self.settled.add(edge.key)
        item = self.ledger.touch(edge, self.step.number)
        if item.created and state != "pending":
            # what the reform itself added is counted apart: it is still there, or it is not
            state = "retained" if state == "transferred" else "dropped"
        item.state, item.to, item.reason, item.default = state, to, why, auto
        item.step = self.step.number
        return item

    def retain(self, edge: Edge) -> None:
        """Notes that a relation was looked at and stays."""
        self.ledger.touch(edge, self.step.number)

    def end(self, edge: Edge) -> None:
        """Ends a relation, unless it ends by itself because one of its ends closes."""
        if self.closing.isdisjoint((edge.source, edge.target)):
            self.draft.end(edge, self.day, self.event)

    def drop(self, edge: Edge, state: str, *, why: str = "", auto: bool = True) -> None:
        """Ends a relation for good."""
        self.settle(edge, state, why=why, auto=auto)
        self.end(edge)

    def add(
        self,
        relation: str,
        source: str,
        target: str,
        properties: Mapping[str, Value] | None = None,
        **how: Item | Life | Edge | None,
    ) -> Edge:
        """Adds a relation from the day of the step, with the evidence of the reform.

        It decides what was pending. `instead_of` is the item in whose place it stands, `life`
        when it holds if not from the day on, `like` the relation that it is passed on from.
        """
        given = {**(properties or {}), **self._evidence(how.get("like"))}
        if relation == "REPORTS_TO":
            given.setdefault("line", "direct")
        life = how.get("life")
        life = life if isinstance(life, Life) else from_day(self.day)
        edge = self.draft.join(relation, (source, target), given, life)
        item = how.get("instead_of")
        if not isinstance(item, Item):
            item = decide(self, relation, (source, target))
        self.ledger.add(edge, self.step.number, instead_of=item)
        self.added.append(edge)
        return edge

    def _evidence(self, like: object) -> dict[str, Value]:
        """Who says it; of what is passed on also who said it before, so that it is not lost."""
        said = dict(self.evidence)
        if not isinstance(like, Edge):
            return said
        before, basis = like.properties.get("sources", ()), said["sources"]
        if isinstance(before, tuple) and isinstance(basis, tuple):
            said["sources"] = tuple(dict.fromkeys((*basis, *before)))
        # where it stands in them says nothing about the basis
        kept = ("note", "note_fr") if basis else ("note", "note_fr", "locator")
        return said | {name: like.properties[name] for name in kept if name in like.properties}

    def pass_on(self, edge: Edge, old: str, new: str, *, auto: bool = False) -> None:
        """Gives a relation of `old` to `new`: it moves, or falls together with another one.

        Raises:
            Refused: `new` closes as well.
        """
        if new in self.closing:
            raise Refused("reform-itself", "", thing=new)
        source, target = (new if end == old else end for end in (edge.source, edge.target))
        if source == target:
            self.drop(edge, "internalised", auto=auto)
        elif other := self._twin(edge, (source, target)):
            self.settle(edge, "merged", to=new, why=other.relation, auto=auto)
            self.ledger.touch(other, self.step.number)
            self.end(edge)
        elif self.later(edge).meet(self.draft.thing(new).life).empty:
            self.drop(edge, "dropped", why="ends", auto=auto)
        else:
            item = self.settle(edge, "transferred", to=new, auto=auto)
            self.end(edge)
            properties = self._undrawn(edge.relation, source, own(edge))
            life = self.later(edge)
            how: dict[str, Item | Life | Edge | None] = {
                "instead_of": item, "life": life, "like": edge,
            }  # fmt: skip
            self.add(edge.relation, source, target, properties, **how)
            if self.step.op in _UNITING:
                self._merge_weaker(edge.relation, source, target)

    def _twin(self, edge: Edge, ends: tuple[str, str]) -> Edge | None:
        """What says already what a relation would say there.

        Two roles that one holder had in one thing are two also where both pass on.
        """
        other = twin(self.draft, self.day, edge, ends)
        if other and other.relation != edge.relation and self._origin(other) == self._origin(edge):
            return None
        return other

    def _origin(self, edge: Edge) -> str:
        """From whom a role comes."""
        item = self.ledger.find(edge.key)
        return item.source if item else edge.source

    def _merge_weaker(self, relation: str, source: str, target: str) -> None:
        """Lets the lesser roles of a new holder fall together with the one that it gets."""
        if relation not in PRECEDENCE:
            return
        for edge in self.draft.between((source, target), self.day):
            if is_weaker(edge, relation) and self._twin(edge, (source, target)):
                self.settle(edge, "merged", to=source, why=relation, auto=True)
                self.end(edge)

    def later(self, edge: Edge) -> Life:
        """What is left of the life of a relation from the day on."""
        return edge.life if edge.life.start >= self.day else from_day(self.day, edge.life)

    def _undrawn(self, relation: str, source: str, said: dict[str, Value]) -> dict[str, Value]:
        """Charts draw a body under one other only: the first one stays."""
        others = self.draft.outgoing(source, relation, self.day) if said.get("drawn") else ()
        if any(other.properties.get("drawn") for other in others):
            del said["drawn"]
        return said

    def found(self, new: New) -> Thing:
        """Adds a thing from the day of the step.

        Raises:
            Refused: its id is taken.
        """
        if self.draft.find(new.id) is not None:
            raise Refused("reform-taken", "", thing=new.id)
        written = self.day.isoformat()
        life = Life(self.day, OPEN, written, "")
        thing = Thing(new.label, new.id, life, {**new.properties, **filled(self.evidence)})
        self.draft.put(thing)
        self.ledger.add_thing(new.label, new.id, self.step.number)
        self.founded.append(new.id)
        return thing

    def place(self, new: New) -> None:
        """Joins what was founded as its row says: its parent, its head, its unit."""
        for inline in THINGS[new.label].inline:
            for at, id_ in enumerate(new.ends.get(inline.column, ())):
                self.require_live(inline.column, id_)
                ends = (new.id, id_) if inline.outgoing else (id_, new.id)
                drawn: dict[str, Value] = (
                    {"drawn": True} if inline.relation == "ACCOUNTABLE_TO" and at == 0 else {}
                )
                self.add(inline.relation, *ends, drawn)
        if new.head is not None:
            self.found(new.head)
            self.place(new.head)
            if "unit" not in new.head.ends:
                self.add("POST_IN", new.head.id, new.id)
            self.add("HEAD_OF", new.head.id, new.id)

    def close(self, id_: str, state: str, *, to: str = "", why: str = "") -> None:
        """Closes a thing on the day of the step.

        Raises:
            Refused: it begins on that very day, so that it would never have been.
        """
        thing = self.draft.thing(id_)
        if thing.life.start >= self.day and id_ in self.draft.baseline.graph.by_id:
            raise Refused("reform-not-yet", "", thing=id_, date=thing.life.written_start)
        item = self.ledger.touch_thing(thing.label, id_, self.step.number)
        item.state, item.to, item.reason = state, to, why
        self.draft.close(id_, self.day, self.event)


def from_day(day: date, until: Life = EVER) -> Life:
    """From a day on, to the end of another life."""
    return Life(day, until.end, day.isoformat(), until.written_end)


def until_next(day: date, lives: Iterable[Life]) -> Life:
    """From a day on, until the first of the lives that begin later does."""
    later = (life for life in lives if life.start > day)
    next_ = min(later, key=lambda life: life.start, default=None)
    if next_ is None:
        return from_day(day)
    return Life(day, next_.start, day.isoformat(), next_.written_start)


def filled(properties: Mapping[str, Value]) -> dict[str, Value]:
    """The properties that say something."""
    return {name: value for name, value in properties.items() if value != ()}


def own(edge: Edge) -> dict[str, Value]:
    """What a relation says besides who says so."""
    evidence = {"sources", "locator", "assertion", "ended_by", "note", "note_fr"}
    return {name: value for name, value in edge.properties.items() if name not in evidence}
