"""The wheel works where it is installed, away from the checkout and without what tests need."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `orgmodel` command of a clean environment that has the wheel only."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", folder, ROOT], check=True)
    venv.create(folder / "env", with_pip=False)
    (wheel,) = folder.glob("*.whl")
    env = folder / "env" / "bin"
    subprocess.run([*pip, "--python", env / "python", "install", wheel], check=True)
    return env / "orgmodel"


def answer(command: Path, *arguments: str, folder: Path) -> str:
    plain = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"}
    ran = subprocess.run(
        [command, *arguments], cwd=folder, env=plain, capture_output=True, text=True, check=True
    )
    return ran.stdout


def test_the_installed_command_answers_away_from_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    said = answer(installed, "who", "cyber", "defence", folder=tmp_path)
    assert "Emerging Security Challenges" in said


def test_the_installed_command_draws(installed: Path, tmp_path: Path) -> None:
    answer(installed, "chart", "International Staff", "-o", "chart.pdf", folder=tmp_path)
    assert (tmp_path / "chart.pdf").read_bytes().startswith(b"%PDF")


def test_the_installed_command_begins_a_dataset_and_reads_it(
    installed: Path, tmp_path: Path
) -> None:
    answer(installed, "new", "mine", folder=tmp_path)
    assert answer(installed, "tree", "-d", "mine", folder=tmp_path).startswith("Lighthouse")
