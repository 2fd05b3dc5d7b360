"""Splitting a body into several, and spinning a part off."""

from __future__ import annotations

import pytest

from tests.reforming import event, joined, pending, play, refused, staff, states, step

_ONE = '{ id = "one", name_en = "One", items = ["forces", "head:asg-p", "post:asg-p"] }'
_TWO = '{ id = "two", name_en = "Two", items = ["desk", "secretariat:pol"] }'
_SPLIT = f'unit = "plans"\nprimary = "one"\ninto = [{_ONE}, {_TWO}]\n'
_REST = "default_to_primary = true\n"


def test_each_part_gets_what_is_listed() -> None:
    outcome = play(staff(), step("split", _SPLIT))
    assert states(outcome, "RESPONSIBLE_FOR")["plans", "forces"] == "transferred one"
    assert states(outcome, "SUB_ORGANIZATION_OF")["desk", "plans"] == "transferred two"
    assert states(outcome, "SECRETARIAT_OF") == {("plans", "pol"): "transferred two"}
    assert ("asg-p", "one") in joined(outcome, "HEAD_OF")


def test_what_is_listed_nowhere_waits() -> None:
    assert pending(play(staff(), step("split", _SPLIT))) == {
        ("aide", "POST_IN", "plans"),
        ("plans", "ACCOUNTABLE_FOR", "nuclear"),
    }


def test_the_primary_part_gets_the_rest_only_if_the_plan_says_so() -> None:
    outcome = play(staff(), step("split", _SPLIT + _REST))
    assert pending(outcome) == set()
    assert states(outcome, "ACCOUNTABLE_FOR") == {("plans", "nuclear"): "transferred one"}


def test_what_the_primary_part_gets_unasked_is_told_as_a_default() -> None:
    outcome = play(staff(), step("split", _SPLIT + _REST))
    defaults = {
        each.target: each.default for each in outcome.ledger.items if each.source == "plans"
    }
    assert defaults["nuclear"]
    assert not defaults["forces"]


def test_the_parts_stand_where_the_whole_stood() -> None:
    outcome = play(staff(), step("split", _SPLIT))
    assert {("one", "staff"), ("two", "staff")} < joined(outcome, "SUB_ORGANIZATION_OF")
    assert event(outcome) == ("split", {"plans"}, {"one", "two"})


def test_the_parts_move_with_the_whole_if_that_is_known() -> None:
    places = (
        "plans  SUB_ORGANIZATION_OF  staff  ..2014",
        "plans  SUB_ORGANIZATION_OF  ops  2014..",
    )
    graph = staff(*places, without="plans    SUB_ORGANIZATION_OF")
    after = play(graph, step("split", _SPLIT))
    later = joined(after, "SUB_ORGANIZATION_OF", after.graph().info.as_of.replace(year=2015))
    assert {("one", "ops"), ("two", "ops")} <= later


@pytest.mark.parametrize(
    ("said", "code", "line"),
    [
        (_SPLIT.replace('primary = "one"\n', ""), "plan-needs-of", 1),
        (_SPLIT.replace('"one"\ninto', '"desk"\ninto'), "reform-no-primary", 4),
        (f'unit = "plans"\nprimary = "one"\ninto = [{_ONE}]', "reform-two", 5),
        (_SPLIT.replace('"desk", ', '"desk", "crises", '), "reform-not-touched", 5),
        (_SPLIT.replace('"desk", ', '"desk", "forces", '), "reform-given-twice", 5),
        (_SPLIT.replace('"desk", ', '"desk", "staff", '), "reform-not-touched", 5),
        (_SPLIT.replace('"Two"', '"Two", parent = "desk"'), "reform-ancestor", 5),
        (_SPLIT.replace('"Two"', '"Two", parent = "plans"'), "reform-itself", 5),
    ],
)
def test_what_cannot_be_split(said: str, code: str, line: int) -> None:
    assert refused(staff(), step("split", said)) == [(code, line)]


def test_the_primary_part_may_be_named() -> None:
    outcome = play(staff(), step("split", _SPLIT.replace('primary = "one"', 'primary = "One"')))
    assert ("asg-p", "one") in joined(outcome, "HEAD_OF")


def test_items_may_go_elsewhere_and_not_to_a_part() -> None:
    said = f'{_SPLIT}{_REST}dispositions = {{ nuclear = "ops", aide = "abolish" }}'
    outcome = play(staff(), step("split", said))
    assert ("ops", "nuclear") in joined(outcome, "ACCOUNTABLE_FOR")
    assert states(outcome, "Post") == {("aide", ""): "discontinued"}


_OFF = 'from = "plans"\ninto = { id = "off", name_en = "Off", items = ["nuclear", "aide"] }'


def test_what_is_spun_off_takes_what_is_listed_and_leaves_the_rest() -> None:
    outcome = play(staff(), step("spin_off", _OFF))
    assert states(outcome, "ACCOUNTABLE_FOR") == {("plans", "nuclear"): "transferred off"}
    assert states(outcome, "RESPONSIBLE_FOR")["plans", "forces"] == "retained"
    assert ("aide", "off") in joined(outcome, "POST_IN")
    assert ("off", "staff") in joined(outcome, "SUB_ORGANIZATION_OF")


def test_what_is_spun_off_leaves_the_old_unit_as_it_is() -> None:
    outcome = play(staff(), step("spin_off", _OFF))
    assert event(outcome) == ("spun-off", {"plans"}, {"off", "plans"})
    assert pending(outcome) == set()
    assert ("plans", "staff") in joined(outcome, "SUB_ORGANIZATION_OF")


def test_a_part_may_come_under_what_it_was_part_of() -> None:
    said = _OFF.replace('"Off"', '"Off", parent = "plans"')
    assert ("off", "plans") in joined(play(staff(), step("spin_off", said)), "SUB_ORGANIZATION_OF")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (_OFF.replace('"aide"', '"crises"'), "reform-not-touched"),
        (_OFF.replace('"aide"', '"staff"'), "reform-not-touched"),
        (_OFF.replace('"Off"', '"Off", parent = "desk"').replace('"aide"', '"desk"'),
         "reform-below-itself"),
        (_OFF.replace('"off"', '"ops"'), "reform-taken"),
    ],
)  # fmt: skip
def test_what_cannot_be_spun_off(said: str, code: str) -> None:
    assert [each for each, _ in refused(staff(), step("spin_off", said))] == [code]


def test_a_head_that_leads_a_part_comes_along_with_its_post() -> None:
    one = '{ id = "one", name_en = "One", items = ["forces"], head = "asg-p" }'
    said = f'unit = "plans"\nprimary = "one"\ninto = [{one}, {_TWO}]\n'
    outcome = play(staff(), step("split", said))
    assert states(outcome, "HEAD_OF")["asg-p", "plans"] == "transferred one"
    assert states(outcome, "POST_IN")["asg-p", "plans"] == "transferred one"


def test_two_roles_that_a_body_had_are_two_in_the_part_that_gets_both() -> None:
    graph = staff("plans  SUPPORTS  crises", "plans  CONSULTED_ON  crises")
    outcome = play(graph, step("split", _SPLIT + _REST))
    assert states(outcome, "CONSULTED_ON")["plans", "crises"] == "transferred one"
