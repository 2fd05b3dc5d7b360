"""The pre-commit hook and the GitHub Action, as far as they run without their hosts."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from orgmodel.cli.running import run
from tests.dataset_folder import Folder

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
UNITS = "id,name_en,name_fr,head,sources\nhq,Headquarters,Siège,boss,page\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a dataset in which nothing is wrong, committed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    folder = Folder(
        tmp_path / "data",
        sources="id,name_en,name_fr\npage,Page,La page\n",
        posts="id,name_en,name_fr,unit,sources\nboss,Boss,Chef,hq,page\n",
        units=UNITS,
    )
    folder.describe(top=["hq"])
    for command in ("init -q", "add .", "commit -q -m one"):
        git(command)
    return tmp_path


def git(command: str) -> None:
    named = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *named, *shlex.split(command)], check=True)


def act(**inputs: str) -> subprocess.CompletedProcess[str]:
    """What the step of the action that checks does with these inputs."""
    step = ACTION["runs"]["steps"][-1]
    given = {name: each.get("default", "") for name, each in ACTION["inputs"].items()}
    given |= {name.replace("_", "-"): text for name, text in inputs.items()}
    wanted = {
        name: given[re.fullmatch(r"\${{ inputs\.([a-z-]+) }}", text)[1]]
        for name, text in step["env"].items()
    }
    # the step before it has installed orgmodel: here that is the environment of the tests
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        env={**os.environ, **wanted, "PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_passes_where_nothing_is_wrong(repository: Path) -> None:
    assert repository.is_dir()
    assert act(dataset="data", ignore="RA").returncode == 0


def test_the_action_fails_where_its_sarif_cannot_be_written(repository: Path) -> None:
    assert repository.is_dir()
    assert act(dataset="data", ignore="RA", sarif="nowhere/found.sarif").returncode == 2


def test_the_action_annotates_only_what_is_new_and_writes_sarif(repository: Path) -> None:
    (repository / "data" / "units.csv").write_text(UNITS + "team,Team,Équipe,,page\n")
    done = act(dataset="data", against="HEAD", sarif="found.sarif", ignore="RA")
    assert done.returncode == 1
    assert {line.split("title=")[1][:4] for line in done.stdout.splitlines()} == {"HP01", "ST05"}
    assert '"baselineState": "new"' in (repository / "found.sarif").read_text(encoding="utf-8")


def test_nothing_that_is_given_to_the_action_is_run(repository: Path) -> None:
    done = act(dataset="data; touch broken", against="$(touch broken)", select="`touch broken`")
    assert done.returncode == 2
    assert not (repository / "broken").exists()


def test_every_input_of_the_action_is_used_and_described() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    for name, each in ACTION["inputs"].items():
        assert f"inputs.{name} }}" in text
        assert each["description"].endswith((".", "never."))
        assert name in page


def test_the_hook_runs_a_command_that_there_is(repository: Path, capsys) -> None:
    program, *words = shlex.split(HOOK["entry"])
    assert program == "orgmodel"
    assert run([*words, "--against", "HEAD", str(repository / "data")]) == 0
    assert capsys.readouterr().err.startswith("New: nothing; gone: nothing.")


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("data/units.csv", True), ("units.csv", True), ("data/datapackage.json", True),
        ("data/checks/ab01.cypher", True), ("README.md", False), ("src/a.py", False),
    ],
)  # fmt: skip
def test_the_hook_looks_at_the_files_of_datasets(file: str, wanted: bool) -> None:
    assert bool(re.search(HOOK["files"], file)) is wanted
    assert HOOK["pass_filenames"] is False


def test_the_examples_on_the_page_are_well_formed() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    examples = [yaml.safe_load(each) for each in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]
    (hooks,) = (each for each in examples if "repos" in each)
    assert hooks["repos"][0]["hooks"][0]["id"] == HOOK["id"]
    (workflow,) = (each for each in examples if "jobs" in each)
    (step,) = (each for each in workflow["jobs"]["check"]["steps"] if "with" in each and
               "dataset" in each["with"])  # fmt: skip
    assert set(step["with"]) <= set(ACTION["inputs"])


@pytest.mark.parametrize("before", ["", "id,name_en\nhq,Headquarters\nhq,Again\n"])
def test_the_first_dataset_and_one_that_was_mended_can_be_committed(
    repository: Path, capsys: pytest.CaptureFixture[str], before: str
) -> None:
    units = repository / "data" / "units.csv"
    units.write_text(before)
    git("rm -q --cached -r data" if not before else "add .")
    git("commit -q -m two")
    units.write_text(UNITS)
    assert run(["check", "data", "--against", "HEAD", "--select", "HP,ST"]) == 0
    assert "In HEAD there is no dataset that can be loaded: everything counts as new." in (
        capsys.readouterr().err
    )
