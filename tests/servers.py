"""The real Neo4j that tests talk to: the one that NEO4J_URI names, else one of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator

import neo4j
import pytest

from tests.neo4j import server

# taken before conftest hides it from the commands under test
_GIVEN = os.environ.get("NEO4J_URI", "")
_EVERYTHING = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[str]:
    """The address of a server that is there for the whole session."""
    if _GIVEN:
        _require_empty(_GIVEN)
        yield _GIVEN
        wipe(_GIVEN)
        return
    running = _started(login=False)
    yield running.url
    running.stop()


@pytest.fixture
def neo4j_url(neo4j_server: str) -> str:
    """The address of an empty database."""
    wipe(neo4j_server)
    return neo4j_server


@pytest.fixture(scope="session")
def guarded_url() -> Iterator[str]:
    """The address of a server that asks for a password; nobody ever gets in."""
    running = _started(login=True)
    yield running.url
    running.stop()


def wipe(url: str) -> None:
    """Empties the database."""
    write(url, _EVERYTHING)


def write(url: str, cypher: str, **parameters: object) -> list[dict[str, object]]:
    """What somebody else does in the database, behind orgmodel's back."""
    with neo4j.GraphDatabase.driver(url) as driver, driver.session() as session:
        return session.run(cypher, parameters).data()


def _started(*, login: bool) -> server.Server:
    """A skip is fine on a machine without Java; in CI it would hide half of the tests."""
    if lacking := server.missing():
        reason = f"a real Neo4j needs Java and Maven, or NEO4J_URI: {lacking}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return server.start(login=login)


def _require_empty(url: str) -> None:
    """The tests delete everything: they only run where there is nothing to lose."""
    if write(url, "MATCH (n) RETURN n LIMIT 1"):
        pytest.exit(f"NEO4J_URI ({url}) names a database that is not empty", 2)
