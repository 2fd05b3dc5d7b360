"""An organisation as a py2neo Subgraph, for those who have py2neo in their notebooks.

py2neo has had no release since 2021: the official driver is the default, this is a bridge.
Create the subgraph in an empty database, do not merge it.
"""

from __future__ import annotations

from typing import Any

from py2neo import Node, Relationship, Subgraph
from py2neo.cypher.queries import unwind_merge_relationships_query

from orgmodel.graph import Graph
from orgmodel.graph.complete import complete
from orgmodel.metamodel import DATASET, ENTITY, THINGS
from orgmodel.stores.rows import dataset_properties, edge_properties, thing_properties
from orgmodel.stores.version import loaded_with


class OrganisationSubgraph(Subgraph):  # type: ignore[misc] # py2neo has no types
    """A Subgraph that keeps parallel relationships apart when it is created.

    py2neo itself merges relationships by their type and ends, also in `create`, so that of two
    dated ones between the same nodes one would be lost; their `key` tells them apart.
    """

    def __db_create__(self, tx: Any) -> None:  # noqa: ANN401 - as py2neo calls it
        """Creates the nodes, then every relationship by its key."""
        Subgraph(self.nodes).__db_create__(tx)
        rows: dict[str, list[tuple[int, dict[str, object], int]]] = {}
        for each in self.relationships:
            row = (each.start_node.identity, dict(each), each.end_node.identity)
            rows.setdefault(type(each).__name__, []).append(row)
        for relation, data in sorted(rows.items()):
            tx.run(*unwind_merge_relationships_query(data, (relation, "key")))


def to_subgraph(graph: Graph) -> OrganisationSubgraph:
    """Every node and relationship that a load of `graph` writes, the Dataset node as well."""
    whole = complete(graph)
    nodes = {
        thing.id: Node(*_labels(thing.label), **thing_properties(thing)) for thing in whole.things
    }
    relationships = [
        Relationship(nodes[edge.source], edge.relation, nodes[edge.target], **edge_properties(edge))
        for edge in whole.edges
    ]
    dataset = Node(DATASET, **dataset_properties(graph.info, loaded_with()))
    return OrganisationSubgraph([*nodes.values(), dataset], relationships)


def _labels(label: str) -> tuple[str, ...]:
    return (label, ENTITY) if label in THINGS else (label,)
