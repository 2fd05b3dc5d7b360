"""What a store holds of an organisation: the recorded facts and all that follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from orgmodel.graph.derived import derive
from orgmodel.graph.folding import fold
from orgmodel.graph.model import EVER, Edge, Graph, Thing, Value
from orgmodel.graph.names import LANGUAGES, NOTHING, dated_names, name_edge, names_of, shown_on
from orgmodel.metamodel import NAME, STATE


def complete(graph: Graph) -> Graph:
    """`graph` with the Names of its things, their sources and the derived edges.

    Every thing but Names and States gets its sort keys, and the name, kind and status that
    it has on the dataset's own date.
    """
    things: list[Thing] = []
    edges = list(graph.edges)
    dated = dated_names(graph)
    stated = _states(graph)
    for thing in graph.things:
        if thing.label == NAME:
            continue
        names = dated.get(thing.id, ())
        things.append(_shown(thing, shown_on(graph.info.as_of, names), stated.get(thing.id, {})))
        for name in names_of(thing, names) if thing.label != STATE else ():
            things.append(name)
            # a row of names.csv has its edge already, with its sources
            if name.place is None:
                edges.append(name_edge(name, thing.id))
    edges.extend(_sources(graph))
    edges.extend(derive(graph))
    return Graph(graph.info, tuple(things), tuple(edges))


def _shown(thing: Thing, names: dict[str, str], states: dict[str, Value]) -> Thing:
    if thing.label == STATE:
        return thing
    properties = {**thing.properties, **names, **states}
    texts = {language: properties.get(f"name_{language}") for language in LANGUAGES}
    instead = next(filter(None, texts.values()), thing.id)
    for language, text in texts.items():
        properties[f"sort_{language}"] = fold(str(text or instead)).strip()
    return Thing(thing.label, thing.id, thing.life, properties, thing.place)


def _states(graph: Graph) -> dict[str, dict[str, Value]]:
    """The properties that states.csv gives things on the dataset's own date."""
    found: dict[str, dict[str, Value]] = {}
    day: date = graph.info.as_of
    for edge in graph.relations.get("STATE_OF", ()):
        state = graph.by_id[edge.source]
        if state.life.holds_on(day):
            name, text = state.text("property"), state.text("text")
            value: Value = text == "true" if name == "independent" else text
            found.setdefault(edge.target, {})[name] = value
    return found


def _sources(graph: Graph) -> Iterator[Edge]:
    known = {source.id for source in graph.labels.get("Source", ())}
    for thing in graph.things:
        for source in thing.texts("sources"):
            if source in known:
                key = f"{thing.id}|HAS_SOURCE|{source}||0"
                yield Edge("HAS_SOURCE", thing.id, source, key, EVER, NOTHING)
