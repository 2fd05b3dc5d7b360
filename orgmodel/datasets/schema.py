"""The schemas of the tables for datapackage.json, made from the metamodel (Table Schema)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from orgmodel.datasets.cells import allowed_values
from orgmodel.datasets.columns import Column, TableType, table_types
from orgmodel.datasets.fingerprint import DESCRIPTOR, require_folder
from orgmodel.errors import FileError
from orgmodel.graph.edtf import PATTERN

Json = dict[str, Any]
Headers = Mapping[str, tuple[str, ...]]
"""The columns of tables, under the names of their files."""

_PLAIN = {"boolean": "boolean", "decimal": "number", "integer": "integer"}
_LISTS = frozenset({"list", "references"})
_BOOLEANS = {
    "trueValues": ["true", "True", "TRUE", "1"],
    "falseValues": ["false", "False", "FALSE", "0"],
}


def table_schema(table: TableType, header: Iterable[str], tables: Iterable[str]) -> Json:
    """The Table Schema of a table with the columns of `header`, beside the other `tables`."""
    columns = [table.columns[name] for name in header if name in table.columns]
    schema: Json = {"fields": [_field(each, table.label) for each in columns]}
    if table.label:
        schema["primaryKey"] = ["id"]
    keys = [_foreign_key(each, table) for each in columns if each.of in tables and _is_one(each)]
    return {**schema, "foreignKeys": keys} if keys else schema


def write_descriptor(folder: Path) -> None:
    """Writes the resources of datapackage.json anew from the tables that are there.

    Everything else in it stays, also what it says about a table or about files that are no
    tables of ours.

    Raises:
        FileError: the descriptor cannot be read or written.
    """
    require_folder(folder)
    path = folder / DESCRIPTOR
    try:
        text = described(path.read_text(encoding="utf-8-sig"), headers(folder))
        # beside it first, so that a full disk leaves the descriptor as it was
        beside = path.with_suffix(".new")
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except (OSError, ValueError) as error:
        raise FileError(str(path), "file-unreadable", str(error)) from error


def described(text: str, headers: Headers) -> str:
    """The descriptor `text` with the resources that the tables of these `headers` are.

    Raises:
        ValueError: it is not JSON.
    """
    found = json.loads(text)
    found["resources"] = _resources(headers, found.get("resources", []))
    return _text(found)


def headers(folder: Path) -> dict[str, tuple[str, ...]]:
    """The columns of every table in the folder, under the names of the files."""
    files = [each.file for each in table_types().values() if (folder / each.file).is_file()]
    return {file: _header(folder / file) for file in files}


def _header(path: Path) -> tuple[str, ...]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return tuple(next(csv.reader(stream), []))


def _resources(headers: Headers, known: list[Json]) -> list[Json]:
    types = {each.file: each for each in table_types().values()}
    present = [each for each in types.values() if each.file in headers]
    tables = [each.name for each in present]
    said = {each.get("path"): each for each in known}
    ours = [
        _resource(each, headers[each.file], tables, said.get(each.file, {})) for each in present
    ]
    return ours + [each for each in known if each.get("path") not in types]


def _resource(table: TableType, header: Iterable[str], tables: list[str], said: Json) -> Json:
    made = {
        "name": table.name,
        "path": table.file,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
    }
    return {**said, **made, "schema": table_schema(table, header, tables)}


def _field(column: Column, label: str) -> Json:
    field: Json = {"name": column.name, **_type(column)}
    field |= {"title": column.label.en, "description": column.description.en}
    constraints: Json = {"required": True} if column.required else {}
    if allowed := list(allowed_values(column, label)):
        constraints["enum"] = allowed
    if column.type == "date":
        constraints["pattern"] = PATTERN
    return {**field, "constraints": constraints} if constraints else field


def _type(column: Column) -> Json:
    if column.type in _LISTS:
        return {"type": "list", "delimiter": ";", "itemType": "string"}
    if column.type == "boolean":
        return {"type": "boolean", **_BOOLEANS}
    return {"type": _PLAIN.get(column.type, "string")}


def _is_one(column: Column) -> bool:
    """Whether a cell is a single id: a list cannot be a foreign key."""
    return column.type == "id"


def _foreign_key(column: Column, table: TableType) -> Json:
    # a reference to the table itself names no resource
    resource = {} if column.of == table.name else {"resource": column.of}
    return {"fields": [column.name], "reference": {**resource, "fields": ["id"]}}


def _text(described: Json) -> str:
    """The descriptor as text with a line for each field, so that a change of one is one line."""
    lines: dict[str, str] = {}

    def one_line(each: Json) -> str:
        mark = f"\0{len(lines)}\0"
        lines[json.dumps(mark)] = json.dumps(each, ensure_ascii=False)
        return mark

    resources = []
    for resource in described["resources"]:
        schema = dict(resource.get("schema") or {})
        for key in ("fields", "foreignKeys"):
            if key in schema:
                schema[key] = [one_line(each) for each in schema[key]]
        resources.append({**resource, "schema": schema} if schema else resource)
    text = json.dumps({**described, "resources": resources}, indent=2, ensure_ascii=False)
    for mark, line in lines.items():
        text = text.replace(mark, line)
    return f"{text}\n"
