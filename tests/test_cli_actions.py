"""The actions: load, new, query, datasets, schema, status; and the help of every command."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from orgmodel import catalogue
from orgmodel.cli.app import ACTION_TABLE, build_app, known_commands
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.metamodel import RELATIONS, THINGS
from tests.servers import write

SMALL = str(Path(__file__).parent / "small")


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Runs a command line on the small organisation; gives its code, answer and remarks."""
    monkeypatch.setenv("ORGMODEL_DATASET", SMALL)

    def type_(line: str) -> tuple[int, str, str]:
        code = run(shlex.split(line))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return type_


def test_load_without_a_store_counts_what_can_be_loaded(typed) -> None:
    code, out, err = typed("load")
    assert code == ExitCode.DONE
    assert re.search(r"^unit +7$", out, re.MULTILINE)
    assert re.search(r"^relation +\d\d$", out.splitlines()[-1])
    assert err.splitlines()[-1] == "small can be loaded; the embedded store has it."


@pytest.mark.parametrize("line", ["load example", "load -d example", "-d example load"])
def test_the_dataset_to_load_is_named_like_everywhere_else(typed, line: str) -> None:
    assert typed(f"{line} --dry-run")[2].splitlines()[-1] == "example can be loaded."


def test_a_dry_run_without_a_store_only_validates(typed) -> None:
    assert typed("load --dry-run --lang fr")[2].splitlines()[-1] == "small peut être chargé."


def test_load_says_what_it_did_to_a_store(typed) -> None:
    code, out, err = typed("load --store memory: -f json")
    added = {row["what"]: row["added"] for row in json.loads(out)}
    assert (code, added["Unit"], added["SUB_ORGANIZATION_OF"]) == (0, 7, 6)
    assert err.splitlines()[-1].startswith("Loaded small into memory: in ")


def test_a_load_tells_a_person_what_changed_and_sums_up_the_rest(typed, neo4j_url: str) -> None:
    typed(f"load --store {neo4j_url}")
    write(neo4j_url, "MATCH (u:Unit {id: 'traffic'}) SET u.name_en = 'Navy'")
    code, out, err = typed(f"load --store {neo4j_url}")
    assert (code, out) == (ExitCode.DONE, "things\n        changed\n  unit        1\n")
    assert re.match(r"Unchanged: \d+ things, \d+ relations\.$", err.splitlines()[-2])
    assert typed(f"load --store {neo4j_url}")[1] == ""


def test_a_load_tells_a_program_everything(typed, neo4j_url: str) -> None:
    typed(f"load --store {neo4j_url}")
    rows = json.loads(typed(f"load --store {neo4j_url} --json")[1])
    assert {"section": "thing", "what": "Unit", "added": 0, "changed": 0, "removed": 0,
            "unchanged": 7} in rows  # fmt: skip
    assert {row["what"] for row in rows} > {"Unit", "Name", "HEAD_OF", "NAME_OF"}


def test_a_dry_run_on_a_store_writes_nothing_and_says_so(typed) -> None:
    assert typed("load --store memory: --dry-run")[2].splitlines()[-1] == (
        "Nothing was written (--dry-run)."
    )


def test_a_dataset_with_errors_is_refused_with_file_and_line(typed, tmp_path: Path) -> None:
    assert typed(f"new {tmp_path / 'own'}")[0] == ExitCode.DONE
    units = tmp_path / "own" / "units.csv"
    units.write_text(units.read_text("utf-8").replace(",division,", ",divison,"), "utf-8")
    with units.open("a", encoding="utf-8") as file:
        file.write("too,short\n")
    code, out, err = typed(f"load {tmp_path / 'own'}")
    assert (code, out) == (ExitCode.REFUSED, "")
    assert re.search(r"^units\.csv:\d+  the row has 2 cells", err, re.MULTILINE)
    assert re.search(r"^error: 1 error.* in .*own; nothing was loaded\.$", err, re.MULTILINE)


def test_a_new_dataset_can_be_asked_at_once(typed, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    code, out, err = typed(f"new {folder}")
    assert code == ExitCode.DONE
    assert str(folder / "units.csv") in out.splitlines()
    assert f"orgmodel tree -d {folder}" in err
    assert typed(f"tree -d {folder}")[0] == ExitCode.DONE


def test_new_leaves_what_is_there_as_it_is(typed, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert typed(f"new {tmp_path}")[0] == ExitCode.REFUSED
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_query_gets_its_parameters_and_the_date(typed) -> None:
    line = "query 'RETURN $n + 1 AS next, $name AS name, date($on) AS day' --as-of 2011"
    code, out, _ = typed(f"{line} --param n=41 --param name=x=y --json")
    assert (code, json.loads(out)) == (0, [{"next": 42, "name": "x=y", "day": "2011-01-01"}])


def test_a_query_in_a_file_has_its_headings_and_names(typed, tmp_path: Path) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text(MINE, encoding="utf-8")
    code, out, _ = typed(f"query {file} --param kind=team --as-of 2011 --lang fr")
    assert (code, out) == (ExitCode.DONE, "unité\nÉquipe Dragage\n")


def test_a_query_in_a_file_without_a_header_is_run_as_it_is(typed, tmp_path) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text("RETURN 1 AS one\n", encoding="utf-8")
    assert typed(f"query {file} --json")[1] == '[\n  {\n    "one": 1\n  }\n]\n'


def test_a_query_in_a_file_with_half_a_header_is_refused_with_its_line(typed, tmp_path) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text("// How many?\nRETURN 1 AS one\n", encoding="utf-8")
    code, _, err = typed(f"query {file}")
    assert code == ExitCode.REFUSED
    assert err.startswith(f"error: {file}:1")


def test_datasets_lists_what_is_bundled(typed) -> None:
    rows = json.loads(typed("datasets --json")[1])
    assert {row["name"] for row in rows} >= {"nato-is"}


def test_schema_names_every_thing_and_relation(typed) -> None:
    rows = json.loads(typed("schema -f json")[1])
    assert {row["name"] for row in rows} == {*THINGS, *RELATIONS}


@pytest.mark.parametrize("name", [*THINGS, *RELATIONS])
def test_schema_tells_all_there_is_of_one(typed, name: str) -> None:
    code, out, _ = typed(f"schema {name.lower()} --lang fr")
    assert code == ExitCode.DONE
    assert name in out.splitlines()[2]


def test_status_says_which_organisation_is_asked(typed) -> None:
    code, out, err = typed("status --as-of 2011")
    assert code == ExitCode.DONE
    assert out.splitlines()[0] == "small"
    assert err.splitlines()[-1] == "small · as of 1 Jan 2011 · embedded"


def test_status_as_json_counts_things_and_relations(typed) -> None:
    rows = {row["what"]: row for row in json.loads(typed("status --json")[1])}
    assert rows["Unit"]["recorded"] == 7


@pytest.mark.parametrize("name", sorted(known_commands()))
def test_every_command_has_help_with_an_example(typed, name: str) -> None:
    code, out, _ = typed(f"{name} --help")
    assert code == ExitCode.DONE
    assert f"Example: orgmodel {name}" in " ".join(out.split())


@pytest.mark.parametrize("name", catalogue.names())
def test_the_example_in_the_help_of_a_question_works(typed, name: str) -> None:
    out = " ".join(typed(f"{name} --help")[1].split())
    line = re.search(r"Example: orgmodel (.*?) (Arguments|Options):", out)
    assert line
    assert typed(f"{line[1]} -d nato-is")[0] == ExitCode.DONE


def test_help_lists_every_command_with_its_question(typed) -> None:
    code, out, _ = typed("--help")
    assert code == ExitCode.DONE
    assert [name for name in known_commands() if f"  {name} " not in out] == []
    assert typed("")[1] == out


def test_an_action_is_described_as_its_function_is() -> None:
    app = build_app()
    registered = [*app.registered_commands, *app.registered_groups]
    described = {str(each.name): str(each.help) for each in registered}
    assert set(described) == known_commands()
    assert all(described[name].startswith(action.help) for name, action in ACTION_TABLE.items())


MINE = """\
// Which units are of a kind?
// fr Quelles unités sont d'un type ?
//
// param   kind  KIND  the kind
// fr            le type
// column  unit  Unit  unit     key
// fr            unité
MATCH (u:Unit)
WHERE u.kind = $kind
RETURN u.id AS unit
ORDER BY unit
"""
