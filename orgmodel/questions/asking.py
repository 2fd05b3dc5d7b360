"""One store, one way to ask it: every query of a question goes through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from orgmodel.catalogue import Query, lookup
from orgmodel.errors import StoreEmpty
from orgmodel.questions.answer import Named, Options
from orgmodel.stores import Cell, Store, Table


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
        return cls(store, options.as_of or info.as_of, options)

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
        return {str(row["id"]): _named(row) for row in rows}


def _named(row: Mapping[str, Cell]) -> Named:
    said = {column: str(cell or "") for column, cell in row.items() if column != "closed"}
    return Named(**said, closed=bool(row["closed"]))
