"""What nobody had decided, and what a later step says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgmodel.reforms.ledger import Item

if TYPE_CHECKING:
    from orgmodel.reforms.work import Work


def decide(work: Work, relation: str, ends: tuple[str, str]) -> Item | None:
    """The item in whose place a new relation stands, if one was waiting for it.

    Where several waited for the same, two units for somebody who answers for one thing, the
    others have fallen together with it; but each seat is one.
    """
    waiting = [
        item
        for item in work.ledger.pending
        if item.relation == relation and not item.is_thing and _waits_for(work, item, ends)
    ]
    for item in waiting:
        item.step = work.step.number
    for item in waiting[1:] if relation != "MEMBER_OF" else ():
        _settle(item, "merged", ends, relation)
    for item in waiting[:1]:
        _settle(item, "transferred", ends, "")
    return waiting[0] if waiting else None


def conclude(work: Work) -> None:
    """Settles what waited for a decision that nobody can take any more, or need not."""
    placed = {edge.source for edge in work.added if edge.relation == "POST_IN"}
    for item in work.ledger.pending:
        source, target = (work.draft.is_over(end, work.day) for end in item.ends)
        if source and target:
            _discontinue(item, "ends", auto=True)
        elif item.relation == "HEAD_OF" and target and item.ends[0] in placed:
            _discontinue(item, "decided", auto=False)


def _waits_for(work: Work, item: Item, ends: tuple[str, str]) -> bool:
    """Whether what was lost at one end is there again."""
    at_source, at_target = (now == end for now, end in zip(item.ends, ends, strict=True))
    if item.relation == "HOLDS":  # a holder who was left behind waits, and not the post
        return at_source
    lost_source, lost_target = (work.draft.is_over(end, work.day) for end in item.ends)
    return (at_target and lost_source) or (at_source and lost_target)


def _settle(item: Item, state: str, ends: tuple[str, str], why: str) -> None:
    item.to = ends[0] if item.ends[1] == ends[1] else ends[1]
    item.default, item.reason = False, why
    if item.created:
        state = "retained" if state == "transferred" else "dropped"
    item.state = state


def _discontinue(item: Item, why: str, *, auto: bool) -> None:
    item.state = "dropped" if item.created else "discontinued"
    item.to, item.reason, item.default = "", why, auto
