"""What stands above a body or a post in a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain

from orgmodel.graph import Edge, Graph, Thing
from orgmodel.reforms.work import Refused, Work

_BELOW = {
    "ACCOUNTABLE_FOR": ("Responsibility",),
    "RESPONSIBLE_FOR": ("Responsibility",),
    "HEAD_OF": ("Unit", "Organization"),
}
_ABOVE = {
    "PART_OF": ("Responsibility",),
    "HEAD_OF": ("Post",),
    "POST_IN": ("Post",),
    "SUB_ORGANIZATION_OF": ("Unit", "Organization"),
}
"""What leads from a thing of some label to what bears on who answers for something."""

_STRUCTURE = ("SUB_ORGANIZATION_OF", "ACCOUNTABLE_TO")


def parent_of(work: Work, body: str) -> str:
    """What a body is part of, or drawn under, and stays; blank where nothing is."""
    place = place_of(work, body)
    return place.target if place else ""


def place_of(work: Work, body: str) -> Edge | None:
    """The relation that says what a body is part of, or drawn under, and that stays."""
    for relation in _STRUCTURE:
        for edge in work.draft.outgoing(body, relation, work.day):
            if edge.target not in work.closing and edge.properties.get("drawn") is not False:
                return edge
    return None


def superior_of(work: Work, post: str) -> str:
    """The nearest post above that stays; blank where there is none."""
    for superior in superiors(work, post):
        if superior not in work.closing:
            return superior
    found = (head_above(work, unit, {post}) for unit in _units(work, post))
    return next(filter(None, found), "")


def head_above(work: Work, unit: str, besides: set[str]) -> str:
    """The head of a unit, or of the nearest one above that has one, besides some posts."""
    for each in (unit, *ancestors(work, unit)):
        for edge in work.draft.incoming(each, "HEAD_OF", work.day):
            if edge.source not in besides | work.closing:
                return edge.source
    return ""


def ancestors(work: Work, body: str) -> list[str]:
    """Everything that a body is part of or drawn under, the nearest first."""
    found: list[str] = []
    for at in chain([body], found):
        for relation in _STRUCTURE:
            for edge in work.draft.outgoing(at, relation, work.day):
                found += [] if edge.target in found else [edge.target]
    return found


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


def require_no_circle(work: Work) -> None:
    """Sees to it that nothing that the step joins ends up above itself, then or later.

    Raises:
        Refused: something does.
    """
    ways: dict[tuple[str, str], _Way] = {}
    for edge in work.added:
        code = _CIRCLES.get(edge.relation, "")
        if not code or (edge.relation == "REPORTS_TO" and not is_direct(edge)):
            continue
        at = code, edge.target
        if at not in ways:
            ways[at] = _Way(work, edge.target, _line if edge.relation == "REPORTS_TO" else _places)
        if ways[at].meets(edge):
            ends = (edge.source, edge.target)
            thing, other = ends if edge.relation == "REPORTS_TO" else ends[::-1]
            raise Refused(code, "", thing=thing, other=other)


_CIRCLES = {**dict.fromkeys(_STRUCTURE, "reform-below-itself"), "REPORTS_TO": "reform-circle"}
"""What of its own kind nothing may come above itself by, and what is said where it does."""

_Up = Callable[[Work, str], Iterable[Edge]]
"""What leads up from a thing, on the day of a step or later."""


def _places(work: Work, body: str) -> Iterator[Edge]:
    for relation in _STRUCTURE:
        yield from work.draft.onwards(body, relation, work.day)


def _line(work: Work, post: str) -> Iterator[Edge]:
    return filter(is_direct, work.draft.onwards(post, "REPORTS_TO", work.day))


class _Way:
    """What is above a thing on the day of a step, and on those on which that will change."""

    def __init__(self, work: Work, start: str, up: _Up) -> None:
        self._work, self._start, self._up = work, start, up
        self._above: dict[date, set[str]] = {}
        self._days = {work.day}
        seen = [start]
        for at in seen:
            for edge in up(work, at):
                self._days.add(max(work.day, edge.life.start))
                seen += [edge.target] if edge.target not in seen else []

    def meets(self, edge: Edge) -> bool:
        """Whether what a relation starts from is above the thing while the relation holds."""
        days = {max(edge.life.start, self._work.day)} | {
            day for day in self._days if edge.life.holds_on(day)
        }
        return any(edge.source in self._on(day) for day in days)

    def _on(self, day: date) -> set[str]:
        if day not in self._above:
            queue, found = [self._start], set[str]()
            for at in queue:
                held = (edge.target for edge in self._up(self._work, at) if edge.life.holds_on(day))
                new = {*held} - found
                found |= new
                queue += new
            self._above[day] = found
        return self._above[day]


def is_direct(edge: Edge) -> bool:
    """Whether a relation is a direct reporting line."""
    return edge.relation == "REPORTS_TO" and edge.properties.get("line", "direct") == "direct"


def superiors(work: Work, post: str) -> list[str]:
    """The posts of the stated direct line above one, the nearest first."""
    found: list[str] = []
    at = [post]
    while at:
        for edge in work.draft.outgoing(at.pop(), "REPORTS_TO", work.day):
            if is_direct(edge) and edge.target not in found:
                found.append(edge.target)
                at.append(edge.target)
    return found


def neighbourhood(work: Work, about: str) -> Graph:
    """As much of the draft as tells who answers for a responsibility: a large one is not copied."""
    things: dict[str, Thing] = {}
    edges: dict[str, Edge] = {}
    queue = [about]
    while queue:
        at = queue.pop()
        if at in things:
            continue
        things[at] = work.draft.thing(at)
        for edge in work.draft.touching(at, work.day):
            near = (_BELOW if edge.target == at else _ABOVE).get(edge.relation, ())
            if things[at].label in near:
                edges[edge.key] = edge
                queue += [edge.source, edge.target]
    return Graph(work.draft.baseline.graph.info, tuple(things.values()), tuple(edges.values()))


def _units(work: Work, post: str) -> list[str]:
    return [
        edge.target
        for relation in ("HEAD_OF", "POST_IN")
        for edge in work.draft.outgoing(post, relation, work.day)
    ]
