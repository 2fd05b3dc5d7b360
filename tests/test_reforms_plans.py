"""Plans as people write them: every finding at once, with its line; names where ids stand."""

from __future__ import annotations

import pytest

from orgmodel.errors import PlanError
from orgmodel.reforms import parse_plan
from orgmodel.render.sentences.reforms import PLANS
from tests.reforming import codes, joined, only_ids, pending, play, read, refused, staff, step

_ABOLISH = step("abolish", 'unit = "plans"\ndefault_to = "ops"')


def found(text: str) -> list[tuple[str, int]]:
    """The findings of a whole plan, with their lines."""
    with pytest.raises(PlanError) as caught:
        parse_plan(text, "test.toml", staff(), only_ids)
    return [(each.code, each.line) for each in caught.value.findings]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("effective = 2012-01-01\nname_en = Test", [("plan-toml-value", 2)]),
        ('effective = 2012-01-01\nname_en = "Test', [("plan-toml-quote", 2)]),
        ("effective = 2012-01-01\n[[step", [("plan-toml-closed", 2)]),
        ('name_en = "Test"\n[[step]]\nop = "note"\ntext = "x"', [("plan-needs", 0)]),
        ("effective = 2012-01-01", [("plan-empty", 0)]),
        ("effective = 2012-13-01x", [("plan-toml-newline", 1)]),
        ('effective = "soon"\n[[step]]\nop = "note"\ntext = "x"', [("plan-date", 1)]),
        ('effective = 2012-01-01\nstep = "merge"', [("plan-type", 2)]),
    ],
)
def test_what_is_no_plan(text: str, findings: list[tuple[str, int]]) -> None:
    assert found(text) == findings


def test_a_mistake_in_the_toml_is_told_with_its_column() -> None:
    with pytest.raises(PlanError) as caught:
        parse_plan("effective = 2012-01-01\nname_en = Test", "test.toml", staff(), only_ids)
    assert dict(caught.value.findings[0].fields)["column"] == "11"


@pytest.mark.parametrize(
    ("text", "mistake", "column"),
    [
        ("a 1", "equals", "3"),
        ("a =", "value", "4"),
        ('a = "x\ny"', "quote", "7"),
        ("a = 'x", "quote", "7"),
        ("a = [1", "closed", "7"),
        ("a = {b = 1", "closed", "11"),
        ("a = 1\na = 2", "twice", "6"),
        ("[a]\n[a]", "twice", "3"),
        ("= 1", "key", "1"),
        ("a = 1 b = 2", "newline", "7"),
        ('a = "C:\\x"', "backslash", "10"),
        ('a = "\x01"', "", "6"),
    ],
)
def test_each_mistake_in_the_toml_has_a_sentence_of_its_own(
    text: str, mistake: str, column: str
) -> None:
    with pytest.raises(PlanError) as caught:
        parse_plan(text, "test.toml", staff(), only_ids)
    (finding,) = caught.value.findings
    assert finding.code == f"plan-toml-{mistake}".rstrip("-")
    assert dict(finding.fields)["column"] == column
    assert finding.code in PLANS


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("criticality = 9", "plan-range"),
        ("criticality = 0", "plan-range"),
        ("criticality = 2", ""),
        ('description_en = "a\\u0000b"', "plan-character"),
    ],
)
def test_what_no_table_can_hold_is_told_where_it_stands(said: str, code: str) -> None:
    new = f'{{ id = "fn-x", name_en = "X", {said} }}'
    text = f'effective = 2012-01-01\n[[step]]\nop = "establish"\nresponsibility = {new}\n'
    if code:
        assert found(text) == [(code, 4)]
    else:
        assert parse_plan(text, "test.toml", staff(), only_ids).steps


def test_a_post_has_at_least_one_seat() -> None:
    new = '{ id = "post-x", name_en = "X", unit = "plans", seats = -3 }'
    text = f'effective = 2012-01-01\n[[step]]\nop = "create_post"\npost = {new}\n'
    assert found(text) == [("plan-at-least", 4)]


def test_every_finding_is_told_at_once() -> None:
    text = """\
efective = 2012-01-01
effective = 2012-01-01
status = "drafted"
allow_removals = "yes"
[[step]]
op = "mrge"
[[step]]
op = "abolish"
unti = "plans"
[[step]]
op = "rename"
thing = "nowhere"
name_en = 3
"""
    assert found(text) == [
        ("plan-key-meant", 1), ("plan-choice-meant", 3), ("plan-type", 4), ("plan-op-meant", 6),
        ("plan-needs-of", 7), ("plan-key-meant", 9), ("plan-unknown", 12), ("plan-type", 13),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('unit = ["plans"]', "plan-type"),
        ('unit = "plans"\ndispositions = ["forces"]', "plan-type"),
        ('unit = "plans"\ndispositions = { forces = 3 }', "plan-type"),
        ('unit = "plans"\ndispositions = { nothing = "ops" }', "plan-unknown"),
        ('unit = "plans"\neffective = "some day"', "plan-date"),
        ('unit = "plans"\nenabled = "no"', "plan-type"),
        ("", "plan-needs-of"),
    ],
)
def test_what_is_no_step(said: str, code: str) -> None:
    assert codes(staff(), step("abolish", said)) == [code]


@pytest.mark.parametrize("items", ['"forces"', "[3]", '["nothing"]'])
def test_items_are_a_list_of_what_there_is(items: str) -> None:
    said = f'from = "plans"\ninto = {{ name_en = "Off", items = {items} }}'
    assert codes(staff(), step("spin_off", said)) in (["plan-type"], ["plan-unknown"])


def test_names_may_stand_where_ids_stand() -> None:
    units = 'units = ["Plans", "Opérations"]\n'
    into = 'into = { name_en = "Plans and Ops", head = "Head of Plans" }'
    outcome = play(staff(), step("merge", units + into))
    assert ("asg-p", "unit-plans-and-ops") in joined(outcome, "HEAD_OF")


def test_what_an_earlier_step_founds_may_be_named_later() -> None:
    steps = (
        step("found", 'unit = { name_en = "New Cell", parent = "Plans" }')
        + step("create_post", 'post = { name_en = "Head of Cell", unit = "New Cell" }')
        + step("set_head", 'unit = "New Cell"\npost = "Head of Cell"')
    )
    outcome = play(staff(), steps)
    assert ("post-head-of-cell", "unit-new-cell") in joined(outcome, "HEAD_OF")


def test_a_new_name_is_known_to_later_steps() -> None:
    steps = step("rename", 'thing = "plans"\nname_en = "Strategy"') + step(
        "move", 'unit = "Strategy"\nunder = "ops"'
    )
    assert ("plans", "ops") in joined(play(staff(), steps), "SUB_ORGANIZATION_OF")


def test_what_an_earlier_day_founds_is_known_wherever_it_is_written() -> None:
    steps = step("move", 'unit = "ops"\nunder = "New"\neffective = 2013-01-01') + step(
        "found", 'unit = { id = "new", name_en = "New", parent = "staff" }'
    )
    later = play(staff(), steps).plan.last_day
    assert ("ops", "new") in joined(play(staff(), steps), "SUB_ORGANIZATION_OF", later)


def test_what_is_switched_off_is_not_done() -> None:
    outcome = play(staff(), _ABOLISH.replace("[[step]]", "[[step]]\nenabled = false"))
    assert outcome.graph() is outcome.draft.baseline.graph


def test_a_step_that_rests_on_one_that_is_switched_off_is_told() -> None:
    new = 'enabled = false\nunit = { id = "new", name_en = "New" }'
    steps = step("found", new) + step("move", 'unit = "ops"\nunder = "new"')
    assert codes(staff(), steps) == ["reform-not-founded"]


def test_a_step_that_names_what_an_earlier_step_abolished() -> None:
    assert refused(staff(), _ABOLISH + step("move", 'unit = "plans"\nunder = "ops"')) == [
        ("reform-closed", 7)
    ]


def test_what_an_earlier_step_merged_is_gone() -> None:
    merge = step("merge", 'units = ["plans", "ops"]\ninto = { id = "both", name_en = "B" }')
    assert codes(staff(), merge + step("rename", 'thing = "ops"\nname_en = "X"')) == [
        "reform-closed"
    ]


def test_a_day_before_the_unit_exists() -> None:
    graph = staff("late  Unit  Late  2013..")
    assert codes(graph, step("abolish", 'unit = "late"')) == ["reform-not-yet"]
    on_the_day = step("abolish", 'unit = "late"\neffective = 2013-01-01')
    assert codes(graph, on_the_day) == ["reform-not-yet"]


def test_a_day_after_the_unit_has_gone() -> None:
    graph = staff("gone  Unit  Gone  ..2011")
    assert codes(graph, step("rename", 'thing = "gone"\nname_en = "X"')) == ["reform-closed"]


@pytest.mark.parametrize(
    ("op", "one", "other"),
    [
        ("move", 'unit = "desk"\nunder = "ops"', 'unit = "desk"\nunder = "staff"'),
        ("rename", 'thing = "desk"\nname_en = "A"', 'thing = "desk"\nname_en = "B"'),
        ("reclassify", 'unit = "desk"\nkind = "a"', 'unit = "desk"\nkind = "b"'),
        ("set_head", 'unit = "desk"\npost = "clerk"', 'unit = "desk"\npost = "aide"'),
        ("set_chair", 'committee = "pol"\npost = "sg"', 'committee = "pol"\npost = "aide"'),
    ],
)
def test_two_steps_of_one_day_that_contradict_each_other(op: str, one: str, other: str) -> None:
    assert refused(staff(), step(op, one) + step(op, other)) == [("reform-contradicts", 7)]


def test_two_steps_may_name_one_thing_in_two_languages_or_on_two_days() -> None:
    one = step("rename", 'thing = "desk"\nname_en = "A"')
    other = step("rename", 'thing = "desk"\nname_fr = "B"')
    third = step("rename", 'thing = "desk"\nname_en = "C"\neffective = 2013-01-01')
    assert len(read(staff(), one + other + third).steps) == 3
    assert pending(play(staff(), one + other + third)) == set()


def test_steps_that_do_not_rest_on_one_that_failed_are_tried_as_well() -> None:
    steps = (
        step("found", 'unit = { id = "ops", name_en = "New" }')
        + step("found", 'unit = { id = "hq", name_en = "New" }')
        + step("move", 'unit = "desk"\nunder = "plans"')
    )
    assert codes(staff(), steps) == ["reform-taken", "reform-taken", "reform-there-already"]


def test_a_step_that_fails_does_nothing_at_all() -> None:
    new = 'post = { id = "new", name_en = "New", unit = "desk" }\nheads = "hq"'
    assert codes(staff(), step("create_post", new)) == ["plan-unknown"]
    steps = step("absorb", 'units = ["plans"]\ninto = "ops"\nsurplus_posts = { asg-p = "clerk" }')
    assert codes(staff(), steps) == ["reform-cannot-hold"]


def test_a_plan_is_played_once() -> None:
    graph = play(staff(), _ABOLISH).graph()
    with pytest.raises(PlanError) as caught:
        play(graph, step("rename", 'thing = "ops"\nname_en = "X"'))
    assert [each.code for each in caught.value.findings] == ["reform-taken"]


def test_a_reform_of_several_steps_is_one_change_of_several_parts() -> None:
    outcome = play(staff(), _ABOLISH + step("rename", 'thing = "ops"\nname_en = "X"'))
    assert {(a, b) for a, b in joined(outcome, "PART_OF") if a.startswith("chg")} == {
        ("chg-test-1", "chg-test"), ("chg-test-2", "chg-test"),
    }  # fmt: skip


def test_blanks_around_a_name_are_none_of_it() -> None:
    text = 'effective = 2012-01-01\n[[step]]\nop = "found"\nunit = { name_en = "Peace " }\n'
    plan = parse_plan(text, "test.toml", staff(), only_ids)
    new = plan.steps[0].new("unit")
    assert new
    assert new.properties["name_en"] == "Peace"
