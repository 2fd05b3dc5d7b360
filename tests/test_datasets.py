"""What the tables of a dataset mean: things, relations, their lives and their evidence."""

from datetime import date
from pathlib import Path

import pytest

from orgmodel.datasets import read
from orgmodel.graph import ALWAYS, EVER, OPEN, Edge, Graph, Life
from orgmodel.metamodel import THINGS
from tests.dataset_folder import Folder

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def folder(tmp_path):
    return Folder(
        tmp_path,
        sources="id,name_en\npage,Page\nlaw,Law\n",
        units="id,name_en,valid_from,valid_to\nsea,Sea,2000,\nair,Air,2005,2015\nold,Old,,1999\n",
        posts="id,name_en,valid_from\nhead,Head,2001\nclerk,Clerk,\n",
        committees="id,name_en\nboard,Board\ncouncil,Council\n",
        responsibilities="id,name_en\ntides,Tides\n",
    )


@pytest.fixture(scope="module")
def small() -> Graph:
    return read(SMALL).graph


def edges(graph: Graph, relation: str) -> list[Edge]:
    return list(graph.relations.get(relation, ()))


def the_edge(graph: Graph, relation: str) -> Edge:
    (edge,) = edges(graph, relation)
    return edge


# things


def test_the_small_organisation_has_something_of_everything(small):
    assert set(THINGS) | {"Name", "State"} == set(small.labels)
    assert [(each.file, each.code) for each in read(SMALL).findings] == [("units.csv", "no-name")]


def test_a_thing_has_what_its_row_says_and_nothing_blank(small):
    traffic = small.by_id["traffic"]
    assert traffic.life == Life(date(2001, 1, 1), OPEN, "2001", "")
    assert dict(traffic.properties) == {
        "kind": "section", "name_en": "Traffic Section", "name_fr": "Section Trafic",
        "position": 1, "sources": ("report",),
    }  # fmt: skip
    assert (traffic.place.file, traffic.place.line) == ("units.csv", 4)


def test_a_thing_may_have_nothing_but_an_id(small):
    archive = small.by_id["archive"]
    assert (dict(archive.properties), archive.life) == ({}, EVER)


def test_values_have_the_type_of_their_column(small):
    auditors, staff = small.by_id["auditors"], small.by_id["office-staff"]
    assert auditors.properties["independent"] is True
    assert (staff.properties["value"], staff.text("as_of")) == (120.0, "2019-12")
    assert small.by_id["safety"].texts("sources") == ("charter", "report")


def test_things_stand_in_the_order_of_the_tables(small):
    assert list(small.labels) == [*THINGS, "Name", "State"]
    assert [each.id for each in small.labels["Theme"]] == ["sea"]


# inline relations


def test_an_inline_relation_lives_while_both_its_ends_do(folder):
    folder.write("units.csv", "id,name_en,parent,valid_from,valid_to\na,A,,2000,2015~\nb,B,a,2005,")
    edge = the_edge(folder.graph(), "SUB_ORGANIZATION_OF")
    assert edge.life == Life(date(2005, 1, 1), date(2015, 1, 1), "2005", "2015~")
    assert (edge.source, edge.target, edge.typed) == ("b", "a", False)
    assert edge.key == "b|SUB_ORGANIZATION_OF|a||0"


def test_an_inline_relation_has_the_evidence_of_its_row(folder):
    folder.write(
        "committees.csv",
        "id,name_en,chair,sources,locator,assertion\nboard,Board,head,page;law,page 3,inferred\n",
    )
    edge = the_edge(folder.graph(), "CHAIRS")
    assert (edge.source, edge.target) == ("head", "board")
    assert dict(edge.properties) == {
        "sources": ("page", "law"), "locator": "page 3", "assertion": "inferred",
    }  # fmt: skip
    assert (edge.place.file, edge.place.line) == ("committees.csv", 2)


def test_an_inline_relation_without_evidence_is_stated(small):
    heads = {edge.source: edge for edge in edges(small, "HEAD_OF")}
    assert heads["harbour-master"].target == "office"
    assert heads["harbour-master"].properties["assertion"] == "stated"


def test_the_first_body_that_one_answers_to_is_drawn(folder):
    folder.write("posts.csv", "id,name_en,accountable_to\nhead,Head,board;council\n")
    found = edges(folder.graph(), "ACCOUNTABLE_TO")
    drawn = [(edge.target, edge.properties.get("drawn", False)) for edge in found]
    assert drawn == [("board", True), ("council", False)]


def test_a_drawn_row_of_relations_is_drawn_instead(folder):
    folder.write("posts.csv", "id,name_en,accountable_to\nhead,Head,board\nclerk,Clerk,board\n")
    folder.write("relations.csv", "relation,from,to,drawn\nACCOUNTABLE_TO,head,council,true\n")
    found = edges(folder.graph(), "ACCOUNTABLE_TO")
    drawn = {(edge.source, edge.target) for edge in found if edge.properties.get("drawn")}
    assert drawn == {("clerk", "board"), ("head", "council")}


def test_an_inline_line_is_direct(small):
    lines = [edge.properties["line"] for edge in edges(small, "REPORTS_TO")]
    assert lines == ["direct", "direct", "direct", "functional", "functional", "functional"]


def test_timeless_relations_hold_on_every_date(folder):
    folder.write("events.csv", "id,valid_from,original,resulting\nflood,2015,air,sea;air\n")
    found = edges(folder.graph(), "RESULTING")
    assert [(edge.target, edge.life) for edge in found] == [("sea", EVER), ("air", EVER)]


def test_an_inline_relation_of_things_never_there_together_is_a_warning(folder):
    folder.write("posts.csv", "id,name_en,unit,valid_from\nhead,Head,old,2001\n")
    assert folder.said("warning") == ["posts.csv:2 never-together"]
    assert edges(folder.graph(), "POST_IN") == []


@pytest.mark.parametrize(
    ("table", "text", "rule"),
    [
        ("posts", "id,name_en,unit\nhead,Head,air\n", "HP05"),
        ("committees", "id,name_en,secretariat\nboard,Board,air\n", "CO02"),
        ("units", "id,name_en,parent,valid_to\nair,Air,,2015\nsea,Sea,air,\n", "ST11"),
    ],
)
def test_a_cell_whose_thing_closes_first_is_a_warning(folder, table, text, rule):
    folder.write(f"{table}.csv", text)
    found = [each for each in folder.findings() if each.code == "closes-before"]
    assert [(each.file, each.rule, each.severity) for each in found] == [
        (f"{table}.csv", rule, "warning")
    ]


def test_a_chair_that_closes_first_is_a_warning(folder):
    folder.write("posts.csv", "id,name_en,valid_to\nhead,Head,2011-11-02\n")
    folder.write("committees.csv", "id,name_en,chair\nboard,Board,head\n")
    assert folder.fields("closes-before") == {
        "column": "chair", "target": "head", "date": "2011-11-02",
    }  # fmt: skip


# relations with rows of their own


def test_blank_dates_are_those_of_the_ends(folder):
    folder.write("relations.csv", "relation,from,to\nCOORDINATES_WITH,sea,air\n")
    edge = the_edge(folder.graph(), "COORDINATES_WITH")
    assert edge.life == Life(date(2005, 1, 1), date(2015, 1, 1), "2005", "2015")
    assert edge.typed is False


@pytest.mark.parametrize(
    ("start", "end", "life"),
    [
        ("2010", "", Life(date(2010, 1, 1), date(2015, 1, 1), "2010", "2015")),
        ("", "2010", Life(date(2005, 1, 1), date(2010, 1, 1), "2005", "2010")),
        ("2010", "2011-06", Life(date(2010, 1, 1), date(2011, 6, 1), "2010", "2011-06")),
    ],
)
def test_a_typed_date_stays_and_the_other_is_filled_in(folder, start, end, life):
    header = "relation,from,to,valid_from,valid_to"
    folder.write("relations.csv", f"{header}\nCOORDINATES_WITH,sea,air,{start},{end}\n")
    edge = the_edge(folder.graph(), "COORDINATES_WITH")
    assert (edge.life, edge.typed) == (life, True)


@pytest.mark.parametrize(
    ("start", "end", "life"),
    [
        ("1990", "", Life(date(1990, 1, 1), date(2015, 1, 1), "1990", "2015")),
        ("", "2019", Life(date(2005, 1, 1), date(2019, 1, 1), "2005", "2019")),
        ("2017", "", Life(date(2017, 1, 1), OPEN, "2017", "")),
    ],
)
def test_a_relation_that_outlives_an_end_stays_as_typed_with_a_warning(folder, start, end, life):
    header = "relation,from,to,valid_from,valid_to"
    folder.write("relations.csv", f"{header}\nCOORDINATES_WITH,sea,air,{start},{end}\n")
    assert set(folder.said("error", "warning")) == {"relations.csv:2 outlives"}
    assert the_edge(folder.graph(), "COORDINATES_WITH").life == life


def test_an_imprecise_date_outlives_nothing_that_it_may_lie_in(folder):
    folder.write("units.csv", "id,name_en,valid_from\nsea,Sea,2010-08\nair,Air,2010-03\n")
    folder.write("relations.csv", "relation,from,to,valid_from\nCOORDINATES_WITH,sea,air,2010\n")
    assert folder.said("error", "warning") == []


def test_dates_on_a_timeless_relation_are_a_warning(folder):
    row = "RELATED_TO,sea,air,succeeds,2015\nRELATED_TO,sea,air,serves,2010\n"
    folder.write("relations.csv", f"relation,from,to,how,valid_from\n{row}")
    assert folder.said("warning") == ["relations.csv:2 dated-timeless"]
    assert [edge.life.start for edge in edges(folder.graph(), "RELATED_TO")] == [
        ALWAYS,
        date(2010, 1, 1),
    ]


def test_parallel_relations_have_keys_of_their_own(small):
    keys = [edge.key for edge in small.edges]
    assert len(keys) == len(set(keys))
    assert {
        "traffic|RESPONSIBLE_FOR|pilotage|2001|0",
        "traffic|RESPONSIBLE_FOR|pilotage|2010|0",
    } < {*keys}


def test_equal_relations_are_counted(folder):
    folder.write("relations.csv", "relation,from,to,on\n" + "COORDINATES_WITH,sea,air,x\n" * 2)
    ordinals = [edge.key[-1] for edge in edges(folder.graph(), "COORDINATES_WITH")]
    assert ordinals == ["0", "1"]


@pytest.mark.parametrize(
    ("role", "relation"),
    [
        ("accountable", "ACCOUNTABLE_FOR"),
        ("responsible", "RESPONSIBLE_FOR"),
        ("supports", "SUPPORTS"),
        ("consulted", "CONSULTED_ON"),
        ("informed", "INFORMED_OF"),
    ],
)
def test_a_role_is_a_relation(folder, role, relation):
    folder.write("assignments.csv", f"body,role,responsibility,verb\nsea,{role},tides,runs\n")
    edge = the_edge(folder.graph(), relation)
    assert (edge.source, edge.target) == ("sea", "tides")
    assert dict(edge.properties) == {"verb": "runs", "sources": (), "assertion": "stated"}


def test_a_seat_has_its_role_and_its_vote(small):
    seats = {edge.source: edge.properties for edge in edges(small, "MEMBER_OF")}
    assert (seats["pilot"]["role"], seats["pilot"]["voting"]) == ("adviser", False)
    assert (seats["region"]["role"], seats["region"]["ex_officio"]) == ("member", True)


def test_a_relation_knows_what_ended_it(small):
    ended = [edge for edge in edges(small, "REPORTS_TO") if "ended_by" in edge.properties]
    assert [(edge.source, edge.properties["ended_by"]) for edge in ended] == [
        ("pilot", "reform-2012")
    ]


def test_a_post_that_reports_to_itself_is_a_warning(folder):
    folder.write("relations.csv", "relation,from,to\nREPORTS_TO,head,head\n")
    assert folder.said("warning") == ["relations.csv:2 reports-to-itself"]
    assert the_edge(folder.graph(), "REPORTS_TO").properties["line"] == "direct"


def test_a_functional_line_may_stand_beside_the_cell(folder):
    folder.write("posts.csv", "id,name_en,reports_to\nhead,Head,\nclerk,Clerk,head\n")
    folder.write("relations.csv", "relation,from,to,line\nREPORTS_TO,clerk,head,functional\n")
    assert folder.said("error", "warning") == []


def test_a_deputy_chair_may_stand_beside_the_chair(folder):
    folder.write("committees.csv", "id,name_en,chair\nboard,Board,head\n")
    folder.write("relations.csv", "relation,from,to,deputy\nCHAIRS,clerk,board,true\n")
    assert folder.said("error", "warning") == []


# names and states


def test_names_for_a_time_are_things(small):
    watch = small.by_id["safety|en|official|"]
    assert (watch.life.end, watch.text("text")) == (date(2012, 7, 1), "Watch Division")
    edge = next(each for each in edges(small, "NAME_OF") if each.source == watch.id)
    assert (edge.target, edge.life, edge.properties["sources"]) == (
        "safety", watch.life, ("charter",),
    )  # fmt: skip


def test_several_names_without_dates_have_ids_of_their_own(folder):
    folder.write("units.csv", "id,name_en,other_names\nsea,Sea,ocean;main\n")
    rows = "sea,,short,water,\nsea,,short,deep,\nsea,en,short,brine,\n"
    folder.write("names.csv", f"thing,lang,kind,text,valid_from\n{rows}")
    ids = [each.id for each in folder.graph().labels["Name"]]
    assert ids == ["sea||short||2", "sea||short||3", "sea|en|short|"]


def test_a_name_in_names_csv_is_a_name(folder):
    folder.write("units.csv", "id\nsea\nair\n")
    folder.write("names.csv", "thing,lang,kind,text\nsea,en,working,Sea\nair,en,former,Air\n")
    assert folder.said("warning") == ["units.csv:3 no-name"]


def test_an_undated_name_beside_the_one_in_the_table_is_a_warning(folder):
    folder.write("names.csv", "thing,lang,kind,text\nsea,en,working,Ocean\nsea,fr,official,Mer\n")
    assert folder.said("warning") == ["names.csv:2 name-doubled"]


@pytest.mark.parametrize(
    ("property_", "text", "said"),
    [
        ("status", "suspended", []),
        ("status", "vacant", ["states.csv:2 unknown-value"]),
        ("independent", "TRUE", []),
        ("independent", "perhaps", ["states.csv:2 not-a-boolean"]),
        ("kind", "division", []),
    ],
)
def test_a_state_is_one_that_the_thing_may_be_in(folder, property_, text, said):
    folder.write("states.csv", f"thing,property,text\nsea,{property_},{text}\n")
    assert folder.said("error", "warning") == said


def test_two_states_from_the_same_day_are_told(folder):
    rows = "sea,status,active,2011\nsea,status,suspended,2011\n"
    folder.write("states.csv", f"thing,property,text,valid_from\n{rows}")
    assert folder.said() == ["states.csv:3 state-doubled"]


# whatever people type


HOSTILE = ['"', "'", "a\nb", "<b>", "$x", "\\", "a;b", "\x07", "\u200fאב", "x" * 300, "=1+1", "{}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_kept_as_it_is(folder, text):
    quoted = text.replace('"', '""')
    folder.write("themes.csv", f'id,name_en,name_fr\nodd,"{quoted}","a {quoted} b"\n')
    odd = folder.graph().by_id["odd"]
    assert (odd.text("name_en"), odd.text("name_fr")) == (text, f"a {text} b")


def test_reading_twice_gives_the_same(small):
    assert read(SMALL).graph == small


@pytest.mark.parametrize("table", ["units", "posts", "responsibilities", "sources", "themes"])
def test_a_table_of_things_has_a_column_for_names(folder, table):
    (folder.path / "units.csv").unlink()
    folder.write(f"{table}.csv", "id,kind\nsea,office\nair,office\n")
    assert folder.said("error", "warning") == [f"{table}.csv:1 no-name-column"]


def test_names_may_stand_in_names_csv_alone(folder):
    folder.write("units.csv", "id\nsea\n")
    folder.write("names.csv", "thing,lang,kind,text\nsea,en,official,Sea\n")
    assert folder.said("error", "warning") == []


@pytest.mark.parametrize("table", ["measures", "discrepancies", "events"])
def test_what_needs_no_name_needs_no_column_for_it(folder, table):
    folder.write(f"{table}.csv", "id\nfirst\n")
    assert folder.said("error", "warning") == []
