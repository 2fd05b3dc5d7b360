"""Trees and cards."""

from __future__ import annotations

import io

from orgmodel.render.answers import Form, show_answer
from orgmodel.render.sink import Screen, Sink
from tests.rendering import answer, column, seen

TREE = (
    column("unit", "Unit", "unit", "unité", "key"),
    column("parent", "Unit", "part of", "fait partie de", "parent"),
    column("depth", "INTEGER", "level", "niveau"),
    column("heads", "Post", "headed by", "sous la direction de", many=True),
)
CHAIN = (
    column("body", "Unit", "step", "échelon", "key"),
    column("below", "Unit", "superior of", "supérieur de", "parent"),
    column("relation", "RELATION", "relation", "lien"),
    column("since", "DATE", "since", "depuis"),
    column("how", "ASSERTION", "how we know", "comment on le sait"),
    column("sources", "SOURCES", "sources", "sources"),
)
CARD = (
    column("thing", "Unit", "thing", "chose", "card"),
    column("abbr", "STRING", "abbreviation", "sigle"),
    column("heads", "Post", "headed by", "sous la direction de", many=True),
    column("note", "STRING", "note", "remarque"),
    column("sources", "SOURCES", "sources", "sources"),
)
UNITS = (("dpp", None, 0, ["asg"]), ("esc", "dpp", 1, []), ("old", "dpp", 1, ["asg"]))


def drawn(found: object, width: int = 80) -> str:
    """What a terminal shows, without colours."""
    out = Screen(file=io.StringIO(), force_terminal=True, color_system=None, width=width)
    show_answer(Sink(out, out), found, Form())  # type: ignore[arg-type]
    return out.file.getvalue()  # type: ignore[attr-defined]


def test_a_file_gets_a_tree_without_lines() -> None:
    assert seen(answer(TREE, *UNITS)) == (
        "Planning Division · headed by Head of Division\n"
        "  Emerging Challenges Division (ESC)\n"
        "  Old Office [closed] · headed by Head of Division\n"
    )


def test_a_terminal_gets_a_tree_with_lines() -> None:
    lines = drawn(answer(TREE, *UNITS)).splitlines()
    assert lines[1] == "├── Emerging Challenges Division (ESC)"
    assert lines[2].startswith("└── Old Office")


def test_a_long_line_of_a_tree_goes_on_indented() -> None:
    text = seen(answer(TREE, *UNITS), width=40)
    assert "Planning Division · headed by Head\n    of Division\n" in text


def test_a_step_says_its_relation_first_and_is_marked_only_where_it_is_not_stated() -> None:
    steps = (("asg", None, None, None, None, []),
             ("dpp", "asg", "REPORTS_TO", "2010", "stated", []),
             ("esc", "dpp", "ACCOUNTABLE_TO", "[..2012]", "inferred", [["page", ""]]))  # fmt: skip
    assert seen(answer(CHAIN, *steps), sources=True) == (
        "Head of Division\n"
        "  reports to Planning Division · since 2010\n"
        "    answers to Emerging Challenges Division (ESC) · since 2012 or before ·\n"
        "        inferred [1]\n\n[1] The page\n"
    )


def test_a_loop_is_drawn_once_and_ends() -> None:
    loop = (("esc", "dpp", 0, []), ("dpp", "esc", 0, []))
    assert seen(answer(TREE, *loop)).count("Division") == 2


def test_things_without_a_common_top_are_trees_of_their_own() -> None:
    rows = (("esc", None, 0, []), ("dpp", None, 0, []))
    assert seen(answer(TREE, *rows)).splitlines() == [
        "Emerging Challenges Division (ESC)",
        "Planning Division",
    ]


def test_what_hangs_under_a_thing_without_a_row_is_drawn_under_its_name() -> None:
    rows = (("esc", "old", 1, []), ("dpp", "old", 1, []))
    assert seen(answer(TREE, *rows)).splitlines() == [
        "Old Office [closed]",
        "  Emerging Challenges Division (ESC)",
        "  Planning Division",
    ]


def test_a_card_has_a_line_for_each_fact_that_is_known_and_its_sources() -> None:
    row = ("esc", "ESC", ["asg", "dpp"], None, [["page", "§ 3"]])
    assert seen(answer(CARD, row)) == (
        "Emerging Challenges Division (division)\n"
        "  abbreviation  ESC\n"
        "  headed by     Head of Division\n"
        "                Planning Division\n"
        "  sources       The page, § 3\n"
    )


def test_the_card_of_a_closed_thing_says_so() -> None:
    row = ("old", None, [], None, [])
    assert (
        seen(answer(CARD, row), "fr").splitlines()[0] == "Ancien bureau (bureau) [plus en vigueur]"
    )
