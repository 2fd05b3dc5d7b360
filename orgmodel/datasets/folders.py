"""Finds the folder of a dataset: one that is named, or one that ships with orgmodel."""

from __future__ import annotations

from pathlib import Path

from orgmodel.errors import FileError
from orgmodel.paths import resource

READY = ".orgmodel-ready"
"""The folder in a dataset that holds a change which has happened and is not in place yet."""


def is_half_written(folder: Path) -> bool:
    """Whether a change was interrupted after it had happened (`journal.complete` finishes it)."""
    return (folder / READY).is_dir()


def dataset_folder(named: str | Path) -> Path:
    """The folder `named`, else the bundled dataset of that name.

    Raises:
        FileError: there is neither.
    """
    folder = Path(named)
    if folder.exists():
        return folder
    bundled = resource("data") / named
    if not bundled.is_dir():
        raise FileError(str(named), "dataset-missing")
    return bundled
