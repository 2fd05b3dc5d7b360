"""A chart that has been laid out: its sheets as DOT, SVG, PDF or PNG, in memory or in files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from orgmodel.charts.dot import to_dot
from orgmodel.charts.engine import begin, missing
from orgmodel.charts.formats import kind_of
from orgmodel.charts.framing import enlarged
from orgmodel.charts.pdf import joined
from orgmodel.charts.shapes import to_shapes
from orgmodel.charts.sheet import Sheet
from orgmodel.charts.svg import dressed, pieces
from orgmodel.errors import FileError
from orgmodel.questions import Answer, Notice

ZOOM = 2.0
"""How much larger than in print a chart is drawn: small letters then stand where they should."""
_DENSITY, _INCH = 192, 72
_PIXELS = 30_000
"""The longest side that a picture may have."""


@dataclass(frozen=True, slots=True, repr=False)
class Chart:
    """The sheets of a chart, and the answer that they were drawn from."""

    sheets: tuple[Sheet, ...]
    answer: Answer

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the reader must be told beside it."""
        return self.answer.notices

    @property
    def unprinted(self) -> tuple[str, ...]:
        """Letters that no font of this machine has, one of each script.

        In a PDF or a picture a box stands for them; whoever opens an SVG may have a font.
        """
        return missing({char for sheet in self.sheets for char in sheet.strange})

    @property
    def dot(self) -> str:
        """All sheets as DOT with positions, one graph after the other."""
        return "\n".join(to_dot(sheet) for sheet in self.sheets)

    def drawn(self, kind: str) -> list[bytes]:
        """The content of its files of one kind: one for each sheet, or one for all of them.

        Raises:
            DrawError: Graphviz is not there, or cannot draw it.
        """
        if kind == "gv":
            return [self.dot.encode()]
        if kind == "svg":
            drawing = begin([to_shapes(sheet) for sheet in self.sheets], kind)
            # what stands around the shapes is written while Graphviz draws them
            around = [pieces(sheet) for sheet in self.sheets]
            return [*map(dressed, drawing(), self.sheets, around)]
        large = [enlarged(sheet, ZOOM) for sheet in self.sheets]
        longest = max(max(sheet.width, sheet.height) for sheet in self.sheets)
        density = min(_DENSITY, _PIXELS * _INCH / longest)
        drawing = begin([to_dot(sheet, "exact") for sheet in large], kind, density)
        return [joined(drawing, self.sheets)] if kind == "pdf" else drawing()

    def save(self, *paths: str | Path) -> tuple[Path, ...]:
        """Writes it to each path, as its extension says; the names of the files written.

        A picture of several sheets is several files, numbered. Nothing is written if one of the
        extensions is not known.

        Raises:
            DrawError: an extension is of no kind that is drawn, or Graphviz cannot draw it.
            FileError: a file cannot be written there.
        """
        wanted = [Path(path) for path in dict.fromkeys(map(Path, paths))]
        kinds = [kind_of(path) for path in wanted]
        contents = {kind: self.drawn(kind) for kind in kinds}
        written: list[Path] = []
        for path, kind in zip(wanted, kinds, strict=True):
            names = _numbered(path, len(contents[kind]))
            for name, content in zip(names, contents[kind], strict=True):
                _write(name, content)
            written += names
        return tuple(written)

    def __repr__(self) -> str:
        """What it is of, and how many sheets it takes."""
        return f"<Chart {self.sheets[0].title!r}, sheets: {len(self.sheets)}>"

    def _repr_svg_(self) -> str:
        """The first sheet, as a notebook shows it."""
        return self.drawn("svg")[0].decode()


def _numbered(path: Path, count: int) -> Sequence[Path]:
    if count == 1:
        return (path,)
    width = len(str(count))
    return [path.with_stem(f"{path.stem}-{number:0{width}}") for number in range(1, count + 1)]


def _write(path: Path, content: bytes) -> None:
    """Beside first, then renamed, so that a chart that is there is never half replaced.

    A link stays one, and what it leads to is written.
    """
    try:
        target = Path(os.path.realpath(path))
        number, name = tempfile.mkstemp(dir=target.parent)
        beside = Path(name)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(content)
            beside.chmod(0o644)  # a chart is for everybody, as open() would make it
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(str(path), "cannot-write", error.strerror or str(error)) from error
