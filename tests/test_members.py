"""Who sits where, in which role and for whom."""

from datetime import date

import pytest

from orgmodel.catalogue import question
from orgmodel.errors import UsageError
from orgmodel.questions import Options, ask
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
port     Organization  Port
ops      Unit          Operations
desk     Unit          Help Desk
board    Committee     Board
panel    Committee     Panel
council  Committee     Council
boss     Post          Director
deputy   Post          Deputy
clerk    Post          Clerk
bob      Person        Bob Builder
eve      Person        Eve Outsider
ops      SUB_ORGANIZATION_OF  port
boss     HEAD_OF    ops
clerk    POST_IN    ops
boss     POST_IN    ops
boss     CHAIRS     board  2001..  sources=page
deputy   CHAIRS     board  deputy=true
clerk    MEMBER_OF  board  role=secretary  title=scribe
clerk    MEMBER_OF  panel
boss     MEMBER_OF  panel  1990..1995
eve      MEMBER_OF  panel  role=observer
eve      MEMBER_OF  port
desk     SECRETARIAT_OF  board
desk     SECRETARIAT_OF  panel
bob      HOLDS      clerk
desk     SECRETARIAT_OF  council
page     Source     The page
"""


@pytest.fixture(scope="module")
def store():
    with open_store("memory:") as store:
        store.sync(organisation(ORGANISATION), SyncOptions())
        yield store


@pytest.fixture
def members(store):
    def members(*body, on=None, holders=False):
        as_of = date.fromisoformat(on) if on else None
        options = Options(as_of, "en", holders)
        return ask(store, question("members"), {"body": body}, options)

    return members


def pick(answer, *columns):
    return [tuple(record[column] for column in columns) for record in answer.table.records()]


def test_a_committee_has_a_chair_members_and_a_secretariat(members):
    assert pick(members("board"), "seat", "other", "behalf", "part") == [
        ("chair", "boss", ["ops"], None),
        ("deputy-chair", "deputy", [], None),
        ("secretary", "clerk", ["ops"], "scribe"),
        ("secretariat", "desk", [], None),
    ]


def test_a_unit_has_its_head_and_its_posts(members):
    assert pick(members("ops"), "seat", "other", "behalf") == [
        ("head", "boss", []),
        ("post", "clerk", []),
    ]


def test_a_post_sits_in_bodies(members):
    assert pick(members("clerk"), "asked", "seat", "other") == [
        ("clerk", "member", "panel"),
        ("clerk", "secretary", "board"),
    ]


def test_of_two_bodies_those_are_named_who_sit_in_both(members):
    assert pick(members("board", "panel"), "asked", "seat", "other") == [
        ("board", "secretary", "clerk"),
        ("board", "secretariat", "desk"),
        ("panel", "member", "clerk"),
        ("panel", "secretariat", "desk"),
    ]
    assert members("board", "ops", on="2000-01-01").table.rows != ()
    assert members("board", "port").table.rows == ()


def test_seats_are_those_of_the_date(members):
    assert ("boss",) in pick(members("panel", on="1992-01-01"), "other")
    assert ("boss",) not in pick(members("panel"), "other")
    assert ("boss",) not in pick(members("board", on="2000-01-01"), "other")


@pytest.mark.parametrize("body", [[""], ["board", " "]])
def test_a_blank_is_no_body(members, body):
    with pytest.raises(UsageError) as error:
        members(*body)
    assert error.value.code == "blank-argument"


def test_people_are_named_only_on_request(members):
    assert pick(members("panel"), "other", "holders") == [("clerk", []), ("desk", [])]
    assert pick(members("panel", holders=True), "other", "behalf", "holders") == [
        ("clerk", ["ops"], ["bob"]),
        ("eve", ["port"], []),
        ("desk", [], []),
    ]


def test_of_a_person_the_post_they_hold_and_where_it_sits(members):
    found = members("Bob Builder", holders=True)
    assert pick(found, "seat", "other", "behalf", "holders") == [
        ("holder", "clerk", ["ops"], []),
        ("member", "panel", ["clerk"], []),
        ("secretary", "board", ["clerk"], []),
    ]


def test_where_no_member_is_recorded_that_is_said_of_a_committee(members):
    assert set(pick(members("board", on="2000-01-01"), "seats")) == {(None,)}
    assert set(pick(members("panel"), "seats")) == {(None,)}
    assert set(pick(members("council"), "seats")) == {("unseated",)}
    assert set(pick(members("ops"), "seats")) == {(None,)}
