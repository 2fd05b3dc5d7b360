"""Plants the faults of faults.txt in the tables of a dataset, and breaks its files."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from orgmodel.datasets.columns import table_types

TEXT = Path(__file__).with_suffix(".txt")
Cells = dict[str, str]
Row = tuple[str, str, Cells]
"""A table, the id of the row or blank, and its cells."""


@dataclass(frozen=True)
class Fault:
    """What is wrong, the rows that make it so, and what should be found; `mark` is its `@`."""

    heading: str
    mark: str
    rows: tuple[Row, ...]
    expected: tuple[str, ...]

    @property
    def stops(self) -> bool:
        return "stops the load" in self.heading

    def __str__(self) -> str:
        return self.heading


def faults() -> list[Fault]:
    """A corner in which nothing is wrong, then every fault in a corner of its own."""
    _, corner, *parts = re.split(r"^# ", TEXT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    sound = corner.strip().splitlines()[1:]
    seen: Counter[str] = Counter()
    found = [_fault("Nothing is wrong", "sound", sound)]
    for part in parts:
        heading, *lines = part.strip().splitlines()
        rule = heading[:4].lower()
        seen[rule] += 1
        found.append(_fault(heading, f"{rule}-{seen[rule]}", [*sound, *lines]))
    return found


def _fault(heading: str, mark: str, lines: Iterable[str]) -> Fault:
    marked = [line.replace("@", mark) for line in lines]
    rows = tuple(_row(line) for line in marked if not line.startswith("!"))
    said = sorted(line[2:] for line in marked if line.startswith("!"))
    return Fault(heading, mark, rows, tuple(said))


def plant(folder: Path, given: Iterable[Fault], known: Mapping[str, str]) -> None:
    """Writes the rows of faults into the tables; `known` are things of the dataset."""
    tables: dict[str, _Table] = {}
    for fault in given:
        for name, id_, cells in fault.rows:
            table = tables.setdefault(name, _Table(folder / f"{name}.csv"))
            table.put(id_, {key: text.format(**known) for key, text in cells.items()}, known)
    for table in tables.values():
        table.write()


class _Table:
    """A table while rows are added and changed."""

    def __init__(self, path: Path) -> None:
        self._path, self._type = path, table_types()[path.stem]
        self._rows: list[Cells] = []
        if path.exists():
            with path.open(encoding="utf-8", newline="") as stream:
                self._rows = list(csv.DictReader(stream))
        self._by_id = {row["id"]: row for row in self._rows if "id" in row}

    def put(self, id_: str, cells: Cells, known: Mapping[str, str]) -> None:
        if row := self._by_id.get(id_):
            row |= cells
            return
        sound = {"sources": known["page"], "assertion": "stated"}
        if id_:
            sound |= {"id": id_, "name_en": f"The {id_}", "name_fr": f"Le {id_}"}
        row = {name: text for name, text in sound.items() if name in self._type.columns} | cells
        self._rows.append(row)
        if id_:
            self._by_id[id_] = row

    def write(self) -> None:
        columns = dict.fromkeys(name for row in self._rows for name in row)
        with self._path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self._rows)


def _row(line: str) -> Row:
    table, *fields = re.split(r" {2,}", line.strip())
    id_ = fields.pop(0) if "=" not in fields[0] else ""
    return table, id_, dict(field.split("=", 1) for field in fields)


def _folder_for_table(folder: Path) -> None:
    (folder / "sites.csv").unlink(missing_ok=True)
    (folder / "sites.csv").mkdir()


def _other_encoding(folder: Path) -> None:
    (folder / "terms.csv").write_bytes("id,name_en,name_fr\nsea,Sea,Préposé\n".encode("cp1252"))


def _open_quote(folder: Path) -> None:
    (folder / "names.csv").write_text('thing,lang,kind,text\nnobody,en,short,"Nobody\n')


def _misspelt_column(folder: Path) -> None:
    (folder / "measures.csv").write_text("id,kind,nmae_en\n")


def _no_date_and_one_table_too_many(folder: Path) -> None:
    path = folder / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    described["orgmodel"]["as_of"] = 2011
    described["resources"].append({"name": "lost", "path": "lost.csv"})
    path.write_text(json.dumps(described), encoding="utf-8")


BROKEN_FILES: tuple[tuple[Callable[[Path], None], tuple[str, ...]], ...] = (
    (_folder_for_table, ("DS01 sites.csv",)),
    (_other_encoding, ("DS02 terms.csv",)),
    (_open_quote, ("DS03 names.csv",)),
    (_no_date_and_one_table_too_many, ("DS04 datapackage.json", "DS05 datapackage.json")),
    (_misspelt_column, ("DS06 measures.csv",)),
)
"""What breaks a file, and what should be found."""
