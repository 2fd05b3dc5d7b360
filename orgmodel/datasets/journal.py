"""Writes several files of a dataset as one: all of them, or none, whatever happens meanwhile.

The new files are written into a folder beside the old ones. Once they are all on the disk, that
folder gets its final name, and from then on the change has happened: whoever reads or writes the
dataset next, first puts the files that are still there into their places. Killed before, the old
files stand untouched; killed after, the next reader finishes it. A reader that was at work when
the files changed notices (`unchanged`), and reads again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from errno import EEXIST, ENOENT, ENOTEMPTY
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from orgmodel.datasets.fingerprint import data_files, require_folder
from orgmodel.datasets.folders import READY
from orgmodel.errors import FileError

_WRITING = ".orgmodel-writing-"
_JOURNAL = "journal-"
_IGNORE = ".gitignore"
_STALE = 3600
"""After so many seconds a folder that was never made ready is a leftover."""


class _Entry(NamedTuple):
    """A file of a change: under which name its new text is kept, and what it was and is to be.

    `old` and `new` are digests, `old` is blank where there is no such file yet.
    """

    file: str
    kept: str
    old: str
    new: str


def write_files(folder: Path, files: Mapping[str, tuple[str, str]]) -> None:
    """Writes the new texts of `files`: all of them, or none.

    Args:
        folder: the dataset.
        files: under the path of each in the folder, the text that is there (blank where there is
            no such file) and the one that is to be.

    Raises:
        FileError: something cannot be written, or is not what it was; no file has changed then.
    """
    require_folder(folder)
    complete(folder)
    try:
        _drop_leftovers(folder)
        staged, entries = _stage(folder, files)
        _make_ready(folder, staged)
        complete(folder)
    except OSError as error:
        raise FileError(str(folder), "file-unwritable", error.strerror or str(error)) from error
    if any(_digest_of(folder / each.file) != each.new for each in entries):
        raise FileError(str(folder), "changed-meanwhile")


@contextmanager
def replacing(path: Path, text: str) -> Iterator[None]:
    """Gives a file that is there another text when the block ends, and none if the block fails.

    The text is written beside it before the block begins: a full disk is found out in time.

    Raises:
        FileError: it cannot be written.
    """
    from shutil import copymode

    beside = path.with_name(f"{_WRITING}{path.name}")
    try:
        _write(beside, text)
        copymode(path, beside)
        yield
        beside.replace(path)
    except OSError as error:
        raise FileError(str(path), "file-unwritable", error.strerror or str(error)) from error
    finally:
        beside.unlink(missing_ok=True)


def complete(folder: Path) -> None:
    """Puts what an interrupted change left into its place; a change that no longer fits goes.

    Raises:
        FileError: it cannot be completed here, or somebody edited one of the files meanwhile.
    """
    ready = folder / READY
    if not ready.is_dir():
        return
    try:
        journal, entries = _read_journal(ready)
        now = {each: _digest_of(folder / each.file) for each in entries}
        edited = [each for each, digest in now.items() if digest not in {each.old, each.new}]
        if edited and any(digest == each.new for each, digest in now.items()):
            path = folder / edited[0].file
            raise FileError(str(path), "edited-half-written", f"{READY}/{edited[0].kept}")
        for each, digest in now.items():
            if edited or digest == each.new:
                (ready / each.kept).unlink(missing_ok=True)
            else:
                _move(ready / each.kept, folder / each.file)
        for parent in {(folder / each.file).parent for each in entries}:
            _sync(parent)
        _clear(ready, journal)
    except OSError as error:
        raise FileError(str(folder), "half-written", error.strerror or str(error)) from error


def unchanged(folder: Path, since: tuple[object, ...]) -> bool:
    """Whether the files are what they were at a `stamp`, and no change is half-way through."""
    return not (folder / READY).exists() and stamp(folder) == since


def stamp(folder: Path) -> tuple[object, ...]:
    """What tells whether a file of the dataset was changed or replaced meanwhile."""
    return tuple((path.name, *_state(path)) for path in data_files(folder))


def _state(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _stage(folder: Path, files: Mapping[str, tuple[str, str]]) -> tuple[Path, list[_Entry]]:
    """Writes the new files into a folder of their own, under names that no other change uses."""
    from shutil import copymode
    from tempfile import mkdtemp

    staged = Path(mkdtemp(prefix=_WRITING, dir=folder))
    own = staged.name.removeprefix(_WRITING)
    entries = []
    try:
        # what a killed process leaves is nobody's work: git is not to take it in
        _write(staged / _IGNORE, "*\n")
        copymode(folder, staged)
        for name, (old, new) in files.items():
            kept = f"{own}-{name.replace('/', '-')}"
            entries.append(_Entry(name, kept, _digest(old), _digest(new)))
            _write(staged / entries[-1].kept, new)
            if (folder / name).exists():
                copymode(folder / name, staged / entries[-1].kept)
        journal = json.dumps([each._asdict() for each in entries])
        _write(staged / f"{_JOURNAL}{own}.json", journal)
        _sync(staged)
    except OSError:
        _remove(staged)
        raise
    return staged, entries


def _make_ready(folder: Path, staged: Path) -> None:
    """From here on the change has happened.

    Raises:
        FileError: another change has just become ready.
    """
    try:
        staged.rename(folder / READY)
    except OSError as error:
        _remove(staged)
        if error.errno in {ENOTEMPTY, EEXIST}:
            raise FileError(str(folder), "changed-meanwhile") from error
        raise
    _sync(folder)


def _read_journal(ready: Path) -> tuple[Path | None, list[_Entry]]:
    """What the change consists of; nothing where somebody else has just completed it."""
    try:
        journal = next(ready.glob(f"{_JOURNAL}*.json"), None)
        text = journal.read_text("utf-8") if journal else "[]"
    except FileNotFoundError:
        return None, []
    return journal, [_Entry(**each) for each in json.loads(text)]


def _move(source: Path, target: Path) -> None:
    try:
        source.replace(target)
    except FileNotFoundError:
        # somebody else completes it as well, and was faster
        if source.exists():
            raise


def _clear(ready: Path, journal: Path | None) -> None:
    """Takes away what is left of this change, and nothing of one that has become ready since."""
    if journal:
        journal.unlink(missing_ok=True)
    (ready / _IGNORE).unlink(missing_ok=True)
    try:
        ready.rmdir()
    except OSError as error:
        if error.errno not in {ENOENT, ENOTEMPTY, EEXIST}:
            raise


def _drop_leftovers(folder: Path) -> None:
    from time import time

    for path in folder.glob(f"{_WRITING}*"):
        if path.stat().st_mtime < time() - _STALE:
            _remove(path)


def _remove(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    with path.open("wb") as stream:
        stream.write(text.encode())
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    """Sees to it that the names in a folder are on the disk, where a system knows of that."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest() if text else ""


def _digest_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.exists() else ""
