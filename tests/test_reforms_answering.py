"""Who answers for what after a reform."""

from __future__ import annotations

import pytest

from tests.reforming import codes, event, joined, pending, play, refused, staff, states, step

_TRANSFER = 'responsibility = "forces"\nfrom = "plans"\nto = "desk"\n'


def test_every_role_goes_from_one_to_the_other() -> None:
    graph = staff("plans  ACCOUNTABLE_FOR  forces")
    outcome = play(graph, step("transfer", _TRANSFER))
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "transferred desk"}
    assert states(outcome, "ACCOUNTABLE_FOR") == {("plans", "forces"): "transferred desk"}
    assert event(outcome) == ("transferred", {"plans", "forces"}, {"desk", "forces"})


def test_only_the_roles_that_are_named_go() -> None:
    graph = staff("plans  ACCOUNTABLE_FOR  forces")
    outcome = play(graph, step("transfer", _TRANSFER + 'roles = ["accountable"]'))
    assert ("plans", "forces") in joined(outcome, "RESPONSIBLE_FOR")
    assert ("desk", "forces") in joined(outcome, "ACCOUNTABLE_FOR")


def test_what_the_source_calls_it_goes_with_it() -> None:
    outcome = play(staff(), step("transfer", _TRANSFER))
    (edge,) = outcome.draft.outgoing("desk", "RESPONSIBLE_FOR", outcome.plan.effective)
    assert edge.properties["verb"] == "plans"


def test_support_of_its_own_stays_with_whoever_is_given_more() -> None:
    outcome = play(staff(), step("transfer", _TRANSFER.replace("desk", "ops")))
    assert states(outcome, "SUPPORTS") == {}
    assert ("ops", "forces") in joined(outcome, "SUPPORTS")


def test_a_head_who_answers_by_way_of_a_unit_hands_on_what_the_unit_has() -> None:
    said = 'responsibility = "forces"\nfrom = "asg-p"\nto = "ops"'
    outcome = play(staff(), step("transfer", said))
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "transferred ops"}


def test_what_was_inherited_is_recorded_when_it_goes() -> None:
    graph = staff("goal  Responsibility  Goal", "goal  PART_OF  crises")
    said = 'responsibility = "goal"\nfrom = "ops"\nto = "desk"'
    outcome = play(graph, step("transfer", said))
    assert ("desk", "goal") in joined(outcome, "RESPONSIBLE_FOR")
    assert ("ops", "crises") in joined(outcome, "RESPONSIBLE_FOR")


@pytest.mark.parametrize(
    ("said", "code", "line"),
    [
        (_TRANSFER.replace('"plans"', '"staff"'), "reform-no-role", 4),
        (_TRANSFER.replace('"desk"', '"plans"'), "reform-itself", 5),
        (_TRANSFER + 'roles = ["supports"]', "reform-no-role", 4),
        (_TRANSFER + 'roles = ["responsable"]', "plan-choice-meant", 6),
    ],
)
def test_what_cannot_be_transferred(said: str, code: str, line: int) -> None:
    assert refused(staff(), step("transfer", said)) == [(code, line)]


_CLOSED = step(
    "abolish", 'unit = "plans"\ndefault_to = "ops"\ndispositions = { forces = "pending" }'
)


def test_what_waits_of_a_closed_unit_can_be_transferred() -> None:
    outcome = play(staff(), _CLOSED + step("transfer", _TRANSFER))
    assert states(outcome, "RESPONSIBLE_FOR")["plans", "forces"] == "transferred desk"
    (edge,) = outcome.draft.outgoing("desk", "RESPONSIBLE_FOR", outcome.plan.effective)
    assert edge.properties["verb"] == "plans"


def test_one_assignment_decides_for_all_that_wait_for_it() -> None:
    graph = staff("desk  RESPONSIBLE_FOR  forces")
    steps = (
        step("abolish", 'unit = "plans"\nbelow = "close"')
        + step("assign", 'body = "ops"\nresponsibility = "forces"\nrole = "responsible"')
    )  # fmt: skip
    outcome = play(graph, steps)
    assert {*states(outcome, "RESPONSIBLE_FOR").values()} == {"transferred ops", "merged ops"}


def test_what_went_to_a_unit_that_closes_later_waits_as_well() -> None:
    steps = step("transfer", _TRANSFER) + step("abolish", 'unit = "desk"')
    assert ("plans", "RESPONSIBLE_FOR", "forces") in pending(play(staff(), steps))
    again = step("assign", 'body = "ops"\nresponsibility = "forces"\nrole = "responsible"')
    outcome = play(staff(), steps + again)
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "transferred ops"}


def test_what_a_reform_established_waits_too_when_its_holder_closes() -> None:
    new = 'responsibility = { id = "new", name_en = "New" }\nresponsible = ["desk"]'
    steps = step("establish", new) + step("abolish", 'unit = "desk"')
    assert ("desk", "RESPONSIBLE_FOR", "new") in pending(play(staff(), steps))


def test_what_is_shared_is_marked_as_joint() -> None:
    outcome = play(staff(), step("share", 'responsibility = "forces"\nwith = "desk"'))
    edges = outcome.draft.incoming("forces", "RESPONSIBLE_FOR", outcome.plan.effective)
    assert {(edge.source, edge.properties.get("joint")) for edge in edges} == {
        ("plans", True), ("desk", True),
    }  # fmt: skip
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "retained"}


def test_what_is_no_longer_shared_is_as_it_was() -> None:
    steps = (
        step("share", 'responsibility = "forces"\nwith = "desk"')
        + step("unshare", 'responsibility = "forces"\nfrom = "desk"')
    )  # fmt: skip
    outcome = play(staff(), steps)
    edges = outcome.draft.incoming("forces", "RESPONSIBLE_FOR", outcome.plan.effective)
    assert [(edge.source, edge.properties.get("joint")) for edge in edges] == [("plans", None)]


@pytest.mark.parametrize(
    ("op", "said", "code"),
    [
        ("share", 'responsibility = "forces"\nwith = "plans"', "reform-has-role"),
        ("share", 'responsibility = "nuclear"\nwith = "ops"', "reform-nobody"),
        ("unshare", 'responsibility = "forces"\nfrom = "plans"', "reform-not-shared"),
    ],
)
def test_what_cannot_be_shared(op: str, said: str, code: str) -> None:
    assert codes(staff(), step(op, said)) == [code]


_ROLE = 'body = "{}"\nresponsibility = "{}"\nrole = "{}"'


def test_a_role_is_added() -> None:
    outcome = play(staff(), step("assign", _ROLE.format("desk", "crises", "informed")))
    assert joined(outcome, "INFORMED_OF") == {("desk", "crises")}
    assert outcome.ledger.items == []


def test_a_role_is_taken_away() -> None:
    outcome = play(staff(), step("unassign", _ROLE.format("ops", "forces", "supports")))
    assert states(outcome, "SUPPORTS") == {("ops", "forces"): "discontinued"}


def test_a_role_that_is_taken_away_and_given_again_is_retained() -> None:
    said = _ROLE.format("ops", "forces", "supports")
    outcome = play(staff(), step("unassign", said) + step("assign", said))
    assert states(outcome, "SUPPORTS") == {("ops", "forces"): "retained"}


@pytest.mark.parametrize(
    ("op", "role", "code"),
    [
        ("assign", ("plans", "forces", "responsible"), "reform-has-role"),
        ("assign", ("ops", "nuclear", "accountable"), "reform-one-accountable"),
        ("unassign", ("ops", "forces", "responsible"), "reform-no-role"),
        ("assign", ("hq", "forces", "responsible"), "plan-unknown"),
    ],
)
def test_what_cannot_be_assigned(op: str, role: tuple[str, str, str], code: str) -> None:
    assert codes(staff(), step(op, _ROLE.format(*role))) == [code]


def test_a_responsibility_is_established_with_its_holders() -> None:
    new = 'responsibility = { id = "new", name_en = "New", parent = "forces", mandate = "charter" }'
    holders = 'accountable = ["asg-p"]\nresponsible = ["desk"]\ninformed = ["ops"]'
    outcome = play(staff(), step("establish", f"{new}\n{holders}"))
    assert ("new", "forces") in joined(outcome, "PART_OF")
    assert ("asg-p", "new") in joined(outcome, "ACCOUNTABLE_FOR")
    assert ("new", "charter") in joined(outcome, "MANDATED_BY")
    assert event(outcome) == ("founded", set(), {"new"})


def test_a_responsibility_is_discontinued_with_all_its_roles() -> None:
    graph = staff("crises  MANDATED_BY  charter")
    outcome = play(graph, step("discontinue", 'responsibility = "crises"\nreason = "over"'))
    assert states(outcome, "RESPONSIBLE_FOR") == {("ops", "crises"): "discontinued"}
    assert states(outcome, "MANDATED_BY") == {("crises", "charter"): "discontinued"}
    assert {each.reason for each in outcome.ledger.items} == {"over"}
    assert event(outcome) == ("abolished", {"crises"}, set())


def test_what_waited_for_somebody_need_not_when_it_is_discontinued() -> None:
    steps = _CLOSED + step("discontinue", 'responsibility = "nuclear"\nreason = "over"')
    outcome = play(
        staff(), steps + step("discontinue", 'responsibility = "forces"\nreason = "over"')
    )
    assert pending(outcome) == set()
    assert states(outcome, "RESPONSIBLE_FOR")["plans", "forces"] == "discontinued"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('responsibility = "forces"\nreason = "over"', "reform-has-parts"),
        ('responsibility = "crises"', "plan-needs-of"),
    ],
)
def test_what_cannot_be_discontinued(said: str, code: str) -> None:
    assert codes(staff(), step("discontinue", said)) == [code]


def test_only_one_can_be_accountable_for_what_is_established() -> None:
    said = 'responsibility = { id = "new", name_en = "New" }\naccountable = ["plans", "ops"]'
    assert codes(staff(), step("establish", said)) == ["reform-one-of"]
