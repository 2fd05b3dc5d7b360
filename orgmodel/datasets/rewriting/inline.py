"""Which relations the cells of things can still say after a change, and which become rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orgmodel.datasets.inline import closes_before, evidence, says_again
from orgmodel.datasets.links import timeless
from orgmodel.graph import EVER, Edge, Graph, Life, Thing, Value
from orgmodel.metamodel import Inline


@dataclass(frozen=True, slots=True)
class Held:
    """A relation as it is to be, which a cell may hold: that of `owner` in `inline.column`.

    `old`: the same relation before the change, where it stood in that cell already.
    """

    edge: Edge
    owner: str
    inline: Inline
    old: Edge | None = None

    @property
    def other(self) -> str:
        """The id in the cell."""
        return self.edge.target if self.inline.outgoing else self.edge.source


class Cells:
    """What is to stand in the cells, as far as they can say it; `rows` are those of the links."""

    def __init__(self, before: Graph, after: Graph, rows: Iterable[Edge]) -> None:
        self._before = before.by_id
        self._after = after.by_id
        self._rows: dict[tuple[str, str], list[Edge]] = {}
        for edge in rows:
            self._add_row(edge)

    def settle(self, held: Iterable[Held]) -> tuple[list[Held], list[Held]]:
        """Which relations of one thing its cells say, and which have to be rows of their own."""
        # where charts draw a body is the first that its cell names
        kept = sorted(held, key=lambda each: (not each.old, not each.edge.properties.get("drawn")))
        moved: list[Held] = []
        # what becomes a row may forbid what a cell says beside it
        while wrong := [each for each in kept if not self._says(each, kept)]:
            for each in wrong:
                kept.remove(each)
                moved.append(each)
                self._add_row(each.edge)
        return kept, moved

    def _add_row(self, edge: Edge) -> None:
        for id_ in {edge.source, edge.target}:
            self._rows.setdefault((edge.relation, id_), []).append(edge)

    def _says(self, held: Held, kept: list[Held]) -> bool:
        """Whether the cell, with what else is kept in it, is read as the relation is to be."""
        owner, other = self._after.get(held.owner), self._after.get(held.other)
        if owner is None or other is None:
            return False
        beside = [each for each in kept if each.inline is held.inline]
        if not held.inline.many and beside[0] is not held:
            return False
        said = self._evidence(held, owner, is_first=beside[0] is held)
        life = self._life(held.edge, owner, other)
        return (
            said == as_read(held.edge)
            and not life.empty
            and life.told == held.edge.life.told
            and not self._closes(held, owner, other)
            and not self._said_again(held)
        )

    def _evidence(self, held: Held, owner: Thing, *, is_first: bool) -> Mapping[str, Value]:
        relation = held.edge.relation
        said = evidence(owner, relation)
        if relation == "ACCOUNTABLE_TO" and is_first:
            rows = self._rows.get((relation, owner.id), ())
            if not any(each.source == owner.id and each.properties.get("drawn") for each in rows):
                said["drawn"] = True
        return said

    def _life(self, edge: Edge, owner: Thing, other: Thing) -> Life:
        if timeless(edge.relation, {**edge.properties}):
            return EVER
        return owner.life.meet(other.life)

    def _closes(self, held: Held, owner: Thing, other: Thing) -> bool:
        """Whether the cell would refer to what is closed by now: that is told with its date."""
        if timeless(held.edge.relation, {**held.edge.properties}):
            return False
        if not closes_before(other.life, owner.life):
            return False
        was, own = self._before.get(other.id), self._before.get(owner.id)
        # an oddity that was there is nothing new
        return not (held.old and was and own and closes_before(was.life, own.life))

    def _said_again(self, held: Held) -> bool:
        rows = self._rows.get((held.edge.relation, held.owner), ())
        return any(says_again(each, held.edge, held.inline) for each in rows)


def as_read(fact: Edge) -> dict[str, Value]:
    """The properties of an edge with those that the reader gives it where a row has none."""
    said = {name: value for name, value in fact.properties.items() if value not in ("", ())}
    usual: dict[str, Value] = {"sources": (), "assertion": "stated"}
    if fact.relation == "REPORTS_TO":
        usual["line"] = "direct"
    return {**usual, **said}
