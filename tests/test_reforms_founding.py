"""Founding and abolishing units and committees, and taking a layer out."""

from __future__ import annotations

import pytest

from tests.reforming import codes, event, joined, pending, play, staff, states, step

_NEW = 'unit = { id = "new", name_en = "New", kind = "division", parent = "staff"'
_GONE = step("abolish", 'unit = "plans"')


def test_a_unit_is_founded_with_a_vacant_post_at_its_head() -> None:
    head = 'head = { id = "asg-n", name_en = "Head of New" }'
    outcome = play(staff(), step("found", f"{_NEW}, {head} }}"))
    assert ("new", "staff") in joined(outcome, "SUB_ORGANIZATION_OF")
    assert joined(outcome, "HEAD_OF") > {("asg-n", "new")}
    assert joined(outcome, "POST_IN") > {("asg-n", "new")}
    assert event(outcome) == ("founded", set(), {"new", "asg-n"})


def test_what_is_founded_is_counted_apart() -> None:
    outcome = play(staff(), step("found", f"{_NEW} }}"))
    assert outcome.ledger.items == []
    assert {(each.group, each.created) for each in outcome.ledger.balance()} == {
        ("things", 1),
        ("places", 1),
    }


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (_NEW.replace('"new"', '"plans"') + " }", "reform-taken"),
        (_NEW.replace('"staff"', '"nowhere"') + " }", "plan-unknown"),
        (_NEW.replace('"new"', '"No id"') + " }", "plan-id"),
        ('unit = { id = "new" }', "plan-unnamed"),
        (_NEW + ", independent = 3 }", "plan-type"),
        (_NEW + ", tiral = 3 }", "plan-key"),
        (_NEW.replace("division", "divison") + " }", "plan-kind-meant"),
        (_NEW.replace("division", "My Division") + " }", "plan-kind"),
    ],
)
def test_what_cannot_be_founded(said: str, code: str) -> None:
    assert codes(staff(), step("found", said)) == [code]


def test_posts_and_what_a_unit_answered_for_wait_for_a_decision() -> None:
    assert pending(play(staff(), _GONE)) == {
        ("asg-p", "POST_IN", "plans"),
        ("aide", "POST_IN", "plans"),
        ("plans", "RESPONSIBLE_FOR", "forces"),
        ("plans", "ACCOUNTABLE_FOR", "nuclear"),
        ("plans", "SECRETARIAT_OF", "pol"),
    }


@pytest.mark.parametrize(
    ("relation", "ends", "became"),
    [
        ("SUB_ORGANIZATION_OF", ("desk", "plans"), "transferred staff"),
        ("SUB_ORGANIZATION_OF", ("plans", "staff"), "discontinued"),
        ("HEAD_OF", ("asg-p", "plans"), "discontinued"),
        ("COORDINATES_WITH", ("plans", "ops"), "dropped"),
        ("LOCATED_AT", ("plans", "hq"), "dropped"),
        ("MANDATED_BY", ("plans", "charter"), "dropped"),
        ("ABOUT", ("size", "plans"), "retained"),
    ],
)
def test_what_becomes_of_the_rest(relation: str, ends: tuple[str, str], became: str) -> None:
    outcome = play(staff(), _GONE)
    assert states(outcome, relation)[ends] == became
    assert event(outcome) == ("abolished", {"plans"}, set())


def test_support_is_dropped_and_listed() -> None:
    outcome = play(staff(), step("abolish", 'unit = "ops"'))
    assert states(outcome, "SUPPORTS") == {("ops", "forces"): "dropped"}
    assert states(outcome, "CONSULTED_ON") == {("ops", "nuclear"): "dropped"}


def test_an_heir_gets_everything_that_somebody_must_decide() -> None:
    outcome = play(staff(), step("abolish", 'unit = "plans"\ndefault_to = "ops"'))
    assert pending(outcome) == set()
    assert joined(outcome, "SECRETARIAT_OF") == {("ops", "pol")}
    assert ("aide", "ops") in joined(outcome, "POST_IN")
    assert ("desk", "ops") in joined(outcome, "SUB_ORGANIZATION_OF")


def test_the_unit_above_may_be_the_heir() -> None:
    outcome = play(staff(), step("abolish", 'unit = "plans"\ndefault_to = "parent"'))
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "transferred staff"}


def test_a_post_that_was_only_at_the_head_comes_to_the_heir() -> None:
    graph = staff(without="asg-p    POST_IN")
    assert ("asg-p", "HEAD_OF", "plans") in pending(play(graph, _GONE))
    outcome = play(graph, step("abolish", 'unit = "plans"\ndefault_to = "ops"'))
    assert ("asg-p", "ops") in joined(outcome, "POST_IN")


def test_items_are_decided_one_by_one() -> None:
    said = 'dispositions = { forces = "ops", "accountable:nuclear" = "drop", aide = "abolish" }'
    outcome = play(staff(), step("abolish", f'unit = "plans"\n{said}'))
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "transferred ops"}
    assert states(outcome, "ACCOUNTABLE_FOR") == {("plans", "nuclear"): "dropped"}
    assert states(outcome, "Post") == {("aide", ""): "discontinued"}
    assert ("aide", "POST_IN", "plans") not in pending(outcome)


def test_a_decision_to_leave_it_open_is_not_a_default() -> None:
    said = 'dispositions = { forces = "pending" }'
    outcome = play(staff(), step("abolish", f'unit = "plans"\n{said}'))
    assert {each.default for each in outcome.ledger.pending if each.target == "forces"} == {False}
    assert {each.default for each in outcome.ledger.pending if each.target == "pol"} == {True}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('dispositions = { crises = "ops" }', "reform-not-touched"),
        ('dispositions = { "chair:pol" = "asg-o" }', "reform-not-touched"),
        ('dispositions = { forces = "plans" }', "reform-itself"),
        ('dispositions = { aide = "clerk" }', "reform-cannot-hold"),
        ('dispositions = { desk = "abolish" }', "reform-only-posts"),
        ('dispositions = { forces = "keep" }', "plan-unknown"),
        ('default_to = "plans"', "reform-itself"),
        ('below = "desk"', "reform-ancestor"),
    ],
)
def test_what_cannot_be_decided(said: str, code: str) -> None:
    assert codes(staff(), step("abolish", f'unit = "plans"\n{said}')) == [code]


def test_what_lies_below_goes_where_the_plan_says() -> None:
    outcome = play(staff(), step("abolish", 'unit = "plans"\nbelow = "ops"'))
    assert ("desk", "ops") in joined(outcome, "SUB_ORGANIZATION_OF")
    assert [each.default for each in outcome.ledger.items if each.source == "desk"] == [False]


def test_what_lies_below_closes_as_well_if_the_plan_says_so() -> None:
    outcome = play(staff(), step("abolish", 'unit = "plans"\nbelow = "close"'))
    assert states(outcome, "Unit") == {("plans", ""): "discontinued", ("desk", ""): "discontinued"}
    assert ("clerk", "POST_IN", "desk") in pending(outcome)
    assert event(outcome) == ("abolished", {"plans", "desk"}, set())


def test_items_of_what_closes_below_can_be_decided() -> None:
    said = 'below = "close"\ndispositions = { clerk = "ops", aide = "ops" }'
    outcome = play(staff(), step("abolish", f'unit = "plans"\n{said}'))
    assert {("clerk", "ops"), ("aide", "ops")} <= joined(outcome, "POST_IN")


def test_what_is_given_away_does_not_close() -> None:
    said = 'below = "close"\ndispositions = { desk = "ops" }'
    outcome = play(staff(), step("abolish", f'unit = "plans"\n{said}'))
    assert ("desk", "ops") in joined(outcome, "SUB_ORGANIZATION_OF")
    assert states(outcome, "Unit") == {("plans", ""): "discontinued"}


def test_a_layer_is_taken_out() -> None:
    outcome = play(staff(), step("delayer", 'unit = "plans"\ndefault_to = "ops"'))
    assert ("desk", "staff") in joined(outcome, "SUB_ORGANIZATION_OF")
    assert event(outcome)[0] == "abolished"


@pytest.mark.parametrize(
    ("unit", "code"), [("staff", "reform-no-parent"), ("desk", "reform-no-layer")]
)
def test_what_is_no_layer(unit: str, code: str) -> None:
    assert codes(staff(), step("delayer", f'unit = "{unit}"')) == [code]


def test_a_committee_is_founded_with_its_chair_and_its_secretariat() -> None:
    new = (
        '{ id = "new", name_en = "New", accountable_to = "nac", chair = "sg", secretariat = "ops" }'
    )
    outcome = play(staff(), step("found_committee", f"committee = {new}"))
    assert ("new", "nac") in joined(outcome, "ACCOUNTABLE_TO")
    assert ("sg", "new") in joined(outcome, "CHAIRS")
    assert ("ops", "new") in joined(outcome, "SECRETARIAT_OF")
    assert event(outcome) == ("founded", set(), {"new"})


def test_what_answered_to_a_committee_waits_when_it_is_dissolved() -> None:
    outcome = play(staff(), step("dissolve_committee", 'committee = "pol"'))
    assert pending(outcome) == {("group", "ACCOUNTABLE_TO", "pol")}
    assert states(outcome, "CHAIRS") == {("asg-p", "pol"): "discontinued"}
    assert states(outcome, "SECRETARIAT_OF") == {("plans", "pol"): "discontinued"}
    assert states(outcome, "MEMBER_OF") == {("asg-o", "pol"): "dropped"}


def test_what_answered_to_a_committee_answers_to_the_one_above() -> None:
    outcome = play(staff(), step("dissolve_committee", 'committee = "pol"\nbelow = "parent"'))
    assert joined(outcome, "ACCOUNTABLE_TO") == {("group", "nac")}


def test_posts_that_answer_to_a_committee_never_close_with_it() -> None:
    graph = staff("sg       ACCOUNTABLE_TO  pol  drawn=true")
    outcome = play(graph, step("dissolve_committee", 'committee = "pol"\nbelow = "close"'))
    assert states(outcome, "Committee") == {
        ("pol", ""): "discontinued",
        ("group", ""): "discontinued",
    }
    assert pending(outcome) == {("sg", "ACCOUNTABLE_TO", "pol")}


def test_the_units_of_a_staff_that_answers_to_a_committee_are_not_put_into_the_committee() -> None:
    graph = staff("staff    ACCOUNTABLE_TO  nac  drawn=true")
    outcome = play(graph, step("abolish", 'unit = "staff"'))
    assert ("plans", "SUB_ORGANIZATION_OF", "staff") in pending(outcome)


def test_a_post_that_is_only_attached_to_a_unit_need_not_be_decided() -> None:
    outcome = play(
        staff("clerk  POST_IN  ops  how=administrative"), step("abolish", 'unit = "ops"')
    )
    assert states(outcome, "POST_IN")["clerk", "ops"] == "dropped"


def test_a_holding_unit_takes_what_nobody_has_decided() -> None:
    outcome = play(staff(), _GONE, head='holding = "ops"')
    assert ("aide", "ops") in joined(outcome, "POST_IN")
    assert ("aide", "POST_IN", "plans") in pending(outcome)


def test_a_post_that_was_only_a_head_waits_in_the_holding_unit_as_well() -> None:
    graph = staff(without="asg-p    POST_IN")
    outcome = play(graph, _GONE, head='holding = "ops"')
    assert ("asg-p", "ops") in joined(outcome, "POST_IN")
    assert ("asg-p", "HEAD_OF", "plans") in pending(outcome)
    moved = _GONE + step("move_post", 'post = "asg-p"\nto = "desk"')
    outcome = play(graph, moved, head='holding = "ops"')
    assert {each for each in joined(outcome, "POST_IN") if each[0] == "asg-p"} == {
        ("asg-p", "desk")
    }
    assert not {each for each in pending(outcome) if each[0] == "asg-p"}


def test_a_post_that_headed_two_units_that_close_waits_once() -> None:
    graph = staff("asg-p  HEAD_OF  desk", without="asg-p    POST_IN")
    outcome = play(graph, step("abolish", 'unit = "plans"\nbelow = "close"'))
    assert len({each for each in pending(outcome) if each[1] == "HEAD_OF"}) == 1


def test_a_kind_that_only_this_dataset_has_is_no_mistake() -> None:
    graph = staff("hub  Unit  Hub  kind=divison")
    new = _NEW.replace("division", "divison") + " }"
    assert ("new", "staff") in joined(play(graph, step("found", new)), "SUB_ORGANIZATION_OF")


def test_what_waits_in_the_holding_unit_is_decided_by_a_move() -> None:
    steps = _GONE + step("move_post", 'post = "aide"\nto = "desk"')
    outcome = play(staff(), steps, head='holding = "ops"')
    assert states(outcome, "POST_IN")["aide", "plans"] == "transferred desk"
    assert {each for each in joined(outcome, "POST_IN") if each[0] == "aide"} == {("aide", "desk")}


def test_what_hangs_on_a_post_that_goes_with_a_unit_can_be_decided_in_the_same_step() -> None:
    said = 'unit = "plans"\ndispositions = { asg-p = "abolish", "chair:pol" = "asg-o" }\n'
    outcome = play(staff(), step("abolish", said))
    assert states(outcome, "CHAIRS")["asg-p", "pol"] == "transferred asg-o"
    assert states(outcome, "POST_IN")["asg-p", "plans"].startswith("discontinued")
