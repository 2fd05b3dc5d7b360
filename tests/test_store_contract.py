"""What both engines promise: the same rows for every query, of the declared types; no writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product
from math import prod
from pathlib import Path
from typing import Any

import kglite
import neo4j
import pytest

from orgmodel import catalogue
from orgmodel.catalogue import Parameter, Query, Type, adhoc
from orgmodel.checks import rules
from orgmodel.checks.parameters import defaults
from orgmodel.datasets import read
from orgmodel.errors import QueryRefused, StoreClosed
from orgmodel.graph import Graph
from orgmodel.graph.folding import fold
from orgmodel.metamodel import Words
from orgmodel.paths import resource
from orgmodel.questions.arguments import unfolded
from orgmodel.stores import Cell, Store, SyncOptions, Table, open_store
from tests.servers import wipe

SMALL = Path(__file__).parent / "small"
QUERIES = catalogue.everything()
DAYS = {
    "small": ["2020-01-01", "1995-06-01", "2030-01-01"],
    "nato-is": ["2011-11-02", "2019-06-01"],
}
MANY = 100
"""About so many times a query is asked."""
MOST, FEW = 10_000, 20
"""Of more ways to ask one, only so many values of each parameter are tried."""
WRITES = [
    "CREATE (n:Unit {id: 'x'}) RETURN n.id AS id",
    "MATCH (n:Unit) SET n.kind = 'x'",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Unit {id: 'x'})",
    "MATCH (n:Unit) REMOVE n.kind",
    "CREATE INDEX mine FOR (n:Unit) ON (n.kind)",
]
RULE_PARAMETERS: dict[str, Cell] = {
    name: value for rule in rules() if rule.query for name, value in defaults(rule.query).items()
}
"""What a rule takes unless a dataset says otherwise."""
PLAIN: dict[str, type | tuple[type, ...]] = {
    "INTEGER": int,
    "FLOAT": (int, float),
    "BOOLEAN": bool,
    "SOURCES": list,
}


class Engines:
    """One organisation in both engines."""

    def __init__(self, folder: Path, url: str) -> None:
        wipe(url)
        self.graph: Graph = read(folder, with_holders=True).graph
        self.embedded: Store = open_store("memory:")
        self.neo4j: Store = open_store(url)
        for store in (self.embedded, self.neo4j):
            store.sync(self.graph, SyncOptions())


@pytest.fixture(scope="module", params=["small", "nato-is"])
def engines(request: pytest.FixtureRequest, neo4j_server: str) -> Iterator[Engines]:
    folder = SMALL if request.param == "small" else resource("data") / request.param
    both = Engines(folder, neo4j_server)
    yield both
    both.embedded.close()
    both.neo4j.close()


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest, engines: Engines) -> Store:
    chosen: Store = getattr(engines, request.param)
    return chosen


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.folder}/{query.name}")
def test_both_engines_give_the_same_rows(engines: Engines, query: Query) -> None:
    for params in asked(engines.graph, query):
        embedded, server = engines.embedded.run(query, params), engines.neo4j.run(query, params)
        if not any("key" in column.marks for column in query.columns):
            # what has no order is a set
            embedded, server = in_order(embedded), in_order(server)
        assert embedded == server, params


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.folder}/{query.name}")
def test_every_cell_is_of_the_declared_type(store: Store, engines: Engines, query: Query) -> None:
    columns = tuple(column.name for column in query.columns)
    for params in asked(engines.graph, query)[:20]:
        table = store.run(query, params)
        assert table.columns == columns
        for row, column in product(table.records(), query.columns):
            assert fits(row[column.name], column.type), (column.name, row)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.folder}/{query.name}")
def test_neo4j_plans_it_and_calls_nothing_deprecated(
    engines: Engines, query: Query, neo4j_server: str
) -> None:
    params = asked(engines.graph, query)[0]
    with neo4j.GraphDatabase.driver(neo4j_server) as driver:
        result = driver.execute_query("EXPLAIN " + query.cypher, params)
    said = [each.raw_classification for each in result.summary.gql_status_objects]
    assert "DEPRECATION" not in said


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: f"{query.folder}/{query.name}")
def test_kglite_warns_of_nothing(query: Query) -> None:
    graph = read(SMALL, with_holders=True).graph
    store = open_store("memory:")
    store.sync(graph, SyncOptions())
    held: kglite.KnowledgeGraph = store._graph  # type: ignore[attr-defined]
    result: Any = held.cypher(query.cypher, params=asked(graph, query)[0])
    assert result.warnings == []


@pytest.mark.parametrize("cypher", WRITES)
def test_a_query_that_writes_is_refused(store: Store, cypher: str) -> None:
    before = store.run(adhoc("MATCH (n) RETURN count(n) AS n"), {})
    with pytest.raises(QueryRefused) as refused:
        store.run(adhoc(cypher), {})
    assert refused.value.writes
    assert store.run(adhoc("MATCH (n) RETURN count(n) AS n"), {}) == before


def test_a_query_that_is_no_cypher_names_its_file(store: Store) -> None:
    query = Query("mine", "", Path("mine.cypher"), "MATCH (n RETURN n", *[Words("", "")] * 2)
    with pytest.raises(QueryRefused) as refused:
        store.run(query, {})
    assert refused.value.file == "mine.cypher"
    assert not refused.value.writes


def test_the_first_and_the_last_day_of_the_calendar_come_back_as_dates(store: Store) -> None:
    query = adhoc("MATCH (d:Dataset) RETURN d.valid_from AS a, d.valid_to AS b, [d.as_of] AS c")
    (row,) = store.run(query, {}).rows
    assert row[:2] == (date(1, 1, 1), date(9999, 12, 31))
    assert isinstance(row[2], list)
    assert isinstance(row[2][0], date)


def test_a_node_in_a_result_becomes_a_map_of_plain_values(store: Store) -> None:
    query = adhoc("MATCH (n:Dataset) RETURN n, [n] AS list, {inner: n.id} AS map")
    (row,) = store.run(query, {}).records()
    assert isinstance(row["n"], dict)
    assert row["n"]["labels"] == ["Dataset"]
    assert isinstance(row["n"]["as_of"], date)
    assert row["list"] == [row["n"]]
    assert row["map"] == {"inner": row["n"]["id"]}


def test_moments_and_durations_become_text(store: Store) -> None:
    query = adhoc("RETURN datetime('2011-11-02T10:00:00Z') AS at, duration('P1D') AS lasting")
    (row,) = store.run(query, {}).rows
    assert str(row[0]).startswith("2011-11-02")
    assert isinstance(row[1], str | dict)


def test_a_store_says_what_it_holds(store: Store, engines: Engines) -> None:
    assert store.describe() == engines.graph.info


@pytest.mark.parametrize("url", ["memory:", "neo4j"])
def test_closing_twice_does_no_harm(url: str, neo4j_server: str) -> None:
    store = open_store(neo4j_server if url == "neo4j" else url)
    store.close()
    store.close()


@pytest.mark.parametrize("url", ["memory:", "neo4j"])
def test_a_closed_store_says_so(url: str, neo4j_server: str) -> None:
    store = open_store(neo4j_server if url == "neo4j" else url)
    store.close()
    with pytest.raises(StoreClosed):
        store.describe()


def in_order(table: Table) -> Table:
    """The same rows, sorted."""
    return Table(table.columns, tuple(sorted(table.rows, key=repr)))


def asked(graph: Graph, query: Query) -> list[dict[str, Cell]]:
    """What a query is asked: of a small organisation everything, of a large one a sample."""
    found: list[dict[str, Cell]] = []
    samples = [sample(graph, each) for each in query.parameters]
    if prod(map(len, samples)) > MOST:
        samples = [each[:: len(each) // FEW + 1] for each in samples]
    for on, lang in zip(DAYS[graph.info.name], ("en", "fr", "en"), strict=False):
        implicit: dict[str, Cell] = {"on": date.fromisoformat(on), "lang": lang, "holders": True}
        for values in product(*samples):
            names = (each.name for each in query.parameters)
            found.append(longest({**implicit, **dict(zip(names, values, strict=True))}))
    return found[:: len(found) // MANY + 1]


def longest(params: dict[str, Cell]) -> dict[str, Cell]:
    """The same with the longest of the words that are looked for, which a query gets beside."""
    words = params.get("words")
    if not isinstance(words, list):
        return params
    word = max(map(str, words), key=len)
    return {**params, "words_longest": word, "words_pattern": unfolded(word)}


def sample(graph: Graph, parameter: Parameter) -> list[Cell]:
    """Values for a parameter: of a thing every id, of a lookup's own some names and words."""
    type_, things = parameter.type, [each for each in graph.things if each.text("name_en")]
    if type_.name == "THING":
        found = [each.id for each in things if {each.label, "Entity"} & {*type_.labels}]
        return (
            several_of(found) if type_.many else [*([None] * (parameter.default == "null")), *found]
        )
    if type_.choices:
        nothing = [None] * (parameter.default == "null")
        return [[], [*type_.choices]] if type_.many else [*nothing, *type_.choices]
    known: dict[str, list[Cell]] = {
        "all": [False, True],
        **{name: [value] for name, value in RULE_PARAMETERS.items()},
        "depth": [1, 30],
        "role": [None, "RESPONSIBLE_FOR"],
        "ids": [[], [each.id for each in graph.things]],
        "id": [each.id for each in things],
        "given": [*(each.id for each in things[:3]), *(t.text("name_fr") for t in things[:3])],
        "tops": [[], [each.id for each in things if each.label == "Organization"]],
        "units": [[1, 2, 3]],
        "layers": [[], [1, 0, 4]],
        "spans": [[], [2, 1, 1]],
        "widest": [[each.id for each in things if each.label == "Post"][:2]]
        if type_.many
        else [RULE_PARAMETERS["widest"]],
        "single": [[each.id for each in things if each.label == "Post"][2:3]],
        "seats": [0, 7],
        "fte": [0.0, 6.5],
        "way": [[], *([e.source, e.key, e.target] for e in graph.edges[:60])],
        "folded": [fold(each.text("name_en")) for each in things[:4]],
        "piece": ["", " de ", " o"],
        "inside": [True, False],
        "labels": [[], ["Unit", "Post"]],
        "label": ["Unit", "Responsibility", "Committee", "Post", "Person"],
        "kind": [None, "division"],
        "vacant": [False, True],
        "closed": [False, True],
        "words": [[" de "], [" s", " o"], [" navigation"], [" unheard of "], [" deterrence"]],
        "first": [" the", " nothing of this kind "],
        "one": [" de", "ion "],
        "end": ["ion ", " nothing of this kind "],
        "other": ["", "ion ", " nothing of this kind "],
        "pattern": [unfolded("deterrence"), unfolded("etude"), unfolded("x")],
        "patterns": [[], ["(?s).* (th|t[^ ]* h[^ ]*) .*"]],
        "pieces": [[" de "], [" the", " o"], [" nothing of this kind "]],
    }
    return known[parameter.name]


def several_of(ids: list[str]) -> list[Cell]:
    """Each alone, and each with the next."""
    return [*([id_] for id_ in ids), *(list(pair) for pair in pairwise(ids))]


def fits(cell: Cell, type_: Type) -> bool:
    """Whether a cell is of a declared type; an absent value is of every type."""
    if type_.many:
        if cell is None:
            return True
        single = Type(type_.name, type_.labels, type_.choices)
        return isinstance(cell, list) and all(fits(each, single) for each in cell)
    return cell is None or isinstance(cell, PLAIN.get(type_.name, str))
