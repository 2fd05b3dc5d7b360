"""Dates are said as people write them, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from orgmodel.render.dates import MONTHS, say_date, say_life

SAID = [
    ("2011-11-02", "2 Nov 2011", "2 nov. 2011"),
    ("2012-01-01", "1 Jan 2012", "1er janv. 2012"),
    ("2011-11", "Nov 2011", "nov. 2011"),
    ("2010", "2010", "2010"),
    ("2007~", "about 2007", "vers 2007"),
    ("2007-05~", "about May 2007", "vers mai 2007"),
    ("[..2015-01]", "by Jan 2015", "au plus tard en janv. 2015"),
    ("[..2015]", "by 2015", "au plus tard en 2015"),
    ("[..2015-01-09]", "by 9 Jan 2015", "au plus tard le 9 janv. 2015"),
    ("[..2015~]", "by about 2015", "au plus tard vers 2015"),
    ("199X", "1990s", "années 1990"),
    ("2022/2024", "between 2022 and 2024", "entre 2022 et 2024"),
    (
        "2022-03-01/2024-05-02",
        "between 1 Mar 2022 and 2 May 2024",
        "entre le 1er mars 2022 et le 2 mai 2024",
    ),
]


@pytest.mark.parametrize(("written", "english", "french"), SAID)
def test_a_date_is_said_as_people_write_it(written: str, english: str, french: str) -> None:
    assert (say_date(written, "en"), say_date(written, "fr")) == (english, french)


@pytest.mark.parametrize("nothing", [None, "", date(1, 1, 1), date(9999, 12, 31)])
def test_an_open_date_is_not_said(nothing: str | date | None) -> None:
    assert say_date(nothing, "en") == ""


def test_a_day_is_said_like_a_written_one() -> None:
    assert say_date(date(2011, 11, 2), "fr") == "2 nov. 2011"


@pytest.mark.parametrize("text", ["soon", "2011-13", "2011-00-01", "Q3 2011"])
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert say_date(text, "fr") == text


@pytest.mark.parametrize(
    ("start", "end", "english", "french"),
    [
        ("1957", "2010", "1957–2010", "1957–2010"),
        ("1957-01-01", "2010-04", "1 Jan 1957 – Apr 2010", "1er janv. 1957 – avr. 2010"),
        ("1957", "", "from 1957", "depuis 1957"),
        ("", "2010", "until 2010", "jusqu'en 2010"),
        ("", "2010-06-01", "until 1 Jun 2010", "jusqu'au 1er juin 2010"),
        ("", "2007~", "until about 2007", "jusque vers 2007"),
        ("", "199X", "until the 1990s", "jusqu'aux années 1990"),
        ("", "[..2012]", "until 2012 or before", "jusqu'en 2012 ou avant"),
        (
            "",
            "2022/2024",
            "until some time between 2022 and 2024",
            "jusqu'à une date entre 2022 et 2024",
        ),
        ("[..2015]", "", "from 2015 or before", "depuis 2015 ou avant"),
        ("199X", "", "from the 1990s", "depuis les années 1990"),
        ("", "", "", ""),
    ],
)
def test_a_life_is_said_from_when_to_when(start: str, end: str, english: str, french: str) -> None:
    assert (say_life(start, end, "en"), say_life(start, end, "fr")) == (english, french)


def test_there_are_twelve_months_in_both_languages() -> None:
    assert {len(set(months)) for months in MONTHS.values()} == {12}
