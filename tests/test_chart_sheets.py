"""Charts on paper: what is too large is cut, every part is found again, everything can be read."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.charts.diagram import Box, Diagram, Link, Text
from orgmodel.charts.frame import MARGIN, Frame
from orgmodel.charts.looks import TONES
from orgmodel.charts.paper import LEAST, Paper
from orgmodel.charts.sheet import Sheet
from orgmodel.charts.sheets import sheets
from orgmodel.paths import resource
from orgmodel.render.charts import ViewName
from tests.transcripts import answer_to

FRAME = Frame("Staff", "As of today", "A chart", "Source: test")
STAFF = "International Staff"


def organisation(children: int, depth: int) -> Diagram:
    """A full tree: every unit has so many units below it, down to a depth."""
    names, level = ["u"], ["u"]
    for _ in range(depth):
        level = [f"{above}.{number}" for above in level for number in range(children)]
        names += level
    boxes = tuple(Box(name, (Text(f"Unité {name}", "name"), Text("Head of it"))) for name in names)
    links = tuple(Link(name.rpartition(".")[0], name) for name in names[1:])
    return Diagram(boxes, links)


def cut(sheet: Sheet) -> dict[str, str]:
    """The boxes of a sheet that say that they are drawn elsewhere, with what they say."""
    return {
        placed.box.id: placed.lines[-1].text
        for placed in sheet.drawing.boxes
        if placed.lines[-1].text.startswith("▸")
    }


@pytest.fixture(scope="module")
def large() -> tuple[Sheet, ...]:
    return sheets(organisation(7, 3), FRAME, Paper("a4"))


def test_a_chain_that_is_longer_than_a_sheet_goes_on_on_the_next() -> None:
    drawn = sheets(organisation(1, 40), FRAME, Paper("a4"))
    charts = [sheet for sheet in drawn if sheet.drawing.boxes]
    assert min(sheet.scale for sheet in charts) >= LEAST
    assert [len(cut(sheet)) for sheet in charts] == [1] * (len(charts) - 1) + [0]
    assert len({box.box.id for sheet in charts for box in sheet.drawing.boxes}) == 41


def test_without_paper_everything_is_on_one_sheet() -> None:
    (sheet,) = sheets(organisation(7, 3), FRAME)
    assert len(sheet.drawing.boxes) == 1 + 7 + 49 + 343


def test_every_box_is_drawn_once_with_what_hangs_on_it(large: tuple[Sheet, ...]) -> None:
    drawn: Counter[str] = Counter()
    for sheet in large:
        drawn.update(placed.box.id for placed in sheet.drawing.boxes)
        drawn.subtract(list(cut(sheet)))
    assert set(drawn.values()) == {1}
    assert len(drawn) == 400


def test_a_reference_leads_to_the_sheet_where_a_part_is_drawn(large: tuple[Sheet, ...]) -> None:
    for sheet in large:
        for box, said in cut(sheet).items():
            there = large[int(said.removeprefix("▸ p. ")) - 1]
            assert box in {placed.box.id for placed in there.drawing.boxes}
            assert box not in cut(there)


def test_a_part_says_where_it_was_cut_from(large: tuple[Sheet, ...]) -> None:
    page = large[1]
    said = page.drawing.boxes[0].lines[-1].text
    assert said == "◂ p. 1"


def test_nothing_is_too_small_to_be_read(large: tuple[Sheet, ...]) -> None:
    for sheet in large:
        tones = {line.tone for placed in sheet.drawing.boxes for line in placed.lines}
        assert sheet.scale >= LEAST
        assert all(TONES[tone].size * sheet.scale >= 7 for tone in tones)
        assert all(TONES[label.tone].size >= 7 for label in sheet.labels)


def test_everything_stands_inside_the_margins(large: tuple[Sheet, ...]) -> None:
    for sheet in large:
        for placed in sheet.drawing.boxes:
            assert MARGIN - 0.1 <= placed.x <= sheet.width - MARGIN - placed.width + 0.1
            assert MARGIN <= placed.y <= sheet.height - MARGIN - placed.height


def test_the_index_names_every_box_with_its_page(large: tuple[Sheet, ...]) -> None:
    texts = [label.text for sheet in large for label in sheet.labels if label.tone == "index"]
    listed = dict(zip(texts[::2], texts[1::2], strict=True))
    assert len(listed) == 400
    there = large[int(listed["Unité u.3.2.1"]) - 1]
    assert "u.3.2.1" in {placed.box.id for placed in there.drawing.boxes}


def test_a_sheet_says_what_it_is_part_of(large: tuple[Sheet, ...]) -> None:
    texts = {label.id: label.text for label in large[-2].labels}
    assert texts["sheet:page"] == f"{len(large) - 1}/{len(large)}"


def test_three_thousand_below_one_are_spread_over_sheets() -> None:
    boxes = tuple(Box(str(each), (Text(f"Unit {each}"),)) for each in range(3001))
    wide = Diagram(boxes, tuple(Link("0", str(each)) for each in range(1, 3001)))
    drawn = {
        each.box.id for sheet in sheets(wide, FRAME, Paper("a3")) for each in sheet.drawing.boxes
    }
    assert len(drawn) == 3001


@pytest.mark.parametrize("parents", [[], [(0, 1), (1, 2), (2, 0)]])
def test_boxes_without_a_root_are_drawn_too(parents: list[tuple[int, int]]) -> None:
    boxes = tuple(Box(str(each), (Text("x" * 300),)) for each in range(40))
    links = tuple(Link(str(above), str(below)) for above, below in parents)
    drawn = sheets(Diagram(boxes, links), FRAME, Paper("a4", upright=True))
    assert {placed.box.id for sheet in drawn for placed in sheet.drawing.boxes} == {
        box.id for box in boxes
    }


@pytest.fixture(scope="module")
def staff() -> Chart:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        return orgmodel.chart(store, STAFF, paper="a3", language="fr", both=True)


def test_the_staff_is_one_sheet_of_a3_that_can_be_read(staff: Chart) -> None:
    (sheet,) = staff.sheets
    assert sheet.scale * 10 >= 7
    assert (sheet.width, sheet.height) == (1190.55, 841.89)


def test_a_pdf_has_all_sheets_bookmarks_and_words_with_accents(large: tuple[Sheet, ...]) -> None:
    (content,) = Chart(large, None).drawn("pdf")  # type: ignore[arg-type]
    pdf = PdfReader(BytesIO(content))
    assert len(pdf.pages) == len(large)
    assert pdf.outline[0].title == "Staff"
    assert "Unité u.6" in pdf.pages[0].extract_text()
    assert pdf.metadata.title == "Staff"


def test_a_reference_in_a_pdf_can_be_followed(large: tuple[Sheet, ...]) -> None:
    (content,) = Chart(large, None).drawn("pdf")  # type: ignore[arg-type]
    pages = PdfReader(BytesIO(content)).pages
    assert len(pages[0].annotations or []) == len(large[0].jumps) > 0


def test_the_divisions_have_bookmarks(staff: Chart) -> None:
    (content,) = staff.drawn("pdf")
    title, divisions = PdfReader(BytesIO(content)).outline
    assert title.title == "Secrétariat international"
    assert [each.title for each in divisions][1:3] == [
        "Division Politique et plans de défense", "Division Opérations",
    ]  # fmt: skip


@pytest.fixture(scope="module")
def wide() -> tuple[Sheet, ...]:
    """More units below one than a sheet has room for."""
    return sheets(organisation(200, 1), FRAME, Paper("a4"))


def test_a_sheet_says_that_there_is_more_on_others(wide: tuple[Sheet, ...]) -> None:
    *drawn, _ = wide
    said = [sheet.drawing.boxes[0].lines[-1].text for sheet in drawn]
    assert said == [f"▸ p. 2–{len(drawn)}", *["◂ p. 1"] * (len(drawn) - 1)]


def test_sheets_of_one_unit_are_told_apart(wide: tuple[Sheet, ...]) -> None:
    *drawn, _ = wide
    count = len(drawn)
    assert [sheet.title for sheet in drawn] == [f"Staff ({n}/{count})" for n in range(1, count + 1)]
    assert drawn[1].labels[1].text == f"As of today (2/{count})"


@pytest.mark.parametrize("view", ["structure", "reporting", "responsibilities", "committees"])
def test_no_room_for_a_number_is_printed_without_one(view: ViewName) -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        chart = orgmodel.chart(store, view=view, paper="a4", both=True)
    lines = {
        line.text for sheet in chart.sheets for placed in sheet.drawing.boxes
        for line in placed.lines if line.tone == "see"
    }  # fmt: skip
    assert not any("0–0" in text for text in lines)


def test_two_sheets_have_an_index_that_names_each_name_once() -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        chart = orgmodel.chart(store, view="committees", paper="a4")
    names = [label.text for label in chart.sheets[-1].labels if label.tone == "index"]
    assert len(names) == len({*names[::2]}) * 2
    assert any("," in pages for pages in names[1::2])


def test_the_list_of_a_unit_stands_on_one_sheet_only() -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        chart = orgmodel.chart(store, STAFF, view="responsibilities", paper="a4", both=True)
    drawn = [
        placed for sheet in chart.sheets for placed in sheet.drawing.boxes
        if placed.box.id == "unit-is"
    ]  # fmt: skip
    listed = [any(line.tone == "item" for line in placed.lines) for placed in drawn]
    assert len(listed) > 1
    assert listed.count(True) == 1


def test_pictures_of_several_sheets_are_numbered(tmp_path: Path) -> None:
    chart = Chart(sheets(organisation(7, 3), FRAME, Paper("a4"))[:2], None)  # type: ignore[arg-type]
    assert chart.save(tmp_path / "x.svg") == (tmp_path / "x-1.svg", tmp_path / "x-2.svg")


def test_standard_output_holds_one_sheet_only() -> None:
    said = answer_to("$ orgmodel chart --view committees --paper a4 -o -")
    assert "sheets; standard output holds one." in said


def test_paper_can_be_turned() -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        chart = orgmodel.chart(store, STAFF, paper="a4", upright=True)
    assert {(sheet.width, sheet.height) for sheet in chart.sheets} == {(595.28, 841.89)}
