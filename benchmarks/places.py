"""A unit of a made-up organisation while its tree grows."""

from __future__ import annotations

from dataclasses import dataclass, field

from benchmarks.register import Dates
from benchmarks.words import Names

FIRST_YEAR, LAST_START, LAST_CHANGE = 1950, 2012, 2019
"""When the organisation was founded, the last of its units began, and things last changed."""

_KINDS = ("staff-body", "division", "directorate", "section", "office", "team")
_BESIDE = {1: "private-office", 2: "special-representative"}


@dataclass(slots=True, eq=False)
class Place:
    """Where a unit hangs, on which level, since when, and what it is about."""

    number: int
    level: int
    about: Names
    year: int
    parent: Place | None = None
    dates: Dates = ("", "")
    children: list[Place] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of the unit."""
        return f"unit-{self.number}"

    @property
    def head(self) -> str:
        """The id of the post that heads it."""
        return f"post-{self.number}"

    @property
    def responsibility(self) -> str:
        """The id of what it is responsible for."""
        return f"responsibility-{self.number}"

    @property
    def kind(self) -> str:
        """The kind of unit, by its level."""
        return _BESIDE.get(self.number) or _KINDS[min(self.level, len(_KINDS) - 1)]

    @property
    def lasts(self) -> bool:
        """Whether it has not ended."""
        return not self.dates[1]
