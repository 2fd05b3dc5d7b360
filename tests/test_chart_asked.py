"""What a chart may be asked for: what is drawn where nothing is named, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.charts.drawing import Placed
from orgmodel.errors import UsageError
from orgmodel.paths import resource
from orgmodel.stores import Store, SyncOptions, open_store
from tests.organisation import organisation
from tests.transcripts import answer_to


def stored(text: str, *top: str) -> Store:
    store = open_store("memory:")
    store.sync(organisation(text, top=top), SyncOptions())
    return store


def ids(chart: Chart) -> set[str]:
    return {each.box.id for sheet in chart.sheets for each in sheet.drawing.boxes}


def says_task(placed: Placed) -> bool:
    return any(text.text == "Task" for text in placed.box.texts)


@pytest.fixture(scope="module")
def nato() -> Iterator[Store]:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        yield store


def test_a_unit_that_is_alone_at_the_top_is_drawn() -> None:
    with stored("top  Unit  Top", "top") as store:
        assert ids(orgmodel.chart(store)) == {"top"}


def test_what_stands_at_the_top_without_units_is_left_out_where_others_have_some() -> None:
    text = "top  Unit  Top\nlow  Unit  Low\nfar  Unit  Far\nlow  SUB_ORGANIZATION_OF  top"
    with stored(text, "top", "far") as store:
        assert ids(orgmodel.chart(store)) == {"top", "low"}


def test_posts_without_any_line_are_drawn_beside_the_others() -> None:
    text = "head  Post  Head\naide  Post  Aide\nchair  Post  Chair\n"
    with stored(f"{text}aide  REPORTS_TO  head  line=direct") as store:
        assert ids(orgmodel.chart(store, view="reporting")) == {"head", "aide", "chair"}
        assert ids(orgmodel.chart(store, view="reporting", depth=0)) == {"head", "chair"}


def test_the_name_of_a_post_is_not_taken_for_a_unit_that_is_called_nearly_so() -> None:
    said = answer_to("$ orgmodel chart 'Secretary General' -o -")
    assert '"Secretary General" is a post, not a unit or an organisation.' in said
    assert 'orgmodel chart --view reporting "Secretary General"' in said


@pytest.mark.parametrize(
    ("name", "view"), [("cyber defence", "who"), ("Military Committee", "committees")]
)
def test_what_another_view_draws_is_sent_there(name: str, view: str) -> None:
    said = answer_to(f"$ orgmodel chart '{name}' -o -")
    assert f"hint: try orgmodel chart --view {view} " in said


def test_a_function_whose_name_stands_in_that_of_a_division_may_mean_the_division() -> None:
    assert "<title" in answer_to("$ orgmodel chart 'public diplomacy' -o -")


SEATS = """
board   Committee  Board       kind=board
money   Committee  Money       kind=committee
audits  Committee  Audits      kind=committee
forum   Committee  Old Forum   kind=committee
works   Unit       Works
money   ACCOUNTABLE_TO  board
audits  ACCOUNTABLE_TO  money
audits  ACCOUNTABLE_TO  forum
works   SECRETARIAT_OF  forum
"""


@pytest.fixture(scope="module")
def seats() -> Iterator[Store]:
    with stored(SEATS, "works") as store:
        yield store


def test_a_committee_that_is_there_only_as_a_second_superior_is_one_like_the_others(
    seats: Store,
) -> None:
    chart = orgmodel.chart(seats, "Board", view="committees")
    looks = {each.box.id: each.box.look for each in chart.sheets[0].drawing.boxes}
    assert (looks["forum"], looks["audits"]) == ("committee", "committee")
    assert "forum:works" in looks


@pytest.mark.parametrize(
    ("subject", "depth", "drawn"),
    [
        ("Board", 0, {"board"}),
        ("Board", 1, {"board", "money"}),
        (None, 0, {"board", "forum", "forum:works"}),
    ],
)
def test_committees_are_drawn_as_many_levels_down_as_is_wanted(
    subject: str | None, depth: int, drawn: set[str], seats: Store
) -> None:
    assert ids(orgmodel.chart(seats, subject, view="committees", depth=depth)) == drawn


def test_a_history_ends_as_many_levels_down_as_is_wanted() -> None:
    text = "top  Unit  Top  1990..\nlow  Unit  Low  1991..\nend  Unit  End  1992..\n"
    parts = "low  SUB_ORGANIZATION_OF  top\nend  SUB_ORGANIZATION_OF  low"
    with stored(text + parts, "top") as store:
        assert ids(orgmodel.chart(store, "Top", view="history", depth=1)) == {"top", "low"}


def test_a_chart_without_levels_is_not_told_how_many(nato: Store) -> None:
    with pytest.raises(UsageError):
        orgmodel.chart(nato, "cyber defence", view="who", depth=1)


def test_what_a_head_of_two_units_answers_for_stands_with_the_upper_one() -> None:
    text = """
    staff  Unit  Staff
    cell   Unit  Cell
    boss   Post  Boss
    task   Responsibility  Task  kind=function
    cell   SUB_ORGANIZATION_OF  staff
    boss   HEAD_OF  staff
    boss   HEAD_OF  cell
    boss   ACCOUNTABLE_FOR  task
    """
    with stored(text, "staff") as store:
        for unit, id_ in (("Staff", "staff"), ("Cell", "cell:list")):
            chart = orgmodel.chart(store, unit, view="responsibilities")
            assert {b.box.id for b in chart.sheets[0].drawing.boxes if says_task(b)} == {id_}


@pytest.mark.parametrize("choice", [{"view": "nope"}, {"paper": "A3"}])
def test_a_program_that_chooses_what_there_is_not_is_told_so(
    choice: dict[str, str], nato: Store
) -> None:
    with pytest.raises(UsageError) as caught:
        orgmodel.chart(nato, "International Staff", **choice)  # type: ignore[arg-type]
    assert "must be one of" in orgmodel.explain(caught.value)


def test_a_chart_for_a_closed_standard_output_is_no_fault() -> None:
    command = [sys.executable, "-m", "orgmodel", "chart", "Operations Division", "-o", "-"]
    closed = 'exec "$0" "$@" >&-'
    done = subprocess.run(["sh", "-c", closed, *command], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, b"fault" in done.stderr) == (2, False)
