"""Makes edges of the cells of things that stand for relations."""

from __future__ import annotations

from orgmodel.datasets.draft import Draft, Waiting
from orgmodel.datasets.lives import surely_before
from orgmodel.graph import EVER, Edge, Life, Thing, Value
from orgmodel.metamodel import RELATIONS, THINGS, Inline

_SAID_TWICE = {"HEAD_OF": "HP02", "CHAIRS": "CO06"}
"""The rule that a relation said twice breaks, where it is not that on parents."""
_RULES = {
    "parent": "ST11",
    "unit": "HP05",
    "head": "HP05",
    "reports_to": "HP05",
    "deputy_of": "HP05",
    "chair": "CO01",
    "secretariat": "CO02",
    "accountable_to": "CO05",
}
"""The rule that a cell counts under when what it refers to closes first."""

_SINGLE = frozenset({"SUB_ORGANIZATION_OF", "POST_IN", "HEAD_OF", "REPORTS_TO", "CHAIRS"})
"""Where an inline cell and a row of relations.csv for the same time say two things of one."""

_ASIDE = ("deputy", "format", "how")
"""What makes a row of relations.csv speak of something beside the inline cell."""

_INLINE = frozenset(each.relation for kind in THINGS.values() for each in kind.inline)

_Facets = dict[tuple[str, str], list[Edge]]
"""The edges of relations.csv and its kin, by relation and by each of their ends."""


def join_inline(draft: Draft) -> None:
    """Turns the cells that wait in the draft into edges; the cells are forgotten."""
    drawn = frozenset(
        edge.source
        for edge in draft.links
        if edge.relation == "ACCOUNTABLE_TO" and edge.properties.get("drawn")
    )
    facets = _facets(draft)
    cells, draft.waiting = draft.waiting, []
    for cell in cells:
        plain = draft.share(evidence(cell.thing, cell.inline.relation))
        first = plain
        if cell.inline.relation == "ACCOUNTABLE_TO" and cell.thing.id not in drawn:
            first = draft.share({**plain, "drawn": True})
        for id_ in cell.ids:
            edge = _edge(draft, cell, id_, first if id_ == cell.ids[0] else plain)
            if edge is not None:
                _check_doubled(draft, cell, edge, facets)
                draft.edges.append(edge)


def evidence(thing: Thing, relation: str) -> dict[str, Value]:
    """What an inline relation takes from the row of `thing`, in which it stands."""
    own: dict[str, Value] = {"sources": thing.texts("sources")}
    if locator := thing.text("locator"):
        own["locator"] = locator
    own["assertion"] = thing.text("assertion") or "stated"
    if relation == "REPORTS_TO":
        own["line"] = "direct"
    return own


def _edge(draft: Draft, cell: Waiting, id_: str, properties: dict[str, Value]) -> Edge | None:
    """The edge that one id in a cell stands for; None, and a finding, where it cannot be."""
    relation = cell.inline.relation
    other = draft.find(id_, cell.column, cell.place)
    if other is None:
        return None
    ends = (cell.thing, other) if cell.inline.outgoing else (other, cell.thing)
    if not draft.joins(relation, ends, cell.place):
        return None
    life = _life(draft, cell, other)
    if life.empty:
        draft.never_together(relation, ends, cell.place)
        return None
    key = draft.key(relation, ends, "")
    return Edge(relation, ends[0].id, ends[1].id, key, life, properties, place=cell.place)


def _life(draft: Draft, cell: Waiting, other: Thing) -> Life:
    """The time that both ends share; what refers to something closed is noted."""
    if RELATIONS[cell.inline.relation].timeless:
        return EVER
    place, thing = cell.place, cell.thing
    if thing is other and cell.inline.relation == "REPORTS_TO":
        draft.findings.add("reports-to-itself", place.file, place.line, post=thing.id)
    life = draft.lives.meet(thing.life, other.life)
    if closes_before(other.life, thing.life) and not life.empty:
        draft.findings.add(
            "closes-before",
            place.file,
            place.line,
            column=cell.column.name,
            target=other.id,
            date=other.life.written_end,
            rule=_RULES.get(cell.column.name, ""),
        )
    return life


def closes_before(other: Life, own: Life) -> bool:
    """Whether what a cell refers to closes while the row that it stands in lives on."""
    if not own.written_end:
        return bool(other.written_end)
    return surely_before(other.written_end, own.written_end)


def _facets(draft: Draft) -> _Facets:
    facets: _Facets = {}
    for edge in draft.links:
        # most rows speak of what no cell could say
        if edge.relation not in _INLINE:
            continue
        facets.setdefault((edge.relation, edge.source), []).append(edge)
        facets.setdefault((edge.relation, edge.target), []).append(edge)
    return facets


def _check_doubled(draft: Draft, cell: Waiting, edge: Edge, facets: _Facets) -> None:
    """What a cell says is not said again, or otherwise, for the same time elsewhere."""
    for other in facets.get((edge.relation, cell.thing.id), ()):
        if other.place and says_again(other, edge, cell.inline):
            draft.findings.add(
                "doubled",
                other.place.file,
                other.place.line,
                relation=edge.relation,
                rule=_SAID_TWICE.get(edge.relation, ""),
                place=f"{cell.place.file}:{cell.place.line}",
                **{"from": other.source, "to": other.target},
            )


def says_again(other: Edge, edge: Edge, inline: Inline) -> bool:
    """Whether a row says, for the same time, what the `edge` in the cell of a thing says."""
    if other.properties.get("line", "direct") != "direct" or edge.life.meet(other.life).empty:
        return False
    if (edge.source, edge.target) == (other.source, other.target):
        return True
    owners = {each.source if inline.outgoing else each.target for each in (edge, other)}
    aside = any(name in other.properties for name in _ASIDE)
    return edge.relation in _SINGLE and len(owners) == 1 and not aside
