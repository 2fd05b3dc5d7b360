"""A reorganisation of the bundled organisation, as git would show it to its keeper."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from shutil import copytree

import pytest

from orgmodel.datasets import Rewrite, read, rewritten, write
from orgmodel.graph import Edge
from orgmodel.graph.diff import diff
from orgmodel.paths import resource
from tests.reorganising import Reorganising

EXPECTED = Path(__file__).parent / "expected" / "rewriting"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(resource("data") / "nato-is", tmp_path / "nato-is")


@pytest.fixture
def change(folder: Path) -> Reorganising:
    return Reorganising(read(folder).graph, "2012-01-01")


def event(change: Reorganising, id_: str, kind: str, name: str, original: str, new: str) -> None:
    change.found("ChangeEvent", id_, kind=kind, name_en=name, status="decided")
    for body in original.split(";"):
        change.join("ORIGINAL", id_, body)
    change.join("RESULTING", id_, new)


def moves_an_office(change: Reorganising) -> None:
    event(change, "chg-nor", "moved", "The Office of Resources moves", "off-nor", "off-nor")
    change.end("SUB_ORGANIZATION_OF", "off-nor", "unit-is", ended_by="chg-nor")
    change.join("SUB_ORGANIZATION_OF", "off-nor", "div-em", assertion="assumed")


def renames_a_division(change: Reorganising) -> None:
    event(change, "chg-pdd", "renamed", "Public Diplomacy is renamed", "div-pdd", "div-pdd")
    change.call("div-pdd", "Public Communication Division")
    change.call("div-pdd", "Division Communication", "fr", "working")


def merges_two_divisions(change: Reorganising) -> None:
    change.found("Unit", "div-do", kind="division", name_en="Defence and Operations Division")
    change.join("SUB_ORGANIZATION_OF", "div-do", "unit-is")
    change.join("HEAD_OF", "post-asg-ops", "div-do")
    event(change, "chg-do", "merged", "Two divisions merge", "div-dpp;div-ops", "div-do")
    for old in ("div-dpp", "div-ops"):
        had = [edge for edge in change.edges.values() if old in {edge.source, edge.target}]
        change.close(old)
        for edge in had:
            if passes_on(edge, old) and edge.life.end > change.day:
                ends = ("div-do" if end == old else end for end in (edge.source, edge.target))
                change.join(edge.relation, *ends, assertion="assumed")


def passes_on(edge: Edge, old: str) -> bool:
    return edge.relation in {"POST_IN", "RESPONSIBLE_FOR", "SUPPORTS", "SECRETARIAT_OF"} or (
        edge.relation == "SUB_ORGANIZATION_OF" and edge.target == old
    )


def transfers_a_responsibility(change: Reorganising) -> None:
    ends = ("fn-public-information",)
    event(change, "chg-info", "transferred", "Information passes on", *ends, *ends)
    change.end("RESPONSIBLE_FOR", "div-pdd", *ends, ended_by="chg-info")
    change.join("RESPONSIBLE_FOR", "div-em", *ends, assertion="assumed")


def changes_a_chair(change: Reorganising) -> None:
    event(change, "chg-nac", "decided", "Another chair", "cmt-nac", "cmt-nac")
    change.end("CHAIRS", "post-sg", "cmt-nac", ended_by="chg-nac")
    change.join("CHAIRS", "post-dsg", "cmt-nac", assertion="assumed")


def told(rewrites: tuple[Rewrite, ...]) -> str:
    """The lines that come and go, without those around them."""
    lines = []
    for each in rewrites:
        found = unified_diff(
            each.old.splitlines(), each.new.splitlines(), each.file, each.file, n=0, lineterm=""
        )
        lines += [line for line in found if not line.startswith("@@")]
    return "\n".join([*lines, ""])


@pytest.mark.parametrize(
    "reform",
    [moves_an_office, renames_a_division, merges_two_divisions, transfers_a_responsibility,
     changes_a_chair],
)  # fmt: skip
def test_a_reform_of_the_bundled_organisation_reads_as_one(
    folder: Path, change: Reorganising, reform: object, *, bless: bool
) -> None:
    reform(change)
    rewrites = rewritten(folder, change.before, change.graph)
    write(folder, rewrites)
    assert diff(read(folder).graph, change.graph).changes == ()
    path = EXPECTED / f"{reform.__name__}.diff"
    if bless:
        path.parent.mkdir(exist_ok=True)
        path.write_text(told(rewrites))
    assert told(rewrites) == path.read_text()
