"""Several files are written as one, whatever happens while they are."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from orgmodel.datasets import read
from orgmodel.datasets.journal import write_files
from orgmodel.errors import FileError
from tests.dataset_folder import Folder

OLD = {"units.csv": "id,name_en\na,A\n", "posts.csv": "id,name_en\nboss,Boss\n"}
NEW = {"units.csv": "id,name_en\na,A\nb,B\n", "posts.csv": "id,name_en\nboss,Head\n",
       "themes.csv": "id,name_en\nsea,Sea\n"}  # fmt: skip
CHANGE = {name: (OLD.get(name, ""), text) for name, text in NEW.items()}

KILLED = """
import os, signal, sys
from pathlib import Path
from orgmodel.datasets.journal import write_files
left = int(sys.argv[2])
def count(event, arguments):
    global left
    touched = event in {"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove"}
    if touched and sys.argv[1] in str(arguments[0]):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
change = CHANGE
sys.addaudithook(count)
write_files(Path(sys.argv[1]), change)
""".replace("CHANGE", repr(CHANGE))
"""Kills itself after it has opened, named or removed so many files."""

FULL = """
import resource, signal, sys
from pathlib import Path
from orgmodel.datasets.journal import write_files
from orgmodel.errors import FileError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (25, 25))
try:
    write_files(Path(sys.argv[1]), CHANGE)
except FileError as error:
    print(error.code)
""".replace("CHANGE", repr(CHANGE))
"""Finds no room for more than 25 bytes."""


BUSY = """
import sys
from pathlib import Path
from orgmodel.datasets.journal import write_files
def texts(word):
    return {f"{name}.csv": f"id,name_en\\nx-{name},{word}\\n" for name in ("units", "posts")}
old = texts("0")
for number in range(1, 400):
    new = texts(str(number))
    write_files(Path(sys.argv[1]), {name: (old[name], new[name]) for name in old})
    old = new
"""
"""Writes two files again and again, always the same word into both."""


@pytest.fixture
def folder(tmp_path):
    return Folder(begun(tmp_path))


def begun(path: Path) -> Path:
    """A folder with the old tables."""
    path.mkdir(exist_ok=True)
    made = Folder(path)
    for name, text in OLD.items():
        made.write(name, text)
    return path


def ran(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def tables(path: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in sorted(path.glob("*.csv"))}


def hidden(path: Path) -> list[str]:
    return sorted(each.name for each in path.iterdir() if each.name.startswith("."))


def test_all_files_are_written(folder):
    write_files(folder.path, CHANGE)
    assert tables(folder.path) == dict(sorted(NEW.items()))
    assert hidden(folder.path) == []


def test_a_writer_that_is_killed_leaves_all_or_nothing(folder):
    found = []
    for steps in range(100):
        for name in [*tables(folder.path)]:
            (folder.path / name).unlink()
        begun(folder.path)
        killed = ran(KILLED, folder.path, steps).returncode
        read(folder.path)
        found.append(tables(folder.path))
        if killed != -signal.SIGKILL:
            break
    assert found[0] == dict(sorted(OLD.items()))
    assert found[-1] == dict(sorted(NEW.items()))
    assert all(each in (found[0], found[-1]) for each in found)
    assert found.count(found[-1]) > 3


def test_a_file_in_a_folder_below_is_written_with_the_others(folder):
    (folder.path / "reforms").mkdir()
    (folder.path / "reforms" / "plan.toml").write_text("draft")
    write_files(folder.path, {**CHANGE, "reforms/plan.toml": ("draft", "enacted")})
    assert (folder.path / "reforms" / "plan.toml").read_text() == "enacted"
    assert tables(folder.path) == dict(sorted(NEW.items()))


def test_what_a_killed_writer_left_goes_with_the_next_change(folder):
    leftover = folder.path / ".orgmodel-writing-x"
    leftover.mkdir()
    (leftover / "units.csv").write_text("half")
    os.utime(leftover, (0, 0))
    write_files(folder.path, CHANGE)
    assert hidden(folder.path) == []


def test_a_full_disk_changes_nothing(folder):
    assert ran(FULL, folder.path).stdout == "file-unwritable\n"
    assert tables(folder.path) == dict(sorted(OLD.items()))
    assert hidden(folder.path) == []


def test_a_file_that_was_edited_since_is_not_overwritten(folder):
    folder.write("posts.csv", "id,name_en\nboss,Edited\n")
    with pytest.raises(FileError) as error:
        write_files(folder.path, CHANGE)
    assert error.value.code == "changed-meanwhile"
    assert tables(folder.path) == {**OLD, "posts.csv": "id,name_en\nboss,Edited\n"}
    assert hidden(folder.path) == []


def test_an_edit_of_what_is_half_written_is_not_lost(tmp_path):
    path = tmp_path
    while not (path / "units.csv").exists() or tables(path)["units.csv"] == OLD["units.csv"]:
        path = tmp_path / str(len([*tmp_path.iterdir()]))
        ran(KILLED, begun(path), int(path.name))
    (path / "posts.csv").write_text("id,name_en\nboss,Edited\n")
    with pytest.raises(FileError) as error:
        read(path)
    assert (error.value.code, Path(error.value.path).name) == ("edited-half-written", "posts.csv")
    assert (path / error.value.reason).read_text() == NEW["posts.csv"]


def test_a_reader_never_sees_half_of_a_change(folder):
    for name in ("units", "posts"):
        folder.write(f"{name}.csv", f"id,name_en\nx-{name},0\n")
    with subprocess.Popen([sys.executable, "-c", BUSY, str(folder.path)]) as writer:
        seen = []
        while writer.poll() is None:
            seen.append({each.text("name_en") for each in read(folder.path).graph.things})
    assert writer.returncode == 0
    assert all(len(each) == 1 for each in seen)
    assert len({*map(str, seen)}) > 3
