"""Makes things of the rows of their tables."""

from __future__ import annotations

import re
from pathlib import Path

from orgmodel.datasets.columns import TableType
from orgmodel.datasets.draft import Draft, Waiting
from orgmodel.datasets.rows import Row, TableReader
from orgmodel.graph import Thing
from orgmodel.graph.edtf import first_day

_OPAQUE = re.compile(r"person-[0-9]+")
_MAY_BE_NAMELESS = frozenset({"ChangeEvent", "Measure", "Discrepancy"})
_NAMES = frozenset({"name_en", "name_fr"})
_LIFE = ("id", "valid_from", "valid_to")


def read_things(draft: Draft, table: TableType, path: Path) -> None:
    """Adds the things of one table; the ids in its cells are looked up later."""
    inline = [each for each in table.columns.values() if each.inline]
    sources = [each for each in table.columns.values() if each.of == "sources"]
    apart = frozenset((*_LIFE, *(each.name for each in inline)))
    reader = TableReader(table, path, draft.findings)
    header_line, header = reader.header
    # a misspelt column is told as such
    if _NAMES.isdisjoint(header) and table.columns.keys() >= {*header}:
        draft.without_names[path.name] = header_line
    for row in reader:
        thing = _thing(draft, table, row, apart)
        if thing is None:
            continue
        draft.by_table.setdefault(table.name, []).append(thing)
        draft.things[row.text("id")] = thing
        for column in sources:
            if column.name in row.values:
                draft.check_sources(row, column)
        for column in inline:
            if column.inline and column.name in row.values:
                ids = row.texts(column.name)
                draft.waiting.append(Waiting(thing, row.place, column, column.inline, ids))


def report_unnamed(draft: Draft) -> None:
    """Notes the things that neither their table nor names.csv names.

    Where a table has no column for names, and none is elsewhere, that is one finding and no
    longer only odd.
    """
    for id_, place in draft.unnamed.items():
        if place.file in draft.without_names:
            draft.findings.add("no-name-column", place.file, draft.without_names[place.file])
        else:
            draft.findings.add("no-name", place.file, place.line, thing=id_)


def _thing(draft: Draft, table: TableType, row: Row, apart: frozenset[str]) -> Thing | None:
    id_ = row.text("id")
    if not _is_new(draft, table, row, id_):
        return None
    life = draft.lives.of(row)
    if table.label == "Occasion":
        _check_days(draft, row)
    if table.label not in _MAY_BE_NAMELESS and not _named(row):
        draft.unnamed[id_] = row.place
    if table.label == "Person" and not draft.with_holders:
        number = len(draft.by_table.get(table.name, ())) + 1
        return Thing(table.label, f"person-{number}", life, {"kind": "person"}, row.place)
    properties = {name: value for name, value in row.values.items() if name not in apart}
    return Thing(table.label, id_, life, properties, row.place)


def _is_new(draft: Draft, table: TableType, row: Row, id_: str) -> bool:
    place = row.place
    if (known := draft.things.get(id_)) is not None and known.place:
        first = f"{known.place.file}:{known.place.line}"
        draft.findings.add("duplicate-id", place.file, place.line, id=id_, first=first)
        return False
    if id_.startswith("person-") and table.label != "Person" and _OPAQUE.fullmatch(id_):
        draft.findings.add("reserved-id", place.file, place.line, given=id_)
        return False
    return True


def _named(row: Row) -> bool:
    return not _NAMES.isdisjoint(row.values)


def _check_days(draft: Draft, row: Row) -> None:
    """The first and last day of an occasion stand in the right order."""
    first, last = row.text("from"), row.text("to")
    if first and last and first_day(last) < first_day(first):
        draft.findings.add(
            "end-before-start", row.place.file, row.place.line, start=first, end=last
        )
