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
