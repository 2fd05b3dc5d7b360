"""The made-up organisations of the benchmarks: whole, repeatable, and readable as datasets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.edits import changed
from benchmarks.organisation import generate
from benchmarks.tables import write
from orgmodel.datasets import read
from orgmodel.graph import Edge, Graph, Thing
from orgmodel.metamodel import RELATIONS, TABLE_RELATIONS


@pytest.fixture(scope="module")
def made() -> Graph:
    return generate(300)


def facts(found: Iterable[Thing] | Iterable[Edge]) -> dict[str, tuple[object, ...]]:
    """What is said of each thing or edge, without where it is written."""
    return {
        each.id if isinstance(each, Thing) else each.key: (
            each.label if isinstance(each, Thing) else (each.relation, each.source, each.target),
            each.life,
            dict(each.properties),
        )
        for each in found
    }


def test_every_relation_of_the_tables_occurs(made: Graph) -> None:
    assert {*TABLE_RELATIONS, "NAME_OF", "STATE_OF"} <= set(made.relations)


def test_every_relation_joins_what_the_metamodel_allows(made: Graph) -> None:
    labels = {thing.id: thing.label for thing in made.things}
    assert all(
        RELATIONS[edge.relation].allows(labels[edge.source], labels[edge.target])
        for edge in made.edges
    )


def test_an_organisation_is_read_as_it_was_made_up(made: Graph, tmp_path: Path) -> None:
    write(made, tmp_path)
    reading = read(tmp_path, with_holders=True)
    assert reading.findings == ()
    assert facts(reading.graph.things) == facts(made.things)
    assert facts(reading.graph.edges) == facts(made.edges)


def test_the_same_number_gives_the_same_organisation(made: Graph) -> None:
    assert generate(300) == made
    assert generate(300, seed=2) != made


@pytest.mark.parametrize("units", [1, 2, 7, 40])
def test_an_organisation_has_as_many_units_as_asked_for(units: int) -> None:
    assert len(generate(units).labels["Unit"]) == units


def test_a_changed_organisation_differs_in_a_few_units_and_can_be_read(
    made: Graph, tmp_path: Path
) -> None:
    after = changed(made, 0.1)
    before, now = facts(made.labels["Unit"]), facts(after.labels["Unit"])
    added, altered = now.keys() - before.keys(), [id_ for id_ in before if before[id_] != now[id_]]
    # a quarter each is renamed, moved, has a new unit below it, ends; some are renamed instead
    assert len(added) == 7
    assert 14 <= len(altered) <= 21
    write(after, tmp_path)
    assert read(tmp_path, with_holders=True).findings == ()
