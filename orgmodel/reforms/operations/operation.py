"""What an operation is: the keys of its step, what it does, the change that it is recorded as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orgmodel.metamodel import ROLE_RELATIONS
from orgmodel.reforms.plan import New
from orgmodel.reforms.work import Refused, Work

BODY = ("Unit", "Committee")
HOLDER = ("Unit", "Post", "Committee", "Organization")
ROLES = tuple(ROLE_RELATIONS)


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a step.

    `type`: thing, things, new, news, text, kind, flag, choice, choices, table. `labels` are what
    a thing may be; `allowed` the words of a choice, or those that may stand instead of a thing.
    """

    name: str
    type: str
    labels: tuple[str, ...] = ()
    required: bool = False
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `run` does it; `event` is the kind of change event that it emits.

    `about` are the keys under which the event's originals stand, `makes` those of its results.
    """

    name: str
    fields: tuple[Field, ...]
    run: Callable[[Work], None]
    event: str = ""
    about: tuple[str, ...] = ()
    makes: tuple[str, ...] = ()


DISPOSITIONS = Field("dispositions", "table", allowed=("abolish", "drop", "pending"))
REASON = Field("reason", "text")


def thing(name: str, *labels: str, required: bool = True) -> Field:
    """A key that names one thing."""
    return Field(name, "thing", labels, required)


def things(name: str, *labels: str) -> Field:
    """A key that names several things."""
    return Field(name, "things", labels, required=True)


def new(name: str, *labels: str) -> Field:
    """A key under which something is described that the step founds."""
    return Field(name, "new", labels, required=True)


def founded(work: Work, name: str) -> New:
    """What is described under a key.

    Raises:
        Refused: nothing is.
    """
    found = work.step.new(name)
    if found is None:
        raise Refused("reform-needs", name, field=name)
    return found
