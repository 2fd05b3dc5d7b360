"""Long work says how far it is: on a terminal, and to whoever calls the library."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.datasets import read
from orgmodel.render.progress import progress
from orgmodel.render.sink import Sink, open_sink
from orgmodel.stores import Store, SyncOptions, open_store
from orgmodel.stores.cache import open_dataset

SMALL = Path(__file__).parent / "small"


class Terminal(io.StringIO):
    """A screen."""

    def isatty(self) -> bool:
        return True


def screen(language: str = "en") -> tuple[Sink, io.StringIO]:
    shown = Terminal()
    return open_sink(io.StringIO(), shown, language, 80), shown


@pytest.fixture(params=["memory:", "neo4j"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = request.getfixturevalue("neo4j_url") if request.param == "neo4j" else request.param
    with open_store(url) as opened:
        yield opened


@pytest.mark.parametrize(
    ("language", "begun", "going"),
    [("en", "Reading", "7 of 9 rows"), ("fr", "Lecture", "7 lignes sur 9")],
)
def test_a_terminal_shows_a_bar_and_keeps_nothing_of_it(monkeypatch, language, begun, going):
    monkeypatch.setenv("TERM", "xterm")
    sink, shown = screen(language)
    with progress(sink) as tell:
        tell(0, 0)
        tell(7, 9)
    assert begun in shown.getvalue()
    assert going in shown.getvalue()
    assert shown.getvalue().endswith("\x1b[2K")


def test_a_bar_that_is_told_nothing_never_begins(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    sink, shown = screen()
    with progress(sink):
        pass
    assert shown.getvalue() == ""


def test_a_file_and_a_simple_terminal_have_no_bar(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    for sink in (screen()[0], open_sink(io.StringIO(), io.StringIO())):
        with progress(sink) as tell:
            assert tell is None


def test_a_load_that_is_piped_says_nothing_of_how_far_it_is(capsys):
    assert run(["load", str(SMALL), "--store", "memory:"]) == ExitCode.DONE
    assert "\x1b" not in capsys.readouterr().err


def test_a_load_tells_its_caller_how_many_rows_are_written(store: Store):
    told: list[tuple[int, int]] = []
    graph = read(SMALL).graph
    options = SyncOptions(batch=10, progress=lambda *how_far: told.append(how_far))
    written = sum(each.added for each in store.sync(graph, options).counts)
    assert told[0] == (0, 0)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (written, 0)


def test_a_load_that_changes_a_store_knows_how_many_rows_there_will_be(neo4j_url: str):
    told: list[tuple[int, int]] = []
    with open_store(neo4j_url) as store:
        store.sync(read(SMALL).graph, SyncOptions())
        graph = read(SMALL, with_holders=True).graph
        options = SyncOptions(allow_removals=True, progress=lambda *far: told.append(far))
        changes = store.sync(graph, options).counts
    written = sum(each.added + each.changed + each.removed for each in changes)
    assert told[-1] == (written, written)


def test_only_the_first_opening_of_a_dataset_takes_long(tmp_path: Path):
    told: list[list[tuple[int, int]]] = [[], []]
    for openings in told:
        open_dataset(SMALL, cache=tmp_path, progress=lambda *far: openings.append(far)).close()  # noqa: B023
    assert told[0][-1][0] > 0
    assert told[1] == []
