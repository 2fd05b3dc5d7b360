"""The shapes of what a check finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from orgmodel import errors
from orgmodel.catalogue.norms import Rule
from orgmodel.datasets import Waiver
from orgmodel.graph import Place
from orgmodel.questions import Named
from orgmodel.stores import Cell

SEVERITIES = ("error", "warning", "info")
"""The gravest first."""

Identity = tuple[str, ...]
"""What makes a finding the same one in another state of the organisation."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that breaks a rule.

    `subject` is its id, blank where a file as a whole is wrong; `case` which of the messages of
    the rule is said; `values` fill its braces. `place` is where the thing or the relation stands
    in the tables, None where they were not read. `noted`: what the reader of datasets said.
    """

    rule: Rule
    severity: str
    subject: str = ""
    case: str = ""
    values: Mapping[str, Cell] = field(default_factory=dict)
    place: Place | None = None
    noted: errors.Finding | None = None

    @property
    def identity(self) -> Identity:
        """The rule, the case and what it is about; neither figures nor lines."""
        if self.noted:
            fields = (value for name, value in self.noted.fields if name not in {"place", "first"})
            return (self.rule.id, self.noted.code, self.noted.file, self.subject, *fields)
        keys = (str(self.values[each.name]) for each in self.rule.columns if "key" in each.marks)
        return (self.rule.id, self.case, *keys)


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that may stay so, and why."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: of the `rules` that were asked for, as of a day, in the dataset `name`.

    `folder` is where its tables are, None where they were not read. `looked_at` is how many
    things each rule looked at, under its id; `held` how many units, posts, … there are, under
    the name of their count. `homes`: the unit that each subject belongs to, where that was asked
    for. `gone` are findings that were there in what this is compared with, and are no more;
    `findings` are then only the new ones. `without` is the revision that this could not be
    compared with, because it has no dataset that can be loaded. `unshown` is how many more
    there are that are not grave enough to be shown. `whole` is false where the dataset could
    not be loaded, so that only its reader looked at it.
    """

    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]
    as_of: date
    name: str = ""
    folder: Path | None = None
    waived: tuple[Waived, ...] = ()
    looked_at: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, Named] = field(default_factory=dict)
    homes: Mapping[str, str] | None = None
    gone: tuple[Finding, ...] = ()
    compared: bool = False
    without: str = ""
    unshown: int = 0
    whole: bool = True


def at_least(severity: str, least: str) -> bool:
    """Whether a severity is as grave as `least`, or graver."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(least)
