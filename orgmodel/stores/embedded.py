"""The embedded engine: kglite, in memory, saved to and loaded from one file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from warnings import catch_warnings, simplefilter

import kglite  # noqa: TID253

from orgmodel.catalogue import Query
from orgmodel.errors import QueryRefused, StoreClosed
from orgmodel.graph import DatasetInfo, Graph
from orgmodel.stores import Cell, Changes, SyncOptions, Table, statements
from orgmodel.stores.plain import cell, cells, column
from orgmodel.stores.reasons import reason
from orgmodel.stores.rows import dataset_info

if TYPE_CHECKING:
    from orgmodel.stores.compare import Totals
    from orgmodel.stores.matching import Page
    from orgmodel.stores.sync import Plan

ENGINE = f"kglite {kglite.__version__}"
"""What wrote a file, and must read it."""

_ALL = 10**9
# kglite counts its own title and type of a node, and the type of a relation
_DIALECT = statements.Dialect("toString", node_keys=2, edge_keys=1)

# what a query lacks is the catalogue's business (a test reads the warnings), not the user's
kglite.set_query_warning_policy("silent")


class EmbeddedStore:
    """One organisation in this process; nothing is shared and nothing is left behind."""

    def __init__(self, graph: kglite.KnowledgeGraph | None = None, url: str = "memory:") -> None:
        self._held = kglite.KnowledgeGraph() if graph is None else graph
        self._closed = False
        self._url = url

    @property
    def url(self) -> str:
        """`memory:`, or the address of the dataset of which it is the cache."""
        return self._url

    @property
    def _graph(self) -> kglite.KnowledgeGraph:
        if self._closed:
            raise StoreClosed(self._url)
        return self._held

    def describe(self) -> DatasetInfo | None:
        """What the store holds; None when it is empty.

        Raises:
            StoreClosed: as by everything that is asked of a store that was closed.
        """
        rows = _rows(self._graph, statements.read_dataset(), {})
        return dataset_info(rows[0]) if rows else None

    def sync(self, graph: Graph, options: SyncOptions) -> Changes:
        """Makes the store equal to the graph: builds it anew where anything differs."""
        # what only a load needs is imported here: an answer from the cache does not pay for it
        from orgmodel.graph.complete import Whole
        from orgmodel.graph.pace import unhurried
        from orgmodel.stores.compare import Nothing
        from orgmodel.stores.sync import plan

        options.tell(0)
        with unhurried():
            whole = Whole(graph)
            planned = plan(whole, _Held(self._graph), self._url, options, self.describe())
            if not options.dry_run:
                fresh = planned if planned.fresh else plan(whole, Nothing(), "", options)
                self._held = _built(fresh, options)
        return planned.changes

    def run(self, query: Query, params: Mapping[str, Cell]) -> Table:
        """Answers a query; the columns come in the order of its RETURN.

        Raises:
            QueryRefused: kglite does not accept it, or it tries to write.
        """
        try:
            # a frozen graph shares the data and has nothing that writes
            result = self._graph.freeze().cypher(query.cypher, params=dict(params), timeout_ms=0)
        except kglite.ReadOnlyError as error:
            raise QueryRefused(self._url, str(query.path), str(error), writes=True) from error
        except kglite.KgError as error:
            raise QueryRefused(self._url, str(query.path), reason(str(error))) from error
        if isinstance(result, str):
            raise QueryRefused(self._url, str(query.path), "FORMAT CSV")
        names = tuple(result.columns)
        if len(result) < len(names):
            # few rows, many columns: a call for each column would cost a tenth of the answer
            return Table(names, tuple(tuple(cells(row.values(), _own)) for row in result.to_list()))
        columns = [column(result.column(name), _own) for name in names]
        return Table(names, tuple(zip(*columns, strict=True)))

    def save(self, path: Path) -> None:
        """Writes the store to a file, beside it first: no reader ever sees half a file.

        Raises:
            OSError: it cannot be written.
        """
        try:
            with catch_warnings():
                # how a large file may be mapped: nothing that a user can do something about
                simplefilter("ignore")
                self._graph.save(str(path), fsync=False)
        except (kglite.FileError, kglite.FileIoError) as error:
            raise _system_error(str(error)) from error

    def close(self) -> None:
        """Gives the memory back."""
        self._held, self._closed = kglite.KnowledgeGraph(), True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def load(path: Path, url: str) -> EmbeddedStore | None:
    """The store that was saved as `path`; None where there is none, or none that can be read."""
    try:
        return EmbeddedStore(kglite.load(str(path), verify="eager"), url)
    except (kglite.KgError, OSError):
        return None


def _system_error(message: str) -> OSError:
    """The error of the system that kglite only tells in words."""
    number = re.search(r"\(os error (\d+)\)", message)
    return OSError(int(number[1]), os.strerror(int(number[1]))) if number else OSError(message)


class _Held:
    """What the graph holds, read for comparison."""

    def __init__(self, graph: kglite.KnowledgeGraph) -> None:
        self._graph = graph

    def totals(self) -> Totals:
        from orgmodel.stores.compare import Totals

        nodes = _rows(self._graph, statements.count_nodes(), {})
        return Totals.of(nodes, _rows(self._graph, statements.count_relations(), {}))

    def things(self, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        return self._page(statements.read_things(labels, columns, _DIALECT))

    def edges(self, relation: str, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        return self._page(statements.read_edges(labels, columns, _DIALECT), relation=relation)

    def _page(self, statement: str, **parameters: object) -> Iterator[Page]:
        from orgmodel.stores.matching import Page

        (found,) = _rows(self._graph, statement, {"after": "", "limit": _ALL, **parameters})
        if found["page"]:
            yield Page(found["last"], found["page"])


def _rows(
    graph: kglite.KnowledgeGraph, statement: str, params: dict[str, object]
) -> list[dict[str, Any]]:
    result = graph.cypher(statement, params=params, timeout_ms=0)
    return result.to_list() if isinstance(result, kglite.ResultView) else []


def _built(planned: Plan, options: SyncOptions) -> kglite.KnowledgeGraph:
    from orgmodel.stores.sync import carry_out

    graph = kglite.KnowledgeGraph()

    def run(statement: str, **params: object) -> None:
        graph.cypher(statement, params=params)

    carry_out(planned, run, options)
    return graph


def _own(value: object) -> Cell:
    """What stands for a value of a type of the engine."""
    return _mapping(value) if isinstance(value, dict) else str(value)


def _mapping(value: dict[str, object]) -> Cell:
    """A map; a node or a relation as its labels or type and properties, as on Neo4j."""
    properties = value.get("properties")
    if not isinstance(properties, dict):
        return {name: cell(each, _own) for name, each in value.items()}
    said: dict[str, Cell] = {
        name: cell(value[name], _own) for name in ("labels", "type") if name in value
    }
    hidden = {"title", "type"} if "labels" in value else set()
    return said | {name: cell(properties[name], _own) for name in sorted({*properties} - hidden)}
