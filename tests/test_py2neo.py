"""What py2neo creates in an empty database is what our own load writes."""

from __future__ import annotations

import gc
from pathlib import Path

import neo4j
import pytest

from orgmodel.datasets import read
from orgmodel.graph import Graph
from orgmodel.stores import SyncOptions, open_store
from tests.servers import wipe

py2neo = pytest.importorskip("py2neo")
to_subgraph = pytest.importorskip("orgmodel.interop.py2neo").to_subgraph

_NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"
_EDGES = """
    MATCH (a)-[r]->(b)
    RETURN a.id AS source, type(r) AS relation, b.id AS target, properties(r) AS properties
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return read(Path(__file__).parent / "small").graph


def everything(url: str) -> tuple[list[str], list[str]]:
    """Every node and relationship of a database as sorted text."""
    with neo4j.GraphDatabase.driver(url) as driver:
        nodes, edges = (driver.execute_query(query).records for query in (_NODES, _EDGES))
    said = [repr((sorted(each["labels"]), sorted(each["properties"].items()))) for each in nodes]
    joined = [
        repr((*list(each.values())[:3], sorted(each["properties"].items()))) for each in edges
    ]
    return sorted(said), sorted(joined)


# py2neo leaves its connections open
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::DeprecationWarning"
)
def test_py2neo_creates_the_graph_that_a_load_writes(graph: Graph, neo4j_url: str) -> None:
    py2neo.Graph(neo4j_url).create(to_subgraph(graph))
    gc.collect()
    created = everything(neo4j_url)
    wipe(neo4j_url)
    with open_store(neo4j_url) as store:
        store.sync(graph, SyncOptions())
    assert created == everything(neo4j_url)
