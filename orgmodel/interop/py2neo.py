"""An organisation as a py2neo Subgraph, for those who have py2neo in their notebooks.

py2neo has had no release since 2021: the official driver is the default, this is a bridge.
Create the subgraph in an empty database; py2neo's merge would collapse two dated edges of
one type between the same two nodes into one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgmodel.graph.complete import complete
from orgmodel.metamodel import DATASET, ENTITY, THINGS
from orgmodel.stores.rows import dataset_properties, edge_properties, thing_properties
from orgmodel.stores.version import loaded_with

if TYPE_CHECKING:
    import py2neo

    from orgmodel.graph import Graph


def to_subgraph(graph: Graph) -> py2neo.Subgraph:
    """Every node and relationship that a load of `graph` writes, the Dataset node as well."""
    from py2neo import Node, Relationship, Subgraph

    whole = complete(graph)
    nodes = {
        thing.id: Node(*_labels(thing.label), **thing_properties(thing)) for thing in whole.things
    }
    relationships = [
        Relationship(nodes[edge.source], edge.relation, nodes[edge.target], **edge_properties(edge))
        for edge in whole.edges
    ]
    dataset = Node(DATASET, **dataset_properties(graph.info, loaded_with()))
    return Subgraph([*nodes.values(), dataset], relationships)


def _labels(label: str) -> tuple[str, ...]:
    return (label, ENTITY) if label in THINGS else (label,)
