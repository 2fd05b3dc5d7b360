"""The command line: what is typed, what comes out where, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.languages import reader_language
from orgmodel.cli.running import run

SMALL = str(Path(__file__).parent / "small")


class Ran:
    """What a command returned and said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def orgmodel(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Runs a command on the small organisation."""
    monkeypatch.setenv("ORGMODEL_DATASET", SMALL)

    def type_(*arguments: str) -> Ran:
        code = run(arguments)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err.replace("\u00a0", " "))

    return type_


def test_a_name_of_several_words_needs_no_quotes(orgmodel) -> None:
    ran = orgmodel("who", "safe", "navigation")
    assert ran.code == ExitCode.DONE
    assert ran.out.startswith("Safe Navigation (programme)\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["who", "--lang", "fr", "safe", "navigation"],
        ["who", "safe", "--lang", "fr", "navigation"],
        ["who", "safe", "navigation", "--lang=fr"],
        ["--lang", "fr", "who", "safe", "navigation"],
        ["--lang=fr", "--as-of", "2020-01-01", "--sources", "who", "safe", "navigation"],
        ["-d", SMALL, "--lang", "fr", "who", "safe", "navigation"],
        [f"-d{SMALL}", "-f", "table", "who", "--lang", "fr", "safe navigation"],
    ],
)
def test_options_stand_before_or_after_the_arguments(orgmodel, arguments: list[str]) -> None:
    assert orgmodel(*arguments).out.startswith("Navigation sûre (programme)\n")


@pytest.mark.parametrize("arguments", [["--lang", "fr", "--help"], ["--lang", "fr"], ["-d", "x"]])
def test_options_without_a_command_show_the_help(orgmodel, arguments: list[str]) -> None:
    assert orgmodel(*arguments).out == orgmodel("--help").out


def test_the_version_is_shown_whatever_stands_beside_it(orgmodel) -> None:
    assert orgmodel("--lang", "fr", "--version").out == orgmodel("--version").out


def test_the_answer_goes_to_stdout_and_what_was_asked_to_stderr(orgmodel) -> None:
    ran = orgmodel("who", "navigation", "--as-of", "2011-11-02")
    assert "small" not in ran.out
    assert ran.err.splitlines()[-1] == "small · as of 2 Nov 2011 · embedded"


def test_what_was_asked_is_said_in_french(orgmodel) -> None:
    ran = orgmodel("who", "navigation", "--as-of", "2011-11", "--lang", "fr")
    assert ran.err.splitlines()[-1] == "small · au 1er nov. 2011 · moteur intégré"


def test_json_is_short_for_the_format(orgmodel) -> None:
    short = orgmodel("who", "navigation", "--json")
    assert json.loads(short.out) == json.loads(orgmodel("who", "navigation", "-f", "json").out)


def test_two_names_side_by_side_are_told_apart(orgmodel) -> None:
    quoted = orgmodel("escalate", "Traffic Section", "Works Division")
    assert quoted.out.startswith("Harbour Master is the lowest superior that both share.\n")
    bare = orgmodel("escalate", "Traffic", "Section", "Works", "Division")
    assert bare.out == quoted.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["escalate", "Works Division"], "escalate asks about 2 things."),
        (["why", "Works", "x y", "z"], "where one name ends and the next begins is not clear"),
        (["why", "works", "Works Division"], '"works" and "Works Division" are one and the same'),
        (["reports", "navigation"], '"navigation" is a responsibility'),
        (["members", ""], "a blank is no name."),
    ],
)
def test_what_is_wrong_with_two_names_is_said(orgmodel, arguments: list[str], says: str) -> None:
    ran = orgmodel(*arguments)
    assert (ran.code, ran.out) == (ExitCode.REFUSED, "")
    assert ran.err.startswith(f"error: {says}")


def test_an_unknown_name_is_refused_with_what_was_perhaps_meant(orgmodel) -> None:
    ran = orgmodel("who", "safe navigatoin")
    assert (ran.code, ran.out) == (ExitCode.REFUSED, "")
    assert ran.err == (
        'error: no responsibility is called "safe navigatoin".\n'
        'hint: did you mean "Safe Navigation"?\n'
    )


def test_the_same_is_refused_in_french(orgmodel) -> None:
    ran = orgmodel("who", "safe navigatoin", "--lang", "fr")
    assert ran.err.splitlines()[0] == (
        "erreur : « safe navigatoin » n’est le nom d’aucune responsabilité."
    )
    assert ran.err.splitlines()[1].startswith("conseil : vouliez-vous dire «")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["who", "x", "--as-of", "2011-13"], '"2011-13" is not a date.'),
        (["who"], "orgmodel who needs the programme, policy or function."),
        (["escalate"], "orgmodel escalate needs one unit or post and the other one."),
        (["diff", "2011"], "orgmodel diff needs two dates, two datasets or two revisions."),
        (["diff", "2011-13", "2012"], '"2011-13" is no date, and a date can only be compared'),
        (["who", "x", "--scenario", "y"], 'there is no plan "y", and none beside the dataset.'),
        (["who", "x", "--as-of", ""], "--as-of is blank."),
        (["who", "x", "--store="], "--store is blank."),
        (["who", "x", "--json=1"], "--json takes no value."),
        (["status", "some", "more"], '"some more" is too much.'),
        (["who", "x", "--frmat", "csv"], "there is no option --frmat."),
        (["who", "x", "--format", "xml"], "--format must be one of: table, json, csv, markdown."),
        (["who", "x", "--dataset"], "--dataset needs a value."),
        (["who", "x", "-d", "nowhere"], "there is no dataset nowhere."),
        (["who", "x", "-s", "ftp://x"], '"ftp://x" is not the address of a store.'),
        (["whose", "x"], 'there is no command "whose".'),
        (["--lang", "en", "whose", "x"], 'there is no command "whose".'),
        (["--frmat", "csv", "who", "x"], "there is no option --frmat."),
        (["-L", "1", "tree"], "there is no option -L."),
        (["--as-of", "2011", "new", "x"], "there is no option --as-of."),
        (["tree", "-L", "deep"], '"deep" is not a number (-L, --depth: how many levels down).'),
        (["tree", "-L", "-1"], '"-1" is less than 0 (-L, --depth: how many levels down).'),
        (["chart", "-L", "x"], '"x" is not a number (-L, --depth: how many levels down).'),
        (
            ["who", "safe", "--role", "boss"],
            '"boss" is none of the choices: accountable',
        ),
        (["query", "RETURN 1 AS one", "--param", "x"], '"x" is not of the form name=value.'),
        (["query", "nowhere.cypher"], "nowhere.cypher cannot be read: there is no such file"),
        (["query", "CREATE (n:Unit {id: 'x'})"], "the query tries to write"),
        (["query", "LOAD CSV FROM 'x' AS a RETURN a"], '"LOAD CSV" reaches for something'),
        (["query", "MATCH (n RETURN n"], "the query is not accepted: Cypher syntax error"),
        (["schema", "unti"], 'nothing in the metamodel is called "unti".'),
    ],
)
def test_bad_input_is_said_in_a_sentence_and_exits_2(orgmodel, arguments, says: str) -> None:
    ran = orgmodel(*arguments)
    assert (ran.code, ran.out) == (ExitCode.REFUSED, "")
    assert ran.err.startswith(f"error: {says}")
    assert "Traceback" not in ran.err
    assert "^" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["who"], "orgmodel who demande le programme, la politique ou la fonction."),
        (["query"], "orgmodel query demande une requête, ou le fichier où elle se trouve."),
        (["who", "safe", "--role", "boss"], "accountable (répond de), responsible (chargé de),"),
        (
            ["tree", "-L", "deep"],
            "« deep » n'est pas un nombre (-L, --depth : combien de niveaux).",
        ),
        (["query", "no.cypher"], "no.cypher ne peut pas être lu : ce fichier ou dossier n'existe"),
        (["status", "x"], "« x » est de trop."),
        (["qui", "x"], "la commande « qui » n'existe pas."),
        (["who", "zzzz", "--json"], "« zzzz » n'est le nom d'aucune responsabilité."),
    ],
)
def test_the_same_is_said_in_french_without_a_word_of_english(orgmodel, arguments, says) -> None:
    ran = orgmodel(*arguments, "--lang", "fr")
    assert (ran.code, ran.out) == (ExitCode.REFUSED, "")
    assert says in ran.err.replace("’", "'")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_what_is_said_beside_an_answer_is_in_its_language_in_every_form(orgmodel, form) -> None:
    ran = orgmodel("who", "zzzz", "--lang", "fr", "-f", form)
    assert ran.err.splitlines()[1].startswith("conseil : essayez d’autres mots")
    assert orgmodel("who", "safe", "--lang", "fr", "-f", form).err.startswith("« safe » a été")


def test_a_bug_asks_for_a_report_and_exits_3(orgmodel, monkeypatch) -> None:
    monkeypatch.setattr("orgmodel.cli.looking.show_bundled", lambda *_: 1 / 0)
    ran = orgmodel("datasets")
    assert ran.code == ExitCode.BUG
    assert ran.err.splitlines() == [
        "error: this is a fault in orgmodel: ZeroDivisionError: division by zero",
        "hint: please report it with what you typed; --debug shows where it happened",
    ]


def test_debug_shows_where_a_bug_is(orgmodel, monkeypatch) -> None:
    monkeypatch.setattr("orgmodel.cli.looking.show_bundled", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        orgmodel("datasets", "--debug")


def test_an_interrupted_command_exits_130(orgmodel, monkeypatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("orgmodel.cli.looking.show_bundled", interrupt)
    assert orgmodel("datasets").code == ExitCode.INTERRUPTED


def test_the_version_is_that_of_the_distribution(orgmodel) -> None:
    ran = orgmodel("--version")
    assert (ran.code, ran.out.split()[0]) == (ExitCode.DONE, "orgmodel")


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_BE.UTF-8"}, "fr"),
        ([], {"LANG": "fr_FR", "LC_ALL": "C"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "fr_CA.utf8", "LANG": "en_GB"}, "fr"),
        (["who", "--lang", "en"], {"LANG": "fr_FR"}, "en"),
        (["--lang=fr"], {}, "fr"),
        (["--", "--lang", "fr"], {}, "en"),
    ],
)
def test_the_language_is_the_readers(arguments, environment, language: str) -> None:
    assert reader_language(arguments, environment) == language


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "orgmodel", *arguments]
    variables = {**os.environ, "ORGMODEL_DATASET": SMALL, **environment}
    return subprocess.run(command, capture_output=True, env=variables, check=False)


def test_a_process_returns_the_exit_code() -> None:
    assert process("who", "nothing of the kind").returncode == ExitCode.REFUSED


def test_a_console_without_utf8_gets_ascii() -> None:
    ran = process("tree", "--lang", "fr", PYTHONIOENCODING="ascii")
    assert b"Division Surete" in ran.stdout
    assert ran.returncode == ExitCode.DONE


def test_a_console_of_windows_keeps_the_accents_it_has() -> None:
    ran = process("tree", "--lang", "fr", PYTHONIOENCODING="cp1252")
    assert "Division Sûreté".encode("cp1252") in ran.stdout


def test_a_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m orgmodel schema | head -1"
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"things\n", b"")


def test_piped_output_has_no_colour_and_no_lines() -> None:
    ran = process("tree", "-L", "1")
    assert b"\x1b" not in ran.stdout + ran.stderr
    assert "├".encode() not in ran.stdout
