"""One PDF of several: bookmarks, jumps from sheet to sheet, a title and a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

from orgmodel.charts.diagram import BELOW
from orgmodel.charts.drawing import Placed
from orgmodel.charts.sheet import Jump, Sheet
from orgmodel.charts.text import drawable


def joined(drawing: Callable[[], Sequence[bytes]], sheets: Sequence[Sheet]) -> bytes:
    """The pages that Graphviz draws of the sheets, in one file; `drawing` waits for them."""
    # pypdf is imported while they are drawn
    from pypdf import PdfWriter
    from pypdf.annotations import Link
    from pypdf.generic import Fit, IndirectObject, NameObject, RectangleObject, TextStringObject

    writer = PdfWriter()
    for page in drawing():
        writer.append(BytesIO(page), import_outline=False)
    for each, sheet in zip(writer.pages, sheets, strict=True):
        # Graphviz makes a page of whole points of it
        each.mediabox = RectangleObject((0, 0, sheet.width, sheet.height))
    parents: list[IndirectObject] = []
    for number, sheet in enumerate(sheets):
        for jump in sheet.jumps:
            link = Link(rect=_corners(jump, sheet), target_page_index=jump.sheet - 1)
            writer.add_annotation(number, link)
        parents = parents[: sheet.depth]
        above = parents[-1] if parents else None
        mark = writer.add_outline_item(title=_said(sheet.title), page_number=number, parent=above)
        parents.append(mark)
        for placed in _divisions(sheet):
            top = Fit.xyz(left=0, top=sheet.height - placed.y)
            writer.add_outline_item(
                title=_said(placed.box.name), page_number=number, parent=mark, fit=top
            )
    first = sheets[0]
    writer.add_metadata({"/Title": _said(first.title), "/Subject": _said(first.description)})
    writer.root_object[NameObject("/Lang")] = TextStringObject(first.language)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def _divisions(sheet: Sheet) -> Iterator[Placed]:
    """The boxes of the uppermost row, below what stands alone above it."""
    boxes = {placed.box.id: placed for placed in sheet.drawing.boxes}
    below: dict[str, list[str]] = {}
    targets = set()
    for path in sheet.drawing.paths:
        targets.add(path.link.target)
        if path.link.place == BELOW:
            below.setdefault(path.link.source, []).append(path.link.target)
    tops = [id_ for id_ in boxes if id_ not in targets]
    seen: set[str] = set()
    while len(tops) == 1 and tops[0] not in seen:
        seen.update(tops)
        tops = below.get(tops[0], [])
    return (boxes[id_] for id_ in tops if boxes[id_].box.name)


def _corners(jump: Jump, sheet: Sheet) -> tuple[float, float, float, float]:
    """Where a pointer jumps: in a PDF, y grows upwards."""
    bottom = sheet.height - jump.y - jump.height
    return (jump.x, bottom, jump.x + jump.width, bottom + jump.height)


def _said(text: str) -> str:
    return drawable(text) or "-"
