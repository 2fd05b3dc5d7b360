"""Names that nobody means: each is a sentence, what would be right where that is known, exit 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel import catalogue
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run

SMALL = str(Path(__file__).parent / "small")
HOSTILE = {
    "empty": "",
    "blank": " \t ",
    "a quote": "'",
    "quotes": "\"'«»“”",
    "a dollar": "$zzz ${zzz} $(zzz) `zzz`",
    "backslashes": "\\ \\\\ \\n \\u0041",
    "newlines": "zzz\r\nzzz\n",
    "markup": "<zzz> [red]zzz[/red] &zzz; **zzz**",
    "Cypher": "'}) MATCH (n) DETACH DELETE n //",
    "control characters": "zzz\x00\x07\x1b[31mzzz\x7f",
    "right to left": "\u202ezzz\u2066\u200f",
    "one word of 10,000": "z" * 10_000,
    "10,000 characters": "zzz " * 2_500,
    "braces": "{given} {0} %s %(given)s",
    "no letter": "… ??? 🙂 %",
    "the word null": "null",
    "an empty list": "[]",
}
QUESTIONS = [
    query.name
    for query in map(catalogue.question, catalogue.names())
    if query.parameters and query.parameters[0].type.name == "THING"
]


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGMODEL_DATASET", SMALL)


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_name_that_nobody_means_is_refused_in_a_sentence(
    typed: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["who", typed, "--lang", language])
    out, err = capsys.readouterr()
    assert (code, out) == (ExitCode.REFUSED, "")
    assert len(err.splitlines()) in {1, 2}
    assert err.startswith("error: " if language == "en" else "erreur\u00a0: ")


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_what_a_terminal_would_obey_is_not_said_again(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["show", typed])
    said = capsys.readouterr().err.replace("\n", "")
    assert said.isprintable()
    assert len(said) < 1_000


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_takes_it_for_anything(question: str, typed: str) -> None:
    more = [typed] * (len(_needed(question)) - 1)
    assert run([question, typed, *more]) == ExitCode.REFUSED


def _needed(question: str) -> list[str]:
    """The things that a question must be given, or the one that it may be."""
    parameters = catalogue.question(question).parameters
    things = [each for each in parameters if each.type.name == "THING"]
    return [each.name for each in things if each.default is None] or [things[0].name]


@pytest.mark.parametrize("typed", ["null", "é" * 10_000, "zzz" * 10_000, "oe" * 10_000])
def test_words_that_nothing_has_are_searched_for_in_vain(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", typed]) == ExitCode.DONE
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "typed",
    [
        ["tree", "--with", "null"],
        ["tree", "-L", "null"],
        ["list", "null"],
        ["list", "units", "--kind", "null"],
        ["list", "units", "--under", "null"],
        ["who", "signals", "--role", "null"],
    ],
)
def test_an_option_for_which_null_was_typed_is_not_passed_over(typed: list[str]) -> None:
    assert run(typed) == ExitCode.REFUSED


@pytest.mark.parametrize(
    "typed",
    [
        ["tree", "-L", "9" * 20],
        ["query", "RETURN $x AS x", "--param", f"x={'9' * 20}"],
        ["query", "RETURN $x AS x", "--param", f"x=[1, -{'9' * 20}]"],
    ],
)
def test_a_number_that_no_engine_can_count_to_is_refused(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(typed) == ExitCode.REFUSED
    assert "is too great a number" in capsys.readouterr().err
