"""How two things are connected: the best way, found step by step from both ends."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from orgmodel.catalogue import adhoc, question
from orgmodel.datasets import read
from orgmodel.questions import Options, ask
from orgmodel.questions.asking import Asking
from orgmodel.questions.ways import way
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

SMALL = Path(__file__).parent / "small"
ORGANISATION = """
is        Unit            Staff
pdd       Unit            Public Diplomacy
ops       Unit            Operations
press     Unit            Press Section
sg        Post            Secretary General
asg       Post            Head of Public Diplomacy
hops      Post            Head of Operations
science   Responsibility  Science programme
peace     Responsibility  Peace programme
lonely    Responsibility  Lonely programme
bob       Person          Bob
anna      Post            First aide
berta     Post            Second aide
outside   Committee       Outside Committee
theme     Theme           Theme
page      Source          The page
doubt     Discrepancy     Whose is it? / À qui est-ce ?  kind=contradiction
reading   Discrepancy     How to read it  kind=ambiguity
pdd       SUB_ORGANIZATION_OF  is
ops       SUB_ORGANIZATION_OF  is  2000..
press     SUB_ORGANIZATION_OF  pdd
sg        HEAD_OF  is
asg       HEAD_OF  pdd  2003..  sources=page  locator=§ 3
hops      HEAD_OF  ops
pdd       RESPONSIBLE_FOR  science
ops       RESPONSIBLE_FOR  science  1990..1995
ops       RESPONSIBLE_FOR  peace
science   HAS_THEME  theme
peace     HAS_THEME  theme
bob       HOLDS  sg
bob       CHAIRS  outside
anna      MEMBER_OF  press
berta     MEMBER_OF  press
anna      DEPUTY_OF  hops
berta     DEPUTY_OF  hops
doubt     ABOUT  science
doubt     ABOUT  pdd
reading   ABOUT  pdd
reading   ABOUT  asg
"""


@pytest.fixture(scope="module")
def store():
    with open_store("memory:") as store:
        store.sync(organisation(ORGANISATION), SyncOptions())
        yield store


@pytest.fixture
def why(store):
    def why(one, other, on=None, holders=False):
        as_of = date.fromisoformat(on) if on else None
        options = Options(as_of, "en", holders)
        return ask(store, question("why"), {"one": one, "other": other}, options)

    return why


def steps(answer):
    return [(row["relation"], row["thing"]) for row in answer.table.records()]


def test_the_way_is_told_step_by_step_and_each_says_what_it_rests_on(why):
    rows = why("science", "sg").table.records()
    assert [(row["relation"], row["thing"], row["how"]) for row in rows] == [
        ("^RESPONSIBLE_FOR", "pdd", "stated"),
        ("^HEAD_OF", "asg", "stated"),
        ("REPORTS_TO", "sg", "inferred"),
    ]
    assert (rows[1]["since"], rows[1]["sources"]) == ("2003", [["page", "§ 3"]])


def test_a_step_about_which_sources_contradict_each_other_is_contested(why):
    rows = why("science", "asg").table.records()
    assert [row["contested"] for row in rows] == [["doubt"], []]


def test_the_way_back_is_the_same_the_other_way_round(why):
    assert steps(why("sg", "science")) == [
        ("^REPORTS_TO", "asg"),
        ("HEAD_OF", "pdd"),
        ("RESPONSIBLE_FOR", "science"),
    ]


def test_what_makes_an_organisation_counts_for_more_than_what_many_things_share(why):
    assert [thing for _, thing in steps(why("science", "peace"))] == ["pdd", "is", "ops", "peace"]
    assert steps(why("science", "theme")) == [("HAS_THEME", "theme")]


def test_only_what_holds_on_the_date_is_walked(why):
    assert steps(why("science", "ops", on="1992-01-01")) == [("^RESPONSIBLE_FOR", "ops")]
    assert len(steps(why("science", "ops"))) == 3


def test_of_equal_ways_the_first_is_told_by_relation_then_by_id(why):
    assert steps(why("press", "hops")) == [("^MEMBER_OF", "anna"), ("DEPUTY_OF", "hops")]


def test_nobody_is_a_link_unless_people_are_named(why):
    assert steps(why("outside", "sg")) == []
    assert steps(why("outside", "sg", holders=True)) == [("^CHAIRS", "bob"), ("HOLDS", "sg")]


def test_what_nothing_joins_is_answered_with_no_row(why):
    assert steps(why("lonely", "sg")) == []


def test_where_nothing_joins_them_on_the_default_date_another_is_found(why):
    found = why("press", "peace", on="1999-12-31")
    assert len(steps(found)) == 4
    assert steps(why("science", "hops", on="1992-06-01")) == [
        ("^RESPONSIBLE_FOR", "ops"),
        ("^HEAD_OF", "hops"),
    ]


def test_every_way_costs_as_little_as_the_cheapest_of_all(small):
    ids, costs = cheapest(small)
    for one, other in product(ids, ids):
        found = way(small, one, other)
        assert cost_of(small, found) == costs.get((one, other)), (one, other)


@pytest.fixture(scope="module")
def small():
    with open_store("memory:") as store:
        graph = read(SMALL, with_holders=True).graph
        store.sync(graph, SyncOptions())
        yield Asking(store, date(2013, 1, 1), Options(None, "en", with_holders=True))


def cheapest(asking):
    """What the cheapest way between any two things costs, by trying everything between them."""
    rows = asking.look_up("steps", ids=sorted(asking_ids(asking)))
    ids = sorted({row["start"] for row in rows})
    costs = {(id_, id_): 0 for id_ in ids}
    for row in rows:
        pair = row["start"], row["reached"]
        costs[pair] = min(row["cost"], costs.get(pair, row["cost"]))
    for middle, one, other in product(ids, ids, ids):
        if (one, middle) in costs and (middle, other) in costs:
            total = costs[one, middle] + costs[middle, other]
            costs[one, other] = min(total, costs.get((one, other), total))
    return ids, costs


def asking_ids(asking):
    named = adhoc("MATCH (n:Name)-[:NAME_OF]->(t) RETURN DISTINCT t.id AS id")
    return {str(id_) for (id_,) in asking.store.run(named, {}).rows}


def cost_of(asking, found):
    """What a way costs; none where there is none."""
    if not found:
        return None
    rows = asking.look_up("steps", ids=sorted(set(found[::2])))
    known = {(row["start"], row["edge"], row["reached"]): row["cost"] for row in rows}
    return sum(known[found[at : at + 3]] for at in range(0, len(found) - 1, 2))
