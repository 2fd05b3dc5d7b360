"""What two words of `orgmodel diff` mean, and what is then shown."""

from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import orgmodel
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.datasets import new
from orgmodel.datasets.git import checked_out
from orgmodel.errors import DataError, FileError, UsageError
from orgmodel.questions.comparing import compare

UNITS = "units.csv"
Typed = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dataset in a git repository, with a section that was moved since the first commit."""
    folder = tmp_path / "work" / "mine"
    new(folder)
    git(folder.parent, "init", "--quiet")
    commit(folder.parent, "first")
    edit(folder, "Entretien,,,,beacons-division", "Entretien,,,,signals-division")
    monkeypatch.chdir(folder.parent)
    return folder


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Typed:
    def type_(line: str) -> tuple[int, str, str]:
        code = run(shlex.split(line))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return type_


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", ".")
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    git(folder, *who, "commit", "--quiet", "-m", message)


def edit(folder: Path, old: str, new: str, file: str = UNITS) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


MOVED = ("moved", "maintenance-section", "SUB_ORGANIZATION_OF")


def told(before: str, after: str, folder: Path) -> list[tuple[str, str, str]]:
    found = compare(before, after, folder).difference.changes
    return [(each.what, each.thing, each.relation) for each in found]


def test_a_revision_is_compared_with_the_folder_as_it_is(mine: Path) -> None:
    assert told("HEAD", "mine", mine) == told("HEAD", "mine", Path("elsewhere")) == [MOVED]


def test_two_revisions_are_those_of_the_dataset(mine: Path) -> None:
    commit(mine.parent, "second")
    assert told("HEAD~1", "HEAD", mine) == [MOVED]
    assert told("HEAD", "HEAD", mine) == []


def test_nothing_of_the_repository_is_changed(mine: Path) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in mine.rglob("*"))
    compare("HEAD", "mine", mine)
    assert sorted((path, path.stat().st_mtime_ns) for path in mine.rglob("*")) == before


def test_only_the_files_of_the_dataset_are_taken_out(mine: Path) -> None:
    (mine / "notes.txt").write_text("mine", encoding="utf-8")
    (mine / "link.csv").symlink_to("/etc/passwd")
    (mine / "reforms").mkdir()
    (mine / "reforms" / "units.csv").write_text("id", encoding="utf-8")
    commit(mine.parent, "more")
    with checked_out(mine, "HEAD") as copy:
        kept = {path.name for path in copy.iterdir()}
        assert not any(path.is_symlink() for path in copy.iterdir())
    assert kept == {path.name for path in mine.iterdir()} - {"notes.txt", "link.csv", "reforms"}


def test_a_dataset_at_the_top_of_its_repository_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "top"
    new(folder)
    git(folder, "init", "--quiet")
    commit(folder, "first")
    assert told("HEAD", str(folder), folder) == []


@pytest.mark.parametrize(
    "given",
    ["HEAD~9", "--help", "--output=stolen", "-", "", "HEAD\n--all", "HEAD:mine/units.csv",
     "HEAD^{tree}", "x" * 10_000, "a;touch stolen", "$(touch stolen)", "\udcff", "no\0t",
     "HEAD..HEAD"],
)  # fmt: skip
def test_what_is_no_revision_is_refused_and_nothing_else_happens(mine: Path, given: str) -> None:
    with pytest.raises(UsageError) as error:
        compare(given, "mine", mine)
    assert error.value.code == "no-such-version"
    assert not list(mine.parent.rglob("stolen"))


def test_a_repository_cannot_make_a_comparison_start_a_program(mine: Path) -> None:
    stolen = mine.parent / "stolen"
    git(mine, "config", "core.fsmonitor", f"touch {stolen}")
    git(mine, "config", "core.pager", f"touch {stolen}")
    assert told("HEAD", "mine", mine) == [MOVED]
    assert not stolen.exists()


def test_a_hook_that_points_git_elsewhere_does_not_mislead(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert told("HEAD", "mine", mine) == [MOVED]


def test_a_dataset_that_was_not_there_yet_is_told(mine: Path) -> None:
    new(mine.parent / "later")
    with pytest.raises(FileError) as error:
        compare("HEAD", "later", mine)
    assert (error.value.code, error.value.reason) == ("not-in-revision", "HEAD")


def test_a_folder_that_is_no_dataset_in_a_revision_is_told(mine: Path) -> None:
    git(mine, "rm", "--quiet", "datapackage.json", "--cached")
    commit_staged = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    git(mine, *commit_staged, "commit", "--quiet", "-m", "none")
    with pytest.raises(FileError) as error:
        compare("HEAD", "mine", mine)
    assert error.value.code == "not-in-revision"


def test_a_revision_that_cannot_be_read_is_named_with_its_findings(mine: Path) -> None:
    edit(mine, "id,kind", "id,kinds")
    commit(mine.parent, "broken")
    edit(mine, "id,kinds", "id,kind")
    with pytest.raises(DataError) as error:
        compare("HEAD", "mine", mine)
    assert error.value.folder == "mine HEAD"
    assert error.value.findings[0].file == UNITS


def test_outside_git_what_is_no_dataset_and_no_date_is_refused(tmp_path: Path) -> None:
    new(tmp_path / "own")
    with pytest.raises(UsageError) as error:
        compare("HEAD", str(tmp_path / "own"), tmp_path / "own")
    assert error.value.code == "no-version-outside-git"


def test_without_git_only_revisions_are_missed(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FileError) as error:
        compare("HEAD", "mine", mine)
    assert error.value.code == "git-missing"
    assert told("mine", "mine", mine) == []


def test_a_date_is_only_compared_with_a_date(mine: Path) -> None:
    for before, after in (("2010", "HEAD"), ("mine", "2010")):
        with pytest.raises(UsageError) as error:
            compare(before, after, mine)
        assert error.value.code == "date-alone"


def test_a_folder_that_is_called_like_a_date_is_a_dataset(mine: Path) -> None:
    mine.rename(mine.parent / "2011")
    assert compare("2011", "example", mine).days is None


def test_two_dates_are_those_of_one_organisation(mine: Path) -> None:
    found = compare("2009", "June 2010", mine)
    assert found.days == (date(2009, 1, 1), date(2010, 6, 1))
    added = {each.thing for each in found.difference.changes if not each.relation}
    assert "signals-division" in added


def test_a_bundled_dataset_is_called_by_its_name(mine: Path) -> None:
    assert compare("example", "example", mine).names == ("example", "example")


def test_people_count_only_on_request() -> None:
    for with_holders in (False, True):
        found = compare("2001", "2024", Path("tests/small"), with_holders=with_holders).difference
        named = {each.relation for each in found.changes if "HOLDS" in each.relation}
        assert bool(named) == with_holders


def test_python_compares_as_the_command_does(mine: Path) -> None:
    found = orgmodel.diff("HEAD", "mine", dataset=mine)
    assert [each.what for each in found.difference.changes] == ["moved"]
    assert orgmodel.diff("2011", "2011").difference.changes == ()


def test_a_difference_is_shown_in_groups_with_their_numbers(mine: Path, typed: Typed) -> None:
    edit(mine, "division,Signals Division", "division,Lights Division")
    assert typed("diff HEAD mine") == (
        ExitCode.DONE,
        "moved (1)\n"
        "  when      what\n"
        "  Mar 2010  Maintenance Section is part of Lights Division · before that Beacons\n"
        "            Division\n"
        "renamed (1)\n"
        "            Lights Division · name in English: Signals Division → Lights\n"
        "            Division\n",
        "1 moved, 1 renamed; 66 as before.\nmine HEAD → mine\n",
    )


@pytest.mark.usefixtures("mine")
def test_a_difference_is_data_with_stable_columns(typed: Typed) -> None:
    code, out, _ = typed("diff HEAD mine --json --lang fr")
    (row,) = json.loads(out)
    assert code == ExitCode.DONE
    assert row == {
        "change": "moved", "label": "Unit", "when": "2010-03", "subject": "maintenance-section",
        "subject_name": "Section Entretien", "relation": "SUB_ORGANIZATION_OF",
        "object": "signals-division", "object_name": "Division Signaux",
        "previous": "beacons-division", "previous_name": "Division Balises",
        "property": None, "before": None, "after": None,
        "sources": [
            {"source": "directory-2024", "source_name": "Annuaire 2024", "locator": None}
        ],
    }  # fmt: skip


@pytest.mark.usefixtures("mine")
def test_a_difference_says_on_request_which_documents_say_so(typed: Typed) -> None:
    out = typed("diff HEAD mine --sources")[1]
    assert "Beacons Division" in out
    assert out.rstrip().splitlines()[-1].startswith("[1] ")
    assert "[1]" not in typed("diff HEAD mine")[1]


@pytest.mark.usefixtures("mine")
def test_no_difference_is_an_answer(typed: Typed) -> None:
    assert typed("diff mine mine") == (ExitCode.DONE, "", "Nothing differs.\nmine → mine\n")
    assert typed("diff mine mine --json")[:2] == (ExitCode.DONE, "[]\n")


def test_in_french_a_difference_is_said_in_french(typed: Typed) -> None:
    code, out, err = typed("diff 2009 2011 -d example --lang fr")
    assert code == ExitCode.DONE
    assert "ajouts (" in out
    assert "inchangé : " in err.replace("\u00a0", " ")
    assert err.splitlines()[-1] == "example · 1er janv. 2009 → 1er janv. 2011"


def test_a_name_that_follows_a_dated_one_has_the_date_of_its_end(typed: Typed) -> None:
    rows = json.loads(typed("diff 2010 2016 -d example --json")[1])
    named = [each for each in rows if each["change"] == "renamed"]
    assert {each["when"] for each in named} == {"2015"}
    assert {each["before"] for each in named} == {"Repairs Section", "Section Réparations"}


def test_in_words_a_property_and_its_values_are_said(mine: Path, typed: Typed) -> None:
    edit(mine, "2001,agency-statute", "2002,agency-statute")
    head, _, *rows = typed("diff HEAD mine -f markdown")[1].splitlines()
    told = [dict(zip(head.split(" | "), row.split(" | "), strict=True)) for row in rows]
    (unit,) = (each for each in told if not each["relation"])
    assert unit["subject_name"] == "Office of Internal Audit"
    assert (unit["property"], unit["before"], unit["after"]) == ("valid_from", "2001", "2002")


def test_names_and_states_of_a_time_are_told_by_what_they_say(mine: Path, typed: Typed) -> None:
    edit(mine, "Repairs Section,2004,2015", "Repairs Section,2004,2014", "names.csv")
    assert (
        '  Maintenance Section · "Repairs Section", until: 2015 → 2014\n'
        in typed("diff HEAD mine")[1]
    )
