"""Moving, renaming and reclassifying: the same thing in another place, under another name."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reforming import codes, event, joined, play, refused, staff, states, step

_MOVE = 'unit = "plans"\nunder = "ops"\n'
_LATER = date(2015, 1, 1)


def test_a_unit_comes_under_another_one_with_all_that_is_below() -> None:
    outcome = play(staff(), step("move", _MOVE))
    assert states(outcome, "SUB_ORGANIZATION_OF")["plans", "staff"] == "transferred ops"
    assert ("desk", "plans") in joined(outcome, "SUB_ORGANIZATION_OF")
    assert event(outcome) == ("moved", {"plans"}, {"plans"})


def test_the_rest_of_what_moves_is_retained() -> None:
    outcome = play(staff(), step("move", _MOVE))
    assert states(outcome, "RESPONSIBLE_FOR") == {("plans", "forces"): "retained"}


def test_a_line_that_is_stated_leads_to_the_new_head_above() -> None:
    outcome = play(staff(), step("move", _MOVE))
    assert states(outcome, "REPORTS_TO") == {("asg-p", "sg"): "transferred asg-o"}


def test_a_line_may_stay() -> None:
    outcome = play(staff(), step("move", _MOVE + "keep_reporting = true"))
    assert ("asg-p", "sg") in joined(outcome, "REPORTS_TO")


def test_a_line_leads_to_the_nearest_head_above() -> None:
    graph = staff("cell  Unit  Cell", "cell  SUB_ORGANIZATION_OF  ops")
    outcome = play(graph, step("move", 'unit = "plans"\nunder = "cell"'))
    assert ("asg-p", "asg-o") in joined(outcome, "REPORTS_TO")


def test_a_move_makes_way_for_one_that_is_known_to_come() -> None:
    graph = staff("cell  Unit  Cell", "plans  SUB_ORGANIZATION_OF  staff  ..2014",
                  "plans  SUB_ORGANIZATION_OF  cell  2014..",
                  without="plans    SUB_ORGANIZATION_OF")  # fmt: skip
    outcome = play(graph, step("move", _MOVE))
    assert ("plans", "ops") in joined(outcome, "SUB_ORGANIZATION_OF")
    assert {
        each for each in joined(outcome, "SUB_ORGANIZATION_OF", _LATER) if each[0] == "plans"
    } == {("plans", "cell")}


def test_a_move_back_on_the_same_day_is_nothing() -> None:
    back = step("move", 'unit = "plans"\nunder = "staff"')
    outcome = play(staff(), step("move", _MOVE) + back)
    assert {each.state for each in outcome.ledger.items} == {"retained"}
    assert {*joined(outcome, "SUB_ORGANIZATION_OF")} == {
        ("plans", "staff"), ("ops", "staff"), ("desk", "plans"),
    }  # fmt: skip


def test_a_unit_that_comes_under_a_committee_leaves_its_place_and_can_come_back() -> None:
    there = step("move", 'unit = "plans"\nunder = "nac"')
    outcome = play(staff(), there)
    assert ("plans", "staff") not in joined(outcome, "SUB_ORGANIZATION_OF")
    assert ("plans", "nac") in joined(outcome, "ACCOUNTABLE_TO")
    back = play(staff(), there + step("move", 'unit = "plans"\nunder = "staff"'))
    assert states(back, "SUB_ORGANIZATION_OF")["plans", "staff"] == "retained"


def test_a_unit_may_be_part_of_one_body_and_answer_to_another() -> None:
    graph = staff("plans  ACCOUNTABLE_TO  nac  drawn=true")
    outcome = play(graph, step("move", _MOVE))
    assert ("plans", "nac") in joined(outcome, "ACCOUNTABLE_TO")


def test_a_committee_comes_under_another_one() -> None:
    outcome = play(staff(), step("move", 'unit = "group"\nunder = "nac"'))
    assert states(outcome, "ACCOUNTABLE_TO")["group", "pol"] == "transferred nac"


@pytest.mark.parametrize(
    ("said", "code", "line"),
    [
        ('unit = "plans"\nunder = "desk"', "reform-below-itself", 4),
        ('unit = "plans"\nunder = "plans"', "reform-below-itself", 4),
        ('unit = "plans"\nunder = "staff"', "reform-there-already", 4),
        ('unit = "group"\nunder = "ops"', "reform-cannot-hold", 4),
        ('unit = "asg-p"\nunder = "ops"', "plan-unknown", 3),
    ],
)
def test_what_cannot_be_moved(said: str, code: str, line: int) -> None:
    assert refused(staff(), step("move", said)) == [(code, line)]


def names(outcome, thing: str) -> set[tuple[str, str, str]]:
    """The dated names of a thing: the text, from when, until when."""
    graph = outcome.graph()
    return {
        (graph.by_id[edge.source].text("text"), *_dates(graph.by_id[edge.source].life))
        for edge in graph.edges
        if edge.relation in {"NAME_OF", "STATE_OF"} and edge.target == thing
    }


def _dates(life) -> tuple[str, str]:
    return life.written_start, life.written_end


def test_a_new_name_holds_from_the_day_on_and_the_table_keeps_the_old_one() -> None:
    outcome = play(staff(), step("rename", 'thing = "plans"\nname_en = "Strategy"'))
    assert names(outcome, "plans") == {("Strategy", "2012-01-01", "")}
    assert outcome.draft.thing("plans").text("name_en") == "Plans"
    assert event(outcome) == ("renamed", {"plans"}, {"plans"})


def test_a_dated_name_ends_where_the_next_one_begins() -> None:
    graph = staff(
        "old  Name  2003..  lang=en  kind=official  text=Planning", "old  NAME_OF  plans  2003.."
    )
    outcome = play(graph, step("rename", 'thing = "plans"\nname_en = "Strategy"'))
    assert names(outcome, "plans") == {
        ("Planning", "2003", "2012-01-01"),
        ("Strategy", "2012-01-01", ""),
    }


def test_a_new_name_makes_way_for_one_that_is_known_to_come() -> None:
    graph = staff(
        "next  Name  2014..  lang=en  kind=official  text=Futures", "next  NAME_OF  plans  2014.."
    )
    outcome = play(graph, step("rename", 'thing = "plans"\nname_en = "Strategy"'))
    assert names(outcome, "plans") == {("Strategy", "2012-01-01", "2014"), ("Futures", "2014", "")}


def test_abbreviations_and_languages_have_names_of_their_own() -> None:
    said = 'thing = "plans"\nname_fr = "Stratégie"\nabbr_en = "STR"'
    assert {each for each, *_ in names(play(staff(), step("rename", said)), "plans")} == {
        "Stratégie", "STR",
    }  # fmt: skip


def test_posts_and_responsibilities_have_new_names_as_well() -> None:
    steps = "".join(
        step("rename", f'thing = "{each}"\nname_en = "New"') for each in ("sg", "forces")
    )
    outcome = play(staff(), steps)
    assert names(outcome, "sg") == names(outcome, "forces") == {("New", "2012-01-01", "")}


def test_a_name_must_be_given() -> None:
    assert codes(staff(), step("rename", 'thing = "plans"')) == ["reform-no-name"]


def test_a_unit_is_of_another_kind_from_the_day_on() -> None:
    said = 'unit = "plans"\nkind = "office"\nindependent = true\nstatus = "suspended"'
    outcome = play(staff(), step("reclassify", said))
    assert {each for each, *_ in names(outcome, "plans")} == {"office", "true", "suspended"}
    assert event(outcome) == ("reclassified", {"plans"}, {"plans"})


def test_what_it_becomes_must_be_said() -> None:
    assert codes(staff(), step("reclassify", 'unit = "plans"')) == ["reform-no-state"]


@pytest.mark.parametrize(
    ("said", "code"),
    [('status = "under-way"', "reform-status"), ('kind = "Big Division"', "plan-kind")],
)
def test_a_state_that_no_row_could_say_is_refused(said: str, code: str) -> None:
    assert codes(staff(), step("reclassify", f'unit = "plans"\n{said}\n')) == [code]
