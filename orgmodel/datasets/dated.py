"""Makes names and states of the rows of names.csv and states.csv."""

from __future__ import annotations

from pathlib import Path

from orgmodel.datasets.cells import BadCellError, boolean, choice, slug
from orgmodel.datasets.columns import TableType
from orgmodel.datasets.draft import Draft
from orgmodel.datasets.rows import Row, TableReader
from orgmodel.graph import Edge, Thing, Value
from orgmodel.metamodel import EVIDENCE, NAME, STATE, STATUSES_OF

_KEPT = tuple(name for name in EVIDENCE if name not in {"valid_from", "valid_to"})
_DISPLAYED = ("official", "working")
_FROM_LISTS = {"short": "other_names", "identifier": "identifiers"}
"""The kinds of names that the cells of a list become as well."""


def read_names(draft: Draft, table: TableType, path: Path) -> None:
    """Adds the names of things for a time; those of people only on request."""
    for row in TableReader(table, path, draft.findings):
        kind = row.text("kind")
        if kind in _DISPLAYED:
            draft.named_elsewhere(row.text("thing"))
        thing = _thing(draft, table, row)
        if thing is None:
            continue
        if kind in _DISPLAYED:
            _check_name(draft, row, thing)
        given = tuple(row.text(name) for name in ("lang", "kind", "valid_from"))
        first = len(thing.texts(_FROM_LISTS.get(kind, ""))) if given == ("", kind, "") else 0
        id_ = draft.dated_id("|".join((thing.id, *given)), first)
        names = ("lang", "kind", "text")
        _add(draft, row, thing, Thing(NAME, id_, draft.lives.of(row), _only(row, names), row.place))


def read_states(draft: Draft, table: TableType, path: Path) -> None:
    """Adds the kinds and statuses that things had for a time."""
    seen: dict[str, Row] = {}
    for row in TableReader(table, path, draft.findings):
        thing = _thing(draft, table, row)
        if thing is None or not _state_is_known(draft, row, thing):
            continue
        id_ = f"{thing.id}|{row.text('property')}|{row.text('valid_from')}"
        if (earlier := seen.setdefault(id_, row)) is not row:
            where = f"{earlier.place.file}:{earlier.place.line}"
            draft.findings.add(
                "state-doubled",
                row.place.file,
                row.place.line,
                thing=thing.id,
                property=row.text("property"),
                place=where,
            )
            continue
        names = ("property", "text")
        _add(
            draft, row, thing, Thing(STATE, id_, draft.lives.of(row), _only(row, names), row.place)
        )


def _thing(draft: Draft, table: TableType, row: Row) -> Thing | None:
    draft.check_evidence(row, table.columns)
    thing = draft.find(row.text("thing"), table.columns["thing"], row.place)
    hidden = thing is not None and thing.label == "Person" and not draft.with_holders
    return None if hidden else thing


def _add(draft: Draft, row: Row, thing: Thing, dated: Thing) -> None:
    draft.by_table.setdefault(dated.label, []).append(dated)
    relation = f"{dated.label.upper()}_OF"
    properties = {"sources": (), "assertion": "stated", **_only(row, _KEPT)}
    typed = "valid_from" in row.values or "valid_to" in row.values
    key = draft.key(relation, (dated, thing), row.text("valid_from"))
    edge = Edge(
        relation,
        dated.id,
        thing.id,
        key,
        dated.life,
        draft.share(properties),
        typed,
        place=row.place,
    )
    draft.links.append(edge)


def _only(row: Row, names: tuple[str, ...]) -> dict[str, Value]:
    return {name: row.values[name] for name in names if name in row.values}


def _check_name(draft: Draft, row: Row, thing: Thing) -> None:
    """A name without dates says what the thing's own row says already, or contradicts it."""
    undated = "valid_from" not in row.values and "valid_to" not in row.values
    if undated and f"name_{row.text('lang')}" in thing.properties and thing.place:
        draft.findings.add(
            "name-doubled",
            row.place.file,
            row.place.line,
            thing=thing.id,
            lang=row.text("lang"),
            kind=row.text("kind"),
            place=f"{thing.place.file}:{thing.place.line}",
        )


def _state_is_known(draft: Draft, row: Row, thing: Thing) -> bool:
    """Whether the value of a state is one that the property may have."""
    name, text = row.text("property"), row.text("text")
    try:
        if name == "independent":
            row.values["text"] = str(boolean(text)).lower()
        elif name == "status":
            choice(STATUSES_OF.get(thing.label, ()), text)
        else:
            slug(text)
    except BadCellError as bad:
        draft.findings.add(
            bad.code, row.place.file, row.place.line, **{"column": "text", **bad.fields}
        )
        return False
    return True
