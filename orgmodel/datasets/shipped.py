"""The datasets that ship with orgmodel, and a new one begun from the example among them."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

from orgmodel.datasets.fingerprint import DESCRIPTOR, data_files
from orgmodel.errors import FileError
from orgmodel.paths import resource

EXAMPLE = "example"
"""The name of the small complete organisation that `new` copies."""


def bundled() -> tuple[Path, ...]:
    """The folders of the datasets that ship with orgmodel, by name."""
    data = resource("data")
    folders = data.iterdir() if data.is_dir() else ()
    return tuple(sorted(each for each in folders if (each / DESCRIPTOR).is_file()))


def new(folder: Path) -> tuple[Path, ...]:
    """Makes a dataset in `folder`: a small complete organisation to edit. Returns its files.

    Raises:
        FileError: something is there already, or it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileError(str(folder), "folder-not-empty")
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for source in data_files(resource("data") / EXAMPLE):
            made.append(folder / source.name)
            copyfile(source, made[-1])
    except OSError as error:
        # nothing half-done: another try finds the folder empty
        for path in made:
            path.unlink(missing_ok=True)
        raise FileError(str(folder), "file-unwritable", error.strerror or str(error)) from error
    return tuple(made)
