"""Every kind of fault, planted in real tables, is found by its rule and by no other.

All of them stand side by side in a copy of the bundled dataset, and in a made-up one of 10,000
units: faults.txt has what is planted and what should be found.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from benchmarks.organisation import generate
from benchmarks.tables import write
from orgmodel import checks
from orgmodel.checks import Finding, Options, Report
from orgmodel.errors import DataError
from orgmodel.paths import resource
from orgmodel.stores import SyncOptions, open_store
from tests.faults import BROKEN_FILES, Fault, faults, plant

RULES = checks.rules()
# those about reforms find nothing in tables: tests/test_check_plans.py has plans that break them
OF_TABLES = checks.without_reform(RULES)
FAULTS = faults()
LOADED, STOPPED = ([f for f in FAULTS if f.stops is stops] for stops in (False, True))
KNOWN = {
    "nato-is": {"top": "org-nato", "page": "text-is", "council": "cmt-nac", "text": "conv-ottawa"},
    "made-up": {
        "top": "alliance", "page": "source-20", "council": "council", "text": "instrument-1",
    },
}  # fmt: skip
UNITS = 10_000
# to load the large one takes half a minute on a machine that does nothing else
pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module", params=list(KNOWN))
def dataset(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tables in which nothing was planted, called as it is known."""
    folder: Path = tmp_path_factory.mktemp("faults") / request.param
    if request.param == "nato-is":
        shutil.copytree(resource("data") / "nato-is", folder)
    else:
        write(generate(UNITS), folder)
    return folder


def copied(folder: Path, given: Iterable[Fault]) -> Path:
    copy = folder.parent / "planted" / folder.name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    plant(copy, given, KNOWN[folder.name])
    return copy


def checked(folder: Path) -> Report:
    dataset = checks.read(folder, RULES)
    with open_store("memory:") as store:
        store.sync(dataset.reading.graph, SyncOptions())
        return checks.check(store, RULES, Options(), dataset)


@pytest.fixture(scope="module")
def found(dataset: Path) -> Mapping[str, list[str]]:
    """What is found about each fault, under its mark; under "" what is about none of them."""
    report = checked(copied(dataset, LOADED))
    told: dict[str, list[str]] = {}
    for each in report.findings:
        text = "\n".join((each.subject, *each.identity))
        mark = next((fault.mark for fault in LOADED if f"{fault.mark}-" in text), "")
        told.setdefault(mark, []).append(said(each))
    return told


def said(finding: Finding) -> str:
    return " ".join(filter(None, (finding.rule.id, finding.subject, finding.case)))


@pytest.mark.parametrize("dataset", ["nato-is"], indirect=True)
@pytest.mark.parametrize("fault", LOADED, ids=str)
def test_a_fault_is_found_by_its_rule_and_by_no_other(found, fault: Fault) -> None:
    assert sorted(found.get(fault.mark, [])) == list(fault.expected)


def test_all_of_them_are_found_side_by_side_however_large_the_organisation(found) -> None:
    # one test, so that tests that run side by side check the large one only once
    expected = {fault.mark: list(fault.expected) for fault in LOADED if fault.expected}
    assert {mark: sorted(told) for mark, told in found.items() if mark} == expected


@pytest.mark.parametrize("dataset", ["nato-is"], indirect=True)
def test_nothing_that_was_there_is_found_besides(dataset: Path, found) -> None:
    sound = checked(copied(dataset, FAULTS[:1]))
    assert sorted(found[""]) == sorted(map(said, sound.findings))


def test_what_stops_a_load_is_told_with_its_table_and_nothing_else(dataset: Path) -> None:
    folder = copied(dataset, STOPPED)
    expected = [line for fault in STOPPED for line in fault.expected]
    for breaks, lines in BROKEN_FILES:
        breaks(folder)
        expected += lines
    with pytest.raises(DataError) as error:
        checks.read(folder, RULES)
    assert sorted(f"{each.rule} {each.file}" for each in error.value.findings) == sorted(expected)


@pytest.mark.parametrize("dataset", ["nato-is"], indirect=True)
def test_what_is_said_of_rules_and_things_that_do_not_exist_is_told(dataset: Path) -> None:
    (waiver,) = (fault for fault in LOADED if fault.heading.startswith("WV02"))
    folder = copied(dataset, [waiver])
    text = (folder / "waivers.csv").read_text(encoding="utf-8")
    (folder / "waivers.csv").write_text(text.replace("RA01,wv02", "RA99,wv99"), encoding="utf-8")
    with pytest.raises(DataError) as error:
        checks.read(folder, RULES)
    assert {each.rule for each in error.value.findings} == {"DS12"}


def test_every_rule_that_there_is_has_a_fault() -> None:
    lines = [line for fault in FAULTS for line in fault.expected]
    lines += [line for _, said in BROKEN_FILES for line in said]
    assert {rule.id for rule in OF_TABLES} - {line[:4] for line in lines} == {"DS12"}


def test_every_message_is_found_but_those_that_no_row_can_cause() -> None:
    lines = {tuple(line.split()) for fault in LOADED for line in fault.expected}
    found = {(line[0], line[2]) for line in lines if line[2:]}
    asked = {(rule.id, case) for rule in OF_TABLES for case in rule.messages if case}
    # the first two only with --strict, the last by the descriptor
    assert asked - found == {("RA01", "inferred"), ("RA01", "inherited"), ("ST04", "top")}
