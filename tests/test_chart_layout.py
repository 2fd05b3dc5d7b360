"""Where boxes and lines stand: nothing overlaps, nothing is cut, however odd the organisation."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.charts.diagram import ACROSS, BELOW, BESIDE, Box, Diagram, Link, Text
from orgmodel.charts.drawing import Drawing, Placed, Point
from orgmodel.charts.layout import lay_out
from orgmodel.charts.layout.tree import tree_of
from orgmodel.charts.looks import PADDING_X, TONES
from orgmodel.charts.text import width

LOOKS = ["unit", "top", "council", "independent", "office"]
NAMES = [
    "Cell",
    "Office of the Financial Controller",
    "x" * 300,
    "Ελλάδα 中文 العربية",
    "",
    "a b " * 40,
]


def chart(parents: list[int | None], beside: frozenset[int] = frozenset()) -> Diagram:
    """A diagram of boxes 0, 1, 2 …, each below (or beside) the box that `parents` says."""
    boxes = tuple(
        Box(f"u{each}", (Text(NAMES[each % len(NAMES)], "strong"), Text("Head")), LOOKS[each % 5])
        for each in range(len(parents))
    )
    links = tuple(
        Link(f"u{above}", f"u{each}", BESIDE if each in beside else BELOW)
        for each, above in enumerate(parents)
        if above is not None
    )
    return Diagram(boxes, links)


@st.composite
def charts(draw: st.DrawFn) -> Diagram:
    count = draw(st.integers(1, 60))
    parents = [None, *(draw(st.integers(0, each - 1)) for each in range(1, count))]
    diagram = chart(parents, draw(st.frozensets(st.integers(1, 60), max_size=12)))
    number = st.integers(0, count - 1)
    pairs = draw(st.sets(st.tuples(number, number), max_size=4))
    across = (Link(f"u{a}", f"u{b}", ACROSS, "functional") for a, b in sorted(pairs) if a != b)
    return Diagram(diagram.boxes, (*diagram.links, *across))


def crosses(one: tuple[float, float], two: tuple[float, float], box: Placed) -> bool:
    """Whether a straight line runs through the inside of a box."""
    (left, right), (top, bottom) = (sorted(pair) for pair in zip(one, two, strict=True))
    across = left < box.x + box.width - 0.5 and right > box.x + 0.5
    return across and top < box.y + box.height - 0.5 and bottom > box.y + 0.5


def overlapping(drawing: Drawing) -> list[tuple[str, str]]:
    return [
        (one.box.id, two.box.id)
        for one, two in combinations(drawing.boxes, 2)
        if one.x < two.x + two.width
        and two.x < one.x + one.width
        and one.y < two.y + two.height
        and two.y < one.y + one.height
    ]


@settings(deadline=None, max_examples=40)
@given(charts())
def test_no_two_boxes_overlap(diagram: Diagram) -> None:
    drawing = lay_out(diagram)
    assert len(drawing.boxes) == len(diagram.boxes)
    assert overlapping(drawing) == []


@settings(deadline=None, max_examples=40)
@given(charts())
def test_every_text_is_inside_its_box(diagram: Diagram) -> None:
    for placed in lay_out(diagram).boxes:
        for line in placed.lines:
            size, style = TONES[line.tone]
            assert width(line.text, size, style) <= placed.width - 2 * PADDING_X + 0.01
        assert sum(line.height for line in placed.lines) <= placed.height


@settings(deadline=None, max_examples=40)
@given(charts())
def test_no_line_runs_through_a_box(diagram: Diagram) -> None:
    drawing = lay_out(diagram)
    for path in drawing.paths:
        for one, two in pairwise(path.points):
            assert not [box.box.id for box in drawing.boxes if crosses(one, two, box)]


@settings(deadline=None, max_examples=40)
@given(charts())
def test_every_link_is_drawn_with_right_angles(diagram: Diagram) -> None:
    drawing = lay_out(diagram)
    assert {path.link for path in drawing.paths} == set(diagram.links)
    for path in drawing.paths:
        assert all(one[0] == two[0] or one[1] == two[1] for one, two in pairwise(path.points))


def test_boxes_of_a_row_are_equally_high() -> None:
    drawing = lay_out(chart([None, 0, 0, 0]))
    assert len({placed.height for placed in drawing.boxes[1:]}) == 1


def test_what_stands_beside_the_line_is_as_high_as_its_text() -> None:
    boxes = (Box("top", ()), Box("one", (Text("One"),)), Box("two", (Text("Two " * 20),)),
             Box("a", ()), Box("b", ()))  # fmt: skip
    beside = tuple(Link("top", each, BESIDE) for each in ("one", "two"))
    drawing = lay_out(Diagram(boxes, (*beside, Link("top", "a"), Link("top", "b"))))
    one, two = (each for each in drawing.boxes if each.box.id in {"one", "two"})
    assert one.y == two.y
    assert one.height < two.height


def test_the_root_is_in_the_middle() -> None:
    drawing = lay_out(chart([None, 0, 0, 0, 1, 1, 1, 1, 4]))
    root = drawing.boxes[0]
    assert root.x + root.width / 2 == pytest.approx(drawing.width / 2)


def test_staff_stand_on_both_sides_of_the_line() -> None:
    drawing = lay_out(chart([None, 0, 0, 0, 0], frozenset({1, 2})))
    middle = drawing.boxes[0].x + drawing.boxes[0].width / 2
    left, right, first, second = drawing.boxes[1:]
    assert left.x + left.width < middle < right.x
    assert first.y == second.y > left.y + left.height


def test_three_thousand_below_one_stand_in_columns() -> None:
    drawing = lay_out(chart([None, *[0] * 3000]))
    assert 0.7 < drawing.width / drawing.height < 3


def test_a_circle_is_opened_and_its_last_link_only_joins() -> None:
    diagram = chart([2, 0, 1, None])
    tree = tree_of(diagram)
    assert tree.roots == (0, 3)
    assert tree.across == (Link("u2", "u0"),)
    assert len(lay_out(diagram).boxes) == 4


def test_a_second_superior_does_not_move_a_box() -> None:
    diagram = chart([None, 0, 0])
    more = Diagram(diagram.boxes, (*diagram.links, Link("u2", "u1"), Link("u2", "u1", ACROSS)))
    assert lay_out(more).boxes == lay_out(diagram).boxes


@pytest.mark.parametrize("parents", [[None], [None, None], [0], []])
def test_a_single_box_or_none_is_a_drawing(parents: list[int | None]) -> None:
    assert len(lay_out(chart(parents)).boxes) == len(parents)


def test_a_hundred_thousand_units_in_one_line_do_not_overflow_the_stack() -> None:
    boxes = tuple(Box(str(each), (Text("Unit"),)) for each in range(100_000))
    links = tuple(Link(str(each - 1), str(each)) for each in range(1, 100_000))
    assert len(lay_out(Diagram(boxes, links)).boxes) == 100_000


def test_the_order_of_sets_changes_nothing() -> None:
    program = (
        "from tests.test_chart_layout import chart; from orgmodel.charts.layout import lay_out;"
        "print(lay_out(chart([None, *[0] * 5, *[1] * 14, *[3] * 20], frozenset({2, 4}))))"
    )
    seen = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True,
                       env={**os.environ, "PYTHONHASHSEED": str(seed)}).stdout
        for seed in range(3)
    }  # fmt: skip
    assert len(seen) == 1


def test_lines_that_run_along_the_same_boxes_run_side_by_side() -> None:
    text = (Text("Unit", "strong"),)
    boxes = tuple(Box(f"u{number}", text) for number in range(9))
    links = (Link("u0", f"u{number}", BELOW if number % 4 else BESIDE) for number in range(1, 9))
    ends = (("u4", "u7"), ("u8", "u3"), ("u0", "u6"), ("u4", "u2"))
    across = [Link(*each, ACROSS, "functional") for each in ends]
    drawing = lay_out(Diagram(boxes, (*links, *across)))
    ways = [path.points[1:-1] for path in drawing.paths if path.link in across]
    assert not [1 for one, two in combinations(ways, 2) if lying_on(one, two)]


def lying_on(one: Sequence[Point], two: Sequence[Point]) -> bool:
    """Whether a part of one way that goes down lies on such a part of the other."""
    falls = [
        [(a[0], *sorted((a[1], b[1]))) for a, b in pairwise(way) if a[0] == b[0]]
        for way in (one, two)
    ]
    return any(
        abs(x - at) < 1 and top < low - 1 and high < bottom - 1
        for x, top, bottom in falls[0]
        for at, high, low in falls[1]
    )
