"""The rows that join and date things: which change, which go, and where new ones stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgmodel.datasets.rewriting.cells import (
    INLINE,
    Ids,
    dated_cells,
    differing,
    link_cells,
    table_of,
)
from orgmodel.datasets.rewriting.dates import kept_dates, moved_dates, new_dates
from orgmodel.datasets.rewriting.folder import Texts
from orgmodel.datasets.rewriting.tables import Cells
from orgmodel.graph import Edge, Graph, Life, Thing
from orgmodel.graph.changes import STAYS_AT_TARGET
from orgmodel.metamodel import RELATIONS

_DATED = frozenset({"NAME_OF", "STATE_OF"})
_Spot = tuple[str, str, str]
"""A table, the kind of its rows where it has several, and a thing that they are about."""


@dataclass(slots=True)
class _Group:
    """New rows that stand together: of one kind, about one thing."""

    table: str
    rows: list[tuple[Edge, Cells]] = field(default_factory=list)

    def spots(self) -> tuple[_Spot, ...]:
        """Where they may stand; the earliest is the first of them."""
        self.rows.sort(key=lambda each: each[0].life.start)
        return _spots(self.rows[0][0], self.table)


class LinkRows:
    """The tables of relations, names and states while they are edited."""

    def __init__(self, texts: Texts, graphs: tuple[Graph, Graph], ids: Ids) -> None:
        self._texts = texts
        self._before, self._after = graphs
        self._ids = ids
        self._groups: dict[_Spot, _Group] = {}

    def drop(self, old: Edge) -> None:
        """Takes out the row of a relation that is no longer there."""
        if old.place:
            self._texts[_table(old)].drop(old.place.line)

    def edit(self, old: Edge, new: Edge) -> None:
        """Changes the cells of a row that say something else than they did."""
        if old.place is None:
            return
        table = _table(old)
        if old.relation in _DATED:
            graphs = ((self._before, old), (self._after, new))
            was, now = (dated_cells(_said(graph, each), each, self._ids) for graph, each in graphs)
            cells = differing(was, now)
        else:
            was, now = (link_cells(each, table, self._ids) for each in (old, new))
            cells = differing(was, now)
            cells |= self._dates(old, new, touched=bool(cells))
        if cells:
            self._texts[table].put(old.place.line, cells)

    def add(self, edge: Edge, *, moved: bool = False) -> None:
        """Adds a row for a relation; `moved`: one that stood in a cell until now."""
        table = table_of(edge)
        if edge.relation in _DATED:
            cells = dated_cells(_said(self._after, edge), edge, self._ids)
        else:
            typed = (moved_dates if moved else new_dates)(edge, self._both(edge))
            dates = dict(zip(("valid_from", "valid_to"), typed, strict=True))
            cells = {**link_cells(edge, table, self._ids), **dates}
        group = self._groups.setdefault(_spots(edge, table)[0], _Group(table))
        group.rows.append((edge, cells))

    def place(self) -> None:
        """Puts the new rows behind those of their kind about the same thing, else at the end."""
        if not self._groups:
            return
        last = self._last_lines()
        for group in self._groups.values():
            line = next((last[spot] for spot in group.spots() if spot in last), 0)
            for _, cells in group.rows:
                self._texts[group.table].add(cells, line)

    def _dates(self, old: Edge, new: Edge, *, touched: bool) -> dict[str, str]:
        """The cells of the dates that change."""
        line = old.place.line if old.place else 0
        text, columns = self._texts[_table(old)], ("valid_from", "valid_to")
        was = (text.cell(line, columns[0]), text.cell(line, columns[1]))
        now = kept_dates(new, self._both(new), was, touched=touched)
        return differing(dict(zip(columns, was, strict=True)), dict(zip(columns, now, strict=True)))

    def _both(self, edge: Edge) -> Life:
        lives = [self._after.by_id[each].life for each in (edge.source, edge.target)]
        return lives[0].meet(lives[1])

    def _last_lines(self) -> dict[_Spot, int]:
        """The last line about a thing among the rows of a kind."""
        found: dict[_Spot, int] = {}
        for edge in self._before.edges:
            if edge.place and edge.place.file == f"{table_of(edge)}.csv":
                for spot in _spots(edge, table_of(edge)):
                    found[spot] = max(found.get(spot, 0), edge.place.line)
        return found


def _table(edge: Edge) -> str:
    return edge.place.file.removesuffix(".csv") if edge.place else table_of(edge)


def _said(graph: Graph, edge: Edge) -> Thing:
    return graph.by_id[edge.source]


def _spots(edge: Edge, table: str) -> tuple[_Spot, ...]:
    """Where a row may stand: first with what stays when such a relation moves."""
    kind = edge.relation if table == "relations" else ""
    ends = [edge.source, edge.target]
    if edge.relation in _DATED:
        return ((table, kind, edge.target),)
    if edge.relation in STAYS_AT_TARGET or _INTO.get(edge.relation) or table == "assignments":
        ends.reverse()
    return tuple((table, kind, each) for each in ends)


_INTO = {
    name: all(not each.outgoing for (_, other), each in INLINE.items() if other == name)
    for name in RELATIONS
    if any(other == name for _, other in INLINE)
}
"""Whether a relation stands in a cell of the thing that it goes to."""
