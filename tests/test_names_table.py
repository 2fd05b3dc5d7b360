"""What people type, and what it means in the bundled organisation: names_table.csv.

`expected` is the ids of what is meant; `| …` the ids of all that it may mean where that is too
much; `? …` the first suggestions where it means nothing; `! Post what` what it is where the
question is about something else, and the command that fits.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from orgmodel import catalogue
from orgmodel.datasets import read
from orgmodel.errors import AmbiguousName, UnknownName, WrongKind
from orgmodel.paths import resource
from orgmodel.questions import Options, parse_as_of
from orgmodel.questions.asking import Asking
from orgmodel.questions.names import resolve
from orgmodel.stores import Store, SyncOptions, open_store


class Line(NamedTuple):
    """A line of the table."""

    about: str
    question: str
    typed: str
    on: str
    expected: str


with (Path(__file__).parent / "names_table.csv").open(encoding="utf-8", newline="") as file:
    LINES = [Line(**row) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    held = open_store("memory:")
    held.sync(read(resource("data") / "nato-is").graph, SyncOptions())
    yield held
    held.close()


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.about}: {line.typed} {line.on}")
def test_what_people_type_means_what_they_mean(store: Store, line: Line) -> None:
    parameter = catalogue.question(line.question).parameters[0]
    asking = Asking.of(store, Options(parse_as_of(line.on) if line.on else None))
    try:
        found = " ".join(match.id for match in resolve(asking, line.typed, parameter).matches)
    except AmbiguousName as error:
        found = f"| {_ids(error)}"
    except WrongKind as error:
        found = f"! {error.label} {error.commands[0]}"
    except UnknownName as error:
        wanted = len(line.expected.split()) - 1
        first = sorted(each.id for each in error.candidates[: max(wanted, 0)])
        found = " ".join(["?", *(first if wanted else [each.id for each in error.candidates])])
    assert found == line.expected


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len({(line.question, line.typed, line.on) for line in LINES}) == len(LINES) > 150


def _ids(error: AmbiguousName) -> str:
    return " ".join(candidate.id for candidate in error.candidates)
