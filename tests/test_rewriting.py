"""How a change of an organisation is written into its tables: row by row, cell by cell."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from orgmodel.datasets import read, rewritten, write
from orgmodel.errors import CannotRewrite, FileError
from orgmodel.graph.diff import diff
from tests.dataset_folder import Folder
from tests.reorganising import Reorganising

UNITS = """
id,name_en,parent,head,accountable_to,valid_from,valid_to,sources
top,Top,,boss,,,,page
a,"Division, A",top,chief,,2003,,page
b,Division B,top,,,,,
team,Team,a,,,,,law
"""
EVENTS = "id,name_en,valid_from\nreform,Reform,2030-01-01\n"


@pytest.fixture
def folder(tmp_path):
    return Folder(
        tmp_path,
        sources="id,name_en\npage,Page\nlaw,Law\n",
        units=UNITS.lstrip(),
        posts="id,name_en,unit\nboss,Boss,top\nchief,Chief,a\n",
        committees="id,name_en,accountable_to,chair\nboard,Board,,\ncouncil,Council,,boss\n",
        responsibilities="id,name_en\ncats,Cats\ndogs,Dogs\n",
        assignments="body,role,responsibility,valid_to\na,responsible,cats,\nb,supports,dogs,\n",
        events=EVENTS,
    )


def reorganising(folder, **how: bool) -> Reorganising:
    return Reorganising(folder.graph(**how))


def lines(folder, change: Reorganising) -> dict[str, list[str]]:
    """What git would show: the lines that come (+) and go (-), by file; it is written as well."""
    rewrites = rewritten(folder.path, change.before, change.graph)
    write(folder.path, rewrites)
    holders = change.before.info.with_holders
    assert diff(folder.graph(with_holders=holders), change.graph).changes == ()
    return {
        each.file: _lines(each.old, each.new) for each in rewrites if each.file.endswith(".csv")
    }


def _lines(old: str, new: str) -> list[str]:
    was, now = old.splitlines(), new.splitlines()
    gone = [f"-{each}" for each in was if each not in now]
    return gone + [f"+{each}" for each in now if each not in was]


def test_what_does_not_change_writes_nothing(folder):
    graph = folder.graph()
    assert rewritten(folder.path, graph, graph) == ()


# what closes, comes and changes


def test_a_unit_that_closes_keeps_its_row_and_its_cells(folder):
    change = reorganising(folder)
    change.close("a")
    change.close("team")
    change.close("chief")
    assert lines(folder, change) == {
        "units.csv": ['-a,"Division, A",top,chief,,2003,,page', "-team,Team,a,,,,,law",
                      '+a,"Division, A",top,chief,,2003,2030-01-01,page',
                      "+team,Team,a,,,,2030-01-01,law"],
        "posts.csv": ["-id,name_en,unit", "-boss,Boss,top", "-chief,Chief,a",
                      "+id,name_en,valid_to,unit", "+boss,Boss,,top",
                      "+chief,Chief,2030-01-01,a"],
    }  # fmt: skip


def test_a_new_unit_says_its_parent_in_its_own_row(folder):
    change = reorganising(folder)
    change.found("Unit", "c", name_en="Division C")
    change.join("SUB_ORGANIZATION_OF", "c", "top")
    change.join("HEAD_OF", "boss", "c")
    assert lines(folder, change) == {"units.csv": ["+c,Division C,top,boss,,2030-01-01,,"]}


def test_what_a_row_has_no_source_for_is_a_row_of_relations(folder):
    change = reorganising(folder)
    change.found("Unit", "c", name_en="Division C")
    change.join("SUB_ORGANIZATION_OF", "c", "top", sources=("law",), assertion="inferred")
    assert lines(folder, change)["relations.csv"] == [
        "+relation,from,to,valid_from,valid_to,sources,assertion",
        "+SUB_ORGANIZATION_OF,c,top,2030-01-01,,law,inferred",
    ]


def test_a_property_changes_in_its_cell_only(folder):
    change = reorganising(folder)
    change.put("a", name_en='The "A" Division', sources=("page", "law"))
    assert lines(folder, change)["units.csv"] == [
        '-a,"Division, A",top,chief,,2003,,page',
        '+a,"The ""A"" Division",,,,2003,,page;law',
    ]


def test_a_thing_that_is_no_longer_there_loses_its_row(folder):
    change = reorganising(folder)
    del change.things["dogs"]
    change.edges = {key: each for key, each in change.edges.items() if each.target != "dogs"}
    assert lines(folder, change) == {
        "responsibilities.csv": ["-dogs,Dogs"],
        "assignments.csv": ["-b,supports,dogs,"],
    }


# cells that become rows


def test_a_parent_that_changes_becomes_two_dated_rows(folder):
    change = reorganising(folder)
    change.end("SUB_ORGANIZATION_OF", "team", "a", ended_by="reform")
    change.join("SUB_ORGANIZATION_OF", "team", "b")
    assert lines(folder, change) == {
        "units.csv": ["-team,Team,a,,,,,law", "+team,Team,,,,,,law"],
        "relations.csv": ["+relation,from,to,valid_from,valid_to,sources,assertion,ended_by",
                          "+SUB_ORGANIZATION_OF,team,a,,2030-01-01,law,stated,reform",
                          "+SUB_ORGANIZATION_OF,team,b,2030-01-01,,,stated,"],
    }  # fmt: skip


def test_a_head_who_goes_while_the_unit_stays_leaves_a_dated_row(folder):
    change = reorganising(folder)
    change.close("chief")
    found = lines(folder, change)
    assert found["units.csv"][1] == '+a,"Division, A",top,,,2003,,page'
    assert found["relations.csv"][1] == "+HEAD_OF,chief,a,,2030-01-01,page,stated"
    assert not [each for each in read(folder.path).findings if each.code == "closes-before"]


def test_of_a_list_only_what_ends_leaves_its_cell(folder):
    folder.write("units.csv", "id,name_en,accountable_to\na,A,board;council\n")
    folder.write("posts.csv", "id,name_en\nboss,Boss\n")
    folder.write("assignments.csv", "body,role,responsibility\na,responsible,cats\n")
    change = reorganising(folder)
    change.end("ACCOUNTABLE_TO", "a", "board")
    found = lines(folder, change)
    assert found["units.csv"] == ["-a,A,board;council", "+a,A,council"]
    assert found["relations.csv"][1] == "+ACCOUNTABLE_TO,a,board,true,,2030-01-01,,stated"


def test_what_is_drawn_no_longer_leaves_the_others_undrawn(folder):
    folder.write("posts.csv", "id,name_en,accountable_to\nboss,Boss,board;council\nchief,Chief,\n")
    folder.write("units.csv", "id,name_en\na,A\nb,B\n")
    change = reorganising(folder)
    change.edges.pop("boss|ACCOUNTABLE_TO|board||0")
    found = lines(folder, change)
    assert found["posts.csv"] == ["-boss,Boss,board;council", "+boss,Boss,"]
    assert found["relations.csv"][1] == "+ACCOUNTABLE_TO,boss,council,,,,stated"


def test_a_second_head_takes_the_first_out_of_its_cell(folder):
    change = reorganising(folder)
    change.join("HEAD_OF", "boss", "a", joint=True)
    found = lines(folder, change)
    assert '+a,"Division, A",top,,,2003,,page' in found["units.csv"]
    assert found["relations.csv"][1:] == [
        "+HEAD_OF,chief,a,,,,page,stated", "+HEAD_OF,boss,a,true,2030-01-01,,,stated",
    ]  # fmt: skip


def test_a_cell_names_what_takes_the_place_of_what_never_began(folder):
    folder.write("units.csv", "id,name_en,parent,valid_from\na,A,,\nb,B,,\nteam,Team,a,2035\n")
    folder.write("posts.csv", "id,name_en\nboss,Boss\n")
    change = reorganising(folder)
    change.close("a")
    change.join("SUB_ORGANIZATION_OF", "team", "b")
    assert "+team,Team,b,2035," in lines(folder, change)["units.csv"]


# rows of relations


def test_a_responsibility_that_passes_on_stands_beside_where_it_was(folder):
    change = reorganising(folder)
    change.end("RESPONSIBLE_FOR", "a", "cats")
    change.join("RESPONSIBLE_FOR", "b", "cats")
    lines(folder, change)
    assert (folder.path / "assignments.csv").read_text() == (
        "body,role,responsibility,valid_from,valid_to,assertion\n"
        "a,responsible,cats,,2030-01-01,\n"
        "b,responsible,cats,2030-01-01,,stated\n"
        "b,supports,dogs,,,\n"
    )


def test_a_row_whose_end_follows_from_the_unit_stays_as_it_is(folder):
    change = reorganising(folder)
    change.close("b")
    assert [*lines(folder, change)] == ["units.csv"]


def test_a_row_that_gets_a_reason_to_end_gets_its_end_as_well(folder):
    change = reorganising(folder)
    change.end("SUPPORTS", "b", "dogs", ended_by="reform")
    change.close("b")
    found = lines(folder, change)["assignments.csv"]
    assert found[-1] == "+b,supports,dogs,2030-01-01,reform"


def test_a_row_that_would_only_begin_later_goes(folder):
    folder.write("assignments.csv", "body,role,responsibility,valid_from\na,supports,cats,2031\n")
    change = reorganising(folder)
    change.end("SUPPORTS", "a", "cats")
    assert lines(folder, change) == {"assignments.csv": ["-a,supports,cats,2031"]}


def test_names_and_states_stand_behind_those_of_the_same_thing(folder):
    folder.write("names.csv", "thing,lang,kind,text\na,en,short,The A\nb,en,short,The B\n")
    change = reorganising(folder)
    change.call("a", "Emerging Matters")
    change.declare("b", "status", "suspended")
    found = lines(folder, change)
    assert (folder.path / "names.csv").read_text().splitlines()[1:3] == [
        "a,en,short,The A,,", "a,en,official,Emerging Matters,2030-01-01,stated",
    ]  # fmt: skip
    assert found["states.csv"][1] == "+b,status,suspended,2030-01-01,,,stated"


def test_a_seat_and_a_holder_stand_in_their_own_tables(folder):
    folder.write("people.csv", "id,name_en\nbob,Bob\n")
    change = reorganising(folder, with_holders=True)
    change.join("HOLDS", "bob", "chief")
    change.join("MEMBER_OF", "boss", "board", role="observer")
    found = lines(folder, change)
    assert found["holdings.csv"][1] == "+bob,chief,2030-01-01,,,stated"
    assert found["memberships.csv"][1] == "+boss,board,observer,2030-01-01,,,stated"


# how the tables are typed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_mark_of_the_encoding_stay(folder, end):
    folder.write("units.csv", ("\ufeff" + UNITS.strip().replace("\n", end)).encode())
    change = reorganising(folder)
    change.found("Unit", "c", name_en="C")
    lines(folder, change)
    wanted = f"\ufeff{UNITS.strip()}\nc,C,,,,2030-01-01,,\n".replace("\n", end)
    assert (folder.path / "units.csv").read_bytes().decode() == wanted


def test_a_table_in_quotation_marks_stays_in_quotation_marks(folder):
    folder.write("responsibilities.csv", '"id","name_en"\n"cats","Cats"\n"dogs","Dogs"\n')
    change = reorganising(folder)
    change.put("cats", name_en="Big cats")
    assert lines(folder, change)["responsibilities.csv"][1] == '+"cats","Big cats"'


def test_blank_rows_and_odd_spelling_stay(folder):
    folder.write("responsibilities.csv", 'id,name_en,statutory\ncats,"Cats", TRUE\n\n,,\ndogs,D,\n')
    change = reorganising(folder)
    change.put("dogs", name_en="Dogs")
    lines(folder, change)
    wanted = 'id,name_en,statutory\ncats,"Cats", TRUE\n\n,,\ndogs,Dogs,\n'
    assert (folder.path / "responsibilities.csv").read_text() == wanted


def test_a_new_column_stands_where_it_usually_does(folder):
    change = reorganising(folder)
    change.put("cats", kind="function", note="purrs")
    lines(folder, change)
    assert (folder.path / "responsibilities.csv").read_text() == (
        "id,kind,name_en,note\ncats,function,Cats,purrs\ndogs,,Dogs,\n"
    )


def test_the_descriptor_lists_what_is_new_and_keeps_the_rest(folder):
    folder.describe(resources=[{"name": "x", "path": "x.txt"}], languages=["en"])
    folder.write("x.txt", "")
    change = reorganising(folder)
    change.end("HEAD_OF", "chief", "a")
    lines(folder, change)
    described = json.loads((folder.path / "datapackage.json").read_text())
    listed = {each["name"]: each for each in described["resources"]}
    assert [each["name"] for each in listed["relations"]["schema"]["fields"]][:2] == [
        "relation", "from",
    ]  # fmt: skip
    assert (listed["x"]["path"], described["orgmodel"]["languages"]) == ("x.txt", ["en"])


# people


def test_rows_about_people_stay_where_nobody_may_be_named(folder):
    folder.write("people.csv", "id,name_en,note\nbob,Bob Builder,tall\n")
    folder.write("holdings.csv", "person,post,note\nbob,chief,since ever\n")
    folder.write("measures.csv", "id,about\nheight,bob;a\n")
    change = reorganising(folder)
    change.edges.pop("height|ABOUT|a||0")
    change.close("chief")
    assert lines(folder, change)["measures.csv"] == ["-height,bob;a", "+height,bob"]
    assert (folder.path / "holdings.csv").read_text() == "person,post,note\nbob,chief,since ever\n"


def test_a_holder_without_a_name_is_written_under_the_id_in_the_table(folder):
    folder.write("people.csv", "id,name_en\nbob,Bob\n")
    change = reorganising(folder)
    change.join("HOLDS", "person-1", "chief")
    assert lines(folder, change)["holdings.csv"][1] == "+bob,chief,2030-01-01,,,stated"


# what cannot be written


def test_a_relation_that_outlives_both_its_ends_cannot_be_written(folder):
    change = reorganising(folder)
    kept = dict(change.edges)
    change.close("b")
    change.edges = kept
    with pytest.raises(CannotRewrite) as error:
        rewritten(folder.path, change.before, change.graph)
    assert "b SUPPORTS dogs valid_to: 2030-01-01 ≠ —" in error.value.what


def test_what_the_reader_would_refuse_cannot_be_written(folder):
    change = reorganising(folder)
    change.join("SUB_ORGANIZATION_OF", "top", "team")
    with pytest.raises(CannotRewrite) as error:
        rewritten(folder.path, change.before, change.graph)
    assert [each.code for each in error.value.findings] == ["cycle"]


def test_a_dataset_that_was_edited_meanwhile_is_not_written(folder):
    change = reorganising(folder)
    change.put("a", name_en="A")
    folder.write("events.csv", EVENTS + "other,Other,2031\n")
    with pytest.raises(FileError) as error:
        rewritten(folder.path, change.before, change.graph)
    assert error.value.code == "changed-meanwhile"


def test_keys_may_be_others_where_the_relation_is_the_same(folder):
    change = reorganising(folder)
    change.edges = {
        f"x{at}": replace(each, key=f"x{at}") for at, each in enumerate(change.edges.values())
    }
    assert lines(folder, change) == {}
