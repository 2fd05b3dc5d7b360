"""The definitions of derived edges applied naively to one date: the oracle of the tests."""

from __future__ import annotations

from datetime import date
from itertools import chain

from orgmodel.graph import Graph


class Day:
    """The organisation on one day, as plain sets of pairs."""

    def __init__(self, graph: Graph, day: date) -> None:
        self.things = {thing.id: thing for thing in graph.things}
        self.edges = [
            edge
            for edge in graph.edges
            if edge.life.holds_on(day)
            and self.things[edge.source].life.holds_on(day)
            and self.things[edge.target].life.holds_on(day)
        ]

    def targets(self, relation: str, source: str) -> list[str]:
        found = [
            e.target
            for e in sorted(self.edges, key=lambda e: e.key)
            if e.relation == relation and e.source == source
        ]
        return list(dict.fromkeys(found))

    def sources(self, relation: str, target: str) -> list[str]:
        return sorted(
            {e.source for e in self.edges if e.relation == relation and e.target == target}
        )

    def answers_to(self, body: str) -> bool:
        return any(
            e.relation == "ACCOUNTABLE_TO"
            and e.source == body
            and e.properties.get("drawn") is not False
            for e in self.edges
        )

    def reports_directly(self, post: str) -> bool:
        return any(
            e.relation == "REPORTS_TO"
            and e.source == post
            and e.properties.get("line", "direct") == "direct"
            for e in self.edges
        )


def reports_to_naively(graph: Graph, day: date) -> set[tuple[str, str]]:
    """Who reports to whom by inference on `day`, straight from section 2a."""
    now = Day(graph, day)
    pairs = set()
    for post in (thing.id for thing in graph.things if thing.label == "Post"):
        if now.reports_directly(post) or now.answers_to(post):
            continue
        headed = now.targets("HEAD_OF", post)
        if any(now.answers_to(unit) for unit in headed):
            continue
        starts = headed or now.targets("POST_IN", post)
        found = [_nearest(now, post, unit, inside=not headed) for unit in starts]
        reached = sorted(each for each in found if each)
        if reached:
            pairs.add((post, reached[0][1]))
    return pairs


def _nearest(now: Day, post: str, unit: str, *, inside: bool) -> tuple[int, str] | None:
    line, current, steps = [], unit, 0
    while current and current not in line:
        line.append(current)
        if current != unit or inside:
            heads = now.sources("HEAD_OF", current)
            if heads and post not in heads:
                return steps, heads[0]
            if now.answers_to(current):
                return None
        current = next(iter(now.targets("SUB_ORGANIZATION_OF", current)), "")
        steps += 1
    return None


def answers_for_naively(graph: Graph, day: date) -> set[tuple[str, str, str, str]]:
    """Who answers for what on `day`, straight from section 5: body, thing, because, via."""
    now = Day(graph, day)
    return set(
        chain.from_iterable(
            {(body, thing.id, because, via) for body, because, via in _answer(now, thing.id)}
            for thing in graph.things
            if thing.label == "Responsibility"
        )
    )


def _answer(now: Day, thing: str) -> set[tuple[str, str, str]]:
    if own := _own(now, thing):
        return own
    seen, level = {thing}, [thing]
    while level:
        level = sorted({up for each in level for up in now.targets("PART_OF", each)} - seen)
        seen |= set(level)
        found = {(body, "inherited", up) for up in level for body, *_ in _own(now, up)}
        if found:
            return found
    return set()


def _own(now: Day, thing: str) -> set[tuple[str, str, str]]:
    if stated := now.sources("ACCOUNTABLE_FOR", thing):
        return {(body, "stated", "") for body in stated}
    if now.things[thing].properties.get("kind") in {"objective", "activity", "provision"}:
        return set()
    holders = now.sources("RESPONSIBLE_FOR", thing)
    inner = [
        h for h in holders if not any(h in _above(now, other) for other in holders if other != h)
    ]
    if len(inner) != 1:
        return set()
    return _through(now, inner[0])


def _through(now: Day, holder: str) -> set[tuple[str, str, str]]:
    body = now.things[holder]
    heads = now.sources("HEAD_OF", body.id)
    if body.label == "Unit" and not body.properties.get("collegial") and heads:
        return {(head, "heads", body.id) for head in heads}
    return {(body.id, "alone", "")}


def _above(now: Day, body: str) -> set[str]:
    seen: set[str] = set()
    todo = [body]
    while todo:
        current = todo.pop()
        for relation in ("HEAD_OF", "POST_IN", "SUB_ORGANIZATION_OF"):
            for target in now.targets(relation, current):
                if target not in seen:
                    seen.add(target)
                    todo.append(target)
    return seen - {body}
