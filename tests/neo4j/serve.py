"""`make neo4j`: a local server with the bundled organisation, until Ctrl-C."""

from __future__ import annotations

import signal
import sys

from orgmodel.datasets import read
from orgmodel.paths import resource
from orgmodel.stores import SyncOptions, open_store
from tests.neo4j import server

_DATASET = "nato-is"
_EXAMPLE = (
    "MATCH (u:Unit)-[r:SUB_ORGANIZATION_OF]->(p:Unit) RETURN u.name_en, p.name_en ORDER BY u.id"
)


def main() -> int:
    """Starts it, loads it, says where it is, and stops it when told to."""
    if lacking := server.missing():
        print(f"A local Neo4j needs Java 17 and Maven: {lacking}.", file=sys.stderr)  # noqa: T201
        return 2
    running = server.start()
    try:
        store = open_store(running.url)
        store.sync(read(resource("data") / _DATASET).graph, SyncOptions())
        store.close()
        print(_GREETING.format(url=running.url, dataset=_DATASET, example=_EXAMPLE))  # noqa: T201
        sys.stdout.flush()
        signal.sigwait({signal.SIGINT, signal.SIGTERM})
    finally:
        running.stop()
    return 0


_GREETING = """\
Neo4j answers at {url} (no password) and holds {dataset}. In another terminal:

  orgmodel who cyber defence --store {url}
  orgmodel query --store {url} "{example}"

Ctrl-C stops it; nothing of it stays."""

if __name__ == "__main__":
    # sigwait only sees what is blocked; the server does not inherit it: it has its own session
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    sys.exit(main())
