"""What a browser makes of charts whose every text is hostile: text, and nothing that runs."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.test_chart_hostile import VIEWS, write_dataset
from tests.test_chart_hostile import drawn as written
from tests.test_charts import HOSTILE, chart_of

CHROMIUM = shutil.which("chromium")
SVG = '<svg xmlns="http://www.w3.org/2000/svg">'
RUNS = "document.documentElement.setAttribute('data-ran','yes')"
PAYLOADS = [
    f"<script>{RUNS}</script>",
    f'" onload="{RUNS}" x="',
    f"'><img src=x onerror={RUNS}>",
    f"javascript:{RUNS}",
    f"]]><script>{RUNS}</script>",
    f"--><script>{RUNS}</script><!--",
    f"</title></svg><script>{RUNS}</script>",
    *HOSTILE,
]


def opened(path: Path, text: str) -> str:
    """The beginning of a document as the browser has it, when all that runs has run."""
    path.write_text(text, encoding="utf-8")
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000",
        f"--user-data-dir={path.parent / 'profile'}", "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    shown = subprocess.run(command, capture_output=True, text=True, timeout=200, check=True).stdout
    assert "parsererror" not in shown
    return re.split(r"(?=<(?:svg|html)\b)", shown, maxsplit=1)[1].partition(">")[0]


@pytest.fixture(scope="module")
def charts() -> str:
    """All charts in one: starting a browser takes longer than anything it does here."""
    drawn = [chart_of(each).drawn("svg")[0].decode() for each in PAYLOADS]
    with TemporaryDirectory() as folder:
        write_dataset(Path(folder), PAYLOADS)
        drawn += [Path(f"{written(Path(folder), view)}.svg").read_text("utf-8") for view in VIEWS]
    return "\n".join(each.partition("?>")[2] for each in drawn)


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [("charts.svg", SVG, "</svg>"), ("page.html", "<!doctype html><html><body>", "</body></html>")],
)
def test_nothing_in_a_chart_runs_in_a_browser(
    name: str, before: str, after: str, charts: str, tmp_path: Path
) -> None:
    assert "data-ran" not in opened(tmp_path / name, f"{before}{charts}{after}")


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_what_would_run_does_run_where_it_may(tmp_path: Path) -> None:
    assert "data-ran" in opened(tmp_path / "x.svg", f"{SVG}<script>{RUNS}</script></svg>")
