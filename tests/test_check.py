"""`orgmodel check`: what is shown in which form, what it returns, what is refused."""

from __future__ import annotations

import csv
import io
import json
import shlex
from pathlib import Path

import pytest

import orgmodel
from orgmodel import checks
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from tests.dataset_folder import Folder

UNITS = "id,name_en,name_fr,parent,head,sources,without\n"
GOOD = "hq,Headquarters,Siège,,boss,page,\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An organisation in which the team has no head, and the desk none by a source."""
    return Folder(
        tmp_path,
        sources="id,name_en,name_fr\npage,Page,La page\n",
        units=f"{UNITS}{GOOD}team,Team,Équipe,hq,,page,\ndesk,Desk,Bureau,hq,,page,head\n",
        posts="id,name_en,name_fr,unit,sources\nboss,Boss,Chef,hq,page\n",
    )


@pytest.fixture
def check(folder: Folder, capsys: pytest.CaptureFixture[str]):
    """Types `orgmodel check FOLDER …`; gives the exit code, the findings and the remarks."""
    folder.describe(top=["hq"])

    def type_(line: str = "") -> tuple[int, str, str]:
        code = run(["check", str(folder.path), *shlex.split(line)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return type_


def found(out: str) -> list[tuple[str, str, str]]:
    return [(row["rule"], row["severity"], row["subject"]) for row in json.loads(out)]


def test_findings_stand_under_their_rule_with_place_and_hint(check) -> None:
    code, out, err = check("--select HP01")
    assert code == ExitCode.FOUND
    assert out.splitlines()[:3] == [
        "HP01 Every unit has a head. (2 of 3 units)",
        "  units.csv:3  warning  Team: no head is recorded.",
        "  units.csv:4  error    Desk: a source says that it has no head.",
    ]
    assert err.splitlines()[0] == (
        "1 error, 1 warning on 1 rule over 3 units, 1 post, 0 committees and 0 responsibilities."
    )


def test_findings_stand_under_their_unit(check) -> None:
    out = check("--select HP01 --by unit --lang fr")[1]
    assert out.splitlines()[0] == "Bureau"
    assert "units.csv:3  HP01 avertissement  Équipe" in out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ("--select HP01", 1),
        ("--select HP01 --fail-on warning", 1),
        ("--select HP01 --fail-on never", 0),
        ("--select HP02", 0),
        ("--select RA09 --fail-on error", 0),
        ("--select RA09 --fail-on warning", 1),
        ("--select RA09 --fail-on info", 1),
    ],
)
def test_the_exit_code_is_1_where_something_grave_enough_is_found(check, options, code) -> None:
    assert check(options)[0] == code


def test_what_is_not_shown_still_counts_for_the_exit_code(check) -> None:
    code, out, _ = check("--select RA09 --severity error --fail-on warning --json")
    assert (code, found(out)) == (1, [])


def test_rules_are_chosen_by_id_and_by_how_they_begin(check) -> None:
    both = check("--select hp01,RA --json")[1]
    assert {rule for rule, *_ in found(both)} == {"HP01", "RA09"}
    assert {rule for rule, *_ in found(check("--select HP,RA --ignore RA0 --json")[1])} == {"HP01"}


def test_how_much_is_not_shown_is_said(check) -> None:
    err = check("--select RA09 --severity error")[2]
    assert err.startswith("Nothing as grave as that (")
    assert "less grave, not shown) on 1 rule" in err


def test_a_comma_is_no_rule(check) -> None:
    assert check("--select ,")[0] == ExitCode.REFUSED


def test_a_severity_hides_what_is_less_grave(check) -> None:
    assert found(check("--select HP01 --severity error --json")[1]) == [("HP01", "error", "desk")]


def test_json_has_what_a_program_needs(check) -> None:
    (row, _) = json.loads(check("--select HP01 --json")[1])
    assert row == {
        "rule": "HP01", "severity": "warning", "subject": "team", "subject_name": "Team",
        "message": "Team: no head is recorded.",
        "hint": "name the post in the unit's column head, or mark the unit collegial",
        "file": "units.csv", "line": 3,
    }  # fmt: skip


def test_csv_and_markdown_have_the_same_columns(check) -> None:
    rows = list(csv.DictReader(io.StringIO(check("--select HP01 -f csv")[1])))
    assert [row["line"] for row in rows] == ["3", "4"]
    assert check("--select HP01 -f markdown --lang fr")[1].startswith("| rule | severity |")


def test_another_date_is_another_organisation(check, folder: Folder) -> None:
    folder.units = folder.write("units.csv", f"{UNITS.strip()},valid_from\n{GOOD.strip()},\n"
                                "team,Team,Équipe,hq,,page,,2010\n")  # fmt: skip
    assert found(check("--select HP01 --json")[1]) == [("HP01", "warning", "team")]
    assert found(check("--select HP01 --as-of 2001 --json")[1]) == []


def test_what_the_reader_finds_stands_in_the_same_list(check, folder: Folder) -> None:
    folder.write("terms.csv", "id,name_en,name_fr\nt,,\n")
    assert found(check("--select DS11 --json")[1]) == [("DS11", "warning", "t")]


def test_an_owner_that_has_ended_is_told_at_the_row_that_names_it(check, folder) -> None:
    folder.write("responsibilities.csv", "id,name_en,name_fr,sources\ntask,Task,Tâche,page\n")
    folder.write("units.csv", f"{UNITS.strip()},valid_to\n{GOOD.strip()},\n"
                 "old,Old,Ancienne,hq,,page,,2001\n")  # fmt: skip
    rows = "hq,supports,task,\nold,responsible,task,2030\n"
    folder.write("assignments.csv", f"body,role,responsibility,valid_to\n{rows}")
    (row,) = json.loads(check("--select RA04 --json")[1])
    assert (row["file"], row["line"], row["subject"]) == ("assignments.csv", 3, "task")


def test_what_reader_and_rule_both_find_is_said_once_and_for_the_day(check, folder) -> None:
    old = "old,Old,Ancienne,hq,,page,,2001\n"
    units = f"{UNITS.strip()},valid_to\n{GOOD.strip()},\n{old}team,Team,Équipe,old,,page,,\n"
    folder.write("units.csv", units)
    (row,) = json.loads(check("--select ST11 --json")[1])
    assert row["message"] == "Team is part of Old, which ended (2001)."
    (row,) = json.loads(check("--select ST11 --as-of 1999 --json")[1])
    assert row["message"].startswith('"old" in "parent" closes (2001)')


def test_a_dataset_that_cannot_be_loaded_is_shown_as_far_as_it_was_read(check, folder) -> None:
    folder.write("units.csv", f"{UNITS}{GOOD}team,Team,Équipe,nowhere,,page,\n")
    code, out, err = check("--json")
    assert (code, [row["rule"] for row in json.loads(out)]) == (ExitCode.REFUSED, ["ST01"])
    assert err.splitlines()[-1] == "The dataset cannot be loaded: only its reader looked at it."


def test_what_stops_a_load_is_told_whatever_was_asked_for(check, folder: Folder) -> None:
    folder.write("units.csv", f"{UNITS}{GOOD}team,Team,Équipe,nowhere,,page,\n")
    code, out, _ = check("--select CO --severity error --json")
    assert (code, [row["rule"] for row in json.loads(out)]) == (ExitCode.REFUSED, ["ST01"])


def test_what_is_wrong_with_a_waiver_stops_the_check_and_no_load(check, folder: Folder) -> None:
    folder.write("waivers.csv", "rule,subject,reason,until\nHP01,nobody,So it is,2030\n")
    code, out, err = check("--select CO --json")
    assert (code, [row["rule"] for row in json.loads(out)]) == (ExitCode.REFUSED, ["DS12"])
    assert err.splitlines()[-1].startswith("No rule was run: what the dataset says")


@pytest.mark.parametrize("option", ["--select", "--ignore", "--against", "--explain"])
def test_an_option_that_a_script_left_blank_is_refused(check, option: str) -> None:
    code, _, err = check(f"{option} ''")
    assert (code, err.splitlines()[0]) == (ExitCode.REFUSED, f"error: {option} is blank.")


def test_the_rules_are_listed_and_explained(capsys) -> None:
    assert run(["check", "--list", "--json"]) == ExitCode.DONE
    listed = json.loads(capsys.readouterr().out)
    assert [row["rule"] for row in listed] == [rule.id for rule in checks.rules()]
    assert run(["check", "--explain", "ra05"]) == ExitCode.DONE
    page = capsys.readouterr().out
    assert page.startswith("RA05 Whoever answers for something")
    assert "MATCH (t:Responsibility)" in page


@pytest.mark.parametrize("option", ["--select RA5", "--ignore RA5", "--explain RA5"])
def test_an_unknown_rule_is_answered_with_the_one_that_was_meant(check, option) -> None:
    code, _, err = check(option)
    assert code == ExitCode.REFUSED
    assert err.splitlines() == [
        'error: there is no rule "RA5".',
        'hint: did you mean "RA05"? see: orgmodel check --list',
    ]


def test_of_very_many_findings_the_first_are_shown_unless_the_rule_was_asked_for(check, folder):
    many = "".join(f"u{n},Unit {n},Unité {n},hq,,page,\n" for n in range(30))
    folder.write("units.csv", f"{UNITS}{GOOD}{many}")
    assert "  and 10 more; --select HP01 shows all" in check("--ignore RA")[1].splitlines()
    assert check("--select HP01")[1].count("no head is recorded") == 30


def test_a_rule_takes_what_the_dataset_says(check, folder: Folder) -> None:
    folder.describe(top=["hq"], checks={"ST10": {"depth": 1}})
    assert [subject for *_, subject in found(check("--select ST10 --json")[1])] == ["team", "desk"]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"ST99": {}}, 'there is no rule "ST99".'),
        ({"ST10": {"deep": 1}}, 'ST10 takes no "deep".'),
        ({"ST10": {"depth": "one"}}, '"depth" of ST10 must be of the type INTEGER.'),
        ({"ST10": 1}, '"ST10" must be of the type object.'),
        ([], '"checks" must be of the type object.'),
        ({"HP07": {"widest": -3}}, '"widest" of HP07 cannot be less than 0.'),
    ],
)
def test_what_the_dataset_says_wrong_of_a_rule_is_told(check, folder, given, says) -> None:
    folder.describe(top=["hq"], checks=given)
    code, out, _ = check("--select DS")
    assert code == ExitCode.REFUSED
    assert says in out


def test_a_store_without_an_organisation_has_nothing_to_check(capsys) -> None:
    assert run(["check", "-s", "memory:"]) == ExitCode.REFUSED
    assert "holds no organisation yet" in capsys.readouterr().err


def test_python_gets_the_same(folder: Folder) -> None:
    folder.describe(top=["hq"])
    report = orgmodel.check(folder.path, select=["HP01"])
    assert [row["subject"] for row in report] == ["team", "desk"]
    assert (len(report), report.report.looked_at) == (2, {"HP01": 3})
    assert str(report).startswith("HP01 Every unit has a head. (2 of 3 units)")
