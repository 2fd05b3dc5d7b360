"""Charts as files: what is drawn, that it can be drawn whatever it says, and what is refused."""

from __future__ import annotations

import os
import re
from io import BytesIO
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

import orgmodel
from orgmodel.charts import engine
from orgmodel.charts.chart import Chart
from orgmodel.charts.diagram import ACROSS, Box, Diagram, Link, Text
from orgmodel.charts.frame import Frame
from orgmodel.charts.looks import BOXES, FAINT, LINES, PLAIN, Look
from orgmodel.charts.sheets import sheets
from orgmodel.errors import FileError
from orgmodel.paths import resource
from tests.transcripts import answer_to

STAFF = "International Staff"
SVG = "{http://www.w3.org/2000/svg}"

HOSTILE = [
    '"]; x [',
    "R&D\\",
    "A\\N and \\G",
    "<b>bold</b><script>alert(1)</script>",
    "a:b:c",
    "line one\nline two\r\n\ttab",
    "\x00\x01\x1f control",
    "\u202eturned around\u2066",
    "x" * 300,
    "Ελλάδα العربية 中文",
    "",
    "-->  ]]> %5 &amp; &nope; &#38;",
]
FRAME = Frame("Staff", "As of today", "A chart", "Source: test", lines={"part": "Part of"})


@pytest.fixture(scope="module")
def staff() -> Chart:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        return orgmodel.chart(store, STAFF, both=True)


def chart_of(text: str) -> Chart:
    """A chart on which every text is `text`, and so is every id."""
    boxes = (Box(text, (Text(text), Text(text, "strong")), kind=text, tip=text), Box("b", ()))
    frame = Frame(text, text, text, text)
    return Chart(sheets(Diagram(boxes, (Link(text, "b"),)), frame), None)  # type: ignore[arg-type]


def read_svg(chart: Chart) -> ET.Element:
    return ET.fromstring(chart.drawn("svg")[0])  # noqa: S314 - our own text


def shown(svg: ET.Element) -> list[str]:
    return [each.text or "" for each in svg.iter(f"{SVG}text")]


def contrast(look: Look) -> float:
    """The contrast of ink and fill as WCAG 2 has it."""
    values = []
    for colour in (look.fill, look.ink):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        values.append(sum(a * b for a, b in zip(linear, (0.2126, 0.7152, 0.0722), strict=True)))
    return (max(values) + 0.05) / (min(values) + 0.05)


def test_every_unit_is_a_group_with_its_own_id(staff: Chart) -> None:
    groups = {each.get("id"): each for each in read_svg(staff).iter(f"{SVG}g")}
    assert groups["div-ops"].get("class") == "box division"
    assert [each.text for each in groups["div-ops"].iter(f"{SVG}text")][:2] == [
        "Operations Division",
        "Division Opérations",
    ]


def test_a_tree_in_words_has_the_order_of_the_chart(staff: Chart) -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        names = {str(r["unit"]): str(r["unit_name"]) for r in orgmodel.ask(store, "tree", STAFF)}
    lines = answer_to(f"$ orgmodel tree '{STAFF}'").splitlines()
    places = {id_: next(n for n, line in enumerate(lines) if name in line)
              for id_, name in names.items()}  # fmt: skip
    groups = [str(each.get("id")) for each in read_svg(staff).iter(f"{SVG}g")]
    assert [id_ for id_ in groups if id_ in names] == sorted(names, key=places.__getitem__)


def test_the_second_language_says_that_it_is_another(staff: Chart) -> None:
    french = [each.text for each in read_svg(staff).iter(f"{SVG}text") if each.get("lang") == "fr"]
    assert "Division Opérations" in french


def test_a_pointer_is_told_the_other_language_and_the_source() -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        svg = read_svg(orgmodel.chart(store, STAFF))
    tips = {each.get("id"): each.findtext(f"{SVG}title") for each in svg.iter(f"{SVG}g")}
    assert (tips["div-ops"] or "").startswith("Division Opérations · source: ")
    assert (tips["cmt-nac"] or "").startswith("Conseil de l’Atlantique Nord · source: ")


def test_a_french_tooltip_has_a_space_before_its_semicolons() -> None:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        svg = read_svg(orgmodel.chart(store, STAFF, language="fr"))
    tips = [each.findtext(f"{SVG}title") or "" for each in svg.iter(f"{SVG}g")]
    assert any("\u00a0; " in tip for tip in tips)
    assert not any(re.search(r"[^\u00a0];", tip) for tip in tips)


def test_a_chart_tells_a_program_what_it_is_in_a_line(staff: Chart) -> None:
    assert repr(staff) == "<Chart 'International Staff', sheets: 1>"


def test_an_entry_of_the_legend_is_named_after_what_it_explains(staff: Chart) -> None:
    keys = {each.box.id for each in staff.sheets[0].keys}
    assert {"key-division", "key-council"} <= keys


def test_nothing_in_a_chart_leads_anywhere(staff: Chart) -> None:
    assert "href" not in staff.drawn("svg")[0].decode()


def test_a_chart_says_what_it_is_to_whoever_cannot_see_it(staff: Chart) -> None:
    svg = read_svg(staff)
    assert svg.findtext(f"{SVG}title") == STAFF
    assert svg.findtext(f"{SVG}desc") == "Organisation chart as of 2 November 2011: 16 boxes."
    assert "sheet-1-title" in (svg.get("aria-labelledby") or "")


def test_the_auditors_stand_with_the_council_they_answer_to(staff: Chart) -> None:
    joined = {(path.link.source, path.link.target) for path in staff.sheets[0].drawing.paths}
    assert ("cmt-nac", "off-iban") in joined
    assert ("unit-is", "off-iban") not in joined


def test_the_legend_names_only_what_is_on_the_sheet(staff: Chart) -> None:
    texts = shown(read_svg(staff))
    assert {"Division", "Section", "Answers to", "Inferred"} <= set(texts)
    assert "Directorate" not in texts


def test_a_notebook_shows_the_drawing(staff: Chart) -> None:
    assert staff._repr_svg_().startswith("<?xml")


def test_the_staff_is_at_most_twice_as_wide_as_high(staff: Chart) -> None:
    sheet = staff.sheets[0]
    assert 1 < sheet.width / sheet.height < 2


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["svg", "pdf", "png"])
def test_hostile_text_is_only_ever_text(text: str, kind: str) -> None:
    chart = chart_of(text)
    assert len(chart.drawn(kind)) == 1
    svg = read_svg(chart)
    assert {each.tag.removeprefix(SVG) for each in svg.iter()} <= {
        "svg", "g", "title", "desc", "polygon", "path", "polyline", "text",
    }  # fmt: skip
    assert len([each for each in svg.iter() if (each.get("class") or "").startswith("box")]) == 2


def test_a_backslash_in_a_pdf_is_one() -> None:
    (content,) = chart_of("A\\N, B\\G, R&D\\").drawn("pdf")
    assert "A\\N, B\\G, R&D\\" in PdfReader(BytesIO(content)).pages[0].extract_text()


def test_hostile_text_is_read_as_it_was_written() -> None:
    assert "R&D <b> &amp; \\N" in shown(read_svg(chart_of("R&D <b> &amp; \\N")))


@pytest.mark.parametrize("text", ["وزارة الدفاع، مديرية", "משרד (2)"])
def test_what_is_written_from_the_right_says_so(text: str) -> None:
    texts = [each for each in read_svg(chart_of(text)).iter(f"{SVG}text") if each.text == text]
    assert {each.get("direction") for each in texts} == {"rtl"}
    assert {each.get("text-anchor") for each in texts} == {"middle", "end"}


def test_letters_that_the_shipped_font_lacks_are_not_stretched() -> None:
    texts = {each.text: each for each in read_svg(chart_of("وزارة الدفاع")).iter(f"{SVG}text")}
    assert texts["وزارة الدفاع"].get("textLength") is None
    texts = {each.text: each for each in read_svg(chart_of("Ελλάδα")).iter(f"{SVG}text")}
    assert texts["Ελλάδα"].get("textLength")


def test_what_is_written_from_the_left_need_not_say_so() -> None:
    assert "direction" not in chart_of("Défense 2 وزارة").drawn("svg")[0].decode()


KINDS = ("top", "division", "directorate", "office", "independent", "unit", "council", "committee")


@pytest.mark.parametrize(("one", "other"), [*combinations(KINDS, 2)])
def test_no_two_kinds_are_told_by_hue_alone(one: str, other: str) -> None:
    first, second = BOXES[one], BOXES[other]
    in_grey = contrast(Look(first.fill, second.fill, "")) >= 1.15
    assert in_grey or first[3:] != second[3:]


def test_lines_beside_the_direct_one_are_not_told_by_their_hue_alone() -> None:
    arrows = {LINES[look].arrow for look in ("functional", "dotted", "administrative")}
    assert len(arrows - {""}) == 3


def test_a_line_beside_the_direct_one_has_an_arrow_at_the_superior() -> None:
    boxes = Box("a", ()), Box("b", ()), Box("c", ())
    links = Link("a", "b"), Link("a", "c"), Link("b", "c", ACROSS, "functional")
    chart = Chart(sheets(Diagram(boxes, links), FRAME), None)  # type: ignore[arg-type]
    (path,) = [p for p in chart.sheets[0].drawing.paths if p.link.look == "functional"]
    b = next(each for each in chart.sheets[0].drawing.boxes if each.box.id == "b")
    assert path.points[0][0] == b.x + b.width
    (line,) = re.findall(r'"b" -> "c" \[key="[^"]*", pos="s,([\d.]+),', chart.dot)
    assert float(line) == pytest.approx(path.points[0][0], abs=0.01)


@pytest.mark.parametrize("look", [*BOXES.values(), PLAIN, FAINT])
def test_every_text_stands_out_from_its_ground(look: Look) -> None:
    assert contrast(look) >= 4.5


@pytest.mark.parametrize(
    ("extension", "start"),
    [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG"), ("gv", b"digraph")],
)
def test_the_extension_says_what_is_written(
    extension: str, start: bytes, staff: Chart, tmp_path: Path
) -> None:
    (path,) = staff.save(tmp_path / f"chart.{extension}")
    assert path.read_bytes().startswith(start)


def test_an_unknown_extension_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    good, bad = tmp_path / "chart.svg", tmp_path / "chart.doc"
    said = answer_to(f"$ orgmodel chart '{STAFF}' -o {good} -o {bad}")
    assert "does not end in one of: svg, pdf, png, gv" in said
    assert not good.exists()


def test_a_chart_that_cannot_be_written_leaves_nothing_behind(staff: Chart, tmp_path: Path) -> None:
    with pytest.raises(FileError):
        staff.save(tmp_path / "missing" / "chart.svg")
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(FileError):
        staff.save(tmp_path / "folder.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.svg"]


def test_the_same_file_named_twice_is_written_once(staff: Chart, tmp_path: Path) -> None:
    path = tmp_path / "chart.gv"
    assert staff.save(path, str(path)) == (path,)


def test_what_there_is_comes_before_where_it_stands(staff: Chart) -> None:
    what, _, where = staff.dot.partition("\n\n")
    assert re.search(r'"div-ops" \[.*Operations Division', what)
    assert "pos=" not in what
    assert re.search(r'"div-ops" \[pos="[\d.]+,[\d.]+", width=[\d.]+, height=[\d.]+\];', where)


# that of pygraphviz, and the one on the PATH where there is one
@pytest.mark.parametrize("path", ["", os.environ["PATH"]], ids=["pip", "machine"])
def test_every_graphviz_leaves_everything_where_it_stands(
    path: str, staff: Chart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", path)
    drawn = engine.render([staff.dot], "dot")[0].decode()
    flat = re.sub(r"\s+", " ", drawn)
    for id_, place in re.findall(r'^  "([\w-]+)" \[(pos="[^"]*")', staff.dot, re.MULTILINE):
        assert re.search(rf'"?{re.escape(id_)}"? \[[^;]*{re.escape(place)}', flat), id_


def test_a_chart_is_named_after_the_unit_and_the_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer_to("$ orgmodel chart Operations Division --as-of 2015-06-01")
    assert [path.name for path in tmp_path.iterdir()] == ["operations-division-2015-06-01.svg"]


def test_a_chart_goes_to_standard_output() -> None:
    assert answer_to("$ orgmodel chart Operations Division -o -").startswith("<?xml")


def test_people_are_named_only_where_that_is_asked() -> None:
    plain = answer_to(f"$ orgmodel chart '{STAFF}' -o -")
    named = answer_to(f"$ orgmodel chart '{STAFF}' -o - --with-holders")
    assert "Rasmussen" not in plain
    assert "Rasmussen" in named
