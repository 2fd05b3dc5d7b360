"""What is new and what has gone between two organisations in memory, as a reform asks it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from orgmodel import checks
from orgmodel.checks import Options, Report, Side
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.running import run
from orgmodel.datasets import Governance, Waiver
from orgmodel.graph import Graph, Place
from orgmodel.render.checks.shown import ShownReport
from orgmodel.render.checks.wording import say_message
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

RULES = checks.chosen(checks.rules(), ["HP01", "ST05", "WV"])
SMALL = "hq  Unit  Headquarters\nteam  Unit  Team\nboss  Post  Boss\nboss  HEAD_OF  hq\n"
BEFORE = organisation(f"{SMALL}team  SUB_ORGANIZATION_OF  hq", top=("hq",))
AFTER = organisation(
    "hq  Unit  Headquarters\nteam  Unit  Team\nboss  Post  Boss\nboss  HEAD_OF  team\n", top=("hq",)
)


@pytest.fixture
def held() -> Iterator[dict[str, Side]]:
    with open_store("memory:") as one, open_store("memory:") as other:
        sides = {"before": Side(one, BEFORE), "after": Side(other, AFTER)}
        for side in sides.values():
            side.store.sync(side.graph, SyncOptions())
        yield sides


def found(report: Report) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    new, gone = report.findings, report.gone
    return [(f.rule.id, f.subject) for f in new], [(f.rule.id, f.subject) for f in gone]


def test_a_reform_is_told_what_it_breaks_and_what_it_mends(held: dict[str, Side]) -> None:
    report = checks.against(**held, rules=RULES, options=Options())
    assert found(report) == ([("HP01", "hq"), ("ST05", "team")], [("HP01", "team")])
    assert (report.compared, report.folder) == (True, None)
    assert say_message(report.gone[0], report, "fr").startswith("Team")


def test_what_stands_in_no_table_begins_with_its_severity(held: dict[str, Side]) -> None:
    report = checks.against(**held, rules=RULES, options=Options())
    lines = ShownReport(report).text().splitlines()
    assert "  warning  Headquarters: no head is recorded." in lines


def test_both_are_judged_as_of_the_day_that_was_asked_for(held: dict[str, Side]) -> None:
    report = checks.against(**held, rules=RULES, options=Options(date(2030, 1, 1)))
    assert report.as_of == date(2030, 1, 1)


def test_what_is_waived_is_neither_new_nor_gone(held: dict[str, Side]) -> None:
    waiver = Waiver("HP01", "hq", "The board leads it", date(2030, 1, 1), Place("waivers.csv", 2))
    given = Governance(waivers=(waiver,))
    report = checks.against(**held, rules=RULES, options=Options(), governance=given)
    # on the baseline it waived nothing: that it does now is a finding that has gone
    assert found(report) == ([("ST05", "team")], [("HP01", "team"), ("WV02", "hq")])


def test_an_organisation_breaks_nothing_against_itself(held: dict[str, Side]) -> None:
    report = checks.against(held["after"], held["after"], checks.rules(), Options())
    assert found(report) == ([], [])


def test_against_nothing_every_finding_is_new() -> None:
    folder = Path("data") / "nato-is"
    dataset = checks.read(folder, checks.rules())
    graph: Graph = dataset.reading.graph
    with open_store("memory:") as store, open_store("memory:") as empty:
        store.sync(graph, SyncOptions())
        nothing = Graph(graph.info)
        empty.sync(nothing, SyncOptions())
        whole = checks.check(store, RULES, Options(), dataset)
        report = checks.against(
            Side(empty, nothing), Side(store, graph), RULES, Options(), dataset.governance
        )
    assert found(report)[0] == [(f.rule.id, f.subject) for f in whole.findings]


def test_a_reform_is_compared_with_a_dataset_on_its_own_day(capsys) -> None:
    line = ["--against", "nato-is", "--select", "ST,HP01", "--json"]
    assert run(["check", "--scenario", "merge-dpp-ops", *line]) == ExitCode.DONE
    captured = capsys.readouterr()
    assert json.loads(captured.out) == []
    assert captured.err.splitlines()[0] == "New: nothing; gone: nothing."
