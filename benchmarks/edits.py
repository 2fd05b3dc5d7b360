"""A copy of an organisation in which a few of the units were changed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from orgmodel.graph import Edge, Graph, Life, Thing, Value
from orgmodel.graph.edtf import first_day

_END = "2021"


def changed(graph: Graph, share: float = 0.01, *, seed: int = 1) -> Graph:
    """`graph` with a `share` of its units renamed, moved, joined by new ones, or ended."""
    edits = _Edits(graph)
    units = [unit for unit in graph.labels["Unit"] if not unit.life.written_end]
    random = Random(seed)
    chosen = random.sample(units, max(4, round(share * len(units))))
    for number, unit in enumerate(chosen):
        (edits.rename, edits.move, edits.found, edits.end)[number % 4](unit)
    return Graph(graph.info, tuple(edits.things.values()), tuple(edits.edges.values()))


class _Edits:
    """The things by their id and the edges by their key while they are changed."""

    def __init__(self, graph: Graph) -> None:
        self.things = dict(graph.by_id)
        self.edges = {edge.key: edge for edge in graph.edges}
        self._above = {edge.source: edge for edge in graph.relations["SUB_ORGANIZATION_OF"]}
        self._near: dict[str, list[Edge]] = {}
        for edge in graph.edges:
            for id_ in (edge.source, edge.target):
                self._near.setdefault(id_, []).append(edge)

    def rename(self, unit: Thing) -> None:
        """The unit has another name in English."""
        name = f"{unit.text('name_en')} (new)"
        self.things[unit.id] = replace(unit, properties={**unit.properties, "name_en": name})

    def move(self, unit: Thing) -> None:
        """The unit goes up to where its parent hangs; near the top it is renamed."""
        edge = self._above[unit.id]
        above = self._above.get(edge.target)
        if above is None or above.typed or edge.typed or above.target == "alliance":
            self.rename(unit)
            return
        del self.edges[edge.key]
        self._join(replace(edge, target=above.target))

    def found(self, unit: Thing) -> None:
        """A new unit with a head begins below `unit`."""
        new = replace(unit, id=f"unit-new-{unit.id}")
        head = replace(unit, label="Post", id=f"post-new-{unit.id}", properties=_evidence(unit))
        self.things |= {new.id: new, head.id: head}
        pairs = ("SUB_ORGANIZATION_OF", new, unit), ("POST_IN", head, new), ("HEAD_OF", head, new)
        for relation, source, target in pairs:
            evidence = {name: unit.properties[name] for name in ("sources", "assertion")}
            self._join(Edge(relation, source.id, target.id, "", unit.life, evidence))

    def end(self, unit: Thing) -> None:
        """The unit ends with its posts; one on which something else rests is renamed."""
        ending = [unit.id, *(e.source for e in self._near[unit.id] if e.relation == "POST_IN")]
        touched = [edge for id_ in ending for edge in self._near[id_]]
        if not all(_ends_with(edge, ending) for edge in touched):
            self.rename(unit)
            return
        for id_ in ending:
            thing = self.things[id_]
            self.things[id_] = replace(thing, life=_until(thing.life))
        for edge in touched:
            self.edges[edge.key] = replace(edge, life=_until(edge.life))

    def _join(self, edge: Edge) -> None:
        key = f"{edge.source}|{edge.relation}|{edge.target}||0"
        self.edges[key] = replace(edge, key=key)


def _ends_with(edge: Edge, ending: list[str]) -> bool:
    """Whether an edge can end with a unit and its posts without anything else being amiss."""
    inside = edge.source in ending and edge.target in ending
    leaves = edge.relation in _LEAVING and edge.source in ending
    return not edge.typed and (inside or leaves or edge.relation == "HOLDS")


_LEAVING = frozenset(
    {"SUB_ORGANIZATION_OF", "RESPONSIBLE_FOR", "ACCOUNTABLE_FOR", "MANDATED_BY", "LOCATED_AT"}
)


def _until(life: Life) -> Life:
    return Life(life.start, first_day(_END), life.written_start, _END)


def _evidence(unit: Thing) -> dict[str, Value]:
    kept = ("sources", "assertion", "name_en", "name_fr")
    return {"kind": "head", **{name: unit.properties[name] for name in kept}}
