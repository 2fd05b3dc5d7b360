"""One store, one way to ask it: every query of a question goes through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from orgmodel.catalogue import Query, lookup
from orgmodel.errors import StoreEmpty
from orgmodel.graph import OPEN
from orgmodel.questions.answer import Named, Options
from orgmodel.stores import Cell, Store, Table

_LAST = OPEN - timedelta(days=1)
"""The last day that can be asked about: what has no end is in force until the day after."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked, as of when, and how; `$on`, `$lang` and `$holders` of every query."""

    store: Store
    on: date
    options: Options

    @classmethod
    def of(cls, store: Store, options: Options) -> Asking:
        """As of the date asked for, else of the dataset's own.

        Raises:
            StoreEmpty: there is no organisation in the store.
        """
        info = store.describe()
        if info is None:
            raise StoreEmpty(store.url)
        return cls(store, min(options.as_of or info.as_of, _LAST), options)

    def at(self, on: date) -> Asking:
        """The same on another date."""
        return replace(self, on=on)

    def run(self, query: Query, params: Mapping[str, Cell]) -> Table:
        """The rows of a query."""
        implicit: dict[str, Cell] = {
            "on": self.on,
            "lang": self.options.language,
            "holders": self.options.with_holders,
        }
        return self.store.run(query, {**implicit, **params})

    def look_up(self, name: str, **params: Cell) -> list[dict[str, Cell]]:
        """The rows of a query in cypher/lookup/, under the names of their columns."""
        return self.run(lookup(name), params).records()

    def names(self, ids: Iterable[str]) -> dict[str, Named]:
        """What the things are called on the date; ids of nothing are left out."""
        wanted: list[Cell] = [*sorted(set(ids))]
        if not wanted:
            return {}
        rows = self.look_up("names", ids=wanted)
        return {id_: _named([*each]) for id_, each in groupby(rows, lambda row: str(row["id"]))}

    def with_successors(self, names: Mapping[str, Named]) -> dict[str, Named]:
        """The same, where something is no longer in force with what has taken its place."""
        closed: list[Cell] = [id_ for id_, named in names.items() if named.closed]
        if not closed:
            return dict(names)
        places: dict[str, list[str]] = {}
        for row in self.look_up("successors", ids=closed):
            places.setdefault(str(row["id"]), []).append(str(row["successor"]))
        called = self.names(id_ for ids in places.values() for id_ in ids)
        return {
            id_: replace(named, successors=tuple(called[each] for each in places.get(id_, ())))
            for id_, named in names.items()
        }


def _named(rows: Sequence[Mapping[str, Cell]]) -> Named:
    """A thing from the rows of its names: the first of each sort counts."""
    row = rows[0]
    texts: dict[tuple[Cell, bool], str] = {}
    for each in rows:
        texts.setdefault((each["lang"], bool(each["short"])), str(each["text"] or ""))
    return Named(
        str(row["id"]),
        str(row["label"] or ""),
        str(row["kind"] or ""),
        texts.get(("en", False)) or str(row["name_en"] or ""),
        texts.get(("fr", False)) or str(row["name_fr"] or ""),
        texts.get(("en", True), ""),
        texts.get(("fr", True), ""),
        closed=bool(row["closed"]),
        later=bool(row["later"]),
        value=row["value"] if isinstance(row["value"], float) else None,
        about=str(row["about"] or ""),
    )
