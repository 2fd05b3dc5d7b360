"""The part of EDTF that datasets use."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.graph.edtf import PATTERN, first_day, span

DAYS = st.dates()


@st.composite
def edtf(draw):
    """A well-formed date that exists."""
    day = draw(DAYS).isoformat()
    one = draw(st.sampled_from([day, day[:7], day[:4]])) + draw(st.sampled_from(["", "~"]))
    if int(day[:4]) >= 10 and draw(st.booleans()):
        one = f"{day[:3]}X"
    shape = draw(st.sampled_from(["one", "by", "between"]))
    return one if shape == "one" else f"[..{one}]" if shape == "by" else f"{one}/{one}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2011", "2011-01-01"),
        ("2011-11", "2011-11-01"),
        ("2011-11-02", "2011-11-02"),
        ("2007~", "2007-01-01"),
        ("199X", "1990-01-01"),
        ("[..2015-01]", "2015-01-31"),
        ("[..199X]", "1999-12-31"),
        ("2022/2024", "2024-12-31"),
        ("2023-02/2024-02", "2024-02-29"),
        ("0001", "0001-01-01"),
        ("9999-12", "9999-12-01"),
    ],
)
def test_a_date_is_read_as_its_first_attested_day(text, day):
    assert first_day(text) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    ["", "0000", "000X", "2011-00", "2011-13", "2011-02-30", "2011-11-00", "2023-02-29", "11",
     "2011-1-2", "02/11/2011", "2011/", "/2011", "2024/2022", "[..2015", "..2015]", "2011\n",
     " 2011", "２０１１", "٢٠١١", "2011-11-02T00:00", "20111102", "2011?", "-2011", "[..]",
     "[..[..2011]]", "2011/2012/2013", "today"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        first_day(text)


@given(DAYS)
def test_a_day_is_itself(day):
    assert first_day(day.isoformat()) == day


@given(edtf())
def test_every_date_has_the_shape_of_the_schemas(text):
    assert re.match(PATTERN, text)
    first_day(text)


@given(st.text(alphabet="0123456789-/~X[].", max_size=24))
def test_what_is_read_has_the_shape_of_the_schemas(text):
    try:
        first_day(text)
    except ValueError:
        return
    assert re.match(PATTERN, text)


@given(edtf())
def test_the_first_day_lies_in_the_span(text):
    first, last = span(text)
    assert first <= first_day(text) <= last


@given(DAYS.filter(lambda day: day < date.max))
def test_an_imprecise_date_is_never_after_its_days(day):
    text, last = day.isoformat(), span(day.isoformat()[:7])[1]
    assert first_day(text[:4]) <= first_day(text[:7]) <= day <= last
    assert last == date.max or (last + timedelta(days=1)).day == 1


def test_an_interval_of_one_year_is_the_end_of_that_year():
    assert span("2022/2022") == (date(2022, 1, 1), date(2022, 12, 31))
