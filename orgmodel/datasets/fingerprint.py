"""The fingerprint of a dataset: what tells one state of its files from another."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from orgmodel.errors import FileError

DESCRIPTOR = "datapackage.json"
"""The file that makes a folder a dataset."""


def fingerprint(folder: Path) -> str:
    """The SHA-256 (hex) of the names and contents of the files that make the dataset.

    Raises:
        FileError: the folder does not exist, or one of its files cannot be read.
    """
    require_folder(folder)
    digest = sha256()
    try:
        for path in data_files(folder):
            content = path.read_bytes()
            digest.update(f"{path.name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    except OSError as error:
        raise FileError(str(error.filename), "file-unreadable", error.strerror or "") from error
    return digest.hexdigest()


def data_files(folder: Path) -> list[Path]:
    """The descriptor and the CSV files that lie directly in the folder, sorted by name."""
    return sorted(
        path
        for path in folder.iterdir()
        if (path.name == DESCRIPTOR or path.suffix == ".csv") and path.is_file()
    )


def require_folder(folder: Path) -> None:
    """Sees to it that there is a folder.

    Raises:
        FileError: `dataset-missing`, or `dataset-not-folder` where it is a file.
    """
    if folder.is_dir():
        return
    raise FileError(str(folder), "dataset-not-folder" if folder.exists() else "dataset-missing")
