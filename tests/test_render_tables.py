"""Tables without boxes: groups, wrapping, narrow screens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orgmodel.metamodel import Words
from orgmodel.render.tables import Grid, fit
from orgmodel.stores import Cell
from tests.rendering import answer, column, seen

WHO = (
    column("thing", "Responsibility", "function", "fonction", "group"),
    column("role", "ROLE", "role", "rôle", "key"),
    column("body", "Unit", "body", "organe", "key"),
    column("scope", "STRING", "for which part", "pour quelle partie"),
    column("since", "DATE", "since", "depuis"),
    column("how", "ASSERTION", "how we know", "comment on le sait"),
    column("because", "REASON", "because", "parce que"),
    column("via", "Unit", "through", "par"),
    column("sources", "SOURCES", "sources", "sources"),
)
PAGE: Cell = [["page", "§ 3"]]
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("cyber", "RESPONSIBLE_FOR", "esc", None, "2010-08", "stated", None, None, PAGE),
    ("cyber", "ACCOUNTABLE_FOR", "asg", None, "2010-08", "inferred", "heads", "esc", PAGE),
    ("wmd", "SUPPORTS", "dpp", None, None, "assumed", None, None, []),
)

ENGLISH = """\
Cyber defence (function)
  role         body                          since     how we know
  responsible  Emerging Challenges Division  Aug 2010  stated
  accountable  Head of Division              Aug 2010  inferred: heads the
                                                       responsible unit
Arms control (function)
  supports     Planning Division                       assumed
"""
FRENCH = """\
Cyberdéfense (fonction)
  rôle       organe                        depuis     comment on le sait
  chargé de  Emerging Challenges Division  août 2010  énoncé
  répond de  Chef de division              août 2010  déduit : dirige l’unité
                                                      chargée
Maîtrise des armements (fonction)
  appuie     Division Plans                           supposé
"""
NARROW = """\
Cyber defence (function)
  role         responsible
  body         Emerging Challenges
               Division
  since        Aug 2010
  how we know  stated

  role         accountable
  body         Head of Division
  since        Aug 2010
  how we know  inferred: heads the
               responsible unit
"""


def test_a_group_has_a_heading_and_empty_columns_are_left_out() -> None:
    assert seen(answer(WHO, *ROWS)) == ENGLISH


def test_the_same_is_said_in_french_with_the_other_language_where_a_name_is_missing() -> None:
    assert seen(answer(WHO, *ROWS), "fr").replace("\u00a0", " ") == FRENCH


def test_what_does_not_fit_side_by_side_stands_below_each_other() -> None:
    assert seen(answer(WHO, *ROWS[:2]), width=40) == NARROW


def test_sources_are_numbered_below_the_table() -> None:
    lines = seen(answer(WHO, *ROWS[:2]), sources=True).splitlines()
    assert lines[1].endswith("sources")
    assert lines[2].endswith("[1]")
    assert lines[-2:] == ["", "[1] The page, § 3"]


def test_no_row_is_an_answer_that_says_so() -> None:
    assert seen(answer(WHO)) == "Nothing is recorded.\n"


def test_what_is_not_in_force_is_marked() -> None:
    found = answer([column("unit", "Unit", "unit", "unité", "key")], ("old",))
    assert seen(found) == "unit\nOld Office [closed]\n"
    assert seen(found, "fr") == "unité\nAncien bureau [plus en vigueur]\n"


TOLD = (
    column("change", "CHANGE", "change", "changement"),
    column("subject", "Unit", "what happened", "ce qui s'est passé"),
    column("relation", "VERB", "relation", "lien", "joined"),
    column("object", "Responsibility", "of what", "de quoi", "joined"),
    column("successors", "Unit", "to", "vers", "phrase", many=True),
    column("decided", "DATE", "decided", "décidé", "phrase"),
    column("how", "ASSERTION", "how we know", "comment on le sait", "phrase"),
    column("key", "STRING", "key", "clé", "data"),
    column("sources", "SOURCES", "sources", "sources", "shown"),
)
HAPPENED: tuple[Cell, ...] = (
    "until", "esc", "RESPONSIBLE_FOR", "cyber", ["dpp"], "2010-05-04", "inferred", "k1", PAGE,
)  # fmt: skip


SENTENCE = """\
change      what happened                                                sources
until then  Emerging Challenges Division is responsible for Cyber        [1]
            defence · to Planning Division · decided 4 May 2010 ·
            inferred

[1] The page, § 3
"""
PHRASE = """\
changement  ce qui s’est passé                                           sources
jusque-là   Emerging Challenges Division a la charge de :                [1]
            Cyberdéfense · vers : Division Plans · décidé
            le 4 mai 2010 · déduit

[1] La page, § 3
"""


def test_columns_that_are_joined_read_as_a_sentence() -> None:
    assert seen(answer(TOLD, HAPPENED)) == SENTENCE
    assert seen(answer(TOLD, HAPPENED), "fr").replace("\u00a0", " ") == PHRASE


def test_what_is_stated_needs_no_phrase_and_a_kind_of_event_is_a_change() -> None:
    text = seen(answer(TOLD, ("absorbed", "esc", None, None, [], None, "stated", "k2", PAGE)))
    assert "absorbed  Emerging Challenges Division  [1]" in text
    assert "stated" not in text


def test_numbers_stand_to_the_right() -> None:
    columns = [column("what", "STRING", "what", "quoi"), column("n", "INTEGER", "count", "nombre")]
    assert seen(answer(columns, ("posts", 7), ("units", 113))) == (
        "what   count\nposts      7\nunits    113\n"
    )


def test_a_query_without_a_header_is_shown_with_its_own_names() -> None:
    found = answer([], ("esc", True), ("dpp", None), named=("unit", "is_big"))
    assert seen(found) == "unit  is_big\nesc   yes\ndpp\n"


@pytest.mark.parametrize("width", range(24, 130, 3))
def test_nothing_is_cut_and_no_line_is_too_long_at_any_width(width: int) -> None:
    text = seen(answer(WHO, *ROWS), width=width)
    assert max(map(len, text.splitlines())) <= width
    letters = "".join(text.split())
    assert all(word in letters for word in ("Emerging", "Challenges", "Planning", "assumed"))


def test_a_long_text_gives_way_before_a_date_does() -> None:
    grid = Grid(("what", "since"), (("", (("a long text that wraps", "12 Aug 2010"),)),))
    assert fit(grid, 25) == [12, 11]


def test_markup_in_a_name_is_only_text() -> None:
    found = answer([column("note", "STRING", "note", "note")], ("[red]x[/red] :smile: [/]",))
    assert seen(found) == "note\n[red]x[/red] :smile: [/]\n"


def test_a_very_long_word_is_folded_and_not_lost() -> None:
    found = answer([column("note", "STRING", "note", "note")], ("x" * 300,))
    assert seen(found).count("x") == 300


WHY = (
    column("thing", "Unit", "to", "vers", "key"),
    column("contested", "Discrepancy", "contested", "contesté", "footnote", many=True),
)


def test_what_is_contested_is_numbered_and_told_below_the_rows() -> None:
    rows = (("esc", ["doubt"]), ("dpp", []), ("old", ["wmd", "doubt"]))
    assert seen(answer(WHY, *rows)) == (
        "to\n"
        "Emerging Challenges Division  contested (1)\n"
        "Planning Division\n"
        "Old Office [closed]           contested (2) (1)\n"
        "\n"
        "(1) doubt → orgmodel discrepancies doubt\n"
        "(2) Arms control → orgmodel discrepancies wmd\n"
    )


def test_what_can_be_read_two_ways_is_called_ambiguous_and_stands_behind_what_is_contested() -> (
    None
):
    found = answer(WHY, ("esc", ["doubt", "wmd"]))
    vague = replace(found.names["wmd"], id="doubt", kind="ambiguity")
    found = replace(found, names={**found.names, "doubt": vague})
    assert "contested (1) · ambiguous (2)" in seen(found)
    assert "contesté (1) · ambigu (2)" in seen(found, "fr")


def test_where_nothing_is_contested_nothing_is_said_of_it() -> None:
    assert seen(answer(WHY, ("esc", []))) == "to\nEmerging Challenges Division\n"


def test_a_sentence_stands_above_the_rows() -> None:
    query = replace(answer(WHY).query, says=(("", Words("From {thing} on:", "De {thing} :")),))
    found = replace(answer(WHY, ("esc", [])), query=query)
    assert seen(found).splitlines()[0] == "From Emerging Challenges Division on:"
    assert seen(found, "fr").splitlines()[0] == "De Emerging Challenges Division\u00a0:"


def test_no_line_ends_inside_a_date() -> None:
    rows = [("cyber", "SUPPORTS", "dpp", "x " * 40, "[..2021-09-20]", "stated", None, None, PAGE)]
    lines = seen(answer(WHO, *rows), "fr", width=60).splitlines()
    assert any("20 sept. 2021" in line for line in lines)
