"""Effective accountability: who answers for a responsibility, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from orgmodel.graph.conclusion import Conclusion
from orgmodel.graph.model import Edge, Thing
from orgmodel.graph.moment import Moment
from orgmodel.metamodel import INHERITING_KINDS


def answerable(
    moment: Moment, responsibility: str, things: Mapping[str, Thing]
) -> tuple[Conclusion, ...]:
    """Who answers for `responsibility` on that day; empty when nobody is recorded.

    The stated ones; else the only innermost body that is responsible, a unit through its
    head; else those of the nearest ancestors by PART_OF.
    """
    if own := _own(moment, responsibility, things):
        return own
    level, seen = [responsibility], {responsibility}
    path: dict[str, tuple[Edge, ...]] = {responsibility: ()}
    while level:
        level = _ancestors(moment, level, seen, path)
        found = [
            Conclusion(each.body, "inherited", ancestor, (*path[ancestor], *each.evidence))
            for ancestor in level
            for each in _own(moment, ancestor, things)
        ]
        if found:
            return _unique(found)
    return ()


def _own(
    moment: Moment, responsibility: str, things: Mapping[str, Thing]
) -> tuple[Conclusion, ...]:
    """Who answers for it without looking at what it is part of."""
    stated = moment.incoming("ACCOUNTABLE_FOR", responsibility)
    if stated:
        return _unique(Conclusion(edge.source, "stated", "", (edge,)) for edge in stated)
    if things[responsibility].properties.get("kind") in INHERITING_KINDS:
        return ()
    holders = _innermost(moment, moment.incoming("RESPONSIBLE_FOR", responsibility))
    if len({edge.source for edge in holders}) != 1:
        return ()
    return _through_head(moment, things[holders[0].source], holders)


def _through_head(moment: Moment, body: Thing, holders: list[Edge]) -> tuple[Conclusion, ...]:
    heads = []
    if body.label == "Unit" and body.properties.get("collegial") is not True:
        heads = moment.incoming("HEAD_OF", body.id)
    if not heads:
        return (Conclusion(body.id, "alone", "", tuple(holders)),)
    return _unique(Conclusion(head.source, "heads", body.id, (*holders, head)) for head in heads)


def _innermost(moment: Moment, holders: list[Edge]) -> list[Edge]:
    """The holders that do not contain another one."""
    if len(holders) < 2:  # noqa: PLR2004 - one holder contains no other
        return holders
    containers = {edge.source: _containers(moment, edge.source) for edge in holders}
    return [
        edge
        for edge in holders
        if not any(
            edge.source in above for holder, above in containers.items() if holder != edge.source
        )
    ]


def _containers(moment: Moment, body: str) -> set[str]:
    """Every unit and organisation that `body` stands in, itself not counted."""
    found: set[str] = set()
    level = [body]
    while level:
        above = {
            edge.target
            for each in level
            for relation in ("HEAD_OF", "POST_IN", "SUB_ORGANIZATION_OF")
            for edge in moment.outgoing(relation, each)
        }
        level = sorted(above - found)
        found |= above
    return found - {body}


def _ancestors(
    moment: Moment, level: list[str], seen: set[str], path: dict[str, tuple[Edge, ...]]
) -> list[str]:
    """What the things of `level` are part of, as far as it was not seen before."""
    above = []
    for each in level:
        for edge in moment.outgoing("PART_OF", each):
            if edge.target not in seen:
                seen.add(edge.target)
                path[edge.target] = (*path[each], edge)
                above.append(edge.target)
    return sorted(above)


def _unique(found: Iterable[Conclusion]) -> tuple[Conclusion, ...]:
    """One conclusion for each body and way, with all the evidence for it."""
    merged: dict[tuple[str, str], Conclusion] = {}
    for each in found:
        before = merged.get((each.body, each.via))
        evidence = each.evidence if before is None else (*before.evidence, *each.evidence)
        merged[each.body, each.via] = Conclusion(each.body, each.because, each.via, evidence)
    return tuple(merged[key] for key in sorted(merged))
