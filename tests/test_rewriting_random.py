"""Whatever is changed in an organisation, its tables say it afterwards, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.organisation import generate
from benchmarks.tables import write as write_tables
from orgmodel.datasets import Rewrite, read, rewritten
from orgmodel.graph import Graph
from orgmodel.graph.diff import diff
from orgmodel.metamodel import PROPERTIES, RELATIONS, THINGS
from tests.reorganising import Reorganising

CASES = int(os.environ.get("ORGMODEL_CASES", "300"))
SMALL = Path(__file__).parent / "small"
DAYS = ("1995-06-01", "2011-01-01", "2012-07-01", "2030-01-01")
TEXTS = ("plain", "with, comma", 'with "quotes"', "two\nlines", "é à l'œuvre", "'=1+1")
ORDERED = {"SUB_ORGANIZATION_OF", "PART_OF", "ACCOUNTABLE_TO"}
RELATIONS_TO_JOIN = [name for name in RELATIONS if name not in {
    "NAME_OF", "STATE_OF", "HAS_SOURCE", "ANSWERS_FOR", "HOLDS"}]  # fmt: skip


class Dice:
    """Changes of all kinds, thrown."""

    def __init__(self, graph: Graph, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 (nothing secret is thrown)
        self.change = Reorganising(graph, self.random.choice(DAYS))
        self.order = {each.id: at for at, each in enumerate(graph.things)}

    def throw(self, times: int) -> Graph:
        kinds = (self.close, self.cut, self.join, self.found, self.put, self.call, self.declare)
        for _ in range(times):
            self.random.choice(kinds)()
        return self.change.graph

    def close(self) -> None:
        if id_ := self.some():
            self.change.close(id_)

    def cut(self) -> None:
        edge = self.random.choice([*self.change.edges.values()])
        by = self.some("ChangeEvent")
        if by and edge.relation not in {"NAME_OF", "STATE_OF"}:
            told = {"ended_by": by} if self.random.random() < 0.5 else {}
            self.change.end(edge.relation, edge.source, edge.target, **told)

    def join(self, new: str = "") -> None:
        relation = RELATIONS[self.random.choice(RELATIONS_TO_JOIN)]
        starts, stops = self.random.choice(relation.ends)
        source, target = self.some(*starts), self.some(*stops)
        if new and self.random.random() < 0.7:
            source, target = (new, target) if self.random.random() < 0.5 else (source, new)
        if not (source and target) or source == target:
            return
        labels = [self.change.things[each].label for each in (source, target)]
        loops = not source.startswith("new-") or self.order[source] <= self.order[target]
        if relation.allows(*labels) and not (relation.name in ORDERED and loops):
            self.change.join(relation.name, source, target, **self.evidence(relation.properties))

    def found(self) -> None:
        label = self.random.choice([each for each in THINGS if each not in {"Person", "Source"}])
        id_ = f"new-{len(self.change.things)}"
        self.order[id_] = len(self.order) + 1
        self.change.found(label, id_, name_en=self.text(), **self.sources())
        for _ in range(3):
            self.join(id_)

    def put(self) -> None:
        if id_ := self.some():
            label = self.change.things[id_].label
            own = [each for each in THINGS[label].properties if each not in {"from", "to"}]
            name = self.random.choice(["name_fr", "note", "abbr_en", *own])
            self.change.put(id_, **{name: self.value(name)} if self.value(name) else {})

    def call(self) -> None:
        if id_ := self.some("Unit", "Post", "Committee"):
            self.change.call(id_, self.text(), self.random.choice(["en", "fr"]))

    def declare(self) -> None:
        id_ = self.some("Unit", "Committee")
        if id_ and f"{id_}|status|{self.change.day}" not in self.change.things:
            self.change.declare(id_, "status", "suspended")

    def some(self, *labels: str) -> str:
        """The id of a thing of one of the labels that is there at the time."""
        found = [
            id_ for id_, each in self.change.things.items()
            if self.change.live(id_) and each.label in THINGS and each.label != "Person"
            and (not labels or labels == ("*",) or each.label in labels)
        ]  # fmt: skip
        return self.random.choice(found) if found else ""

    def evidence(self, names: tuple[str, ...]) -> dict[str, object]:
        own = {name: self.value(name) for name in names if self.random.random() < 0.3}
        return {**self.sources(), **{name: each for name, each in own.items() if each}}

    def sources(self) -> dict[str, object]:
        found = self.some("Source")
        told = {"sources": (found,)} if found and self.random.random() < 0.7 else {}
        return {**told, "assertion": self.random.choice(["stated", "assumed"])}

    def value(self, name: str) -> object:
        kind = PROPERTIES[name].type
        plain = {"text": self.text(), "boolean": True, "integer": 2, "decimal": 0.5}
        return {**plain, "date": "2020-02"}.get(kind, "")

    def text(self) -> str:
        return self.random.choice(TEXTS)


def records(text: str) -> list[str]:
    """The lines of a table, those of a cell with several lines as one."""
    found, open_ = [], ""
    for line in text.splitlines(keepends=True):
        open_ += line
        if open_.count('"') % 2 == 0:
            found.append(open_)
            open_ = ""
    return found


def wholly_kept(rewrite: Rewrite) -> None:
    """Rows that are not edited stand in the new text as they stood, in their order."""
    old, new = records(rewrite.old), records(rewrite.new)
    if rewrite.file == "datapackage.json" or not old or old[0] != new[0]:
        return
    following = iter(new)
    assert all(each in following for each in old if each in set(new))


def enact(folder: Path, after: Graph) -> tuple[Rewrite, ...]:
    """Puts the new texts in place without waiting for the disk: test_journal does."""
    rewrites = rewritten(folder, read(folder).graph, after)
    for each in rewrites:
        (folder / each.file).write_bytes(each.new.encode())
    return rewrites


@given(seed=st.integers(0, 10**9), times=st.integers(1, 12))
@pytest.mark.timeout(300 + CASES)
@settings(max_examples=CASES, deadline=None, suppress_health_check=[HealthCheck.too_slow,
          HealthCheck.function_scoped_fixture])  # fmt: skip
def test_what_was_written_is_read(tmp_path: Path, seed: int, times: int) -> None:
    folder = tmp_path / str(seed)
    copytree(SMALL, folder, dirs_exist_ok=True)
    after = Dice(read(folder).graph, seed).throw(times)
    for rewrite in enact(folder, after):
        wholly_kept(rewrite)
    assert diff(read(folder).graph, after).changes == ()


@pytest.mark.parametrize("seed", range(5))
def test_what_was_written_of_a_large_organisation_is_read(tmp_path: Path, seed: int) -> None:
    write_tables(generate(120, seed=seed), tmp_path)
    after = Dice(read(tmp_path).graph, seed).throw(60)
    enact(tmp_path, after)
    assert diff(read(tmp_path).graph, after).changes == ()
