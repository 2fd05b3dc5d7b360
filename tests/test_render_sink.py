"""What is said beside an answer, on a terminal and to a program; spaces that hold words."""

from __future__ import annotations

import io

import pytest

from orgmodel.render.data import show_data
from orgmodel.render.sink import Screen, Sink, open_sink
from orgmodel.render.tables import Grid, draw_grid
from orgmodel.render.typography import NO_BREAK, firm, held, released, typeset
from tests.rendering import answer, column, screen, seen

LONG = f"error: a sentence that is longer than the screen is wide{NO_BREAK}: yes"


def terminal(width: int) -> Sink:
    """A terminal of that width, without colours."""
    out = Screen(file=io.StringIO(), force_terminal=True, color_system=None, width=width)
    return Sink(out, out)


def test_a_terminal_breaks_a_sentence_between_words() -> None:
    sink = terminal(24)
    sink.note(LONG)
    lines = sink.err.file.getvalue().splitlines()  # type: ignore[attr-defined]
    assert " ".join(lines) == LONG
    assert max(map(len, lines)) <= 24


def test_no_line_begins_with_a_mark_that_a_no_break_space_holds() -> None:
    for width in range(16, 60):
        sink = terminal(width)
        sink.note_labelled("erreur", LONG, "bold")
        lines = sink.err.file.getvalue().splitlines()  # type: ignore[attr-defined]
        assert not any(line.startswith((":", NO_BREAK)) for line in lines)


def test_a_program_gets_a_sentence_on_one_line() -> None:
    sink, shown = screen(width=20)
    sink.note(LONG)
    assert shown.getvalue() == f"{LONG}\n"


@pytest.mark.parametrize("width", range(20, 60, 4))
def test_a_table_keeps_french_marks_with_their_words(width: int) -> None:
    text = typeset("oui : « non » ; peut-être ? " * 3, "fr").strip()
    found = answer([column("note", "STRING", "note", "remarque")], (text,))
    lines = [line.strip() for line in seen(found, "fr", width=width).splitlines()]
    assert not any(line.startswith((":", ";", "?", "»")) for line in lines)
    assert not any(line.endswith("«") for line in lines)


def test_what_is_firm_stays_on_one_line_and_is_printed_with_plain_spaces() -> None:
    sink, shown = screen(width=20)
    draw_grid(sink, Grid(("when",), (("", ((f"a word, since {firm('2 Nov 2011')}",),)),)))
    assert shown.getvalue() == "when\na word, since\n2 Nov 2011\n"
    assert released(held(f"§ 3{NO_BREAK}!")) == f"§ 3{NO_BREAK}!"


def test_french_has_curved_apostrophes_and_english_keeps_its_own() -> None:
    assert typeset("l'unité d'« x » et l'{name}", "fr") == (
        f"l’unité d’«{NO_BREAK}x{NO_BREAK}» et l’{{name}}"
    )
    assert typeset("the Council's", "en") == "the Council's"


def test_what_ascii_cannot_say_is_said_otherwise_and_json_escapes_it() -> None:
    written = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\n")
    sink = open_sink(written, written, "fr")
    sink.note("§ 3 : « été »".replace("« ", f"«{NO_BREAK}").replace(" »", f"{NO_BREAK}»"))
    show_data(sink, answer([column("note", "STRING", "note", "remarque")], ("été",)), "json")
    written.seek(0)
    assert written.read().splitlines()[:4] == [
        'sec. 3 : "ete"', "[", "  {", '    "note": "\\u00e9t\\u00e9"']  # fmt: skip


@pytest.mark.parametrize("width", range(4, 14))
def test_the_narrowest_terminal_loses_no_letter(width: int) -> None:
    out = io.StringIO()
    sink = open_sink(out, out, width=width)
    draw_grid(sink, Grid(("role", "body"), (("", (("responsible", "Operations Division"),)),)))
    assert "".join(out.getvalue().split()) == "roleresponsiblebodyOperationsDivision"


def test_data_is_written_as_it_is() -> None:
    sink, shown = screen(width=10)
    sink.data("a\tb [red]c[/red] " * 4)
    assert shown.getvalue() == "a\tb [red]c[/red] " * 4
