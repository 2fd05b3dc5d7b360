"""One state of an organisation as the metrics look at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from orgmodel.impact.metrics.answers import Answers, answers_on
from orgmodel.impact.metrics.arrays import (
    NOBODY,
    Flags,
    Floats,
    Groups,
    Ints,
    first_of_each,
    flagged,
    levels,
    pairs_of,
    topmost,
)
from orgmodel.impact.metrics.columns import LABELS, MAIN, Day, Links
from orgmodel.impact.metrics.structure import Structure

ROLES = ("ACCOUNTABLE_FOR", "RESPONSIBLE_FOR", "SUPPORTS", "CONSULTED_ON", "INFORMED_OF")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one state says of a metric: the number, and the rows behind it with their values."""

    metric: str
    value: float | None
    rows: Ints
    values: Floats
    sample: int = 0


def counted(metric: str, which: Flags) -> Reading:
    """So many rows."""
    rows = np.flatnonzero(which)
    return Reading(metric, len(rows), rows, np.ones(len(rows)))


_KEPT = {"day", "structure", "answers"}
_KEPT_OF_STRUCTURE = {"day", "direct", "superiors", "parents", "steps"}
"""What two states are compared by."""


@dataclass(frozen=True)
class View:
    """The facts of a day and what follows from them."""

    day: Day

    @cached_property
    def structure(self) -> Structure:
        """Who stands where."""
        return Structure(self.day)

    @cached_property
    def answers(self) -> Answers:
        """Who answers for what."""
        return answers_on(self.day, self.structure)

    def release(self) -> None:
        """Gives back the memory of what only readings need; asked again it is worked out again."""
        for each, kept in ((self, _KEPT), (self.structure, _KEPT_OF_STRUCTURE)):
            for name in each.__dict__.keys() - kept:
                del each.__dict__[name]

    @cached_property
    def running(self) -> Flags:
        """The responsibilities that are neither planned nor ended."""
        return self.day.are("Responsibility") & ~self.day.says("status", "planned", "ended")

    @cached_property
    def above(self) -> Groups:
        """What each responsibility is part of."""
        part = self.day.links["PART_OF"]
        return Groups.of(part.source, part.target, self.day.size)

    @cached_property
    def done(self) -> Flags:
        """The responsibilities that somebody is responsible for: they or what they are part of.

        What a unit, a committee or an organisation answers for, it does.
        """
        day = self.day
        stated = day.links["ACCOUNTABLE_FOR"]
        bodies = stated.target[day.labels[stated.source] != LABELS.index("Post")]
        doing = day.links["RESPONSIBLE_FOR"].target
        found = flagged(doing, day.size)
        asked = np.flatnonzero(day.are("Responsibility") & ~found)
        heirs = [asked[place[found[at]]] for place, at in levels(self.above, asked)]
        return flagged(np.concatenate([doing, bodies, *heirs]), day.size)

    @cached_property
    def holders(self) -> Links:
        """Who is responsible or answers for what, each pair once: body and responsibility."""
        doing, answers = self.day.links["RESPONSIBLE_FOR"], self.answers
        body, thing = pairs_of(
            np.concatenate([doing.source, answers.body]),
            np.concatenate([doing.target, answers.responsibility]),
            self.day.size,
        )
        return Links(body, thing, np.zeros(len(body), np.int32))

    @cached_property
    def leaders(self) -> Ints:
        """The post that speaks for each body: a post itself, a head, the nearest above, a chair."""
        day, structure = self.day, self.structure
        up = np.where(structure.heads >= 0, NOBODY, structure.parents)
        leaders = structure.heads[topmost(up)]
        chairs = day.links["CHAIRS"].marked(MAIN)
        chairs = chairs.only(day.are("Post")[chairs.source])
        chair = first_of_each(chairs.target, chairs.source, day.size, day.called)
        leaders = np.where(day.are("Committee"), chair, leaders)
        return np.where(day.are("Post"), np.arange(day.size), leaders)

    @cached_property
    def roots(self) -> Ints:
        """The highest unit above each unit."""
        return topmost(self._units_above)

    @cached_property
    def wholes(self) -> Flags:
        """The highest units that are not a part but the whole: staff bodies, or most of all."""
        day = self.day
        units = day.rows("Unit")
        sizes = np.bincount(self.roots[units], minlength=day.size)
        top = day.are("Unit") & (self._units_above < 0)
        return top & (day.says("kind", "staff-body") | (2 * sizes > len(units)))

    @cached_property
    def divisions(self) -> Ints:
        """The top-level unit that each post or unit belongs to: the one right below the whole."""
        up = self._units_above
        below = np.where((up >= 0) & ~self.wholes[up], up, NOBODY)
        homes = self.structure.homes
        return np.where(homes >= 0, topmost(below)[homes], NOBODY)

    @cached_property
    def _units_above(self) -> Ints:
        parents = self.structure.parents
        return np.where((parents >= 0) & self.day.are("Unit")[parents], parents, NOBODY)
