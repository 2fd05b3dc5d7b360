"""Merging bodies into a new one, and absorbing them into one that stays."""

from __future__ import annotations

import pytest

from orgmodel.graph import Graph
from tests.reforming import codes, event, joined, pending, play, refused, staff, states, step

_INTO = 'into = { id = "both", name_en = "Plans and Operations"'
_MERGE = f'units = ["plans", "ops"]\n{_INTO}, head = "asg-o" }}\n'
_ABSORB = 'units = ["plans"]\ninto = "ops"\n'


def merged(said: str = "", graph: Graph | None = None):
    return play(graph or staff(), step("merge", _MERGE + said))


@pytest.mark.parametrize(
    ("relation", "ends", "became"),
    [
        ("RESPONSIBLE_FOR", ("plans", "forces"), "transferred both"),
        ("SUPPORTS", ("ops", "forces"), "merged both"),
        ("CONSULTED_ON", ("ops", "nuclear"), "merged both"),
        ("COORDINATES_WITH", ("plans", "ops"), "internalised"),
        ("SUB_ORGANIZATION_OF", ("plans", "staff"), "merged both"),
        ("SUB_ORGANIZATION_OF", ("desk", "plans"), "transferred both"),
        ("POST_IN", ("aide", "plans"), "transferred both"),
        ("HEAD_OF", ("asg-o", "ops"), "transferred both"),
        ("SECRETARIAT_OF", ("plans", "pol"), "transferred both"),
        ("MANDATED_BY", ("plans", "charter"), "transferred both"),
        ("LOCATED_AT", ("plans", "hq"), "transferred both"),
        ("ABOUT", ("size", "plans"), "retained"),
    ],
)
def test_the_new_unit_gets_everything(relation: str, ends: tuple[str, str], became: str) -> None:
    assert states(merged(), relation)[ends] == became


def test_a_merger_is_one_event_from_the_old_units_to_the_new_one() -> None:
    assert event(merged()) == ("merged", {"plans", "ops"}, {"both"})


def test_a_post_that_goes_with_a_merger_is_a_change_of_its_own() -> None:
    outcome = merged('surplus_posts = { asg-p = "abolish" }')
    assert joined(outcome, "ORIGINAL") == {
        ("chg-test-1", "plans"), ("chg-test-1", "ops"), ("chg-test-1-abolished", "asg-p"),
    }  # fmt: skip
    assert joined(outcome, "PART_OF") > {("chg-test-1-abolished", "chg-test-1")}


def test_a_body_may_answer_for_what_it_does_itself() -> None:
    graph = staff("ops  ACCOUNTABLE_FOR  forces")
    outcome = merged(graph=graph)
    assert ("both", "forces") in joined(outcome, "ACCOUNTABLE_FOR")
    assert ("both", "forces") in joined(outcome, "RESPONSIBLE_FOR")


def test_another_scope_is_another_role() -> None:
    graph = staff("ops  RESPONSIBLE_FOR  forces  scope_en=at sea")
    assert states(merged(graph=graph), "RESPONSIBLE_FOR")["ops", "forces"] == "transferred both"


def test_what_would_hold_longer_than_what_is_there_is_kept() -> None:
    graph = staff("ops  RESPONSIBLE_FOR  nuclear  ..2014", "plans  RESPONSIBLE_FOR  nuclear")
    outcome = merged(graph=graph)
    ends = {
        edge.life.end.year
        for edge in outcome.draft.all_touching("both")
        if edge.target == "nuclear"
    }
    assert 9999 in ends


def test_a_link_in_the_other_direction_is_the_same_link() -> None:
    graph = staff("desk  COORDINATES_WITH  ops", "plans  COORDINATES_WITH  desk")
    assert len(joined(merged(graph=graph), "COORDINATES_WITH")) == 1


def test_a_head_too_many_waits_with_its_place() -> None:
    assert pending(merged()) == {("asg-p", "HEAD_OF", "plans"), ("asg-p", "POST_IN", "plans")}


def test_a_head_too_many_that_is_abolished_leaves_its_chair_to_the_one_that_stays() -> None:
    outcome = merged('surplus_posts = { asg-p = "abolish" }')
    assert pending(outcome) == set()
    assert joined(outcome, "CHAIRS") == {("asg-o", "pol")}
    assert states(outcome, "Post") == {("asg-p", ""): "discontinued"}
    assert states(outcome, "HOLDS") == {("bob", "asg-p"): "dropped"}
    # who heads the body that the clerk is in now, and not who was above the one that goes
    assert states(outcome, "REPORTS_TO")["clerk", "asg-p"] == "transferred asg-o"


@pytest.mark.parametrize("said", ['{ asg-p = "keep" }', '{ "post:asg-p" = "keep" }'])
def test_a_head_too_many_may_stay_in_the_new_unit(said: str) -> None:
    outcome = merged(f"surplus_posts = {said}")
    assert ("asg-p", "both") in joined(outcome, "POST_IN")
    assert joined(outcome, "HEAD_OF") == {("sg", "staff"), ("asg-o", "both")}
    assert pending(outcome) == set()


def test_a_head_too_many_may_go_elsewhere() -> None:
    outcome = merged('surplus_posts = { asg-p = "staff" }')
    assert ("asg-p", "staff") in joined(outcome, "POST_IN")
    assert pending(outcome) == set()


def test_any_post_of_the_old_units_may_be_surplus() -> None:
    outcome = merged('surplus_posts = { asg-p = "keep", aide = "abolish" }')
    assert states(outcome, "Post") == {("aide", ""): "discontinued"}


def test_a_head_too_many_that_is_moved_later_is_decided() -> None:
    steps = step("merge", _MERGE) + step("move_post", 'post = "asg-p"\nto = "staff"')
    outcome = play(staff(), steps)
    assert pending(outcome) == set()
    assert states(outcome, "POST_IN")["asg-p", "plans"] == "transferred staff"
    assert states(outcome, "HEAD_OF")["asg-p", "plans"] == "discontinued"


def test_a_head_too_many_that_is_abolished_later_is_decided() -> None:
    steps = step("merge", _MERGE) + step("abolish_post", 'post = "asg-p"\ndefault_to = "asg-o"')
    assert pending(play(staff(), steps)) == set()


def test_items_can_be_kept_out_of_a_merger() -> None:
    outcome = merged('dispositions = { forces = "staff", "secretariat:pol" = "drop" }')
    assert ("staff", "forces") in joined(outcome, "RESPONSIBLE_FOR")
    assert joined(outcome, "SECRETARIAT_OF") == set()


def test_a_new_head_makes_all_the_old_ones_surplus() -> None:
    head = 'head = { id = "asg-b", name_en = "Head" }'
    outcome = play(staff(), step("merge", f'units = ["plans", "ops"]\n{_INTO}, {head} }}'))
    assert ("asg-b", "both") in joined(outcome, "HEAD_OF")
    assert {post for post, relation, _ in pending(outcome) if relation == "HEAD_OF"} == {
        "asg-p",
        "asg-o",
    }


def test_nobody_knows_who_leads_if_the_plan_does_not_say() -> None:
    outcome = play(staff(), step("merge", f'units = ["plans", "ops"]\n{_INTO} }}'))
    assert ("asg-o", "HEAD_OF", "ops") in pending(outcome)


def test_the_only_head_leads_the_new_unit() -> None:
    outcome = play(staff(), step("merge", f'units = ["ops", "desk"]\n{_INTO}, parent = "staff" }}'))
    assert ("asg-o", "both") in joined(outcome, "HEAD_OF")


def test_two_who_lead_one_unit_together_lead_the_new_one_together() -> None:
    said = f'units = ["plans", "cell"]\n{_INTO}, parent = "staff" }}'
    outcome = play(
        staff("cell  Unit  Cell", "aide  HEAD_OF  plans  joint=true"), step("merge", said)
    )
    assert {("asg-p", "both"), ("aide", "both")} <= joined(outcome, "HEAD_OF")


def test_the_old_names_stay_with_the_old_units() -> None:
    graph = staff("old  Name  2003..  lang=en  kind=official  text=Planning", "old  NAME_OF  plans")
    assert joined(merged(graph=graph), "NAME_OF") == {("old", "plans")}


def test_what_succeeded_what_is_a_fact_of_the_past() -> None:
    graph = staff("plans  RELATED_TO  staff  how=succeeds", "plans  RELATED_TO  hq  how=serves")
    assert states(merged(graph=graph), "RELATED_TO") == {("plans", "hq"): "transferred both"}
    assert ("plans", "staff") in joined(merged(graph=graph), "RELATED_TO")


def test_committees_are_merged_with_their_chairs_and_seats() -> None:
    into = 'into = { id = "one", name_en = "One", accountable_to = "nac", chair = "asg-o" }'
    graph = staff("cell  Committee  Cell", "cell  ACCOUNTABLE_TO  nac  drawn=true",
                  "asg-o  CHAIRS  cell", "asg-o  MEMBER_OF  cell  role=member")  # fmt: skip
    outcome = play(graph, step("merge", f'units = ["pol", "cell"]\n{into}'))
    assert joined(outcome, "CHAIRS") == {("asg-o", "one")}
    assert joined(outcome, "MEMBER_OF") == {("asg-o", "one"), ("aide", "group")}
    assert joined(outcome, "ACCOUNTABLE_TO") == {("one", "nac"), ("group", "one")}


@pytest.mark.parametrize(
    ("said", "code", "line"),
    [
        (f'units = ["plans"]\n{_INTO} }}', "reform-two", 3),
        (f'units = ["plans", "plans"]\n{_INTO} }}', "reform-two", 3),
        (f'units = ["plans", "desk"]\n{_INTO} }}', "reform-ancestor", 3),
        (f'units = ["plans", "pol"]\n{_INTO} }}', "reform-unlike", 3),
        ('units = ["plans", "ops"]\ninto = { id = "hq", name_en = "H" }', "reform-taken", 1),
        (f'units = ["plans", "ops"]\n{_INTO}, parent = "desk" }}', "reform-ancestor", 4),
        (f'units = ["plans", "ops"]\n{_INTO}, parent = "ops" }}', "reform-itself", 4),
        (f'{_MERGE}surplus_posts = {{ asg-o = "abolish" }}', "reform-itself", 5),
        (f'{_MERGE}surplus_posts = {{ sg = "abolish" }}', "reform-not-touched", 5),
        (f'{_MERGE}dispositions = {{ forces = "ops" }}', "reform-itself", 5),
    ],
)
def test_what_cannot_be_merged(said: str, code: str, line: int) -> None:
    assert refused(staff(), step("merge", said)) == [(code, line)]


def test_under_which_unit_the_new_one_comes_must_be_clear() -> None:
    graph = staff("cell  Unit  Cell", "cell  SUB_ORGANIZATION_OF  ops")
    said = f'units = ["plans", "cell"]\n{_INTO}'
    assert codes(graph, step("merge", said + " }")) == ["reform-which-parent"]
    outcome = play(graph, step("merge", said + ', parent = "ops", head = "asg-p" }'))
    assert ("both", "ops") in joined(outcome, "SUB_ORGANIZATION_OF")


def test_a_unit_that_absorbs_another_keeps_its_name_and_its_head() -> None:
    outcome = play(staff(), step("absorb", _ABSORB))
    assert ("asg-o", "ops") in joined(outcome, "HEAD_OF")
    assert pending(outcome) == {("asg-p", "HEAD_OF", "plans"), ("asg-p", "POST_IN", "plans")}
    assert event(outcome) == ("absorbed", {"plans", "ops"}, {"ops"})


def test_the_one_that_stays_needs_no_weaker_role_than_it_gets() -> None:
    outcome = play(staff(), step("absorb", _ABSORB))
    assert states(outcome, "SUPPORTS") == {("ops", "forces"): "merged ops"}
    assert joined(outcome, "RESPONSIBLE_FOR") == {("ops", "forces"), ("ops", "crises")}
    assert states(outcome, "COORDINATES_WITH") == {("plans", "ops"): "internalised"}


def test_what_the_one_that_stays_had_is_retained() -> None:
    outcome = play(staff(), step("absorb", _ABSORB))
    assert states(outcome, "RESPONSIBLE_FOR")["ops", "crises"] == "retained"


def test_the_head_of_what_is_absorbed_leads_what_had_none() -> None:
    outcome = play(staff(), step("absorb", 'units = ["ops"]\ninto = "desk"'))
    assert ("asg-o", "desk") in joined(outcome, "HEAD_OF")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('units = ["plans"]\ninto = "plans"', "reform-itself"),
        ('units = ["plans"]\ninto = "desk"', "reform-ancestor"),
        ('units = ["plans"]\ninto = "pol"', "reform-unlike"),
    ],
)
def test_what_cannot_be_absorbed(said: str, code: str) -> None:
    assert codes(staff(), step("absorb", said)) == [code]


def test_a_section_is_absorbed_by_the_unit_it_is_part_of() -> None:
    outcome = play(staff(), step("absorb", 'units = ["desk"]\ninto = "plans"'))
    assert states(outcome, "SUB_ORGANIZATION_OF")["desk", "plans"] == "internalised"
    assert ("clerk", "plans") in joined(outcome, "POST_IN")


def test_who_reported_to_a_head_too_many_reports_to_the_head_that_is_founded() -> None:
    new = _INTO + ', head = { id = "chief", name_en = "Chief" } }\n'
    surplus = 'surplus_posts = { asg-p = "abolish", asg-o = "keep" }'
    outcome = play(staff(), step("merge", f'units = ["plans", "ops"]\n{new}{surplus}'))
    assert states(outcome, "REPORTS_TO")["clerk", "asg-p"] == "transferred chief"


def test_what_hangs_on_a_head_too_many_can_be_decided_in_the_same_step() -> None:
    outcome = merged('surplus_posts = { asg-p = "abolish" }\ndispositions = { "chair:pol" = "sg" }')
    assert states(outcome, "CHAIRS") == {("asg-p", "pol"): "transferred sg"}


def test_whoever_chairs_a_committee_does_not_become_a_deputy_there() -> None:
    graph = staff("asg-o  CHAIRS  group", "asg-p  CHAIRS  group  deputy=true  format=plenary")
    outcome = merged('surplus_posts = { asg-p = "abolish" }', graph)
    assert states(outcome, "CHAIRS")["asg-p", "group"] == "merged asg-o"


def test_what_coordinated_with_a_body_below_the_other_one_is_inside_now() -> None:
    outcome = merged(graph=staff("desk  COORDINATES_WITH  ops", "desk  COORDINATES_WITH  plans"))
    assert states(outcome, "COORDINATES_WITH")["desk", "ops"] == "internalised"
    assert states(outcome, "COORDINATES_WITH")["desk", "plans"] == "transferred both"


def test_two_roles_of_one_body_stay_two() -> None:
    outcome = merged(graph=staff("ops  CONSULTED_ON  crises"))
    assert states(outcome, "CONSULTED_ON")["ops", "crises"] == "transferred both"
