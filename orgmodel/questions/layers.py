"""Counts the levels of units and the layers of posts: one step down for all of a level at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from math import fsum

from orgmodel.catalogue import Query, lookup
from orgmodel.questions.asking import Asking
from orgmodel.stores import Cell

_NEVER = 10**9
"""In which layer a post stands to which no line is known yet."""
_NAMED = 12
"""So many posts are named, as many as `lookup/first` gives."""


def counted(asking: Asking, query: Query, params: Mapping[str, Cell]) -> dict[str, Cell]:
    """The parameters of a question about a unit or the whole, those that are walked with them.

    A statement that goes all the way down keeps a path for each thing that it comes to: among
    many that takes ten times as long.
    """
    (unit,) = query.arguments
    found = _below(asking, asking.look_up("tops", unit=params[unit.name]))
    return {**params, **{each.name: found[each.name] for each in query.parameters if each.walked}}


def _below(asking: Asking, tops: list[dict[str, Cell]]) -> dict[str, Cell]:
    """What there is of the tops and everything below them."""
    first = {str(top["id"]): bool(top["unit"]) for top in tops}
    # an organisation is no level of units: a unit at the top stands beside those below one
    levels = [{id_: False for id_, unit in first.items() if not unit}]
    levels.append(
        {id_: True for id_, unit in first.items() if unit} | _under(asking, levels[0], first)
    )
    known = first | levels[1]
    while levels[-1]:
        levels.append(_under(asking, levels[-1], known))
        known |= levels[-1]
    posts = {str(id_): rest for id_, _, *rest in _rows(asking, "seats", known)}
    line = _Line(asking)
    line.lay(_leading(asking, levels), posts)
    return {
        "tops": [*first],
        "units": [sum(level.values()) for level in levels],
        "seats": sum(seats for seats, _ in posts.values() if isinstance(seats, int)),
        "fte": fsum(fte for _, fte in posts.values() if isinstance(fte, int | float)),
        **line.figures(posts),
    }


def _under(asking: Asking, level: Collection[str], known: Collection[str]) -> dict[str, bool]:
    """What stands below a level and is not known yet; whether each is a unit."""
    rows = _rows(asking, "below", level)
    return {str(id_): bool(unit) for id_, unit in rows if id_ not in known}


def _leading(asking: Asking, levels: list[dict[str, bool]]) -> set[str]:
    """The posts that head the uppermost units that have a head."""
    found = (
        {str(id_) for id_, leads, *_ in _rows(asking, "seats", level) if leads} for level in levels
    )
    return next(filter(None, found), set())


def _rows(asking: Asking, name: str, ids: Collection[str]) -> tuple[tuple[Cell, ...], ...]:
    return asking.run(lookup(name), {"ids": [*ids]}).rows if ids else ()


@dataclass(slots=True)
class _Line:
    """The reporting line: `steps`, how many stand above a post; `spans`, how many report to it."""

    asking: Asking
    steps: dict[str, int] = field(default_factory=dict)
    spans: Counter[str] = field(default_factory=Counter)

    def lay(self, first: Collection[str], posts: Mapping[str, object]) -> None:
        """Finds the layers of the posts: downwards from the first, then from whoever is left."""
        left: Collection[str] = posts.keys()
        while left:
            self._descend(self._above(first))
            left = posts.keys() - self.steps.keys()
            within = {id_ for id_, above in _rows(self.asking, "superiors", left) if above in left}
            # who reports in a circle has nobody to begin with
            first = left - within or left

    def figures(self, posts: Collection[str]) -> dict[str, Cell]:
        """How many of the posts stand in each layer, and have how many reports; some by name."""
        layers = Counter(self.steps[post] for post in posts)
        spans = Counter(self.spans[post] for post in posts)
        widest = max(spans, default=0)
        return {
            "layers": [
                layers[n] for n in range(min(layers, default=0), max(layers, default=-1) + 1)
            ],
            "spans": [spans[n] for n in range(widest + 1)],
            "widest": self._some(post for post in posts if self.spans[post] == widest > 0),
            "single": self._some(post for post in posts if self.spans[post] == 1),
        }

    def _some(self, posts: Iterator[str]) -> list[Cell]:
        """The first few, the upper layers first."""
        layers: dict[int, list[str]] = defaultdict(list)
        for post in posts:
            layers[self.steps[post]].append(post)
        found: list[Cell] = []
        for layer in sorted(layers):
            if len(found) < _NAMED:
                found += [row[0] for row in _rows(self.asking, "first", layers[layer])]
        return found[:_NAMED]

    def _descend(self, starts: Mapping[str, int]) -> None:
        waiting: dict[int, set[str]] = defaultdict(set)
        for post, steps in starts.items():
            waiting[steps].add(post)
        while waiting:
            steps = min(waiting)
            level = [each for each in waiting.pop(steps) if steps < self.steps.get(each, _NEVER)]
            self.steps |= dict.fromkeys(level, steps)
            rows = _rows(self.asking, "reporting", level)
            self.spans |= Counter(str(superior) for superior, _ in rows)
            if rows:
                waiting[steps + 1].update(str(id_) for _, id_ in rows)

    def _above(self, posts: Collection[str]) -> dict[str, int]:
        """How many stand above each post."""
        superiors: dict[str, set[str]] = {}
        level = set(posts)
        while level:
            superiors |= {each: set() for each in level}
            for id_, superior in _rows(self.asking, "superiors", level):
                superiors[str(id_)].add(str(superior))
            level = {each for id_ in level for each in superiors[id_]} - superiors.keys()
        return {post: len(_all_above(post, superiors)) for post in posts}


def _all_above(post: str, superiors: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    level = superiors[post]
    while level:
        found |= level
        level = {each for id_ in level for each in superiors[id_]} - found
    return found - {post}
