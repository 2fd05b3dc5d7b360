"""Posts, who heads what, who reports to whom, and who holds what."""

from __future__ import annotations

import pytest

from orgmodel.reforms import Outcome
from tests.reforming import codes, event, joined, pending, play, refused, staff, states, step


def test_a_post_is_created_in_a_unit() -> None:
    new = 'post = { id = "new", name_en = "New", unit = "desk", reports_to = "asg-p" }'
    outcome = play(staff(), step("create_post", f'{new}\nheads = "desk"'))
    assert ("new", "desk") in joined(outcome, "POST_IN") & joined(outcome, "HEAD_OF")
    assert ("new", "asg-p") in joined(outcome, "REPORTS_TO")
    assert event(outcome) == ("founded", set(), {"new"})


def test_what_a_post_did_waits_when_it_is_abolished() -> None:
    outcome = play(staff(), step("abolish_post", 'post = "asg-p"'))
    assert pending(outcome) == {("asg-p", "HEAD_OF", "plans"), ("asg-p", "CHAIRS", "pol")}
    assert states(outcome, "REPORTS_TO") == {
        ("asg-p", "sg"): "discontinued",
        ("clerk", "asg-p"): "transferred sg",
    }
    assert event(outcome) == ("abolished", {"asg-p"}, set())


@pytest.mark.parametrize(
    ("relation", "ends", "became"),
    [
        ("POST_IN", ("aide", "plans"), "discontinued"),
        ("MEMBER_OF", ("aide", "group"), "pending"),
        ("REPORTS_TO", ("aide", "asg-o"), "discontinued"),
        ("DEPUTY_OF", ("aide", "asg-p"), "dropped"),
    ],
)
def test_what_becomes_of_the_rest(relation: str, ends: tuple[str, str], became: str) -> None:
    outcome = play(staff(), step("abolish_post", 'post = "aide"'))
    assert states(outcome, relation)[ends] == became


def test_a_dotted_line_to_a_post_ends_with_it() -> None:
    outcome = play(staff(), step("abolish_post", 'post = "asg-o"'))
    assert states(outcome, "REPORTS_TO")["aide", "asg-o"] == "dropped"


def test_an_heir_gets_the_chair_and_the_seats_and_not_the_unit() -> None:
    outcome = play(staff(), step("abolish_post", 'post = "asg-p"\ndefault_to = "asg-o"'))
    assert joined(outcome, "CHAIRS") == {("asg-o", "pol")}
    assert pending(outcome) == {("asg-p", "HEAD_OF", "plans")}


def test_the_unit_gets_another_head_later() -> None:
    steps = (
        step("abolish_post", 'post = "asg-p"\ndefault_to = "asg-o"')
        + step("set_head", 'unit = "plans"\npost = "aide"')
    )  # fmt: skip
    outcome = play(staff(), steps)
    assert states(outcome, "HEAD_OF") == {("asg-p", "plans"): "transferred aide"}


def test_the_chair_and_the_line_are_decided_one_by_one() -> None:
    said = 'dispositions = { "chair:pol" = "sg", "line:clerk" = "aide", "head:plans" = "aide" }'
    outcome = play(staff(), step("abolish_post", f'post = "asg-p"\n{said}'))
    assert joined(outcome, "CHAIRS") == {("sg", "pol")}
    assert ("clerk", "aide") in joined(outcome, "REPORTS_TO")
    assert ("aide", "plans") in joined(outcome, "HEAD_OF")


def test_a_line_passes_over_all_that_close() -> None:
    graph = staff("junior  Post  Junior", "junior  REPORTS_TO  clerk  line=direct")
    both = step("abolish_post", 'post = "asg-p"\ndefault_to = "sg"') + step(
        "abolish_post", 'post = "clerk"'
    )
    assert ("junior", "sg") in joined(play(graph, both), "REPORTS_TO")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('post = "asg-p"\ndefault_to = "asg-p"', "reform-itself"),
        ('post = "asg-p"\ndispositions = { group = "sg" }', "reform-not-touched"),
        ('post = "asg-p"\ndispositions = { pol = "ops" }', "reform-cannot-hold"),
    ],
)
def test_what_cannot_be_decided(said: str, code: str) -> None:
    assert codes(staff(), step("abolish_post", said)) == [code]


def test_a_post_comes_to_another_unit_with_its_holder() -> None:
    outcome = play(staff(), step("move_post", 'post = "asg-p"\nto = "ops"'))
    assert states(outcome, "POST_IN") == {("asg-p", "plans"): "transferred ops"}
    assert states(outcome, "HOLDS") == {("bob", "asg-p"): "retained"}
    assert event(outcome) == ("moved", {"asg-p"}, {"asg-p"})


def test_a_holder_who_is_left_behind_waits() -> None:
    left = step("move_post", 'post = "asg-p"\nto = "ops"\nholder = "leave"')
    assert pending(play(staff(), left)) == {("bob", "HOLDS", "asg-p")}
    graph = staff("amy  Person  Amy")
    other = play(graph, left + step("appoint", 'person = "amy"\npost = "asg-p"'))
    assert pending(other) == {("bob", "HOLDS", "asg-p")}
    outcome = play(staff(), left + step("appoint", 'person = "bob"\npost = "clerk"'))
    assert states(outcome, "HOLDS") == {("bob", "asg-p"): "transferred clerk"}


def test_a_holder_alone_goes_to_another_post() -> None:
    outcome = play(staff(), step("move_post", 'post = "asg-p"\nto = "clerk"\nholder = "only"'))
    assert joined(outcome, "HOLDS") == {("bob", "clerk")}
    assert ("asg-p", "plans") in joined(outcome, "POST_IN")


@pytest.mark.parametrize(
    ("said", "code", "line"),
    [
        ('post = "asg-p"\nto = "plans"', "reform-there-already", 4),
        ('post = "asg-p"\nto = "clerk"', "reform-cannot-hold", 4),
        ('post = "asg-p"\nto = "ops"\nholder = "only"', "reform-to-post", 4),
        ('post = "clerk"\nto = "aide"\nholder = "only"', "reform-not-held", 3),
        ('post = "asg-p"\nto = "asg-o"\nholder = "only"', "reform-no-seat", 4),
    ],
)
def test_what_cannot_be_moved(said: str, code: str, line: int) -> None:
    graph = staff("amy  Person  Amy", "amy  HOLDS  asg-o")
    assert refused(graph, step("move_post", said)) == [(code, line)]


def test_another_post_heads_a_unit() -> None:
    outcome = play(staff(), step("set_head", 'unit = "plans"\npost = "aide"'))
    assert states(outcome, "HEAD_OF") == {("asg-p", "plans"): "transferred aide"}
    assert event(outcome) == ("decided", {"plans"}, {"plans", "aide"})
    assert codes(staff(), step("set_head", 'unit = "plans"\npost = "asg-p"')) == [
        "reform-heads-already"
    ]


def test_a_unit_without_a_head_gets_one() -> None:
    outcome = play(staff(), step("set_head", 'unit = "desk"\npost = "clerk"'))
    assert ("clerk", "desk") in joined(outcome, "HEAD_OF")


def test_a_post_reports_to_another_one() -> None:
    outcome = play(staff(), step("set_superior", 'post = "clerk"\nsuperior = "aide"'))
    assert states(outcome, "REPORTS_TO") == {("clerk", "asg-p"): "transferred aide"}
    dotted = play(staff(), step("set_superior", 'post = "clerk"\nsuperior = "sg"\nline = "dotted"'))
    assert {("clerk", "asg-p"), ("clerk", "sg")} <= joined(dotted, "REPORTS_TO")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('post = "asg-p"\nsuperior = "clerk"', "reform-circle"),
        ('post = "asg-p"\nsuperior = "asg-p"', "reform-circle"),
        ('post = "clerk"\nsuperior = "asg-p"', "reform-there-already"),
        ('post = "clerk"\nsuperior = "sg"\nline = "doted"', "plan-choice-meant"),
    ],
)
def test_to_whom_a_post_cannot_report(said: str, code: str) -> None:
    assert codes(staff(), step("set_superior", said)) == [code]


def test_a_post_is_taken_and_left() -> None:
    taken = play(staff(), step("appoint", 'person = "bob"\npost = "clerk"\nacting = true'))
    assert joined(taken, "HOLDS") == {("bob", "asg-p"), ("bob", "clerk")}
    left = play(staff(), step("vacate", 'post = "asg-p"'))
    assert states(left, "HOLDS") == {("bob", "asg-p"): "discontinued"}


def test_a_post_that_is_left_is_vacant_until_somebody_takes_it() -> None:
    left = step("vacate", 'post = "asg-p"')
    assert _statuses(play(staff(), left)) == {"vacant"}
    taken = left + step("appoint", 'person = "bob"\npost = "asg-p"\neffective = 2012-06-01')
    assert _statuses(play(staff(), taken)) == {"vacant", "filled"}
    assert _statuses(play(staff(), step("appoint", 'person = "bob"\npost = "clerk"'))) == set()


def _statuses(outcome: Outcome) -> set[str]:
    said = outcome.graph().labels.get("State", ())
    return {each.text("text") for each in said if each.text("property") == "status"}


@pytest.mark.parametrize(
    ("op", "said", "code"),
    [
        ("appoint", 'person = "bob"\npost = "asg-p"', "reform-holds-already"),
        ("appoint", 'person = "amy"\npost = "asg-p"', "reform-no-seat"),
        ("vacate", 'post = "clerk"', "reform-not-held"),
        ("vacate", 'post = "asg-p"\nperson = "amy"', "reform-not-held"),
    ],
)
def test_who_cannot_take_or_leave_a_post(op: str, said: str, code: str) -> None:
    assert codes(staff("amy  Person  Amy"), step(op, said)) == [code]


def test_a_committee_gets_another_chair_and_another_secretariat() -> None:
    outcome = play(staff(), step("set_chair", 'committee = "pol"\npost = "sg"')
                   + step("set_secretariat", 'committee = "pol"\nunit = "ops"'))  # fmt: skip
    assert states(outcome, "CHAIRS") == {("asg-p", "pol"): "transferred sg"}
    assert states(outcome, "SECRETARIAT_OF") == {("plans", "pol"): "transferred ops"}


def test_a_chair_in_one_composition_leaves_the_others() -> None:
    said = 'committee = "pol"\npost = "sg"\nformat = "reinforced"'
    outcome = play(staff(), step("set_chair", said))
    assert joined(outcome, "CHAIRS") == {("asg-p", "pol"), ("sg", "pol")}


def test_an_event_names_no_person() -> None:
    outcome = play(staff(), step("set_chair", 'committee = "pol"\npost = "bob"'))
    assert event(outcome) == ("decided", {"pol"}, {"pol"})


def test_seats_are_added_and_removed() -> None:
    added = play(staff(), step("add_seat", 'committee = "group"\nmember = "ops"\nrole = "member"'))
    assert ("ops", "group") in joined(added, "MEMBER_OF")
    removed = play(staff(), step("remove_seat", 'committee = "pol"\nmember = "asg-o"'))
    assert states(removed, "MEMBER_OF") == {("asg-o", "pol"): "discontinued"}


@pytest.mark.parametrize(
    ("op", "said", "code"),
    [
        ("set_chair", 'committee = "pol"\npost = "asg-p"', "reform-there-already"),
        ("set_secretariat", 'committee = "pol"\nunit = "plans"', "reform-there-already"),
        ("add_seat", 'committee = "pol"\nmember = "asg-o"', "reform-sits-already"),
        ("add_seat", 'committee = "pol"\nmember = "sg"\nrole = "guest"', "plan-choice"),
        ("remove_seat", 'committee = "pol"\nmember = "sg"', "reform-no-such-seat"),
    ],
)
def test_what_cannot_be_done_in_a_committee(op: str, said: str, code: str) -> None:
    assert codes(staff(), step(op, said)) == [code]


def test_a_figure_about_a_post_that_goes_stays_and_is_accounted_for() -> None:
    graph = staff("many  Measure  Many", "many  ABOUT  aide")
    outcome = play(graph, step("abolish_post", 'post = "aide"'))
    assert states(outcome, "ABOUT") == {("many", "aide"): "retained"}
