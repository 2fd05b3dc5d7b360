from contextlib import closing
from dataclasses import replace

import pytest

from orgmodel.catalogue import question
from orgmodel.errors import UsageError
from orgmodel.questions import Options, ask
from orgmodel.stores import SyncOptions, open_store
from tests.asked import answer, notices, pick, store
from tests.organisation import organisation

__all__ = ["answer", "store"]


def test_chain_goes_from_a_unit_through_its_head_to_the_council(answer):
    assert pick(answer("chain", start="division"), "body", "below", "relation", "how") == [
        ("asg", None, None, None),
        ("sg", "asg", "REPORTS_TO", "inferred"),
        ("council", "sg", "ACCOUNTABLE_TO", "inferred"),
    ]


@pytest.mark.parametrize(
    ("start", "bodies"),
    [
        ("auditor", ["auditor", "chair", "council"]),
        ("section", ["section", "chair", "council"]),
        ("board", ["chair", "council"]),
        ("adviser", ["adviser", "asg", "sg", "council"]),
        ("sg", ["sg", "council"]),
        ("later", ["later", "sg", "council"]),
    ],
)
def test_chain_never_passes_a_unit_that_answers_to_a_committee(answer, start, bodies):
    assert [row[0] for row in answer("chain", start=start).table.rows] == bodies


def test_chain_adds_the_other_lines_on_request(answer):
    rows = pick(answer("chain", start="adviser", line="all"), "body", "below", "line")
    assert ("sg", "adviser", "dotted") in rows


def test_tree_shows_what_is_in_force_in_the_order_of_the_organisation(answer):
    found = answer("tree", unit="International Staff", depth="1")
    assert pick(found, "unit", "parent", "answers_to") == [
        ("is", None, ["council"]),
        ("press", "is", []),
        ("div", "is", []),
        ("board", "is", ["council"]),
    ]


def test_tree_begins_at_the_top_and_shows_more_on_request(answer):
    found = answer("tree", **{"with": ["heads", "responsibilities,committees"]})
    rows = pick(found, "unit", "heads", "responsibilities", "committees")
    assert rows[0] == ("nato", [], [], [])
    assert ("div", ["asg"], ["cyber", "shared"], ["group"]) in rows


def test_what_the_tree_was_not_asked_for_is_not_known_to_be_nothing(answer):
    (row, *_) = pick(answer("tree"), "heads", "holders", "responsibilities", "committees")
    assert row == (None, None, None, None)


def test_a_card_says_what_took_over(answer):
    assert pick(answer("show", thing="council"), "took_over_from") == [(["closed"],)]
    assert pick(answer("show", thing="closed"), "succeeded_by") == [(["council"],)]


def test_a_card_does_not_say_what_is_taken_over_later(answer):
    card = answer("show", thing="council", on="1998-01-01")
    assert pick(card, "took_over_from") == [([],)]


def test_a_card_says_only_of_what_it_shows_that_it_is_inferred(answer):
    assert pick(answer("show", thing="sg"), "inferred") == [(["ACCOUNTABLE_TO"],)]
    assert pick(answer("show", thing="council"), "inferred") == [([],)]


def test_of_what_is_closed_on_the_date_typed_the_successor_is_named(answer):
    found = answer("what", body="closed", on="2011-11-02")
    assert notices(found)[-1] == ("place-taken", {"successors": "Council"})


def test_a_card_says_who_answers_for_a_thing_and_for_what_a_body_does(answer):
    assert pick(answer("show", thing="cyber"), "responsible", "supported_by") == [
        (["div"], ["press"])
    ]
    assert pick(answer("show", thing="press", on="2011-11-02"), "supports", "serves") == [
        (["cyber"], ["group"])
    ]
    assert pick(answer("show", thing="asg"), "chairs") == [(["group"],)]


def test_show_gives_a_card(answer):
    (card,) = answer("show", thing="cyber", lang="fr").table.records()
    assert (card["name_en"], card["name_fr"]) == ("Cyber defence", "Cyberdéfense")
    assert card["contradictions"] == ["doubt"]


def test_what_is_closed_names_what_took_its_place(answer):
    named = answer("show", thing="event").names
    assert [each.id for each in named["closed"].successors] == ["council"]
    assert (named["closed"].closed, named["council"].closed) == (True, False)


def test_what_is_not_yet_there_is_not_closed(answer):
    found = answer("search", words="human security").names["future"]
    assert (found.closed, found.later) == (False, True)


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("security human", ["future"]),
        ("cyberdef", ["cyber"]),
        ("DIVISION", ["div", "asg", "press", "later"]),
        ("le secretariat", ["is"]),
        ("unheard", []),
    ],
)
def test_search_finds_names_by_their_words(answer, words, things):
    assert sorted(row[0] for row in answer("search", words=words).table.rows) == sorted(things)


def test_a_search_in_vain_says_that_people_are_named_on_request(answer):
    assert notices(answer("search", words="zebrafish")) == [("people-unnamed", {})]
    assert notices(answer("search", words="zebrafish", holders=True)) == []


def test_a_search_in_vain_says_what_was_perhaps_meant(answer):
    found = answer("search", words="cybre defense")
    assert notices(found) == [("perhaps-meant", {"name": "Cyber defence"})]


@pytest.mark.parametrize("label", ["unit", "Units", "unités", "UNIT"])
def test_list_takes_a_sort_in_either_language_in_singular_or_plural(answer, label):
    found = answer("list", label=label)
    assert {row[0] for row in found.table.rows} == {"is", "div", "press", "board", "section"}
    assert ("counted", {"count": "5"}) in notices(found)


@pytest.mark.parametrize(
    ("label", "options", "things"),
    [
        ("unit", {"under": "international staff"}, ["board", "div", "press", "section"]),
        ("unit", {"without": "head"}, ["section"]),
        ("unit", {"kind": "staff body"}, ["is"]),
        ("post", {"without": "superior"}, []),
        ("responsibility", {"without": "owner"}, ["integrity", "orphan"]),
        ("responsibility", {"under": "division"}, ["cyber", "shared"]),
        ("committee", {"without": "chair"}, ["council"]),
        ("committee", {"closed": True}, ["closed"]),
        ("person", {}, []),
    ],
)
def test_list_leaves_out_what_the_options_say(answer, label, options, things):
    found = answer("list", label=label, **options)
    assert sorted(row[0] for row in found.table.rows) == things


@pytest.mark.parametrize("typed", ["staff bodies", "organe de travail", "staff-body"])
def test_a_kind_is_listed_without_saying_of_which_sort_it_is(answer, typed):
    assert pick(answer("list", label=typed), "thing", "kind") == [("is", "staff-body")]


def test_of_two_kinds_the_error_says_how_to_list_the_first(answer):
    with pytest.raises(UsageError) as error:
        answer("list", label="divisions", kind="office")
    assert error.value.code == "kind-for-label"


def test_committees_of_a_body_are_those_it_chairs_serves_or_sits_in(answer):
    assert pick(answer("committees", body="division"), "committee", "above", "services") == [
        ("group", "council", ["head-chairs"])
    ]
    assert pick(answer("committees", body="press"), "services") == [(["secretariat"],)]


def test_committees_of_a_committee_are_itself_and_those_below_it(answer):
    assert pick(answer("committees", body="council"), "committee", "chaired_by") == [
        ("council", []),
        ("group", ["asg"]),
    ]


def test_people_are_shown_only_on_request(answer):
    assert pick(answer("show", thing="secretary general"), "held_by") == [([],)]
    named = answer("show", thing="secretary general", holders=True)
    assert pick(named, "held_by") == [(["bob"],)]
    assert named.names["bob"].name("en") == "Bob Builder"


def test_where_no_names_of_people_were_loaded_the_answer_says_so():
    text = "head  Post  Head\nperson-1  Person  -\nperson-1  HOLDS  head"
    graph = organisation(text)
    people = [replace(each, properties={}) if each.label == "Person" else each
              for each in graph.things]  # fmt: skip
    with closing(open_store("memory:")) as store:
        store.sync(replace(graph, things=tuple(people)), SyncOptions())
        found = ask(store, question("show"), {"thing": "head"}, Options(with_holders=True))
    assert notices(found) == [("people-nameless", {})]


def test_the_tree_of_everything_has_what_stands_under_nothing():
    text = "top  Organization  T\ncell  Unit  C\nlone  Unit  L\ncell  SUB_ORGANIZATION_OF  top"
    with closing(open_store("memory:")) as store:
        store.sync(organisation(text, top=("top",)), SyncOptions())
        found = ask(store, question("tree"), {}, Options())
    assert {row[0] for row in found.table.rows} == {"top", "cell", "lone"}
