"""A dataset as it was in a revision of the git repository that it lies in."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from orgmodel.datasets.fingerprint import DESCRIPTOR
from orgmodel.errors import FileError

_OBJECT = re.compile(r"[0-9a-f]{40,64}")
_SECONDS = 60
# nothing of what the repository configures may start a program or reach a network
_CAREFUL = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
_NO_REPOSITORY = 128


@contextmanager
def checked_out(folder: Path, revision: str) -> Iterator[Path]:
    """A folder with the files of the dataset in `folder` as they were in `revision`, for a while.

    The repository is only read; nothing in it is changed, and no other file is looked at.

    Raises:
        FileError: git is missing, or does not have the folder, the revision, or a dataset in it.
    """
    commit = _commit(folder, revision)
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip("\n/")
    entries = _git(
        folder,
        "ls-tree",
        "-z",
        "--full-tree",
        f"{commit}:{prefix}",
        lacking=("not-in-revision", revision),
    )
    objects = dict(_data_files(entries))
    if DESCRIPTOR not in objects:
        raise FileError(str(folder), "not-in-revision", revision)
    with TemporaryDirectory(prefix="orgmodel-") as kept:
        copy = Path(kept) / folder.resolve().name
        copy.mkdir()
        for name, content in _contents(folder, objects):
            (copy / name).write_bytes(content)
        yield copy


def _commit(folder: Path, revision: str) -> str:
    """The commit that `revision` names; whatever it is, it is never read as an option.

    Raises:
        FileError: the folder is in no repository, or the repository has no such revision.
    """
    _git(folder, "rev-parse", "--show-toplevel")
    if not revision or revision.startswith("-") or not revision.isprintable():
        raise FileError(str(folder), "no-such-revision", revision)
    named = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = _git(folder, *named, lacking=("no-such-revision", revision)).decode().strip()
    if not _OBJECT.fullmatch(commit):
        raise FileError(str(folder), "no-such-revision", revision)
    return commit


def _data_files(entries: bytes) -> Iterator[tuple[str, str]]:
    """The names and objects of the plain files that make the dataset."""
    for entry in filter(None, entries.split(b"\0")):
        described, _, name = entry.decode("utf-8", "surrogateescape").partition("\t")
        mode, _, object_ = described.split(" ")
        if mode.startswith("100") and (name == DESCRIPTOR or name.endswith(".csv")):
            yield name, object_


def _contents(folder: Path, objects: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Each file's content: `<object> <type> <size>`, a line break, and so many bytes."""
    wanted = "".join(f"{each}\n" for each in objects.values()).encode()
    told = _git(folder, "cat-file", "--batch", given=wanted)
    for name in objects:
        header, _, told = told.partition(b"\n")
        size = int(header.split(b" ")[2])
        yield name, told[:size]
        told = told[size + 1 :]


def _git(
    folder: Path, *arguments: str, lacking: tuple[str, str] | None = None, given: bytes = b""
) -> bytes:
    """What git answers, asked in `folder`; `lacking` is what is wrong where it has no answer."""
    # a hook that runs orgmodel points git elsewhere
    around = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", *_CAREFUL, *arguments]
    try:
        ran = subprocess.run(  # noqa: S603 - no shell, and no argument is taken for an option
            command, cwd=folder, env=around, input=given, capture_output=True, timeout=_SECONDS,
            check=False,
        )  # fmt: skip
    except FileNotFoundError as error:
        raise FileError(str(folder), "git-missing", "git") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FileError(str(folder), "git-failed", str(error)) from error
    if ran.returncode == 0:
        return ran.stdout
    if lacking:
        raise FileError(str(folder), *lacking)
    said = ran.stderr.decode(errors="replace").strip().splitlines()
    code = "not-in-git" if ran.returncode == _NO_REPOSITORY else "git-failed"
    raise FileError(str(folder), code, said[0] if said else "")
