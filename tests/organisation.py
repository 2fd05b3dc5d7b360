"""A small organisation written as readable text, for tests.

A line is a thing or a relation; fields stand two or more spaces apart::

    esc      Unit  Emerging Challenges / Défis émergents  2010..      kind=division
    asg-esc  HEAD_OF  esc                                 2010..2015  sources=page;law

A field `2010..2015` is the life (either end may be blank, dates as in the tables), a field
`name=value` a property (`a;b` is a list where the metamodel says list). The first text of a
thing is its name in English, the second behind ` / ` in French. A Name and a State are lines of
their own, joined by NAME_OF and STATE_OF.
"""

from __future__ import annotations

import re
from datetime import date

from orgmodel.graph import ALWAYS, OPEN, DatasetInfo, Edge, Graph, Life, Thing, Value
from orgmodel.graph.edtf import first_day
from orgmodel.metamodel import NAME, PROPERTIES, RELATIONS, STATE, THINGS

_LIFE = re.compile(r"([^.]*|\[\.\.[^.]*\])\.\.([^.]*)")
_PROPERTY = re.compile(r"([a-z_]+)=(.*)")


def organisation(text: str, *, as_of: str = "2011-11-02", top: tuple[str, ...] = ()) -> Graph:
    """The organisation that `text` describes."""
    things: list[Thing] = []
    edges: list[Edge] = []
    for line in filter(None, (each.strip() for each in text.splitlines())):
        first, kind, *fields = re.split(r" {2,}", line)
        if kind in {*THINGS, NAME, STATE}:
            things.append(_thing(first, kind, fields))
        else:
            edges.append(_edge(first, kind, fields, len(edges)))
    lives = {thing.id: thing.life for thing in things}
    edges = [_lived(edge, lives) for edge in edges]
    info = DatasetInfo("small", "Small", "Petite", as_of=date.fromisoformat(as_of), top=top)
    return Graph(info, tuple(things), tuple(edges))


def _thing(id_: str, label: str, fields: list[str]) -> Thing:
    life, properties, texts = _read(fields)
    for name, text in zip(("name_en", "name_fr"), (texts or [""])[0].split(" / "), strict=False):
        if text:
            properties[name] = text
    stated = {"assertion": "stated"} if label in THINGS else {}
    return Thing(label, id_, life, {**stated, **properties})


def _edge(source: str, relation: str, fields: list[str], ordinal: int) -> Edge:
    assert relation in RELATIONS, relation
    life, properties, texts = _read(fields)
    key = f"{source}|{relation}|{texts[0]}|{life.written_start}|{ordinal}"
    typed = bool(life.written_start or life.written_end)
    given = {"assertion": "stated", **properties}
    return Edge(relation, source, texts[0], key, life, given, typed=typed)


def _lived(edge: Edge, lives: dict[str, Life]) -> Edge:
    """An edge without dates lives where both its ends live."""
    if edge.typed or RELATIONS[edge.relation].timeless:
        return edge
    life = lives[edge.source].meet(lives[edge.target])
    return Edge(edge.relation, edge.source, edge.target, edge.key, life, edge.properties)


def _read(fields: list[str]) -> tuple[Life, dict[str, Value], list[str]]:
    life, properties, texts = Life(), {}, []
    for field in fields:
        if match := _PROPERTY.fullmatch(field):
            properties[match[1]] = _value(match[1], match[2])
        elif match := _LIFE.fullmatch(field):
            start, end = match[1], match[2]
            life = Life(
                first_day(start) if start else ALWAYS, first_day(end) if end else OPEN, start, end
            )
        else:
            texts.append(field)
    return life, properties, texts


def _value(name: str, text: str) -> Value:
    kind = PROPERTIES[name].type
    if kind == "list":
        return tuple(text.split(";"))
    if kind == "boolean":
        return text == "true"
    return float(text) if kind == "decimal" else int(text) if kind == "integer" else text
