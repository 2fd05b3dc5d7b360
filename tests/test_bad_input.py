"""What is said of every kind of bad dataset, as a person reads it, in both languages.

`make bless` accepts what is said today; read the difference as the product.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.paths import resource
from tests.servers import write as write_elsewhere

EXPECTED = Path(__file__).parent / "expected"
Defect = Callable[[Path], object]


def replaced(file: str, old: str, new: str) -> Defect:
    def defect(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text, (file, old)
        (folder / file).write_text(text.replace(old, new), "utf-8")

    return defect


def recoded(file: str, change: Callable[[str], str], encoding: str) -> Defect:
    def defect(folder: Path) -> None:
        text = change((folder / file).read_text("utf-8"))
        (folder / file).write_bytes(text.encode(encoding))

    return defect


def french_excel(text: str) -> str:
    return text.replace(",", ";").replace("2025-01-01", "01/01/2025")


DEFECTS: dict[str, Defect] = {
    "missing-folder": rmtree,
    "no-descriptor": lambda folder: (folder / "datapackage.json").unlink(),
    "broken-descriptor": replaced("datapackage.json", '"as_of": ', '"as_of" '),
    "no-default-date": replaced("datapackage.json", '"as_of": ', '"as_off": '),
    "listed-and-missing": lambda folder: (folder / "posts.csv").unlink(),
    "windows-1252": recoded("units.csv", str, "cp1252"),
    "utf-16": recoded("units.csv", str, "utf-16"),
    "french-excel": recoded("sources.csv", french_excel, "cp1252"),
    "missing-column": replaced("units.csv", "id,kind", "kind,kind"),
    "unknown-column": replaced("units.csv", "parent,head", "parnt,head"),
    "no-names": replaced("themes.csv", "name_en,name_fr", "note,contact"),
    "duplicate-id": recoded(
        "units.csv", lambda text: text + text.splitlines(keepends=True)[-1], "utf-8"
    ),
    "dangling-reference": replaced("units.csv", "signals-director", "signal-director"),
    "cycle": replaced(
        "units.csv", "Secrétariat,,,,lighthouse-agency", "Secrétariat,,,,beacons-division"
    ),
    "end-before-start": replaced("holdings.csv", "2019-09-01,,", "2019-09-01,2018,"),
    "no-such-date": replaced("units.csv", "2010-03,", "2010-02-30,"),
    "unknown-value": replaced("assignments.csv", "section,responsible", "section,responsable"),
    "open-quotation-mark": replaced("units.csv", "Signals Division,", '"Signals Division,'),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_said_of_bad_datasets_was_accepted(
    language: str,
    bless: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    file = EXPECTED / f"bad-input.{language}.txt"
    told = []
    for name, defect in DEFECTS.items():
        defect(Path(copytree(resource("data") / "example", name)))
        code = run(["load", name, "--lang", language])
        out, err = capsys.readouterr()
        assert (code, out) == (ExitCode.REFUSED, ""), name
        told.append(f"$ orgmodel load {name} --lang {language}\n{err}")
    if bless:
        file.write_text("\n".join(told), encoding="utf-8")
    assert "\n".join(told) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("old", "new"), [("", "\ufeff"), ("\n", "\r\n")], ids=["bom", "crlf"])
def test_a_byte_order_mark_and_windows_line_ends_are_no_bad_input(
    old: str, new: str, tmp_path: Path
) -> None:
    folder = Path(copytree(resource("data") / "example", tmp_path / "own"))
    for table in folder.glob("*.csv"):
        recoded(table.name, lambda text: text.replace(old, new, -1 if old else 1), "utf-8")(folder)
    assert run(["load", str(folder)]) == ExitCode.DONE


@pytest.mark.parametrize("name", ["windows-1252", "cycle", "duplicate-id"])
def test_a_bad_dataset_leaves_a_store_as_it_was(name: str, tmp_path: Path, neo4j_url: str) -> None:
    folder = Path(copytree(resource("data") / "example", tmp_path / name))
    assert run(["load", str(folder), "--store", neo4j_url]) == ExitCode.DONE
    before = write_elsewhere(neo4j_url, "MATCH (n) RETURN n.id AS id ORDER BY id")
    DEFECTS[name](folder)
    assert run(["load", str(folder), "--store", neo4j_url]) == ExitCode.REFUSED
    assert write_elsewhere(neo4j_url, "MATCH (n) RETURN n.id AS id ORDER BY id") == before
