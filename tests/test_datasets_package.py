"""datapackage.json, which files belong to a dataset, its fingerprint, its schemas, a new one."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from orgmodel.datasets import bundled, new, read, write_descriptor
from orgmodel.datasets.columns import table_types
from orgmodel.datasets.fingerprint import fingerprint
from orgmodel.errors import FileError
from tests.dataset_folder import Folder

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path, units="id,name_en\nsea,Sea\n")


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(SMALL, tmp_path / "copy"))


# the descriptor


def test_a_dataset_says_what_it_is():
    info = read(SMALL).graph.info
    assert (info.name, info.title_en, info.title_fr) == (
        "small",
        "Port of Islemer",
        "Port d'Islemer",
    )
    assert (info.as_of, info.languages, info.top) == (date(2020, 1, 1), ("en", "fr"), ("port",))
    assert info.hash == fingerprint(SMALL)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"name": "tiny",\n  "orgmodel": }', "datapackage.json:2 package-broken"),
        ('["name"]', "datapackage.json:1 package-wrong-type"),
        ("", "datapackage.json:1 package-broken"),
        ("[" * 100_000, "datapackage.json:1 package-broken"),
        ('{"name": "tiny"}', "datapackage.json:0 package-key-missing"),
        ('{"name": "tiny", "orgmodel": {}}', "datapackage.json:1 package-key-missing"),
        ('{"orgmodel": {"as_of": "2020"}}', "datapackage.json:0 package-key-missing"),
        ('{"name": "tiny",\n"orgmodel": 1}', "datapackage.json:2 package-wrong-type"),
        ('{"name": "tiny",\n"orgmodel": {"as_of": 2020}}', "datapackage.json:2 package-wrong-type"),
        ('{"name": "tiny",\n"orgmodel": {"as_of": "2020-13"}}', "datapackage.json:2 not-a-date"),
    ],
)
def test_a_broken_descriptor_is_told_with_its_line(folder, text, said):
    folder.write("datapackage.json", text)
    assert folder.said() == [said]


def test_a_broken_descriptor_is_told_with_its_column(folder):
    folder.write("datapackage.json", '{"name": "tiny",\n  "orgmodel": }')
    assert folder.fields("package-broken")["column"] == "15"


def test_a_descriptor_in_windows_1252_is_told(folder):
    folder.write("datapackage.json", '{\n"title": "Sûreté"}'.encode("cp1252"))
    assert folder.said() == ["datapackage.json:2 not-utf8"]


def test_a_descriptor_with_a_byte_order_mark_is_accepted(folder):
    text = (folder.path / "datapackage.json").read_text(encoding="utf-8")
    folder.write("datapackage.json", f"\ufeff{text}".encode())
    assert folder.said() == []


def test_a_folder_without_a_descriptor_is_no_dataset(folder):
    (folder.path / "datapackage.json").unlink()
    assert folder.said() == ["datapackage.json:0 package-missing"]


def test_a_language_that_orgmodel_does_not_speak_is_told(folder):
    folder.describe(languages=["en", "de"])
    assert folder.said() == ["datapackage.json:8 unknown-value"]


def test_a_listed_file_that_is_missing_is_told(folder):
    folder.describe(resources=[{"name": "units", "path": "units.csv"}, {"path": "posts.csv"}])
    assert folder.said() == ["datapackage.json:13 listed-missing"]


@pytest.mark.parametrize("path", ["u2.csv", "../other/units.csv", "/etc/units.csv"])
def test_a_table_that_is_said_to_be_elsewhere_is_not_read_from_there(folder, path):
    folder.describe(resources=[{"name": "units", "path": path}])
    assert "datapackage.json:10 table-elsewhere" in folder.said()
    assert folder.fields("table-elsewhere") == {"path": path, "table": "units"}


def test_a_file_that_nobody_reads_is_worth_a_word(folder):
    folder.write("post.csv", "anything")
    folder.write("waivers.csv", "anything")
    assert folder.said("info") == ["post.csv:0 file-ignored"]
    assert folder.fields("file-ignored")["suggestion"] == "posts.csv"


def test_a_table_in_capitals_is_worth_a_word(folder):
    folder.write("POSTS.CSV", "id\n")
    assert folder.fields("file-ignored")["suggestion"] == "posts.csv"


def test_a_listed_file_of_another_kind_is_left_alone(folder):
    folder.write("tides.csv", "anything")
    folder.describe(resources=[{"path": "tides.csv"}, {"path": "https://example.org/x.csv"}])
    assert folder.findings() == ()


# the fingerprint


def test_the_fingerprint_changes_with_every_file_and_with_nothing_else(copy):
    before = fingerprint(copy)
    (copy / "notes.txt").write_text("hello", encoding="utf-8")
    assert fingerprint(copy) == before == fingerprint(SMALL)
    (copy / "themes.csv").write_text("id\n", encoding="utf-8")
    assert fingerprint(copy) != before


def test_the_fingerprint_costs_no_reader():
    code = (
        "import sys; from orgmodel.datasets.fingerprint import fingerprint;"
        "print([m for m in ('csv', 'rapidfuzz', 'orgmodel.graph') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# schemas


def errors_of(folder: Path) -> list[str]:
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    return [error.type for task in report.tasks for error in task.errors] + [
        error.type for error in report.errors
    ]


@pytest.mark.parametrize("folder", [SMALL, *bundled()], ids=lambda folder: folder.name)
def test_the_standard_tool_finds_nothing_wrong(folder):
    assert errors_of(folder) == []


@pytest.mark.parametrize("folder", [SMALL, *bundled()], ids=lambda folder: folder.name)
def test_the_descriptor_is_the_generated_one(folder, tmp_path):
    copied = Path(shutil.copytree(folder, tmp_path / "copy"))
    write_descriptor(copied)
    written = (copied / "datapackage.json").read_text(encoding="utf-8")
    assert written == (folder / "datapackage.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after", "error"),
    [
        ("posts.csv", ",harbour-master,,,,,1990", ",nobody,,,,,1990", "foreign-key"),
        ("units.csv", ",safety-director,", ",nobody,", "foreign-key"),
        ("units.csv", ",1990,,report,inferred", ",02/11/1990,,report,inferred", "constraint-error"),
        ("units.csv", ",1990,,report,inferred", ",1990,,report,perhaps", "constraint-error"),
        ("units.csv", "\nworks,", "\nsafety,", "primary-key"),
        ("assignments.csv", "accountable", "answerable", "constraint-error"),
    ],
)
def test_the_schemas_find_what_is_wrong(copy, file, before, after, error):
    text = (copy / file).read_text(encoding="utf-8")
    assert before in text
    (copy / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    assert error in errors_of(copy)


def test_the_descriptor_keeps_what_it_does_not_write(copy):
    described = json.loads((copy / "datapackage.json").read_text(encoding="utf-8"))
    described["resources"] = [{"name": "t", "path": "themes.csv", "title": "Our themes"}]
    (copy / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    write_descriptor(copy)
    written = json.loads((copy / "datapackage.json").read_text(encoding="utf-8"))
    (themes,) = [each for each in written["resources"] if each["name"] == "themes"]
    assert (themes["title"], written["orgmodel"]) == ("Our themes", described["orgmodel"])


def test_no_descriptor_is_written_where_none_was(tmp_path):
    with pytest.raises(FileError):
        write_descriptor(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_every_column_says_what_it_is_in_both_languages():
    columns = [each for table in table_types().values() for each in table.columns.values()]
    assert all(each.label.en and each.label.fr and each.description.fr for each in columns)


# a new one


def test_a_new_dataset_is_complete_and_nothing_is_odd_about_it(tmp_path):
    made = new(tmp_path / "mine")
    reading = read(tmp_path / "mine", with_holders=True)
    assert reading.findings == ()
    assert {path.name for path in made} >= {"datapackage.json", "units.csv", "assignments.csv"}
    named = [each for each in reading.graph.labels["Unit"] if each.text("name_fr")]
    assert len(named) == len(reading.graph.labels["Unit"]) == 5


def test_a_new_dataset_overwrites_nothing(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for path in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(FileError) as caught:
            new(path)
        assert caught.value.code == "folder-not-empty"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


def test_a_new_dataset_is_whole_or_not_there(tmp_path, monkeypatch):
    def full(_: Path, target: Path) -> None:
        target.write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("orgmodel.datasets.shipped.copyfile", full)
    with pytest.raises(FileError):
        new(tmp_path / "mine")
    assert list((tmp_path / "mine").iterdir()) == []


def test_the_bundled_datasets_are_found():
    assert "example" in [each.name for each in bundled()]
