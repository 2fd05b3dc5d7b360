from datetime import date

import pytest

from orgmodel.errors import DateError
from orgmodel.questions import parse_as_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016", (2016, 1, 1)),
        ("2016-05", (2016, 5, 1)),
        (" 2016-02-29 ", (2016, 2, 29)),
        ("2 Nov 2011", (2011, 11, 2)),
        ("2nd November 2011", (2011, 11, 2)),
        ("Nov. 2010", (2010, 11, 1)),
        ("1er août 2010", (2010, 8, 1)),
        ("aout 2010", (2010, 8, 1)),
        ("FÉVR. 2021", (2021, 2, 1)),
        ("juil. 2010", (2010, 7, 1)),
        ("2.11.2011", (2011, 11, 2)),
    ],
)
def test_a_date_may_be_typed_as_people_write_it(text, day):
    assert parse_as_of(text) == date(*day)


def test_a_day_that_its_month_does_not_have_is_told_with_how_many_it_has():
    with pytest.raises(DateError) as error:
        parse_as_of("29 février 2011")
    assert (error.value.month, error.value.days) == ("2011-02", "28")


@pytest.mark.parametrize("text", ["Today", "aujourd'hui", "Aujourd’hui"])
def test_today_is_a_date(text):
    assert abs((parse_as_of(text) - date.today()).days) <= 1  # noqa: DTZ011


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2015-02-29",
        "2015-13",
        "15",
        "2015/01/01",
        "0000",
        "ju 2010",
        "jui 2010",
        "31 Feb 2010",
        "2/11/2011",
        "Nov",
        "Movember 2010",
        "2011-11-02\x00",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(DateError):
        parse_as_of(text)
