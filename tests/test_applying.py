"""What does not apply to what is listed is refused, and what is misspelt is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

import orgmodel

SMALL = Path(__file__).parent / "small"


@pytest.fixture(scope="module")
def store():
    with orgmodel.open_dataset(SMALL) as opened:
        yield opened


def _refused(store, sort: str, **options: object) -> str:
    with pytest.raises(orgmodel.OrgModelError) as caught:
        orgmodel.ask(store, "list", sort, **options)
    return orgmodel.explain(caught.value)


@pytest.mark.parametrize(
    ("sort", "options", "fits"),
    [
        ("units", {"without": "owner"}, "responsibility"),
        ("responsibilities", {"vacant": True}, "post"),
        ("posts", {"without": "chair"}, "committee"),
        ("units", {"under": "safe navigation"}, "responsibility"),
    ],
)
def test_an_option_that_nothing_of_the_sort_could_have_is_refused(
    store, sort, options, fits
) -> None:
    said = _refused(store, sort, **options)
    assert "does not apply to what is listed" in said
    assert said.endswith(f"hint: it applies to: {fits}")


@pytest.mark.parametrize(
    ("sort", "options"),
    [
        ("responsibilities", {"under": "works division"}),
        ("posts", {"vacant": True}),
        ("units", {"without": "head"}),
        ("units", {"kind": "division", "as_of": "1800"}),
    ],
)
def test_an_option_that_something_of_the_sort_may_have_is_answered(store, sort, options) -> None:
    assert orgmodel.ask(store, "list", sort, **options).records() is not None


def test_a_kind_that_nothing_of_the_sort_has_is_refused_with_those_in_use(store) -> None:
    said = _refused(store, "units", kind="divison")
    assert 'is of the kind "divison"; the kinds are: ' in said
    assert said.endswith('hint: did you mean "division"?')


def test_a_misspelt_sort_is_guessed(store) -> None:
    assert _refused(store, "commitees").endswith('hint: did you mean "committees"?')


@pytest.mark.parametrize("asked", [("list", "units"), ("search", "safety")])
def test_what_is_listed_or_found_has_its_sources(store, asked) -> None:
    rows = orgmodel.ask(store, *asked).records()
    assert any(each["source"] == "charter" for row in rows for each in row["sources"])


def test_measures_are_listed_with_their_figures(store) -> None:
    rows = orgmodel.ask(store, "list", "measures", as_of="2011").records()
    assert all(isinstance(row["value"], float) for row in rows)
    assert rows


def test_the_words_of_the_engine_are_announced_in_french(store) -> None:
    with pytest.raises(orgmodel.OrgModelError) as caught:
        orgmodel.query(store, "MATCH (u:Unit RETURN u")
    assert "le moteur dit (en anglais)" in orgmodel.explain(caught.value, language="fr")
