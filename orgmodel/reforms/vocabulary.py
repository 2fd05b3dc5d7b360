"""The keys that a plan may have, its steps, and what it founds."""

from __future__ import annotations

from orgmodel.graph import Graph
from orgmodel.metamodel import (
    BODIES,
    KINDS,
    OPEN_VOCABULARIES,
    PROPERTIES,
    STATUSES_OF,
    THINGS,
    VOCABULARIES,
)
from orgmodel.reforms.operations import Field

STATUSES = ("draft", "in-review", "approved", "enacted", "archived")
"""How far a plan has come."""

ENDED = ("enacted", "archived")
"""Those of a plan that is over."""

PLAN_KEYS = (
    "name_en", "name_fr", "baseline", "effective", "objective", "objective_fr", "measures",
    "alternatives", "basis", "status", "holding", "cost", "allow_removals", "step",
)  # fmt: skip

STEP_KEYS = ("op", "effective", "enabled", "basis", "comment")
"""What every step may say; `comment` is for people."""

BASES = ("Instrument", "Source", "Occasion")
"""What a reform or a step of it may rest on."""

NAMES = ("name_en", "name_fr", "abbr_en", "abbr_fr")
_DESCRIPTIONS = ("description_en", "description_fr")
_OWN = {
    "Unit": ("independent", "collegial"),
    "Post": ("seats", "grade", "status"),
    "Committee": ("standing", "chair_mode"),
    "Responsibility": ("function_type", "criticality", "statutory"),
}
RANGES: dict[str, tuple[int, int | None]] = {"criticality": (1, 3), "seats": (1, None)}
"""The least and the most that a number may be; of any other one the least is 0."""

_TARGETS: dict[str, tuple[str, ...]] = {
    "parent": ("Unit", "Organization"),
    "head": ("Post",),
    "accountable_to": ("Committee", "Organization"),
    "unit": ("Unit", "Committee", "Organization"),
    "reports_to": ("Post",),
    "deputy_of": ("Post",),
    "chair": ("Post", "Person", "Organization"),
    "secretariat": ("Unit",),
    "themes": ("Theme",),
    "mandate": ("Instrument",),
}
ENDS = frozenset(_TARGETS)
"""The columns of what is founded that stand for relations."""

RECEIVERS = ("Unit", "Post", "Committee", "Organization")
"""Who may get an item."""


def new_keys(label: str) -> tuple[str, ...]:
    """What may be said of something that is founded."""
    ends = (inline.column for inline in THINGS[label].inline)
    items = ("items",) if label in {"Unit", "Committee"} else ()
    return ("id", "kind", *NAMES, *_DESCRIPTIONS, *_OWN.get(label, ()), *ends, *items)


def words(label: str, column: str) -> tuple[str, ...]:
    """The words that a column of something may hold; empty where any text may stand."""
    kind = PROPERTIES[column].type
    if kind == "STATUS":
        return STATUSES_OF.get(label, ())
    return () if kind in OPEN_VOCABULARIES else tuple(VOCABULARIES.get(kind, ()))


def kinds(graph: Graph, label: str) -> frozenset[str]:
    """The kinds of things with a label: those of the metamodel, and those that a dataset added."""
    added = {each.text("kind") for each in graph.labels.get(label, ())}
    return frozenset(added.union(KINDS, THINGS[label].kinds) - {""})


def targets(label: str, column: str) -> tuple[str, ...]:
    """What a column of something that is founded may name."""
    of_responsibilities = (label, column) == ("Responsibility", "parent")
    return ("Responsibility",) if of_responsibilities else _TARGETS[column]


def accepted(field: Field) -> tuple[str, ...]:
    """The labels that a field may name."""
    return field.labels or BODIES
