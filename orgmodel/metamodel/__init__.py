"""The metamodel as data: what may exist, what may join what, and what it is called.

Nothing else in orgmodel spells out a label, a relation or a property of the field (the
queries in cypher/ apart). Source of the terms: W3C ORG, SKOS, Dublin Core, CPOV, RiC-O.
"""

from __future__ import annotations

from orgmodel.metamodel.kinds import EVENT_CARDINALITIES, INHERITING_KINDS, KINDS
from orgmodel.metamodel.properties import COMMON, EVIDENCE, PROPERTIES
from orgmodel.metamodel.relations import RELATIONS, TABLE_RELATIONS
from orgmodel.metamodel.things import BODIES, DATASET, ENTITY, NAME, STATE, TABLES, THINGS
from orgmodel.metamodel.types import Inline, Property, RelationType, ThingType, Words
from orgmodel.metamodel.vocabularies import (
    OPEN_VOCABULARIES,
    ROLE_RELATIONS,
    STATUSES_OF,
    VOCABULARIES,
)

__all__ = [
    "BODIES",
    "COMMON",
    "DATASET",
    "ENTITY",
    "EVENT_CARDINALITIES",
    "EVIDENCE",
    "INHERITING_KINDS",
    "KINDS",
    "NAME",
    "OPEN_VOCABULARIES",
    "PROPERTIES",
    "RELATIONS",
    "ROLE_RELATIONS",
    "STATE",
    "STATUSES_OF",
    "TABLES",
    "TABLE_RELATIONS",
    "THINGS",
    "VOCABULARIES",
    "Inline",
    "Property",
    "RelationType",
    "ThingType",
    "Words",
]
