"""Charts: what is drawn, that it can be drawn whatever it says, and what is refused."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from orgmodel.charts import Box, Caption, Diagram, Line, draw, structure, to_dot
from orgmodel.errors import DrawError, FileError
from tests.transcripts import answer_to

DIAGRAMS = Path(__file__).parent.parent / "diagrams"

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
    "-->  ]]> %5 &amp; &nope;",
]


def row(unit: str, parent: str | None = None, **more: object) -> dict:
    plain = {"independent": False, "heads": [], "holders": [], "answers_to": [], "placed": "stated"}
    return {"unit": unit, "parent": parent, **plain, **more}


def drawn(*rows: dict) -> Diagram:
    return structure(rows, lambda id_: id_.title(), Caption("Staff", "as of today", "en"))


def test_every_unit_is_a_box_with_its_head_under_its_name() -> None:
    diagram = drawn(row("staff", heads=["chief"]), row("cell", "staff"))
    assert diagram.boxes == (Box("staff", "Staff", ("Chief",)), Box("cell", "Cell"))
    assert diagram.lines == (Line("staff", "cell"),)


def test_what_answers_to_a_committee_is_joined_to_it_by_a_dashed_line() -> None:
    diagram = drawn(row("staff"), row("audit", "staff", answers_to=["council"], independent=True))
    assert Box("council", "Council", shape="round") in diagram.boxes
    assert Line("council", "audit", dashed=True) in diagram.lines


def test_an_inferred_place_is_drawn_dashed() -> None:
    dot = to_dot(drawn(row("staff"), row("cell", "staff", placed="inferred")))
    assert "n1 -> n2 [style=dashed]" in dot


def test_the_same_diagram_gives_the_same_text() -> None:
    rows = [row("staff"), row("cell", "staff")]
    assert to_dot(drawn(*rows)) == to_dot(drawn(*rows))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_ever_text(text: str, tmp_path: Path) -> None:
    boxes = (Box("a", text, (text,)), Box("b", "plain"))
    diagram = Diagram(text, text, boxes, (Line("a", "b"),))
    draw(diagram, tmp_path / "chart.svg")
    svg = ET.parse(tmp_path / "chart.svg").getroot()  # noqa: S314 - our own file
    names = {each.tag.rpartition("}")[2] for each in svg.iter()}
    nodes = [each for each in svg.iter() if each.get("class") == "node"]
    assert len(nodes) == 2
    assert names.isdisjoint({"script", "b", "image", "a"})


@pytest.mark.parametrize(
    ("extension", "start"),
    [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG"), ("gv", b"digraph")],
)
def test_the_extension_says_what_is_written(extension: str, start: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"chart.{extension}"
    draw(drawn(row("staff")), path)
    assert path.read_bytes().startswith(start)


def test_an_unknown_extension_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DrawError) as error:
        draw(drawn(row("staff")), tmp_path / "chart.doc")
    assert error.value.code == "unknown-format"


def test_a_chart_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        draw(drawn(row("staff")), tmp_path / "missing" / "chart.svg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_chart_of_the_staff_is_the_one_in_diagrams(
    language: str, tmp_path: Path, bless: bool
) -> None:
    path = tmp_path / "chart.gv"
    expected = DIAGRAMS / f"international-staff.{language}.gv"
    more = f"-o {expected} -o {expected.with_suffix('.svg')}" if bless else ""
    answer_to(f'$ orgmodel chart "International Staff" -o {path} {more} --lang {language}')
    assert path.read_text(encoding="utf-8") == expected.read_text(encoding="utf-8")


def test_a_chart_is_named_after_the_unit_and_the_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer_to("$ orgmodel chart Operations Division --as-of 2015-06-01")
    assert [path.name for path in tmp_path.iterdir()] == ["operations-division-2015-06-01.svg"]
