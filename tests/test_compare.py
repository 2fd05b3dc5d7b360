"""What a store holds is matched with what it should hold, part by part, in little memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.datasets import read
from orgmodel.datasets.shipped import bundled
from orgmodel.graph.complete import Whole
from orgmodel.metamodel import RELATIONS
from orgmodel.stores import statements
from orgmodel.stores.ahead import ahead
from orgmodel.stores.compare import Fresh
from orgmodel.stores.matching import Page, Pair, Row, Side, matched

FOLDERS = (Path(__file__).parent / "small", *bundled())
KEYS = st.lists(st.sampled_from("abcdefghijkl"), unique=True)


def side(keys: list[str]) -> Side[str]:
    return Side(keys, id_of=str, row=lambda key: [key, 1], key=(0,))


def pages(keys: list[str]) -> Iterator[Page]:
    """A few rows in each, also where a server sorts in a strange way."""
    for at in range(0, len(keys), 3):
        rows: list[Row] = [[key, 1] for key in keys[at : at + 3]]
        yield Page(keys[at : at + 3][-1], rows)


def unequal(found: Iterable[tuple[list[Row], list[Pair[str]]]]) -> list[Pair[str]]:
    return [each for _, others in found for each in others]


@given(KEYS, KEYS)
def test_each_key_is_matched_once_in_whatever_order_the_keys_come(
    ours: list[str], theirs: list[str]
) -> None:
    found = list(matched(side(ours), pages(theirs)))
    assert sum(len(equal) for equal, _ in found) == len({*ours} & {*theirs})
    assert sorted(unequal(found), key=str) == sorted(
        [(key, []) for key in {*ours} - {*theirs}]
        + [(None, [[key, 1]]) for key in {*theirs} - {*ours}],
        key=str,
    )


def test_rows_of_one_key_come_together() -> None:
    twice: list[Row] = [["a", 1], ["a", 1]]
    assert unequal(matched(side(["a"]), [Page("a", twice)])) == [("a", twice)]


def test_what_differs_in_a_column_comes_with_its_row() -> None:
    assert unequal(matched(side(["a"]), [Page("a", [["a", 2]])])) == [("a", [["a", 2]])]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("label", statements.LABELS)
def test_no_thing_has_a_property_that_is_not_compared(folder: Path, label: str) -> None:
    whole = Whole(read(folder, with_holders=True).graph)
    had = frozenset[str]().union(*(thing.properties for thing in whole.things(label)))
    assert had <= whole.properties(label)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_relation_has_a_property_that_is_not_compared(folder: Path) -> None:
    whole = Whole(read(folder, with_holders=True).graph)
    edges = chain.from_iterable(map(whole.edges, RELATIONS))
    had = frozenset[str]().union(*(edge.properties for edge in edges))
    assert had <= whole.edge_properties


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("label", statements.LABELS)
def test_things_come_in_the_order_of_their_ids(folder: Path, label: str) -> None:
    ids = [thing.id for thing in Whole(read(folder).graph).things(label)]
    assert ids == sorted(ids)


def test_what_is_fresh_can_be_counted_before_and_after_it_is_gone_through() -> None:
    assert len(Fresh(lambda: "abc")) == len(list(Fresh(lambda: "abc"))) == 3


def test_what_is_made_ahead_comes_in_order_and_fails_where_it_failed() -> None:
    made = ahead(10 // each for each in (5, 2, 0, 1))
    assert [next(made), next(made)] == [2, 5]
    with pytest.raises(ZeroDivisionError):
        next(made)
