"""How wide texts are: the shipped widths, and the lines that are made with them."""

from __future__ import annotations

import json

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.charts.text import FONTS, STYLES, drawable, width, wrap

WIDTHS = FONTS / "widths.json"
SENTENCE = "Assistant Secretary General for Political Affairs and Security Policy"


def advances(style: str) -> dict[str, str]:
    """The letters of a font under their width, both in the order of the alphabet."""
    font = TTFont(FONTS / f"LiberationSans-{style.title()}.ttf")
    groups: dict[int, list[str]] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        if 0x20 <= code < 0xE000 and drawable(f"x{chr(code)}x") != "xx":
            groups.setdefault(font["hmtx"][glyph][0], []).append(chr(code))
    return {str(units): "".join(chars) for units, chars in sorted(groups.items())}


def test_the_shipped_widths_are_those_of_the_shipped_fonts(bless: bool) -> None:
    table = {style: advances(style) for style in STYLES}
    if bless:
        text = json.dumps(table, ensure_ascii=False, indent=1)
        WIDTHS.write_text(f"{text}\n", encoding="utf-8")
    assert json.loads(WIDTHS.read_text(encoding="utf-8")) == table


def test_a_text_that_fits_is_one_line() -> None:
    assert wrap("Operations Division", 200, 11) == ("Operations Division",)


def test_lines_are_about_equally_long() -> None:
    assert wrap(SENTENCE, 150, 10) == (
        "Assistant Secretary",
        "General for Political",
        "Affairs and Security Policy",
    )


def test_a_long_word_is_broken_behind_a_hyphen_or_where_it_must_be() -> None:
    assert wrap("politico-militaire", 50, 10) == ("politico-", "militaire")
    assert wrap("x" * 12, 30, 10) == ("xxxxxx", "xxxxxx")


@given(st.text(max_size=200), st.floats(20, 300), st.sampled_from(STYLES))
def test_no_line_is_wider_than_its_room(text: str, room: float, style: str) -> None:
    for line in wrap(text, room, 10, style):
        assert width(line, 10, style) <= room or len(line) == 1


@given(st.text(max_size=60))
def test_nothing_that_can_be_read_is_lost(text: str) -> None:
    kept = "".join(wrap(text, 40, 10))
    assert kept.replace(" ", "") == drawable(text).replace(" ", "")


@pytest.mark.parametrize("text", ["\x00\x1b[31m", "\u202e\u2066", "\ud800", "\ue000"])
def test_what_cannot_be_drawn_is_left_out(text: str) -> None:
    assert set(drawable(f"a{text}b")) <= set("ab[31m")


def test_letters_that_the_font_lacks_are_taken_for_wide() -> None:
    assert width("中文", 10) == 20
    assert width("العربية", 10) > width("abcdefg", 10)
