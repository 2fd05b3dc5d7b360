"""Reads a dataset: every table, every finding, one Graph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from orgmodel.datasets.columns import table_types
from orgmodel.datasets.cycles import report_cycles
from orgmodel.datasets.dated import read_names, read_states
from orgmodel.datasets.draft import Draft
from orgmodel.datasets.fingerprint import DESCRIPTOR, fingerprint, require_folder
from orgmodel.datasets.inline import join_inline
from orgmodel.datasets.journal import complete, stamp, unchanged
from orgmodel.datasets.links import LINK_TABLES, read_links
from orgmodel.datasets.package import Package, check_top, read_package
from orgmodel.datasets.things import read_things, report_unnamed
from orgmodel.errors import DataError, Finding
from orgmodel.graph import Graph
from orgmodel.graph.nearest import nearest
from orgmodel.graph.pace import unhurried
from orgmodel.metamodel import NAME, STATE, TABLES

_TIMES = 20
"""So often tables are read that somebody writes meanwhile; then they are taken as they are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A dataset that could be read: its Graph, and what is odd about it."""

    graph: Graph
    findings: tuple[Finding, ...] = ()


def read(folder: Path, *, with_holders: bool = False) -> Reading:
    """Reads the dataset in `folder`; people have opaque ids unless `with_holders`.

    Raises:
        FileError: there is no such folder.
        DataError: something in it stops the load; it carries every finding.
    """
    require_folder(folder)
    draft, package = _read_whole(folder, with_holders=with_holders)
    check_top(draft, package)
    report_cycles(draft.edges, draft.findings)
    report_unnamed(draft)
    findings = draft.all_findings()
    if any(each.severity == "error" for each in findings):
        raise DataError(str(folder), findings)
    info = replace(package.info, with_holders=with_holders)
    tables = (*TABLES, NAME, STATE)
    things = tuple(thing for table in tables for thing in draft.by_table.get(table, ()))
    return Reading(Graph(info, things, tuple(draft.edges)), findings)


def _read_whole(folder: Path, *, with_holders: bool) -> tuple[Draft, Package]:
    """The tables in one state, and its fingerprint: what is written meanwhile is read again."""
    for _ in range(_TIMES):
        complete(folder)
        seen = stamp(folder)
        draft = Draft(with_holders=with_holders)
        package = read_package(folder, draft.findings)
        _check_files(folder, package, draft)
        with unhurried():
            _read_tables(folder, draft)
        package = replace(package, info=replace(package.info, hash=fingerprint(folder)))
        if unchanged(folder, seen):
            break
    return draft, package


def _read_tables(folder: Path, draft: Draft) -> None:
    """Reads what is referred to first: sources, then things, then what joins them."""
    types = table_types()
    # a link to nowhere is there, and cannot be read
    present = {
        name: path
        for name, table in types.items()
        if (path := folder / table.file).exists() or path.is_symlink()
    }
    # the sources first: every other row refers to them
    for name in sorted(TABLES, key=lambda each: each != "sources"):
        if name in present:
            read_things(draft, types[name], present[name])
    for name in LINK_TABLES:
        if name in present:
            read_links(draft, types[name], present[name])
    join_inline(draft)
    if "names" in present:
        read_names(draft, types["names"], present["names"])
    if "states" in present:
        read_states(draft, types["states"], present["states"])
    draft.edges += draft.links
    draft.links.clear()


def _check_files(folder: Path, package: Package, draft: Draft) -> None:
    """What is listed exists; a table that nobody reads is worth a word."""
    known = table_types()
    tables = {table.file for table in known.values()}
    for table, written in package.named:
        if table in known and written != known[table].file:
            line = package.line_of(written)
            draft.findings.add("table-elsewhere", DESCRIPTOR, line, path=written, table=table)
    for listed in package.listed:
        path = folder / listed
        # of a table that is a folder its reader speaks
        if not path.is_file() and not (path.is_dir() and listed in tables):
            line = package.line_of(listed)
            draft.findings.add("listed-missing", DESCRIPTOR, line, path=listed)
            # what points into it says nothing new
            draft.findings.unread.add(listed)
    for path in sorted(folder.iterdir()):
        ours = path.suffix == ".csv" and path.stem in known
        if path.suffix.casefold() == ".csv" and not ours and path.name not in package.listed:
            missing = [each for each in sorted(known) if not (folder / f"{each}.csv").exists()]
            meant = nearest(path.stem.casefold(), missing)
            suggestion = f"{meant}.csv" if meant else ""
            draft.findings.add("file-ignored", path.name, suggestion=suggestion)
