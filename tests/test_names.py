from datetime import date

import pytest

from orgmodel.catalogue import Parameter, Type
from orgmodel.errors import AmbiguousName, UnknownName, WrongKind
from orgmodel.metamodel import Words
from orgmodel.questions import Options
from orgmodel.questions.asking import Asking
from orgmodel.questions.names import resolve
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
is        Unit            The Staff / Le secrétariat  abbr_en=IS  identifiers=iso:99
esc       Unit            Emerging Challenges Division / Division Défis émergents
asg       Post            Head of the Emerging Challenges Division
old       Unit            Cyber Centre  2000..2005
new       Unit            Cyber Centre  2005..
first     Unit            Press Office
second    Unit            Press Office
word      Term            Press Office
paper     Term            Press Gazette
cyber     Responsibility  Cyber defence / Cyberdéfense  other_names=computer security
wps       Responsibility  Women, Peace and Security / Femmes, paix et sécurité
against   Responsibility  Defence against weapons of mass destruction
spread    Responsibility  Proliferation of weapons of mass destruction
later     Responsibility  Human security  2021..
longer    Responsibility  Human security and peace in the world
oddly     Responsibility  L’« Été » à l'œuvre: 50 % d'essai
wmd       Responsibility  WMD policy
bob       Person          Bob Builder
asg       HEAD_OF         esc
esc       RESPONSIBLE_FOR  wmd  scope_en=deterrence and posture
"""
RESPONSIBILITY = ("Responsibility",)
MANY = "".join(f"many{n}  Responsibility  Parking area k{n}\n" for n in range(13))
BODY = ("Unit", "Post", "Committee", "Organization")


@pytest.fixture(scope="module")
def store():
    store = open_store("memory:")
    store.sync(organisation(ORGANISATION + MANY), SyncOptions())
    yield store
    store.close()


@pytest.fixture
def find(store):
    def find(given, labels=BODY, *, several=False, on="2011-11-02", holders=False, lang="en"):
        options = Options(date.fromisoformat(on), lang, holders)
        thing = Parameter("thing", Type("THING", labels), Words("", ""), several=several)
        return resolve(Asking.of(store, options), given, thing)

    return find


def ids(found):
    return [match.id for match in found.matches]


@pytest.mark.parametrize("given", ["cyber", "CYBER DEFENCE", "cyberdefense", "Cyber  Défence!"])
def test_case_accents_and_punctuation_do_not_count(find, given):
    found = find(given, RESPONSIBILITY)
    assert ids(found) == ["cyber"]
    assert found.notices == ()


@pytest.mark.parametrize(
    "given",
    ["l'été à l'oeuvre 50 d'essai", "L’ÉTÉ À L’ŒUVRE : 50 % D’ESSAI", "l ete a l œuvre 50 d essai"],
)
def test_apostrophes_and_ligatures_do_not_count(find, given):
    assert ids(find(given, RESPONSIBILITY)) == ["oddly"]


@pytest.mark.parametrize("given", ["IS", "is", "99", "le secretariat"])
def test_an_id_an_abbreviation_and_an_identifier_are_names(find, given):
    assert ids(find(given)) == ["is"]


def test_an_id_beats_the_same_text_as_a_name(find):
    assert ids(find("first")) == ["first"]


def test_another_name_is_a_name(find):
    assert ids(find("computer security", RESPONSIBILITY)) == ["cyber"]


def test_whole_words_are_found_in_any_order(find):
    found = find("security peace women", RESPONSIBILITY)
    assert ids(found) == ["wps"]
    assert found.notices[0].code == "taken-for"


def test_parts_of_words_are_found_last(find):
    assert ids(find("women pea", RESPONSIBILITY)) == ["wps"]
    with pytest.raises(UnknownName):
        find("omen peace", RESPONSIBILITY)


def test_a_unit_beats_the_post_that_heads_it(find):
    found = find("emerging challenges")
    assert ids(found) == ["esc"]
    assert dict(found.notices[0].fields)["others"] == "0"


@pytest.mark.parametrize(("on", "id_"), [("2003-01-01", "old"), ("2011-01-01", "new")])
def test_what_is_in_force_on_the_date_beats_what_is_not(find, on, id_):
    assert ids(find("cyber centre", on=on)) == [id_]


def test_an_exact_name_beats_words_even_when_not_in_force(find):
    assert ids(find("human security", RESPONSIBILITY)) == ["later"]


def test_the_scope_of_an_assignment_is_found_at_last(find):
    found = find("deterrence", RESPONSIBILITY)
    assert ids(found) == ["wmd"]
    assert found.notices[0].code == "scope"


def test_a_question_that_lists_is_about_all_that_match_equally_the_nearest_first(find):
    found = find("weapons of mass destruction", RESPONSIBILITY, several=True)
    assert ids(found) == ["spread", "against"]
    assert dict(found.notices[0].fields)["count"] == "2"


def test_more_than_a_dozen_are_too_many_even_for_a_question_that_lists(find):
    with pytest.raises(AmbiguousName) as error:
        find("parking", RESPONSIBILITY, several=True)
    assert len(error.value.candidates) == 13


def test_several_equal_matches_are_too_many_elsewhere(find):
    with pytest.raises(AmbiguousName) as error:
        find("press office")
    assert [each.id for each in error.value.candidates] == ["first", "second"]


def test_a_part_of_the_organisation_beats_a_term_of_the_same_name(find):
    with pytest.raises(AmbiguousName) as error:
        find("press office", ("Entity",))
    assert "word" not in [each.id for each in error.value.candidates]


def test_what_is_spelt_differently_is_suggested(find):
    with pytest.raises(UnknownName) as error:
        find("cybre defense unit", RESPONSIBILITY)
    assert [each.name for each in error.value.candidates] == ["Cyber defence"]


def test_suggestions_are_in_the_readers_language(find):
    with pytest.raises(UnknownName) as error:
        find("cybre defense unit", RESPONSIBILITY, lang="fr")
    assert [each.name for each in error.value.candidates] == ["Cyberdéfense"]


def test_a_thing_of_the_wrong_kind_is_told_from_an_unknown_one(find):
    with pytest.raises(WrongKind) as error:
        find("emerging challenges division", RESPONSIBILITY)
    assert error.value.label == "Unit"
    assert {"what", "chain", "show", "tree"} <= set(error.value.commands)
    assert "who" not in error.value.commands


def test_a_remark_that_only_holds_the_words_is_not_what_was_meant(find):
    with pytest.raises(WrongKind):
        find("press gazette", RESPONSIBILITY)
    with pytest.raises(UnknownName):
        find("gazette", RESPONSIBILITY)


def test_of_a_term_only_what_is_about_it_is_suggested(find):
    with pytest.raises(WrongKind) as error:
        find("press gazette", RESPONSIBILITY)
    assert "discrepancies" not in error.value.commands


def test_an_abbreviation_may_stand_beside_words_of_the_name(find):
    assert ids(find("IS secretariat")) == ["is"]


def test_people_have_names_only_on_request(find):
    assert ids(find("bob builder", ("Entity",), holders=True)) == ["bob"]
    for given in ("bob builder", "bob", "builder"):
        with pytest.raises(UnknownName):
            find(given, ("Entity",))


@pytest.mark.parametrize(
    "given",
    ["", " ", "'", '"', "\\", "$given", "{id: 'is'}", "') RETURN 1 //", "\n\t\0", "\u202e",
     "x " * 5000, "%", "' OR 1=1", "é" * 10000],
)  # fmt: skip
def test_hostile_text_is_only_text(find, given):
    with pytest.raises(UnknownName):
        find(given)


def test_a_post_beats_its_deputy():
    text = """
boss     Post  Director of Works  abbr_en=DW
deputy   Post  Deputy Director of Works  abbr_en=DDW
deputy   DEPUTY_OF  boss
"""
    with open_store("memory:") as store:
        store.sync(organisation(text), SyncOptions())
        thing = Parameter("thing", Type("THING", BODY), Words("", ""))
        assert ids(resolve(Asking.of(store, Options()), "works", thing)) == ["boss"]


def test_what_a_glossary_gives_another_name_is_found_by_it():
    text = """
wires    Responsibility  Wiring
word     Term            Wiring  other_names=WRG
"""
    with open_store("memory:") as store:
        store.sync(organisation(text), SyncOptions())
        thing = Parameter("thing", Type("THING", RESPONSIBILITY), Words("", ""))
        assert ids(resolve(Asking.of(store, Options()), "WRG", thing)) == ["wires"]
