"""Charts from the command line: what is refused, who draws, who shows; never our code replaced.

What is missing or fails is a program or a module of the test's own, found before the real one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from tests.transcripts import answer_to

STAFF = "International Staff"
VIEWER = "open" if sys.platform == "darwin" else "xdg-open"


@pytest.fixture
def found_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which programs and modules are found before all others."""
    folder = tmp_path / "first"
    folder.mkdir()
    monkeypatch.setenv("PATH", os.pathsep.join((str(folder), os.environ["PATH"])))
    before = filter(None, (str(folder), os.environ.get("PYTHONPATH")))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(before))
    return folder


def add_program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def drawn(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    """The exit code of `orgmodel chart`, and what it says beside the files that it names."""
    code = run(["chart", *map(str, arguments)])
    return code, capsys.readouterr().err


# nobody waits for the viewer: whoever looks at a chart may do so for an hour
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_open_hands_the_file_to_the_viewer_of_the_machine(
    found_first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen, path = tmp_path / "seen", tmp_path / "a chart.svg"
    add_program(found_first / VIEWER, f"echo \"$1\" > '{seen}.part'; mv '{seen}.part' '{seen}'")
    code, _ = drawn(capsys, STAFF, "-o", path, "--open")
    limit = monotonic() + 60
    while not seen.exists() and monotonic() < limit:
        sleep(0.01)
    assert (code, seen.read_text().strip()) == (ExitCode.DONE, str(path))


@pytest.mark.parametrize(
    ("language", "said"), [("en", "cannot be shown"), ("fr", "ne peut pas être affiché")]
)
def test_a_chart_that_nothing_can_show_is_drawn_all_the_same(
    language: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "chart.gv"
    code, told = drawn(capsys, STAFF, "-o", path, "--open", "--lang", language)
    assert code == ExitCode.DONE
    assert said in told
    assert path.exists()


def test_letters_that_no_font_here_has_are_told_where_they_are_printed(
    found_first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_program(found_first / "fc-list", 'case "$1" in *=56fd*) ;; *) echo Some font ;; esac')
    _, told = drawn(capsys, STAFF, "-o", tmp_path / "chart.pdf", "--title", "Ελλάδα ع 国")
    assert "No font on this machine has 国 (CJK): boxes stand" in told
    _, told = drawn(capsys, STAFF, "-o", tmp_path / "chart.svg", "--title", "国")
    assert "No font" not in told


@pytest.mark.parametrize(
    "script",
    ["echo 'Error: no such engine' >&2; exit 1", "echo 'Error: lost' >&2; echo '<svg>'", "exit 3"],
)
def test_a_graphviz_that_fails_is_told_and_nothing_is_written(
    script: str, found_first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_program(found_first / "neato", script)
    code, told = drawn(capsys, STAFF, "-o", tmp_path / "chart.svg")
    assert code == ExitCode.REFUSED
    assert told.startswith("error: Graphviz could not draw the chart: ")
    assert not (tmp_path / "chart.svg").exists()


def test_what_graphviz_draws_of_no_chart_is_not_taken_for_one(
    found_first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_program(found_first / "neato", "cat > /dev/null; echo 'no drawing'")
    code, told = drawn(capsys, STAFF, "-o", tmp_path / "chart.svg")
    assert (code, "no drawing" in told) == (ExitCode.REFUSED, True)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "there is no Graphviz"), ("fr", "il n'y a pas de Graphviz")]
)
@pytest.mark.parametrize("kind", ["svg", "pdf", "png"])
def test_without_graphviz_a_message_says_what_to_install(
    kind: str, language: str, said: str, found_first: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    (found_first / "pygraphviz.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PATH", str(found_first))
    code, told = drawn(capsys, STAFF, "-o", found_first / f"x.{kind}", "--lang", language)
    assert code == ExitCode.REFUSED
    assert said in told.replace("\u2019", "'")
    assert "pip install pygraphviz" in told


def test_without_graphviz_there_is_still_dot(
    found_first: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (found_first / "pygraphviz.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PATH", str(found_first))
    code, _ = drawn(capsys, STAFF, "-o", found_first / "x.gv")
    assert (code, (found_first / "x.gv").exists()) == (ExitCode.DONE, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("No such unit",), "No such unit"),
        ((STAFF, "-o", "missing/chart.svg"), "missing/chart.svg cannot be written"),
        ((STAFF, "-o", "folder.svg"), "folder.svg cannot be written"),
        ((STAFF, "-o", "chart.doc"), "does not end in one of: svg, pdf, png, gv"),
        ((STAFF, "-o", "chart"), "does not end in one of: svg, pdf, png, gv"),
        ((STAFF, "--view", "tree"), "--view must be one of: structure"),
        ((STAFF, "--paper", "a5"), "--paper must be one of: a4, a3, none"),
        ((STAFF, "--depth", "-1"), "--depth"),
        ((STAFF, "--view", "change"), "--before"),
        (("--view", "who"), "who"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    arguments: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("folder.svg").mkdir()
    code, told = drawn(capsys, *arguments)
    assert code == ExitCode.REFUSED
    assert said in told.replace("\n", " ")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.svg"]


def test_a_file_named_twice_is_written_and_named_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["chart", STAFF, "-o", "a.gv", "-o", "./a.gv", "-o", "b.gv"]) == ExitCode.DONE
    assert capsys.readouterr().out.split() == ["a.gv", "b.gv"]
    assert Path("a.gv").read_bytes() == Path("b.gv").read_bytes()


def test_the_graphviz_on_the_path_is_the_one_that_is_asked(
    found_first: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = '<svg width="7pt" height="9pt" viewBox="0 0 7 9"></svg>'
    add_program(found_first / "neato", f"echo \"$@\" > '{tmp_path}/asked'; echo '{empty}'")
    code, told = drawn(capsys, STAFF, "-o", tmp_path / "chart.svg")
    assert (tmp_path / "asked").read_text() == "-n2 -Tsvg\n"
    assert (code, "could not draw" in told) == (ExitCode.REFUSED, True)


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.gv", tmp_path / "link.gv"
    real.touch()
    link.symlink_to(real)
    answer_to(f"$ orgmodel chart 'Operations Division' -o {link}")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("digraph")
