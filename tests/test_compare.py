"""What a store holds is matched with what it should hold, part by part, in little memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.datasets import read
from orgmodel.datasets.shipped import bundled
from orgmodel.graph.complete import Whole
from orgmodel.stores import statements
from orgmodel.stores.ahead import ahead
from orgmodel.stores.compare import Fresh, Row, _matched

FOLDERS = (Path(__file__).parent / "small", *bundled())
KEYS = st.lists(st.integers(0, 20), unique=True)


def pairs(keys: list[int]) -> list[tuple[int, Row]]:
    return [(key, [key]) for key in keys]


@given(KEYS, KEYS)
def test_each_key_is_matched_once_in_whatever_order_the_keys_come(
    ours: list[int], theirs: list[int]
) -> None:
    found = list(_matched(iter(pairs(ours)), iter(pairs(theirs))))
    assert sorted(key for key, _, _ in found) == sorted({*ours, *theirs})
    for key, item, rows in found:
        assert item == ([key] if key in ours else None)
        assert rows == ([[key]] if key in theirs else [])


def test_rows_of_one_key_come_together() -> None:
    rows: list[tuple[int, Row]] = [(1, ["a"]), (1, ["b"])]
    assert list(_matched(iter(pairs([1])), iter(rows))) == [(1, [1], [["a"], ["b"]])]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("label", statements.LABELS)
def test_no_thing_has_a_property_that_is_not_compared(folder: Path, label: str) -> None:
    whole = Whole(read(folder, with_holders=True).graph)
    had = frozenset[str]().union(*(thing.properties for thing in whole.things(label)))
    assert had <= whole.properties(label)


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
