"""The derived edges: inferred reporting lines, and who answers for what.

Computed once for every interval of time and kept in a store as dated edges marked
`derived`, so that questions, rules and charts read them and nobody computes them twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from orgmodel.graph.accountability import answerable
from orgmodel.graph.conclusion import Conclusion
from orgmodel.graph.locators import joined, places
from orgmodel.graph.model import ALWAYS, Edge, Graph, Life, Thing, Value
from orgmodel.graph.moment import Facts, Moment, pieces
from orgmodel.graph.reporting import superior

_Question = Callable[[Moment], tuple[Conclusion, ...]]


DERIVED = ("REPORTS_TO", "ANSWERS_FOR")
"""The relations of which edges are derived."""
CONCLUDED = frozenset({"sources", "assertion", "locator", "line", "because", "via"})
"""The properties that a derived edge may have."""


def derive(graph: Graph) -> tuple[Edge, ...]:
    """The derived edges of `graph`: REPORTS_TO (line direct) and ANSWERS_FOR, sorted by key."""
    facts = Facts(graph)
    found = (edge for relation in DERIVED for edge in derived(graph, facts, relation))
    return tuple(sorted(found, key=lambda edge: edge.key))


def derived(graph: Graph, facts: Facts, relation: str) -> Iterator[Edge]:
    """The derived edges of one relation, thing by thing; `facts` are those of `graph`."""
    if relation == "REPORTS_TO":
        for post in graph.labels.get("Post", ()):
            superior_of = partial(superior, post=post.id)
            before = False
            for piece in pieces(facts, post.life, superior_of):
                for each in piece.answer:
                    edge = _edge(relation, post.id, each.body, piece.life, each)
                    yield edge if before else _with_known_start(graph, edge, each)
                before = bool(piece.answer)
        return
    for thing in graph.labels.get("Responsibility", ()):
        answerable_for = partial(answerable, responsibility=thing.id, things=graph.by_id)
        for life, each in _over_time(facts, thing, answerable_for):
            yield _edge(relation, each.body, thing.id, life, each)


def _over_time(facts: Facts, thing: Thing, ask: _Question) -> Iterator[tuple[Life, Conclusion]]:
    for piece in pieces(facts, thing.life, ask):
        for conclusion in piece.answer:
            yield piece.life, conclusion


def _edge(relation: str, source: str, target: str, life: Life, why: Conclusion) -> Edge:
    key = f"{source}|{relation}|{target}|{life.written_start or life.start}|{why.via}|derived"
    return Edge(relation, source, target, key, life, _properties(relation, why), derived=True)


def _with_known_start(graph: Graph, edge: Edge, why: Conclusion) -> Edge:
    """A first reporting line, which has no start in writing where one of its two sides has none.

    A side is a post and the unit it heads or belongs to. That the superior is there since 1952
    does not say that the post below is.
    """
    first, *_, last = (*why.evidence, why.evidence[-1])
    sides = [(edge.source, first.target), (edge.target, last.target)]
    starts = [{graph.by_id[id_].life.start for id_ in side} for side in sides]
    unknown = any(side == {ALWAYS} for side in starts)
    if not unknown or edge.life.start not in set().union(*starts):
        return edge
    return replace(edge, life=replace(edge.life, written_start=""))


def _properties(relation: str, why: Conclusion) -> dict[str, Value]:
    """Those of the conclusion, and the sources of everything it rests on."""
    cited = [(_sources(edge), str(edge.properties.get("locator", ""))) for edge in why.evidence]
    properties: dict[str, Value] = {
        "sources": tuple(dict.fromkeys(source for sources, _ in cited for source in sources)),
        "assertion": _certainty(why),
    }
    if locator := joined(places(*each) for each in cited if each[1]):
        properties["locator"] = locator
    if relation == "REPORTS_TO":
        properties["line"] = "direct"
        return properties
    properties["because"] = why.because
    if why.via:
        properties["via"] = why.via
    return properties


def _certainty(why: Conclusion) -> Value:
    """A stated accountability is as certain as its row; everything else is inferred."""
    if why.because == "stated":
        return why.evidence[0].properties.get("assertion", "stated")
    return "inferred"


def _sources(edge: Edge) -> tuple[str, ...]:
    value = edge.properties.get("sources", ())
    return value if isinstance(value, tuple) else ()
