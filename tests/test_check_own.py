"""What a dataset says of its checks: rules of its own, and findings that may stay."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from tests.dataset_folder import Folder
from tests.test_norms import BODY, HEADER

UNITS = (
    "id,name_en,name_fr,sources,note\nhq,Headquarters,Siège,page,\nteam,Team,Équipe,page,Small.\n"
)
WAIVERS = "rule,subject,reason,decided_by,until,sources\n"
RULE = HEADER.replace("  units\n", "  units\n", 1) + BODY


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path, units=UNITS, sources="id,name_en,name_fr\npage,Page,La page\n")
    (tmp_path / "checks" / "counts").mkdir(parents=True)
    return folder


@pytest.fixture
def check(folder: Folder, capsys: pytest.CaptureFixture[str]):
    def type_(line: str) -> tuple[int, str, str]:
        code = run(["check", str(folder.path), *shlex.split(line)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return type_


def found(out: str) -> list[tuple[str, str]]:
    return [(row["rule"], row["subject"]) for row in json.loads(out)]


# rules of one's own


def test_a_rule_in_the_dataset_is_run_like_any_other(check, folder: Folder) -> None:
    folder.write("checks/ab01.cypher", RULE)
    code, out, _ = check("--select AB01")
    assert code == ExitCode.DONE
    assert out.splitlines()[:2] == [
        "AB01 Every unit has a note. (1 of 2 units)",
        "  units.csv:2  warning  Headquarters has no note.",
    ]


def test_a_severity_that_there_is_not_is_refused_with_the_file(check, folder: Folder) -> None:
    column = "// column     severity  SEVERITY  gravity\n// fr         gravité\n"
    body = BODY.replace("0 AS length", "0 AS length, 'grave' AS severity")
    folder.write("checks/ab01.cypher", HEADER + column + body)
    code, _, err = check("--select AB01")
    assert code == ExitCode.REFUSED
    assert '"grave" is no severity: error, warning, info.' in " ".join(err.split())
    assert "checks/ab01.cypher" in err.replace("\n", "")


def test_a_rule_that_the_store_does_not_accept_is_named(check, folder: Folder) -> None:
    folder.write("checks/ab01.cypher", HEADER + BODY.replace("u.note IS NULL", "u.note ISNT NULL"))
    code, _, err = check("--select AB01")
    assert code == ExitCode.REFUSED
    assert "checks/ab01.cypher: the query is not accepted" in err.replace("\n", "")


def test_it_is_listed_and_explained(check, folder: Folder) -> None:
    folder.write("checks/ab01.cypher", RULE)
    assert "AB01  warning   Every unit has a note." in check("--list --select AB")[1]
    assert check("--explain ab01 --lang fr")[1].startswith("AB01 Toute unité a une remarque.")


def test_it_takes_parameters_and_counts_of_the_dataset(check, folder: Folder) -> None:
    takes = "// param      least    INTEGER = 0        least length\n// fr         longueur\n"
    text = RULE.replace("counts     units", "counts     noted").replace(
        "// column     subject", f"{takes}// column     subject", 1
    )
    folder.write("checks/ab01.cypher", text.replace("IS NULL", "IS NULL OR size(u.note) < $least"))
    folder.write(
        "checks/counts/noted.cypher",
        "// How many have a note?\n// fr Combien ?\n//\n// column  count  INTEGER  note | notes\n"
        "// fr  remarque | remarques\nMATCH (u:Unit) WHERE u.note IS NOT NULL\n"
        "RETURN count(u) AS count\n",
    )
    folder.describe(checks={"AB01": {"least": 10}})
    assert "AB01 Every unit has a note. (2 of 1 note)" in check("--select AB01")[1]


def test_the_rule_on_the_page_is_a_rule(check, folder: Folder) -> None:
    page = (Path(__file__).parent.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    (rule,) = re.findall(r"```cypher\n(.*?)```", page, re.DOTALL)
    folder.write("checks/ab01.cypher", rule)
    folder.write("units.csv", "id,kind,name_en,name_fr\nsea,division,Sea,Mer\n")
    assert "Sea has no contact." in check("--select AB01")[1]


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("ab01", HEADER, "", "the header must begin with"),
        ("ab01", "severity   warning", "severity   grave", '"grave" is no severity'),
        ("ab01", "WHERE u.note IS NULL", "SET u.note = 'x'", '"SET" would write'),
        ("ab01", ", 0 AS length", "", "declared are subject, finding, length; returned are"),
        ("ab01", "{length} characters", "{len} characters", "{len} is no column of the rule."),
        ("ab01", "u.note IS NULL", "u.note IS IS NULL", "the query is not accepted"),
        ("st05", "Every", "Every", "ST05 is the id of a rule that ships with orgmodel."),
        ("notes", "Every", "Every", "the file of a rule is called like ab01.cypher"),
    ],
)
def test_a_file_that_is_no_rule_is_refused(check, folder, file, old, new, says) -> None:
    assert old in RULE
    folder.write(f"checks/{file}.cypher", RULE.replace(old, new, 1))
    code, _, err = check("")
    assert code == ExitCode.REFUSED
    assert says in err


def test_a_rule_in_another_encoding_is_refused(check, folder: Folder) -> None:
    folder.write("checks/ab01.cypher", RULE.encode("cp1252"))
    code, _, err = check("")
    assert (code, "is not in UTF-8" in err) == (ExitCode.REFUSED, True)


# waivers


def test_what_is_waived_is_counted_and_not_shown(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "HP01,hq,The board leads it,Board,2030,page\n")
    code, out, err = check("--select HP01,WV --json")
    assert (code, found(out)) == (ExitCode.DONE, [("HP01", "team")])
    assert err.startswith("1 warning (1 waived) on ")


def test_a_waiver_that_has_expired_waives_nothing_and_is_told(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "HP01,hq,The board leads it,Board,2020-01-01,\n")
    out = check("--select HP01,WV --json")[1]
    assert found(out) == [("HP01", "hq"), ("HP01", "team"), ("WV01", "hq")]
    assert found(check("--select HP01,WV --as-of 2019-12-31 --json")[1]) == [("HP01", "team")]


def test_a_waiver_that_waives_nothing_is_told(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "HP02,hq,Two heads,Board,2030,\n")
    out = check("--select HP02,WV")[1]
    assert '  waivers.csv:2  warning  the waiver of HP02 for "hq" waives nothing.' in out


def test_a_waiver_of_a_rule_that_was_not_run_is_not_judged(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "HP02,hq,Two heads,Board,2030,\n")
    assert found(check("--select HP01,WV --json")[1]) == [("HP01", "hq"), ("HP01", "team")]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("HP1,hq,why,Board,2030,", 'there is no rule "HP1". hint: did you mean "HP01"?'),
        ("HP01,hqq,why,Board,2030,", '"hqq" is the id of nothing. hint: did you mean "hq"?'),
        ("HP01,hq,,Board,2030,", '"reason" is blank and must be filled.'),
        ("HP01,hq,why,Board,,", '"until" is blank and must be filled.'),
        ("HP01,hq,why,Board,soon,", '"soon" in "until" is no date that exists.'),
        ("HP01,hq,why,Board,2030,pge", '"pge" is the id of nothing. hint: did you mean "page"?'),
    ],
)
def test_a_waiver_that_says_nothing_is_refused_with_its_line(check, folder, row, says) -> None:
    folder.write("waivers.csv", f"{WAIVERS}{row}\n")
    code, out, _ = check("")
    assert code == ExitCode.REFUSED
    assert says in " ".join(out.split())
    assert "waivers.csv:2" in out


def test_a_table_of_waivers_without_its_columns_is_refused(check, folder: Folder) -> None:
    folder.write("waivers.csv", "rule,subject\nHP01,hq\n")
    code, out, _ = check("")
    assert code == ExitCode.REFUSED
    assert 'the column "reason" is missing' in " ".join(out.split())


def test_the_waivers_on_the_page_can_be_read(check, folder: Folder) -> None:
    page = (Path(__file__).parent.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"```csv\n(.*?)```", page, re.DOTALL)
    folder.write("waivers.csv", table.replace("internal-audit", "hq").replace("board-minutes", ""))
    assert found(check("--select HP01 --json")[1]) == [("HP01", "team")]


def test_a_load_does_not_look_at_waivers(folder: Folder, capsys) -> None:
    folder.write("waivers.csv", "nonsense\n")
    assert run(["load", str(folder.path), "--dry-run"]) == ExitCode.DONE
    assert "waivers" not in capsys.readouterr().err


def test_that_a_waiver_has_expired_is_known_without_its_rule(check, folder: Folder) -> None:
    folder.write("waivers.csv", f"{WAIVERS}HP01,hq,why,Board,2001-01-01,\n")
    assert found(check("--select WV --json")[1]) == [("WV01", "hq")]


# only what is new


def test_what_is_no_longer_waived_is_new(check, folder: Folder) -> None:
    old = folder.path / "old"
    old.mkdir()
    folder.write("old/waivers.csv", f"{WAIVERS}HP01,hq,why,Board,2040-01-01,\n")
    for file in ("datapackage.json", "units.csv", "sources.csv"):
        (old / file).write_bytes((folder.path / file).read_bytes())
    out = check(f"--against {shlex.quote(str(old))} --select HP01 --json")[1]
    assert found(out) == [("HP01", "hq")]


def test_only_what_another_dataset_does_not_have_is_shown(check, folder: Folder) -> None:
    old = folder.path / "old"
    old.mkdir()
    for file in ("datapackage.json", "units.csv", "sources.csv"):
        (old / file).write_bytes((folder.path / file).read_bytes())
    folder.write("units.csv", UNITS.replace("team,Team,Équipe", "desk,Desk,Bureau"))
    code, out, err = check(f"--against {shlex.quote(str(old))} --select HP01 --json --fail-on info")
    assert (code, found(out)) == (ExitCode.FOUND, [("HP01", "desk"), ("HP01", "team")])
    assert [row["change"] for row in json.loads(out)] == ["new", "gone"]
    assert err.startswith("New: 1 warning; gone: 1 warning.")


def test_another_date_is_compared_as_well(check, folder: Folder) -> None:
    folder.write("units.csv", "id,name_en,name_fr,valid_from,sources\nhq,HQ,Siège,2015,page\n")
    assert found(check("--against 2010 --select HP01 --json")[1]) == [("HP01", "hq")]
    assert found(check("--against 2016 --select HP01 --json")[1]) == []


def test_a_finding_that_moved_to_another_line_is_not_new(check, folder: Folder) -> None:
    old = folder.path / "old"
    old.mkdir()
    for file in ("datapackage.json", "units.csv", "sources.csv"):
        (old / file).write_bytes((folder.path / file).read_bytes())
    first, *rest = UNITS.splitlines()
    folder.write("units.csv", "\n".join([first, *reversed(rest)]) + "\n")
    assert found(check(f"--against {shlex.quote(str(old))} --json")[1]) == []


@pytest.mark.parametrize("given", ["nowhere", "HEAD~9", "checks", "2011-13"])
def test_what_cannot_be_compared_with_is_refused(check, folder, given, monkeypatch) -> None:
    monkeypatch.chdir(folder.path)
    code, _, err = check(f"--against {given}")
    assert code == ExitCode.REFUSED
    assert err.startswith("error: ")
