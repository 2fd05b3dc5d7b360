"""Changes of an organisation made by hand, as a reform makes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from orgmodel.datasets.links import timeless
from orgmodel.graph import EVER, OPEN, Edge, Graph, Life, Thing, Value
from orgmodel.metamodel import RELATIONS

Properties = dict[str, Value]


class Reorganising:
    """A copy of an organisation that changes from a day on."""

    def __init__(self, graph: Graph, day: str = "2030-01-01") -> None:
        self.before = graph
        self.day = date.fromisoformat(day)
        self.things = {each.id: each for each in graph.things}
        self.edges = {each.key: each for each in graph.edges}

    @property
    def graph(self) -> Graph:
        """What it is by now."""
        return Graph(self.before.info, tuple(self.things.values()), tuple(self.edges.values()))

    @property
    def since(self) -> Life:
        """From the day on."""
        return Life(self.day, OPEN, self.day.isoformat(), "")

    def live(self, id_: str) -> bool:
        """Whether a thing is there before the day and after."""
        life = self.things[id_].life
        return life.start < self.day < life.end

    def found(self, label: str, id_: str, **properties: Value) -> None:
        """Adds a thing."""
        self.things[id_] = Thing(label, id_, self.since, properties)

    def put(self, id_: str, **properties: Value) -> None:
        """Gives a thing other properties; blank ones go."""
        thing = self.things[id_]
        given = {**thing.properties, **properties}
        kept = {name: each for name, each in given.items() if each not in ("", ())}
        self.things[id_] = replace(thing, properties=kept)

    def close(self, id_: str) -> None:
        """Closes a thing; what joins it to others ends with it, or never begins."""
        self.things[id_] = replace(self.things[id_], life=self._until(self.things[id_].life))
        for edge in [each for each in self.edges.values() if id_ in {each.source, each.target}]:
            if self._lasts(edge):
                self._cut(edge)

    def end(self, relation: str, source: str, target: str, **properties: Value) -> None:
        """Ends a relation."""
        for edge in [*self.edges.values()]:
            ends = (edge.relation, edge.source, edge.target)
            if ends == (relation, source, target) and self._lasts(edge):
                self._cut(edge, properties)

    def join(self, relation: str, source: str, target: str, **properties: Value) -> None:
        """Adds a relation that holds from the day on, or where both its ends live."""
        life = self.things[source].life.meet(self.things[target].life).meet(self.since)
        lasts = not timeless(relation, properties)
        usual: Properties = {"sources": (), "assertion": "stated"}
        if relation == "REPORTS_TO":
            usual["line"] = "direct"
        self._add(relation, source, target, life if lasts else EVER, {**usual, **properties})

    def call(self, id_: str, text: str, lang: str = "en", kind: str = "official") -> None:
        """Gives a thing a name from the day on."""
        said = f"{id_}|{lang}|{kind}|{self.day}"
        self.found("Name", said, lang=lang, kind=kind, text=text)
        self._add("NAME_OF", said, id_, self.since, {"sources": (), "assertion": "stated"})

    def declare(self, id_: str, name: str, text: str) -> None:
        """Gives a thing another kind or status from the day on."""
        said = f"{id_}|{name}|{self.day}"
        self.found("State", said, property=name, text=text)
        self._add("STATE_OF", said, id_, self.since, {"sources": (), "assertion": "stated"})

    def _add(
        self, relation: str, source: str, target: str, life: Life, properties: Properties
    ) -> None:
        key = f"{source}|{relation}|{target}|{life.written_start}|new-{len(self.edges)}"
        self.edges[key] = Edge(relation, source, target, key, life, properties, typed=True)

    def _cut(self, edge: Edge, properties: Properties | None = None) -> None:
        if edge.life.start >= self.day:
            del self.edges[edge.key]
            return
        given = {**edge.properties, **(properties or {})}
        life = self._until(edge.life)
        self.edges[edge.key] = replace(edge, life=life, properties=given)
        if edge.relation in {"NAME_OF", "STATE_OF"}:
            self.things[edge.source] = replace(self.things[edge.source], life=life)

    def _lasts(self, edge: Edge) -> bool:
        dated = edge.relation in RELATIONS and not timeless(edge.relation, {**edge.properties})
        return dated and edge.life.end > self.day and edge.relation not in {"NAME_OF", "STATE_OF"}

    def _until(self, life: Life) -> Life:
        return replace(life, end=self.day, written_end=self.day.isoformat())
