"""What of an organisation is compared with another state of it: all of it, or one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from orgmodel.graph.model import EVER, Edge, Graph, Life, Thing, Value
from orgmodel.graph.names import SHOWN, dated_names, shown_on
from orgmodel.metamodel import NAME, RELATIONS, STATE

NOT_COMPARED = frozenset({NAME, STATE})
"""The labels of what is only said of things: compared as properties of those."""

_DATED = {"NAME_OF", "STATE_OF"}
_OTHER_NAMES = {"short": "other_names", "former": "former_names", "identifier": "identifiers"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation of `source` to `target`, or one that names it: `target` is then the text.

    `relation` is that of the graph; `column` is what a name or a state stands for, and blank for
    a relation between things.
    """

    relation: str
    source: str
    target: str
    life: Life
    properties: Mapping[str, Value]
    column: str = ""

    @classmethod
    def of(cls, edge: Edge) -> Fact:
        """A relation between things."""
        return cls(edge.relation, edge.source, edge.target, edge.life, edge.properties)


@dataclass(frozen=True, slots=True)
class View:
    """One state of an organisation, ready to be compared.

    `edges` join things; `said` are names and states with their dates, `life_of` from when to when
    those hold that the things show. `lasting`: whether lives and evidence are compared as well,
    or only what holds.
    """

    things: Mapping[str, Thing]
    edges: tuple[Edge, ...]
    said: tuple[Fact, ...] = ()
    life_of: Mapping[tuple[str, str], Life] = field(default_factory=dict)
    lasting: bool = True


def whole(graph: Graph) -> View:
    """Everything that is recorded, with its dates and its evidence."""
    things = {each.id: each for each in graph.things if each.label not in NOT_COMPARED}
    edges = tuple(edge for edge in graph.edges if edge.relation not in _DATED)
    said = tuple(_said(graph, edge) for edge in graph.edges if edge.relation in _DATED)
    return View(things, edges, said)


def on_day(graph: Graph, day: date) -> View:
    """What holds on one day: things under the names and in the states of that day."""
    names, states = dated_names(graph), states_on(graph, day)
    things = {
        each.id: each
        for each in graph.things
        if each.label not in NOT_COMPARED and each.life.holds_on(day)
    }
    for id_ in things.keys() & (names.keys() | states.keys()):
        thing = things[id_]
        shown = {**thing.properties, **shown_on(day, names.get(id_, ())), **states.get(id_, {})}
        things[id_] = Thing(thing.label, id_, thing.life, shown)
    edges = tuple(
        edge
        for edge in graph.edges
        if edge.relation not in _DATED
        and edge.life.holds_on(day)
        and not RELATIONS[edge.relation].timeless
        and edge.source in things
        and edge.target in things
    )
    return View(things, edges, (), _lives(graph, day), lasting=False)


def states_on(graph: Graph, day: date) -> dict[str, dict[str, Value]]:
    """The properties that states.csv gives things on a day, under the ids of the things."""
    found: dict[str, dict[str, Value]] = {}
    for edge in graph.relations.get("STATE_OF", ()):
        state = graph.by_id[edge.source]
        if state.life.holds_on(day):
            name, text = state.text("property"), state.text("text")
            value: Value = text == "true" if name == "independent" else text
            found.setdefault(edge.target, {})[name] = value
    return found


def without(graph: Graph, label: str) -> Graph:
    """The organisation without the things of a label and whatever joins or names them."""
    hidden = {each.id for each in graph.labels.get(label, ())}
    hidden |= {
        edge.source for edge in graph.edges if edge.relation in _DATED and edge.target in hidden
    }
    return Graph(
        graph.info,
        tuple(each for each in graph.things if each.id not in hidden),
        tuple(each for each in graph.edges if not {each.source, each.target} & hidden),
    )


def _said(graph: Graph, edge: Edge) -> Fact:
    """What a name or a state says of its thing."""
    said = graph.by_id[edge.source]
    # an official name and a working one stand in the same column
    kind = {"kind": said.text("kind")} if said.label == NAME else {}
    properties = {**edge.properties, **kind}
    return Fact(edge.relation, edge.target, said.text("text"), said.life, properties, _column(said))


def _column(said: Thing) -> str:
    """The column that a dated name or a state stands for."""
    if said.label == STATE:
        return said.text("property")
    kind = said.text("kind")
    if kind in _OTHER_NAMES:
        return _OTHER_NAMES[kind]
    return f"{'name' if kind in SHOWN else 'abbr'}_{said.text('lang')}"


def _lives(graph: Graph, day: date) -> dict[tuple[str, str], Life]:
    """Since when what names and states say on a day has been so."""
    found: dict[tuple[str, str], Life] = {}
    for relation in sorted(_DATED):
        for edge in graph.relations.get(relation, ()):
            said = graph.by_id[edge.source]
            if said.life.holds_on(day) and said.life != EVER:
                found[edge.target, _column(said)] = said.life
    return found


def lowest_above(graph: Graph, ids: Iterable[str], day: date) -> str:
    """The lowest unit above all of some on a day; blank where they have none in common."""
    parents = {
        edge.source: edge.target
        for edge in graph.relations.get("SUB_ORGANIZATION_OF", ())
        if edge.life.holds_on(day)
    }
    ways = [_upwards(parents, id_) for id_ in ids if id_ in parents]
    shared = (each for each in (ways[0] if ways else ()) if all(each in way for way in ways))
    return next(shared, "")


def _upwards(parents: Mapping[str, str], id_: str) -> list[str]:
    found: list[str] = []
    while (id_ := parents.get(id_, "")) and id_ not in found:
        found.append(id_)
    return found
