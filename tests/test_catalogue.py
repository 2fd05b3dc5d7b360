import re
from pathlib import Path

import pytest

from orgmodel import catalogue
from orgmodel.catalogue.index import index
from orgmodel.catalogue.rules import own, verify
from orgmodel.catalogue.types import read_type, say
from orgmodel.errors import CatalogueError

HEADER = """\
// Who leads a unit?
// fr Qui dirige une unité ?
//
// Of every unit, its head.
// fr De chaque unité, qui la dirige.
//
// param   unit   Unit            the unit          several
// fr             l'unité
// param   depth  INTEGER = 30    how deep          -L
// fr             jusqu'où
// column  unit   Unit            unit              group
// fr             unité
// column  post   Post            headed by         key
// fr             sous la direction de
// empty   Nobody leads it.
// fr      Personne ne la dirige.
"""
BODY = """\
MATCH (u:Unit {id: $unit})<-[h:HEAD_OF]-(p:Post)
WHERE h.valid_from <= date($on) AND h.valid_to > date($on) AND $depth > 0
RETURN u.id AS unit, p.id AS post
ORDER BY unit, post
"""
FILE = Path("leads.cypher")


def test_a_header_says_all_there_is_to_know_about_a_query():
    query = catalogue.parse(HEADER + BODY, FILE, folder="ask")
    assert (query.name, query.folder) == ("leads", "ask")
    assert query.question.fr == "Qui dirige une unité ?"
    assert query.description.en == "Of every unit, its head."
    assert query.empty.en == "Nobody leads it."
    unit, depth = query.parameters
    assert (unit.type.labels, unit.default, unit.several) == (("Unit",), None, True)
    assert (depth.type.name, depth.default, depth.flag) == ("INTEGER", "30", "-L")
    assert [(each.name, each.marks) for each in query.columns] == [
        ("unit", ("group",)),
        ("post", ("key",)),
    ]


def test_an_engine_names_the_lines_of_the_file():
    query = catalogue.parse(HEADER + BODY, FILE)
    assert query.cypher.splitlines()[16] == "MATCH (u:Unit {id: $unit})<-[h:HEAD_OF]-(p:Post)"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("// Who leads a unit?\n", "//\n", "no-question", 1),
        ("// fr Qui dirige une unité ?\n", "", "no-french", 1),
        ("// fr             l'unité\n", "", "no-french", 7),
        ("// fr             l'unité\n", "// fr\n", "stray-french", 8),
        ("// fr      Personne ne la dirige.\n", "", "no-french", 15),
        ("// column  unit   Unit            unit              group", "// column  unit", *
         ("incomplete-line", 11)),
        ("INTEGER = 30", "INTERGER = 30", "unknown-type", 9),
        ("group", "grouped", "unknown-mark", 11),
        ("several", "many", "unknown-mark", 7),
    ],
)  # fmt: skip
def test_a_header_that_is_not_complete_is_refused_with_its_line(old, new, code, line):
    assert old in HEADER
    with pytest.raises(CatalogueError) as error:
        catalogue.parse(HEADER.replace(old, new, 1) + BODY, FILE)
    assert (error.value.code, error.value.line) == (code, line)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("$depth > 0", "true", "unused-parameter", 9),
        ("$depth > 0", "$depth > $least", "undeclared-parameter", 18),
        ("p.id AS post", "p.id AS head", "columns-differ", 19),
        ("p.id AS post", "p.id + 'x'", "no-alias", 19),
        ("ORDER BY unit, post", "ORDER BY unit", "key-not-ordered", 19),
        ("RETURN u.id", "SET u.note = 'x' RETURN u.id", "writes", 19),
        ("RETURN u.id", "WITH u, p DETACH DELETE u RETURN u.id", "writes", 19),
        ("RETURN u.id", "CALL db.labels() YIELD label RETURN u.id", "procedure", 19),
        ("RETURN u.id", "LOAD CSV FROM 'x' AS l RETURN u.id", "query-outside", 19),
    ],
)
def test_a_query_that_breaks_a_house_rule_is_refused_with_its_line(old, new, code, line):
    assert old in BODY
    with pytest.raises(CatalogueError) as error:
        verify(HEADER + BODY.replace(old, new, 1), FILE)
    assert (error.value.code, error.value.line) == (code, line)


@pytest.mark.parametrize(
    ("code", "cypher"),
    [
        ("block-comment", "/* x */ MATCH (u:Unit)"),
        ("unbounded-path", "MATCH (u:Unit)-[:REPORTS_TO*]->(p)"),
        ("unbounded-path", "MATCH (u:Unit)-[:REPORTS_TO*2..]->(p)"),
        ("quantified-path", "MATCH (u:Unit)-[:REPORTS_TO]->+(p)"),
        ("quantified-path", "MATCH (u:Unit) ((a)-[r:REPORTS_TO]->(b)){1,3} (p)"),
        ("shortest-path", "MATCH p = shortestPath((u:Unit)-[:REPORTS_TO*1..9]->(x))"),
        ("shortest-path", "MATCH p = SHORTEST 1 (u:Unit)-[:REPORTS_TO]-(x)"),
        ("bound-as-parameter", "MATCH (u:Unit)-[:REPORTS_TO*1..$depth]->(p)"),
        ("undirected-path", "MATCH (u:Unit)-[:REPORTS_TO*1..6]-(p)"),
        ("nested-filter", "WITH [x IN [y IN l WHERE y > 1] | x] AS m MATCH (u:Unit)"),
        ("inline-where", "MATCH (u:Unit WHERE u.independent)-[h:HEAD_OF]->(p)"),
        ("label-expression", "MATCH (u:Unit&Entity)"),
        ("label-expression", "MATCH (u:!Unit)"),
        ("dynamic-label", "MATCH (u:$(label))"),
        ("chained-comparison", "MATCH (u:Unit) WHERE 1 < u.position <= 3"),
        ("collect-subquery", "MATCH (u:Unit) WITH u, COLLECT { MATCH (u)-[r]->(x) RETURN x } AS l"),
        ("in-transactions", "CALL (u) { RETURN 1 AS x } IN TRANSACTIONS"),
        ("unknown-function", "MATCH (u:Unit) WHERE u.position < timestamp()"),
        ("entity-anchor", "MATCH (u:Entity {id: $unit})"),
        ("anonymous-anchor", "MATCH (:Unit {id: $unit})<-[h:HEAD_OF]-(p)"),
        ("keyword-variable", "MATCH (u:Unit) WITH u.id AS ends"),
        ("reserved-property", "MATCH (u:Unit) WHERE u.name = 'x'"),
        ("reserved-property", "MATCH (u:Unit) WHERE u.title = 'x'"),
        ("whole-thing", "MATCH (u:Unit) WITH properties(u) AS all"),
        ("whole-thing", "MATCH (u:Unit) WITH u {.*} AS all"),
        ("path-in-subquery", "MATCH (u:Unit) WHERE EXISTS { MATCH p = (u)-[:HEAD_OF*1..3]->(x) }"),
        ("limit-in-call", "MATCH (u:Unit) CALL (u) { MATCH (u)-[r]->(x) RETURN x LIMIT 1 }"),
        ("several-statements", "MATCH (u:Unit); MATCH (p:Post)"),
        ("unknown-label", "MATCH (u:Unitt)"),
        ("unknown-label", "MATCH (u:Unit)-[r:HEAD_OF|LEADS]->(x)"),
    ],
)
def test_what_the_engines_do_not_understand_alike_is_refused(code, cypher):
    text = f"{HEADER}{cypher}\nWITH $unit AS a, $depth AS b\nRETURN a AS unit, b AS post\n"
    with pytest.raises(CatalogueError) as error:
        verify(text + "ORDER BY unit, post\n", FILE)
    assert (error.value.code, error.value.line) == (code, 17)


SAID = """\
// column  way    CHOICE one|two  which           data
// fr             lequel
// says    one    {post} leads {unit}.
// fr             {post} dirige {unit}.
// says    two    Two lead.
// fr             Deux dirigent.
// empty"""


def _with_sentences(old: str = "", new: str = "") -> str:
    header = HEADER.replace("// empty", SAID.replace(old, new, 1), 1)
    return header + BODY.replace("p.id AS post", "p.id AS post, 'one' AS way")


def test_a_sentence_stands_above_the_rows_in_each_case():
    (one, words), (two, _) = verify(_with_sentences(), FILE).says
    assert (one, words.fr, two) == ("one", "{post} dirige {unit}.", "two")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("says    two", "says    three", "case-unsaid"),
        ("one|two", "two|three", "case-unsaid"),
        ("{post} dirige", "{poste} dirige", "no-such-column"),
        ("CHOICE one|two", "STRING", "unknown-case"),
    ],
)
def test_a_sentence_speaks_of_columns_and_every_case_has_one(old, new, code):
    with pytest.raises(CatalogueError) as error:
        verify(_with_sentences(old, new), FILE)
    assert error.value.code == code


@pytest.mark.parametrize(
    ("code", "item"),
    [("whole-thing", "u AS unit"), ("pattern-comprehension", "[(u)-[h:HEAD_OF]->(x) | x] AS unit")],
)
def test_things_and_pattern_comprehensions_are_not_returned(code, item):
    with pytest.raises(CatalogueError) as error:
        verify(HEADER + BODY.replace("u.id AS unit", item), FILE)
    assert error.value.code == code


def test_a_users_own_query_may_say_what_only_one_engine_understands():
    own = BODY.replace("MATCH (u", "MATCH p = shortestPath((a)-[*]->(b)) MATCH (u")
    assert verify(HEADER + own, FILE, dialect=False).name == "leads"


def test_a_users_own_file_needs_no_header_but_what_it_has_must_be_right():
    assert own(BODY, FILE).cypher == BODY
    assert own(HEADER + BODY, FILE).question.en == "Who leads a unit?"
    with pytest.raises(CatalogueError):
        own(HEADER + BODY.replace("$depth", "$deep"), FILE)


def test_words_in_texts_and_comments_break_no_rule():
    quiet = BODY.replace(
        "$depth > 0", "$depth > 0 // CREATE (:Foo)\n  AND u.id <> 'SET; /* \\' $x'"
    )
    assert verify(HEADER + quiet, FILE).name == "leads"


@pytest.mark.parametrize(
    "query", catalogue.everything(), ids=lambda query: f"{query.folder}/{query.name}"
)
def test_every_query_that_ships_keeps_the_house_rules(query):
    verified = verify(query.path.read_text(encoding="utf-8"), query.path)
    assert verified.columns
    assert verified.name == query.name


@pytest.mark.parametrize(
    "query", catalogue.everything(), ids=lambda query: f"{query.folder}/{query.name}"
)
def test_french_text_has_its_spaces_before_double_punctuation(query):
    french = [query.question.fr, query.description.fr, query.empty.fr]
    french += [each.words.fr for each in (*query.parameters, *query.columns)]
    assert not [text for text in french if re.search(r"\w[:;?!]", text)]


@pytest.mark.parametrize("name", catalogue.names())
def test_a_question_can_be_shown_when_it_has_no_answer(name):
    question = catalogue.question(name)
    assert question.description.en
    assert question.description.fr
    assert question.folder == "ask"
    assert bool(question.empty.en) or "card" in question.columns[0].marks


def test_the_index_of_the_queries_is_current():
    readme = (Path(__file__).parent.parent / "cypher" / "README.md").read_text(encoding="utf-8")
    assert index().strip() in readme


@pytest.mark.parametrize(
    "text",
    ["STRING", "LIST OF STRING", "CHOICE a|b", "LIST OF CHOICE a|b", "Post|Unit", "ENTITY", "ROLE"],
)
def test_a_type_is_said_as_it_is_written(text):
    assert say(read_type(text)) == text


@pytest.mark.parametrize("text", ["", "Unitt", "Unit|", "LIST OF", "string", "CHOICES a|b"])
def test_what_is_no_type_is_none(text):
    assert read_type(text) is None


def test_the_names_of_the_commands_need_no_file_to_be_read(monkeypatch):
    monkeypatch.setattr(Path, "read_text", None)
    assert {"who", "what", "chain", "tree", "show"} <= set(catalogue.names())
