"""Whatever is said is said in English and in French, and the French is French."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from orgmodel import catalogue
from orgmodel.cli.app import known_commands
from orgmodel.datasets.columns import table_types
from orgmodel.datasets.shipped import bundled
from orgmodel.metamodel import Words
from orgmodel.render.typography import typeset
from tests.transcripts import answer_to, console_blocks, typed
from tests.wordings import wordings

ROOT = Path(__file__).parent.parent
WORDINGS = wordings()
ALIKE = {
    "{name} (vacant)",
    "administrative", "article", "concentration", "concept", "conclusion", "contact",
    "contradiction", "coordination", "description", "division", "format", "fragmentation",
    "grade", "guide", "Index", "instrument", "liaison",
    "organisation", "programme", "{number} point", "{number} points",
    "relation", "relations", "section", "service", "signature",
    "site", "source", "sources", "type", "vacant", "version",
}  # fmt: skip
"""The words that are the same in both languages."""

TRANSCRIPTS = [
    *sorted((ROOT / "tests" / "expected").rglob("*.txt")),
    *(page for page in sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
      if console_blocks(page)),
]  # fmt: skip
WRITING = {"new", "load", "chart"}
"""What leaves something behind where it is run."""

REFUSED = [
    "whose x", "--frobnicate who x", "who", "who zzz", "who cyber defense unit of x",
    "who x --frmat csv", "who x --format xml", "who x --lang de", "who x --dataset",
    "who x -d nowhere", "who x -s ftp://x",
    "who x --as-of 2011-13", "who x --as-of", "who x --json=yes", "who Operations Division",
    "who ''", "show Director", "tree -L deep", "tree -L -1", "datasets x", "schema unti",
    "query 'CREATE (n:Unit {id: 1})'", "query 'RETURN 1 AS one' --param x", "query nowhere.cypher",
    "load nowhere", "new .", "chart -o chart.xyz", "chart --depth x", "escalate OPS",
    "status --store bolt://localhost:1",
]  # fmt: skip


def test_what_is_said_in_one_language_is_said_in_the_other() -> None:
    said = {where: (bool(words.en.strip()), bool(words.fr.strip()))
            for where, words in WORDINGS.items()}  # fmt: skip
    assert {where for where, (english, french) in said.items() if english != french} == set()


def test_no_module_and_no_question_is_left_out() -> None:
    places = {where.split(".")[0] for where in WORDINGS if "/" in where}
    assert {f"ask/{name}" for name in catalogue.names()} <= places
    assert {f"orgmodel.{name}" for name in ("metamodel", "render")} <= {
        ".".join(where.split(".")[:2]) for where in WORDINGS
    }


def test_french_is_no_copy_of_the_english() -> None:
    same = {words.en for words in WORDINGS.values() if words.en == words.fr}
    bare = {text: re.sub(r"\{\w+\}|orgmodel \w+", "", text) for text in same}
    assert {text for text in same if re.search(r"[^\W\d_]{2}", bare[text])} - ALIKE == set()


def test_french_is_set_as_french_is() -> None:
    assert [words.fr for words in WORDINGS.values() if _set_otherwise(words.fr)] == []


def _set_otherwise(text: str) -> bool:
    """Whether a space, a quotation mark or an apostrophe is not as French has it."""
    # what stands in braces is a field; what is typed as a command is typed with what keys have
    french = re.sub(r"\{.*?\}", "…", typeset(text, "fr"))
    wrong = r"[^\s\u00a0][;?!»](\s|$)|[^\s\u00a0:]:\s| [:;?!»]|« |«[^\u00a0]|\w'\w|\.\.\."
    bare = re.sub(r'\(""\)|"[a-z_]+":|orgmodel [^.;]*', "", french)
    return bool(re.search(wrong, french)) or '"' in bare


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: f"{file.parent.name}/{file.stem}")
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_no_english_word_is_left_in_a_french_answer(file, form, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "4000")
    text = file.read_text(encoding="utf-8")
    commands = typed(text if file.suffix == ".txt" else "\n".join(console_blocks(file)))
    for command in {_in_french(each, form) for each in commands}:
        if command.split()[2] not in WRITING:
            assert english_in(_for_readers(answer_to(command)), command) == set(), command


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused_is_said_in_french(line: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").write_text("")
    said = answer_to(f"$ orgmodel {line} --lang fr --json".replace("de --lang fr", "de"))
    if "--lang de" in line:
        monkeypatch.setenv("LANG", "fr_FR.UTF-8")
        said = answer_to(f"$ orgmodel {line}")
    assert said.startswith("erreur\u00a0: ")
    assert english_in(said, line) == set()


def _for_readers(text: str) -> str:
    """Of a Markdown table what is neither the name of a column nor an id."""
    heads, kept = [], []
    for line in text.splitlines():
        if not line.startswith("| "):
            kept.append(line)
            continue
        cells = re.split(r"(?<!\\) \| ", line.removeprefix("| ").removesuffix(" |"))
        if not heads:
            heads = cells
            continue
        kept += [cell for key, cell in zip(heads, cells, strict=True) if f"{key}_name" not in heads]
    return "\n".join(kept)


def _in_french(command: str, form: str) -> str:
    asked = re.sub(r" --lang (en|fr)| --json| -f \w+", "", command)
    return f"{asked} --lang fr -f {form}"


def english_in(shown: str, command: str) -> set[str]:
    """The English words in what is shown, but for those of the data and of the command."""
    names = [command, *known_commands(), *(folder.name for folder in bundled()), *_keys()]
    allowed = _words(" ".join(names))
    found = (_words(_prose(shown)) & _english()) - allowed
    if found:
        for text in _texts():
            shown = shown.replace(text, " ")
        found = (_words(_prose(shown)) & _english()) - allowed
    return found


def _keys() -> Iterator[str]:
    """What a column for programs may hold, and what the columns of the tables are called."""
    for table in table_types().values():
        yield from table.columns
    for query in catalogue.everything():
        for column in query.columns:
            yield from column.type.choices if "data" in column.marks else ()


@cache
def _english() -> frozenset[str]:
    """The words that only the English wordings have."""
    english = {word for each in WORDINGS.values() for word in _words(_prose(each.en))}
    french = {word for each in WORDINGS.values() for word in _words(_prose(each.fr))}
    return frozenset(word for word in english - french if len(word) > 1)


@cache
def _texts() -> list[str]:
    """Every text of the bundled organisations, the longest first: it is in its own language."""
    found: set[str] = set()
    for path in (each for folder in bundled() for each in folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                found.update(part.strip() for cell in row for part in (cell, *cell.split(";")))
    for path in (each for folder in bundled() for each in folder.glob("reforms/*.toml")):
        found.update(_strings(tomllib.loads(path.read_text(encoding="utf-8"))))
    typeset_too = found | {typeset(text, "fr") for text in found}
    return sorted((text for text in typeset_too if len(text) > 1), key=len, reverse=True)


def _strings(said: object) -> Iterator[str]:
    """Every text in what a plan says."""
    if isinstance(said, str):
        yield said
    for each in said.values() if isinstance(said, dict) else said if isinstance(said, list) else ():
        yield from _strings(each)


def _prose(text: str) -> str:
    """`text` without what is typed: options, keys, names of files, commands, fields."""
    typed = (
        r"\{.*?\}|`.*?`|--?\w[\w-]*|orgmodel [\w-]+|\b[A-Z_]{3,}\b|\$\w+|<.*?>|\w+\.\w+|\w+://\S+"
    )
    return re.sub(typed, " ", text)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}


def test_a_wording_without_french_would_be_found() -> None:
    assert english_in("erreur : the store is empty", "") >= {"the", "empty"}
    assert WORDINGS["orgmodel.render.findings.HINT"] == Words("hint: ", "conseil : ")
