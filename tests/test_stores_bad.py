"""Stores that cannot be used, loads that are interrupted, and two loads at once."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import neo4j
import pytest

from orgmodel.catalogue import adhoc
from orgmodel.errors import (
    QueryRefused,
    StoreBusy,
    StoreError,
    StoreForeign,
    StoreIncomplete,
    StoreMissing,
    StoreRefused,
    StoreUnreachable,
    UsageError,
)
from orgmodel.graph import Graph
from orgmodel.stores import Store, SyncOptions, open_store
from tests.organisation import organisation
from tests.servers import wipe, write

ALLOWED = SyncOptions(allow_removals=True)
WRITING = """
SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND $rows AS row CREATE'
"""
LOADING = """
import sys
from orgmodel.stores import SyncOptions, neo4j, open_store
from tests.test_stores_bad import chain
neo4j._AT_ONCE = int(sys.argv[2])
open_store(sys.argv[1]).sync(chain("a", 400), SyncOptions(batch=1, allow_removals=True))
"""


def chain(prefix: str, length: int) -> Graph:
    """Units one below the other."""
    units = "".join(f"{prefix}{at}  Unit  {prefix} {at}\n" for at in range(length))
    lines = "".join(
        f"{prefix}{at}  SUB_ORGANIZATION_OF  {prefix}{at - 1}\n" for at in range(1, length)
    )
    return organisation(units + lines)


@contextmanager
def listening(answer: bytes) -> Iterator[int]:
    """Something that answers, and is no Neo4j."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    wire, _ = server.accept()
                except OSError:
                    return
                with wire:
                    wire.recv(64)
                    wire.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("url", ["http://x", "sqlite:///x", "", "x", "/x", "neo4jj://x"])
def test_an_address_of_no_known_kind_is_said_to_be_one(url: str) -> None:
    with pytest.raises(UsageError) as refused:
        open_store(url)
    assert refused.value.code == "store-scheme"
    assert refused.value.fields == (("given", url),)


@pytest.mark.parametrize(
    "url",
    [
        "bolt://127.0.0.1:1",
        "neo4j://127.0.0.1:1",
        "neo4j://no-such-host.invalid",
        "bolt://127.0.0.1:notaport",
        "bolt://",
        "neo4j+s://127.0.0.1:1",
    ],
)
def test_nothing_that_answers_is_said_soon(url: str) -> None:
    start = time.monotonic()
    with pytest.raises(StoreUnreachable) as refused:
        open_store(url)
    assert refused.value.url == url
    assert time.monotonic() - start < 30


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", b"\0\0\0\0"])
def test_something_else_that_answers_is_not_a_store(answer: bytes) -> None:
    with listening(answer) as port, pytest.raises(StoreUnreachable):
        open_store(f"bolt://127.0.0.1:{port}")


def test_something_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgmodel.stores.neo4j._PATIENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(StoreUnreachable):
        open_store(f"bolt://127.0.0.1:{silent.getsockname()[1]}")


def test_a_wrong_password_is_refused_and_never_shown(guarded_url: str) -> None:
    for url, user in ((guarded_url, "neo4j"), (guarded_url.replace("//", "//neo4j:hush@"), "")):
        with pytest.raises(StoreRefused) as refused:
            open_store(url, user=user, password="hush")
        assert refused.value.url == guarded_url
    with pytest.raises(StoreError) as anonymous:
        open_store(guarded_url)
    assert isinstance(anonymous.value, StoreRefused)


def test_a_password_in_the_address_is_taken_out(neo4j_url: str) -> None:
    with closing(open_store(neo4j_url.replace("//", "//me:hu%40sh@"))) as store:
        assert store.url == neo4j_url
        assert "hu" not in repr(store.describe())


def test_a_database_that_does_not_exist_is_named(neo4j_url: str) -> None:
    store = open_store(neo4j_url, database="nowhere")
    with closing(store), pytest.raises(StoreMissing) as refused:
        store.describe()
    assert refused.value.database == "nowhere"


def test_the_database_that_a_server_keeps_for_itself_is_none_of_ours(neo4j_url: str) -> None:
    with pytest.raises(StoreMissing) as refused:
        open_store(neo4j_url, database="System")
    assert refused.value.database == "System"


def test_somebody_elses_database_is_left_as_it_is(neo4j_url: str) -> None:
    wipe(neo4j_url)
    write(neo4j_url, "CREATE (:Movie {title: 'Brazil'})-[:BY]->(:Person {name: 'Terry'})")
    rules = write(neo4j_url, "SHOW CONSTRAINTS YIELD name")
    with closing(open_store(neo4j_url)) as store:
        for options in (SyncOptions(), ALLOWED, SyncOptions(dry_run=True)):
            with pytest.raises(StoreForeign) as refused:
                store.sync(chain("a", 3), options)
        assert refused.value.count == 3
    assert write(neo4j_url, "MATCH (n) RETURN count(n) AS n") == [{"n": 2}]
    assert write(neo4j_url, "SHOW CONSTRAINTS YIELD name") == rules


def test_a_load_while_another_goes_on_fails_and_changes_nothing(
    neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orgmodel.stores.neo4j._PATIENCE", 1.0)
    with closing(open_store(neo4j_url)) as store:
        store.sync(chain("a", 3), ALLOWED)
        with holding_the_lock(neo4j_url), pytest.raises(StoreBusy):
            store.sync(chain("b", 3), ALLOWED)
        assert units(store) == ["a0", "a1", "a2"]
        monkeypatch.undo()
        store.sync(chain("b", 3), ALLOWED)
        assert units(store) == ["b0", "b1", "b2"]


def test_of_two_loads_at_once_one_is_the_result(neo4j_url: str) -> None:
    graphs = {"a": chain("a", 30), "b": chain("b", 30)}

    def load(name: str) -> None:
        with closing(open_store(neo4j_url)) as store:
            store.sync(graphs[name], ALLOWED)

    threads = [threading.Thread(target=load, args=(name,)) for name in graphs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with closing(open_store(neo4j_url)) as store:
        assert len({each[0] for each in units(store)}) == 1
        (name,) = {each[0] for each in units(store)}
        assert store.sync(graphs[name], ALLOWED).none


def test_a_killed_load_is_told_of_and_completed_by_the_next(neo4j_url: str) -> None:
    with killed_load(neo4j_url, 0) as process:
        while len(write(neo4j_url, "MATCH (u:Unit) RETURN u.id")) < 10:
            assert process.poll() is None
    with closing(open_store(neo4j_url)) as store:
        with pytest.raises(StoreIncomplete):
            store.describe()
        changes = store.sync(chain("a", 400), SyncOptions())
        (counted,) = (each for each in changes.counts if each.what == "Unit")
        assert counted.unchanged >= 10
        assert counted.added + counted.unchanged == 400
        assert store.describe() is not None


def test_of_a_killed_load_in_one_transaction_nothing_is_left(neo4j_url: str) -> None:
    with closing(open_store(neo4j_url)) as store:
        store.sync(chain("b", 3), ALLOWED)
        with killed_load(neo4j_url, 10**6) as process:
            while not write(neo4j_url, WRITING):
                assert process.poll() is None
        assert units(store) == ["b0", "b1", "b2"]
        assert store.describe() is not None
        assert store.sync(chain("b", 3), SyncOptions()).none


def test_a_small_load_is_all_or_nothing(neo4j_url: str) -> None:
    good = chain("b", 3)
    # what no engine can store fails in the middle of the load
    value: Any = {"a": "map"}
    edge = replace(good.edges[-1], properties={"how": value})
    bad = Graph(good.info, good.things, (*good.edges[:-1], edge))
    with closing(open_store(neo4j_url)) as store:
        store.sync(chain("a", 3), ALLOWED)
        with pytest.raises(QueryRefused):
            store.sync(bad, ALLOWED)
        assert units(store) == ["a0", "a1", "a2"]
        assert store.describe() is not None


def test_a_large_load_in_batches_ends_like_a_small_one(
    neo4j_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orgmodel.stores.neo4j._AT_ONCE", 0)
    with closing(open_store(neo4j_url)) as store:
        store.sync(chain("a", 10), SyncOptions(batch=3))
        assert store.describe() == chain("a", 10).info
        assert units(store) == sorted(f"a{at}" for at in range(10))
    assert write(neo4j_url, "MATCH (l:Lock) RETURN count(l) AS n") == [{"n": 0}]


@contextmanager
def killed_load(url: str, at_once: int) -> Iterator[subprocess.Popen[bytes]]:
    """A process that loads one row after the other, and is killed at the end of the block."""
    process = subprocess.Popen([sys.executable, "-c", LOADING, url, str(at_once)])
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


@contextmanager
def holding_the_lock(url: str) -> Iterator[None]:
    """Somebody else in the middle of a load."""
    driver = neo4j.GraphDatabase.driver(url)
    with driver, driver.session() as session, session.begin_transaction() as other:
        other.run("MERGE (l:Lock {id: 'load'}) SET l.taken = true").consume()
        yield
        other.rollback()


def units(store: Store) -> list[object]:
    query = adhoc("MATCH (u:Unit) RETURN u.id AS id ORDER BY id")
    return [row[0] for row in store.run(query, {}).rows]
