"""Drawings of real organisations, measured: no box on another, no text out of its box."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

import orgmodel
from orgmodel.charts.chart import Chart
from orgmodel.graph import Graph
from orgmodel.paths import resource
from orgmodel.render.charts import ViewName
from orgmodel.stores import Store, SyncOptions, open_store
from tests import published
from tests.drawn import boxes, strokes, texts

STAFF = "International Staff"
VIEWS: list[ViewName] = ["structure", "reporting", "responsibilities", "committees", "history"]


@pytest.fixture(scope="module")
def nato() -> Iterator[Store]:
    with orgmodel.open_dataset(resource("data") / "nato-is") as store:
        yield store


def wrong(chart: Chart) -> list[str]:
    """What is drawn over something else, or sticks out, on any sheet."""
    return [
        found
        for content in chart.drawn("svg")
        for found in _wrong(ET.fromstring(content))  # noqa: S314 - our own drawing
    ]


def _wrong(svg: ET.Element) -> Iterator[str]:
    placed = boxes(svg)
    assert placed or "index" in ET.tostring(svg, encoding="unicode")
    for (one, area), (other, another) in combinations(placed.items(), 2):
        if area.meets(another):
            yield f"{one} overlaps {other}"
    for box, text, letters in texts(svg):
        if not placed[box].holds(letters):
            yield f'"{text}" sticks out of {box}: {letters} {placed[box]}'
    for line, stroke in strokes(svg):
        crossed = [box for box, area in placed.items() if area.meets(stroke)]
        yield from (f"the line {line} runs through {box}" for box in crossed)


def chart_of(graph: Graph, view: ViewName) -> Chart:
    with open_store("memory:") as store:
        store.sync(graph, SyncOptions())
        return orgmodel.chart(store, view=view)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("language", "both"), [("en", False), ("fr", False), ("fr", True)])
def test_every_view_of_the_staff_is_drawn_cleanly(
    nato: Store, view: ViewName, language: str, *, both: bool
) -> None:
    subject = None if view == "committees" else STAFF
    chart = orgmodel.chart(nato, subject, view=view, language=language, both=both, paper="a3")
    assert wrong(chart) == []


def test_who_and_change_are_drawn_cleanly(nato: Store) -> None:
    who = orgmodel.chart(nato, "Building Integrity", view="who", as_of="2019", language="fr")
    change = orgmodel.chart(nato, STAFF, view="change", before="2003", as_of="2025", both=True)
    assert wrong(who) + wrong(change) == []


@pytest.mark.parametrize("body", published.bodies())
def test_the_posts_of_a_public_body_are_drawn_cleanly(body: str) -> None:
    graph = published.posts_of(body)
    chart = chart_of(graph, "reporting")
    assert len(chart.sheets[0].drawing.boxes) == len(graph.labels["Post"])
    assert wrong(chart) == []


def test_the_teams_of_a_project_are_drawn_cleanly() -> None:
    chart = chart_of(published.teams(), "structure")
    assert len(chart.sheets[0].drawing.boxes) == len(published.teams().things)
    assert wrong(chart) == []
