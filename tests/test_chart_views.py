"""What each view shows, on a small organisation and on the bundled one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.charts.drawing import Placed
from orgmodel.errors import DrawError, UsageError
from orgmodel.graph import DatasetInfo
from orgmodel.paths import resource
from orgmodel.render.charts import PaperSize, ViewName
from orgmodel.stores import Store, SyncOptions, open_store
from orgmodel.stores.embedded import EmbeddedStore
from tests.organisation import organisation
from tests.transcripts import answer_to

DIAGRAMS = Path(__file__).parent.parent / "diagrams"
STAFF = "International Staff"

PORT = """
port      Organization    Port / Port                          kind=organisation
office    Unit            Office / Capitainerie                kind=staff-body
safety    Unit            Safety / Sûreté                      kind=division
works     Unit            Works / Travaux                      kind=division
patrol    Unit            Patrol / Patrouille                  kind=section
audit     Unit            Auditors / Commissaires              kind=office  independent=true
dock      Unit            Dock / Bassin                        ..2015  kind=section
basin     Unit            Basin / Darse                        2015..  kind=section
joined    ChangeEvent     It becomes a basin / Il devient une darse  2015..  kind=merged
master    Post            Harbour Master / Capitaine
mate      Post            Mate / Second                        kind=deputy
guard     Post            Director of Safety / Directrice
council   Committee       Council / Conseil                    kind=council
pilots    Committee       Pilots' Board / Bureau des pilotes   kind=board
lights    Responsibility  Lights / Feux                        kind=function
dredging  Responsibility  Dredging / Dragage                   kind=function
bells     Responsibility  Bells / Cloches                      kind=function
office    SUB_ORGANIZATION_OF  port
safety    SUB_ORGANIZATION_OF  office
works     SUB_ORGANIZATION_OF  office    assertion=inferred
audit     SUB_ORGANIZATION_OF  office
patrol    SUB_ORGANIZATION_OF  safety  2010..
patrol    SUB_ORGANIZATION_OF  works   ..2010
dock      SUB_ORGANIZATION_OF  works
basin     SUB_ORGANIZATION_OF  works
joined    ORIGINAL        dock
joined    RESULTING       basin
master    HEAD_OF         office
guard     HEAD_OF         safety         assertion=inferred
mate      POST_IN         office
mate      REPORTS_TO      master         line=direct
mate      DEPUTY_OF       master
guard     REPORTS_TO      master         line=direct
mate      REPORTS_TO      guard          line=functional
office    ACCOUNTABLE_TO  council
audit     ACCOUNTABLE_TO  council
pilots    ACCOUNTABLE_TO  council
guard     CHAIRS          pilots
works     SECRETARIAT_OF  pilots
safety    RESPONSIBLE_FOR  lights
safety    RESPONSIBLE_FOR  dredging
works     RESPONSIBLE_FOR  dredging
"""


@pytest.fixture(scope="module")
def port() -> Iterator[Store]:
    store = open_store("memory:")
    store.sync(organisation(PORT, top=("port",)), SyncOptions())
    yield store
    store.close()


@pytest.fixture(scope="module")
def nato() -> Iterator[Store]:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        yield store


def boxes(chart: Chart) -> dict[str, Placed]:
    return {each.box.id: each for sheet in chart.sheets for each in sheet.drawing.boxes}


def texts(chart: Chart, box: str) -> list[str]:
    return [text.text for text in boxes(chart)[box].box.texts]


def lines(chart: Chart) -> dict[tuple[str, str], tuple[str, str]]:
    """What is joined, with the look of the line and how certain it is."""
    links = [path.link for sheet in chart.sheets for path in sheet.drawing.paths]
    return {(link.source, link.target): (link.look, link.certainty) for link in links}


def test_structure_shows_units_with_their_heads(port: Store) -> None:
    chart = orgmodel.chart(port, "Office")
    assert texts(chart, "office") == ["Office", "Harbour Master"]
    assert lines(chart)["office", "safety"] == ("part", "stated")


def test_structure_marks_what_is_not_certain(port: Store) -> None:
    chart = orgmodel.chart(port, "Office")
    assert texts(chart, "safety") == ["Safety", "Director of Safety *"]
    assert lines(chart)["office", "works"] == ("part", "inferred")


def test_structure_sets_what_answers_to_a_committee_beside_it(port: Store) -> None:
    chart = orgmodel.chart(port, "Office")
    assert lines(chart)["council", "office"] == lines(chart)["council", "audit"]
    assert ("office", "audit") not in lines(chart)


def test_what_answers_to_a_committee_is_drawn_so_on_a_chart_of_everything(port: Store) -> None:
    chart = orgmodel.chart(port)
    assert lines(chart)["council", "audit"] == lines(chart)["council", "office"]
    assert ("office", "audit") not in lines(chart)
    # a committee is part of nothing, and the title says what it all is
    assert "port" not in boxes(chart)
    assert chart.sheets[0].title == "Port"


def test_structure_says_in_words_what_cannot_be_drawn() -> None:
    with open_store("memory:") as store:
        text = PORT.replace("office    ACCOUNTABLE_TO  council\n", "")
        store.sync(organisation(text, top=("port",)), SyncOptions())
        assert texts(orgmodel.chart(store), "audit") == ["Auditors", "answers to Council"]


def test_structure_ends_where_it_is_told_to(port: Store) -> None:
    assert "patrol" not in boxes(orgmodel.chart(port, "Office", depth=1))


def test_both_languages_stand_in_a_box(port: Store) -> None:
    chart = orgmodel.chart(port, "Office", both=True, language="fr")
    assert texts(chart, "works") == ["Travaux", "Works"]


def test_reporting_shows_posts_and_every_line(port: Store) -> None:
    chart = orgmodel.chart(port, view="reporting")
    assert lines(chart) == {
        ("council", "master"): ("answers", "stated"),
        ("master", "mate"): ("direct", "stated"),
        ("master", "guard"): ("direct", "stated"),
        ("guard", "mate"): ("functional", "stated"),
    }


def test_reporting_sets_a_deputy_beside_the_line(port: Store) -> None:
    placed = boxes(orgmodel.chart(port, view="reporting"))
    assert placed["mate"].y < placed["guard"].y
    assert placed["mate"].x > placed["master"].x


def test_responsibilities_stand_below_their_unit(port: Store) -> None:
    chart = orgmodel.chart(port, view="responsibilities")
    assert texts(chart, "patrol") == ["Patrol"]
    assert "Lights" in texts(chart, "safety")


def test_what_two_answer_for_and_what_nobody_does_stands_out(port: Store) -> None:
    chart = orgmodel.chart(port, view="responsibilities")
    shared, nobody = boxes(chart)["works:dredging"], boxes(chart)["nobody:function"]
    assert (shared.box.look, nobody.box.look) == ("shared", "unowned")
    assert texts(chart, "works:dredging") == ["Dredging", "also: Safety"]
    assert texts(chart, "nobody:function") == ["Function", "Bells"]


def test_what_sources_contradict_each_other_about_says_so(nato: Store) -> None:
    chart = orgmodel.chart(nato, STAFF, view="responsibilities")
    listed = texts(chart, "div-pdd:list")
    assert listed == ["Informing the public", "Science programme (contested)"]


def test_committees_are_joined_to_the_units_of_chair_and_secretariat(port: Store) -> None:
    chart = orgmodel.chart(port, view="committees")
    assert texts(chart, "pilots:safety") == ["Safety", "chair: Director of Safety"]
    assert texts(chart, "pilots:works") == ["Works", "secretariat"]
    assert lines(chart)["council", "pilots"] == ("answers", "stated")


def test_the_committees_of_a_unit_are_those_of_the_units_below_it(port: Store) -> None:
    assert "pilots" in boxes(orgmodel.chart(port, "Office", view="committees"))
    with pytest.raises(DrawError):
        orgmodel.chart(port, "Patrol", view="committees")


def test_who_has_the_responsibility_in_the_middle(port: Store) -> None:
    chart = orgmodel.chart(port, "Lights", view="who")
    placed = boxes(chart)
    sides = [each for id_, each in placed.items() if id_ != "lights"]
    assert sides[0].x < placed["lights"].x < sides[1].x
    assert [label.text for label in chart.sheets[0].drawing.labels] == [
        "accountable",
        "responsible",
    ]


def test_who_wants_to_know_of_what(port: Store) -> None:
    with pytest.raises(UsageError):
        orgmodel.chart(port, view="who")


def test_history_gives_each_unit_a_band_from_its_beginning_to_its_end(port: Store) -> None:
    chart = orgmodel.chart(port, "Works", view="history")
    placed = boxes(chart)
    assert placed["dock"].x + placed["dock"].width == pytest.approx(placed["basin"].x)
    assert {label.text for label in chart.sheets[0].drawing.labels} >= {"until 2015", "from 2015"}


def test_history_joins_what_became_of_what(port: Store) -> None:
    assert lines(orgmodel.chart(port, "Works", view="history")) == {
        ("dock", "basin"): ("became", "stated")
    }


def test_change_tells_in_words_what_happened(port: Store) -> None:
    chart = orgmodel.chart(port, "Office", view="change", before="2005", as_of="2016")
    assert texts(chart, "patrol")[-1] == "→ was under Works"
    assert texts(chart, "basin")[-1] == "+ new, from 2015"
    assert texts(chart, "dock")[-1] == "− removed, until 2015"
    assert "added: 1 · removed: 1 · moved: 1" in chart.sheets[0].labels[1].text


def test_what_is_only_recorded_from_then_on_is_not_called_new() -> None:
    with open_store("memory:") as store:
        text = PORT.replace("2015..  kind=section\njoined", "[..2015]..  kind=section\njoined")
        store.sync(organisation(text, top=("port",)), SyncOptions())
        chart = orgmodel.chart(store, "Office", view="change", before="2005", as_of="2016")
    assert texts(chart, "basin")[-1] == "+ first recorded, from 2015 or before"
    assert "first recorded: 1 · removed" in chart.sheets[0].labels[1].text


def test_levels_cut_the_drawing_of_a_change_and_not_the_comparison(port: Store) -> None:
    asked: dict[str, Any] = {"view": "change", "before": "2005", "as_of": "2016"}
    there = boxes(orgmodel.chart(port, "Works", **asked))["patrol"].box
    assert there.look == "ghost"
    assert there.texts[-1].text == "→ now under Safety"
    assert texts(orgmodel.chart(port, "Safety", **asked), "patrol")[-1] == "→ was under Works"


def test_a_unit_that_moved_leaves_a_ghost(port: Store) -> None:
    chart = orgmodel.chart(port, "Office", view="change", before="2005", as_of="2016")
    assert boxes(chart)["patrol:before"].box.look == "ghost"
    assert lines(chart)["works", "patrol:before"] == ("was", "stated")


def test_change_between_two_organisations_names_new_heads_and_names() -> None:
    with open_store("memory:") as before, open_store("memory:") as after:
        before.sync(organisation(PORT, top=("port",)), SyncOptions())
        text = PORT.replace("Works / Travaux ", "Engineering ").replace(
            "guard     HEAD_OF", "mate      HEAD_OF"
        )
        after.sync(organisation(text, top=("port",)), SyncOptions())
        chart = orgmodel.chart(after, "Office", view="change", before=before)
    assert texts(chart, "works")[-1] == "≈ was Works"
    assert texts(chart, "safety")[-1] == "• new head"


def test_without_something_to_compare_with_there_is_no_change(port: Store) -> None:
    with pytest.raises(UsageError):
        orgmodel.chart(port, view="change")


def test_a_reform_is_compared_with_the_same_day_without_it() -> None:
    said = answer_to(
        "$ orgmodel chart 'International Staff' -v change --scenario merge-dpp-ops -o -"
    )
    assert "Without and with the reform, as of 1 January 2012 · added: 1 · removed: 2" in said


def test_what_is_gone_stands_where_it_stood(port: Store) -> None:
    chart = orgmodel.chart(port, "Works", view="change", before="2005", as_of="2016")
    dock, basin = boxes(chart)["dock"], boxes(chart)["basin"]
    assert dock.x < basin.x
    assert lines(chart)["works", "dock"] == ("was", "stated")


def test_a_line_of_before_is_no_part_of_one_of_today(port: Store) -> None:
    chart = orgmodel.chart(port, "Works", view="change", before="2005", as_of="2016")
    works = boxes(chart)["works"]
    beginning = works.y + works.height
    drawn = {path.link.target: path.points for path in chart.sheets[0].drawing.paths}
    assert beginning in [y for _, y in drawn["basin"]]
    assert beginning not in [y for _, y in drawn["dock"]]


@pytest.mark.parametrize("paper", ["a4", "a3"])
@pytest.mark.parametrize("view", ["structure", "reporting", "responsibilities", "committees"])
def test_every_view_is_drawn_in_both_languages_on_paper(
    nato: Store, view: ViewName, paper: PaperSize
) -> None:
    for choices in ({"language": "en"}, {"language": "fr"}, {"both": True}):
        chart = orgmodel.chart(nato, view=view, paper=paper, **choices)  # type: ignore[arg-type]
        assert all(sheet.scale >= 0.7 for sheet in chart.sheets)


def stored(text: str, top: str) -> Store:
    store = open_store("memory:")
    store.sync(organisation(text, top=(top,)), SyncOptions())
    return store


@pytest.mark.parametrize("subject", [None, "Ark"])
def test_units_that_are_part_of_each_other_in_a_circle_are_all_drawn(subject: str | None) -> None:
    units = ["ark  Unit  Ark", "bow  Unit  Bow", "cog  Unit  Cog"]
    joined = ["ark  {0}  bow", "bow  {0}  cog", "cog  {0}  ark"]
    text = "\n".join([*units, *joined]).format("SUB_ORGANIZATION_OF")
    with stored(text, "ark") as store:
        assert {*boxes(orgmodel.chart(store, subject))} == {"ark", "bow", "cog"}


class Counting(EmbeddedStore):
    """Counts how often it is asked what it holds."""

    asked = 0

    def describe(self) -> DatasetInfo | None:
        self.asked += 1
        return super().describe()


@pytest.mark.parametrize("view", ["structure", "responsibilities"])
def test_a_store_is_asked_no_more_often_about_many_units_than_about_few(view: Any) -> None:
    asked = []
    for count in (2, 60):
        units = [f"u{each}  Unit  Unit {each}" for each in range(count)]
        joined = [f"u{each}  SUB_ORGANIZATION_OF  top" for each in range(count)]
        with Counting() as store:
            text = "\n".join(["top  Organization  Top", *units, *joined])
            store.sync(organisation(text, top=("top",)), SyncOptions())
            orgmodel.chart(store, view=view)
        asked.append(store.asked)
    assert asked[0] == asked[1]


def test_three_thousand_units_below_one_are_all_drawn() -> None:
    units = ["top  Unit  Top", *(f"u{n}  Unit  Unit {n}" for n in range(3_000))]
    joined = [f"u{n}  SUB_ORGANIZATION_OF  top" for n in range(3_000)]
    with stored("\n".join([*units, *joined]), "top") as store:
        chart = orgmodel.chart(store)
    assert len(boxes(chart)) == 3_001
    assert chart.sheets[0].width / chart.sheets[0].height < 3
    assert chart.drawn("svg")[0].count(b'role="graphics-object"') == 3_001


def test_a_unit_alone_is_a_box_and_nothing_is_refused() -> None:
    with stored("top  Unit  Top", "top") as store:
        assert {*boxes(orgmodel.chart(store, "Top"))} == {"top"}
        with pytest.raises(DrawError):
            orgmodel.chart(store, view="committees")


def written(expected: Path) -> str:
    """The options that write a chart for whoever compares it, and for whoever reads it."""
    return " ".join(f"-o {expected.with_suffix(kind)}" for kind in (".gv", ".svg", ".pdf"))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("international-staff.en", f"'{STAFF}' --lang en"),
        ("international-staff.fr", f"'{STAFF}' --lang fr"),
        ("international-staff.both", f"'{STAFF}' --lang both"),
        ("reporting.en", f"'{STAFF}' --view reporting --lang en"),
        ("responsibilities.en", f"'{STAFF}' --view responsibilities --lang en --paper a3"),
        ("committees.fr", "--view committees --lang fr --paper a3"),
        ("building-integrity.en", "Building Integrity --view who --as-of 2019 --lang en"),
        ("history.en", f"'{STAFF}' --view history --lang en"),
        ("change.en", f"'{STAFF}' --view change --before 2003 --as-of 2011-11-02 --lang en"),
        ("reform.both", f"'{STAFF}' --view change --scenario merge-dpp-ops --lang both --paper a3"),
        ("change.fr", f"'{STAFF}' --view change --before 2011-11 --as-of 2025-06 --lang fr"),
    ],
)
def test_the_charts_in_diagrams_are_those_of_today(
    name: str, options: str, tmp_path: Path, bless: bool
) -> None:
    path = tmp_path / "chart.gv"
    expected = DIAGRAMS / f"{name}.gv"
    answer_to(f"$ orgmodel chart {options} -o {path}")
    if bless and (not expected.exists() or path.read_bytes() != expected.read_bytes()):
        answer_to(f"$ orgmodel chart {options} {written(expected)}")
    assert path.read_text(encoding="utf-8") == expected.read_text(encoding="utf-8")
