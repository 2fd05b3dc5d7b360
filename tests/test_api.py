"""The Python API: each command is one call, and what it answers shows itself."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

import orgmodel
from orgmodel.cli.running import run
from orgmodel.render.html import to_html
from orgmodel.render.shown import shown
from tests.rendering import answer, column

SMALL = Path(__file__).parent / "small"
ASKED = [
    (("who", "safe navigation"), ["who", "safe navigation"]),
    (("who", "pilotage"), ["who", "pilotage"]),
    (("show", "works division"), ["show", "works division"]),
    (("chain", "works division"), ["chain", "works division"]),
    (("tree",), ["tree"]),
]
DAYS = ("1990-01-01", "2011-11-02")
HOSTILE = ["<script>x</script>", 'a "b" & <c>', "line\nbreak", "'quoted'", "[bold]x[/bold]"]


@pytest.fixture(scope="module")
def store():
    with orgmodel.open_dataset(SMALL) as opened:
        yield opened


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("asked", "typed"), ASKED)
def test_an_answer_as_text_is_what_the_command_prints(
    store, capsys, asked, typed, language
) -> None:
    found = orgmodel.ask(store, *asked, language=language)
    assert run([*typed, "--lang", language, "-d", str(SMALL)]) == 0
    printed = capsys.readouterr()
    assert str(found) == repr(found) == f"{printed.out}{printed.err}".rstrip("\n")


@pytest.mark.parametrize("form", ["table", "json", "markdown"])
def test_a_difference_shows_itself_as_the_command_prints_it(capsys, form) -> None:
    found = orgmodel.diff(*DAYS, dataset=SMALL, language="fr")
    assert run(["diff", *DAYS, "-d", str(SMALL), "--lang", "fr", "-f", form]) == 0
    printed = capsys.readouterr()
    assert form != "table" or str(found) == f"{printed.out}{printed.err}".rstrip("\n")
    assert form != "json" or found.records() == json.loads(printed.out)
    assert form != "markdown" or found.markdown() == printed.out
    assert Page(found.html()).open == []


def test_the_records_are_those_of_the_command(store, capsys) -> None:
    run(["who", "safe navigation", "--json", "-d", str(SMALL)])
    found = orgmodel.ask(store, "who", "safe navigation")
    assert found.records() == list(found) == json.loads(capsys.readouterr().out)
    assert len(found) == len(found.table.rows)


def test_sources_stand_below_the_text_where_they_are_wanted(store) -> None:
    found = orgmodel.ask(store, "who", "safe navigation")
    assert "[1]" not in str(found)
    assert "\n[1] " in found.text(sources=True)
    assert "[1] " in found.html(sources=True)


def test_an_option_is_given_by_its_name(store) -> None:
    assert len(orgmodel.ask(store, "tree", depth=1)) < len(orgmodel.ask(store, "tree"))


def test_an_own_query_shows_itself_and_takes_parameters(store) -> None:
    found = orgmodel.query(store, "RETURN $n + 1 AS next, $words AS words", n=1, words=["a"])
    assert found.records() == [{"next": 2, "words": ["a"]}]
    assert str(found).startswith("next  words\n2     a\n")


def test_an_own_file_with_a_header_has_its_names_resolved(store, tmp_path: Path) -> None:
    file = tmp_path / "mine.cypher"
    file.write_text(MINE, encoding="utf-8")
    found = orgmodel.query(store, str(file), body="works division", language="fr")
    assert [row["body_name"] for row in found] == ["Division Travaux"]


def test_the_schema_is_an_answer_too() -> None:
    found = orgmodel.schema("Unit", language="fr")
    assert found.records()[0]["name"] == "Unit"
    assert "unité" in str(found)


def test_a_store_is_loaded_from_a_folder_or_a_graph() -> None:
    with orgmodel.open_store("memory:") as own:
        assert not orgmodel.load(own, SMALL).none
        assert orgmodel.load(own, orgmodel.read(SMALL).graph).none
        assert orgmodel.load(own, "example", dry_run=True).capped


def test_a_new_dataset_can_be_read(tmp_path: Path) -> None:
    files = orgmodel.new(tmp_path / "mine")
    assert tmp_path / "mine" / "units.csv" in files
    assert orgmodel.read(tmp_path / "mine").graph.info.name == "mine"


def test_the_bundled_datasets_are_opened_by_name() -> None:
    names = [folder.name for folder in orgmodel.bundled()]
    assert {orgmodel.read(name).graph.info.name for name in names} == {*names}


def test_an_error_is_explained_in_both_languages(store) -> None:
    with pytest.raises(orgmodel.OrgModelError) as error:
        orgmodel.ask(store, "who", "safe navigatoin")
    english, french = (orgmodel.explain(error.value, language=each) for each in ("en", "fr"))
    assert english.splitlines()[1] == 'hint: did you mean "Safe Navigation"?'
    assert french.splitlines()[1].startswith("conseil\u00a0: ")


@pytest.mark.parametrize("name", ["nowhere", "no/where"])
def test_a_dataset_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(orgmodel.OrgModelError):
        orgmodel.open_dataset(name)


class Page(HTMLParser):
    """The elements of a page that are open, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, *_: object) -> None:
        self.tags.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("asked", [asked for asked, _ in ASKED])
def test_a_notebook_gets_whole_html_with_every_name(store, asked) -> None:
    found = orgmodel.ask(store, *asked)
    page = Page(found._repr_html_())
    text = " ".join(page.texts)
    assert page.open == []
    assert [name for name in found.names.values() if name.label == "Unit" and
            name.name("en") not in text and name.name("en") in str(found)] == []  # fmt: skip


def test_a_tree_is_a_list_in_a_list_and_a_table_a_table(store) -> None:
    assert "<ul><li>" in orgmodel.ask(store, "tree")._repr_html_()
    assert Page(orgmodel.ask(store, "who", "safe navigation").html()).tags >= {"table", "th", "td"}


def test_what_is_ambiguous_is_called_so_in_html_and_told_below() -> None:
    with orgmodel.open_dataset("nato-is") as store:
        page = Page(orgmodel.ask(store, "who", "weapons of mass destruction").html())
    assert "stated · ambiguous (1)" in page.texts
    assert page.texts[-3].startswith("(1) Who has weapons of mass destruction, and the rest of")


def test_an_empty_answer_says_so_in_html(store) -> None:
    found = orgmodel.ask(store, "who", "safe navigation", as_of="1950", language="fr")
    assert Page(found.html()).texts[0].startswith("Personne n’est indiqué")
    assert found.html().startswith('<div lang="fr">')


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text_in_html(text: str) -> None:
    found = answer([column("note", "STRING", "note", "note")], (text,))
    page = Page(to_html(found, "en"))
    assert page.tags <= {"div", "table", "thead", "tbody", "tr", "th", "td", "br"}
    assert " ".join(text.split()) in page.texts


def test_markdown_is_that_of_the_command(store, capsys) -> None:
    run(["who", "safe navigation", "-f", "markdown", "--lang", "fr", "-d", str(SMALL)])
    found = orgmodel.ask(store, "who", "safe navigation", language="fr")
    assert found._repr_markdown_() == capsys.readouterr().out


def test_an_answer_without_a_store_has_no_last_line() -> None:
    found = shown(answer([column("note", "STRING", "note", "note")], ("x",)), "en")
    assert str(found) == "note\nx"


MINE = """\
// Which body?
// fr Quel organe ?
//
// param   body  Unit  the unit
// fr            l'unité
// column  body  Unit  unit     key
// fr            unité
MATCH (u:Unit {id: $body})
RETURN u.id AS body
ORDER BY body
"""


@pytest.mark.parametrize("asked", [None, 5, ["safe navigation"]])
def test_what_is_no_text_is_refused_as_a_name(store, asked) -> None:
    with pytest.raises(orgmodel.OrgModelError) as caught:
        orgmodel.ask(store, "who", asked)
    assert "not a text" in orgmodel.explain(caught.value)


def test_a_language_without_words_is_refused(store) -> None:
    with pytest.raises(orgmodel.OrgModelError) as caught:
        orgmodel.ask(store, "who", "safe navigation", language="de")
    assert orgmodel.explain(caught.value) == "language must be one of: en, fr."


def test_a_date_that_is_neither_text_nor_day_is_refused(store) -> None:
    with pytest.raises(orgmodel.OrgModelError):
        orgmodel.ask(store, "who", "safe navigation", as_of=5)


def test_a_tree_in_a_notebook_has_no_colours_of_a_terminal(monkeypatch):
    # what a notebook sets
    monkeypatch.setenv("FORCE_COLOR", "1")
    with orgmodel.open_dataset(SMALL) as store:
        found = orgmodel.ask(store, "tree", **{"with": ["heads"]})
        assert "\x1b" not in found.html() + found.text()
