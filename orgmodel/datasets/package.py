"""Reads datapackage.json: what a dataset says of itself, and which files it lists."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from orgmodel.datasets.columns import Column
from orgmodel.datasets.draft import Draft
from orgmodel.datasets.encoding import report_encoding
from orgmodel.datasets.findings import Findings
from orgmodel.datasets.fingerprint import DESCRIPTOR
from orgmodel.graph import OPEN, DatasetInfo, Place
from orgmodel.graph.edtf import first_day
from orgmodel.metamodel import VOCABULARIES, Words

_T = TypeVar("_T", str, list[Any], dict[str, Any])

_TYPES: dict[type, str] = {str: "text", list: "list", dict: "object"}
_TOP = Column("orgmodel.top", "references", Words("top", "sommet"), Words("top", "sommet"))


@dataclass(frozen=True, slots=True)
class Package:
    """A descriptor: the dataset's own words, its resources, and which of their files lie there.

    `named`: the name of each resource and its path as written.
    """

    info: DatasetInfo
    listed: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    text: str = ""

    def line_of(self, value: str) -> int:
        """The line on which `value` is first written, 0 where it is not."""
        return _line_of(self.text, value)


def read_package(folder: Path, findings: Findings) -> Package:
    """The descriptor of the dataset; what is wrong with it goes to `findings`."""
    text = _text(folder / DESCRIPTOR, findings)
    described = None if text is None else _object(text, findings)
    if text is None or described is None:
        return Package(DatasetInfo(folder.name))
    reader = _Descriptor(text, described, findings)
    named = reader.named()
    listed = tuple(path for _, path in named if "://" not in path and ".." not in path)
    return Package(reader.info(folder.name), listed, named, text)


def check_top(draft: Draft, package: Package) -> None:
    """Sees to it that what stands without a parent exists."""
    for id_ in package.info.top:
        draft.find(id_, _TOP, Place(DESCRIPTOR, package.line_of(id_)))


def _text(path: Path, findings: Findings) -> str | None:
    """The text of the descriptor; None where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        findings.add("package-missing", DESCRIPTOR)
    except UnicodeDecodeError:
        report_encoding(path.read_bytes(), DESCRIPTOR, findings)
    except OSError as error:
        findings.add("file-unreadable", DESCRIPTOR, reason=error.strerror or str(error))
    return None


def _object(text: str, findings: Findings) -> dict[str, Any] | None:
    try:
        described = json.loads(text)
    except json.JSONDecodeError as error:
        findings.add(
            "package-broken",
            DESCRIPTOR,
            error.lineno,
            column=str(error.colno),
            reason=error.msg,
        )
        return None
    except RecursionError:
        findings.add("package-broken", DESCRIPTOR, 1, column="1", reason="nested too deeply")
        return None
    if not isinstance(described, dict):
        findings.add("package-wrong-type", DESCRIPTOR, 1, key=DESCRIPTOR, expected="object")
        return None
    return described


def _line_of(text: str, value: str) -> int:
    before, found, _ = text.partition(json.dumps(value, ensure_ascii=False))
    return before.count("\n") + 1 if found and value else 0


class _Descriptor:
    """A descriptor that parsed as an object, asked key by key."""

    def __init__(self, text: str, described: dict[str, Any], findings: Findings) -> None:
        self._text = text
        self._described = described
        self._findings = findings

    def info(self, folder_name: str) -> DatasetInfo:
        """What the dataset says of itself."""
        own = self._get(self._described, "orgmodel", {}, required=True)
        as_of = self._get(
            own, "as_of", "", required=isinstance(self._described.get("orgmodel"), dict)
        )
        return DatasetInfo(
            name=self._get(self._described, "name", "", required=True) or folder_name,
            title_en=self._get(self._described, "title", ""),
            title_fr=self._get(own, "title_fr", ""),
            version=self._get(self._described, "version", ""),
            as_of=first_day(as_of) if self._is_date(as_of) else OPEN,
            languages=self._languages(own),
            top=self._texts(own, "top"),
        )

    def named(self) -> tuple[tuple[str, str], ...]:
        """The name of each resource, blank where it has none, and its path."""
        resources = self._get(self._described, "resources", [])
        described = [each for each in resources if isinstance(each, dict)]
        return tuple(
            (str(each.get("name") or ""), each["path"])
            for each in described
            if isinstance(each.get("path"), str)
        )

    def _languages(self, own: dict[str, Any]) -> tuple[str, ...]:
        given = self._texts(own, "languages")
        known = VOCABULARIES["LANGUAGE"]
        for language in given:
            if language not in known:
                self._note(
                    "unknown-value",
                    language,
                    column="languages",
                    given=language,
                    allowed=", ".join(known),
                    suggestion="",
                )
        return given or tuple(known)

    def _is_date(self, text: str) -> bool:
        try:
            return bool(text) and bool(first_day(text))
        except ValueError:
            self._note("not-a-date", text, column="as_of", given=text)
            return False

    def _texts(self, where: dict[str, Any], key: str) -> tuple[str, ...]:
        values = self._get(where, key, [])
        if all(isinstance(each, str) for each in values):
            return tuple(values)
        self._note("package-wrong-type", key, key=key, expected=_TYPES[list])
        return ()

    def _get(self, where: dict[str, Any], key: str, empty: _T, *, required: bool = False) -> _T:
        """The value of `key`; `empty` where it is missing or of another type."""
        value = where.get(key)
        if isinstance(value, type(empty)):
            return value
        if value is not None:
            self._note("package-wrong-type", key, key=key, expected=_TYPES[type(empty)])
        elif required:
            at = "" if where is self._described else "orgmodel"
            self._note("package-key-missing", at, key=key)
        return empty

    def _note(self, code: str, at: str, **fields: str) -> None:
        self._findings.add(code, DESCRIPTOR, _line_of(self._text, at), **fields)
