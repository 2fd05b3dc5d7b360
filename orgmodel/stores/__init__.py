"""Where an organisation is kept and asked: one protocol, two engines, chosen by the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol, Self

from orgmodel.catalogue import Query
from orgmodel.errors import UsageError
from orgmodel.graph import DatasetInfo, Graph

Cell = str | int | float | bool | date | list["Cell"] | dict[str, "Cell"] | None
"""A plain Python value in an answer; no driver type leaks."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an answer: `columns` are their names, each row has one cell for each."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> list[dict[str, Cell]]:
        """The rows as mappings from column to cell."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Count(NamedTuple):
    """What a load did with the things of one label or the relations of one type."""

    what: str
    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """What a load did, or would do: a row for each label, then for each relation.

    `capped`: it removes more than a quarter, which has to be allowed. `before`: what the store
    said of its dataset, where the load changes that: another name, title, date …
    """

    counts: tuple[Count, ...]
    capped: bool = False
    before: DatasetInfo | None = None

    @property
    def none(self) -> bool:
        """Whether nothing was added, changed or removed, and the store told the same of itself."""
        counts = any(each.added or each.changed or each.removed for each in self.counts)
        return not (counts or self.before)


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """How to load: only look (`dry_run`), remove more than a quarter, how much at once.

    `progress` is told, when a load begins and after each batch, how many rows are written and
    how many there are in all; 0 where that is not known.
    """

    dry_run: bool = False
    allow_removals: bool = False
    batch: int = 5000
    progress: Callable[[int, int], None] | None = None

    def tell(self, done: int, total: int = 0) -> None:
        """Tells whoever wants to know how far the load is."""
        if self.progress:
            self.progress(done, total)


class Store(Protocol):
    """Keeps one organisation and answers read-only Cypher about it."""

    @property
    def url(self) -> str:
        """The address, as a person would write it; without a password."""
        ...

    def describe(self) -> DatasetInfo | None:
        """What the store holds; None when it is empty."""
        ...

    def sync(self, graph: Graph, options: SyncOptions) -> Changes:
        """Makes the store equal to the graph; see `stores.sync`."""
        ...

    def run(self, query: Query, params: Mapping[str, Cell]) -> Table:
        """Answers a query; the columns come in the order of its RETURN.

        Raises:
            QueryRefused: the engine does not accept it, or it tries to write.
        """
        ...

    def close(self) -> None:
        """Gives back what the store uses; closing twice does no harm."""
        ...

    def __enter__(self) -> Self:
        """The store itself: `with open_store(url) as store` closes it at the end."""
        ...

    def __exit__(self, *raised: object) -> None:
        """Closes the store."""
        ...


def open_store(url: str, *, user: str = "", password: str = "", database: str = "") -> Store:
    """Opens the store at `url`: `memory:`, or `neo4j://…` or `bolt://…` (and `+s`, `+ssc`).

    Raises:
        StoreUnreachable, StoreRefused: nothing answers there, or not to this user.
        UsageError: the address is of no kind that orgmodel knows.
    """
    # the import stands in the branch: the driver costs more than an embedded answer
    match url.partition(":")[0]:
        case "memory":
            from orgmodel.stores.embedded import EmbeddedStore

            return EmbeddedStore()
        case "neo4j" | "neo4j+s" | "neo4j+ssc" | "bolt" | "bolt+s" | "bolt+ssc":
            from orgmodel.stores.neo4j import connect

            return connect(url, user=user, password=password, database=database)
    raise UsageError("store-scheme", (("given", url),))
