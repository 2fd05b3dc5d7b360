"""What passes on is shown as one move."""

from __future__ import annotations

import pytest

from orgmodel.graph.diff import on
from orgmodel.reforms import Outcome
from orgmodel.reforms.moves import with_moves
from orgmodel.reforms.parts import parts
from tests.reforming import DAY, play, staff, step


def moves(outcome: Outcome) -> set[tuple[str, str, str, str]]:
    """What moved: who, how it is joined to what, and what stood there before."""
    found = on(*parts(outcome.draft), DAY).changes
    told = with_moves(found, outcome.ledger, lambda id_: outcome.draft.thing(id_).label)
    return {(each.relation, *each.ends) for each in told if each.what == "moved"}


@pytest.mark.parametrize(
    "move",
    [
        ("SUPPORTS", "both", "crises", "plans"),
        ("LOCATED_AT", "both", "hq", "plans"),
        ("MANDATED_BY", "both", "charter", "plans"),
        ("HEAD_OF", "asg-o", "both", "ops"),
        ("RESPONSIBLE_FOR", "both", "forces", "plans"),
        ("SUB_ORGANIZATION_OF", "desk", "both", "plans"),
    ],
)
def test_what_a_new_body_takes_over_moves(move: tuple[str, str, str, str]) -> None:
    graph = staff("plans  SUPPORTS  crises", without="ops      RESPONSIBLE_FOR")
    said = 'units = ["plans", "ops"]\ninto = { id = "both", name_en = "Both", head = "asg-o" }'
    assert move in moves(play(graph, step("merge", said)))


def test_a_role_that_is_shared_when_it_has_passed_on_moves_as_well() -> None:
    first = step("transfer", 'responsibility = "forces"\nfrom = "plans"\nto = "ops"')
    outcome = play(staff(), first + step("share", 'responsibility = "forces"\nwith = "desk"'))
    assert ("RESPONSIBLE_FOR", "ops", "forces", "plans") in moves(outcome)


def test_what_falls_together_with_something_else_does_not_move() -> None:
    graph = staff("desk  RESPONSIBLE_FOR  forces")
    said = 'responsibility = "forces"\nfrom = "plans"\nto = "desk"'
    assert moves(play(graph, step("transfer", said))) == set()


def test_the_ledger_names_the_step_that_had_the_last_word() -> None:
    first = step("move", 'unit = "desk"\nunder = "ops"')
    outcome = play(
        staff(), first + step("move", 'unit = "desk"\nunder = "staff"\neffective = 2013')
    )
    (item,) = (each for each in outcome.ledger.items if each.relation == "SUB_ORGANIZATION_OF")
    assert (item.step, item.to) == (2, "staff")
