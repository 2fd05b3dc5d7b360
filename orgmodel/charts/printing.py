"""Sets a tree on sheets of paper: cut, numbered, with references from sheet to sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from orgmodel.charts.cuts import Cutter, Part
from orgmodel.charts.drawing import Drawing, Label, Line, Placed
from orgmodel.charts.frame import MARGIN, Frame, foot_height, head_height, legend_of
from orgmodel.charts.framing import GAP, framed, moved
from orgmodel.charts.index import Entry, index_pages
from orgmodel.charts.layout import Sizes, Tree
from orgmodel.charts.looks import LEADING, TONES
from orgmodel.charts.paper import MOST
from orgmodel.charts.sheet import Jump, Sheet
from orgmodel.charts.text import width

_FEW = 1
"""So many sheets need no index."""
_ROOM_FOR_NUMBER = "00–00"


class Printer:
    """Sets a tree on sheets of paper."""

    def __init__(self, tree: Tree, frame: Frame, sides: tuple[float, float]) -> None:
        self.tree, self.frame, self.sides = tree, frame, sides
        links = [*(link for link in tree.links if link), *tree.across]
        legend = legend_of(tree.boxes, links, frame, sides[0] - 2 * MARGIN)
        self.top = MARGIN + head_height(frame, sides[0] - 2 * MARGIN) + GAP
        self.room = (
            sides[0] - 2 * MARGIN,
            sides[1] - self.top - GAP - foot_height(legend) - MARGIN,
        )
        see = frame.see.format(number=_ROOM_FOR_NUMBER)
        self.parts = Cutter(tree, Sizes(tree.boxes), self.room, see).parts()
        self.numbers = {box.id: number for number, box in enumerate(tree.boxes)}
        self.pages: dict[int, int] = {}
        self.above: dict[int, int] = {}
        self.spread: dict[int, list[int]] = {}
        for number, part in enumerate(self.parts, 1):
            for box in part.tops:
                self.pages.setdefault(box, number)
            self.above |= dict.fromkeys(part.cut, number)
            if part.spread is not None:
                self.spread.setdefault(part.spread, []).append(number)

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
        crumbs, title = self._crumbs(part), self._title(part)
        subtitle = " › ".join(crumbs) if crumbs else self.frame.subtitle
        share = self._share(part, number)
        blank = Sheet(
            f"sheet-{number}", f"{title} {share}".strip(), self.frame.description, *self.sides,
            drawing, scale, depth=len(self._way(part.tops[0])),
            jumps=tuple(self._jumps(part, drawing)),
        )  # fmt: skip
        below = f"{subtitle} {share}".strip()
        return framed(blank, self.frame, below, self._page(number, count), title)

    def _title(self, part: Part) -> str:
        """What a sheet is of; where that is much, from what to what, as in a dictionary."""
        if any(top in self.tree.roots for top in part.tops):
            return self.frame.title
        names = [self.tree.boxes[top].name for top in part.tops]
        tried = (", ".join(names), f"{names[0]} … {names[-1]}", names[0])
        fitting = (each for each in tried if width(each, *TONES["title"]) <= self.room[0])
        return next(fitting, names[0])

    def _share(self, part: Part, number: int) -> str:
        """Which of several sheets it is that what hangs on one box is drawn on."""
        pages = self.spread.get(part.spread, []) if part.spread is not None else []
        return f"({pages.index(number) + 1}/{len(pages)})" if len(pages) > 1 else ""

    def _listed(self, labels: list[Label], number: int, count: int) -> Sheet:
        frame = self.frame
        empty = Drawing((), (), 0.0, 0.0)
        blank = Sheet(f"sheet-{number}", frame.index, frame.title, *self.sides, empty)
        sheet = framed(blank, frame, frame.title, self._page(number, count))
        placed = [replace(each, x=each.x + MARGIN, y=each.y + self.top) for each in labels]
        jumps = [_jump(*each) for each in pairwise(placed) if each[1].end]
        return replace(sheet, labels=(*sheet.labels, *placed), jumps=tuple(jumps))

    def _page(self, number: int, count: int) -> str:
        return self.frame.page.format(number=number, count=count)

    def _numbered(self, part: Part) -> Drawing:
        """The drawing with the numbers of the pages that it refers to."""
        ids = {self.tree.boxes[box].id: box for box in part.boxes}
        boxes = tuple(self._referring(each, ids[each.box.id], part) for each in part.drawing.boxes)
        return replace(part.drawing, boxes=boxes)

    def _referring(self, placed: Placed, box: int, part: Part) -> Placed:
        """The box with the sheets it refers to, where it is not all drawn on this one."""
        said = "  ".join(self._references(box, part))
        if not said:
            return placed
        lines = [line for line in placed.lines if line.tone != "see"]
        return placed._replace(lines=(*lines, Line(said, "see")))

    def _references(self, box: int, part: Part) -> Iterator[str]:
        """Where it comes from, and where it goes on."""
        pages = self.spread.get(box, []) if part.spread == box else []
        if box in part.cut:
            yield self.frame.see.format(number=self.pages[box])
        elif pages and self.parts[pages[0] - 1] is not part:
            yield self.frame.back.format(number=pages[0])
        elif box in self.above:
            yield self.frame.back.format(number=self.above[box])
        if pages and self.parts[pages[0] - 1] is part and len(pages) > 1:
            yield self.frame.see.format(number=_numbers(pages[1:]))

    def _jumps(self, part: Part, drawing: Drawing) -> Iterator[Jump]:
        """A jump from each box that is drawn elsewhere, or that comes from elsewhere."""
        ids = {self.tree.boxes[box].id: box for box in part.boxes}
        for placed in drawing.boxes:
            box = ids[placed.box.id]
            pages = self.spread.get(box, []) if part.spread == box else []
            others = [page for page in pages if self.parts[page - 1] is not part]
            sheet = self.pages[box] if box in part.cut else self.above.get(box)
            if sheet := next(iter(others), sheet):
                yield Jump(placed.x, placed.y, placed.width, placed.height, sheet)

    def _crumbs(self, part: Part) -> list[str]:
        """The names of what stands above all tops of a sheet, from the root on."""
        ways = [self._way(top) for top in part.tops]
        shared = [each[0] for each in zip(*ways, strict=False) if len({*each}) == 1]
        if len(part.tops) == 1 and ways[0]:
            shared += part.tops
        return [self.tree.boxes[box].name for box in shared]

    def _way(self, box: int) -> list[int]:
        """What stands above a box, from the root on."""
        way: list[int] = []
        link = self.tree.links[box]
        while link:
            way.append(self.numbers[link.source])
            link = self.tree.links[way[-1]]
        return way[::-1]

    def _entries(self) -> list[Entry]:
        """Every name with the pages on which it is drawn with what hangs on it."""
        pages: dict[int, int] = {}
        for number, part in enumerate(self.parts, 1):
            for box in part.boxes:
                if box not in part.cut:
                    pages.setdefault(box, number)
        found: dict[str, set[int]] = {}
        for box, page in pages.items():
            found.setdefault(self.tree.boxes[box].name, set()).add(page)
        return [Entry(name, tuple(sorted(each))) for name, each in found.items()]


def _numbers(pages: Sequence[int]) -> str:
    """Pages in a row, as they are written."""
    return f"{pages[0]}–{pages[-1]}" if len(pages) > 1 else str(pages[0])


def _jump(name: Label, pages: Label) -> Jump:
    """From an entry of the index to the first of its pages."""
    high = TONES[name.tone].size * LEADING
    return Jump(name.x, name.y, pages.x - name.x, high, int(pages.text.partition(",")[0]))
