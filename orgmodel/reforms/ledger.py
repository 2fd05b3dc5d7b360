"""What became of every single thing and relation that a reform touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from orgmodel.graph import ALWAYS, OPEN, Edge

STATES = (
    "retained", "transferred", "merged", "internalised", "discontinued", "dropped", "pending",
)  # fmt: skip
"""What may have become of something, and exactly one of them; in the order they are told."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "things": ("Unit", "Committee", "Organization", "Post", "Responsibility"),
    "responsibilities": ("ACCOUNTABLE_FOR", "RESPONSIBLE_FOR"),
    "support": ("SUPPORTS", "CONSULTED_ON", "INFORMED_OF"),
    "places": ("SUB_ORGANIZATION_OF",),
    "posts": ("POST_IN",),
    "heads": ("HEAD_OF", "DEPUTY_OF"),
    "lines": ("REPORTS_TO", "ACCOUNTABLE_TO"),
    "chairs": ("CHAIRS",),
    "secretariats": ("SECRETARIAT_OF",),
    "seats": ("MEMBER_OF",),
    "holders": ("HOLDS",),
    "mandates": ("MANDATED_BY",),
    "measures": ("ABOUT",),
    "links": (),
}
"""What is balanced together, by the relations and the labels in it; the last takes the rest."""

_GROUP_OF = {name: group for group, names in GROUPS.items() for name in names}


def group_of(name: str) -> str:
    """What the relations, or the things, of that name are balanced with."""
    return _GROUP_OF.get(name, "links")


@dataclass(slots=True)
class Item:
    """Something that a reform touches, and what became of it.

    Of a relation `relation`, `source` and `target` are those of the organisation before the
    reform; of a thing `relation` is its label and `target` blank. `to` is who has it now.
    `default`: nobody decided it, the operation's own rule did. `key`: that of the relation.
    `ends`: between what it is by now, or was when it ended. `start`: since when a relation holds,
    or from when it is known to.
    """

    key: str
    relation: str
    source: str
    target: str
    step: int
    state: str = "retained"
    to: str = ""
    reason: str = ""
    default: bool = False
    created: bool = False
    ends: tuple[str, str] = ("", "")
    start: date = ALWAYS

    def __post_init__(self) -> None:
        if self.ends == ("", ""):
            self.ends = (self.source, self.target)

    @property
    def group(self) -> str:
        """What it is balanced with."""
        return group_of(self.relation)

    @property
    def is_thing(self) -> bool:
        """Whether it is a thing and not a relation."""
        return not self.target

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of all that it is told with."""
        return tuple(filter(None, (self.source, self.target, self.to)))


@dataclass(frozen=True, slots=True)
class Balance:
    """How many of a group were touched, and how many of them ended in each of STATES.

    `created` is what the reform adds besides: it stands apart. `later`: how many of those that
    were touched are only known to come.
    """

    group: str
    before: int
    states: Mapping[str, int]
    created: int = 0
    later: int = 0

    @property
    def closes(self) -> bool:
        """Whether nothing is missing."""
        return self.before == sum(self.states.values())

    @property
    def after(self) -> int:
        """How many there are afterwards of what was touched or created."""
        return self.states["retained"] + self.states["transferred"] + self.created


class Ledger:
    """The items of a reform, while it is played and afterwards."""

    def __init__(self) -> None:
        self._items: dict[str, Item] = {}
        self._current: dict[str, Item] = {}

    def copy(self) -> Ledger:
        """The same once more, item by item."""
        twin = Ledger()
        twins = {id(item): replace(item) for item in self._items.values()}
        twin._items = {key: twins[id(item)] for key, item in self._items.items()}
        twin._current = {key: twins[id(item)] for key, item in self._current.items()}
        return twin

    @property
    def items(self) -> Sequence[Item]:
        """What was there before and is touched, in the order in which it was."""
        return [each for each in self._items.values() if not each.created]

    @property
    def created(self) -> Sequence[Item]:
        """What the reform adds and leaves."""
        return [each for each in self._items.values() if each.created and each.state == "retained"]

    @property
    def pending(self) -> Sequence[Item]:
        """What nobody decided, of what the reform itself added as well."""
        return [each for each in self._items.values() if each.state == "pending"]

    @property
    def defaults(self) -> int:
        """How many relations go to somebody by the rule of an operation alone."""
        moved = (each for each in self._items.values() if each.state == "transferred")
        return sum(1 for each in moved if each.default and not each.is_thing)

    def touch(self, edge: Edge, step: int) -> Item:
        """The item that a relation is, or has become of."""
        found = self._current.get(edge.key)
        if found is None:
            found = Item(
                edge.key, edge.relation, edge.source, edge.target, step, start=edge.life.start
            )
            self._items[edge.key] = self._current[edge.key] = found
        return found

    def touch_thing(self, label: str, id_: str, step: int) -> Item:
        """The item that a thing is."""
        return self._items.setdefault(id_, Item(id_, label, id_, "", step))

    def add_thing(self, label: str, id_: str, step: int) -> None:
        """Notes a thing that the reform founds."""
        self._items[id_] = Item(id_, label, id_, "", step, created=True)

    def add(self, edge: Edge, step: int, *, instead_of: Item | None = None) -> None:
        """Notes a relation that the reform adds, or that stands in the place of another one.

        One that the reform had ended, and that is there again, is what it was.
        """
        own = self._items.get(edge.key)
        back = own is not None and (own is instead_of or own.state != "transferred")
        if own is not None and back and not (own.created and instead_of):
            if instead_of is not None and instead_of is not own:
                instead_of.state, instead_of.reason = "merged", edge.relation
            own.state, own.to, own.reason, own.default = "retained", "", "", False
            item = own
        elif instead_of is not None:
            item = instead_of
        else:
            item = Item(edge.key, edge.relation, edge.source, edge.target, step, created=True)
            self._items[edge.key if own is None else f"{edge.key}+"] = item
        item.ends = (edge.source, edge.target)
        self._current[edge.key] = item

    def find(self, key: str) -> Item | None:
        """The item that a relation or a thing of the organisation after the reform is."""
        return self._current.get(key) or self._items.get(key)

    def balance(self, day: date = OPEN) -> tuple[Balance, ...]:
        """The count of each group in which something was touched or created.

        What begins after `day` is counted as well, and told apart.
        """
        counts: dict[str, Counter[str]] = {group: Counter() for group in GROUPS}
        later: Counter[str] = Counter()
        for each in self._items.values():
            if not each.created:
                counts[each.group][each.state] += 1
                later[each.group] += each.start > day
            elif each.state == "retained":
                counts[each.group]["created"] += 1
        return tuple(
            Balance(
                group,
                count.total() - count["created"],
                {state: count[state] for state in STATES},
                count["created"],
                later[group],
            )
            for group, count in counts.items()
            if count
        )
