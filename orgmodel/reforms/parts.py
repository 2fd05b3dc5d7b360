"""The part of an organisation that a reform changes, before and after."""

from __future__ import annotations

from orgmodel.graph import Edge, Graph
from orgmodel.reforms.baseline import SAID
from orgmodel.reforms.draft import Draft


def parts(draft: Draft) -> tuple[Graph, Graph]:
    """What a reform changes and what belongs to it, as it was and as it is.

    Compared with one another they differ as the whole organisations do: a reform changes little,
    and to look through all of a large organisation takes far longer.
    """
    graph = draft.baseline.graph
    now = [edge for edge in draft.changed_edges.values() if edge]
    old = _as_they_were(draft)
    near = {*draft.changed_things}
    near |= {id_ for edge in (*now, *old) for id_ in (edge.source, edge.target)}
    changed = draft.changed_edges.keys()
    beside = [
        edge
        for id_ in sorted(near)
        for edge in draft.baseline.touching.get(id_, ())
        if edge.relation in SAID and edge.target == id_ and edge.key not in changed
    ]
    near |= {edge.source for edge in beside}
    before = (graph.by_id[id_] for id_ in sorted(near) if id_ in graph.by_id)
    after = filter(None, map(draft.find, sorted(near)))
    return (
        Graph(graph.info, tuple(before), (*old, *beside)),
        Graph(graph.info, tuple(after), (*now, *beside)),
    )


def _as_they_were(draft: Draft) -> list[Edge]:
    """The relations that were changed or taken away, as the organisation had them."""
    changed = draft.changed_edges
    # a key begins with the id of its source, and the id of a name with that of its thing
    starts = {key.partition("|")[0] for key in changed}
    touching = draft.baseline.touching
    found = (edge for id_ in sorted(starts) for edge in touching.get(id_, ()))
    return [*{edge.key: edge for edge in found if edge.key in changed}.values()]
