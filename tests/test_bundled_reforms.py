"""The reforms beside the bundled organisation: each plays, and a replay comes to what is recorded.

What each of them shows is in `expected/reforms/`; `test_answers.py` asks it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from orgmodel.datasets.reading import read
from orgmodel.errors import UsageError
from orgmodel.graph.changes import Change
from orgmodel.graph.diff import on
from orgmodel.graph.standing import as_it_stood
from orgmodel.impact.enacting import enact
from orgmodel.impact.judging import judge
from orgmodel.impact.metrics import unknown
from orgmodel.impact.playing import Played, play
from orgmodel.impact.rebasing import rebase
from orgmodel.reforms.audit import unaccounted

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "data" / "nato-is"
PLANS = sorted(path.stem for path in (FOLDER / "reforms").glob("*.toml"))
REPLAYS = ("committees-2010", "escd-2010", "jisd-2017")
OPEN = "abolish-pdd-em-open"

NOT_SAID = {
    "ChangeEvent": "the record has events of its own for the same changes",
    "Measure": "how many people there were is known from publications, not from a reform",
    "Discrepancy": "where sources disagree is no part of a reform",
    "HOLDS": "a plan founds posts and names nobody for them",
    "name_status_en": "whether a name is official is said by a source",
    "name_status_fr": "whether a name is official is said by a source",
    "other_names": "by which other names it is found is said by a source",
    "position": "in which order charts show a unit is the choice of whoever keeps the record",
    "verb": "the word with which a text gives a responsibility to a unit is that text's own",
    "drawn": "a plan marks the one line above a committee as drawn, the record leaves it unmarked",
    "cmt-cic": "took over from the Special Committee in 2010; no source counts it as that reform",
    "cmt-special": "ended when the Civilian Intelligence Committee took over",
}
"""What the record has the day after a replay and the replay has not, or the other way round."""


@cache
def _played(name: str) -> Played:
    return play(FOLDER, name)


def _differences(name: str) -> Iterator[tuple[Change, set[str]]]:
    """What differs the day after from what is recorded, and the reasons that excuse it."""
    played = _played(name)
    day = played.plan.last_day + timedelta(days=1)
    recorded = as_it_stood(read(FOLDER).graph, day)
    for change in on(played.after, recorded, day).changes:
        about = {change.label, change.relation, change.column, *change.ends}
        yield change, about & NOT_SAID.keys()


@pytest.mark.parametrize("name", PLANS)
def test_every_bundled_reform_plays_and_its_ledger_leaves_nothing_out(name: str) -> None:
    played = _played(name)
    assert unaccounted(played.outcome, played.after) == ()
    assert all(each.closes for each in played.outcome.ledger.balance())


@pytest.mark.parametrize("name", PLANS)
def test_every_bundled_reform_has_its_words_in_both_languages(name: str) -> None:
    plan = _played(name).plan
    remarks = [step for step in plan.steps if step.op in {"note", "assume"}]
    assert all((plan.name_en, plan.name_fr, plan.objective, plan.objective_fr))
    assert all(step.text("text_fr") for step in remarks)


@pytest.mark.parametrize("name", PLANS)
def test_every_bundled_reform_is_measured_by_what_there_is(name: str) -> None:
    measures = _played(name).plan.measures
    assert measures
    assert unknown(measures) == ()


@pytest.mark.parametrize("name", PLANS)
def test_only_the_reform_that_says_so_leaves_something_open(name: str) -> None:
    assert bool(_played(name).outcome.ledger.pending) == (name == OPEN)


def test_the_reform_that_decides_nothing_does_not_pass() -> None:
    judged = judge(_played(OPEN))
    assert (judged.passes, len(judged.pending)) == (False, 10)


@pytest.mark.parametrize("name", REPLAYS)
def test_a_replay_comes_to_what_is_recorded_of_the_day_after(name: str) -> None:
    assert [change for change, reasons in _differences(name) if not reasons] == []


def test_every_exception_is_needed() -> None:
    used = {reason for name in REPLAYS for _, reasons in _differences(name) for reason in reasons}
    assert used == NOT_SAID.keys()


@pytest.mark.parametrize("name", REPLAYS)
def test_a_replay_begins_on_the_day_before(name: str) -> None:
    plan = _played(name).plan
    assert plan.baseline
    assert plan.first_day - plan.baseline == timedelta(days=1)


@pytest.mark.parametrize("name", PLANS)
def test_every_step_still_holds_on_the_organisation_that_it_is_played_on(name: str) -> None:
    assert rebase(FOLDER, name).holds


@pytest.mark.parametrize("name", REPLAYS)
def test_a_replay_is_not_written_into_the_tables(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        enact(FOLDER, name, dry_run=True)
    assert caught.value.code == "plan-replay"


def test_six_assistant_secretaries_general_become_seven() -> None:
    played = _played("escd-2010")
    kinds = [each.text("kind") for each in played.after.things if each.life.holds_on(_AUGUST)]
    before = [each.text("kind") for each in played.before.things]
    assert before.count("assistant-secretary-general") == 6
    assert kinds.count("assistant-secretary-general") == 7


@pytest.mark.parametrize("page", ["reforms.md", "reforms.fr.md"])
def test_the_steps_on_the_pages_are_those_of_the_plans(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    steps = re.findall(r"^```toml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    plans = "".join(path.read_text("utf-8") for path in (FOLDER / "reforms").glob("*.toml"))
    assert steps
    assert [step for step in steps if _plain(step) not in _plain(plans)] == []


def _plain(text: str) -> str:
    """A plan without its blank lines."""
    return " ".join(line for line in text.splitlines() if line.strip())


_AUGUST = date(2010, 8, 2)
