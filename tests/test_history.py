"""Questions about all time: history, lineage, sources, discrepancies; the same on both engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from orgmodel import catalogue
from orgmodel.catalogue import adhoc, question
from orgmodel.questions import Answer, Options, ask
from orgmodel.render.values import cited
from orgmodel.stores import Cell, Store, SyncOptions, open_store
from tests.organisation import organisation

ORGANISATION = """
page      Source          The page / La page
paper     Source          The paper
staff     Unit            Staff  kind=staff-body
watch     Unit            Safety Division / Division Sûreté  1990..  sources=page  locator=§ 2
watch-en  Name            ..2012  lang=en  kind=official  text=Watch Division
watch-fr  Name            ..2012  lang=fr  kind=official  text=Division Veille
watch-sd  Name            2012..  lang=en  kind=abbreviation  text=SD
old       Unit            Old Division  1980..2005
older     Unit            Older Office  ..1979-05
former    Name            1960..1970  lang=en  kind=former  text=First Office
undated   Name            lang=fr  kind=former  text=Vieux bureau
opened    Name            ..1965  lang=en  kind=former  text=Annex
begun     Name            1975..  lang=  kind=former  text=The House
new       Unit            New Division  2005..
a         Unit            Team A  ..2008
b         Unit            Team B  ..2008
c         Unit            Team C  2008..
u         Unit            Unit U
v         Unit            Unit V  2015..
head      Post            Head of Safety  1990..
clerk     Post            Clerk
cat       Responsibility  Safety of cats  2001..
dog       Responsibility  Safety of dogs
pets      Responsibility  Safety of pets  ..2001
vermin    Responsibility  Safety of vermin
fish      Responsibility  Safety of fish
bob       Person          Bob Builder
act       Instrument      The Act  2010..  adopted_on=2010
old-act   Instrument      The Old Act  adopted_on=1950-02
charter   Instrument      The Charter  1950..  adopted_on=1949
merged    ChangeEvent     A and B become C  2008..  kind=merged
takeover  ChangeEvent     New takes over  2005..  kind=absorbed  decided_on=2004-05  sources=paper
absorbed  ChangeEvent     The Staff absorbs V's twin  2016..  kind=absorbed  assertion=inferred
spun      ChangeEvent     V leaves U  2015..  kind=spun-off
reform    ChangeEvent     The reform  2008..  kind=decided  status=in-force
plan      ChangeEvent     A plan  2030..  kind=decided  status=announced
handed    ChangeEvent     Cats pass from Old to New  2005..  kind=transferred
split     ChangeEvent     Pets become cats and dogs  2001..  kind=split
vacancy   State           2011..2013  property=status  text=vacant
grown     State           ..1999  property=kind  text=section
apart     State           2003..  property=independent  text=false
apart2    State           ..2003  property=independent  text=true
doubt     Discrepancy     Whose are the cats?  kind=contradiction  says_a_en=Old  says_b_en=New  \
source_a=page  source_b=paper  sources=page;paper  locator=page: § 9  conclusion_en=Both
drift     Discrepancy     Spelling  kind=drift
slip      Discrepancy     Which day?  kind=error
watch-en  NAME_OF         watch  ..2012  sources=paper
watch-fr  NAME_OF         watch  ..2012
watch-sd  NAME_OF         watch  2012..  assertion=inferred
former    NAME_OF         older  1960..1970
undated   NAME_OF         older
opened    NAME_OF         older  ..1965
begun     NAME_OF         older  1975..
vacancy   STATE_OF        clerk  2011..2013  sources=page
grown     STATE_OF        clerk  ..1999
apart     STATE_OF        u  2003..
apart2    STATE_OF        u  ..2003
watch     SUB_ORGANIZATION_OF  old  ..2005  ended_by=takeover
watch     SUB_ORGANIZATION_OF  new  2005..
head      HEAD_OF         watch
clerk     REPORTS_TO      head  2007..  line=dotted  assertion=assumed
clerk     REPORTS_TO      clerk  2009..
bob       HOLDS           head  1991..1995
old       RESPONSIBLE_FOR  cat  2001..2005  ended_by=handed  sources=page  locator=§ 3
new       RESPONSIBLE_FOR  cat  2005..  scope_en=big ones  scope_fr=les gros
watch     ACCOUNTABLE_FOR  pets  ..2001
staff     SUPPORTS        vermin
cat       PART_OF         fish  2006..
cat       SUPERSEDES      vermin  how=updates
dog       RELATED_TO      vermin  how=succeeds
act       SUPERSEDES      old-act
merged    ORIGINAL        a
merged    ORIGINAL        b
merged    RESULTING       c
merged    PART_OF         reform
reform    BASED_ON        act
plan      ORIGINAL        staff
takeover  ORIGINAL        old
takeover  ORIGINAL        new
takeover  RESULTING       new
absorbed  ORIGINAL        staff
absorbed  RESULTING       staff
spun      ORIGINAL        u
spun      RESULTING       u
spun      RESULTING       v
handed    ORIGINAL        cat
handed    ORIGINAL        old
handed    RESULTING       cat
handed    RESULTING       new
split     ORIGINAL        pets
split     RESULTING       cat
split     RESULTING       dog
doubt     ABOUT           cat
drift     ABOUT           watch
slip      ABOUT           act
slip      ABOUT           reform
"""

Asked = Callable[..., Answer]


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = "memory:"
    if request.param == "neo4j":
        url = request.getfixturevalue("neo4j_server")
        request.getfixturevalue("_emptied")
    with open_store(url) as store:
        store.sync(organisation(ORGANISATION, top=("staff",)), SyncOptions())
        yield store


@pytest.fixture(scope="module")
def _emptied(neo4j_server: str) -> None:
    from tests.servers import wipe

    wipe(neo4j_server)


@pytest.fixture
def answer(store: Store) -> Asked:
    def answer(name: str, lang: str = "en", holders: bool = False, **arguments: str) -> Answer:
        as_of = date.fromisoformat(arguments.pop("on")) if "on" in arguments else None
        return ask(store, question(name), arguments, Options(as_of, lang, holders))

    return answer


def rows(answer: Answer, *columns: str) -> list[tuple[Cell, ...]]:
    return [tuple(record[column] for column in columns) for record in answer.table.records()]


def told(answer: Answer) -> list[str]:
    """Each row as one line: when, what changes, and whatever else there is but lists."""
    apart = {"thing", "how", "sources", "predecessors", "successors", "about", "part_of"}
    apart.add("contested")
    return [
        " ".join(
            str(cell) for name, cell in record.items() if cell is not None and name not in apart
        )
        for record in answer.table.records()
    ]


def test_what_is_contradicted_is_marked_where_it_is_told(answer: Asked) -> None:
    found = rows(answer("history", thing="act"), "change", "contested")
    assert [change for change, slips in found if slips == ["slip"]] == ["decided", "adopted"]
    assert not any(row[0] for row in rows(answer("history", thing="watch"), "contested"))


def test_a_renamed_unit_is_told_from_its_first_name_on(answer: Asked) -> None:
    assert told(answer("history", thing="watch")) == [
        "1990 begins",
        "1990 called Watch Division",
        "2001 until watch ACCOUNTABLE_FOR pets",
        "2005 absorbed takeover 2004-05",
        "2005 until watch SUB_ORGANIZATION_OF old",
        "2005 from watch SUB_ORGANIZATION_OF new",
        "2012 called Safety Division",
        "2012 abbreviated SD",
    ]


def test_names_are_told_in_the_language_of_the_reader(answer: Asked) -> None:
    lines = told(answer("history", thing="watch", lang="fr"))
    assert "1990 called Division Veille" in lines
    assert "2012 called Division Sûreté" in lines
    assert not [line for line in lines if "Division Watch" in line]


def test_former_names_are_told_as_far_as_their_dates_are_known(answer: Asked) -> None:
    assert told(answer("history", thing="older")) == [
        "once-called Vieux bureau",
        "1960 called First Office",
        "1965 no-longer-called Annex",
        "1970 no-longer-called First Office",
        "1975 called The House",
        "1979-05 ends",
    ]


@pytest.mark.parametrize(
    ("thing", "event", "predecessors", "successors"),
    [
        ("c", "merged", ["a", "b"], []),
        ("a", "merged", [], ["c"]),
        ("old", "takeover", [], ["new"]),
        ("new", "takeover", ["old"], []),
        ("u", "spun", [], ["v"]),
        ("v", "spun", ["u"], []),
        ("staff", "absorbed", [], []),
        ("act", "merged", ["a", "b"], ["c"]),
        ("cat", "handed", ["old"], ["new"]),
    ],
)
def test_an_event_tells_what_came_before_and_what_took_over(
    answer: Asked, thing: str, event: str, predecessors: list[str], successors: list[str]
) -> None:
    found = rows(answer("history", thing=thing), "event", "predecessors", "successors")
    assert (event, predecessors, successors) in found


@pytest.mark.parametrize(("thing", "about"), [("old", ["cat"]), ("new", ["cat"]), ("cat", [])])
def test_who_gives_or_takes_over_is_told_what(answer: Asked, thing: str, about: list[str]) -> None:
    found = rows(answer("history", thing=thing), "event", "about")
    assert ("handed", about) in found


def test_the_beginning_and_the_end_that_an_event_tells_are_not_told_twice(answer: Asked) -> None:
    assert [row[0] for row in rows(answer("history", thing="c"), "change")] == ["merged"]
    assert [row[0] for row in rows(answer("history", thing="b"), "change")] == ["merged"]


def test_a_text_tells_what_is_based_on_it_and_what_it_replaces(answer: Asked) -> None:
    assert told(answer("history", thing="act")) == [
        "2008 decided reform",
        "2008 merged merged",
        "2010 adopted",
        "2010 replaces act SUPERSEDES old-act",
    ]


def test_a_text_that_began_later_than_it_was_adopted_has_both_dates(answer: Asked) -> None:
    assert told(answer("history", thing="charter")) == ["1949 adopted", "1950 begins"]


def test_an_event_is_told_with_its_parts(answer: Asked) -> None:
    assert rows(answer("history", thing="reform"), "event", "part_of") == [
        ("reform", []),
        ("merged", []),
    ]


def test_what_is_only_announced_says_so(answer: Asked) -> None:
    assert "2030 decided plan announced" in told(answer("history", thing="staff"))


def test_states_are_told_from_when_to_when(answer: Asked) -> None:
    assert told(answer("history", thing="clerk")) == [
        "1999 until section",
        "2007 from clerk REPORTS_TO head dotted",
        "2009 from clerk REPORTS_TO clerk",
        "2011 from vacant",
        "2013 until vacant",
    ]


def test_what_stands_in_the_line_again_is_independent_until_then(answer: Asked) -> None:
    assert told(answer("history", thing="u"))[:2] == ["2003 until independent"] * 2


def test_people_are_part_of_a_history_only_on_request(answer: Asked) -> None:
    assert told(answer("history", thing="head")) == [
        "1990 begins",
        "2007 from clerk REPORTS_TO head dotted",
    ]
    assert "1991 from bob HOLDS head" in told(answer("history", thing="head", holders=True))
    assert "1995 until bob HOLDS head" in told(answer("history", thing="bob", holders=True))


def test_a_date_hides_nothing_of_a_history(answer: Asked) -> None:
    whole = answer("history", thing="watch")
    assert answer("history", thing="watch", on="1900-01-01").table == whole.table
    assert answer("history", thing="older").notices == ()
    assert not answer("history", thing="older").names["older"].closed


def test_lineage_tells_who_answered_through_which_event(answer: Asked) -> None:
    columns = ("thing", "since", "until", "relation", "body", "event", "ended_by")
    found = rows(answer("lineage", thing="cat"), *columns)
    assert [row[1:] for row in found if row[0] == "cat"] == [
        ("2001", None, None, None, "split", None),
        ("2001", "2005", "RESPONSIBLE_FOR", "old", None, "handed"),
        ("2001", "2005", "ACCOUNTABLE_FOR", "old", None, None),
        ("2005", None, None, None, "handed", None),
        ("2005", None, "RESPONSIBLE_FOR", "new", None, None),
        ("2005", None, "ACCOUNTABLE_FOR", "new", None, None),
        ("2006", None, "PART_OF", "fish", None, None),
    ]


def test_lineage_goes_on_with_what_the_responsibility_replaced_or_came_from(answer: Asked) -> None:
    assert [*dict.fromkeys(row[0] for row in rows(answer("lineage", thing="cat"), "thing"))] == [
        "cat",
        "pets",
        "vermin",
    ]
    assert ("vermin", "staff") in rows(answer("lineage", thing="dog"), "thing", "body")


def test_lineage_says_how_it_is_known(answer: Asked) -> None:
    found = rows(answer("lineage", thing="cat", lang="fr"), "body", "scope", "how", "because")
    assert found[4:6] == [
        ("new", "les gros", "stated", None),
        ("new", None, "inferred", "alone"),
    ]


def test_nobody_recorded_is_a_lineage_too(answer: Asked) -> None:
    assert answer("lineage", thing="fish").table.rows == ()


def test_each_fact_has_its_own_source(answer: Asked) -> None:
    found = answer("sources", thing="watch")
    assert rows(found, "subject", "relation", "object", "text", "how", "sources")[:2] == [
        ("watch", None, None, None, "stated", [["page", "§ 2"]]),
        ("watch", None, None, "Watch Division", "stated", [["paper", ""]]),
    ]
    relations = rows(found, "subject", "relation", "object", "since", "until")[2:]
    assert relations == [
        ("watch", "ACCOUNTABLE_FOR", "pets", None, "2001"),
        ("watch", "SUB_ORGANIZATION_OF", "new", "2005", None),
        ("watch", "SUB_ORGANIZATION_OF", "old", None, "2005"),
        ("head", "HEAD_OF", "watch", "1990", None),
        ("drift", "ABOUT", "watch", None, None),
    ]


def test_states_and_lines_are_facts_as_well(answer: Asked) -> None:
    found = rows(answer("sources", thing="clerk"), "property", "kind", "status", "line", "how")
    assert ("kind", "section", None, None, "stated") in found
    assert ("status", None, "vacant", None, "stated") in found
    assert (None, None, None, "dotted", "assumed") in found
    assert (True,) in rows(answer("sources", thing="u"), "independent")


def test_a_relation_of_a_thing_to_itself_is_one_fact(answer: Asked) -> None:
    found = rows(answer("sources", thing="clerk"), "subject", "object")
    assert found.count(("clerk", "clerk")) == 1


def test_of_a_source_it_is_told_what_it_is_named_for(answer: Asked) -> None:
    found = rows(answer("sources", thing="page"), "subject", "relation")
    assert found == [("watch", None), ("doubt", None)]


def test_people_are_facts_only_on_request(answer: Asked) -> None:
    assert "bob" not in str(answer("sources", thing="head").table)
    assert ("bob",) in rows(answer("sources", thing="head", holders=True), "subject")


def test_sources_answers_for_several_things(answer: Asked) -> None:
    found = answer("sources", thing="safety of")
    assert {row[0] for row in found.table.rows} == {"cat", "dog", "vermin", "fish"}


def test_a_contradiction_tells_what_each_says_and_the_conclusion(answer: Asked) -> None:
    (row,) = answer("discrepancies", thing="cat").table.records()
    assert (row["says_a"], row["says_b"], row["conclusion"]) == ("Old", "New", "Both")
    assert row["about"] == ["cat"]


def test_the_place_in_a_source_is_not_that_of_the_other_source(answer: Asked) -> None:
    (row,) = answer("discrepancies", thing="cat").table.records()
    assert cited(row["source_a"]) == [("page", "§ 9")]
    assert cited(row["source_b"]) == [("paper", "")]


def test_without_a_thing_all_contradictions_are_told(answer: Asked) -> None:
    assert rows(answer("discrepancies"), "discrepancy") == [("doubt",), ("slip",), ("drift",)]
    assert rows(answer("discrepancies", thing="drift"), "discrepancy") == [("drift",)]
    assert answer("discrepancies", thing="new").table.rows == ()


def test_a_query_that_never_asks_for_the_date_is_about_all_time() -> None:
    assert adhoc("MATCH (n) RETURN n.id AS id").timeless
    assert not adhoc("MATCH (n) WHERE n.valid_to > date($on) RETURN n.id AS id").timeless
    asked = {name for name in catalogue.names() if question(name).timeless}
    assert asked >= {"history", "lineage", "sources", "discrepancies"}
    assert not asked & {"who", "what", "chain", "tree", "show"}
