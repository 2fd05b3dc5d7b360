"""Every rule has organisations that break it, keep it and stand at its edge (tests/rules).

A file is a rule. Its parts begin with `# breaks`, `# keeps` or `# edge` and say why; then comes
an organisation as in tests/organisation.py, after lines `as_of …`, `top …` or `with name=value`
if it needs them, and last the findings: `! id case severity`, after `! of N`, what was looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from orgmodel import checks
from orgmodel.checks import Dataset, Options, Report
from orgmodel.datasets import Governance, Reading
from orgmodel.graph import Graph
from orgmodel.render.checks.wording import say_message, say_what_to_do
from orgmodel.stores import Store, SyncOptions, open_store
from tests.organisation import organisation
from tests.servers import wipe

RULES = {rule.id: rule for rule in checks.rules() if rule.query}
FOLDER = Path(__file__).parent / "rules"


@dataclass
class Case:
    """A small organisation, and what a rule should find in it."""

    rule: str
    heading: str
    graph: Graph
    expected: list[str]
    looked_at: str
    parameters: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.rule} {self.heading}"


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("# ")[1:]:
            yield _case(path.stem.upper(), part)


def _case(rule: str, part: str) -> Case:
    heading, *lines = part.strip().splitlines()
    said = [line.removeprefix("! ") for line in lines if line.startswith("!")]
    set_ = dict(line.split(" ", 1) for line in lines if re.match(r"(as_of|top) \S", line))
    given = [line.split(" ", 1)[1] for line in lines if re.match(r"with \S", line)]
    text = "\n".join(line for line in lines if not re.match(r"!|(as_of|top|with) \S", line))
    top = tuple(set_.get("top", "").split())
    graph = organisation(text, as_of=set_.get("as_of", "2020-01-01"), top=top)
    values = dict(each.split("=", 1) for each in given)
    parameters = {name: json.loads(value) for name, value in values.items()}
    count, *found = said
    return Case(rule, heading, graph, found, count.removeprefix("of "), parameters)


CASES = list(cases())


def judged(store: Store, case: Case) -> Report:
    """What the rule finds, with its parameters as a dataset would set them."""
    strict = bool(case.parameters.get("strict"))
    governance = Governance({case.rule: case.parameters})
    dataset = Dataset(FOLDER, Reading(case.graph), governance)
    return checks.check(store, (RULES[case.rule],), Options(strict=strict), dataset)


def said(report: Report) -> list[str]:
    return [
        " ".join(filter(None, (each.subject, each.case, each.severity))) for each in report.findings
    ]


@pytest.fixture
def embedded() -> Iterator[Store]:
    with open_store("memory:") as store:
        yield store


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_finds_what_breaks_it_and_nothing_else(case: Case, embedded: Store) -> None:
    embedded.sync(case.graph, SyncOptions())
    report = judged(embedded, case)
    assert said(report) == case.expected, case.heading
    assert str(report.looked_at[case.rule]) == case.looked_at


@pytest.fixture(scope="module")
def server(neo4j_server: str) -> Iterator[Store]:
    wipe(neo4j_server)
    with open_store(neo4j_server) as store:
        yield store


@pytest.mark.parametrize("rule", RULES)
def test_neo4j_finds_the_same(server: Store, rule: str) -> None:
    for case in (each for each in CASES if each.rule == rule):
        server.sync(case.graph, SyncOptions(allow_removals=True))
        report = judged(server, case)
        assert said(report) == case.expected, case.heading
        assert str(report.looked_at[rule]) == case.looked_at


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_finding_says_what_is_wrong_and_what_to_do(case: Case, embedded: Store) -> None:
    embedded.sync(case.graph, SyncOptions())
    report = judged(embedded, case)
    for finding in report.findings:
        for language in ("en", "fr"):
            message = say_message(finding, report, language)
            assert message.endswith(".")
            assert not re.search(r"[<{}]|  |\bNone\b", message), message
            assert say_what_to_do(finding, report, language)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_broken_kept_and_taken_to_its_edge(rule: str) -> None:
    kinds = {case.heading.split(":")[0] for case in CASES if case.rule == rule}
    assert {"breaks", "keeps", "edge"} <= kinds


@pytest.mark.parametrize("rule", RULES)
def test_every_message_of_a_rule_is_said_by_some_example(rule: str) -> None:
    expected = [line.split() for case in CASES if case.rule == rule for line in case.expected]
    cases_ = {words[1] for words in expected if words[2:]}
    assert cases_ >= set(RULES[rule].messages) - {""}
