"""Tries a rewritten dataset out: reading it must give what was to be written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from orgmodel.datasets.reading import read
from orgmodel.datasets.rewriting.folder import Rewrite
from orgmodel.datasets.rewriting.inline import as_read
from orgmodel.errors import CannotRewrite, DataError, FileError
from orgmodel.graph import Graph, Thing
from orgmodel.graph.changes import Change
from orgmodel.graph.diff import diff


def prove(folder: Path, rewrites: Iterable[Rewrite], before: Graph, after: Graph) -> None:
    """Sees to it that the dataset in `folder` with the `rewrites` says what `after` says.

    Raises:
        CannotRewrite: it does not, or could not be read.
        FileError: there is no room to try it.
    """
    try:
        with TemporaryDirectory(prefix="orgmodel-") as kept:
            copy = _copied(folder.resolve(), Path(kept), rewrites)
            found = read(copy, with_holders=after.info.with_holders).graph
    except DataError as error:
        wrong = tuple(each for each in error.findings if each.severity == "error")
        raise CannotRewrite(str(folder), findings=wrong) from error
    except OSError as error:
        where = str(error.filename or gettempdir())
        raise FileError(where, "file-unwritable", error.strerror or str(error)) from error
    unlike = diff(found, _usual(before, after)).changes
    if unlike:
        raise CannotRewrite(str(folder), tuple(_told(each) for each in unlike))


def _copied(folder: Path, kept: Path, rewrites: Iterable[Rewrite]) -> Path:
    """The dataset with the rewrites, in a folder of its own."""
    copy = kept / folder.name
    copy.mkdir()
    new = {each.file: each.new for each in rewrites}
    for path in folder.iterdir():
        if path.name not in new and not path.name.startswith("."):
            (copy / path.name).symlink_to(path)
    for file, text in new.items():
        (copy / file).write_bytes(text.encode())
    return copy


def _usual(before: Graph, after: Graph) -> Graph:
    """The organisation with what the reader says of its own accord."""
    read_so = {id(each) for each in (*before.things, *before.edges)}
    things = (each if id(each) in read_so else _said(each) for each in after.things)
    edges = (
        each if id(each) in read_so else replace(each, properties=as_read(each))
        for each in after.edges
    )
    return Graph(after.info, tuple(things), tuple(edges))


def _said(thing: Thing) -> Thing:
    said = {name: each for name, each in thing.properties.items() if each not in ("", ())}
    return thing if len(said) == len(thing.properties) else replace(thing, properties=said)


def _told(change: Change) -> str:
    sides = [str(side.value) if side else "—" for side in (change.before, change.after)]
    what = [change.thing, change.relation, change.other, change.column]
    return f"{' '.join(filter(None, what))}: {' ≠ '.join(sides)}"
