"""The cache of a dataset saves time, and nothing else depends on it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from orgmodel.catalogue import adhoc
from orgmodel.datasets import read
from orgmodel.errors import DataError, FileError
from orgmodel.paths import resource
from orgmodel.stores.cache import open_dataset

SMALL = Path(__file__).parent / "small"
COUNT = str(len(read(SMALL).graph.labels["Unit"]))
UNITS = adhoc("MATCH (u:Unit) RETURN u.id AS id ORDER BY id")
OPEN = """
import {before}
from pathlib import Path
from orgmodel.catalogue import adhoc
from orgmodel.stores.cache import open_dataset
{limit}
store = open_dataset(Path({folder!r}), cache=Path({cache!r}))
print(store.run(adhoc("MATCH (u:Unit) RETURN count(u) AS n"), {{}}).rows[0][0])
import sys
print("orgmodel.datasets.reading" in sys.modules)
"""

KILLED = """
import os
from pathlib import Path
from orgmodel.datasets import journal
journal._move = lambda *_: os._exit(0)
journal.write_files(Path({folder!r}), {{"units.csv": ({old!r}, {new!r})}})
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(SMALL, tmp_path / "port [of] ísle"))


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "cache"
    (tmp_path / "cache").is_dir() and (tmp_path / "cache").chmod(0o755)


def units(folder: Path, cache: Path) -> list[object]:
    store = open_dataset(folder, cache=cache)
    found = [row[0] for row in store.run(UNITS, {}).rows]
    store.close()
    return found


def opened(folder: Path, cache: Path, *, before: str = "sys", limit: str = "") -> list[str]:
    """What a process of its own answers: how many units, and whether it read the tables."""
    code = OPEN.format(folder=str(folder), cache=str(cache), before=before, limit=limit)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not ran.stderr
    return ran.stdout.split()


def started(folder: Path, cache: Path, limit: str = "") -> subprocess.Popen[bytes]:
    """A process of its own that opens the dataset."""
    code = OPEN.format(folder=str(folder), cache=str(cache), before="sys", limit=limit)
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL)


def test_the_second_answer_comes_from_the_cache_and_reads_no_table(
    folder: Path, cache: Path
) -> None:
    cold, warm = opened(folder, cache), opened(folder, cache)
    assert cold == [COUNT, "True"]
    assert warm == [COUNT, "False"]


def test_a_changed_table_is_read_again(folder: Path, cache: Path) -> None:
    before = units(folder, cache)
    with (folder / "units.csv").open("a") as table:
        table.write("quay-team,team,Quay Team,Équipe des quais,,,,office,,,,,3,,,report,\n")
    assert set(units(folder, cache)) - set(before) == {"quay-team"}


def test_people_are_named_only_where_it_was_asked_for(folder: Path, cache: Path) -> None:
    names = adhoc("MATCH (p:Person) WHERE p.name_en IS NOT NULL RETURN count(p) AS n")
    shy, open_ = (open_dataset(folder, with_holders=each, cache=cache) for each in (False, True))
    assert shy.run(names, {}).rows == ((0,),)
    assert open_.run(names, {}).rows[0] > (0,)
    assert open_dataset(folder, cache=cache).run(names, {}).rows == ((0,),)


@pytest.mark.parametrize("content", [b"", b"no graph", None], ids=["empty", "other", "torn"])
def test_a_file_that_cannot_be_read_is_built_again(
    folder: Path, cache: Path, content: bytes | None
) -> None:
    expected = units(folder, cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if content is None else content)
    assert units(folder, cache) == expected
    assert file.read_bytes()[:4] == whole[:4]


def test_a_file_with_one_bit_turned_is_built_again(folder: Path, cache: Path) -> None:
    expected = units(folder, cache)
    (file,) = cache.iterdir()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert units(folder, cache) == expected


def test_a_full_disk_costs_time_and_nothing_else(folder: Path, cache: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))"
    assert opened(folder, cache, before="resource", limit=limit) == [COUNT, "True"]
    assert list(cache.iterdir()) == []
    assert opened(folder, cache) == [COUNT, "True"]
    assert opened(folder, cache) == [COUNT, "False"]


def test_a_cache_folder_that_cannot_be_made_costs_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert len(units(folder, tmp_path / "file" / "cache")) == int(COUNT)


def test_a_folder_in_the_place_of_the_file_is_left_alone(folder: Path, cache: Path) -> None:
    expected = units(folder, cache)
    (file,) = cache.iterdir()
    file.unlink()
    file.mkdir()
    assert units(folder, cache) == expected
    assert file.is_dir()


def test_what_a_killed_process_left_is_never_picked_up(folder: Path, cache: Path) -> None:
    expected = units(folder, cache)
    (file,) = cache.iterdir()
    torn = file.with_name(f"{file.name}.tmp.1.0")
    torn.write_bytes(file.read_bytes()[:100])
    file.unlink()
    assert units(folder, cache) == expected
    assert file.exists()


def test_a_process_that_ends_amid_a_write_leaves_nothing_that_is_read(
    folder: Path, cache: Path
) -> None:
    fatal = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_DFL);"
    process = started(folder, cache, f"{fatal}resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9))")
    assert process.wait() == -signal.SIGXFSZ
    (torn,) = cache.iterdir()
    assert torn.suffix != ".kgl"
    assert opened(folder, cache) == [COUNT, "True"]
    assert opened(folder, cache) == [COUNT, "False"]


def test_a_process_killed_while_it_writes_harms_nobody(cache: Path) -> None:
    large = resource("data") / "nato-is"
    cache.mkdir()
    process = started(large, cache)
    while process.poll() is None and not any(cache.iterdir()):
        pass
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    expected = str(len(read(large).graph.labels["Unit"]))
    assert opened(large, cache)[0] == expected
    assert opened(large, cache) == [expected, "False"]


def test_old_states_and_torn_files_are_cleared_away(folder: Path, cache: Path) -> None:
    units(folder, cache)
    (first,) = cache.iterdir()
    torn = first.with_name(f"{first.name}.tmp.1.0")
    torn.write_bytes(b"half")
    os.utime(torn, (0, 0))
    (cache / "other-12345678-1234567890abcdef.kgl").touch()
    for at in range(6):
        os.utime(first, (at, at)) if first.exists() else None
        (folder / "note.csv").write_text(f"state {at}")
        units(folder, cache)
    kept = sorted(path.name for path in cache.iterdir())
    assert len([name for name in kept if name.startswith("port")]) == 4
    assert torn.name not in kept
    assert "other-12345678-1234567890abcdef.kgl" in kept


def test_two_processes_may_fill_the_cache_at_once(folder: Path, cache: Path) -> None:
    code = OPEN.format(folder=str(folder), cache=str(cache), before="sys", limit="")
    command = [sys.executable, "-c", code]
    pair = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate()[0].split()[0] for process in pair] == [COUNT, COUNT]
    assert len(list(cache.iterdir())) == 1


def test_a_dataset_with_errors_is_not_kept(folder: Path, cache: Path) -> None:
    (folder / "units.csv").write_text("id,name_en\nx,X\nx,Y\n")
    with pytest.raises(DataError):
        open_dataset(folder, cache=cache)
    assert not cache.exists() or not list(cache.iterdir())


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(FileError):
        open_dataset(tmp_path / "nowhere", cache=cache)


def test_a_change_that_was_interrupted_is_in_the_answer(folder, cache) -> None:
    before = units(folder, cache)
    interrupted(folder)
    assert "lamps" in units(folder, cache)
    assert before == [each for each in units(folder, cache) if each != "lamps"]


def test_tables_that_were_put_back_are_asked_as_they_are(folder, cache) -> None:
    old = (folder / "units.csv").read_text(encoding="utf-8")
    interrupted(folder)
    assert "lamps" in units(folder, cache)
    (folder / "units.csv").write_text(old, encoding="utf-8")
    assert "lamps" not in units(folder, cache)


def test_what_a_killed_process_leaves_is_not_for_git(folder) -> None:
    interrupted(folder)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    ran = subprocess.run(
        ["git", "status", "--short", "-uall"], cwd=folder, check=True, capture_output=True
    )
    assert b".orgmodel" not in ran.stdout


def interrupted(folder: Path) -> None:
    """A process ends when a change has happened and none of its files is in its place yet."""
    old = (folder / "units.csv").read_text(encoding="utf-8")
    row = f"lamps,section,Lamps,Lampes{',' * (old.partition(chr(10))[0].count(',') - 3)}\n"
    code = KILLED.format(folder=str(folder), old=old, new=old + row)
    subprocess.run([sys.executable, "-c", code], check=True)
