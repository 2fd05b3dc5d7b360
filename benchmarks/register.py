"""Collects the things and edges of a made-up organisation as the reader would make them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from random import Random

from orgmodel.graph import ALWAYS, EVER, OPEN, DatasetInfo, Edge, Graph, Life, Thing, Value
from orgmodel.graph.edtf import first_day
from orgmodel.metamodel import NAME, RELATIONS, STATE

_DATED = frozenset({NAME, STATE})
_SAID_OF_THE_TARGET = frozenset(
    {"HEAD_OF", "CHAIRS", "SECRETARIAT_OF", "ISSUED", "NAME_OF", "STATE_OF"}
)
"""Relations that stand in the table of what they end at."""

Dates = tuple[str, str]
"""The first day, and the first day after, as typed; blank for open."""


class Register:
    """The things by their id, the edges, and one random sequence for all that is made up."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.things: dict[str, Thing] = {}
        self.edges: list[Edge] = []
        self._numbers: Counter[str] = Counter()
        self._lives: dict[Dates, Life] = {("", ""): EVER}
        self._shared: dict[tuple[tuple[str, Value], ...], dict[str, Value]] = {}

    def graph(self, info: DatasetInfo) -> Graph:
        """All of it, as an organisation."""
        return Graph(info, tuple(self.things.values()), tuple(self.edges))

    def chance(self, share: float) -> bool:
        """True in a `share` of all cases."""
        return self.random.random() < share

    def next_id(self, kind: str) -> str:
        """An id that nothing else has: `kind` and a number."""
        self._numbers[kind] += 1
        return f"{kind}-{self._numbers[kind]}"

    def known(self, kind: str) -> str:
        """The id of some thing that `next_id` has numbered."""
        return f"{kind}-{self.random.randint(1, self._numbers[kind])}"

    def has(self, kind: str) -> bool:
        """Whether `known` has something of the kind to choose from."""
        return self._numbers[kind] > 0

    def add(self, label: str, id_: str, dates: Dates = ("", ""), **given: Value) -> Thing:
        """A new thing; what is blank in `given` is left out."""
        properties = _filled(given)
        if label not in _DATED:
            properties["assertion"] = "stated" if self.chance(0.9) else "inferred"
            if self.has("source"):
                properties["sources"] = (self.known("source"),)
        thing = Thing(label, id_, self.life(*dates), properties)
        self.things[id_] = thing
        return thing

    def join(
        self, relation: str, source: str, target: str, dates: Dates = ("", ""), **own: Value
    ) -> None:
        """A new edge with the evidence of the thing that it starts from."""
        start, stop = self.things[source], self.things[target]
        said, other = (stop, start) if relation in _SAID_OF_THE_TARGET else (start, stop)
        properties: dict[str, Value] = {"sources": said.texts("sources")}
        properties |= {"assertion": said.text("assertion"), **_filled(own)}
        both = start.life if start.label in _DATED else said.life.meet(other.life)
        life = self._lived(relation, both, dates)
        key = f"{source}|{relation}|{target}|{dates[0]}|0"
        shared = self._shared.setdefault(tuple(properties.items()), properties)
        self.edges.append(Edge(relation, source, target, key, life, shared, typed=any(dates)))

    def life(self, start: str = "", end: str = "") -> Life:
        """The life between two dates as typed; equal ones are the same object."""
        if (start, end) not in self._lives:
            first, last = first_day(start) if start else ALWAYS, first_day(end) if end else OPEN
            self._lives[start, end] = Life(first, last, start, end)
        return self._lives[start, end]

    def _lived(self, relation: str, both: Life, dates: Dates) -> Life:
        """An edge lives while both ends do, and not longer than was typed."""
        if RELATIONS[relation].timeless:
            return EVER
        start, end = dates
        return self.life(start or both.written_start, end or both.written_end)


def _filled(given: Mapping[str, Value]) -> dict[str, Value]:
    """What is not blank; false says the same as nothing."""
    return {name: value for name, value in given.items() if value not in ("", (), False)}
