"""Bands over the years: what is certain of a life, and what nobody recorded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.charts.drawing import Placed
from orgmodel.paths import resource
from orgmodel.stores import Store, SyncOptions, open_store
from tests.organisation import organisation


@pytest.fixture(scope="module")
def nato() -> Iterator[Store]:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        yield store


def boxes(chart: Chart) -> dict[str, Placed]:
    return {each.box.id: each for sheet in chart.sheets for each in sheet.drawing.boxes}


def stored(text: str, top: str) -> Store:
    store = open_store("memory:")
    store.sync(organisation(text, top=(top,)), SyncOptions())
    return store


def dated(since: str) -> dict[str, Placed]:
    """The bars of a section whose beginning is dated so."""
    units = f"yard  Unit  Yard  1990..\nshed  Unit  Shed  {since}..\n"
    text = f"{units}shed  SUB_ORGANIZATION_OF  yard"
    with stored(text, "yard") as store:
        return boxes(orgmodel.chart(store, "Yard", view="history"))


def test_what_is_certain_of_a_life_is_drawn_as_certain() -> None:
    bars = dated("[..2000]")
    assert (bars["shed"].box.look, bars["shed:before"].box.look) == ("band", "band-about")
    assert bars["shed:before"].x + bars["shed:before"].width == pytest.approx(bars["shed"].x)
    assert bars["yard"].x < bars["shed:before"].x


def test_between_two_days_nothing_is_certain() -> None:
    yard, bars = dated("2000")["shed"], dated("2000/2003")
    assert bars["shed:before"].x == pytest.approx(yard.x)
    assert bars["shed"].x > yard.x


def test_what_has_no_beginning_is_certain_from_where_it_is_attested(nato: Store) -> None:
    bars = boxes(orgmodel.chart(nato, view="history"))
    # the Staff is of 1951, which says nothing of the office; the dataset is of 2011
    assert bars["div-escd"].x < bars["off-nos"].x < bars["div-jisd"].x
    assert bars["unit-legal-affairs"].x < bars["unit-legal-affairs:before"].x + 760
    assert bars["unit-legal-affairs"].box.look == "band"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_of_a_history_stands_on_another(nato: Store, language: str) -> None:
    drawing = orgmodel.chart(nato, view="history", language=language).sheets[0].drawing
    dates = [each for each in drawing.labels if each.id.endswith(":life")]
    names = [each for each in drawing.labels if ":name:" in each.id]
    edge = max(each.x + each.width for each in names)
    assert all((each.x - each.width if each.end else each.x) >= edge for each in dates)


def test_a_name_that_was_over_before_the_beginning_is_none_of_it() -> None:
    with orgmodel.open_dataset(resource("data") / "example") as store:
        chart = orgmodel.chart(store, view="history")
    names = [label.text for label in chart.sheets[0].drawing.labels if ":name:" in label.id]
    assert "Repairs Section" in names
    assert "then Maintenance Section, from 2015" in names
    assert "Maintenance Section" not in names


def test_history_goes_on_until_the_day_of_the_dataset() -> None:
    with orgmodel.open_dataset(resource("data") / "example") as store:
        chart = orgmodel.chart(store, view="history")
    assert chart.sheets[0].labels[1].text == "History 1998–2025"


def test_a_long_history_is_spread_evenly_over_sheets_of_one_scale(nato: Store) -> None:
    chart = orgmodel.chart(nato, "NAC", view="history", paper="a3")
    assert len({sheet.scale for sheet in chart.sheets}) == 1
    counts = [
        len([each for each in sheet.drawing.labels if each.id.endswith(":name:0")])
        for sheet in chart.sheets
    ]
    assert len(counts) == 2
    assert max(counts) < 1.3 * min(counts)


def test_history_begins_with_what_was_asked_about(nato: Store) -> None:
    chart = orgmodel.chart(nato, "NAC", view="history")
    assert chart.sheets[0].drawing.boxes[0].box.id == "cmt-nac"
