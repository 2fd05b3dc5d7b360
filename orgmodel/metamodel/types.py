"""The shapes in which the metamodel is written down; no name of the field stands here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Words:
    """One wording in both languages."""

    en: str
    fr: str

    def __getitem__(self, language: str) -> str:
        """The wording in `language` (`en` or `fr`)."""
        return self.fr if language == "fr" else self.en


class Property(NamedTuple):
    """A column of a table, and under the same name a property in a store.

    `type`: text, integer, decimal, boolean, date (EDTF as written), list (of text),
    id (of a thing), or the name of a vocabulary in `VOCABULARIES`.
    """

    name: str
    type: str
    label: Words
    description: Words
    org_term: str = ""


class Inline(NamedTuple):
    """A column of a table of things that stands for a relation.

    `outgoing`: the row's thing is where the relation starts; else where it ends.
    `many`: the cell is a list. `of`: the table of the ids, where it is one table only.
    """

    column: str
    relation: str
    outgoing: bool
    many: bool
    of: str
    label: Words


class ThingType(NamedTuple):
    """A label: one kind of thing, its table, its kinds and its own properties."""

    label: str
    table: str
    words: Words
    description: Words
    kinds: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    inline: tuple[Inline, ...] = ()
    org_term: str = ""


class RelationType(NamedTuple):
    """A relation: what it may join, its own properties, how it is said in both directions.

    `ends`: pairs of (labels it may start from, labels it may end at); `("*",)` is any thing.
    `timeless`: it holds on every date. `same`: both ends must have the same label.
    """

    name: str
    ends: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    words: Words
    inverse: Words
    description: Words
    properties: tuple[str, ...] = ()
    timeless: bool = False
    derived: bool = False
    same: bool = False
    org_term: str = ""

    def allows(self, source: str, target: str) -> bool:
        """Whether the relation may go from a thing labelled `source` to one labelled `target`."""
        if self.same and source != target:
            return False
        return any(
            (starts == ("*",) or source in starts) and (stops == ("*",) or target in stops)
            for starts, stops in self.ends
        )
