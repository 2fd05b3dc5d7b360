"""What went and what came of which the ledger knows that it is one thing, passed on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from orgmodel.graph.changes import Change, Side
from orgmodel.reforms.ledger import Item, Ledger

_Named = dict[tuple[str, str, str], list[Change]]
"""Changes under a relation and its ends; of other scopes there may be several."""


def with_moves(
    changes: Iterable[Change], ledger: Ledger, label_of: Callable[[str], str]
) -> list[Change]:
    """The changes of a reform; an end and a beginning that are one transfer are one move.

    The two organisations alone only tell it where there is one of both: the ledger always knows.
    """
    rest = [*changes]
    gone, come = _gone_and_come(rest)
    moves: list[Change] = []
    paired: set[int] = set()
    for item in ledger.items:
        old = gone.get((item.relation, item.source, item.target))
        new = come.get((item.relation, *item.ends))
        one_end = (item.source == item.ends[0]) != (item.target == item.ends[1])
        if item.state == "transferred" and old and new and one_end:
            pair = old.pop(0), new.pop(0)
            paired.update(map(id, pair))
            moves.append(_move(item, pair, label_of))
    return [*(each for each in rest if id(each) not in paired), *moves]


def _gone_and_come(changes: Iterable[Change]) -> tuple[_Named, _Named]:
    gone: _Named = defaultdict(list)
    come: _Named = defaultdict(list)
    for each in changes:
        if each.relation and not each.column and not (each.before and each.after):
            side, named = (each.after, come) if each.after else (each.before, gone)
            other = str(side.value) if side else ""
            named[each.relation, each.thing, other].append(each)
    return gone, come


def _move(item: Item, pair: tuple[Change, Change], label_of: Callable[[str], str]) -> Change:
    at_target = item.target == item.ends[1]
    stays = item.target if at_target else item.source
    ends = (item.source, item.ends[0]) if at_target else (item.target, item.ends[1])
    lives = (side.life for side in (pair[0].before, pair[1].after) if side)
    sides = [Side(end, life) for end, life in zip(ends, lives, strict=True)]
    return Change(label_of(stays), stays, item.relation, "", "", *sides, at_target=at_target)
