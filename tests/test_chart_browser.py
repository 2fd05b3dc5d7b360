"""What a browser makes of a chart whose every text is hostile: text, and nothing that runs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.test_charts import HOSTILE, chart_of

CHROMIUM = shutil.which("chromium")
RUNS = "document.documentElement.setAttribute('data-ran','yes')"
PAYLOADS = [
    f"<script>{RUNS}</script>",
    f'" onload="{RUNS}" x="',
    f"'><img src=x onerror={RUNS}>",
    f"javascript:{RUNS}",
    f"]]><script>{RUNS}</script>",
    f"--><script>{RUNS}</script><!--",
    *HOSTILE,
]


def opened(path: Path, profile: Path) -> str:
    """The document as the browser has it, when all that runs has run."""
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000",
        f"--user-data-dir={profile}", "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_nothing_in_a_chart_runs_in_a_browser(tmp_path: Path) -> None:
    for number, payload in enumerate(PAYLOADS):
        path = tmp_path / f"{number}.svg"
        chart_of(payload).save(path)
        shown = opened(path, tmp_path / "profile")
        root = shown.partition("<svg")[2].partition(">")[0]
        assert root
        assert "data-ran" not in root


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_what_would_run_does_run_where_it_may(tmp_path: Path) -> None:
    path = tmp_path / "control.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><script>{RUNS}</script></svg>')
    assert "data-ran" in opened(path, tmp_path / "profile")
