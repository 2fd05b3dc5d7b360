"""Answers as of another date than the one asked for, where there is none on it."""

from __future__ import annotations

from datetime import date

import pytest

from orgmodel.catalogue import question
from orgmodel.questions import Options, ask
from orgmodel.render.notices import say_asked_of
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
press     Unit            Press Division
trade04   Responsibility  Policy on trade (2004)  2004..2023
trade23   Responsibility  Policy on trade (2023)  2023..
seals04   Responsibility  Policy on seals (2004)  2004..2023
seals23   Responsibility  Policy on seals (2023)  2023..
future    Responsibility  Human security  2019..
part      Responsibility  Protection of civilians  2021..
idea      Instrument      Initiative
idea      RELATED_TO  future  2021-02..2023
part      PART_OF  future
press     RESPONSIBLE_FOR  trade04  2021..2023
press     RESPONSIBLE_FOR  trade23
press     RESPONSIBLE_FOR  seals04
press     RESPONSIBLE_FOR  seals23
press     SUPPORTS  trade23  2025..  scope_en=tailored advice
"""


@pytest.fixture
def answer():
    store = open_store("memory:")
    store.sync(organisation(ORGANISATION), SyncOptions())
    return lambda name, **given: ask(store, question(name), given, Options())


def test_a_card_is_that_of_the_date_on_which_most_is_known(answer):
    assert answer("show", thing="human security").as_of == date(2021, 2, 1)


def test_of_two_that_match_as_well_both_are_told_where_neither_is_answered_on_the_date(answer):
    found = answer("who", thing="policy trade")
    assert {row[0] for row in found.table.rows} == {"trade04", "trade23"}
    assert say_asked_of(found, "small", None, "en") == "small · several dates · embedded"


def test_what_is_answered_on_the_date_is_told_alone(answer):
    found = answer("who", thing="policy seals")
    assert {row[0] for row in found.table.rows} == {"seals04"}
    assert found.as_of == date(2011, 11, 2)


def test_a_list_of_what_stands_under_a_thing_is_as_of_when_that_is_there(answer):
    found = answer("list", label="Responsibility", under="human security")
    assert [row[0] for row in found.table.rows] == ["part"]
    assert found.notices[0].code == "answered-while-in-force"


def test_a_part_that_is_assigned_on_another_date_is_answered_as_of_that(answer):
    found = answer("who", thing="tailored advice")
    assert found.as_of == date(2025, 1, 1)
    assert dict(found.notices[1].fields)["name"] == "tailored advice"


def test_a_list_that_an_option_leaves_empty_is_an_answer_as_of_the_date(answer):
    found = answer("list", label="Responsibility", under="press division", without="owner")
    assert (found.table.rows, found.as_of, found.notices) == ((), date(2011, 11, 2), ())
