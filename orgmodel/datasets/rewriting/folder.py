"""The tables of one dataset while a change is written into them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from orgmodel.datasets.columns import table_types
from orgmodel.datasets.fingerprint import DESCRIPTOR
from orgmodel.datasets.journal import write_files
from orgmodel.datasets.rewriting.tables import BOM, TableText
from orgmodel.datasets.schema import described, headers
from orgmodel.errors import FileError


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file of a dataset that changes: its text as it is and as it is to be.

    `old` is blank where there is no such file yet. Line ends and a mark of the encoding are part
    of both.
    """

    file: str
    old: str
    new: str


def write(folder: Path, rewrites: Iterable[Rewrite]) -> None:
    """Writes the files of a change: all of them or none, also where it is killed meanwhile.

    Raises:
        FileError: something cannot be written, or is not what it was; no file has changed then.
    """
    files = {each.file: (each.old, each.new) for each in rewrites}
    if files:
        write_files(folder, files)


class Texts:
    """The texts of the tables in a folder, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables: dict[str, TableText] = {}

    def __getitem__(self, name: str) -> TableText:
        """The table of that name; an empty one where there is no file."""
        if name not in self._tables:
            table = table_types()[name]
            self._tables[name] = TableText(table, self._text(table.file))
        return self._tables[name]

    def rewrites(self) -> Iterator[Rewrite]:
        """What changes, the tables in their order and the descriptor last."""
        known = {name: each for name in table_types() if (each := self._tables.get(name))}
        listed = {}
        for table in known.values():
            if not table.untouched and (new := table.text()) != table.old:
                yield Rewrite(table.table.file, table.old, new)
                if table.columns != table.header:
                    listed[table.table.file] = table.columns
        if listed:
            old = self._text(DESCRIPTOR)
            mark = BOM if old.startswith(BOM) else ""
            all_headers = {**headers(self._folder), **listed}
            yield Rewrite(DESCRIPTOR, old, mark + described(old.removeprefix(BOM), all_headers))

    def _text(self, file: str) -> str:
        path = self._folder / file
        try:
            return path.read_bytes().decode() if path.exists() else ""
        except (OSError, ValueError) as error:
            raise FileError(str(path), "file-unreadable", str(error)) from error
