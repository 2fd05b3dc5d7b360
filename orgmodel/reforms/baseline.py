"""The organisation as it stands before a reform, with its relations under their ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property

from orgmodel.graph import Edge, Graph
from orgmodel.metamodel import RELATIONS

SAID = frozenset({"NAME_OF", "STATE_OF"})
"""The relations that only say what a thing is called, or is."""

_MANY = 100_000
"""From so many relations on, a list for each thing costs more than looking for what is asked."""


class Baseline:
    """An organisation as it stands, with its relations under both their ends.

    What is looked up here is looked up once, however many reforms are played.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._dated: dict[str, list[Edge]] = {}
        self._leaving: dict[str, list[Edge]] = {}
        self._arriving: dict[str, list[Edge]] = {}

    def all_of(self, id_: str) -> Sequence[Edge]:
        """Every relation of a thing, in the order of the tables."""
        return self._touching(id_)

    @cached_property
    def _touching(self) -> Callable[[str], Sequence[Edge]]:
        """The relations under the ids of both their ends."""
        if len(self.graph.edges) > _MANY:
            # only where it pays is numpy imported
            from orgmodel.reforms.scattered import Scattered

            return Scattered(self.graph.edges).of
        found: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in self.graph.edges:
            found[edge.source].append(edge)
            if edge.target != edge.source:
                found[edge.target].append(edge)
        return lambda id_: found.get(id_, ())

    def dated(self, id_: str) -> list[Edge]:
        """The relations of a thing that a reform can end."""
        if id_ not in self._dated:
            self._dated[id_] = [edge for edge in self.all_of(id_) if is_dated(edge)]
        return self._dated[id_]

    def leaving(self, id_: str) -> list[Edge]:
        """Those of them that leave the thing: few, also where thousands arrive."""
        if id_ not in self._leaving:
            self._leaving[id_] = [edge for edge in self.dated(id_) if edge.source == id_]
        return self._leaving[id_]

    def arriving(self, id_: str) -> list[Edge]:
        """Those of them that arrive at the thing."""
        if id_ not in self._arriving:
            self._arriving[id_] = [edge for edge in self.dated(id_) if edge.target == id_]
        return self._arriving[id_]


def is_dated(edge: Edge) -> bool:
    """Whether a relation joins two things for a time, so that a reform can end it."""
    if edge.relation in SAID or RELATIONS[edge.relation].timeless:
        return False
    return edge.relation != "RELATED_TO" or edge.properties.get("how") != "succeeds"
