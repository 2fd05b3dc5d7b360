"""What reforms do to a small organisation."""

from __future__ import annotations

import pytest

from orgmodel.errors import PlanError
from tests.organisation import organisation
from tests.reforming import play, states

_STAFF = organisation(
    """
    staff    Unit  Staff / Secrétariat
    plans    Unit  Plans / Plans
    ops      Unit  Operations / Opérations
    desk     Unit  Desk / Bureau
    sg       Post  Secretary General / Secrétaire général
    asg-p    Post  Head of Plans / Chef des plans
    asg-o    Post  Head of Operations / Chef des opérations
    nac      Committee  Council / Conseil
    forces   Responsibility  Forces / Forces
    crises   Responsibility  Crises / Crises
    plans    SUB_ORGANIZATION_OF  staff
    ops      SUB_ORGANIZATION_OF  staff
    desk     SUB_ORGANIZATION_OF  plans
    sg       HEAD_OF  staff
    asg-p    HEAD_OF  plans
    asg-o    HEAD_OF  ops
    asg-p    POST_IN  plans
    asg-o    POST_IN  ops
    plans    RESPONSIBLE_FOR  forces
    ops      RESPONSIBLE_FOR  crises
    ops      SUPPORTS  forces
    plans    COORDINATES_WITH  ops
    asg-p    CHAIRS  nac
    plans    SECRETARIAT_OF  nac
    """,
    top=("staff",),
)
_MERGER = """
[[step]]
op = "merge"
units = ["plans", "ops"]
into = { id = "both", name_en = "Plans and Operations", kind = "division", head = "asg-o" }
"""


def test_a_merger_gives_everything_to_the_new_unit() -> None:
    outcome = play(_STAFF, _MERGER)
    assert states(outcome, "RESPONSIBLE_FOR") == {
        ("plans", "forces"): "transferred both",
        ("ops", "crises"): "transferred both",
    }
    assert states(outcome, "SUPPORTS") == {("ops", "forces"): "merged both"}
    assert states(outcome, "COORDINATES_WITH") == {("plans", "ops"): "internalised"}


def test_a_head_too_many_waits_for_a_decision() -> None:
    outcome = play(_STAFF, _MERGER)
    assert states(outcome, "HEAD_OF") == {
        ("asg-p", "plans"): "pending",
        ("asg-o", "ops"): "transferred both",
    }


def test_what_an_abolished_unit_answered_for_is_pending() -> None:
    outcome = play(_STAFF, '[[step]]\nop = "abolish"\nunit = "plans"')
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "pending"}
    assert states(outcome, "SUB_ORGANIZATION_OF")["desk", "plans"] == "transferred staff"


def test_a_later_step_decides_what_was_pending() -> None:
    steps = """
    [[step]]
    op = "abolish"
    unit = "plans"
    [[step]]
    op = "assign"
    body = "ops"
    responsibility = "forces"
    role = "responsible"
    """
    outcome = play(_STAFF, steps)
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "transferred ops"}
    assert all(each.closes for each in outcome.ledger.balance())


def test_a_step_that_cannot_be_done_says_why_and_where() -> None:
    with pytest.raises(PlanError) as caught:
        play(_STAFF, '[[step]]\nop = "move"\nunit = "plans"\nunder = "desk"')
    (finding,) = caught.value.findings
    assert (finding.code, finding.line) == ("reform-below-itself", 7)
