"""A reform that is written into its dataset: what was asked under it is answered by it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import orgmodel
from orgmodel.errors import UsageError
from orgmodel.impact.enacting import enact
from orgmodel.impact.playing import play, scenario_store
from orgmodel.paths import resource
from orgmodel.stores import Store

_PLAN = "merge-dpp-ops"
_ASKED = (
    ("who", "fn-nuclear-policy"), ("who", "fn-civil-emergency-planning"), ("what", "post-asg-dpp"),
    ("what", "div-ops"), ("show", "div-dpp"), ("show", "post-asg-dpp"), ("chain", "unit-dpp-npd"),
    ("tree", "unit-is"), ("committees", "cmt-nac"), ("reports", "post-sg"), ("history", "div-ops"),
    ("lineage", "fn-nuclear-policy"), ("members", "cmt-dppc"), ("shape", "unit-is"),
    ("history", "unit-is"), ("history", "fn-civil-emergency-planning"), ("history", "cmt-dppc"),
)  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the bundled organisation, with its plans."""
    return Path(shutil.copytree(resource("data") / "nato-is", tmp_path / "nato-is"))


def _answers(store: Store, day: str) -> dict[tuple[str, str], list[dict[str, object]]]:
    """Every answer; how far a change has come is what enacting it is about."""
    return {
        (question, thing): [
            {**row, "stage": None}
            for row in orgmodel.ask(store, question, thing, as_of=day).records()
        ]
        for question, thing in _ASKED
    }


@pytest.mark.parametrize("day", ["2011-11-02", "2012-06-01"])
def test_what_was_enacted_answers_as_what_was_played(copy: Path, day: str) -> None:
    reform = play(copy, _PLAN, with_holders=True)
    with scenario_store(reform.after, reform.name) as store:
        played = _answers(store, day)
    enact(copy, _PLAN)
    with orgmodel.open_dataset(copy, with_holders=True) as store:
        assert _answers(store, day) == played


def test_before_its_day_a_reform_changes_no_answer(copy: Path) -> None:
    with orgmodel.open_dataset(copy) as store:
        before = orgmodel.ask(store, "tree", "unit-is", as_of="2011-11-02").records()
    enact(copy, _PLAN)
    with orgmodel.open_dataset(copy) as store:
        after = orgmodel.ask(store, "tree", "unit-is", as_of="2011-11-02").records()
    assert after == before


def test_a_plan_is_enacted_once(copy: Path) -> None:
    enact(copy, _PLAN)
    with pytest.raises(UsageError) as caught:
        enact(copy, _PLAN)
    assert caught.value.code == "plan-over"


def test_what_is_open_is_not_enacted(copy: Path) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "abolish"\nunit = "div-ops"\n'
    (copy / "reforms" / "open.toml").write_text(text, encoding="utf-8")
    before = {path: path.read_bytes() for path in copy.rglob("*.csv")}
    with pytest.raises(UsageError) as caught:
        enact(copy, "open")
    assert caught.value.code == "plan-open"
    assert {path: path.read_bytes() for path in copy.rglob("*.csv")} == before


def test_a_trial_writes_nothing(copy: Path) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    enacted = enact(copy, _PLAN, dry_run=True)
    assert "units.csv" in {each.file for each in enacted.rewrites}
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def test_playing_writes_nothing(copy: Path) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    play(copy, _PLAN)
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def test_the_plan_is_marked_together_with_the_tables(copy: Path) -> None:
    plan = copy / "reforms" / f"{_PLAN}.toml"
    before = plan.read_text(encoding="utf-8").splitlines()
    enact(copy, _PLAN)
    after = plan.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ['status    = "enacted"']


def test_the_status_of_a_step_is_not_that_of_the_plan(copy: Path) -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "reclassify"\nunit = "div-ops"\n'
    plan = copy / "reforms" / "mine.toml"
    plan.write_text(f'{text}status = "suspended"\n', encoding="utf-8")
    enact(copy, "mine")
    assert plan.read_text(encoding="utf-8").endswith('status = "suspended"\n')


def test_an_enacted_reform_closes_with_its_own_event(copy: Path) -> None:
    enact(copy, _PLAN)
    rows = (copy / "assignments.csv").read_text(encoding="utf-8").splitlines()
    (row,) = (each for each in rows if each.startswith("div-ops,responsible,fn-civil-emergency"))
    assert f"chg-{_PLAN}-1" in row
