"""What a store holds of an organisation: the recorded facts and all that follows from them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from operator import attrgetter

from orgmodel.graph.derived import CONCLUDED, DERIVED, derived
from orgmodel.graph.folding import fold
from orgmodel.graph.model import EVER, Edge, Graph, Thing
from orgmodel.graph.moment import Facts
from orgmodel.graph.names import LANGUAGES, NOTHING, dated_names, name_edges, names_of, shown_on
from orgmodel.graph.views import states_on
from orgmodel.metamodel import NAME, RELATIONS, STATE
from orgmodel.metamodel.vocabularies import STATE_PROPERTIES

_ID = attrgetter("id")
_NAMED = frozenset({"lang", "kind", "text", "folded"})
_SHOWN = frozenset(STATE_PROPERTIES).union(
    f"{column}_{language}" for column in ("name", "abbr", "sort") for language in LANGUAGES
)
"""What a thing may have besides what its table says: `Whole._shown`."""


def complete(graph: Graph) -> Graph:
    """`graph` with the Names of its things, their sources and the derived edges."""
    whole = Whole(graph)
    things = chain.from_iterable(map(whole.things, dict.fromkeys((*graph.labels, NAME))))
    edges = chain.from_iterable(map(whole.edges, RELATIONS))
    return Graph(graph.info, tuple(things), tuple(edges))


class Whole:
    """A completed organisation of which every part is made when it is asked for, and each time.

    All of it together takes three times the memory of what was recorded; whoever goes through
    it part by part needs no more than one part.
    """

    def __init__(self, graph: Graph) -> None:
        self.info = graph.info
        self._graph = graph
        self._facts = Facts(graph)
        self._dated = dated_names(graph)
        self._stated = states_on(graph, graph.info.as_of)

    def things(self, label: str) -> Iterator[Thing]:
        """The things of a label, in the order of their ids.

        Every thing but Names and States has sort keys, and the name, kind and status that it
        has on the dataset's own date.
        """
        if label == NAME:
            return self._names()
        recorded = sorted(self._graph.labels.get(label, ()), key=_ID)
        return iter(recorded) if label == STATE else map(self._shown, recorded)

    def properties(self, label: str) -> frozenset[str]:
        """Every property that one of the things of a label may have."""
        recorded = self._graph.labels.get(label, ())
        names = set().union(*(thing.properties for thing in recorded))
        if label != STATE:
            names |= _NAMED if label == NAME else _SHOWN
        return frozenset(names)

    @cached_property
    def edge_properties(self) -> frozenset[str]:
        """Every property that one of the edges may have."""
        return CONCLUDED.union(*(edge.properties for edge in self._graph.edges))

    def edges(self, relation: str) -> Iterator[Edge]:
        """The edges of a relation: the recorded ones, then those that follow from others."""
        yield from self._graph.relations.get(relation, ())
        if relation == "NAME_OF":
            yield from self._name_edges()
        elif relation == "HAS_SOURCE":
            yield from self._source_edges()
        elif relation in DERIVED:
            yield from derived(self._graph, self._facts, relation)

    def label_of(self, id_: str) -> str:
        """The label of the thing that an edge starts from or ends at."""
        thing = self._graph.by_id.get(id_)
        # of the things that nobody recorded only Names are ends of edges
        return NAME if thing is None else thing.label

    def _named(self) -> Iterator[Thing]:
        return (thing for thing in self._graph.things if thing.label not in {NAME, STATE})

    def _names(self) -> Iterator[Thing]:
        # the id of a Name begins with that of its thing and a bar
        for thing in sorted(self._named(), key=lambda thing: f"{thing.id}|"):
            yield from sorted(names_of(thing, self._dated.get(thing.id, ())), key=_ID)

    def _name_edges(self) -> Iterator[Edge]:
        for thing in self._named():
            yield from name_edges(thing, self._dated.get(thing.id, ()))

    def _source_edges(self) -> Iterator[Edge]:
        known = {source.id for source in self._graph.labels.get("Source", ())}
        for thing in self._graph.things:
            for source in thing.texts("sources"):
                if source in known:
                    key = f"{thing.id}|HAS_SOURCE|{source}||0"
                    yield Edge("HAS_SOURCE", thing.id, source, key, EVER, NOTHING)

    def _shown(self, thing: Thing) -> Thing:
        properties = {**thing.properties}
        if dated := self._dated.get(thing.id):
            properties.update(shown_on(self.info.as_of, dated))
        if stated := self._stated.get(thing.id):
            properties.update(stated)
        texts = [properties.get(f"name_{language}") for language in LANGUAGES]
        instead = next(filter(None, texts), thing.id)
        for language, text in zip(LANGUAGES, texts, strict=True):
            properties[f"sort_{language}"] = fold(str(text or instead)).strip()
        return Thing(thing.label, thing.id, thing.life, properties, thing.place)
