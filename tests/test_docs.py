"""The documentation says what is true: its commands are run, its lists are complete."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import orgmodel
from orgmodel.catalogue import adhoc
from orgmodel.cli.app import ACTION_TABLE, known_commands
from orgmodel.cli.reference import commands_markdown
from orgmodel.cli.running import run
from orgmodel.questions import run_own
from tests.transcripts import bless_page, console_blocks, python_shown, shown, walked

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
GUIDE = ROOT / "docs" / "guide.md"
SAVED = re.findall(
    r"^```cypher\n(MATCH .*?)```", GUIDE.read_text("utf-8"), re.DOTALL | re.MULTILINE
)
TABLED = [
    (command, lang)
    for lang, page in (("en", GUIDE), ("fr", GUIDE.with_name("guide.fr.md")))
    for row in re.findall(r"^\| .*$", page.read_text("utf-8"), re.MULTILINE)
    for command in re.findall(r"`orgmodel ([^`]+)`", row)
]
WITH_COMMANDS = [page for page in PAGES if console_blocks(page)]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_on_a_page_shows_what_the_page_says(page: Path, bless: bool) -> None:
    if bless:
        bless_page(page)
    for block in console_blocks(page):
        assert shown(block) == block


def test_the_guide_describes_an_organisation_that_loads(tmp_path: Path, bless: bool) -> None:
    told = walked(GUIDE, tmp_path)
    if bless:
        GUIDE.write_text(told, encoding="utf-8")
    assert told == GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("cypher", SAVED, ids=["structure", "who-for-what", "nobody"])
def test_the_queries_to_save_in_browser_have_rows(cypher: str) -> None:
    with orgmodel.open_dataset(ROOT / "data" / "nato-is") as store:
        assert run_own(store, adhoc(cypher), {}).table.rows


@pytest.mark.parametrize(("command", "lang"), TABLED)
def test_the_questions_in_the_tables_of_the_guides_have_an_answer(
    command: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([*shlex.split(command), "--lang", lang]) == 0


def test_every_command_is_in_the_readme_or_the_docs() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [name for name in sorted(known_commands()) if f"orgmodel {name}" not in text] == []


def test_the_readme_is_short_and_opens_with_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 120
    assert any("make demo" in line for line in lines[:30])
    assert any("make test" in line for line in lines[:30])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_python_of_the_readme_runs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own page
    assert "RESPONSIBLE_FOR Emerging Security Challenges Division" in capsys.readouterr().out


def test_the_python_of_the_documentation_prints_what_the_page_says(
    monkeypatch: pytest.MonkeyPatch, bless: bool
) -> None:
    page = ROOT / "docs" / "python.md"
    monkeypatch.chdir(ROOT)
    shown = python_shown(page)
    if bless:
        page.write_text(shown, encoding="utf-8")
    assert shown == page.read_text(encoding="utf-8")


def test_each_action_has_its_call_in_python() -> None:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert [name for name in ACTION_TABLE if f"| `orgmodel {name}" not in text] == []
    assert [
        name for name in orgmodel.__all__ if f"orgmodel.{name}" not in text and name[0].islower()
    ] == []


def test_the_reference_of_the_commands_is_current() -> None:
    page = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    assert commands_markdown().strip() in page
