"""Every error a user can see: a class with fields and no sentence (render/ writes the sentences).

OrgModelError
├── DataError          a dataset cannot be read: all findings, each with its place
├── PlanError          a reform cannot be played: all findings, each with its place
├── CatalogueError     a .cypher file breaks the house rules
├── UnknownName        nothing is called that
├── AmbiguousName      several things are called that
├── WrongKind          the thing exists, the command is about others
├── DateError          a date that does not exist, or not a date
├── UsageError         an option or argument that cannot be used as given
├── StoreError         a store cannot be used
│   ├── StoreUnreachable   nothing answers at the address
│   ├── StoreRefused       the name or the password is not accepted
│   ├── StoreMissing       the server has no such database
│   ├── StoreForeign       the store holds something orgmodel did not load
│   ├── StoreClosed        the store was closed
│   ├── StoreEmpty         the store holds no organisation yet
│   ├── StoreIncomplete    a load into the store has not come to its end
│   ├── StoreMismatch      the store holds another dataset than the one asked for
│   ├── StoreBusy          somebody else is loading into the store
│   ├── TooManyRemovals    the removal cap would be passed
│   └── QueryRefused       the engine does not accept the query, or it tries to write
├── CannotRewrite      the tables of a dataset cannot say what a change would make of it
├── FileError          a file or folder cannot be read or written
└── DrawError          a chart cannot be drawn
"""

from __future__ import annotations

from dataclasses import dataclass
from inspect import get_annotations
from typing import Any, ClassVar, dataclass_transform


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong in a dataset, where it stands and what would be right.

    `rule` is the id of the rule (ST01, …) or of the reader's own check; `code` names the
    sentence in render/; `fields` fills its braces. `line` counts from 1, 0 = the whole file.
    """

    severity: str
    rule: str
    code: str
    file: str
    line: int = 0
    fields: tuple[tuple[str, str], ...] = ()


@dataclass_transform(eq_default=False)
class OrgModelError(Exception):
    """What a user did or has that cannot be worked with; the exit code is 2.

    Its annotations are its fields, as in a dataclass; twenty dataclasses would be a tenth of
    the start of every command.
    """

    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Notes the fields of the class behind those that it inherits."""
        cls._fields = (*cls._fields, *get_annotations(cls))

    def __init__(self, *values: Any, **named: Any) -> None:  # noqa: ANN401 (as annotated)
        super().__init__(*values)
        self.__dict__.update(zip(self._fields, values, strict=False))
        self.__dict__.update(named)
        for name in self._fields:
            # what was not given has a default on the class, or was forgotten
            self.__dict__.setdefault(name, getattr(self, name))

    def __str__(self) -> str:
        """The class and its fields; the sentence for a reader is render's."""
        given = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({given})"


class DataError(OrgModelError):
    """A dataset that cannot be loaded: every finding at once, sorted, without doubles."""

    folder: str
    findings: tuple[Finding, ...]


class PlanError(OrgModelError):
    """A reform that cannot be read or played: every finding at once; `file` is the plan.

    `names`: the id, the English and the French name of what the findings are about.
    """

    file: str
    findings: tuple[Finding, ...]
    names: tuple[tuple[str, str, str], ...] = ()


class CannotRewrite(OrgModelError):
    """The tables of a dataset cannot say what a change would make of it; nothing was written.

    `what`: what they would say otherwise; `findings`: what would be wrong in them.
    """

    folder: str
    what: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class CatalogueError(OrgModelError):
    """A .cypher file that breaks the house rules of the catalogue."""

    file: str
    line: int
    code: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that what was typed may have meant."""

    id: str
    name: str
    label: str = ""
    kind: str = ""
    valid_from: str = ""
    valid_to: str = ""


class UnknownName(OrgModelError):
    """Nothing is called `given`; `labels` are the kinds of things the command is about.

    `unnamed`: it may be a person, and people were not to be named.
    """

    given: str
    labels: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    unnamed: bool = False


class AmbiguousName(OrgModelError):
    """Several things are called `given` equally well; `day`: one on which only one is in force."""

    given: str
    candidates: tuple[Candidate, ...]
    day: str = ""


class WrongKind(OrgModelError):
    """`given` names a thing, called `name`, but not of a kind that the command is about."""

    given: str
    label: str
    labels: tuple[str, ...]
    commands: tuple[str, ...] = ()
    name: str = ""


class DateError(OrgModelError):
    """`given` is not a date; `days`: that the `month` (YYYY-MM) has, if it is only too late."""

    given: str
    month: str = ""
    days: str = ""


class UsageError(OrgModelError):
    """An option or argument that cannot be used as given; `code` names the sentence."""

    code: str
    fields: tuple[tuple[str, str], ...] = ()


class StoreError(OrgModelError):
    """A store that cannot be used."""

    url: str


class StoreUnreachable(StoreError):
    """Nothing answers at the address."""


class StoreRefused(StoreError):
    """The server does not accept the user name or the password."""


class StoreMissing(StoreError):
    """The server has no `database` of that name in which an organisation could be kept."""

    database: str = ""


class StoreForeign(StoreError):
    """The database holds `count` things that orgmodel did not load."""

    count: int = 0


class StoreClosed(StoreError):
    """The store was closed; it answers nothing more."""


class StoreEmpty(StoreError):
    """The database holds no organisation yet."""


class StoreIncomplete(StoreError):
    """A load into the store was interrupted, or still goes on; to load again completes it."""


class StoreMismatch(StoreError):
    """The store holds `held`, not the dataset `asked` for, or another state of it."""

    held: str = ""
    asked: str = ""


class StoreBusy(StoreError):
    """Somebody else is loading into the store; nothing was changed."""


class TooManyRemovals(StoreError):
    """A load would remove `removed` of `held` things or relations, more than a quarter.

    `other` is the dataset that the store holds, where it is not the one to load.
    """

    removed: int = 0
    held: int = 0
    what: str = ""
    other: str = ""


class QueryRefused(StoreError):
    """The engine does not accept the query; `file` is the .cypher file, `reason` its words."""

    file: str = ""
    reason: str = ""
    writes: bool = False


class FileError(OrgModelError):
    """A file or folder that cannot be read or written; `code` names the sentence."""

    path: str
    code: str
    reason: str = ""


class DrawError(OrgModelError):
    """A chart that cannot be drawn; `code` names the sentence."""

    code: str
    fields: tuple[tuple[str, str], ...] = ()
