"""How names are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgmodel.graph.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Femmes, paix et sécurité", " femmes paix et securite "),
        ("Women, Peace and Security", " women peace and security "),
        ("l’Alliance", " l alliance "),
        ("l'Alliance", " l alliance "),
        ("Cyber-défense", " cyber defense "),
        ("cyber\u00addéfense", " cyberdefense "),
        ("Œuvre d’État", " oeuvre d etat "),
        ("STRAẞE", " strasse "),
        ("Łódź Ærø", " lodz aero "),
        ("ﬁnance™", " financetm "),
        ("\u200fNATO\u200f", " nato "),
        ("H₂O", " h2o "),
        ("हिन्दी", " हिन्दी "),
        ("«»", ""),
        ("", ""),
        ("a\tb\nc\x00d", " a b c d "),
    ],
)
def test_case_accents_and_punctuation_do_not_count(text, folded):
    assert fold(text).replace("\u094d", "") == folded.replace("\u094d", "")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_takes_the_short_way_to_the_same_words(text):
    assert fold(text) == fold(f"{text} é").removesuffix("e ").rstrip() + " " * bool(fold(text))


@given(st.text())
def test_what_is_folded_can_be_looked_for_as_whole_words(text):
    folded = fold(text)
    assert folded == "" or (folded[0] == folded[-1] == " " and "  " not in folded)


@given(st.text())
def test_capitals_do_not_count(text):
    assert fold(text.upper()) == fold(text.upper().lower())
