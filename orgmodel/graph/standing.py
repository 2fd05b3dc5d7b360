"""An organisation as it stood on a day of the past, as far as one could know it then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from orgmodel.graph.edtf import first_day
from orgmodel.graph.model import OPEN, Edge, Graph, Life, Thing
from orgmodel.metamodel import NAME, RELATIONS, STATE

_SAYS = {NAME: "NAME_OF", STATE: "STATE_OF", **dict.fromkeys(("Measure", "Discrepancy"), "ABOUT")}
"""What only says something of other things, and how it is joined to them."""


def as_it_stood(graph: Graph, day: date) -> Graph:
    """The organisation on a day: nothing that begins later, and no end that comes later.

    What had ended by then stays with its dates, so that its history can be told.
    """
    there = {each.id: _open(each, day) for each in graph.things if _was_known(each, day)}
    for id_ in _mute(graph, there):
        del there[id_]
    edges = tuple(
        _open_edge(each, day)
        for each in graph.edges
        if each.life.start <= day and each.source in there and each.target in there
    )
    return Graph(replace(graph.info, as_of=day), tuple(there.values()), edges)


def _was_known(thing: Thing, day: date) -> bool:
    """Whether it had begun; a figure is known from the day of which it tells."""
    told = thing.text("as_of") if thing.label == "Measure" else ""
    return thing.life.start <= day and not (told and first_day(told) > day)


def _mute(graph: Graph, there: Mapping[str, Thing]) -> set[str]:
    """What says something only of things that were not there yet."""
    said = [each for each in graph.edges if each.relation in _SAYS.values()]
    speaks = {each.source for each in said if each.target in there}
    return {
        each.source
        for each in said
        if each.source not in speaks
        and each.source in there
        and _SAYS.get(there[each.source].label) == each.relation
    }


def _open(thing: Thing, day: date) -> Thing:
    return thing if thing.life.end <= day else replace(thing, life=_without_end(thing.life))


def _open_edge(edge: Edge, day: date) -> Edge:
    if edge.life.end <= day or edge.life.end == OPEN or RELATIONS[edge.relation].timeless:
        return edge
    said = {name: each for name, each in edge.properties.items() if name != "ended_by"}
    return replace(edge, life=_without_end(edge.life), properties=said)


def _without_end(life: Life) -> Life:
    return replace(life, end=OPEN, written_end="")
