"""JSON, CSV and Markdown: the declared columns, whatever stands in them."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from tests.rendering import answer, column, seen

COLUMNS = (
    column("thing", "Responsibility", "function", "fonction", "group"),
    column("heads", "Post", "headed by", "sous la direction de", many=True),
    column("since", "DATE", "since", "depuis"),
    column("big", "BOOLEAN", "big", "grand"),
    column("sources", "SOURCES", "sources", "sources"),
)
ROW = ("cyber", ["asg"], "2010-08", True, [["page", "§ 3"], ["lost", ""]])
NOTHING = ("wmd", [], None, None, [])

HOSTILE = [
    'a "quoted" word',
    "a,b;c",
    "line\nbreak",
    "| pipe |",
    "<b>",
    "\u202eright",
    "é€中",
    "=1+1",
]


def test_json_is_an_array_of_objects_with_ids_and_names() -> None:
    (record,) = json.loads(seen(answer(COLUMNS, ROW), "fr", format="json"))
    assert (record["thing"], record["thing_name"]) == ("cyber", "Cyberdéfense")
    assert (record["heads"], record["heads_name"]) == (["asg"], ["Chef de division"])
    assert (record["since"], record["big"]) == ("2010-08", True)
    assert record["sources"][0] == {
        "source": "page", "source_name": "La page", "locator": "§ 3",
    }  # fmt: skip


def test_json_says_null_where_nothing_is_known() -> None:
    (record,) = json.loads(seen(answer(COLUMNS, NOTHING), format="json"))
    assert (record["since"], record["big"], record["heads"]) == (None, None, [])


def test_json_of_no_rows_is_an_empty_array() -> None:
    assert json.loads(seen(answer(COLUMNS), format="json")) == []


def test_json_keys_stay_english_and_follow_the_declared_columns() -> None:
    (record,) = json.loads(seen(answer(COLUMNS, ROW), "fr", format="json"))
    assert list(record) == [
        "thing", "thing_name", "heads", "heads_name", "since", "big", "sources",
    ]  # fmt: skip


@pytest.mark.parametrize("open_end", [date(1, 1, 1), date(9999, 12, 31)])
def test_an_open_date_is_null_and_a_day_is_iso(open_end: date) -> None:
    columns = [column("a", "DATE", "a", "a"), column("b", "DATE", "b", "b")]
    rows = json.loads(seen(answer(columns, (open_end, date(2011, 11, 2))), format="json"))
    assert rows == [{"a": None, "b": "2011-11-02"}]


def test_csv_has_the_columns_of_json() -> None:
    lines = list(csv.reader(io.StringIO(seen(answer(COLUMNS, ROW, NOTHING), format="csv"))))
    assert lines[0] == ["thing", "thing_name", "heads", "heads_name", "since", "big", "sources"]
    assert lines[1][:6] == ["cyber", "Cyber defence", "asg", "Head of Division", "2010-08", "true"]
    assert lines[1][6] == "page: § 3\nlost"
    assert lines[2] == ["wmd", "Arms control", "", "", "", "", ""]


def test_markdown_is_for_readers_and_keeps_every_column() -> None:
    lines = seen(answer(COLUMNS, ROW), "fr", format="markdown").splitlines()
    assert lines[0] == "| thing | thing_name | heads | heads_name | since | big | sources |"
    assert lines[2] == (
        "| cyber | Cyberdéfense | asg | Chef de division | août 2010 | oui | La page, § 3<br>lost |"
    )


def test_markdown_has_the_columns_of_csv() -> None:
    found = answer(COLUMNS, ROW, NOTHING)
    first = seen(found, format="markdown").splitlines()[0]
    assert first.strip("| ").split(" | ") == seen(found, format="csv").splitlines()[0].split(",")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_survives_json_and_csv(text: str) -> None:
    found = answer([column("note", "STRING", "note", "note")], (text,))
    assert json.loads(seen(found, format="json")) == [{"note": text}]
    assert list(csv.reader(io.StringIO(seen(found, format="csv"))))[1] == [text]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cell_of_a_markdown_table(text: str) -> None:
    found = answer([column("note", "STRING", "note", "note")], (text,))
    lines = seen(found, format="markdown").splitlines()
    assert len(lines) == 3
    assert lines[2].replace("\\|", "").count("|") == 2
