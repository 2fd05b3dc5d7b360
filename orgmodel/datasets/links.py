"""Makes edges of the rows of assignments, memberships, holdings and relations."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from orgmodel.datasets.columns import Column, TableType
from orgmodel.datasets.draft import Draft, Ends
from orgmodel.datasets.lives import surely_before
from orgmodel.datasets.rows import Row, TableReader
from orgmodel.graph import EVER, Edge, Life, Value
from orgmodel.metamodel import EVIDENCE, RELATIONS, ROLE_RELATIONS


@dataclass(frozen=True, slots=True)
class Link:
    """The columns of a table in which a relation starts and ends, and which relation it is."""

    start: str
    stop: str
    relation: str = ""


LINKS = {
    "assignments": Link("body", "responsibility"),
    "memberships": Link("member", "body", "MEMBER_OF"),
    "holdings": Link("person", "post", "HOLDS"),
    "relations": Link("from", "to"),
}
"""The tables that hold relations."""
LINK_TABLES = tuple(LINKS)

_KEPT = tuple(name for name in EVIDENCE if name not in {"valid_from", "valid_to"})
# what a keeper writes about a person may tell who it is
_TELLING = ("note", "locator")


def read_links(draft: Draft, table: TableType, path: Path) -> None:
    """Adds the relations of one table."""
    for row in TableReader(table, path, draft.findings):
        draft.check_evidence(row, table.columns)
        relation = _relation(table, row)
        ends = _ends(draft, table, row)
        if ends and draft.joins(relation, ends, row.place):
            edge = _edge(draft, relation, ends, row)
            _check(draft, table, row, edge)
            if edge.life.empty and not edge.typed:
                draft.never_together(relation, ends, row.place)
            else:
                draft.links.append(edge)


def timeless(relation: str, properties: dict[str, Value]) -> bool:
    """Whether a relation holds on every date."""
    succeeds = relation == "RELATED_TO" and properties.get("how") == "succeeds"
    return RELATIONS[relation].timeless or succeeds


def _relation(table: TableType, row: Row) -> str:
    return LINKS[table.name].relation or row.text("relation") or ROLE_RELATIONS[row.text("role")]


def _ends(draft: Draft, table: TableType, row: Row) -> Ends | None:
    link = LINKS[table.name]
    source = draft.find(row.text(link.start), table.columns[link.start], row.place)
    target = draft.find(row.text(link.stop), table.columns[link.stop], row.place)
    return (source, target) if source and target else None


def _edge(draft: Draft, relation: str, ends: Ends, row: Row) -> Edge:
    properties = _properties(draft, relation, ends, row)
    typed = "valid_from" in row.values or "valid_to" in row.values
    if timeless(relation, properties):
        life, typed = EVER, False
    else:
        life = _life(draft, ends, row, typed=typed)
    key = draft.key(relation, ends, row.text("valid_from"))
    return Edge(relation, ends[0].id, ends[1].id, key, life, properties, typed, place=row.place)


def _properties(draft: Draft, relation: str, ends: Ends, row: Row) -> dict[str, Value]:
    names = (*_KEPT, *RELATIONS[relation].properties)
    if not draft.with_holders and "Person" in {ends[0].label, ends[1].label}:
        names = tuple(name for name in names if name not in _TELLING)
    found = {name: row.values[name] for name in names if name in row.values}
    found.setdefault("sources", ())
    found.setdefault("assertion", "stated")
    if relation == "REPORTS_TO":
        found.setdefault("line", "direct")
    return draft.share(found)


def _life(draft: Draft, ends: Ends, row: Row, *, typed: bool) -> Life:
    both = draft.lives.meet(ends[0].life, ends[1].life)
    return draft.lives.fill(draft.lives.of(row), both) if typed else both


def _check(draft: Draft, table: TableType, row: Row, edge: Edge) -> None:
    """Notes what is odd about a relation that the metamodel allows."""
    place = row.place
    if edge.relation == "REPORTS_TO" and edge.source == edge.target:
        draft.findings.add("reports-to-itself", place.file, place.line, post=edge.source)
    if table.name == "relations":
        _check_properties(draft, table, row, edge.relation)
    if edge.typed:
        _check_life(draft, table, row, edge)
    elif edge.life is EVER and ("valid_from" in row.values or "valid_to" in row.values):
        draft.findings.add("dated-timeless", place.file, place.line, relation=edge.relation)


def _check_properties(draft: Draft, table: TableType, row: Row, relation: str) -> None:
    own = RELATIONS[relation].properties
    known = {*own, *EVIDENCE, *(name for name, each in table.columns.items() if each.required)}
    for name in row.values:
        if name not in known:
            draft.findings.add(
                "foreign-property",
                row.place.file,
                row.place.line,
                column=name,
                relation=relation,
                allowed=", ".join(own),
            )


def _check_life(draft: Draft, table: TableType, row: Row, edge: Edge) -> None:
    """A relation lives while both its ends do, as far as imprecise dates can tell."""
    link = LINKS[table.name]
    for column in (table.columns[link.start], table.columns[link.stop]):
        thing = draft.things[row.text(column.name)]
        start, end = row.text("valid_from"), row.text("valid_to")
        if surely_before(start, thing.life.written_start):
            _outlives(draft, row, edge, (column, start, thing.life.written_start))
        if surely_before(thing.life.written_end, end or start):
            _outlives(draft, row, edge, (column, end or start, thing.life.written_end))


def _outlives(draft: Draft, row: Row, edge: Edge, what: tuple[Column, str, str]) -> None:
    column, date, thing_date = what
    thing = draft.things[row.text(column.name)]
    draft.findings.add(
        "outlives",
        row.place.file,
        row.place.line,
        relation=edge.relation,
        column=column.name,
        date=date,
        thing=thing.id,
        thing_date=thing_date,
    )
