"""Completion in a shell: names of things in both languages, escaped as the shell needs it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.cli.shells import script
from tests.dataset_folder import Folder
from tests.terminal import Bash

NAMES = {
    "cyber": ("Cyber defence", "Cyberdéfense"),
    "women": ("Women, Peace and Security", "Femmes, paix et sécurité"),
    "integrity": ("Building Integrity", "Développement de l'intégrité"),
    "sign": ('Signs $HOME "and" `quotes` \\ & (more)', "L'œil; le <signe> | d'un*"),
    "human": ("Human security", "Sécurité humaine"),
    "guide": ("Human Security: Guidelines", ""),
    "old": ("Office of Seals", ""),
}
COMPLETED = [
    ("orgmodel who cyberd", "orgmodel who cyberdéfense "),
    ("orgmodel who Cyberde", "orgmodel who Cyberdefense "),
    ("orgmodel who wom", "orgmodel who women\\,\\ Peace\\ and\\ Security "),
    ("orgmodel who women pea", "orgmodel who women peace\\ and\\ Security "),
    ("orgmodel who Women, ", "orgmodel who Women, Peace\\ and\\ Security "),
    ('orgmodel who "Women, pe', 'orgmodel who "Women, peace and Security" '),
    ("orgmodel who 'Cyber ", "orgmodel who 'Cyber defence' "),
    ("orgmodel who femmes paix et sec", "orgmodel who femmes paix et securité "),
    ("orgmodel who développement de l\\'int", "orgmodel who développement de l\\'intégrité "),
    ("orgmodel who \"développement de l'int", 'orgmodel who "développement de l\'intégrité" '),
    ("orgmodel who human\\ s", "orgmodel who human\\ security"),
    ("orgmodel who of sea", "orgmodel who of seals "),
    ("orgmodel who x --lang=f", "orgmodel who x --lang=fr "),
    ("orgmodel who x --format ma", "orgmodel who x --format markdown "),
    ("orgmodel who x --rol", "orgmodel who x --role "),
    ("orgmodel who x --role resp", "orgmodel who x --role responsible "),
    ("orgmodel tree --with heads,re", "orgmodel tree --with heads,responsibilities "),
    ("orgmodel schema REPORTS", "orgmodel schema REPORTS_TO "),
    ("orgmodel stat", "orgmodel status "),
    ("orgmodel who x -d nato", "orgmodel who x -d nato-is "),
    ("orgmodel load set", "orgmodel load setup.bash "),
]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Folder(tmp_path_factory.mktemp("names"))
    rows = "".join(f"{id_},{_cell(en)},{_cell(fr)}\n" for id_, (en, fr) in NAMES.items())
    folder.write("responsibilities.csv", f"id,name_en,name_fr\n{rows}")
    return folder.path


@pytest.fixture(scope="module")
def bash(tmp_path_factory: pytest.TempPathFactory, dataset: Path) -> Iterator[Bash]:
    shell = Bash(tmp_path_factory.mktemp("shell"), dataset)
    yield shell
    shell.close()


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, dataset: Path):
    """What a script is told when it asks what a line may become: values and what they are."""
    monkeypatch.setenv("_ORGMODEL_COMPLETE", "fish")
    monkeypatch.setenv("ORGMODEL_DATASET", str(dataset))

    def ask(line: str) -> list[list[str]]:
        monkeypatch.setenv("_ORGMODEL_LINE", line)
        assert run([]) == ExitCode.DONE
        return [each.split("\t") for each in capsys.readouterr().out.splitlines()]

    return ask


@pytest.mark.parametrize(("typed", "line"), COMPLETED)
def test_bash_completes_a_line(bash: Bash, typed: str, line: str) -> None:
    assert bash.completed(typed) == line


@pytest.mark.parametrize("typed", ["Sign", '"Sign', "'Sign", "L\\'oe", "\"L'oe"])
def test_a_hostile_name_is_one_word_for_bash_and_is_found(bash, typed: str) -> None:
    line = bash.completed(f"orgmodel who {typed}").removeprefix("orgmodel who ")
    read = subprocess.run(["bash", "-c", f"printf '%s|' {line}"], capture_output=True, check=True)
    assert read.stdout.decode() in {f"{name.replace('œ', 'oe')}|" for name in NAMES["sign"]}


def test_what_is_typed_stays_and_every_name_of_a_kind_is_offered(ask) -> None:
    values = [value for value, _ in ask("orgmodel who ")]
    assert sorted(values) == sorted(en for en, _ in NAMES.values())


def test_names_are_offered_in_the_language_that_was_asked_for(ask) -> None:
    values = [value for value, _ in ask("orgmodel who --lang fr ")]
    assert {"Cyberdéfense", "Office of Seals"} <= {*values}


def test_a_thing_is_offered_once_with_what_it_is(ask) -> None:
    assert ask("orgmodel who cyb") == [["cyber defence", "responsibility"]]
    assert ask("orgmodel who --lang fr cyb") == [["cyberdéfense", "responsabilité"]]


def test_commands_are_offered_with_their_question(ask) -> None:
    assert ["who", "Who answers for a programme, a policy or a function?"] in ask("orgmodel ")
    assert ask("orgmodel --vers") == [["--version", ""]]


def test_the_commands_about_plans_are_offered_and_then_the_plans(ask) -> None:
    assert [value for value, *_ in ask("orgmodel reform pr")] == ["probe"]
    assert ["merge-dpp-ops"] in [each[:1] for each in ask("orgmodel reform plan -d nato-is mer")]
    assert ["--ledger"] in [each[:1] for each in ask("orgmodel reform plan x --led")]
    assert ["merge-dpp-ops"] in [each[:1] for each in ask("orgmodel who x -d nato-is --scenario m")]


def test_an_option_is_offered_with_its_help(ask) -> None:
    assert ask("orgmodel who x --sou") == [["--sources", "Show which documents say so."]]


def test_a_choice_that_needs_no_other_words_is_offered_without_any(ask) -> None:
    assert ask("orgmodel who x --role acc") == [["accountable", ""]]
    assert ask("orgmodel who x --lang fr --role acc") == [["accountable", "répond de"]]


@pytest.mark.parametrize(
    "behind",
    [
        "who $",
        "nothing ",
        "who zzz",
        "who cyb -d nowhere",
        "who -d nowhere ",
        "tree -L 2",
        "load x",
        "status x",
    ],
)
def test_where_nothing_can_be_said_nothing_is(ask, behind: str) -> None:
    assert ask(f"orgmodel {behind}") == []


@pytest.mark.parametrize("command", ["chart", "tree", "show", "escalate pilots", "escalate 'x y'"])
def test_a_unit_is_offered_where_one_is_asked_for(ask, command: str) -> None:
    small = Path(__file__).parent / "small"
    assert ask(f"orgmodel {command} -d {small} Works D") == [["Division", "division"]]


def test_people_are_offered_only_where_they_may_be_named(ask) -> None:
    small = Path(__file__).parent / "small"
    assert ask(f"orgmodel show -d {small} Ada") == []
    assert ask(f"orgmodel show -d {small} --with-holders Ada") != []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell_asks_with_the_line_up_to_the_cursor(capsys, shell: str) -> None:
    assert run(["--show-completion", shell]) == ExitCode.DONE
    shown = capsys.readouterr().out
    assert shown == script(shell)
    assert f"_ORGMODEL_COMPLETE={shell}" in shown.replace(f"COMPLETE {shell}", f"COMPLETE={shell}")
    assert "_ORGMODEL_LINE" in shown


@pytest.mark.parametrize(
    ("shell", "file", "settings"),
    [
        ("bash", ".bash_completions/orgmodel.sh", ".bashrc"),
        ("zsh", ".zfunc/_orgmodel", ".zshrc"),
        ("fish", ".config/fish/completions/orgmodel.fish", None),
    ],
)
def test_completion_is_installed_once(tmp_path, monkeypatch, capsys, shell, file, settings) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if settings:
        (tmp_path / settings).write_text("alias x=y")
    for _ in range(2):
        assert run(["--install-completion", shell]) == ExitCode.DONE
    assert (tmp_path / file).read_text() == script(shell)
    assert settings is None or len((tmp_path / settings).read_text().splitlines()) == 2
    assert str(tmp_path / file) in capsys.readouterr().err


def test_an_unknown_shell_is_named_and_the_known_ones_are_listed(capsys) -> None:
    assert run(["--install-completion", "ksh", "--lang", "fr"]) == ExitCode.REFUSED
    said = capsys.readouterr().err.replace("\u00a0", " ")
    assert said.startswith("erreur : il n’y a pas de complétion pour le shell « ksh ».")
    assert "bash, zsh, fish" in said


def test_a_home_that_cannot_be_written_is_said(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "file"))
    (tmp_path / "file").write_text("")
    assert run(["--install-completion", "fish"]) == ExitCode.REFUSED
    assert "cannot be written" in capsys.readouterr().err


def _cell(text: str) -> str:
    escaped = text.replace('"', '""')
    return f'"{escaped}"'
