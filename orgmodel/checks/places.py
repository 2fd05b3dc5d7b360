"""Where the things and relations of a dataset stand in its tables."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel import errors
from orgmodel.graph import Edge, Graph, Place
from orgmodel.metamodel import NAME, STATE
from orgmodel.stores import Cell

_SAID_OF_A_THING = {NAME, STATE}


class Places:
    """Where things and relations stand in the tables."""

    def __init__(self, graph: Graph | None) -> None:
        self._things = {each.id: each.place for each in graph.things} if graph else {}
        self._edges = {each.key: each.place for each in graph.edges} if graph else {}
        self._at: dict[tuple[str, int], str] = {}
        self._graph = graph

    def of(self, row: Mapping[str, Cell]) -> Place | None:
        """Of the relation that a row names, else of its subject."""
        edge = self._edges.get(str(row.get("edge")))
        return edge or self._things.get(str(row["subject"]))

    def subject_at(self, finding: errors.Finding) -> str:
        """The thing that a line of a table is about, blank where there is none."""
        if not self._at and self._graph:
            things = (each for each in self._graph.things if each.label not in _SAID_OF_A_THING)
            places = [(_about(each), each.place) for each in self._graph.edges]
            places += [(each.id, each.place) for each in things]
            self._at = {(each.file, each.line): id_ for id_, each in places if each}
        return self._at.get((finding.file, finding.line), "")


def _about(edge: Edge) -> str:
    """The thing that a relation is about; a name or a state is about what has it."""
    return edge.target if edge.relation in {"NAME_OF", "STATE_OF"} else edge.source
