"""What all tests share: a plain terminal of 80 columns, a cache of their own, `--bless`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.servers import guarded_url, neo4j_server, neo4j_url

__all__ = ["guarded_url", "neo4j_server", "neo4j_url"]

# before typer is imported: with GITHUB_ACTIONS=true it forces a colour terminal
os.environ["_TYPER_FORCE_DISABLE_TERMINAL"] = "1"
os.environ["TERMINAL_WIDTH"] = "100"
os.environ["COLUMNS"] = "80"
os.environ["LANG"] = "en_GB.UTF-8"
for variable in ("LC_ALL", "LC_MESSAGES", "ORGMODEL_DATASET", "NEO4J_URI"):
    os.environ.pop(variable, None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept today's answers")


@pytest.fixture(scope="session")
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether today's answers are to be accepted as the expected ones."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the cache of whoever runs it."""
    cache: Path = tmp_path_factory.mktemp("cache")
    os.environ["XDG_CACHE_HOME"] = str(cache)
