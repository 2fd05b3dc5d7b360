"""Parses cypher/**/*.cypher into Query values and holds them to the house rules."""

from __future__ import annotations

from orgmodel.catalogue.files import adhoc, chart, everything, load, lookup, names, question
from orgmodel.catalogue.header import parse
from orgmodel.catalogue.query import Column, Parameter, Query, Type

__all__ = [
    "Column",
    "Parameter",
    "Query",
    "Type",
    "adhoc",
    "chart",
    "everything",
    "load",
    "lookup",
    "names",
    "parse",
    "question",
]
