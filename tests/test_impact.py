"""The metrics of one state, each worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from orgmodel import checks
from orgmodel.datasets import read
from orgmodel.graph import Graph
from orgmodel.impact.metrics import Measured, measure
from orgmodel.paths import resource
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

DAY = date(2011, 11, 2)

STAFF = """
    council  Committee  Council
    panel    Committee  Panel
    staff    Unit  Staff         kind=staff-body
    plans    Unit  Plans         kind=division
    ops      Unit  Operations    kind=division
    desk     Unit  Desk          kind=section
    cell     Unit  Cell          kind=section
    sg       Post  Secretary General
    asg-p    Post  Head of Plans
    asg-o    Post  Head of Operations
    chief    Post  Chief of the Desk
    clerk    Post  Clerk
    aide     Post  Aide
    forces   Responsibility  Forces
    crises   Responsibility  Crises
    drills   Responsibility  Drills
    archive  Responsibility  Archive
    plans    SUB_ORGANIZATION_OF  staff
    ops      SUB_ORGANIZATION_OF  staff
    desk     SUB_ORGANIZATION_OF  plans
    cell     SUB_ORGANIZATION_OF  ops
    staff    ACCOUNTABLE_TO  council
    sg       HEAD_OF  staff
    asg-p    HEAD_OF  plans
    asg-o    HEAD_OF  ops
    chief    HEAD_OF  desk
    clerk    POST_IN  desk
    aide     POST_IN  cell
    plans    RESPONSIBLE_FOR  forces
    ops      CONSULTED_ON     forces
    ops      RESPONSIBLE_FOR  crises
    cell     RESPONSIBLE_FOR  drills
    asg-p    ACCOUNTABLE_FOR  drills
    sg       CHAIRS  council
    asg-p    CHAIRS  panel
    plans    SECRETARIAT_OF  panel
"""
"""sg leads asg-p and asg-o; asg-p leads chief, chief leads clerk, asg-o leads aide."""


def state(more: str = "", *, without: str = "", top: tuple[str, ...] = ()) -> Graph:
    """The staff with more lines, and without those that contain a text."""
    lines = [each for each in STAFF.splitlines() if not without or without not in each]
    return organisation("\n".join([*lines, more]), top=top)


def of(metric: str, graph: Graph) -> Measured:
    return measure(graph, graph, DAY, DAY)[metric]


def number(metric: str, more: str = "", *, without: str = "") -> float | None:
    return of(metric, state(more, without=without)).after


def behind(metric: str, more: str = "", *, without: str = "") -> dict[str, float | None]:
    """The list behind the number."""
    return {each.id: each.after for each in of(metric, state(more, without=without)).behind}


@pytest.mark.parametrize(
    ("metric", "value"),
    [
        ("units.all", 5),
        ("units.division", 2),
        ("units.section", 2),
        ("posts.all", 6),
        ("committees.all", 2),
        ("responsibilities.all", 4),
        # 2 report to sg, 1 to asg-p, asg-o and chief each; clerk and aide lead nobody
        ("shape.span-min", 1),
        ("shape.span-median", 1),
        ("shape.span-max", 2),
        ("shape.managers", 4 / 6),
        ("shape.one-over-one", 3),
        # sg, asg-p, chief, clerk; 0 + 1 + 1 + 2 + 3 + 2 steps below sg
        ("shape.layers", 4),
        ("shape.depth-mean", 9 / 6),
        # 1 (2^0 + 0) for a head of one, three of four
        ("load.graicunas", 1),
        # all but the archive
        ("clarity.one-accountable", 3 / 4),
        ("clarity.responsible-mean", 3 / 4),
        ("clarity.consulted-mean", 1 / 4),
        ("clarity.accountable-load", 2),
        # operations in forces, the cell in drills: plans answers for both
        ("coordination.crossing", 2),
        # who does the drills meets who answers for them at sg, one step up; the rest at once
        ("coordination.top", 1),
        ("coordination.height", 1 / 3),
        ("governance.chairs-per-post", 1),
        ("governance.no-committee", 4),
        # no way leads round asg-p (chief, clerk), chief (clerk), asg-o (aide)
        ("bottleneck.articulation", 3),
    ],
)
def test_a_number_is_what_one_counts_by_hand(metric: str, value: float) -> None:
    assert number(metric) == pytest.approx(value)


@pytest.mark.parametrize(
    ("metric", "ids"),
    [
        ("orphans.no-accountable", {"archive"}),
        ("orphans.no-responsible", {"archive"}),
        ("orphans.no-superior", set()),
        ("orphans.no-parent", set()),
        ("orphans.no-head", {"cell"}),
        ("orphans.no-chair", set()),
        ("orphans.no-secretariat", {"council"}),
        ("clarity.idle-units", {"staff", "desk"}),
        ("bottleneck.articulation", {"asg-p", "asg-o", "chief"}),
        ("shape.one-over-one", {"asg-p", "asg-o", "chief"}),
    ],
)
def test_the_list_behind_a_number_names_whom_it_counts(metric: str, ids: set[str]) -> None:
    assert set(behind(metric)) == ids


def test_the_list_behind_a_span_has_the_span_of_each() -> None:
    assert behind("shape.span-max") == {"sg": 2, "asg-p": 1, "asg-o": 1, "chief": 1}


def test_a_post_in_no_unit_has_no_superior() -> None:
    assert behind("orphans.no-superior", "stray  Post  Stray") == {"stray": 1}


def test_the_head_of_a_unit_at_the_top_is_no_orphan() -> None:
    graph = state(without="ACCOUNTABLE_TO", top=("staff",))
    assert len(of("orphans.no-superior", graph).behind) == 0


def test_a_unit_that_lost_its_parent_hangs_in_the_air_with_its_head() -> None:
    cut = "plans    SUB_ORGANIZATION_OF"
    assert behind("orphans.no-parent", without=cut) == {"plans": 1}
    assert behind("orphans.no-superior", without=cut) == {"asg-p": 1}


def test_a_responsibility_that_is_planned_or_ended_is_no_orphan() -> None:
    later = "later  Responsibility  Later  status=planned"
    assert set(behind("orphans.no-accountable", later)) == {"archive"}


def test_an_objective_is_judged_with_what_it_is_part_of() -> None:
    goal = "goal  Responsibility  Goal  kind=objective\ngoal  PART_OF  archive"
    assert set(behind("orphans.no-accountable", goal)) == {"archive"}


def test_what_is_part_of_something_that_is_done_is_done() -> None:
    part = "part  Responsibility  Part\npart  PART_OF  crises"
    assert set(behind("orphans.no-responsible", part)) == {"archive"}


def test_a_span_is_held_to_the_band_of_its_archetype() -> None:
    coach = state("coach  Post  Coach  archetype=coach\ncoach  POST_IN  ops\n"
                  "one  Post  One\none  REPORTS_TO  coach")  # fmt: skip
    # coaches lead six or seven; all other posts up to fifteen
    assert of("shape.out-of-band", coach).after == 1 / 5
    assert [each.id for each in of("shape.out-of-band", coach).behind] == ["coach"]


def test_a_dotted_line_makes_the_hierarchy_less_sparse() -> None:
    dotted = "aide  REPORTS_TO  asg-p  line=dotted"
    # 6 lines where 5 would do, of 25 that would be too many
    assert number("hierarchy.krackhardt-efficiency") == 1
    assert number("hierarchy.krackhardt-efficiency", dotted) == pytest.approx(1 - 1 / 25)


def test_two_superiors_in_two_lines_leave_two_posts_without_a_lowest_common_one() -> None:
    # clerk and aide have chief and asg-o... in common: asg-o, asg-p, sg, none below the others
    twice = "clerk  REPORTS_TO  asg-o  line=dotted\naide  REPORTS_TO  asg-p  line=dotted"
    # of 15 pairs only clerk and aide; 10 = (6 - 1)(6 - 2) / 2 could
    assert number("hierarchy.krackhardt-lubness", twice) == pytest.approx(1 - 1 / 10)
    assert behind("hierarchy.krackhardt-lubness", twice) == {"clerk": 2, "aide": 2}


def test_lines_in_a_circle_are_no_order() -> None:
    ring = "sg  REPORTS_TO  clerk  line=functional"
    # each of sg, asg-p, chief, clerk is above and below the others: 6 of 15 pairs
    assert number("hierarchy.krackhardt-hierarchy", ring) == pytest.approx(1 - 6 / 15)


def test_a_post_without_lines_is_joined_to_nobody() -> None:
    # 5 of 6 other posts are joined: 6·5 of 7·6 pairs
    assert number("hierarchy.krackhardt-connectedness", "stray  Post  Stray") == pytest.approx(
        30 / 42
    )


def test_the_middle_of_a_line_of_three_is_on_the_only_way_between_the_others() -> None:
    three = organisation("a  Post  A\nb  Post  B\nc  Post  C\nb  REPORTS_TO  a\nc  REPORTS_TO  b")
    assert of("bottleneck.betweenness", three).after == 1
    assert [each.id for each in of("bottleneck.betweenness", three).behind] == ["b"]


def test_the_number_of_relations_grows_as_graicunas_has_it() -> None:
    six = "\n".join(f"p{n}  Post  P\np{n}  POST_IN  staff" for n in range(3))
    # sg has 2 + 3 reports: 5 (2^4 + 4)
    assert behind("load.graicunas", six)["sg"] == 100


THEMES = """
    t  Theme  T
    u  Theme  U
    forces  HAS_THEME  t
    crises  HAS_THEME  t
    drills  HAS_THEME  u
"""


def test_a_theme_in_two_divisions_is_fragmented() -> None:
    # t: plans and ops; u: the cell of ops, and plans that answers for it
    assert behind("overlap.fragmentation", THEMES) == {"t": 2, "u": 2}
    # each theme twice one half
    assert number("overlap.concentration", THEMES) == pytest.approx(0.5)


def test_units_with_the_same_themes_overlap_unless_one_is_above_the_other() -> None:
    # plans: t u, ops: t, cell: u; half of the themes of plans are those of ops, or of the cell
    assert number("overlap.pairs", THEMES) == 2
    assert behind("overlap.pairs", THEMES) == {"plans": 2, "ops": 1, "cell": 1}
    nested = THEMES + "desk  SUPPORTS  forces\ndesk  RESPONSIBLE_FOR  forces"
    assert "desk" not in behind("overlap.pairs", nested, without="ops      RESPONSIBLE_FOR")


def test_the_same_kind_of_function_under_nobody_in_common_is_a_possible_duplication() -> None:
    twins = """
        one  Responsibility  One  function_type=delivery
        two  Responsibility  Two  function_type=delivery
        one  HAS_THEME  t
        two  HAS_THEME  t
        plans  RESPONSIBLE_FOR  one
        ops    RESPONSIBLE_FOR  two
    """
    assert behind("overlap.duplication", THEMES + twins) == {"t": 2}
    common = "sg  ACCOUNTABLE_FOR  one\nsg  ACCOUNTABLE_FOR  two"
    assert number("overlap.duplication", THEMES + twins + common) == 0


def test_what_a_committee_has_a_role_in_is_looked_at_with_its_parts() -> None:
    watched = "panel  SUPPORTS  forces\ndrills  PART_OF  forces"
    assert set(behind("governance.no-committee", watched)) == {"crises", "archive"}


def test_seats_are_counted_once_and_shown_by_committee() -> None:
    seats = "sg  MEMBER_OF  panel\naide  MEMBER_OF  panel\naide  MEMBER_OF  panel  role=observer"
    assert number("governance.seats", seats) == 2
    assert behind("governance.seats", seats) == {"panel": 2}


def test_where_there_is_nothing_there_is_no_number() -> None:
    empty = organisation("a  Unit  A")
    assert of("shape.span-max", empty).after is None
    assert of("clarity.one-accountable", empty).after is None


@pytest.mark.parametrize(
    ("metric", "rule"),
    [
        ("orphans.no-head", "HP01"),
        ("orphans.no-parent", "ST05"),
        ("orphans.no-chair", "CO01"),
        ("overlap.duplication", "RA10"),
    ],
)
def test_a_rule_with_the_same_question_finds_the_same(metric: str, rule: str) -> None:
    graph = read(resource("data") / "nato-is").graph
    with open_store("memory:") as store:
        store.sync(graph, SyncOptions())
        report = checks.check(store, checks.chosen(checks.rules(), [rule]), checks.Options(DAY))
    assert {each.id for each in of(metric, graph).behind} == {f.subject for f in report.findings}


def test_the_list_behind_clarity_says_of_each_whether_it_is_clear() -> None:
    clear = {"forces": 1, "crises": 1, "drills": 1, "archive": 0}
    assert behind("clarity.one-accountable") == clear


def test_a_line_to_what_is_no_post_joins_nobody() -> None:
    assert behind("shape.span-max", "aide  REPORTS_TO  plans") == {"sg": 2, "asg-p": 1, "chief": 1}
