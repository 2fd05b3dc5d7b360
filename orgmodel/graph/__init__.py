"""One organisation, immutable: things, edges, dates, names, what follows from them."""

from __future__ import annotations

from orgmodel.graph.model import (
    ALWAYS,
    EVER,
    OPEN,
    DatasetInfo,
    Edge,
    Graph,
    Life,
    Place,
    Thing,
    Value,
)

__all__ = [
    "ALWAYS",
    "EVER",
    "OPEN",
    "DatasetInfo",
    "Edge",
    "Graph",
    "Life",
    "Place",
    "Thing",
    "Value",
]
