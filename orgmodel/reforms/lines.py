"""What stands above a body or a post in a draft."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.reforms.work import Refused, Work


def parent_of(work: Work, body: str) -> str:
    """What a body is part of, or drawn under, and stays; blank where nothing is."""
    for relation in ("SUB_ORGANIZATION_OF", "ACCOUNTABLE_TO"):
        for edge in work.draft.outgoing(body, relation, work.day):
            if edge.target not in work.closing:
                return edge.target
    return ""


def superior_of(work: Work, post: str) -> str:
    """The nearest post above that stays; blank where there is none."""
    for edge in work.draft.outgoing(post, "REPORTS_TO", work.day):
        direct = edge.properties.get("line", "direct") == "direct"
        if direct and edge.target not in work.closing:
            return edge.target
    for unit in (*_units(work, post), *_above(work, _units(work, post))):
        for edge in work.draft.incoming(unit, "HEAD_OF", work.day):
            if edge.source != post and edge.source not in work.closing:
                return edge.source
    return ""


def ancestors(work: Work, body: str) -> list[str]:
    """Everything that a body is part of or drawn under, the nearest first."""
    return _above(work, [body])


def require_apart(work: Work, key: str, bodies: Iterable[str], new: str = "") -> None:
    """Sees to it that none of the bodies is above another one of them, or above `new`.

    Raises:
        Refused: one is.
    """
    bodies = [*bodies]
    for body in filter(None, (*bodies, new)):
        for above in ancestors(work, body):
            if above in bodies:
                raise Refused("reform-ancestor", key, thing=above, other=body)


def _units(work: Work, post: str) -> list[str]:
    return [
        edge.target
        for relation in ("HEAD_OF", "POST_IN")
        for edge in work.draft.outgoing(post, relation, work.day)
    ]


def _above(work: Work, bodies: Iterable[str]) -> list[str]:
    found: list[str] = []
    queue = [*bodies]
    while queue:
        at = queue.pop(0)
        for relation in ("SUB_ORGANIZATION_OF", "ACCOUNTABLE_TO"):
            for edge in work.draft.outgoing(at, relation, work.day):
                if edge.target not in found:
                    found.append(edge.target)
                    queue.append(edge.target)
    return found
