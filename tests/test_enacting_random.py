"""What is enacted is what was played, whatever it is; killed at any moment, all of it or nothing.

`ORGMODEL_CASES=1000 pytest tests/test_enacting_random.py` tries a thousand reforms.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from benchmarks.tables import write as write_tables
from orgmodel.datasets import read, rewritten
from orgmodel.graph import Graph
from orgmodel.graph.diff import diff
from orgmodel.impact.enacting import enact
from tests.made_up import made_up, made_up_plan
from tests.test_reforms_properties import CASES, SEEDS, played, tried

pytestmark = pytest.mark.timeout(300 + CASES)

SMALL = Path(__file__).parent / "small"
PLAN = """
effective = 2030-01-01
[[step]]
op = "abolish"
unit = "works"
default_to = "office"
below = "office"
[[step]]
op = "rename"
thing = "safety"
name_en = "Watch and Rescue"
"""

FULL = """
import resource, signal, sys
from orgmodel.cli.running import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, plan, room = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
sys.exit(run(["reform", "enact", plan, "--dataset", folder, "--lang", "en"]))
"""
"""Finds no room for more than so many bytes."""


def written(graph: Graph, folder: Path) -> Graph:
    """The organisation as it is read from tables."""
    write_tables(graph, folder)
    return read(folder, with_holders=True).graph


@tried
@given(SEEDS)
def test_what_was_enacted_is_read_as_it_was_played(seed: int) -> None:
    with TemporaryDirectory() as kept:
        folder = Path(kept)
        before = written(made_up(seed), folder)
        after = played(before, made_up_plan(seed, before)).graph()
        for each in rewritten(folder, before, after):
            (folder / each.file).write_bytes(each.new.encode())
        assert diff(read(folder, with_holders=True).graph, after).changes == ()


def planned(folder: Path) -> Path:
    """A copy of the small organisation with a plan beside it."""
    copytree(SMALL, folder)
    (folder / "reforms").mkdir()
    (folder / "reforms" / "closing.toml").write_text(PLAN)
    return folder


def contents(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text() for path in found}


def enacted_and_killed(folder: Path, moment: int) -> bool:
    """Enacts in a process that is killed when it has written so often; whether it was."""
    pid = os.fork()
    if not pid:
        left = moment

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            writes = event in {"os.rename", "os.mkdir", "os.rmdir", "os.remove"} or (
                event == "open"
                and isinstance(arguments[2], int)
                and bool(arguments[2] & os.O_CREAT)
            )
            if writes and str(folder) in str(arguments[0]):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        enact(folder, "closing")
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


def test_an_enactment_that_is_killed_happens_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    found, killed = [], True
    while killed:
        folder = planned(tmp_path / str(len(found)))
        killed = enacted_and_killed(folder, len(found))
        read(folder)
        found.append({each: text for each, text in contents(folder).items() if each[0] != "."})
    assert 'status    = "enacted"' in found[-1]["reforms/closing.toml"]
    assert found[0]["reforms/closing.toml"] == PLAN
    assert all(each in (found[0], found[-1]) for each in found)
    assert found.count(found[0]) > 3 < found.count(found[-1])


def enacted_without_room(folder: Path, plan: str, room: int) -> tuple[int, str]:
    """The exit code and what is said where no file can be longer than that."""
    command = [sys.executable, "-c", FULL, str(folder), plan, str(room)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_full_disk_enacts_nothing_and_says_so(tmp_path: Path) -> None:
    folder = planned(tmp_path / "small")
    before = contents(folder)
    code, said = enacted_without_room(folder, "closing", 200)
    assert (code, "cannot be written: the file would be too large" in said) == (2, True)
    assert contents(folder) == before


def test_a_plan_elsewhere_for_which_there_is_no_room_is_not_lost(tmp_path: Path) -> None:
    folder = planned(tmp_path / "small")
    plan = tmp_path / "long.toml"
    plan.write_text(PLAN + "#" * 100_000)
    before = contents(tmp_path)
    code, said = enacted_without_room(folder, str(plan), 80_000)
    assert (code, str(plan) in said) == (2, True)
    assert contents(tmp_path) == before
