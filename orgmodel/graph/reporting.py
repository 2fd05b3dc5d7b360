"""The inferred reporting line: to whom a post reports where no source says it."""

from __future__ import annotations

from orgmodel.graph.conclusion import Conclusion
from orgmodel.graph.model import Edge
from orgmodel.graph.moment import Moment


def superior(moment: Moment, post: str) -> tuple[Conclusion, ...]:
    """The post that `post` reports to by inference on that day: one, or none.

    None where a source states the line, where the post or the unit it heads answers to a
    committee (that is the next step then), and where no unit above has a head. Of several
    units that a post heads the nearest superior counts; of joint heads the first by id.
    """
    headed = moment.outgoing("HEAD_OF", post)
    if _stated(moment, post) or any(answers_to(moment, edge.target) for edge in headed):
        return ()
    starts = headed or moment.outgoing("POST_IN", post)
    climbs = [_climb(moment, post, edge, looks_inside=not headed) for edge in starts]
    found = [evidence for evidence in climbs if evidence]
    if not found:
        return ()
    nearest = min(found, key=lambda evidence: (len(evidence), evidence[-1].source))
    return (Conclusion(nearest[-1].source, "", "", nearest),)


def answers_to(moment: Moment, body: str) -> list[Edge]:
    """The ACCOUNTABLE_TO of `body` that charts draw: those not marked `drawn: false`."""
    return [
        edge
        for edge in moment.outgoing("ACCOUNTABLE_TO", body)
        if edge.properties.get("drawn") is not False
    ]


def _stated(moment: Moment, post: str) -> bool:
    """Whether the next step up is recorded of the post itself."""
    lines = [edge.properties.get("line", "direct") for edge in moment.outgoing("REPORTS_TO", post)]
    return "direct" in lines or bool(answers_to(moment, post))


def _climb(moment: Moment, post: str, start: Edge, *, looks_inside: bool) -> tuple[Edge, ...]:
    """The edges from `post` up to the head of the nearest unit above that has another head."""
    path = [start]
    unit = start.target
    seen = {unit}
    if looks_inside and (head := _head(moment, unit, post)):
        return (*path, head)
    while not (looks_inside and answers_to(moment, unit)):
        looks_inside = True
        above = moment.outgoing("SUB_ORGANIZATION_OF", unit)
        if not above or above[0].target in seen:
            return ()
        path.append(above[0])
        unit = above[0].target
        seen.add(unit)
        if head := _head(moment, unit, post):
            return (*path, head)
    return ()


def _head(moment: Moment, unit: str, post: str) -> Edge | None:
    """The first head of `unit`, unless `post` is one of its heads itself."""
    heads = sorted(moment.incoming("HEAD_OF", unit), key=lambda edge: edge.source)
    if not heads or any(edge.source == post for edge in heads):
        return None
    return heads[0]
