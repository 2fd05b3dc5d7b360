"""The start is quick because of what is not imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = str(Path(__file__).parent / "small")

ASKED = """
import sys
from orgmodel.cli.running import run
code = run(sys.argv[1:])
print(code, *sorted(sys.modules), file=sys.stderr)
"""

HEAVY = {
    "pydantic", "neo4j", "numpy", "pandas", "graphviz", "pygraphviz", "rapidfuzz",
    "babel", "jinja2", "pygments", "asyncio", "importlib.metadata",
}  # fmt: skip
READERS = {
    "orgmodel.datasets.reading", "orgmodel.datasets.rows", "orgmodel.datasets.schema",
    "orgmodel.charts", "orgmodel.render.schema", "orgmodel.render.loads", "orgmodel.render.data",
    "orgmodel.render.failures", "orgmodel.render.sentences.dataset",
}  # fmt: skip


def imported(*arguments: str) -> set[str]:
    """The modules that a command has imported when it is done; it runs twice, to be warm."""
    environment = {**os.environ, "ORGMODEL_DATASET": SMALL}
    command = [sys.executable, "-c", ASKED, *arguments]
    for _ in range(2):
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    code, *modules = ran.stderr.splitlines()[-1].split()
    assert code == "0", ran.stderr
    return set(modules)


def test_who_imports_no_driver_no_reader_and_nothing_that_is_slow_to_start() -> None:
    modules = imported("who", "navigation")
    assert modules & (HEAVY | READERS) == set()


def test_who_loads_no_sentence_that_it_does_not_say() -> None:
    modules = imported("who", "navigation", "--as-of", "2011")
    assert {name for name in modules if name.startswith("orgmodel.render.sentences.")} == {
        "orgmodel.render.sentences.shape"
    }


@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["--version"]])
def test_what_asks_no_store_loads_no_engine(arguments: list[str]) -> None:
    assert imported(*arguments) & {"kglite", "neo4j", "orgmodel.stores.cache"} == set()


def test_help_reads_one_line_of_each_question_and_parses_none() -> None:
    assert "orgmodel.cli.commands" not in imported("--help")


def test_the_public_names_load_on_first_use() -> None:
    code = "import sys, orgmodel; print(*[m for m in sys.modules if m.startswith('orgmodel')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["orgmodel"]


def test_every_public_name_is_there() -> None:
    import orgmodel

    assert all(hasattr(orgmodel, name) for name in [*orgmodel.__all__, "__version__"])
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = orgmodel.no_such_name
