from datetime import date

import pytest

from orgmodel.catalogue import adhoc, question
from orgmodel.errors import QueryRefused, StoreEmpty, UsageError
from orgmodel.questions import Options, ask, run_own
from orgmodel.stores import open_store
from tests.asked import answer, notices, pick, store

__all__ = ["answer", "store"]


def test_who_names_the_recorded_roles_then_who_answers_in_effect(answer):
    found = answer("who", thing="cyber defence")
    assert pick(found, "role", "body", "since", "how", "because", "via") == [
        ("RESPONSIBLE_FOR", "div", "2010", "stated", None, None),
        ("SUPPORTS", "press", "2003", "stated", None, None),
        ("ACCOUNTABLE_FOR", "asg", "2010", "inferred", "heads", "div"),
    ]
    assert pick(found, "sources")[0] == ([["page", "§ 3"]],)
    assert found.sources["page"].name("fr") == "La page"


def test_who_shows_the_head_of_a_unit_that_has_no_row_of_its_own(answer):
    assert pick(answer("who", thing="cyber"), "body", "heads") == [
        ("div", []),
        ("press", ["hp"]),
        ("asg", []),
    ]


def test_who_says_what_is_inherited_and_from_what(answer):
    assert pick(answer("who", thing="train people"), "role", "body", "because", "via") == [
        ("RESPONSIBLE_FOR", "div", "inherited", "cyber"),
        ("ACCOUNTABLE_FOR", "asg", "inherited", "cyber"),
    ]


def test_what_has_no_end_is_in_force_on_the_last_day_there_is(answer):
    found = answer("who", "9999-12-31", thing="cyber")
    assert found.table.rows
    assert notices(found) == []


def test_of_several_things_the_date_is_that_of_those_of_which_something_is_recorded(answer):
    found = answer("who", thing=["orphan function", "integrity"])
    assert found.as_of == date(2017, 9, 1)


def test_one_name_where_two_are_asked_for_is_seen_as_one(answer):
    with pytest.raises(UsageError) as error:
        answer("why", one="head", other="of press")
    assert error.value.code == "one-name"


def test_where_several_are_responsible_nobody_is_accountable(answer):
    assert pick(answer("who", thing="shared"), "role") == [("RESPONSIBLE_FOR",)] * 2


def test_nobody_recorded_is_an_answer(answer):
    found = answer("who", thing="orphan")
    assert (found.table.rows, found.notices) == ((), ())
    assert found.subjects == ("orphan",)
    assert found.names["orphan"].name("en") == "Orphan function"


def test_of_several_things_those_are_named_of_which_nothing_is_recorded(answer):
    found = answer("who", thing="function")
    assert {row[0] for row in found.table.rows} == {"shared"}
    assert [code for code, _ in notices(found)] == ["several-answered", "nothing-recorded"]


def test_who_can_be_asked_for_one_role_in_either_language(answer):
    for role in ("supports", "SUPPORTS", "appuie"):
        assert pick(answer("who", thing="cyber", role=role), "body") == [("press",)]


def test_names_come_in_both_languages_beside_the_ids(answer):
    named = answer("who", thing="cyber", lang="fr").names["cyber"]
    assert (named.name("fr"), named.name("en")) == ("Cyberdéfense", "Cyber defence")


def test_what_is_not_in_force_is_answered_as_of_the_nearest_date_on_which_it_is(answer):
    found = answer("who", thing="human security")
    assert found.as_of == date(2021, 2, 28)
    assert pick(found, "role", "since")[0] == ("RESPONSIBLE_FOR", "[..2021-02]")
    ((code, fields),) = notices(found)
    assert (code, fields["at"]) == ("answered-while-in-force", "2021-02")


def test_what_is_answered_only_later_is_answered_as_of_then(answer):
    found = answer("who", thing="integrity")
    ((code, fields),) = notices(found)
    assert (found.as_of, code) == (date(2017, 9, 1), "answered-as-of")
    assert (fields["asked"], fields["at"]) == ("2011-11-02", "2017-09")


def test_what_has_ended_is_answered_as_of_its_last_day(answer):
    found = answer("who", thing="old programme")
    ((code, fields),) = notices(found)
    assert (found.as_of, code) == (date(1999, 12, 31), "answered-while-in-force-before")
    assert fields["before"] == "2000"


def test_a_date_that_was_typed_is_kept_and_the_answer_says_from_when_there_is_one(answer):
    found = answer("who", on="2011-11-02", thing="integrity")
    assert (found.as_of, found.table.rows) == (date(2011, 11, 2), ())
    ((code, fields),) = notices(found)
    assert (code, fields["first"]) == ("answered-from", "2017-09")


@pytest.mark.parametrize(
    ("thing", "code", "fields"),
    [
        ("human security", "in-force-from", {"first": "2019"}),
        ("old programme", "in-force-from-to", {"first": "1990", "last": "2000"}),
    ],
)
def test_on_a_typed_date_the_answer_says_when_the_thing_exists(answer, thing, code, fields):
    ((found, given),) = notices(answer("who", on="2011-11-02", thing=thing))
    assert found == code
    assert fields.items() <= given.items()


def test_what_has_ended_and_answered_for_nothing_is_told_as_of_its_last_day(answer):
    found = answer("what", body="closed")
    assert (found.as_of, found.table.rows) == (date(1998, 12, 31), ())
    assert [code for code, _ in notices(found)] == ["answered-while-in-force-before"]


def test_before_everything_there_is_nothing_and_the_answer_says_so(answer):
    found = answer("tree", on="1066-01-01")
    assert found.table.rows == ()
    assert [(code, fields["before"]) for code, fields in notices(found)] == [
        ("before-everything", "1990")
    ]


def test_what_gives_the_responsibilities_and_committees_of_a_unit_and_its_head(answer):
    assert pick(answer("what", body="division"), "relation", "thing", "via", "head") == [
        ("RESPONSIBLE_FOR", "cyber", None, None),
        ("RESPONSIBLE_FOR", "shared", None, None),
        ("RESPONSIBLE_FOR", "train", "cyber", None),
        ("CHAIRS", "group", None, "asg"),
    ]


def test_what_gives_what_a_post_answers_for_in_effect(answer):
    found = answer("what", body="asg")
    assert pick(found, "relation", "thing", "because", "via") == [
        ("ACCOUNTABLE_FOR", "cyber", "heads", "div"),
        ("ACCOUNTABLE_FOR", "train", "inherited", "cyber"),
        ("CHAIRS", "group", None, None),
    ]


def test_a_row_on_which_sources_contradict_each_other_is_marked(answer):
    assert pick(answer("who", thing="cyber"), "body", "contested") == [
        ("div", ["doubt"]),
        ("press", []),
        ("asg", ["doubt"]),
    ]
    assert ("cyber", ["doubt"]) in pick(answer("what", body="div"), "thing", "contested")


def test_whoever_holds_a_post_is_named_on_request_only(answer):
    for holders, expected in ((True, ["bob"]), (False, [])):
        assert pick(answer("who", thing="lead", holders=holders), "body", "holders") == [
            ("sg", expected)
        ]
        found = answer("what", body="sg", holders=holders)
        assert pick(found, "held_by") == [(expected,)]


def test_what_gives_secretariats_and_seats(answer):
    assert ("SECRETARIAT_OF", "group") in pick(answer("what", body="press"), "relation", "thing")
    assert pick(answer("what", body="adviser"), "relation", "part") == [("MEMBER_OF", "secretary")]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({}, "missing-argument"),
        ({"thing": "cyber", "colour": "red"}, "unknown-argument"),
        ({"thing": "cyber", "role": "boss"}, "not-a-choice"),
    ],
)
def test_arguments_that_do_not_fit_are_refused(answer, arguments, code):
    with pytest.raises(UsageError) as error:
        answer("who", **arguments)
    assert error.value.code == code


def test_a_depth_is_a_number(answer):
    with pytest.raises(UsageError) as error:
        answer("tree", depth="two")
    assert error.value.code == "not-a-number"


def test_own_queries_are_run_as_of_the_datasets_date(store):
    cypher = "MATCH (u:Unit) WHERE u.valid_from <= date($on) AND u.id = $id RETURN u.id AS id"
    assert run_own(store, adhoc(cypher), {"id": "div"}).table.rows == (("div",),)
    assert run_own(store, adhoc(cypher), {"id": "later"}).table.rows == ()


def test_own_queries_cannot_write(store):
    with pytest.raises(QueryRefused):
        run_own(store, adhoc("MATCH (u:Unit) SET u.note = 'x'"), {})


def test_an_empty_store_has_no_answers():
    with pytest.raises(StoreEmpty):
        ask(open_store("memory:"), question("tree"), {}, Options())
