"""A query reads the graph: no file, no address, and nothing of the server."""

from __future__ import annotations

import pytest

from orgmodel.catalogue import adhoc
from orgmodel.catalogue.outside import outside
from orgmodel.errors import UsageError

LOADING = "CSV FROM 'file:///etc/passwd' AS line RETURN line"


@pytest.mark.parametrize(
    "cypher",
    [
        f"LOAD {LOADING}",
        f"load csv with headers {LOADING[4:]}",
        f"LOAD /* a */ // b\n {LOADING}",
        f"CALL {{ LOAD {LOADING} }} RETURN 1 AS one",
        rf"LO\u0041D {LOADING}",
        rf"LOAD\u0020{LOADING}",
        f"/* ' */ LOAD {LOADING} /* ' */",
        f"WITH `it's` AS a LOAD {LOADING} //'",
        rf"RETURN 'x\u0027 AS a LOAD {LOADING} //'",
        "CALL apoc.load.json('https://example.org') YIELD value RETURN value",
        "CALL `apoc`.`load`.`json`('https://example.org') YIELD value RETURN value",
        "CALL apoc . load . json('https://example.org') YIELD value RETURN value",
        "RETURN apoc.cypher.runFirstColumnMany('LOAD CSV …', {}) AS a",
        "CALL dbms.listConfig('') YIELD name RETURN name",
        "CALL dbms.killConnection('bolt-1')",
        "CALL db.clearQueryCaches()",
        "SHOW USERS",
        "SHOW ALL ROLES",
        "EXPLAIN SHOW SETTINGS",
        "show current user",
        "TERMINATE TRANSACTIONS 'x'",
        "USE system MATCH (n) RETURN n.id AS id",
    ],
)
def test_what_reaches_outside_the_graph_is_refused(cypher: str) -> None:
    with pytest.raises(UsageError) as refused:
        adhoc(cypher)
    assert refused.value.code == "query-outside"
    ((name, found),) = refused.value.fields
    assert name == "found"
    assert found


@pytest.mark.parametrize(
    "cypher",
    [
        "RETURN 'LOAD CSV FROM x' AS text, \"CALL apoc.load.json\" AS other",
        "// LOAD CSV FROM 'x'\nRETURN 1 AS one /* SHOW USERS */",
        "MATCH (u:Unit) WHERE u.load < 3 RETURN u.csv AS csv",
        "MATCH (n) WITH n AS use ORDER BY use RETURN use.show AS users",
        "MATCH (u:Unit) CALL (u) { MATCH (u)--(x) RETURN count(x) AS n } RETURN u.id AS id, n",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.schema.nodeTypeProperties()",
        "CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node.id AS id",
        "CALL pagerank() YIELD node, score RETURN node.id AS id, score",
        "SHOW INDEXES",
        "SHOW PROCEDURES YIELD name RETURN name",
        "RETURN date.truncate('month', date()) AS month, point.distance(null, null) AS d",
    ],
)
def test_what_reads_the_graph_is_let_through(cypher: str) -> None:
    assert adhoc(cypher).cypher == cypher


def test_the_first_place_is_told_as_it_was_typed() -> None:
    assert outside("RETURN 1 AS one\nUNION LOAD  CSV FROM 'x' AS one") == (22, "LOAD CSV")
