"""A Neo4j server as a store: the official driver, its errors and its types end here."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Self

import neo4j  # noqa: TID253
from neo4j import exceptions  # noqa: TID253

from orgmodel.catalogue import Query
from orgmodel.errors import (
    QueryRefused,
    StoreBusy,
    StoreClosed,
    StoreForeign,
    StoreIncomplete,
    StoreMissing,
    StoreRefused,
    StoreUnreachable,
)
from orgmodel.graph import DatasetInfo, Graph
from orgmodel.graph.complete import Whole
from orgmodel.graph.pace import settled
from orgmodel.stores import Cell, Changes, SyncOptions, Table, statements
from orgmodel.stores.address import without_password
from orgmodel.stores.ahead import ahead
from orgmodel.stores.compare import Totals
from orgmodel.stores.matching import Page
from orgmodel.stores.neo4j_values import table_of
from orgmodel.stores.reasons import reason
from orgmodel.stores.rows import dataset_info
from orgmodel.stores.sync import Plan, carry_out, plan, refuse_foreign
from orgmodel.stores.version import loaded_with

# what the driver would write to the terminal is told as an error of ours
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_DIALECT = statements.Dialect("toStringOrNull")
_PAGE = 10_000
"""How many things are read at once for comparison."""
_AT_ONCE = 30_000
"""Up to so many rows a load is one transaction: 100,000 fill a server with a heap of 1 GB."""
_SYSTEM = "system"
"""The database of every server in which no graph can be kept."""
_Transaction = neo4j.Transaction | neo4j.ManagedTransaction
_PATIENCE = 5.0
"""Seconds to wait for a connection, and for another load to end."""


def connect(url: str, *, user: str, password: str, database: str) -> Neo4jStore:
    """Opens the database that answers at `url`; a name and password in it are taken out.

    Raises:
        StoreUnreachable, StoreRefused: nothing answers there, or not to this user.
        StoreMissing: the database is the one that the server keeps for itself.
    """
    shown, user, password = without_password(url, user, password)
    if database.casefold() == _SYSTEM:
        raise StoreMissing(shown, database)
    with _translated(shown), _readable(shown):
        driver = neo4j.GraphDatabase.driver(
            shown,
            auth=(user, password) if user else None,
            connection_timeout=_PATIENCE,
            connection_acquisition_timeout=4 * _PATIENCE,
            max_transaction_retry_time=2 * _PATIENCE,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            user_agent=loaded_with().replace(" ", "/"),
        )
    try:
        with _translated(shown), _readable(shown):
            driver.verify_connectivity()
    except BaseException:
        driver.close()
        raise
    return Neo4jStore(driver, shown, database or None)


class Neo4jStore:
    """One database of a Neo4j server."""

    def __init__(self, driver: neo4j.Driver, url: str, database: str | None) -> None:
        self._driver = driver
        self._url = url
        self._database = database
        self._closed = False

    @property
    def url(self) -> str:
        """The address, without a name and a password."""
        return self._url

    def describe(self) -> DatasetInfo | None:
        """What the store holds; None when it is empty.

        Raises:
            StoreForeign: it holds nothing but what somebody else put there.
            StoreIncomplete: a load has not come to its end.
        """
        with self._translated():
            found = self._described()
            if found is None:
                with self._session() as session:
                    refuse_foreign(session.execute_read(_totals), self._url)
        if found and found["loading"]:
            raise StoreIncomplete(self._url)
        return dataset_info(found) if found else None

    def sync(self, graph: Graph, options: SyncOptions) -> Changes:
        """Makes the store equal to the graph; nobody else can load meanwhile.

        What fits is one transaction. What does not is written in batches, and until the last
        one is written `describe` says that the store is not complete.

        Raises:
            StoreBusy: somebody else is loading; nothing was changed.
            StoreForeign, TooManyRemovals: see `sync.plan`; nothing was changed.
        """
        with self._translated(), settled(), self._session() as session:
            options.tell(0)
            whole = Whole(graph)
            self._described()
            refuse_foreign(session.execute_read(_totals), self._url)
            if options.dry_run:
                return session.execute_read(self._planned, whole, options).changes
            with self._locked(session) as lock:
                planned = self._planned(lock, whole, options)
                if planned.fits(_AT_ONCE):
                    carry_out(planned, lock.run, options)
                    lock.run(statements.drop_lock()).consume()
                    lock.commit()
                else:
                    self._write_in_batches(lock, planned, options)
        return planned.changes

    def run(self, query: Query, params: Mapping[str, Cell]) -> Table:
        """Answers a query; the columns come in the order of its RETURN.

        Raises:
            QueryRefused: Neo4j does not accept it, or it tries to write.
        """
        with self._translated(str(query.path)):
            return table_of(self._execute(query.cypher, params))

    def close(self) -> None:
        """Closes the connections."""
        self._closed = True
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def _translated(self, file: str = "") -> AbstractContextManager[None]:
        return _translated(self._url, self._database, file)

    def _described(self) -> Mapping[str, Cell] | None:
        """What the node about the dataset says, first one whose load goes on; None: there is none.

        Raises:
            StoreForeign: somebody else calls something so.
        """
        rows = table_of(self._execute(statements.read_dataset(), {})).records()
        if strange := [row for row in rows if not (row["as_of"] or row["loading"])]:
            raise StoreForeign(self._url, count=len(strange))
        return next((row for row in rows if row["loading"]), rows[0] if rows else None)

    def _execute(self, cypher: str, params: Mapping[str, Any]) -> neo4j.EagerResult:
        return self._open.execute_query(
            cypher,
            dict(params),
            routing_=neo4j.RoutingControl.READ,
            database_=self._database,
        )

    @property
    def _open(self) -> neo4j.Driver:
        if self._closed:
            raise StoreClosed(self._url)
        return self._driver

    def _session(self) -> neo4j.Session:
        return self._open.session(
            database=self._database, bookmark_manager=self._driver.execute_query_bookmark_manager
        )

    def _planned(self, tx: _Transaction, /, whole: Whole, options: SyncOptions) -> Plan:
        found = self._described()
        before = dataset_info(found) if found and not found["loading"] else None
        return plan(whole, _Held(tx), self._url, options, before)

    @contextmanager
    def _locked(self, session: neo4j.Session) -> Iterator[neo4j.Transaction]:
        """A transaction that nobody else can have: the lock ends with it, also if we are killed.

        Raises:
            StoreBusy: somebody else has it, and keeps it.
        """
        schema = statements.schema()
        for statement in schema[:1]:
            session.execute_write(_run, statement)
        try:
            # a time limit holds for a whole transaction: this one only sees whether it is free
            with session.begin_transaction(timeout=_PATIENCE) as probe:
                probe.run(statements.take_lock()).consume()
                probe.rollback()
        except exceptions.Neo4jError as error:
            if ".Transaction." in str(error.code):
                raise StoreBusy(self._url) from error
            raise
        with session.begin_transaction() as lock:
            lock.run(statements.take_lock()).consume()
            with self._session() as other:
                for statement in schema[1:]:
                    other.execute_write(_run, statement)
            yield lock
            # what was to be kept is committed by now; the lock itself never is
            lock.close()

    def _write_in_batches(
        self, lock: neo4j.Transaction, planned: Plan, options: SyncOptions
    ) -> None:
        with self._session() as session:

            def run(statement: str, **parameters: object) -> object:
                # as long as the lock answers, nobody else writes
                lock.run("RETURN 1").consume()
                return session.execute_write(_run, statement, **parameters)

            run(statements.mark_loading(), id=planned.whole.info.name)
            carry_out(planned, run, options)


def _totals(tx: neo4j.ManagedTransaction) -> Totals:
    return _Held(tx).totals()


class _Held:
    """What the database holds, read in pages for comparison."""

    def __init__(self, tx: _Transaction) -> None:
        self._tx = tx

    def totals(self) -> Totals:
        nodes = self._tx.run(statements.count_nodes()).data()
        return Totals.of(nodes, self._tx.run(statements.count_relations()).data())

    def things(self, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        return ahead(self._pages(statements.read_things(labels, columns, _DIALECT)))

    def edges(self, relation: str, labels: Sequence[str], columns: Sequence[str]) -> Iterator[Page]:
        statement = statements.read_edges(labels, columns, _DIALECT)
        return ahead(self._pages(statement, relation=relation))

    def _pages(self, statement: str, **parameters: str) -> Iterator[Page]:
        more, after = True, ""
        while more:
            found = self._tx.run(statement, parameters, after=after, limit=_PAGE)
            seen, after, rows = found.single(strict=True).values("seen", "last", "page")
            more = seen == _PAGE
            if rows:
                yield Page(after, rows)


def _run(tx: neo4j.ManagedTransaction, /, statement: str, **parameters: object) -> None:
    tx.run(statement, parameters).consume()


@contextmanager
def _translated(url: str, database: str | None = None, file: str = "") -> Iterator[None]:
    """Turns what the driver and the server raise into what a user can do something about."""
    try:
        yield
    except (exceptions.AuthError, exceptions.AuthConfigurationError) as error:
        raise StoreRefused(url) from error
    except exceptions.Neo4jError as error:
        code = str(error.code)
        if code.startswith("Neo.ClientError.Security"):
            raise StoreRefused(url) from error
        if code.endswith(".DatabaseNotFound"):
            raise StoreMissing(url, database or "") from error
        writes = code.endswith(".AccessMode")
        raise QueryRefused(url, file, reason(str(error.message)), writes=writes) from error
    except exceptions.DriverError as error:
        raise StoreUnreachable(url) from error


@contextmanager
def _readable(url: str) -> Iterator[None]:
    """An address with a port that is no number, or a host that nobody knows, answers nothing."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise StoreUnreachable(url) from error
