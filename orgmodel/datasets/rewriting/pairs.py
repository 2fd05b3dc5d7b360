"""Which relation after a change is which of before: the row that it stands in is edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.graph import Edge, Graph, Thing
from orgmodel.metamodel import NAME, STATE


class Pair(NamedTuple):
    """A relation before and after; None where it is not there."""

    old: Edge | None
    new: Edge | None


def paired(before: Graph, after: Graph) -> list[Pair]:
    """The relations before in their order, then the new ones in theirs."""
    news = {edge.key: edge for edge in after.edges}
    pairs: list[Pair] = []
    gone: dict[tuple[str, ...], list[int]] = {}
    for old in before.edges:
        new = news.get(old.key)
        if new is not None and _ends(old) == _ends(new):
            del news[old.key]
            pairs.append(Pair(old, new))
        else:
            gone.setdefault(_begun(old), []).append(len(pairs))
            pairs.append(Pair(old, None))
    return _with_new(pairs, gone, [*news.values()])


def _with_new(
    pairs: list[Pair], gone: dict[tuple[str, ...], list[int]], news: Sequence[Edge]
) -> list[Pair]:
    """The pairs with what has no key of before: the same under another key, or new."""
    for new in news:
        places = gone.get(_begun(new))
        if places:
            at = places.pop(0)
            pairs[at] = Pair(pairs[at].old, new)
        else:
            pairs.append(Pair(None, new))
    return pairs


def touched(before: Graph, after: Graph, pairs: Sequence[Pair]) -> set[str]:
    """The ids of the things that changed, came or went, and of the ends of such relations."""
    found = {
        id_
        for id_ in before.by_id.keys() | after.by_id.keys()
        if not _same(before.by_id.get(id_), after.by_id.get(id_))
    }
    for old, new in pairs:
        if old is not new and old != new:
            edge = new or old
            found |= {edge.source, edge.target} if edge else set()
    return found


def things(graph: Graph) -> dict[tuple[str, str], Thing]:
    """The things that have rows of their own, under their label and id."""
    return {(each.label, each.id): each for each in graph.things if each.label not in {NAME, STATE}}


def _same(one: Thing | None, other: Thing | None) -> bool:
    return one is other or one == other


def _ends(edge: Edge) -> tuple[str, ...]:
    return edge.relation, edge.source, edge.target


def _begun(edge: Edge) -> tuple[str, ...]:
    return (*_ends(edge), edge.life.told[0])
