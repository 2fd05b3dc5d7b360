"""The differences between two states of an organisation, as values that can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from orgmodel.graph.model import EVER, Life, Value
from orgmodel.metamodel import RELATIONS, THINGS

WORDS = ("added", "ended", "removed", "moved", "renamed", "changed")
"""What may have happened to a thing, a relation or a property, in the order they are told."""

NAMES = frozenset(
    {"name_en", "name_fr", "abbr_en", "abbr_fr", "other_names", "former_names", "identifiers"}
)
"""The columns under which a thing is known."""

STAYS_AT_TARGET = frozenset(
    {"HEAD_OF", "CHAIRS", "SECRETARIAT_OF", "HOLDS", "ACCOUNTABLE_FOR", "RESPONSIBLE_FOR"}
)
"""The relations that move at their source: another post heads the unit, another unit answers."""

_RANKS = {name: rank for rank, name in enumerate(("", *THINGS, *RELATIONS))}


@dataclass(frozen=True, slots=True)
class Side:
    """What is so on one side, and from when to when it holds there.

    `value`: the id of the thing itself, of the other end of a relation, or a property.
    """

    value: Value
    life: Life = EVER


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `before` or `after` is None where there was nothing, or is nothing more.

    Without `relation` and `column` it is about the thing itself. With a `column` it is about
    one of its properties, or one of those of its `relation` to `other`. `at_target`: whether
    what moved is where the relation starts; None where the relation itself tells that.
    """

    label: str
    thing: str
    relation: str = ""
    other: str = ""
    column: str = ""
    before: Side | None = None
    after: Side | None = None
    at_target: bool | None = field(default=None, kw_only=True)

    @property
    def what(self) -> str:
        """One of WORDS: `ended` is what got an end, `removed` what is no longer there."""
        if self.column in NAMES and not self.relation:
            return "renamed"
        if self.column:
            closed = self.column == "valid_to" and self.before is None
            return "ended" if closed else "changed"
        if self.before and self.after:
            return "moved"
        return "added" if self.after else "removed"

    @property
    def ends(self) -> tuple[str, str, str]:
        """Who, to whom or what, and who or what stood in the place of one of them before.

        What there is none of is blank.
        """
        if not self.relation or self.column:
            return self.thing, self.other, ""
        now, was = (str(side.value) if side else "" for side in (self.after, self.before))
        if not (now and was):
            return self.thing, now or was, ""
        at_target = self.at_target
        if at_target is None:
            at_target = self.relation in STAYS_AT_TARGET
        return (now, self.thing, was) if at_target else (self.thing, now, was)

    def reversed(self) -> Change:
        """The same, seen from the other side."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Difference:
    """Every change from one state to another, sorted: equal differences are equal values.

    `kept`: under each label and relation, how many are the same in both.
    """

    changes: tuple[Change, ...] = ()
    kept: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, changes: Iterable[Change], kept: Mapping[str, int]) -> Difference:
        """The changes and counts in their order."""
        counts = sorted(kept.items(), key=lambda each: _RANKS[each[0]])
        return cls(tuple(sorted(changes, key=_order)), tuple(each for each in counts if each[1]))

    @property
    def counts(self) -> Mapping[str, int]:
        """How many changes there are of each of WORDS."""
        found = Counter(each.what for each in self.changes)
        return {word: found[word] for word in WORDS}

    def reversed(self) -> Difference:
        """The way back."""
        return Difference.of((each.reversed() for each in self.changes), dict(self.kept))


def _order(change: Change) -> tuple[object, ...]:
    return (
        WORDS.index(change.what),
        _RANKS[change.label],
        change.thing,
        _RANKS[change.relation],
        change.other,
        change.column,
        repr(change.before),
        repr(change.after),
    )
