"""Names that differ by one letter or the order of their words (PV04)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from orgmodel.datasets.likeness import alike
from tests.dataset_folder import Folder

ON = date(2020, 1, 1)
NAMES = "id,name_en,name_fr,valid_to\n"


def pairs(path: Path, *rows: str) -> list[str]:
    """The ids that are told, each with the line of the other."""
    text = NAMES + "".join(f"{row}\n" for row in rows)
    found = alike(Folder(path, units=text).graph(), ON)
    return [f"{dict(each.fields)['id']} {each.file}:{each.line}" for each in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budget Office", "Bugdet Office"),
        ("Budget Office", "Budgets Office"),
        ("Budget Office", "Office Budget"),
        ("Political Affairs", "Politicel Affairs"),
        ("Défense et plans", "Defence et plans"),
    ],
)
def test_two_names_that_are_nearly_the_same_are_told(tmp_path, one, other) -> None:
    assert pairs(tmp_path, f"a,{one},,", f"b,{other},,") == ["a units.csv:3"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budget Office", "Budget Office"),
        ("Section 1", "Section 2"),
        ("Air Staff", "Sir Staff"),
        ("Budget Office", "Budget Section"),
        ("Naval Staff", "Nasal Stuff"),
    ],
)
def test_other_names_are_not(tmp_path, one, other) -> None:
    assert pairs(tmp_path, f"a,{one},,", f"b,{other},,") == []


def test_a_pair_is_told_once_and_in_either_language(tmp_path) -> None:
    assert pairs(tmp_path, "a,Sea Budget,Mer Budget,", "b,Budget Sea,Budget Mer,") == [
        "a units.csv:3"
    ]
    assert pairs(tmp_path, "a,Sea,Direction Mer,", "b,Ocean,Directian Mer,") == ["a units.csv:3"]


def test_what_is_not_in_force_is_not_compared(tmp_path) -> None:
    assert pairs(tmp_path, "a,Budget Office,,2010", "b,Bugdet Office,,") == []
