"""Both sides of a comparison, gone through in step: what a store holds, and what it should."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

from orgmodel.stores import Cell

Item = TypeVar("Item")
Row = list[Cell]
"""What a store holds of one thing or relation, as `statements.read_…` says."""
Pair = tuple[Item | None, list[Row]]
"""What should be there, if anything, and the rows that are there instead."""


class Page(NamedTuple):
    """Some rows of a store, in the order of their ids, and the last of these ids."""

    last: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Side(Generic[Item]):
    """What should be there, in the order of `id_of`; `row` is how a store tells each.

    `key`: the columns of a row that tell it from all others; the first of them is the id.
    """

    items: Iterable[Item]
    id_of: Callable[[Item], str]
    row: Callable[[Item], Row]
    key: tuple[int, ...]


def matched(
    side: Side[Item], pages: Iterable[Page]
) -> Iterator[tuple[list[Row], list[Pair[Item]]]]:
    """The rows that are as they should be, page by page, and what is not.

    A page of which every row is as it should be costs one comparison. Only what has no
    counterpart is kept in memory. A server might sort some strange id in another way: what was
    passed over on both sides is matched at the end.
    """
    key_of = itemgetter(*side.key)
    missing: dict[Any, Item] = {}
    strange: dict[Any, list[Row]] = {}
    ours = iter(side.items)
    waiting = next(ours, None)
    for page in pages:
        mine = []
        while waiting is not None and side.id_of(waiting) <= page.last:
            mine.append(waiting)
            waiting = next(ours, None)
        # a relation without a key is nobody's: it is missed when what was read is counted
        theirs = sorted((row for row in page.rows if row[0] is not None), key=key_of)
        expected = [side.row(item) for item in mine]
        if expected == theirs:
            yield expected, []
            continue
        held = _by_key(theirs, key_of)
        ids = [key_of(row) for row in expected]
        missing.update((id_, item) for id_, item in zip(ids, mine, strict=True) if id_ not in held)
        both = [(item, held.pop(id_)) for id_, item in zip(ids, mine, strict=True) if id_ in held]
        strange.update(held)
        yield _settled(side, both)
    rest = chain([waiting] if waiting is not None else [], ours)
    missing.update((key_of(side.row(item)), item) for item in rest)
    yield _settled(side, [(item, strange.pop(id_, [])) for id_, item in missing.items()])
    yield [], [(None, rows) for rows in strange.values()]


def _by_key(rows: Iterable[Row], key_of: Callable[[Row], Any]) -> dict[Any, list[Row]]:
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(key_of(row), []).append(row)
    return found


def _settled(
    side: Side[Item], both: Iterable[tuple[Item, list[Row]]]
) -> tuple[list[Row], list[Pair[Item]]]:
    """The rows that are as they should be after all, and the others."""
    equal: list[Row] = []
    unequal: list[Pair[Item]] = []
    for item, rows in both:
        if rows == [side.row(item)]:
            equal += rows
        else:
            unequal.append((item, rows))
    return equal, unequal
