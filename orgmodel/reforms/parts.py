"""The part of an organisation that a reform changes, before and after."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from orgmodel.graph import Edge, Graph, Thing
from orgmodel.reforms.baseline import SAID
from orgmodel.reforms.draft import Draft


def parts(draft: Draft) -> tuple[Graph, Graph]:
    """What a reform changes and what belongs to it, as it was and as it is.

    Compared with one another they differ as the whole organisations do: a reform changes little,
    and to look through all of a large organisation takes far longer.
    """
    graph = draft.baseline.graph
    now = [edge for edge in draft.changed_edges.values() if edge]
    old = draft.as_they_were()
    near = {*draft.changed_things}
    near |= {id_ for edge in (*now, *old) for id_ in (edge.source, edge.target)}
    changed = draft.changed_edges.keys()
    beside = [
        edge
        for id_ in sorted(near)
        for edge in draft.baseline.all_of(id_)
        if edge.relation in SAID and edge.target == id_ and edge.key not in changed
    ]
    near |= {edge.source for edge in beside}
    before = (graph.by_id[id_] for id_ in sorted(near) if id_ in graph.by_id)
    after = filter(None, map(draft.find, sorted(near)))
    return (
        Graph(graph.info, tuple(before), (*old, *beside)),
        Graph(graph.info, tuple(after), (*now, *beside)),
    )


_PLACING = frozenset({"SUB_ORGANIZATION_OF", "ACCOUNTABLE_TO", "POST_IN", "HEAD_OF"})
"""The relations that say where a thing stands, at which they start."""


def surroundings(draft: Draft, ids: Iterable[str]) -> tuple[Graph, Graph]:
    """What a reform changes and the things of some ids, before and after.

    With them comes all by which they are told: what they are called, where they stand up to the
    top, and the sources of what changed.
    """
    graph, changed = draft.baseline.graph, draft.changed_edges
    edges = [*filter(None, changed.values()), *draft.as_they_were()]
    near = {*ids, *draft.changed_things, *(end for each in edges for end in _ends(each))}
    things = (draft.find(id_) or graph.by_id.get(id_) for id_ in [*near])
    near |= {source for each in (*things, *edges) if each for source in _sources(each)}
    before = _joined(near, draft.baseline.all_of, changed)
    after = _joined(near, draft.all_touching, changed)
    return (
        Graph(graph.info, _things(before, graph.by_id.get), before[1]),
        Graph(graph.info, _things(after, draft.find), after[1]),
    )


def _joined(
    ids: Iterable[str], all_of: Callable[[str], Iterable[Edge]], changed: Container[str]
) -> tuple[set[str], tuple[Edge, ...]]:
    """The things of some ids and what they lead to, with what leads there and what names them."""
    queue = sorted(ids)
    seen, edges = {*queue}, []
    for at in queue:
        for edge in all_of(at):
            if edge.target == at and edge.relation in SAID:
                seen.add(edge.source)
            elif edge.source == at and (edge.relation in _PLACING or edge.key in changed):
                queue += [] if edge.target in seen else [edge.target]
                seen.add(edge.target)
            else:
                continue
            edges.append(edge)
    return seen, tuple(edges)


def _things(
    found: tuple[set[str], tuple[Edge, ...]], find: Callable[[str], Thing | None]
) -> tuple[Thing, ...]:
    return tuple(filter(None, map(find, sorted(found[0]))))


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.source, edge.target


def _sources(told: Thing | Edge) -> tuple[str, ...]:
    sources = told.properties.get("sources", ())
    return sources if isinstance(sources, tuple) else ()
