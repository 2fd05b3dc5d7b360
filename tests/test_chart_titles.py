"""What stands around a chart: what it is of, of which day, and that it is only a plan."""

from __future__ import annotations

import re

import pytest

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.paths import resource
from orgmodel.stores import Store, SyncOptions, open_store
from tests.organisation import organisation
from tests.transcripts import answer_to

STAFF = "International Staff"
YARD = """
yard   Organization  Yard / Chantier          kind=organisation
crane  Unit          Crane / L'équipe grue    1999..  kind=section
crane  SUB_ORGANIZATION_OF  yard
"""
VIEWS = ("structure", "reporting", "responsibilities", "committees", "change")


def stored(text: str) -> Store:
    store = open_store("memory:")
    store.sync(organisation(text, top=("yard",)), SyncOptions())
    return store


def around(chart: Chart) -> dict[str, str]:
    """What is written around the first sheet."""
    return {label.id: label.text for label in chart.sheets[0].labels}


@pytest.mark.parametrize("view", VIEWS)
def test_a_what_if_says_so_in_its_title(view: str) -> None:
    asked = f"$ orgmodel chart '{STAFF}' -v {view} --scenario merge-dpp-ops"
    english = answer_to(f"{asked} -o -")
    assert "International Staff — what-if: Merge Defence Policy and Planning" in english
    french = answer_to(f"{asked} --lang fr -o -")
    assert "Secrétariat international — simulation\u00a0: Fusionner Politique" in french


def test_under_another_title_a_what_if_says_so_below_it() -> None:
    said = answer_to(
        f"$ orgmodel chart '{STAFF}' --scenario merge-dpp-ops --title Wall --paper a3 -o -"
    )
    assert '<title id="sheet-1-title">Wall</title>' in said
    assert "What-if: Merge Defence Policy and Planning" in said


def test_two_datasets_that_are_compared_are_both_named() -> None:
    said = answer_to("$ orgmodel chart -d example -v change --before nato-is -o -")
    assert "Changes from nato-is (2 November 2011) to example (" in said


def test_a_day_that_is_compared_with_itself_is_no_reform() -> None:
    said = answer_to(f"$ orgmodel chart '{STAFF}' -v change --before 2011-11-02 -o -")
    assert "Changes from 2 November 2011 to 2 November 2011 · no change" in said


def test_a_reform_between_two_days_is_named_beside_them() -> None:
    said = answer_to(
        f"$ orgmodel chart '{STAFF}' -v change --before 2003 --scenario merge-dpp-ops -o -"
    )
    assert "what-if: Merge Defence Policy" in said
    assert "Changes from 1 January 2003 to 1 January 2012" in said


def test_what_compares_nothing_takes_nothing_to_compare_with() -> None:
    said = answer_to(f"$ orgmodel chart '{STAFF}' --before 2003 -o -")
    assert "compares nothing: --before says nothing there" in said


@pytest.mark.parametrize("view", ["history", "committees", "reporting"])
def test_a_chart_of_everything_is_called_after_the_dataset(view: str) -> None:
    said = answer_to(f"$ orgmodel chart -v {view} -o -")
    assert ">NATO International Staff and the programmes around it</title>" in said


def test_in_two_languages_the_dataset_is_called_by_both_names() -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        said = around(orgmodel.chart(store, view="committees", both=True))
    assert said["sheet:title"].startswith("NATO International Staff")
    assert said["sheet:subtitle"].startswith("Le Secrétariat international de l’OTAN")


def test_a_history_without_dates_has_no_years() -> None:
    said = answer_to(
        "$ orgmodel chart 'Conference of National Armaments Directors' -v history -o -"
    )
    assert "History, without a date" in said
    assert 'class="label date"' in said
    assert "2011<" not in said


def test_french_names_have_the_apostrophe_of_print() -> None:
    with stored(YARD) as store:
        chart = orgmodel.chart(store, language="fr", both=True)
    (crane,) = [each for each in chart.sheets[0].drawing.boxes if each.box.id == "crane"]
    assert [text.text for text in crane.box.texts] == ["L’équipe grue", "Crane"]


def test_days_are_written_in_full() -> None:
    with stored(YARD) as store:
        chart = orgmodel.chart(store, language="fr", as_of="2003-01-01")
    assert around(chart)["sheet:subtitle"] == "Organigramme au 1er janvier 2003"


def test_on_paper_every_sheet_has_its_number() -> None:
    with stored(YARD) as store:
        assert around(orgmodel.chart(store, paper="a3"))["sheet:page"] == "Page 1 of 1"
        assert "sheet:page" not in around(orgmodel.chart(store))


def test_a_long_title_is_set_in_several_lines() -> None:
    title = "The Yard and everything that has ever been built in it, with its cranes and docks"
    with stored(YARD) as store:
        chart = orgmodel.chart(store, title=title, paper="a4", upright=True)
    said = around(chart)
    assert f"{said['sheet:title']} {said['sheet:title:2']}" == title


@pytest.mark.parametrize(
    ("asked", "within"),
    [
        ("Operations Division", "North Atlantic Treaty Organization › International Staff · "),
        ("Deputy Secretary General -v reporting", "Secretary General · "),
    ],
)
def test_what_is_part_of_more_says_of_what(asked: str, within: str) -> None:
    assert f">{within}" in answer_to(f"$ orgmodel chart {asked} -o -")


def test_what_has_its_superior_on_the_chart_says_no_more() -> None:
    said = answer_to(f"$ orgmodel chart '{STAFF}' -o -")
    assert ">Organisation chart as of 2 November 2011</text>" in said


def test_french_roles_have_the_apostrophe_of_print() -> None:
    asked = "$ orgmodel chart Building Integrity -v who --as-of 2019 --lang fr -o -"
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", answer_to(asked))
    assert any("d’affectation" in text for text in texts)
    assert not any("'" in text for text in texts)
