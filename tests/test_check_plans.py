"""The rules about reforms: what stands against a plan, in the same list and forms as the rest."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import jsonschema
import pytest

from orgmodel import checks
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from tests.dataset_folder import Folder
from tests.test_check_forms import SCHEMA

SOUND = """\
name_en      = "Close the desk"
name_fr      = "Fermer le bureau"
effective    = 2021-01-01
objective    = "less to keep up"
measures     = ["units.all"]
basis        = "page"
alternatives = ["other"]

[[step]]
op         = "abolish"
unit       = "desk"
default_to = "hq"
"""
OPEN = SOUND.replace('default_to = "hq"', "")
UNBASED = SOUND.replace('basis        = "page"', "")
UNITS = "id,name_en,name_fr,parent,head,sources\n"
ROWS = "{0},{1},{1} (fr),{2},{3},page\n"
WAIVERS = "rule,subject,reason,until\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An organisation of nine units in which the desk answers for the post."""
    units = ROWS.format("hq", "Headquarters", "", "boss") + ROWS.format("desk", "Desk", "hq", "")
    units += "".join(ROWS.format(f"u{n}", f"Unit {n}", "hq", "") for n in range(7))
    folder = Folder(
        tmp_path,
        units=UNITS + units,
        sources="id,name_en,name_fr\npage,Page,La page\n",
        posts="id,name_en,name_fr,unit,sources\nboss,Boss,Chef,hq,page\n",
        responsibilities="id,name_en,name_fr,sources\nmail,Mail,Courrier,page\n",
        assignments="body,role,responsibility,sources\ndesk,responsible,mail,page\n",
    )
    folder.describe(top=["hq"])
    (tmp_path / "reforms").mkdir()
    folder.write("reforms/other.toml", SOUND.replace('["other"]', '["mine"]'))
    return folder


@pytest.fixture
def check(folder: Folder, capsys: pytest.CaptureFixture[str]):
    """Writes a plan and checks it; gives the exit code, the findings and the remarks."""

    def type_(plan: str, line: str = "--select SC01,SC02,SC03 --json") -> tuple[int, str, str]:
        folder.write("reforms/mine.toml", plan)
        code = run(["check", "--scenario", "mine", str(folder.path), *shlex.split(line)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return type_


def found(out: str) -> list[tuple[str, str]]:
    return [(row["rule"], row["message"]) for row in json.loads(out)]


def test_a_plan_that_decides_and_says_everything_keeps_all_of_them(check) -> None:
    code, out, err = check(SOUND)
    assert (code, found(out)) == (ExitCode.DONE, [])
    assert err.startswith("Nothing is wrong on 3 rules over ")


@pytest.mark.parametrize(
    ("old", "new", "rule", "says"),
    [
        ('default_to = "hq"', "", "SC01", "Desk is responsible for Mail: undecided."),
        ('objective    = "less to keep up"', "", "SC03", "The plan does not say what it is for."),
        ('measures     = ["units.all"]', "", "SC03", "The plan names no measure that it is to be "
                                                     "judged by."),
        ('basis        = "page"', "", "SC03", "The plan names no text that it rests on."),
        ('alternatives = ["other"]', "", "SC03", "The plan names no other plan that it was "
                                                 "compared with."),
    ],
)  # fmt: skip
def test_what_a_plan_leaves_out_is_found_by_its_rule(check, old, new, rule, says) -> None:
    assert old in SOUND
    assert found(check(SOUND.replace(old, new))[1]) == [(rule, says)]


def removals(*units: str) -> str:
    steps = "".join(f'\n[[step]]\nop = "abolish"\nunit = "{u}"\ndefault_to = "hq"\n' for u in units)
    return SOUND + steps


def test_a_plan_that_removes_a_quarter_keeps_the_rule_and_one_more_breaks_it(check) -> None:
    assert found(check(removals("u1"))[1]) == []
    (only,) = found(check(removals("u1", "u2"))[1])
    assert only == ("SC02", "3 of 9 units go, more than a quarter.")


def test_removals_may_be_allowed_by_the_plan(check) -> None:
    plan = removals("u1", "u2").replace("effective", "allow_removals = true\neffective")
    assert found(check(plan)[1]) == []


def test_what_a_plan_breaks_is_counted_by_rule(check) -> None:
    new = '{ id = "new", name_en = "New", parent = "hq" }'
    plan = f'{SOUND}\n[[step]]\nop = "found"\nunit = {new}\n'
    (only,) = found(check(plan, "--select SC04 --ignore PV,RA --json")[1])
    assert only == ("SC04", "2 new findings: HP01 (1) and LG01 (1).")


def test_a_finding_names_the_plan_and_the_line_of_the_step(check) -> None:
    (first, *_) = json.loads(check(OPEN)[1])
    assert (first["subject"], first["subject_name"]) == ("mine", "Close the desk")
    assert (first["file"], first["line"]) == ("reforms/mine.toml", 9)


def test_they_are_told_in_french(check) -> None:
    out = check(OPEN, "--select SC01 --lang fr")[1]
    assert "reforms/mine.toml:9" in out
    assert "Desk (fr) a la charge de : Courrier (à décider)." in " ".join(out.split())


def test_sarif_shows_them_in_the_plan(check, monkeypatch, folder: Folder) -> None:
    monkeypatch.chdir(folder.path)
    log = json.loads(check(OPEN, "--select SC03,SC01 -f sarif")[1])
    jsonschema.validate(log, SCHEMA)
    (result, *_) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "reforms/mine.toml"
    assert (result["ruleId"], place["region"]["startLine"]) == ("SC01", 9)


def test_annotations_csv_and_markdown_have_them_too(check, monkeypatch, folder: Folder) -> None:
    monkeypatch.chdir(folder.path)
    assert check(UNBASED, "--select SC03 -f github")[1].startswith(
        "::warning file=reforms/mine.toml,"
    )
    assert (
        check(UNBASED, "--select SC03 -f csv")[1].splitlines()[1].startswith("SC03,warning,mine,")
    )
    assert "| SC03 | warning | mine |" in check(UNBASED, "--select SC03 -f markdown")[1]


def test_against_the_baseline_they_stand_beside_what_the_reform_breaks(check) -> None:
    rows = json.loads(check(UNBASED, "--against 2020 --select SC03 --json")[1])
    assert [(row["change"], row["rule"]) for row in rows] == [("new", "SC03")]


# waivers


def test_they_are_waived_by_the_name_of_the_plan(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "SC03,mine,Said in the meeting,2030\n")
    code, out, err = check(UNBASED, "--select SC01,SC03,WV --json")
    assert (code, found(out)) == (ExitCode.DONE, [])
    assert err.startswith("Nothing is wrong (1 waived) on ")


def test_a_waiver_of_a_plan_that_has_expired_or_waives_nothing_is_told(check, folder) -> None:
    rows = "SC01,mine,Open on purpose,2030\nSC03,mine,Said in the meeting,2020\n"
    folder.write("waivers.csv", WAIVERS + rows)
    rules = [rule for rule, _ in found(check(UNBASED, "--select SC01,SC03,WV --json")[1])]
    assert rules == ["SC03", "WV01", "WV02"]


def test_a_waiver_of_another_plan_is_not_judged(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "SC01,other,Open on purpose,2030\n")
    assert found(check(SOUND, "--select SC01,SC03,WV --json")[1]) == []


def test_a_waiver_of_a_plan_that_does_not_exist_is_refused(check, folder: Folder) -> None:
    folder.write("waivers.csv", WAIVERS + "SC01,mien,Open on purpose,2030\n")
    code, out, _ = check(SOUND, "")
    assert code == ExitCode.REFUSED
    assert 'there is no plan "mien" in reforms/. hint: did you mean "mine"?' in " ".join(
        out.split()
    )


# beside the other rules


def test_they_are_listed_and_explained(capsys) -> None:
    run(["check", "--list", "--select", "SC", "--json"])
    assert [row["rule"] for row in json.loads(capsys.readouterr().out)] == [
        "SC01", "SC02", "SC03", "SC04",
    ]  # fmt: skip
    run(["check", "--explain", "sc03", "--lang", "fr"])
    page = capsys.readouterr().out
    assert page.startswith("SC03 Une réforme dit à quoi elle sert")
    assert "dans le projet d’une réforme" in page


def test_without_a_reform_they_look_at_nothing(folder: Folder, capsys) -> None:
    assert run(["check", str(folder.path), "--select", "SC"]) == ExitCode.REFUSED
    assert "name one with --scenario" in capsys.readouterr().err
    run(["check", str(folder.path), "--select", "SC,HP02"])
    assert " on 1 rule over " in capsys.readouterr().err


def test_a_rule_about_reforms_says_all_that_other_rules_say() -> None:
    rules = checks.chosen(checks.rules(), ["SC"])
    for rule in rules:
        assert rule.precedent
        assert all(words.en.endswith(".") for words in rule.messages.values())
        assert all(words.fr.endswith(".") for words in rule.messages.values())
        assert {*rule.hints} <= {"", *rule.messages}


# what a plan says of its alternatives


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("othr", 'there is no plan "othr" beside this one.'),
        ("mine", 'a plan is no alternative to itself: "mine".'),
    ],
)
def test_an_alternative_that_is_none_is_refused_with_its_line(check, given, says) -> None:
    code, _, err = check(SOUND.replace('["other"]', f'["{given}"]'))
    assert code == ExitCode.REFUSED
    assert f"mine.toml:7  {says}" in err


def test_the_alternative_that_was_meant_is_named(check) -> None:
    err = check(SOUND.replace('["other"]', '["othr"]'))[2]
    assert 'did you mean "other"?' in err


# reform check


def test_reform_check_tells_the_same_in_the_same_forms(folder: Folder, capsys) -> None:
    folder.write("reforms/mine.toml", OPEN)
    plan = str(folder.path / "reforms" / "mine.toml")
    assert run(["reform", "check", plan, "--json"]) == ExitCode.FOUND
    rows = json.loads(capsys.readouterr().out)
    assert {"SC01", "SC04", "RA04"} <= {row["rule"] for row in rows if row["change"] == "new"}
    run(["reform", "check", plan, "-f", "sarif"])
    jsonschema.validate(json.loads(capsys.readouterr().out), SCHEMA)


def test_a_plan_away_from_its_dataset_is_named_by_its_path(folder, tmp_path_factory, capsys):
    away = tmp_path_factory.mktemp("away") / "plan.toml"
    away.write_text(SOUND.replace('alternatives = ["other"]', ""), encoding="utf-8")
    run(["reform", "check", str(away), "-d", str(folder.path), "--json"])
    rows = json.loads(capsys.readouterr().out)
    assert str(away.resolve()) in {row["file"] for row in rows if row["rule"] == "SC03"}


def test_what_is_waived_passes_but_may_not_be_enacted_while_it_is_open(folder, capsys) -> None:
    folder.write("waivers.csv", WAIVERS + "SC01,mine,Open,2030\nRA04,mail,Open,2030\n")
    folder.write("reforms/mine.toml", OPEN)
    plan = str(folder.path / "reforms" / "mine.toml")
    assert run(["reform", "check", plan]) == ExitCode.DONE
    assert "It may not be enacted yet." in capsys.readouterr().err
