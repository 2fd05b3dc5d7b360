"""Who plans a reform changes nothing: only `reform enact` writes, and only into the dataset."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.reforming import SUBS
from orgmodel.cli.running import run
from orgmodel.paths import resource

_NOBODY = "bolt://127.0.0.1:1"
"""The user's own store, at which nobody answers: whoever spoke to it would fail."""

_PLANNING = (
    "reform new --abolish div-pdd",
    "reform plan merge-dpp-ops --ledger",
    "reform report merge-dpp-ops --all",
    "reform compare merge-dpp-ops absorb-dpp-ops",
    "reform check merge-dpp-ops",
    "reform probe unit-is",
    "reform brief merge-dpp-ops -o {out}/brief.html",
    "reform rebase merge-dpp-ops",
    "reform enact merge-dpp-ops --dry-run",
)
_ASKING = (
    "who nuclear policy --scenario merge-dpp-ops",
    "check --scenario merge-dpp-ops --fail-on never",
    "chart unit-is --scenario merge-dpp-ops --view change -o {out}/chart.svg",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("data") / "nato-is", tmp_path / "nato-is"))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones as well."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def typed(line: str, folder: Path) -> int:
    given = shlex.split(line.format(out=folder.parent))
    return run([*given, "--dataset", str(folder)])


@pytest.mark.parametrize("line", _PLANNING)
def test_no_command_about_plans_touches_a_file_or_a_store(
    folder: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setenv("NEO4J_URI", _NOBODY)
    before = contents(folder)
    assert typed(line, folder) == ExitCode.DONE
    assert contents(folder) == before


@pytest.mark.parametrize("line", _ASKING)
def test_what_is_asked_under_a_plan_touches_no_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    before = contents(folder)
    assert typed(line, folder) == ExitCode.DONE
    assert contents(folder) == before


def test_every_command_about_plans_is_tried() -> None:
    assert {line.split()[1] for line in _PLANNING} == SUBS.keys()


def test_enacting_writes_into_the_dataset_and_nowhere_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", _NOBODY)
    before, beside = contents(folder), {*folder.parent.iterdir()}
    assert typed("reform enact merge-dpp-ops", folder) == ExitCode.DONE
    changed = {name for name, text in contents(folder).items() if before.get(name) != text}
    assert {"units.csv", "events.csv", "reforms/merge-dpp-ops.toml"} <= changed
    assert {*folder.parent.iterdir()} == beside


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_plan_of_another_dataset_is_not_played(
    folder: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    plan = resource("data") / "nato-is" / "reforms" / "merge-dpp-ops.toml"
    assert typed(f"reform plan {plan} --lang {language}", folder) == ExitCode.REFUSED
    said = " ".join(capsys.readouterr().err.split())
    assert (str(plan) in said, str(folder) in said) == (True, True)


def test_what_took_over_from_a_unit_that_has_gone_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = '[[step]]\nop = "move"\nunit = "div-ops"\nunder = "off-nos"\n'
    (folder.parent / "mine.toml").write_text(f"effective = 2013-01-01\n{moved}")
    assert typed("reform enact merge-dpp-ops", folder) == ExitCode.DONE
    assert typed("reform rebase {out}/mine.toml", folder) == ExitCode.FOUND
    said = " ".join(capsys.readouterr().out.split())
    assert "came of Operations Division (div-ops): Defence and Operations Division" in said


def test_a_part_of_a_name_is_no_other_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = '[[step]]\nop = "move"\nunit = "operations division"\nunder = "off-nos"\n'
    (folder.parent / "mine.toml").write_text(f"effective = 2012-01-01\n{moved}")
    assert typed("reform rebase {out}/mine.toml --lang en", folder) == ExitCode.DONE
    assert "step 1 (move): holds\n" in capsys.readouterr().out
