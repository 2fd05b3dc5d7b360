"""The shapes of a question asked and of its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from orgmodel.catalogue import Query
from orgmodel.stores import Table


@dataclass(frozen=True, slots=True)
class Options:
    """How to ask: as of which date (None: the dataset's own), in which language, with people."""

    as_of: date | None = None
    language: str = "en"
    with_holders: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """What a thing is called on the date asked for, in both languages; blank where unknown.

    `closed` marks a thing that is no longer in force on that date, `later` one that is not yet;
    `successors` are what has taken the place of a closed one. A measure has its `value`, and
    how exact that is: `about`, `more than`.
    """

    id: str
    label: str
    kind: str
    name_en: str
    name_fr: str
    abbr_en: str = ""
    abbr_fr: str = ""
    closed: bool = False
    later: bool = False
    successors: tuple[Named, ...] = ()
    value: float | None = None
    about: str = ""

    def name(self, language: str) -> str:
        """The name in `language`, else in the other one, else the id."""
        first, second = (
            (self.name_fr, self.name_en) if language == "fr" else (self.name_en, self.name_fr)
        )
        return first or second or self.id


class Notice(NamedTuple):
    """Something the reader must be told beside the answer; `code` names the sentence in render/.

    A field that is a date is written YYYY-MM-DD.
    """

    code: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: rows of ids and plain values, and the names of those ids.

    `as_of` is the date that the rows are true on; of a question about all time, the date on
    which its things are called as they are; of several dates, the one asked about, and
    `several_dates`. `subjects` are the ids of what was asked about.
    """

    query: Query
    table: Table
    names: dict[str, Named]
    as_of: date
    notices: tuple[Notice, ...] = ()
    sources: dict[str, Named] = field(default_factory=dict)
    subjects: tuple[str, ...] = ()
    several_dates: bool = False
