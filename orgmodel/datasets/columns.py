"""The tables of a dataset and their columns, made from the metamodel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from orgmodel.metamodel import (
    BODIES,
    COMMON,
    EVIDENCE,
    PROPERTIES,
    RELATIONS,
    ROLE_RELATIONS,
    TABLE_RELATIONS,
    TABLES,
    Inline,
    Words,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `type` is that of a Property, or `kind` (of the table's label), `references` (a list of
    ids), RELATION (the name of a relation). `of` is the table its ids stand in, where it is
    one only; `labels` what they may be.
    """

    name: str
    type: str
    label: Words
    description: Words
    required: bool = False
    of: str = ""
    labels: tuple[str, ...] = ()
    inline: Inline | None = None


@dataclass(frozen=True, slots=True)
class TableType:
    """A table: the label of its things (blank where it holds relations) and its columns."""

    name: str
    columns: dict[str, Column]
    label: str = ""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


SOURCES = ("sources", "source_a", "source_b")
"""The columns whose cells are ids of sources."""


@cache
def table_types() -> dict[str, TableType]:
    """Every table under its name: the things, then what joins and dates them."""
    types = [_things(name) for name in TABLES]
    types += [_assignments(), _memberships(), _holdings(), _relations(), _names(), _states()]
    types += [_waivers()]
    return {each.name: each for each in types}


def _things(table: str) -> TableType:
    kind = TABLES[table]
    columns = [_column(name, "kind" if name == "kind" else "") for name in COMMON]
    columns += [_column(name) for name in kind.properties]
    columns += [_inline(each) for each in kind.inline]
    return TableType(table, {each.name: each for each in columns}, kind.label)


def _inline(inline: Inline) -> Column:
    relation = RELATIONS[inline.relation]
    words = relation.words if inline.outgoing else relation.inverse
    labels = (TABLES[inline.of].label,) if inline.of else ()
    type_ = "references" if inline.many else "id"
    return Column(
        inline.column, type_, inline.label, words, of=inline.of, labels=labels, inline=inline
    )


def _column(name: str, type_: str = "") -> Column:
    found = PROPERTIES[name]
    if name in SOURCES:
        return Column(
            name,
            "references",
            found.label,
            found.description,
            of="sources",
            labels=("Source",),
        )
    if name == "ended_by":
        return Column(
            name, "id", found.label, found.description, of="events", labels=("ChangeEvent",)
        )
    return Column(name, type_ or found.type, found.label, found.description, required=name == "id")


def _end(name: str, words: tuple[str, str], labels: tuple[str, ...] = (), of: str = "") -> Column:
    described = Words(f"the id of the {words[0]}", f"identifiant : {words[1]}")
    return Column(name, "id", Words(*words), described, required=True, of=of, labels=labels)


def _closed(name: str, vocabulary: str, words: tuple[str, str]) -> Column:
    return Column(name, vocabulary, Words(*words), Words(*words), required=True)


def _links(name: str, ends: tuple[Column, ...], relations: Iterable[str]) -> TableType:
    own = dict.fromkeys(each for name in relations for each in RELATIONS[name].properties)
    columns = {each.name: each for each in ends}
    for each in (*own, *EVIDENCE):
        columns.setdefault(each, _column(each))
    return TableType(name, columns)


def _assignments() -> TableType:
    ends = (
        _end("body", ("body", "organe"), BODIES),
        _closed("role", "ROLE", ("role", "rôle")),
        _end(
            "responsibility",
            ("responsibility", "responsabilité"),
            ("Responsibility",),
            "responsibilities",
        ),
    )
    return _links("assignments", ends, ROLE_RELATIONS.values())


def _memberships() -> TableType:
    ends = (
        _end("member", ("member", "membre"), RELATIONS["MEMBER_OF"].ends[0][0]),
        _end("body", ("body", "organe"), RELATIONS["MEMBER_OF"].ends[0][1]),
    )
    return _links("memberships", ends, ("MEMBER_OF",))


def _holdings() -> TableType:
    ends = (
        _end("person", ("person", "personne"), ("Person",), "people"),
        _end("post", ("post", "poste"), ("Post",), "posts"),
    )
    return _links("holdings", ends, ("HOLDS",))


def _relations() -> TableType:
    ends = (
        _closed("relation", "RELATION", ("relation", "relation")),
        _end("from", ("start", "départ")),
        _end("to", ("target", "arrivée")),
    )
    return _links("relations", ends, TABLE_RELATIONS)


def _names() -> TableType:
    own = (
        _end("thing", ("thing", "chose")),
        _column("lang"),
        _closed("kind", "NAME_KIND", ("kind of name", "type de nom")),
        _text("name", "nom"),
    )
    return _dated("names", own)


def _states() -> TableType:
    own = (
        _end("thing", ("thing", "chose")),
        _closed("property", "STATE_PROPERTY", ("property", "propriété")),
        _text("value of the state", "valeur de l'état"),
    )
    return _dated("states", own)


def _text(en: str, fr: str) -> Column:
    return Column("text", "text", Words(en, fr), PROPERTIES["text"].description, required=True)


def _waivers() -> TableType:
    own = (
        _end("rule", ("rule", "règle")),
        _end("subject", ("thing", "chose")),
        _written("reason", ("reason", "motif"), ("why it may stay so", "pourquoi on l'admet")),
        _written("decided_by", ("decided by", "décidé par"), ("who decided", "qui l'a décidé")),
        _until(),
        _column("sources"),
    )
    return TableType("waivers", {each.name: each for each in own})


def _written(name: str, label: tuple[str, str], description: tuple[str, str]) -> Column:
    required = name == "reason"
    return Column(name, "text", Words(*label), Words(*description), required=required)


def _until() -> Column:
    said = Words(
        "the first day on which it is a finding again", "le premier jour où l'on y revient"
    )
    return Column("until", "date", PROPERTIES["valid_to"].label, said, required=True)


def _dated(name: str, own: tuple[Column, ...]) -> TableType:
    columns = (*own, *(_column(each) for each in EVIDENCE))
    return TableType(name, {each.name: each for each in columns})
