"""What a .cypher file says of itself, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from orgmodel.metamodel import Words

UNSAID = Words("", "")
"""Where a header says nothing."""


class Type(NamedTuple):
    """What a parameter takes or a column holds.

    `name`: STRING, WORDS, INTEGER, FLOAT, BOOLEAN, DATE, CHOICE, THING, SOURCES, LABEL, KIND,
    RELATION, VERB, or a vocabulary of the metamodel (ROLE, …). `labels` are those of a THING
    (`("Entity",)` for any), `choices` those of a CHOICE. `many`: a list of them.
    """

    name: str
    labels: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    many: bool = False


class Parameter(NamedTuple):
    """What a question takes. `default` is the text after `=`, None where it must be given.

    `several`: where a name means several things equally well, all of them are asked about.
    `walked`: nobody types it; it is the way from one of two arguments to the other, or what was
    counted below the only one.
    """

    name: str
    type: Type
    words: Words
    default: str | None = None
    flag: str = ""
    several: bool = False
    walked: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What a question returns.

    `marks`: group (a heading), key (makes the order total), parent (names the thing of the row
    that this one hangs under), card (each row is a card, a line for each column), joined (its
    words stand in the cell of the column before it), phrase (the same, as what is said beside),
    data (for other programs only), shown (of sources: without being asked for), footnote (a
    number in the row, told below the rows), counted (how many rows there are is said), beside (each
    of a list stands in brackets behind the thing at its place in the column before it).
    """

    name: str
    type: Type
    words: Words
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """One .cypher file. `name` is the file's name, `folder` the folder under cypher/.

    `empty` is what to say when there is no row, `says` what stands above the rows: a sentence
    with columns in braces for each case, or one for the case "".
    """

    name: str
    folder: str
    path: Path
    cypher: str
    question: Words
    description: Words
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    empty: Words = UNSAID
    says: tuple[tuple[str, Words], ...] = ()

    @property
    def timeless(self) -> bool:
        """Whether the answer is the same on every date: the query never asks for the date."""
        return re.search(r"\$on\b", self.cypher) is None

    @property
    def command(self) -> str:
        """The command that asks it."""
        return self.folder if self.folder == "chart" else self.name

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """What is typed without a flag: what must be given, and the thing asked about."""
        return tuple(
            each
            for number, each in enumerate(self.parameters)
            if each.default is None or (number == 0 and each.type.name == "THING")
        )
