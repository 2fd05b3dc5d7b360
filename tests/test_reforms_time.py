"""Reforms in several stages, and what is known to come in any case."""

from __future__ import annotations

from datetime import date

from tests.reforming import codes, joined, pending, play, staff, states, step

_LATER = "effective = 2013-01-01\n"
_STAGES = (
    step("found", 'unit = { id = "new", name_en = "New", parent = "staff" }')
    + step("move", f'unit = "desk"\nunder = "new"\n{_LATER}')
    + step("abolish", 'unit = "plans"\ndefault_to = "new"\neffective = 2014-01-01')
)
_FIRST, _SECOND, _THIRD = date(2012, 6, 1), date(2013, 6, 1), date(2014, 6, 1)


def test_every_stage_can_be_asked_for() -> None:
    outcome = play(staff(), _STAGES)
    stages = [joined(outcome, "SUB_ORGANIZATION_OF", day) for day in (_FIRST, _SECOND, _THIRD)]
    assert [("desk", "plans") in each for each in stages] == [True, False, False]
    assert [("desk", "new") in each for each in stages] == [False, True, True]
    assert [("plans", "staff") in each for each in stages] == [True, True, False]


def test_the_steps_are_played_in_the_order_of_their_days() -> None:
    steps = step("abolish", f'unit = "ops"\ndefault_to = "desk"\n{_LATER}') + step(
        "transfer", 'responsibility = "forces"\nfrom = "plans"\nto = "ops"'
    )
    outcome = play(staff(), steps)
    assert states(outcome, "RESPONSIBLE_FOR")["plans", "forces"] == "transferred desk"
    assert ("ops", "forces") in joined(outcome, "RESPONSIBLE_FOR", _FIRST)


def test_what_is_founded_and_closed_again_on_another_day_was_there() -> None:
    steps = step("found", 'unit = { id = "new", name_en = "New", parent = "staff" }') + step(
        "abolish", f'unit = "new"\n{_LATER}'
    )
    life = play(staff(), steps).graph().by_id["new"].life
    assert (life.written_start, life.written_end) == ("2012-01-01", "2013-01-01")


def test_what_is_founded_and_closed_on_one_day_was_never_there() -> None:
    steps = step("found", 'unit = { id = "new", name_en = "New", parent = "staff" }') + step(
        "abolish", 'unit = "new"'
    )
    outcome = play(staff(), steps)
    assert "new" not in outcome.graph().by_id
    assert outcome.ledger.created == []


def test_what_waits_can_be_decided_on_a_later_day() -> None:
    steps = step("abolish", 'unit = "ops"\ndispositions = { asg-o = "desk" }') + step(
        "assign", f'body = "desk"\nresponsibility = "crises"\nrole = "responsible"\n{_LATER}'
    )
    outcome = play(staff(), steps)
    assert pending(outcome) == set()
    assert ("desk", "crises") not in joined(outcome, "RESPONSIBLE_FOR", _FIRST)


def test_what_begins_later_is_carried_along() -> None:
    graph = staff("late  Responsibility  Late  2013..", "plans  RESPONSIBLE_FOR  late  2013..",
                  "cell  Unit  Cell  2013..", "cell  SUB_ORGANIZATION_OF  plans")  # fmt: skip
    merge = step(
        "merge", 'units = ["plans", "ops"]\ninto = { id = "both", name_en = "B", head = "sg" }'
    )
    outcome = play(graph, merge)
    assert ("both", "late") in joined(outcome, "RESPONSIBLE_FOR", _SECOND)
    assert ("cell", "both") in joined(outcome, "SUB_ORGANIZATION_OF", _SECOND)


def test_what_begins_later_waits_as_well() -> None:
    graph = staff("late  Responsibility  Late  2013..", "plans  RESPONSIBLE_FOR  late  2013..")
    outcome = play(graph, step("abolish", 'unit = "plans"'))
    assert ("plans", "RESPONSIBLE_FOR", "late") in pending(outcome)


def test_what_one_will_answer_for_cannot_be_transferred_yet() -> None:
    graph = staff("plans  RESPONSIBLE_FOR  crises  2013..")
    said = 'responsibility = "crises"\nfrom = "plans"\nto = "desk"'
    assert codes(graph, step("transfer", said)) == ["reform-no-role"]
    later = play(graph, step("transfer", said + "\neffective = 2013-06-01"))
    assert ("desk", "crises") in joined(later, "RESPONSIBLE_FOR", _SECOND)


def test_a_role_is_given_until_it_is_known_to_begin() -> None:
    graph = staff("plans  RESPONSIBLE_FOR  crises  2013..")
    said = 'body = "plans"\nresponsibility = "crises"\nrole = "responsible"'
    outcome = play(graph, step("assign", said))
    edges = [
        edge for edge in outcome.graph().edges if (edge.source, edge.target) == ("plans", "crises")
    ]
    assert sorted((edge.life.written_start, edge.life.written_end) for edge in edges) == [
        ("2012-01-01", "2013"), ("2013", ""),
    ]  # fmt: skip


def test_what_ends_anyway_ends_on_its_day() -> None:
    graph = staff("late  Responsibility  Late", "plans  RESPONSIBLE_FOR  late  ..2013")
    steps = step("transfer", 'responsibility = "late"\nfrom = "plans"\nto = "ops"')
    outcome = play(graph, steps)
    assert ("ops", "late") in joined(outcome, "RESPONSIBLE_FOR", _FIRST)
    assert ("ops", "late") not in joined(outcome, "RESPONSIBLE_FOR", _SECOND)


def test_what_an_heir_cannot_have_by_then_is_listed() -> None:
    graph = staff("brief  Unit  Brief  ..2013", "late  Responsibility  Late  2014..",
                  "plans  RESPONSIBLE_FOR  late  2014..")  # fmt: skip
    said = 'unit = "plans"\ndefault_to = "ops"\ndispositions = { late = "brief" }'
    outcome = play(graph, step("abolish", said))
    assert states(outcome, "RESPONSIBLE_FOR")["plans", "late"] == "dropped"


def test_what_was_over_before_stays_as_it_was() -> None:
    graph = staff("old  Responsibility  Old", "plans  RESPONSIBLE_FOR  old  ..2010")
    outcome = play(graph, step("abolish", 'unit = "plans"'))
    assert ("plans", "old") not in states(outcome, "RESPONSIBLE_FOR")
    assert ("plans", "old") in joined(outcome, "RESPONSIBLE_FOR", date(2009, 1, 1))


def test_a_circle_that_would_only_come_about_later_is_refused() -> None:
    graph = staff("cell  Unit  Cell", "cell  SUB_ORGANIZATION_OF  desk  2014..")
    early = step("move", 'unit = "plans"\nunder = "cell"')
    assert codes(graph, early) == ["reform-below-itself"]
    late = step("absorb", 'units = ["plans"]\ninto = "cell"')
    assert codes(graph, late) == ["reform-below-itself"]


def test_a_circle_of_reporting_lines_that_would_only_come_about_later_is_refused() -> None:
    graph = staff("boss  Post  Boss", "boss  REPORTS_TO  aide  2014..  line=direct")
    under = 'superior = "boss"'
    assert codes(graph, step("set_superior", f'post = "aide"\n{under}')) == ["reform-circle"]
    dotted = staff("boss  Post  Boss", "boss  REPORTS_TO  aide  2014..  line=dotted")
    assert play(dotted, step("set_superior", f'post = "aide"\n{under}')).ledger.created
