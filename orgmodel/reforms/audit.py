"""Whether the ledger of a reform leaves nothing out, seen from the organisation before and after.

Nothing here counts with the ledger: what differs between the two Graphs is looked for among its
items, and what the items say is looked for in the two Graphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from orgmodel.graph import Edge, Graph, Thing
from orgmodel.metamodel import NAME, STATE
from orgmodel.reforms.apply import Outcome
from orgmodel.reforms.baseline import is_dated
from orgmodel.reforms.ledger import STATES, Item, group_of
from orgmodel.reforms.twins import PRECEDENCE

_SAID = frozenset({NAME, STATE, "ChangeEvent"})
"""What records a reform, or says how things are called: it is in no balance."""

_SAME_KIND = (frozenset({"SUB_ORGANIZATION_OF", "ACCOUNTABLE_TO"}), frozenset(PRECEDENCE))
"""Relations of which one can take the place of another one."""


@dataclass(frozen=True, slots=True)
class Unaccounted:
    """Something of which the ledger says nothing, or what is not so.

    `what`: lost (changed or gone, and in no item), retained (an item says that it stays, but it
    does not), astray (its receiver does not have it), unexplained (new, and in no item), ended
    (an item says that it ended, but it holds), state (an item is in none of the states).
    """

    what: str
    key: str
    relation: str
    source: str
    target: str

    @property
    def group(self) -> str:
        """What it would be balanced with."""
        return group_of(self.relation)


def unaccounted(outcome: Outcome, after: Graph | None = None) -> tuple[Unaccounted, ...]:
    """What is not accounted for; empty where the ledger balances.

    `after` is the organisation after the reform, if it is there already.
    """
    before, after = outcome.draft.baseline.graph, after or outcome.graph()
    audit = _Audit(outcome, _edges(before), _edges(after), before, after)
    return (*audit.edges(), *audit.things(), *audit.items())


def _edges(graph: Graph) -> dict[str, Edge]:
    """The relations that hold for a time, under their keys; those of events are records."""
    events = {each.id for each in graph.labels.get("ChangeEvent", ())}
    return {edge.key: edge for edge in graph.edges if is_dated(edge) and edge.source not in events}


@dataclass(frozen=True, slots=True)
class _Audit:
    outcome: Outcome
    old: Mapping[str, Edge]
    new: Mapping[str, Edge]
    before: Graph
    after: Graph

    def edges(self) -> Iterator[Unaccounted]:
        """The relations that changed without an item, and those that came without one."""
        touched = {item.key: item for item in self.outcome.ledger.items}
        for key, edge in self.old.items():
            now = self.new.get(key)
            if now is edge or (now and now.life == edge.life):
                continue
            item = touched.get(key)
            if item is None:
                yield _found("lost", edge)
            elif item.state == "retained" and not self._goes_on(edge):
                yield _found("retained", edge)
        yield from self._new()

    def _new(self) -> Iterator[Unaccounted]:
        """The relations that nothing explains, or that are one too many for their item."""
        stands: set[int] = set()
        for key in sorted(self.new.keys() - self.old.keys()):
            edge, item = self.new[key], self.outcome.ledger.find(key)
            lasts = edge.life.end > self.outcome.plan.last_day
            if item is None or (lasts and (id(item) in stands or not _explains(item))):
                yield _found("unexplained", edge)
            if item and lasts:
                stands.add(id(item))

    def things(self) -> Iterator[Unaccounted]:
        """The things that ended without an item, and those that came without one."""
        touched = {item.key: item for item in self.outcome.ledger.items if item.is_thing}
        for thing in self.before.things:
            now = self.after.by_id.get(thing.id)
            ended = thing.label not in _SAID and (now is None or now.life != thing.life)
            if ended and (thing.id not in touched or touched[thing.id].state == "retained"):
                yield _thing("lost", thing)
        for thing in self.after.things:
            new = thing.label not in _SAID and thing.id not in self.before.by_id
            item = self.outcome.ledger.find(thing.id)
            if new and not (item and item.created):
                yield _thing("unexplained", thing)

    def items(self) -> Iterator[Unaccounted]:
        """The items that say what is not so."""
        for item in self.outcome.ledger.items:
            edge = self.old.get(item.key)
            if item.state not in STATES:
                yield _item("state", item)
            elif item.is_thing or edge is None:
                continue
            elif item.state == "transferred" and not self._held(item):
                yield _item("astray", item)
            elif self._still_there(item, edge):
                yield _item("ended", item)

    def _goes_on(self, edge: Edge) -> bool:
        """Whether the same relation goes on as another row, which says more of it."""
        return any(
            (each.relation, each.source, each.target) == (edge.relation, edge.source, edge.target)
            and each.life.end >= edge.life.end
            for each in self.outcome.draft.all_touching(edge.source)
        )

    def _held(self, item: Item) -> bool:
        """Whether the receiver has what an item says that it got."""
        kinds = next((each for each in _SAME_KIND if item.relation in each), {item.relation})
        return any(
            edge.relation in kinds
            and {item.to, *item.ends} == {edge.source, edge.target}
            and edge.life.end > self.outcome.plan.first_day
            for edge in self.outcome.draft.all_touching(item.to)
        )

    def _still_there(self, item: Item, edge: Edge) -> bool:
        """Whether a relation is as it was, against what its item says."""
        same = self.new.get(item.key) == edge and self.outcome.ledger.find(item.key) is item
        return same and item.state != "retained"


def _explains(item: Item) -> bool:
    """Whether an item has a relation that lasts; what is pending may stand in a holding place."""
    if item.created:
        return item.state in {"retained", "pending"}
    return item.state in {"retained", "transferred"} or (item.state == "pending" and item.to != "")


def _found(what: str, edge: Edge) -> Unaccounted:
    return Unaccounted(what, edge.key, edge.relation, edge.source, edge.target)


def _thing(what: str, thing: Thing) -> Unaccounted:
    return Unaccounted(what, thing.id, thing.label, thing.id, "")


def _item(what: str, item: Item) -> Unaccounted:
    return Unaccounted(what, item.key, item.relation, item.source, item.target)
