"""Writes a changed organisation into the texts of the tables that it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from orgmodel.datasets.cells import items
from orgmodel.datasets.fingerprint import fingerprint
from orgmodel.datasets.rewriting.cells import INLINE, Ids, differing, is_inline, thing_cells
from orgmodel.datasets.rewriting.folder import Rewrite, Texts
from orgmodel.datasets.rewriting.inline import Cells, Held
from orgmodel.datasets.rewriting.pairs import Pair, paired, things, touched
from orgmodel.datasets.rewriting.proof import prove
from orgmodel.datasets.rewriting.rows import LinkRows
from orgmodel.datasets.rewriting.tables import TableText
from orgmodel.errors import FileError
from orgmodel.graph import Edge, Graph, Thing
from orgmodel.metamodel import TABLES, THINGS


def rewritten(folder: Path, before: Graph, after: Graph) -> tuple[Rewrite, ...]:
    """The files of the dataset in `folder` that change where `before` becomes `after`.

    Nothing is written. A row that says the same as before stays byte for byte what it was; what
    closes keeps its row and gets its end; what a cell can no longer say becomes a row of
    relations.csv. Reading the dataset with these files gives `after`: that is tried out here.

    Args:
        folder: the dataset.
        before: what reading it gave.
        after: the same with changes; what did not change has the keys that it had.

    Raises:
        FileError: the dataset is no longer what `before` was read from, or cannot be read.
        CannotRewrite: the tables cannot say what `after` says.
    """
    if fingerprint(folder) != before.info.hash:
        raise FileError(str(folder), "changed-meanwhile")
    change = _Change(Texts(folder), before, after)
    change.write()
    rewrites = tuple(change.texts.rewrites())
    prove(folder, rewrites, before, after)
    return rewrites


class _Change:
    """One change of one dataset, on its way into the texts of the tables."""

    def __init__(self, texts: Texts, before: Graph, after: Graph) -> None:
        self.texts = texts
        self._before, self._after = before, after
        self._ids = _ids(texts, before)
        self._rows = LinkRows(texts, (before, after), self._ids)
        self._old, self._new = things(before), things(after)
        self._items: dict[tuple[str, str], list[str]] = {}

    def write(self) -> None:
        """Edits every table that changes."""
        pairs = paired(self._before, self._after)
        near = touched(self._before, self._after, pairs)
        held, rows = self._parted(pairs)
        self._write_cells(held, [each.new for each in rows if each.new], near)
        self._write_rows(rows, near)
        self._write_things()
        self._rows.place()

    def _parted(self, pairs: Iterable[Pair]) -> tuple[dict[str, list[Held]], list[Pair]]:
        """What cells may hold, under the ids of their things; and what stands in rows."""
        held: dict[str, list[Held]] = {}
        rows: list[Pair] = []
        for pair in pairs:
            old, new = pair
            found = None
            if old and is_inline(old):
                found = _in_cell(old, new)
                if new is None:
                    self._take_out(found)
                    continue
            elif new and not old:
                found = self._for_cell(new)
            if found:
                held.setdefault(found.owner, []).append(found)
            else:
                rows.append(pair)
        return held, rows

    def _for_cell(self, edge: Edge) -> Held | None:
        """What the row of a new thing may say, or a cell from which something was taken."""
        ends = ((edge.source, edge.target, True), (edge.target, edge.source, False))
        for owner, other, outgoing in ends:
            label, of = (self._after.by_id[each].label for each in (owner, other))
            inline = INLINE.get((label, edge.relation))
            if inline is None or inline.outgoing != outgoing:
                continue
            free = (label, owner) not in self._old or (owner, inline.column) in self._items
            if free and inline.of in {"", THINGS[of].table}:
                return Held(edge, owner, inline)
        return None

    def _write_rows(self, rows: Iterable[Pair], near: set[str]) -> None:
        for old, new in rows:
            if old and new:
                if {new.source, new.target} & near:
                    self._rows.edit(old, new)
            elif new:
                self._rows.add(new)
            elif old:
                self._rows.drop(old)

    def _write_cells(self, held: dict[str, list[Held]], rows: list[Edge], near: set[str]) -> None:
        cells = Cells(self._before, self._after, rows)
        for owner, found in held.items():
            if owner not in near and near.isdisjoint(each.other for each in found):
                continue
            kept, moved = cells.settle(found)
            for each in moved:
                if each.old:
                    self._take_out(each)
                self._rows.add(each.edge, moved=bool(each.old))
            for each in kept:
                if not each.old:
                    self._items.setdefault((owner, each.inline.column), []).append(each.other)

    def _take_out(self, held: Held) -> None:
        """Takes an id out of the cell that it stands in."""
        owner = self._before.by_id[held.owner]
        key = (held.owner, held.inline.column)
        if key not in self._items and owner.place:
            cell = self._text(owner).cell(owner.place.line, held.inline.column)
            self._items[key] = [*items(cell)]
        gone = self._ids[held.other]
        self._items[key] = [each for each in self._items[key] if each != gone]

    def _write_things(self) -> None:
        cells: dict[str, dict[str, str]] = {}
        for (owner, column), ids in self._items.items():
            cells.setdefault(owner, {})[column] = ";".join(self._ids[each] for each in ids)
        for key, old in self._old.items():
            new, line = self._new.get(key), old.place.line if old.place else 0
            if new is None:
                self._text(old).drop(line)
                continue
            edits = cells.get(old.id, {})
            if new is not old:
                was, now = (thing_cells(each, self._ids) for each in (old, new))
                edits = {**differing(was, now), **edits}
            if edits:
                self._text(old).put(line, edits)
        for key, new in self._new.items():
            if key not in self._old:
                self._text(new).add({**thing_cells(new, self._ids), **cells.get(new.id, {})})

    def _text(self, thing: Thing) -> TableText:
        return self.texts[THINGS[thing.label].table]


def _in_cell(old: Edge, new: Edge | None) -> Held:
    """What a cell says, as it is to be."""
    table = old.place.file.removesuffix(".csv") if old.place else ""
    inline = INLINE[TABLES[table].label, old.relation]
    return Held(new or old, old.source if inline.outgoing else old.target, inline, old)


def _ids(texts: Texts, graph: Graph) -> Ids:
    """The ids of people as they were typed."""
    lines = [each.place.line for each in graph.labels.get("Person", ()) if each.place]
    return Ids(graph, {line: texts["people"].cell(line, "id") for line in lines})
