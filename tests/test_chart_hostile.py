"""A dataset in which every name, title and address is hostile, drawn in every format."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from orgmodel.charts import engine
from orgmodel.charts.text import drawable
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from tests.test_charts import HOSTILE, SVG


def names(texts: Sequence[str]) -> list[str]:
    """What a table can hold: one with a NUL is refused as a damaged file."""
    return [text.replace("\0", "") for text in texts if text.strip()]


NAMES = names(HOSTILE)
VIEWS = ("structure", "reporting", "responsibilities", "committees", "history")


def write_table(folder: Path, name: str, rows: list[dict[str, str]]) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def write_dataset(folder: Path, texts: Sequence[str] = HOSTILE) -> None:
    """Under one unit a unit for each name: so are its head, its task, its committee, its source."""
    called = names(texts)
    addresses = [*called, "javascript:alert(1)", "data:text/html,<script>alert(1)</script>"]
    described = {"as_of": "2020-01-01", "title_fr": HOSTILE[3], "top": ["top"]}
    text = json.dumps({"name": "hostile", "title": HOSTILE[0], "orgmodel": described})
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    named = [(str(number), text) for number, text in enumerate(called)]
    top = {"id": "top", "name_en": called[3], "name_fr": called[0], "parent": "", "head": "boss"}
    units = [{"id": f"u{n}", "name_en": text, "name_fr": f"{text} fr", "parent": "top",
              "head": f"p{n}", "sources": f"s{n}"} for n, text in named]  # fmt: skip
    write_table(folder, "units", [{**top, "sources": "s0"}, *units])
    posts = [{"id": f"p{n}", "name_en": text, "unit": f"u{n}", "reports_to": "boss"}
             for n, text in named]  # fmt: skip
    boss = {"id": "boss", "name_en": called[2], "unit": "top", "reports_to": ""}
    write_table(folder, "posts", [boss, *posts])
    tasks = [{"id": f"r{n}", "kind": "function", "name_en": text} for n, text in named]
    write_table(folder, "responsibilities", tasks)
    owned = [{"body": f"u{n}", "role": "responsible", "responsibility": f"r{n}"} for n, _ in named]
    write_table(folder, "assignments", owned)
    bodies = [{"id": f"c{n}", "kind": "committee", "name_en": text, "chair": f"p{n}"}
              for n, text in named]  # fmt: skip
    write_table(folder, "committees", bodies)
    pages = [{"id": f"s{n}", "name_en": text, "address": text} for n, text in enumerate(addresses)]
    write_table(folder, "sources", pages)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        write_dataset(Path(name))
        yield Path(name)


@cache
def drawn(folder: Path, view: str) -> Path:
    """One view of the dataset in every format; the path without its extension."""
    path = folder / "charts" / view
    path.parent.mkdir(exist_ok=True)
    files = [part for kind in ("svg", "pdf", "png", "gv") for part in ("-o", f"{path}.{kind}")]
    title = ["--title", NAMES[3], "--lang", "both", "--view", view]
    assert run(["chart", "-d", str(folder), *title, *files]) == ExitCode.DONE
    return path


def boxes(path: Path) -> dict[str, str]:
    """What stands in each box of an SVG, without the blanks."""
    svg = ET.parse(f"{path}.svg").getroot()  # noqa: S314 - our own drawing
    groups = [each for each in svg.iter(f"{SVG}g") if (each.get("class") or "").startswith("box")]
    return {
        str(each.get("id")): "".join(
            "".join((text.text or "").split()) for text in each.iter(f"{SVG}text")
        )
        for each in groups
    }


@pytest.mark.parametrize("view", VIEWS)
def test_an_svg_has_nothing_but_shapes_and_texts(view: str, folder: Path) -> None:
    svg = ET.parse(f"{drawn(folder, view)}.svg").getroot()  # noqa: S314 - our own drawing
    assert {each.tag.removeprefix(SVG) for each in svg.iter()} <= {
        "svg", "g", "title", "desc", "polygon", "path", "polyline", "text",
    }  # fmt: skip
    names = {name for each in svg.iter() for name in each.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]


def test_every_unit_is_called_what_it_is_called(folder: Path) -> None:
    shown = boxes(drawn(folder, "structure"))
    for number, name in enumerate(NAMES):
        assert "".join(drawable(name).split()) in shown[f"u{number}"]


@pytest.mark.parametrize("view", VIEWS)
def test_a_pdf_is_one_page_from_which_nothing_leads_away(view: str, folder: Path) -> None:
    pdf = PdfReader(f"{drawn(folder, view)}.pdf")
    (page,) = pdf.pages
    assert "/Annots" not in page
    assert not {"/OpenAction", "/AA", "/Names"} & set(pdf.root_object)
    assert drawable(NAMES[3]) == pdf.outline[0].title


@pytest.mark.parametrize("view", VIEWS)
def test_graphviz_reads_as_many_boxes_as_there_are(view: str, folder: Path) -> None:
    path = drawn(folder, view)
    dot = Path(f"{path}.gv").read_text(encoding="utf-8")
    (plain,) = engine.render([dot], "plain")
    ids = {line.split()[1].strip('"') for line in plain.decode().splitlines()
           if line.startswith("node ")}  # fmt: skip
    assert boxes(path).keys() <= ids
    assert ids <= {line.split('"')[1] for line in dot.splitlines() if line.startswith('  "')}


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_is_drawn(view: str, folder: Path) -> None:
    assert Path(f"{drawn(folder, view)}.png").read_bytes().startswith(b"\x89PNG")
