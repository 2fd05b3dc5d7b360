"""Sheets: a diagram on paper, or on as much room as it needs, with what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import ceil

from orgmodel.charts.cuts import Cutter, Part
from orgmodel.charts.diagram import LEFT, RIGHT, Diagram, Text, Timeline
from orgmodel.charts.drawing import Drawing, Label, Line, Path, Placed
from orgmodel.charts.frame import (
    MARGIN,
    Frame,
    Legend,
    foot,
    foot_height,
    head,
    head_height,
    legend_of,
    words_width,
)
from orgmodel.charts.index import COLUMN, Entry, index_pages
from orgmodel.charts.layout import Sizes, Tree, lay_out, tree_of
from orgmodel.charts.layout.bands import bands
from orgmodel.charts.layout.star import stars
from orgmodel.charts.looks import LEADING, TONES
from orgmodel.charts.paper import LEAST, MOST, SCREEN, Paper
from orgmodel.charts.sheet import Jump, Sheet

_GAP = 22.0
_FOOT = 60.0
"""Room for two rows of a legend, source and page."""
_NARROWEST = 420.0
_FEW = 2
"""So many sheets need no index."""
_ROOM_FOR_NUMBER = "000"


def sheets(diagram: Diagram | Timeline, frame: Frame, paper: Paper = SCREEN) -> tuple[Sheet, ...]:
    """The sheets of a diagram: one without paper, on paper as many as it needs to be read."""
    if isinstance(diagram, Timeline):
        return _fixed(lambda high: bands(diagram, high), frame, paper)
    if any(link.place in {LEFT, RIGHT} for link in diagram.links):
        return _fixed(lambda high: stars(diagram, high), frame, paper)
    if paper.sides is None:
        return (_roomy(lay_out(diagram), frame),)
    printer = _Printer(tree_of(diagram), frame, paper.sides)
    if printer.tree.across and len(printer.parts) > 1:
        printer = _Printer(tree_of(_remarking(diagram, frame)), frame, paper.sides)
    return tuple(printer.sheets())


def _fixed(
    drawn: Callable[[float | None], Sequence[Drawing]], frame: Frame, paper: Paper
) -> tuple[Sheet, ...]:
    """Sheets for drawings that are no trees; `drawn` makes as many as a height allows."""
    if paper.sides is None:
        return tuple(_roomy(each, frame) for each in drawn(None))
    wide, high = paper.sides
    top = MARGIN + head_height(frame, wide - 2 * MARGIN)
    room = (wide - 2 * MARGIN, high - top - 2 * _GAP - _FOOT - MARGIN)
    drawings = drawn(room[1] / LEAST)
    # one scale for all: years are compared from sheet to sheet
    scale = min(MOST, *(min(room[0] / each.width, room[1] / each.height) for each in drawings))
    return tuple(
        _fitted(each, frame, paper.sides, scale, (number, len(drawings)))
        for number, each in enumerate(drawings, 1)
    )


def _fitted(
    drawing: Drawing,
    frame: Frame,
    sides: tuple[float, float],
    scale: float,
    numbered: tuple[int, int],
) -> Sheet:
    """A sheet of paper with a drawing in the middle."""
    room = sides[0] - 2 * MARGIN
    left = MARGIN + (room - drawing.width * scale) / 2
    placed = moved(drawing, (left, MARGIN + head_height(frame, room) + _GAP), scale)
    number, count = numbered
    blank = Sheet(f"sheet-{number}", frame.title, frame.description, *sides, placed, scale)
    page = frame.page.format(number=number, count=count)
    return _framed(blank, frame, frame.subtitle, page)


def _remarking(diagram: Diagram, frame: Frame) -> Diagram:
    """The diagram with a remark for each line that only joins: its ends may be sheets apart."""
    names = {box.id: box.name for box in diagram.boxes}
    said: dict[str, list[Text]] = {}
    for link in tree_of(diagram).across:
        words = f"{frame.lines.get(link.look, link.look)}: {names[link.source]}"
        said.setdefault(link.target, []).append(Text(words, "remark", frame.language))
    boxes = (box._replace(texts=(*box.texts, *said.get(box.id, ()))) for box in diagram.boxes)
    return Diagram(tuple(boxes), diagram.links)


def _roomy(drawing: Drawing, frame: Frame) -> Sheet:
    """One sheet that is as large as the drawing needs."""
    wide = ceil(max(drawing.width, _NARROWEST, words_width(frame)) + 2 * MARGIN)
    legend = _legend(drawing, frame, wide - 2 * MARGIN)
    top = MARGIN + head_height(frame, wide - 2 * MARGIN) + _GAP
    high = ceil(top + drawing.height + _GAP + foot_height(legend) + MARGIN)
    placed = moved(drawing, ((wide - drawing.width) / 2, top), 1.0)
    blank = Sheet("sheet-1", frame.title, frame.description, wide, high, placed)
    return _framed(blank, frame, frame.subtitle, "")


class _Printer:
    """Sets a tree on sheets of paper."""

    def __init__(self, tree: Tree, frame: Frame, sides: tuple[float, float]) -> None:
        self.tree, self.frame, self.sides = tree, frame, sides
        links = [*(link for link in tree.links if link), *tree.across]
        legend = legend_of(tree.boxes, links, frame, sides[0] - 2 * MARGIN)
        self.top = MARGIN + head_height(frame, sides[0] - 2 * MARGIN) + _GAP
        self.room = (
            sides[0] - 2 * MARGIN,
            sides[1] - self.top - _GAP - foot_height(legend) - MARGIN,
        )
        see = frame.see.format(number=_ROOM_FOR_NUMBER)
        self.parts = Cutter(tree, Sizes(tree.boxes), self.room, see).parts()
        self.pages: dict[int, int] = {}
        self.above: dict[int, int] = {}
        for number, part in enumerate(self.parts, 1):
            for box in part.tops:
                self.pages.setdefault(box, number)
            self.above |= dict.fromkeys(part.cut, number)

    def sheets(self) -> Iterable[Sheet]:
        """The sheets of the chart, then those of the index, unless they are few."""
        index = index_pages(self._entries(), self.room) if len(self.parts) > _FEW else []
        count = len(self.parts) + len(index)
        for number, part in enumerate(self.parts, 1):
            yield self._drawn(part, number, count)
        for number, labels in enumerate(index, len(self.parts) + 1):
            yield self._listed(labels, number, count)

    def _drawn(self, part: Part, number: int, count: int) -> Sheet:
        wide, high = self.room
        most = MOST if count == 1 else 1.0
        scale = min(most, wide / part.drawing.width, high / part.drawing.height)
        left = MARGIN + (wide - part.drawing.width * scale) / 2
        drawing = moved(self._numbered(part), (left, self.top), scale)
        crumbs = self._crumbs(part)
        names = [self.tree.boxes[top].name for top in part.tops]
        title = ", ".join(names) if crumbs else self.frame.title
        subtitle = " › ".join([*crumbs, *names[: len(names) == 1]])
        blank = Sheet(
            f"sheet-{number}", title, self.frame.description, *self.sides, drawing, scale,
            depth=len(crumbs), jumps=tuple(self._jumps(part, drawing)),
        )  # fmt: skip
        subtitle = subtitle if crumbs else self.frame.subtitle
        return _framed(blank, self.frame, subtitle, self._page(number, count))

    def _listed(self, labels: list[Label], number: int, count: int) -> Sheet:
        frame = self.frame
        empty = Drawing((), (), 0.0, 0.0)
        blank = Sheet(f"sheet-{number}", frame.index, frame.title, *self.sides, empty)
        sheet = _framed(blank, frame, frame.title, self._page(number, count))
        placed = [replace(each, x=each.x + MARGIN, y=each.y + self.top) for each in labels]
        jumps = [_jump(each) for each in placed if each.end]
        return replace(sheet, labels=(*sheet.labels, *placed), jumps=tuple(jumps))

    def _page(self, number: int, count: int) -> str:
        return self.frame.page.format(number=number, count=count)

    def _numbered(self, part: Part) -> Drawing:
        """The drawing with the numbers of the pages that it refers to."""
        ids = {self.tree.boxes[box].id: box for box in part.boxes}
        boxes = tuple(self._referring(each, ids[each.box.id], part) for each in part.drawing.boxes)
        return replace(part.drawing, boxes=boxes)

    def _referring(self, placed: Placed, box: int, part: Part) -> Placed:
        if box in part.cut:
            said = self.frame.see.format(number=self.pages[box])
        elif box in self.above:
            said = self.frame.back.format(number=self.above[box])
        else:
            return placed
        lines = [line for line in placed.lines if line.tone != "see"]
        return placed._replace(lines=(*lines, Line(said, "see")))

    def _jumps(self, part: Part, drawing: Drawing) -> Iterable[Jump]:
        """A jump from each box that is drawn elsewhere, or that comes from elsewhere."""
        ids = {self.tree.boxes[box].id: box for box in part.boxes}
        for placed in drawing.boxes:
            box = ids[placed.box.id]
            sheet = self.pages[box] if box in part.cut else self.above.get(box)
            if sheet:
                yield Jump(placed.x, placed.y, placed.width, placed.height, sheet)

    def _crumbs(self, part: Part) -> list[str]:
        """The names of what stands above the top of a sheet, from the root on."""
        numbers = {box.id: number for number, box in enumerate(self.tree.boxes)}
        crumbs: list[str] = []
        link = self.tree.links[part.tops[0]]
        while link:
            above = numbers[link.source]
            crumbs.append(self.tree.boxes[above].name)
            link = self.tree.links[above]
        return crumbs[::-1]

    def _entries(self) -> list[Entry]:
        """Every box with the page on which it is drawn with what hangs on it."""
        pages: dict[int, int] = {}
        for number, part in enumerate(self.parts, 1):
            for box in part.boxes:
                if box not in part.cut:
                    pages.setdefault(box, number)
        return [Entry(self.tree.boxes[box].name, page) for box, page in pages.items()]


def _legend(drawing: Drawing, frame: Frame, room: float) -> Legend:
    """The legend of what is in a drawing."""
    boxes = [placed.box for placed in drawing.boxes]
    return legend_of(boxes, [path.link for path in drawing.paths], frame, room)


def _framed(blank: Sheet, frame: Frame, subtitle: str, page: str) -> Sheet:
    """The sheet with what stands around its drawing."""
    room = blank.width - 2 * MARGIN
    legend = _legend(blank.drawing, frame, room)
    labels, keys, samples = legend.drawn(blank.height - MARGIN - foot_height(legend))
    around = [*head(blank.title, subtitle, frame, room), *labels]
    around += foot(frame, (blank.width, blank.height), page)
    return replace(
        blank,
        labels=tuple(around),
        keys=tuple(keys),
        samples=tuple(samples),
        rules=(MARGIN + head_height(frame, room),),
        margin=MARGIN,
        language=frame.language,
    )


def enlarged(sheet: Sheet, zoom: float) -> Sheet:
    """The same sheet, larger: what is made smaller again is drawn more exactly."""
    size = sheet.width * zoom, sheet.height * zoom
    labels = tuple(
        replace(each, x=each.x * zoom, y=each.y * zoom, width=each.width * zoom)
        for each in sheet.labels
    )
    samples = tuple(
        replace(each, x=each.x * zoom, y=each.y * zoom, width=each.width * zoom)
        for each in sheet.samples
    )
    keys = moved(Drawing(sheet.keys, (), 0.0, 0.0), (0.0, 0.0), zoom).boxes
    return replace(
        sheet, width=size[0], height=size[1], drawing=moved(sheet.drawing, (0.0, 0.0), zoom),
        scale=sheet.scale * zoom, labels=labels, keys=keys, samples=samples,
        rules=tuple(y * zoom for y in sheet.rules), margin=sheet.margin * zoom, zoom=zoom,
    )  # fmt: skip


def _jump(number: Label) -> Jump:
    """From an entry of the index, with the number of its page at its end."""
    x = number.x - COLUMN
    return Jump(x, number.y, COLUMN, TONES[number.tone].size * LEADING, int(number.text))


def moved(drawing: Drawing, corner: tuple[float, float], scale: float) -> Drawing:
    """The drawing at its scale, with its corner at a place of the sheet."""
    left, top = corner
    boxes = tuple(
        Placed(
            each.box, left + each.x * scale, top + each.y * scale, each.width * scale,
            each.height * scale, each.lines,
        )
        for each in drawing.boxes
    )  # fmt: skip
    paths = tuple(
        Path(each.link, tuple((left + x * scale, top + y * scale) for x, y in each.points))
        for each in drawing.paths
    )
    labels = tuple(
        replace(each, x=left + each.x * scale, y=top + each.y * scale, width=each.width * scale)
        for each in drawing.labels
    )
    rules = tuple(
        (left + x * scale, top + y * scale, wide * scale, high * scale)
        for x, y, wide, high in drawing.rules
    )
    return Drawing(boxes, paths, drawing.width * scale, drawing.height * scale, labels, rules)
