"""An organisation as it stood on a day: what one could know of it then."""

from __future__ import annotations

from datetime import date

from orgmodel.graph import OPEN
from orgmodel.graph.diff import on
from orgmodel.graph.standing import as_it_stood
from tests.organisation import organisation

_DAY = date(2010, 7, 31)
_ALL = organisation("""
    staff     Unit     International Staff       1951..
    old       Unit     Old Division              1960..2003
    policy    Unit     Policy Division           2003..2020
    new       Unit     New Division              2010-08..
    policy    SUB_ORGANIZATION_OF  staff
    old       SUB_ORGANIZATION_OF  staff
    new       SUB_ORGANIZATION_OF  staff
    wmd       Responsibility  Weapons
    policy    RESPONSIBLE_FOR  wmd   2003..2015  ended_by=chg
    new       RESPONSIBLE_FOR  wmd   2015..
    chg       ChangeEvent     Moved              2015..  kind=transferred
    chg       ORIGINAL        policy
    chg       RESULTING       new
    early     ChangeEvent     Agreed             2010-05..  kind=decided
    early     RESULTING       staff
    early     RESULTING       new
    future    Name     2015..  lang=en  kind=official  text=Politics Division
    future    NAME_OF  policy  2015..
    label     Name     lang=en  kind=short  text=The New One
    label     NAME_OF  new
    staffed   Measure  Staff of the new one      value=35
    staffed   ABOUT    new
    counted   Measure  Staff                     value=1000  as_of=2017-12-04
    counted   ABOUT    staff
    law       Instrument  The Law                1950..
    law       CITES    staff
    law       CITES    new
""")
_THEN = as_it_stood(_ALL, _DAY)


def _joined(relation: str) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in _THEN.relations.get(relation, ())}


def test_what_begins_later_is_not_there() -> None:
    assert "new" not in _THEN.by_id
    assert "chg" not in _THEN.by_id
    assert _joined("RESPONSIBLE_FOR") == {("policy", "wmd")}


def test_an_end_that_comes_later_is_not_known() -> None:
    assert _THEN.by_id["policy"].life.told == ("2003", "")
    (edge,) = _THEN.relations["RESPONSIBLE_FOR"]
    assert edge.life.end == OPEN
    assert "ended_by" not in edge.properties


def test_what_had_ended_by_then_stays_with_its_dates() -> None:
    assert _THEN.by_id["old"].life.told == ("1960", "2003")
    assert ("old", "staff") in _joined("SUB_ORGANIZATION_OF")


def test_a_timeless_relation_stays_where_both_its_ends_are_there() -> None:
    assert _joined("CITES") == {("law", "staff")}
    assert _joined("RESULTING") == {("early", "staff")}


def test_what_only_says_something_of_what_came_later_goes_with_it() -> None:
    assert {"label", "future", "staffed"}.isdisjoint(_THEN.by_id)


def test_a_figure_of_a_later_day_is_not_known() -> None:
    assert "counted" not in _THEN.by_id


def test_the_organisation_has_the_day_as_its_own() -> None:
    assert _THEN.info.as_of == _DAY


def test_on_the_day_itself_nothing_is_otherwise_but_what_is_only_said_of_later_things() -> None:
    assert {each.thing for each in on(_ALL, _THEN, _DAY).changes} == {"staffed", "counted"}


def test_it_may_be_cut_twice() -> None:
    assert as_it_stood(_THEN, _DAY) == _THEN
