"""What no metric may see: names, the order of things, how the states are held."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.organisation import AS_OF, generate
from orgmodel.graph import Graph
from orgmodel.impact.metrics import METRICS, Baseline, Behind, Impact, measure
from orgmodel.impact.metrics.groups import bottleneck, hierarchy
from orgmodel.impact.metrics.register import UNITS, unknown
from orgmodel.metamodel import THINGS
from orgmodel.render.metrics import metrics_markdown, say_amount, say_metric
from orgmodel.render.sentences.metrics import MEANINGS
from tests.organisation import organisation
from tests.test_derived import YEARS, organisations
from tests.test_impact import STAFF

MADE = generate(200)


def numbers(impact: Impact) -> dict[str, tuple[float | None, float | None]]:
    return {each.metric.id: (each.before, each.after) for each in impact.measured}


def lists(impact: Impact) -> dict[str, list[tuple[str, float | None, float | None]]]:
    return {
        each.metric.id: sorted((entry.id, entry.before, entry.after) for entry in each.behind)
        for each in impact.measured
    }


def renamed(graph: Graph) -> Graph:
    """The same organisation with another name for everything."""
    things = (replace(each, properties={**each.properties, "name_en": f"New {each.id}"})
              for each in graph.things)  # fmt: skip
    return Graph(graph.info, tuple(things), graph.edges)


def once_more(graph: Graph) -> Graph:
    """The same facts as other objects, in the opposite order."""
    things, edges = (tuple(replace(each) for each in reversed(found))
                     for found in (graph.things, graph.edges))  # fmt: skip
    return Graph(graph.info, things, edges)


@settings(max_examples=1000, deadline=None)
@given(organisations(), YEARS, st.integers(0, 400))
def test_a_new_name_for_everything_changes_no_metric_and_no_list(
    graph: Graph, year: int, days: int
) -> None:
    day = date(year, 1, 1) + timedelta(days=days)
    impact = measure(graph, renamed(graph), day, day)
    assert [each.metric.id for each in impact.measured if each.before != each.after] == []
    assert not any(entry.changed for each in impact.measured for entry in each.behind)


@settings(max_examples=60, deadline=None)
@given(organisations(), organisations(), YEARS)
def test_it_does_not_matter_how_a_state_is_held(old: Graph, new: Graph, year: int) -> None:
    day = date(year, 6, 1)
    shared = measure(old, Graph(new.info, old.things, new.edges + old.edges[:2]), day, day)
    other = Graph(new.info, old.things, new.edges + old.edges[:2])
    apart = measure(once_more(old), once_more(once_more(other)), day, day)
    assert numbers(shared) == numbers(apart)


def test_an_organisation_against_itself_is_the_same_in_every_metric() -> None:
    impact = measure(MADE, MADE, AS_OF, AS_OF)
    assert [each.metric.id for each in impact.measured if each.before != each.after] == []
    assert not any([*each.behind.changed] for each in impact.measured)


def test_a_baseline_measures_several_states_as_if_each_were_the_only_one() -> None:
    cut = Graph(MADE.info, MADE.things, MADE.edges[::2])
    grown = organisation(STAFF)
    both = MADE.adding(grown.things, grown.edges)
    baseline = Baseline(MADE, AS_OF)
    for after in (both, cut, MADE):
        assert lists(baseline.measure(after, AS_OF)) == lists(measure(MADE, after, AS_OF, AS_OF))


def test_what_is_measured_does_not_hang_on_the_seed_of_the_hashes() -> None:
    code = "from tests.test_impact_same import *; print(lists(measure(MADE, MADE, AS_OF, AS_OF)))"
    said = {
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True,
                       env={**os.environ, "PYTHONHASHSEED": str(seed)}).stdout
        for seed in range(3)
    }  # fmt: skip
    assert len(said) == 1


def test_above_a_size_a_number_is_an_estimate_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    exact = measure(MADE, MADE, AS_OF, AS_OF)
    monkeypatch.setattr(bottleneck, "EXACT", 10)
    monkeypatch.setattr(hierarchy, "PAIRS", 10)
    drawn = measure(MADE, MADE, AS_OF, AS_OF)
    for metric in ("bottleneck.betweenness", "hierarchy.krackhardt-lubness"):
        assert (exact[metric].sample, drawn[metric].sample > 0) == (0, True)
        assert drawn[metric].after == pytest.approx(exact[metric].after, abs=0.01)


def test_the_input_is_not_touched() -> None:
    before = (MADE.things, MADE.edges)
    measure(MADE, renamed(MADE), AS_OF, AS_OF)
    assert (MADE.things, MADE.edges) == before
    assert all(not each.derived for each in MADE.edges)


def test_every_metric_is_measured_and_worded_in_the_order_of_the_register() -> None:
    ids = [each.metric.id for each in measure(MADE, MADE, AS_OF, AS_OF).measured]
    assert [each for each in ids if each in METRICS] == [*METRICS]
    assert {each.partition(".")[0] for each in ids if each not in METRICS} == {UNITS[:-1]}
    assert sorted(MEANINGS) == sorted(METRICS)
    assert all(f"`{each}`" in metrics_markdown() for each in METRICS)


def test_a_metric_that_there_is_not_is_told_with_the_one_that_was_meant() -> None:
    assert unknown(["units.division", "orphans.no-hed", "zzz"]) == (
        ("orphans.no-hed", "orphans.no-head"),
        ("zzz", ""),
    )
    assert unknown(["units.squad"], ["squad"]) == ()
    assert unknown([f"units.{kind}" for kind in THINGS["Unit"].kinds]) == ()


def test_a_number_is_said_as_its_form_has_it() -> None:
    share, mean = METRICS["shape.managers"], METRICS["shape.depth-mean"]
    assert say_amount(share, 0.76543, "en") == "76.5%"
    assert say_amount(share, 0.76543, "fr") == "76,5\u00a0%"
    assert [say_amount(share, each, "en") for each in (1, 0.99999, 0.00001, 0)] == [
        "100%", "99.9%", "0.1%", "0%",
    ]  # fmt: skip
    assert [say_amount(mean, each, "en") for each in (2.254, 0.0001, 0, 3, None)] == [
        "2.25", "0.01", "0", "3", "",
    ]  # fmt: skip


def test_the_units_of_a_kind_are_said_with_the_kind() -> None:
    assert say_metric("units.division", "en") == "units: division"
    assert say_metric("units.private-office", "fr") == "unités\u00a0: cabinet"


def test_what_changed_most_comes_first_and_of_equals_what_was_there_before() -> None:
    sides = [1.0, 5.0, np.nan, 2.0, 3.0], [2.0, 1.0, 1.0, 2.0, 4.0]
    behind = Behind([*"edcba"], np.arange(5), *map(np.array, sides))
    for many in range(6):
        assert [each.id for each in behind.most_changed(many)] == [*"daec"][:many]
