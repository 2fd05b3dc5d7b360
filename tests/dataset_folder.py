"""A dataset folder written as text in a test, and what the reader says of it."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

from orgmodel.datasets import read
from orgmodel.errors import DataError, Finding
from orgmodel.graph import Graph

DESCRIPTOR = {"name": "tiny", "title": "Tiny", "orgmodel": {"as_of": "2020-01-01"}}


class Folder:
    """A folder with a descriptor; `folder.units = "id,parent\\n…"` writes units.csv."""

    def __init__(self, path: Path, **tables: str | bytes) -> None:
        self.path = path
        self.describe()
        for name, text in tables.items():
            self.write(f"{name}.csv", text)

    def describe(self, **keys: object) -> None:
        described = {**DESCRIPTOR, **{k: v for k, v in keys.items() if k in {"resources", "name"}}}
        own = {k: v for k, v in keys.items() if k not in {"resources", "name"}}
        described["orgmodel"] = {**DESCRIPTOR["orgmodel"], **own}
        self.write("datapackage.json", json.dumps(described, indent=2))

    def write(self, file: str, text: str | bytes) -> None:
        content = text if isinstance(text, bytes) else dedent(text).lstrip("\n").encode()
        (self.path / file).write_bytes(content)

    def graph(self, *, with_holders: bool = False) -> Graph:
        return read(self.path, with_holders=with_holders).graph

    def findings(self, *, with_holders: bool = False) -> tuple[Finding, ...]:
        try:
            return read(self.path, with_holders=with_holders).findings
        except DataError as error:
            return error.findings

    def said(self, *severities: str) -> list[str]:
        """The findings as `file:line code`, those of `severities` only; default: errors."""
        wanted = severities or ("error",)
        found = [each for each in self.findings() if each.severity in wanted]
        return [f"{each.file}:{each.line} {each.code}" for each in found]

    def fields(self, code: str) -> dict[str, str]:
        """The fields of the one finding with `code`."""
        (found,) = (each for each in self.findings() if each.code == code)
        return dict(found.fields)
