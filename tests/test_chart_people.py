"""What a chart says of those who hold posts, and of what nobody knows for its day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.render.charts import ViewName
from orgmodel.stores import Store, SyncOptions, open_store
from tests.organisation import organisation

CREW = """
yard    Organization  Yard            kind=organisation
crane   Unit          Crane  2001..   kind=office
hoist   Unit          Hoist           kind=office
winch   Unit          Winch  1990..   kind=section
chief   Post          Chief
mate    Post          Mate            status=vacant
anna    Person        Anna
bert    Person        Bert
crane   SUB_ORGANIZATION_OF  yard
hoist   SUB_ORGANIZATION_OF  yard
winch   SUB_ORGANIZATION_OF  crane
chief   HEAD_OF       crane
mate    HEAD_OF       hoist
mate    REPORTS_TO    chief   line=direct
anna    HOLDS         chief   2005..      assertion=inferred
bert    HOLDS         chief   2001..2020
"""


@pytest.fixture(scope="module")
def crew() -> Iterator[Store]:
    graph = organisation(CREW, top=("yard",), as_of="2010-01-01")
    store = open_store("memory:")
    store.sync(graph, SyncOptions())
    yield store
    store.close()


def texts(chart: Chart, box: str) -> list[tuple[str, str]]:
    """The texts of a box with their tones."""
    (placed,) = [each for each in chart.sheets[0].drawing.boxes if each.box.id == box]
    return [(text.text, text.tone) for text in placed.box.texts]


@pytest.mark.parametrize(("view", "box"), [("structure", "crane"), ("reporting", "chief")])
def test_on_the_day_of_the_dataset_holders_are_only_named(
    crew: Store, view: ViewName, box: str
) -> None:
    chart = orgmodel.chart(crew, view=view, with_holders=True)
    assert ("Bert", "holder") in texts(chart, box)
    assert ("Anna *", "holder") in texts(chart, box)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_later_day_a_holder_without_an_end_is_one_that_was(crew: Store, language: str) -> None:
    chart = orgmodel.chart(crew, as_of="2015-01-01", with_holders=True, language=language)
    said = {
        "en": "Anna (from 2005, end not recorded) *",
        "fr": "Anna (depuis 2005, fin non indiquée) *",
    }
    assert (said[language], "holder") in texts(chart, "crane")
    assert ("Bert", "holder") in texts(chart, "crane")


def test_nobody_is_named_unless_that_is_asked(crew: Store) -> None:
    assert texts(orgmodel.chart(crew), "crane") == [("Crane", "name"), ("Chief", "remark")]


@pytest.mark.parametrize(("view", "box"), [("structure", "hoist"), ("reporting", "mate")])
def test_a_vacant_post_says_so(crew: Store, view: ViewName, box: str) -> None:
    said = [text for text, _ in texts(orgmodel.chart(crew, view=view), box)]
    assert "Mate (vacant)" in said


def test_what_began_nobody_knows_when_says_so_on_an_earlier_day(crew: Store) -> None:
    chart = orgmodel.chart(crew, as_of="2002")
    assert ("beginning not recorded", "second") in texts(chart, "hoist")
    assert "beginning not recorded" not in [text for text, _ in texts(chart, "crane")]
    assert "beginning not recorded" not in [
        text for text, _ in texts(orgmodel.chart(crew), "hoist")
    ]


def test_offices_are_written_alike_whatever_is_below_them(crew: Store) -> None:
    chart = orgmodel.chart(crew)
    assert texts(chart, "crane")[0][1] == texts(chart, "hoist")[0][1] == "name"


def test_a_new_holder_is_a_change_where_people_are_named(crew: Store) -> None:
    asked = {"view": "change", "before": "2002", "as_of": "2010-01-01"}
    named = orgmodel.chart(crew, with_holders=True, **asked)  # type: ignore[arg-type]
    plain = orgmodel.chart(crew, **asked)  # type: ignore[arg-type]
    assert ("• new holder", "told") in texts(named, "crane")
    assert ("• new holder", "told") not in texts(plain, "crane")


def test_what_changed_outside_the_line_is_seen_to_stand_there() -> None:
    text = CREW.replace(
        "hoist   Unit          Hoist  ", "hoist   Unit          Hoist  2005.."
    ).replace("2005..         kind=office", "2005..  kind=office  independent=true")
    with open_store("memory:") as store:
        store.sync(organisation(text, top=("yard",)), SyncOptions())
        chart = orgmodel.chart(store, view="change", before="2002")
    (hoist,) = [each.box for each in chart.sheets[0].drawing.boxes if each.box.id == "hoist"]
    assert (hoist.look, hoist.kind) == ("added-aside", "+ added, outside the line")
