"""What is measured of the way from one state to another, worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from orgmodel.impact.metrics import Impact, Told, measure
from tests.organisation import organisation
from tests.test_impact import STAFF

DAY = date(2011, 11, 2)


def changed(
    swaps: Mapping[str, str] | None = None, more: str = "", told: Told | None = None
) -> Impact:
    """The staff against itself with lines exchanged and added."""
    text = STAFF
    for old, new in (swaps or {}).items():
        assert old in text
        text = text.replace(old, new)
    return measure(organisation(STAFF), organisation(f"{text}\n{more}"), DAY, DAY, told)


def behind(impact: Impact, metric: str) -> set[str]:
    return {each.id for each in impact[metric].behind}


MOVED = {"desk     SUB_ORGANIZATION_OF  plans": "desk  SUB_ORGANIZATION_OF  ops"}
MERGED = {
    "plans    SUB": "both  SUB",
    "ops      SUB_ORGANIZATION_OF  staff": "",
    "SUB_ORGANIZATION_OF  plans": "SUB_ORGANIZATION_OF  both",
    "SUB_ORGANIZATION_OF  ops": "SUB_ORGANIZATION_OF  both",
    "asg-p    HEAD_OF  plans": "",
    "asg-o    HEAD_OF  ops": "asg-o  HEAD_OF  both",
    "plans    RESPONSIBLE_FOR": "both  RESPONSIBLE_FOR",
    "ops      RESPONSIBLE_FOR": "both  RESPONSIBLE_FOR",
    "ops      CONSULTED_ON     forces": "",
    "plans    SECRETARIAT_OF": "both  SECRETARIAT_OF",
    "plans    Unit  Plans         kind=division": "",
    "ops      Unit  Operations    kind=division": "both  Unit  Both  kind=division",
}
HEIRS = Told(successors={"plans": "both", "ops": "both"})


def test_a_moved_section_is_another_parent_and_superior_and_line() -> None:
    impact = changed(MOVED)
    assert (behind(impact, "churn.parent"), impact["churn.parent"].after) == ({"desk"}, 1 / 5)
    assert (behind(impact, "churn.superior"), impact["churn.superior"].after) == ({"chief"}, 1 / 6)
    assert behind(impact, "churn.chain") == {"chief", "clerk"}


def test_a_post_that_comes_a_step_nearer_to_the_top_says_from_where_to_where() -> None:
    impact = changed({"desk     SUB_ORGANIZATION_OF  plans": "desk  SUB_ORGANIZATION_OF  staff"})
    depths = {each.id: (each.before, each.after) for each in impact["churn.depth"].behind}
    assert depths == {"chief": (2, 1), "clerk": (3, 2)}


def test_whoever_stands_below_a_change_is_reached_indirectly() -> None:
    impact = changed(MOVED)
    assert behind(impact, "reach.direct-units") == {"desk"}
    assert behind(impact, "reach.indirect-posts") == {"chief", "clerk"}
    assert behind(impact, "reach.indirect-units") == set()


def test_what_a_plan_touched_is_reached_directly() -> None:
    impact = changed(MOVED, told=Told(touched=frozenset({"desk", "chief"})))
    assert behind(impact, "reach.direct-posts") == {"chief"}
    assert behind(impact, "reach.indirect-posts") == {"clerk"}


def test_a_responsibility_is_reached_where_another_answers_and_a_committee_by_its_chair() -> None:
    swaps = {"asg-p    HEAD_OF  plans": "sg  HEAD_OF  plans"}
    impact = changed(swaps, told=Told(touched=frozenset({"plans"})))
    assert "forces" in behind(impact, "reach.indirect-responsibilities")
    assert behind(impact, "reach.indirect-committees") == {"panel"}


def test_another_head_of_what_a_unit_has_become_is_another_owner() -> None:
    impact = changed(MERGED, told=HEIRS)
    # forces: the head of both in place of that of plans; crises: the same head; drills: asg-p
    assert behind(impact, "continuity.accountable") == {"forces"}
    assert impact["continuity.responsible"].after == 1


def test_without_a_declared_successor_the_owner_is_another_one() -> None:
    impact = changed(MERGED)
    assert behind(impact, "continuity.accountable") == {"forces"}
    assert impact["continuity.accountable"].after == pytest.approx(2 / 3)
    assert behind(impact, "continuity.responsible") == {"forces", "crises"}


def test_a_responsibility_that_ends_is_no_question_of_continuity() -> None:
    impact = changed({"drills   Responsibility": "drills   Responsibility  ..2001"})
    assert impact["continuity.accountable"].after == 1


def test_an_owner_who_is_gone_is_an_orphan_and_no_continuity() -> None:
    impact = changed({"ops      RESPONSIBLE_FOR  crises": ""})
    assert behind(impact, "continuity.accountable") == {"crises"}
    assert [each.id for each in impact["orphans.no-accountable"].behind.changed] == ["crises"]
    assert impact["orphans.no-accountable"].verdict == "worse"


def test_coordination_between_what_is_merged_is_inside_now() -> None:
    link = "plans  COORDINATES_WITH  ops"
    before, after = organisation(f"{STAFF}\n{link}"), STAFF
    for old, new in MERGED.items():
        after = after.replace(old, new)
    impact = measure(before, organisation(after), DAY, DAY, HEIRS)
    assert behind(impact, "coordination.internalised") == {"both"}
    assert impact["coordination.opened"].after == 0


def test_coordination_that_was_not_there_is_new() -> None:
    impact = changed(more="ops  COORDINATES_WITH  desk")
    assert impact["coordination.opened"].after == 1


SEATED = STAFF + "asg-p  MEMBER_OF  council  ex_officio=true\naide  MEMBER_OF  panel\n"


def test_a_seat_is_lost_with_its_member_and_kept_by_its_successor() -> None:
    gone = SEATED.replace("asg-p  MEMBER_OF  council  ex_officio=true", "asg-o  MEMBER_OF  council")
    without = measure(organisation(SEATED), organisation(gone), DAY, DAY)
    assert without["governance.seats-lost"].after == 1
    assert without["governance.seats-gained"].after == 1
    assert without["governance.ex-officio-vacancies"].after == 1
    closed = gone.replace("asg-p    Post  Head of Plans", "asg-p    Post  Head of Plans  ..2001")
    told = Told(successors={"asg-p": "asg-o"})
    heir = measure(organisation(SEATED), organisation(closed), DAY, DAY, told)
    assert heir["governance.seats-lost"].after == 0
    assert heir["governance.ex-officio-vacancies"].after == 0


def test_a_kind_of_unit_that_goes_is_still_counted() -> None:
    impact = changed({"kind=section": "kind=office"})
    assert [(impact[f"units.{kind}"].before, impact[f"units.{kind}"].after)
            for kind in ("section", "office")] == [(2, 0), (0, 2)]  # fmt: skip


def test_what_is_pending_is_what_the_ledger_says() -> None:
    assert changed(told=Told(pending=3))["orphans.pending"].after == 3


def test_a_state_may_be_another_day_of_the_same_organisation() -> None:
    graph = organisation(STAFF.replace("Aide", "Aide  ..2012"))
    impact = measure(graph, graph, DAY, date(2013, 1, 1))
    assert (impact["posts.all"].before, impact["posts.all"].after) == (6, 5)


def test_successors_in_a_circle_lead_nowhere() -> None:
    gone = {"plans    Unit  Plans ": "plans  Unit  Plans  ..2001 ",
            "ops      Unit  Operations ": "ops  Unit  Operations  ..2001 "}  # fmt: skip
    told = Told(successors={"plans": "ops", "ops": "plans"})
    assert changed(gone, told=told)["continuity.responsible"].after == pytest.approx(1 / 3)
