"""A reform as values: what its plan says, step by step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from orgmodel.graph import Place, Value
from orgmodel.graph.folding import fold


@dataclass(frozen=True, slots=True)
class New:
    """Something that a step founds: its label, its id, what its row would say.

    `properties` are those of the thing, `ends` the ids under the columns of its table that
    stand for relations (`parent`, `head`, …), `items` what it gets of something that is split,
    `head` a post that is founded with it.
    """

    label: str
    id: str
    properties: Mapping[str, Value] = field(default_factory=dict)
    ends: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    items: tuple[str, ...] = ()
    head: New | None = None


Argument = str | bool | date | tuple[str, ...] | New | tuple[New, ...] | Mapping[str, str]
"""What a key of a step may hold, once it is read: ids stand where names stood."""


@dataclass(frozen=True, slots=True)
class Step:
    """One operation with its arguments; `number` counts from 1, `place` is where it is written.

    `basis` is what this step rests on, where that is not what the plan does; blank for nothing.
    """

    number: int
    op: str
    day: date
    place: Place
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    enabled: bool = True
    basis: str | None = None

    def text(self, name: str) -> str:
        """A text or an id; blank where it is not given."""
        value = self.arguments.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Several texts or ids."""
        return tuple(each for each in self._many(name) if isinstance(each, str))

    def flag(self, name: str) -> bool:
        """Whether something was said to be so."""
        return self.arguments.get(name) is True

    def new(self, name: str) -> New | None:
        """What is founded, if the key holds that."""
        value = self.arguments.get(name)
        return value if isinstance(value, New) else None

    def news(self, name: str) -> tuple[New, ...]:
        """Everything that is founded under a key."""
        return tuple(each for each in self._many(name) if isinstance(each, New))

    def _many(self, name: str) -> tuple[object, ...]:
        value = self.arguments.get(name)
        return value if isinstance(value, tuple) else ()

    def table(self, name: str) -> Mapping[str, str]:
        """What is decided item by item."""
        value = self.arguments.get(name, {})
        return value if isinstance(value, Mapping) else {}


@dataclass(frozen=True, slots=True)
class Plan:
    """A reform: what it is called, from when, what for, on what it rests, and its steps.

    `id` is the name of the file. `baseline` is the day of the past as of which the organisation
    is taken; without it, it is taken with all that is recorded. `measures` are ids of metrics,
    `alternatives` the names of other plans beside it, `cost` is the user's own table.
    """

    id: str
    file: str
    effective: date
    steps: tuple[Step, ...] = ()
    name_en: str = ""
    name_fr: str = ""
    objective: str = ""
    basis: str = ""
    status: str = "draft"
    holding: str = ""
    measures: tuple[str, ...] = ()
    cost: Mapping[str, str] = field(default_factory=dict)
    allow_removals: bool = False
    baseline: date | None = None
    objective_fr: str = ""
    alternatives: tuple[str, ...] = ()

    @property
    def event(self) -> str:
        """The id of the change event of the whole reform: a slug, whatever the file is called."""
        words = re.sub(r"[^a-z0-9]+", "-", fold(self.id).strip()).strip("-")
        return f"chg-{words or 'reform'}"

    @property
    def last_day(self) -> date:
        """The day from which all of it holds."""
        return max((step.day for step in self.in_order), default=self.effective)

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which steps take effect, in order."""
        return tuple(sorted({step.day for step in self.in_order}))

    @property
    def first_day(self) -> date:
        """The day on which the first step takes effect."""
        return min((step.day for step in self.in_order), default=self.effective)

    @property
    def in_order(self) -> tuple[Step, ...]:
        """The steps that are not switched off, by the day of their effect, then as written."""
        enabled = (step for step in self.steps if step.enabled)
        return tuple(sorted(enabled, key=lambda step: (step.day, step.number)))
