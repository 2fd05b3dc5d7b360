"""What is wrong with a plan, each finding on the line where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from typing import TypeVar

from orgmodel.errors import Finding
from orgmodel.graph.edtf import first_day
from orgmodel.reforms.toml import Lines

Kind = TypeVar("Kind")


class Unusable(Exception):  # noqa: N818 (said already)
    """A key cannot be used, and a finding says so."""


@dataclass(slots=True)
class Findings:
    """Collects what is wrong with the plan in `file`."""

    file: str
    lines: Lines
    found: list[Finding] = field(default_factory=list)

    def add(self, code: str, at: str, **fields: str) -> None:
        """A finding where a key stands, or the table in which it would stand."""
        while at and at not in self.lines:
            at = at.rpartition(".")[0]
        line = self.lines.get(at, 0)
        self.found.append(Finding("error", "", code, self.file, line, tuple(fields.items())))

    def known_keys(
        self, prefix: str, said: Mapping[str, object], known: Sequence[str], at: str = ""
    ) -> None:
        """Notes the keys that nobody knows."""
        for key in said:
            if key not in known:
                where = at or (f"{prefix}.{key}" if prefix else key)
                self.unlisted(where, key, known, code="plan-key")

    def unlisted(
        self, at: str, given: str, allowed: Sequence[str], code: str = "plan-choice"
    ) -> None:
        """Notes a word that is none of those allowed, and which one was meant."""
        if near := get_close_matches(given, allowed, 1):
            self.add(f"{code}-meant", at, given=given, meant=near[0])
        else:
            self.add(code, at, given=given, allowed=", ".join(allowed))

    def typed(self, at: str, value: object, kind: type[Kind], wanted: str) -> Kind:
        """The value, if it is of that kind.

        Raises:
            Unusable: it is not.
        """
        if isinstance(value, str) and "\0" in value:
            self.add("plan-character", at, key=last(at))
            raise Unusable
        if isinstance(value, kind):
            return value
        self.add("plan-type", at, key=last(at), wanted=wanted)
        raise Unusable

    def choice(self, at: str, value: object, allowed: Sequence[str]) -> str:
        """One of the words allowed.

        Raises:
            Unusable: it is none of them.
        """
        text = self.typed(at, value, str, ", ".join(allowed))
        if text not in allowed:
            self.unlisted(at, text, allowed)
            raise Unusable
        return text

    def many(self, at: str, value: object) -> list[object]:
        """A list.

        Raises:
            Unusable: it is none.
        """
        return self.typed(at, value, list, "[ … ]")

    def day(self, at: str, value: object) -> date | None:
        """A date of TOML, or a text such as `2012` or `2012-01`; None where none was given."""
        if isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
        try:
            return None if value is None else first_day(str(value))
        except ValueError:
            self.add("plan-date", at, given=str(value))
            return None


def last(key: str) -> str:
    """The last part of the path to a key."""
    return key.rpartition(".")[2]
