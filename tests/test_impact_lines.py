"""What follows from the facts of a day is the same on arrays as in the derived edges."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.organisation import AS_OF, generate
from orgmodel.graph import Graph
from orgmodel.impact.metrics.arrays import Groups, depths, levels, meeting
from orgmodel.impact.metrics.columns import columns_of, day_of
from orgmodel.impact.metrics.groups.bottleneck import Net, estimated
from orgmodel.impact.metrics.view import View
from tests.test_derived import YEARS, on, organisations

Said = set[tuple[str, str, str]]


def on_arrays(graph: Graph, day: date) -> tuple[set[tuple[str, str]], Said]:
    """Who reports to whom by inference, and who answers for what, through what."""
    view = View(day_of(columns_of(graph), day))
    names = dict(enumerate(view.day.numbers.ids))
    stated = {*zip(*(each.tolist() for each in view.day.links["REPORTS_TO"][:2]), strict=True)}
    direct = {*zip(*(each.tolist() for each in view.structure.direct), strict=True)}
    answers = zip(*(each.tolist() for each in view.answers[:3]), strict=True)
    return (
        {(names[one], names[other]) for one, other in direct - stated},
        {(names[body], names[thing], names.get(via, "")) for thing, body, via in answers},
    )


def derived(graph: Graph, day: date) -> tuple[set[tuple[str, str]], Said]:
    """The same as `graph.derived` has it."""
    lines, answers = on(graph, "REPORTS_TO", day), on(graph, "ANSWERS_FOR", day)
    return {each[:2] for each in lines}, {(body, thing, via) for body, thing, _, via in answers}


@settings(max_examples=400, deadline=None)
@given(organisations(), YEARS, st.integers(0, 400))
def test_lines_and_answers_are_those_of_the_definitions(graph: Graph, year: int, days: int) -> None:
    day = date(year, 1, 1) + timedelta(days=days)
    assert on_arrays(graph, day) == derived(graph, day)


@pytest.mark.parametrize("seed", [1, 2])
def test_lines_and_answers_are_those_of_a_made_up_organisation(seed: int) -> None:
    graph = generate(300, seed=seed)
    assert on_arrays(graph, AS_OF) == derived(graph, AS_OF)


def test_what_meets_above_two_rows_is_the_lowest() -> None:
    # 0 ← 1 ← 3, 0 ← 2 ← 4, and 5 alone
    up = np.array([-1, 0, 0, 1, 2, -1])
    found = meeting(up, depths(up), np.array([3, 3, 1, 3, 5]), np.array([4, 1, 1, 5, 0]))
    assert found.tolist() == [0, 1, 1, -1, -1]


def test_a_circle_has_no_depth() -> None:
    assert depths(np.array([1, 2, 0, 0, -1])).tolist() == [-1, -1, -1, -1, 0]


def test_what_is_above_is_met_once_and_nearest_first() -> None:
    above = Groups.of(np.array([0, 0, 1, 2, 3]), np.array([1, 2, 3, 3, 0]), 4)
    steps = [(place.tolist(), at.tolist()) for place, at in levels(above, np.array([0]))]
    assert steps == [([0, 0], [1, 2]), ([0], [3])]


def test_betweenness_from_every_place_is_the_exact_one() -> None:
    import rustworkx

    graph = rustworkx.undirected_gnm_random_graph(40, 60, seed=7)
    one, other = (np.array(each) for each in zip(*graph.edge_list(), strict=True))
    exact = rustworkx.graph_betweenness_centrality(graph)
    found, many = estimated(Net(np.arange(40), one, other), 40)
    assert many == 40
    assert found.tolist() == pytest.approx([exact[at] for at in range(40)])
