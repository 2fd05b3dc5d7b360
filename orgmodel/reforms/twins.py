"""Whether something says already what a relation would say of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from orgmodel.graph import Edge
from orgmodel.metamodel import ROLE_RELATIONS
from orgmodel.reforms.draft import Draft

PRECEDENCE = tuple(ROLE_RELATIONS.values())
"""The roles, the strongest first."""

_FACETS = ("line", "role", "how", "format", "deputy", "scope_en", "scope_fr", "on", "article")
"""What makes two relations of the same ends two: each says something else."""
_SCOPE = ("scope_en", "scope_fr")


def twin(draft: Draft, day: date, edge: Edge, ends: tuple[str, str]) -> Edge | None:
    """A relation between `ends` that says as much as this one would there, and as long."""
    for other in _between(draft, day, edge.relation, ends):
        if other.key != edge.key and _as_much(other, edge) and _covers(other, edge, day):
            return other
    for relation in _stronger(edge.relation):
        for other in _between(draft, day, relation, ends):
            if _same(edge, other, _SCOPE) and _covers(other, edge, day):
                return other
    return None


def _as_much(one: Edge, other: Edge) -> bool:
    """Whether one says all that the other does; who chairs something is not deputy there."""
    if one.relation == "CHAIRS" and other.properties.get("deputy") is True:
        where = one.properties.get("format")
        if not one.properties.get("deputy") and where in {None, other.properties.get("format")}:
            return True
    return _same(one, other, _FACETS)


def is_weaker(edge: Edge, relation: str) -> bool:
    """Whether a role leaves nothing to say beside another one."""
    return relation in _stronger(edge.relation)


def _between(draft: Draft, day: date, relation: str, ends: tuple[str, str]) -> list[Edge]:
    either = relation == "COORDINATES_WITH"  # it is read in both directions
    return [
        edge
        for edge in draft.between(ends, day)
        if edge.relation == relation and (either or (edge.source, edge.target) == ends)
    ]


def _covers(one: Edge, other: Edge, day: date) -> bool:
    """Whether one holds, from the day on, whenever the other does."""
    return one.life.start <= max(other.life.start, day) and one.life.end >= other.life.end


def _same(one: Edge, other: Edge, names: Sequence[str]) -> bool:
    return all(one.properties.get(name) == other.properties.get(name) for name in names)


def _stronger(relation: str) -> Sequence[str]:
    """The roles that leave nothing to say for a weaker one: support beside responsibility.

    Who answers for something and who does it are two things, also where one body is both.
    """
    if relation not in PRECEDENCE[2:]:
        return ()
    return PRECEDENCE[: PRECEDENCE.index(relation)]
