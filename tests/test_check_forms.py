"""What code hosts read: SARIF 2.1.0 and the annotations of GitHub."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest

from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from tests.dataset_folder import Folder

SCHEMA = json.loads(
    (Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
)
UNITS = "id,name_en,name_fr,parent,sources,without\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A dataset in a folder of the repository in which one stands."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "our data").mkdir()
    folder = Folder(
        tmp_path / "our data",
        sources="id,name_en,name_fr\npage,Page,La page\n",
        units=f'{UNITS}hq,"Tom, Dick: 100%",Siège,,page,head\nteam,Team,Équipe,hq,page,\n',
    )
    folder.describe(top=["hq"])
    return folder


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]):
    def type_(line: str) -> tuple[int, str]:
        code = run(["check", "our data", *shlex.split(line)])
        return code, capsys.readouterr().out

    return type_


def sarif(out: str) -> dict[str, object]:
    """The run of a log that is what the standard asks for."""
    log = json.loads(out)
    jsonschema.validate(log, SCHEMA)
    (only,) = log["runs"]
    return only


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("options", ["", "--lang fr", "--select HP01", "--strict", "--by unit"])
def test_sarif_is_what_the_standard_asks_for(check, options: str) -> None:
    assert sarif(check(f"-f sarif {options}")[1])["results"]


@pytest.mark.parametrize("name", ["nato-is", "example", "tests/small"])
def test_sarif_of_every_dataset_we_have_is_valid(name: str, capsys, monkeypatch) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent)
    run(["check", name, "-f", "sarif"])
    assert sarif(capsys.readouterr().out)["results"]


def test_a_result_names_its_line_its_rule_and_its_subject(check, folder: Folder) -> None:
    found = sarif(check("-f sarif --select HP01")[1])
    first, second = found["results"]
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "our%20data/units.csv"}, "region": {"startLine": 2},
            },
            "logicalLocations": [{"name": "Tom, Dick: 100%", "fullyQualifiedName": "hq"}],
        }
    ]  # fmt: skip
    assert [each["level"] for each in (first, second)] == ["error", "warning"]
    rule = found["tool"]["driver"]["rules"][first["ruleIndex"]]
    assert rule["id"] == first["ruleId"] == "HP01"
    assert folder.path.name in first["locations"][0]["physicalLocation"]["artifactLocation"][
        "uri"
    ].replace("%20", " ")


def test_a_finding_keeps_its_fingerprint_when_it_moves(check, folder: Folder) -> None:
    before = sarif(check("-f sarif --select ST05,HP01")[1])["results"]
    text = (folder.path / "units.csv").read_text()
    first, *rest = text.splitlines()
    folder.write("units.csv", "\n".join([first, "new,New,Neuve,hq,page,", *rest]) + "\n")
    after = sarif(check("-f sarif --select ST05,HP01")[1])["results"]
    assert {prints(each) for each in before} < {prints(each) for each in after}


def prints(result: dict[str, object]) -> str:
    (value,) = result["partialFingerprints"].values()
    return value


def test_what_is_waived_is_there_and_suppressed(check, folder: Folder) -> None:
    folder.write("waivers.csv", "rule,subject,reason,until\nHP01,hq,As the statute says,2030\n")
    found = sarif(check("-f sarif --select HP01")[1])["results"]
    waived = [each for each in found if "suppressions" in each]
    assert [each["suppressions"][0]["justification"] for each in waived] == ["As the statute says"]


def test_what_is_new_and_what_is_gone_is_told_to_the_code_host(check, folder: Folder) -> None:
    units = (folder.path / "units.csv").read_text()
    old = folder.path.parent / "old"
    old.mkdir()
    for file in folder.path.iterdir():
        (old / file.name).write_bytes(file.read_bytes())
    folder.write("units.csv", units.replace("team,Team", "desk,Desk"))
    found = sarif(check("-f sarif --select HP01 --against old")[1])["results"]
    assert [(each["baselineState"], subject(each)) for each in found] == [
        ("new", "desk"), ("absent", "team"),
    ]  # fmt: skip


def subject(result: dict[str, object]) -> str:
    return result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]


def test_a_dataset_that_cannot_be_loaded_is_still_shown_in_a_review(check, folder: Folder) -> None:
    folder.write("units.csv", f"{UNITS}team,Team,Équipe,nowhere,page,\n")
    code, out = check("-f sarif")
    rules = {each["ruleId"] for each in sarif(out)["results"]}
    assert (code, rules) == (ExitCode.REFUSED, {"ST01"})


@pytest.mark.usefixtures("folder")
def test_an_annotation_names_file_line_and_rule_with_everything_escaped(check) -> None:
    out = check("-f github --select HP01,ST05")[1]
    assert out.splitlines()[0] == (
        "::error file=our data/units.csv,title=HP01 Every unit has a head.,line=2::"
        "Tom, Dick: 100%25: a source says that it has no head.%0A"
        "name the post in the unit's column head, or mark the unit collegial"
    )
    assert all(re.match(r"::(error|warning|notice) ", line) for line in out.splitlines())


def test_findings_go_into_a_file(check, folder: Folder) -> None:
    code, out = check("-f sarif -o found.sarif --select HP01")
    assert (code, out) == (ExitCode.FOUND, "")
    assert sarif((folder.path.parent / "found.sarif").read_text(encoding="utf-8"))["results"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", ["nowhere/x.sarif", "'our data'"])
def test_a_file_that_cannot_be_written_is_an_error(check, path: str) -> None:
    assert check(f"-f sarif -o {path}")[0] == ExitCode.REFUSED
