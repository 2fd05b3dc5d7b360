"""The datasets that ship with orgmodel, and a new one begun from the example among them."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copyfile

from orgmodel.datasets.fingerprint import DESCRIPTOR, data_files
from orgmodel.errors import FileError
from orgmodel.graph.folding import fold
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
        _name_after(folder)
    except OSError as error:
        # nothing half-done: another try finds the folder empty
        for path in made:
            path.unlink(missing_ok=True)
        raise FileError(str(folder), "file-unwritable", error.strerror or str(error)) from error
    return tuple(made)


def _name_after(folder: Path) -> None:
    """Two datasets of one name could not be told apart in a store."""
    path = folder / DESCRIPTOR
    described = path.read_text(encoding="utf-8")
    name = fold(folder.resolve().name).strip().replace(" ", "-")
    renamed = described.replace(f'"name": {json.dumps(EXAMPLE)}', f'"name": {json.dumps(name)}', 1)
    path.write_text(renamed if name else described, encoding="utf-8")
