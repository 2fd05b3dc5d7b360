"""The header of a rule: what it must say, and what is refused, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel import checks
from orgmodel.catalogue.norms import parse_rule
from orgmodel.catalogue.rules import verify
from orgmodel.errors import CatalogueError

FILE = Path("ab01.cypher")
HEADER = """\
// Every unit has a note.
// fr Toute unité a une remarque.
//
// severity   warning
// precedent  A peer
// counts     units
// why        Notes help.
// fr         Les remarques aident.
// finding    none  {subject} has no note.
// fr         {subject} n'a pas de remarque.
// finding    short  {subject}: only {length} characters.
// fr         {subject} : {length} caractères seulement.
// hint       write one
// fr         écrivez-en une
// column     subject  ENTITY             unit           key
// fr         unité
// column     finding  CHOICE none|short  what is wrong  key
// fr         ce qui ne va pas
// column     length   INTEGER            how long
// fr         longueur
"""
BODY = """\
MATCH (u:Unit)
WHERE u.note IS NULL
RETURN u.id AS subject, 'none' AS finding, 0 AS length
ORDER BY subject, finding
"""


def test_a_header_says_all_there_is_to_know_about_a_rule():
    rule = parse_rule(HEADER + BODY, FILE)
    assert (rule.id, rule.severity, rule.precedent) == ("AB01", "warning", "A peer")
    assert rule.norm.fr == "Toute unité a une remarque."
    assert rule.message("short").en == "{subject}: only {length} characters."
    assert rule.hint("none").fr == "écrivez-en une"
    assert rule.counts.name == "units"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("has a note.", "has a note", "norm-without-stop", 1),
        ("une remarque.", "une remarque", "norm-without-stop", 1),
        ("// fr Toute unité a une remarque.\n", "", "no-french", 1),
        ("// severity   warning\n", "", "line-missing", 1),
        ("severity   warning", "severity   grave", "unknown-severity", 4),
        ("// why        Notes help.\n// fr         Les remarques aident.\n", "", *
         ("line-missing", 1)),
        ("counts     units", "counts     unitz", "unknown-counts", 6),
        ("{length} characters", "{lenght} characters", "unknown-brace", 11),
        ("{length} caractères", "{longueur} caractères", "unknown-brace", 11),
        ("finding    short  ", "finding    long  ", "case-missing", 9),
        ("hint       write", "hint       long  write", "case-unknown", 13),
        ("subject  ENTITY  ", "subject  Unit    ", "no-subject", 15),
        ("column     length   INTEGER", "column     length   NUMBER", "unknown-type", 19),
        ("// fr         longueur\n", "", "no-french", 19),
    ],
)  # fmt: skip
def test_a_header_of_a_rule_that_is_not_complete_is_refused_with_its_line(old, new, code, line):
    assert old in HEADER
    with pytest.raises(CatalogueError) as error:
        parse_rule(HEADER.replace(old, new, 1) + BODY, FILE)
    assert (error.value.code, error.value.line) == (code, line)


def test_a_file_without_a_header_is_no_rule():
    with pytest.raises(CatalogueError) as error:
        parse_rule(BODY, FILE)
    assert error.value.code == "no-question"


def test_the_name_of_the_file_is_the_id_of_the_rule():
    with pytest.raises(CatalogueError) as error:
        parse_rule(HEADER + BODY, Path("notes.cypher"))
    assert error.value.code == "bad-rule-name"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("WHERE u.note IS NULL", "SET u.note = ''", "writes"),
        (", 0 AS length", "", "columns-differ"),
        ("ORDER BY subject, finding", "ORDER BY subject", "key-not-ordered"),
        ("u.note IS NULL", "u.note = $note", "undeclared-parameter"),
    ],
)
def test_a_rule_keeps_the_house_rules_of_every_query(old, new, code):
    with pytest.raises(CatalogueError) as error:
        verify(HEADER + BODY.replace(old, new, 1), FILE)
    assert error.value.code == code


def test_every_shipped_rule_says_why_and_what_to_do_in_both_languages():
    for rule in checks.rules():
        assert rule.norm.en.endswith(".")
        assert rule.norm.fr.endswith(".")
        assert rule.why.en.endswith(".")
        assert rule.why.fr.endswith(".")
        assert bool(rule.hints) == bool(rule.query or rule.told)


def test_every_rule_that_ships_says_where_it_was_seen():
    assert [rule.id for rule in checks.rules() if rule.query and not rule.precedent] == []
