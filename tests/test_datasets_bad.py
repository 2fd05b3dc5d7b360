"""Bad input of every kind: what is said, in which file, on which line."""

import csv
from contextlib import suppress
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.datasets import read
from orgmodel.datasets.fingerprint import data_files
from orgmodel.errors import DataError, FileError
from tests.dataset_folder import Folder

SMALL = Path(__file__).parent / "small"
UNITS = "id,name_en,parent\nstaff,Staff,\nsea,Sea,staff\n"


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path, units=UNITS)


def test_a_missing_folder_is_said_to_be_missing(tmp_path):
    with pytest.raises(FileError) as caught:
        read(tmp_path / "nowhere")
    assert caught.value.code == "dataset-missing"


def test_a_file_is_no_folder(folder):
    with pytest.raises(FileError) as caught:
        read(folder.path / "units.csv")
    assert caught.value.code == "dataset-not-folder"


# the bytes of a file


def test_windows_1252_is_named_with_the_word_and_line_that_show_it(folder):
    folder.write("units.csv", "id,name_fr\nstaff,Personnel\nsea,Sûreté en mer\n".encode("cp1252"))
    assert folder.said() == ["units.csv:3 not-utf8"]
    assert folder.fields("not-utf8") == {"text": "Sûreté"}


def test_utf_16_is_named(folder):
    folder.write("units.csv", UNITS.encode("utf-16"))
    assert folder.said() == ["units.csv:1 utf-16"]


def test_a_workbook_that_was_only_renamed_is_no_text(folder):
    folder.write("units.csv", b"PK\x03\x04\x14\0\x06\xff\xfe\n")
    assert folder.said() == ["units.csv:1 nul-character"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_of_a_french_excel_is_one_finding(folder, encoding):
    text = "id;name_fr;valid_from\nstaff;Sûreté;02/11/2011\nsea;Été;03/11/2011\n"
    folder.write("units.csv", text.encode(encoding))
    assert folder.said() == ["units.csv:1 french-excel"]
    signs = "; Windows-1252 02/11/2011" if encoding == "cp1252" else "; 02/11/2011"
    assert folder.fields("french-excel")["signs"].replace(",", "") == signs


def test_dates_turned_round_are_one_finding_for_a_column(folder):
    rows = "".join(f"u{n},U,{n:02}/11/2011\n" for n in range(1, 20))
    folder.write("units.csv", f"id,name_en,valid_from\n{rows}")
    assert folder.said() == ["units.csv:2 turned-dates"]
    assert folder.fields("turned-dates") == {
        "column": "valid_from", "given": "01/11/2011", "expected": "2011-11-01", "count": "19",
    }  # fmt: skip


@pytest.mark.parametrize("text", [UNITS, "\ufeff" + UNITS, UNITS.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_windows_line_ends_are_accepted(folder, text):
    folder.write("units.csv", text.encode())
    assert folder.said() == []
    assert [thing.id for thing in folder.graph().things] == ["staff", "sea"]


def test_a_windows_line_end_in_a_cell_is_read_as_a_line_end(folder):
    folder.write("units.csv", b'id,name_en,note\r\nsea,Sea,"one\r\ntwo"\r\n')
    assert folder.graph().things[0].text("note") == "one\ntwo"


def test_an_empty_file_is_said_to_be_empty(folder):
    folder.write("posts.csv", "")
    assert folder.said() == ["posts.csv:0 file-empty"]


def test_a_folder_instead_of_a_file_is_said(folder):
    (folder.path / "posts.csv").mkdir()
    assert folder.said() == ["posts.csv:0 file-is-folder"]


def test_a_file_that_cannot_be_opened_is_said(folder):
    (folder.path / "posts.csv").symlink_to(folder.path / "nowhere.csv")
    assert folder.said() == ["posts.csv:0 file-unreadable"]


# rows and cells


def test_a_quote_never_closed_is_told_where_it_opens(folder):
    folder.write("units.csv", 'id,name_en\nstaff,Staff\nsea,"Sea\nair,Air\n')
    assert folder.said() == ["units.csv:3 quote-not-closed"]


def test_a_quote_amid_a_quoted_cell_is_told(folder):
    folder.write("units.csv", 'id,name_en\nsea,"the\n"Sea" Division"\n')
    assert folder.said() == ["units.csv:2 quote-misplaced"]
    assert folder.fields("quote-misplaced") == {"until": "3"}


def test_a_nul_character_is_told(folder):
    folder.write("units.csv", b"id,name_en\nstaff,St\0aff\n")
    assert folder.said() == ["units.csv:2 nul-character"]


def test_a_cell_of_megabytes_is_told(folder):
    # other libraries raise the limit, for the whole process
    csv.field_size_limit(131_072)
    folder.write("units.csv", f"id,name_en\nstaff,{'x' * 200_000}\n")
    assert folder.said() == ["units.csv:2 cell-too-long"]


@pytest.mark.parametrize(("row", "given"), [("sea,Sea,staff,x", "4"), ("sea,Sea", "2")])
def test_a_row_has_as_many_cells_as_the_header(folder, row, given):
    folder.write("units.csv", f"{UNITS}{row.replace('sea', 'air')}\n")
    assert folder.said() == ["units.csv:4 cell-count"]
    assert folder.fields("cell-count") == {"given": given, "expected": "3"}


def test_lines_are_counted_as_an_editor_counts_them(folder):
    folder.write("units.csv", 'id,name_en,note\n\nsea,Sea,"one\ntwo\nthree"\n,,\nsea,Sea,\n')
    assert folder.said() == ["units.csv:7 duplicate-id"]
    assert folder.fields("duplicate-id") == {"id": "sea", "first": "units.csv:3"}


# the header


def test_an_unknown_column_is_told_with_the_one_that_was_meant(folder):
    folder.write("units.csv", "id,nane_en,colour\nsea,Sea,blue\n")
    assert folder.said() == ["units.csv:1 unknown-column", "units.csv:1 unknown-column"]
    assert [dict(each.fields)["suggestion"] for each in folder.findings()[:2]] == ["", "name_en"]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("id,name_en,id", "repeated-column"),
        ("id,name_en,", "unnamed-column"),
        ("name_en,name_fr,kind", "missing-column"),
    ],
)
def test_a_header_that_is_not_whole_is_told(folder, header, code):
    folder.write("units.csv", f"{header}\nsea,sea,\n")
    assert folder.said() == [f"units.csv:1 {code}"]


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("posts", "id"),
        ("assignments", "body role responsibility"),
        ("memberships", "member body"),
        ("holdings", "person post"),
        ("relations", "relation from to"),
        ("names", "thing kind text"),
        ("states", "thing property text"),
    ],
)
def test_every_table_has_columns_it_cannot_do_without(folder, table, columns):
    folder.write(f"{table}.csv", "note\nhello\n")
    missing = [dict(each.fields).get("column") for each in folder.findings()]
    assert sorted(missing) == sorted(columns.split())


# values


@pytest.mark.parametrize(
    ("column", "given", "code", "suggestion"),
    [
        ("assertion", "statd", "unknown-value", "stated"),
        ("status", "vacant", "unknown-value", ""),
        ("independent", "vrai", "not-a-boolean", "true"),
        ("kind", "Big Office", "not-a-slug", None),
        ("position", "1.5", "not-an-integer", None),
        ("position", "١", "not-an-integer", None),
        ("head", "a;b", "several-values", None),
        ("without", "hea", "unknown-value", "head"),
        ("valid_from", "2011-02-30", "not-a-date", None),
        ("valid_from", "2011-13", "not-a-date", None),
        ("valid_to", "soon", "not-a-date", None),
        ("id", "a b", "bad-id", None),
        ("id", "person-3", "reserved-id", None),
    ],
)
def test_a_value_that_cannot_be_is_told(folder, column, given, code, suggestion):
    values = {"id": "sea", "name_en": "Sea", column: given}
    folder.write("units.csv", f"{','.join(values)}\n{','.join(values.values())}\n")
    assert folder.said() == [f"units.csv:2 {code}"]
    fields = folder.fields(code)
    assert fields["given"] == given
    assert fields.get("suggestion") == suggestion


@pytest.mark.parametrize(("column", "given"), [("value", "1 200"), ("value", "nan")])
def test_a_figure_is_a_number(folder, column, given):
    folder.write("measures.csv", f"id,{column}\nm,{given}\n")
    assert folder.said() == ["measures.csv:2 not-a-number"]


def test_a_blank_id_is_told(folder):
    folder.write("units.csv", "id,name_en\n,Sea\n")
    assert folder.said() == ["units.csv:2 missing-value"]


def test_a_kind_nearly_known_is_a_warning_once(folder):
    folder.write("units.csv", "id,kind,name_en\na,divsion,A\nb,divsion,B\nc,bureau,C\n")
    assert folder.said("error", "warning") == ["units.csv:2 unusual-value"]
    assert folder.fields("unusual-value")["suggestion"] == "division"


def test_an_id_twice_in_a_cell_counts_once(folder):
    folder.write("sources.csv", "id,name_en\npage,Page\n")
    folder.write("units.csv", "id,name_en,sources\nsea,Sea,page;page\n")
    assert folder.said("error", "warning") == ["units.csv:2 repeated-value"]
    assert folder.graph().by_id["sea"].texts("sources") == ("page",)


def test_a_life_without_a_day_is_a_warning(folder):
    folder.write("units.csv", "id,name_en,valid_from,valid_to\nsea,Sea,2011,2011-01-01\n")
    assert folder.said("error", "warning") == ["units.csv:2 empty-life"]


def test_an_end_before_its_start_is_told(folder):
    folder.write("units.csv", "id,name_en,valid_from,valid_to\nsea,Sea,2011-11,2010\n")
    assert folder.said() == ["units.csv:2 end-before-start"]
    assert folder.fields("end-before-start") == {"start": "2011-11", "end": "2010"}


def test_an_occasion_ends_after_it_begins(folder):
    folder.write("occasions.csv", "id,name_en,from,to\nsummit,Summit,2011-11-03,2011-11-02\n")
    assert folder.said() == ["occasions.csv:2 end-before-start"]


# references


def test_an_id_is_given_once_in_all_tables(folder):
    folder.write("posts.csv", "id,name_en\nsea,Sea\n")
    assert folder.said() == ["posts.csv:2 duplicate-id"]
    assert folder.fields("duplicate-id")["first"] == "units.csv:3"


def test_a_dangling_reference_is_told_with_the_one_that_was_meant(folder):
    folder.write("units.csv", "id,name_en,parent,sources\nstaff,Staff,,\nsea,Sea,stafff,page\n")
    assert folder.said() == ["units.csv:3 dangling", "units.csv:3 dangling"]
    fields = [dict(each.fields) for each in folder.findings()]
    assert [each["suggestion"] for each in fields] == ["staff", ""]


def test_an_event_that_ended_a_relation_exists(folder):
    folder.write(
        "relations.csv", "relation,from,to,ended_by\nSUB_ORGANIZATION_OF,sea,staff,flood\n"
    )
    assert "relations.csv:2 dangling" in folder.said()


def test_a_top_that_does_not_exist_is_told_in_the_descriptor(folder):
    folder.describe(top=["staff", "stuff"])
    assert folder.said() == ["datapackage.json:8 dangling"]


def test_an_unread_table_makes_nothing_dangle(folder):
    folder.write("posts.csv", "id;name_en\nhead;Head\n")
    folder.write("units.csv", "id,name_en,head\nsea,Sea,head\n")
    assert folder.said() == ["posts.csv:1 french-excel"]


def test_a_relation_joins_what_the_metamodel_lets_it_join(folder):
    folder.write("committees.csv", "id,name_en\nboard,Board\n")
    folder.write("relations.csv", "relation,from,to\nSECRETARIAT_OF,board,sea\n")
    assert folder.said() == ["relations.csv:2 wrong-ends"]
    assert folder.fields("wrong-ends") == {
        "relation": "SECRETARIAT_OF", "from_label": "Committee", "to_label": "Unit",
        "allowed": "Unit → Committee",
    }  # fmt: skip


def test_a_cell_refers_to_things_of_its_kind(folder):
    folder.write("units.csv", "id,name_en,head\nsea,Sea,air\nair,Air,\n")
    assert folder.said() == ["units.csv:2 wrong-thing"]
    assert folder.fields("wrong-thing")["expected"] == "Post"


def test_a_relation_has_no_property_of_another(folder):
    folder.write("relations.csv", "relation,from,to,line\nCOORDINATES_WITH,sea,staff,direct\n")
    assert folder.said() == ["relations.csv:2 foreign-property"]


@pytest.mark.parametrize("relation", ["HAS_SOURCE", "ANSWERS_FOR", "reports_to"])
def test_only_recorded_relations_are_in_the_table(folder, relation):
    folder.write("relations.csv", f"relation,from,to\n{relation},sea,staff\n")
    assert folder.said() == ["relations.csv:2 unknown-value"]


# the structure


def test_a_cycle_is_told_with_its_way_round(folder):
    folder.write("units.csv", "id,name_en,parent\na,A,b\nb,B,c\nc,C,a\nd,D,c\n")
    assert folder.said() == ["units.csv:2 cycle"]
    assert folder.fields("cycle") == {
        "columns": "parent",
        "path": "a (units.csv:2) → b (units.csv:3) → c (units.csv:4) → a",
    }


def test_a_cycle_of_a_cell_and_a_row_names_both(folder):
    folder.write("relations.csv", "relation,from,to\nSUB_ORGANIZATION_OF,staff,sea\n")
    assert folder.said() == ["relations.csv:2 cycle"]
    assert folder.fields("cycle") == {
        "columns": "parent, SUB_ORGANIZATION_OF",
        "path": "sea (units.csv:3) → staff (relations.csv:2) → sea",
    }


def test_committees_that_answer_to_each_other_go_round_in_a_circle(folder):
    folder.write("committees.csv", "id,name_en,accountable_to\nx,X,y\ny,Y,x\nz,Z,z\n")
    assert folder.said() == ["committees.csv:2 cycle", "committees.csv:4 cycle"]


def test_every_cycle_is_told(folder):
    folder.write("units.csv", "id,name_en,parent\na,A,b\nb,B,a\nc,C,c\n")
    folder.write("responsibilities.csv", "id,name_en,parent\nx,X,y\ny,Y,z;x\nz,Z,\n")
    cycles = ["responsibilities.csv:2 cycle", "units.csv:2 cycle", "units.csv:4 cycle"]
    assert folder.said() == cycles


def test_what_goes_round_only_over_time_is_no_cycle(folder):
    folder.write("units.csv", "id,name_en\na,A\nb,B\n")
    rows = "SUB_ORGANIZATION_OF,a,b,2000,2005\nSUB_ORGANIZATION_OF,b,a,2005,\n"
    folder.write("relations.csv", f"relation,from,to,valid_from,valid_to\n{rows}")
    assert folder.said("error", "warning") == []


def test_a_cycle_of_some_years_is_a_cycle(folder):
    folder.write("units.csv", "id,name_en\na,A\nb,B\n")
    rows = "SUB_ORGANIZATION_OF,a,b,2000,2005\nSUB_ORGANIZATION_OF,b,a,2004,\n"
    folder.write("relations.csv", f"relation,from,to,valid_from,valid_to\n{rows}")
    assert folder.said() == ["relations.csv:2 cycle"]


def test_a_relation_stated_twice_for_one_time_is_told(folder):
    folder.write("relations.csv", "relation,from,to\nSUB_ORGANIZATION_OF,sea,staff\n")
    assert folder.said() == ["relations.csv:2 doubled"]
    assert folder.fields("doubled")["place"] == "units.csv:3"


def test_a_second_parent_beside_the_cell_is_told(folder):
    folder.write("units.csv", f"{UNITS}air,Air,\n")
    folder.write("relations.csv", "relation,from,to,valid_from\nSUB_ORGANIZATION_OF,sea,air,2011\n")
    assert folder.said() == ["relations.csv:2 doubled"]


# the whole


def test_every_finding_of_every_file_is_told_in_order(folder):
    folder.write("units.csv", "id,name_en,parent\nsea,Sea,nowhere\nsea,Sea,\n")
    folder.write("posts.csv", "id,name_en,status\nhead,Head,away\nhead,Head,\n")
    with pytest.raises(DataError) as caught:
        read(folder.path)
    places = [(each.file, each.line) for each in caught.value.findings]
    assert places == [("posts.csv", 2), ("posts.csv", 3), ("units.csv", 2), ("units.csv", 3)]


@settings(deadline=None)
@given(
    file=st.sampled_from(sorted(path.name for path in data_files(SMALL))),
    position=st.floats(0, 1),
    junk=st.one_of(st.binary(max_size=6), st.sampled_from([b'"', b",", b"\n", b";", b'""', b"-"])),
    keep=st.booleans(),
)
def test_whatever_a_file_holds_the_reader_answers(file, position, junk, keep):
    with TemporaryDirectory() as place:
        copy = Path(copytree(SMALL, Path(place) / "copy"))
        content = (copy / file).read_bytes()
        cut = int(position * len(content))
        (copy / file).write_bytes(content[:cut] + junk + (content[cut:] if keep else b""))
        with suppress(DataError):
            assert read(copy).graph.things
