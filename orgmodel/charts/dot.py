"""A sheet as DOT: first what there is, in reading order, then where it stands.

So a diff of two charts is first a diff of two organisations. `neato -n2` draws it as it stands.
Equal sheets give equal texts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby, pairwise
from typing import Literal

from orgmodel.charts.drawing import Drawing, Label, Line, Path, Placed, Point, stacked
from orgmodel.charts.layout.sizes import border
from orgmodel.charts.looks import (
    BOXES,
    CERTAINTIES,
    FAINT,
    FONT,
    GRID,
    LEADING,
    LINES,
    LISTED,
    PADDING_Y,
    PLAIN,
    RING,
    RULE,
    TONES,
    Look,
)
from orgmodel.charts.sheet import Sample, Sheet
from orgmodel.charts.text import drawable

_INCH = 72
_RULE = 'class="rule", label="", fillcolor="{}", penwidth=0'
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")
_BREAK, _LEFT_BREAK = "<BR/>", '<BR ALIGN="LEFT"/>'
_NAME_SIZE = TONES["name"].size
_STYLES = {
    "box": "filled",
    "round": "rounded,filled",
    "double": "filled",
    "dashed": "dashed,filled",
}


Texts = Literal["plain", "exact", "none"]
"""How texts are written: so that they are easily read, so that every line has its exact height
(in a table, which Graphviz needs for that), or not at all."""


def to_dot(sheet: Sheet, texts: Texts = "plain") -> str:
    """The DOT of a sheet."""
    writer = _Writer(sheet, texts)
    return "\n".join([*writer.head(), *writer.what(), "", *writer.where(), "}", ""])


def element_ids(ids: Iterable[str]) -> dict[str, str]:
    """For each id one that is safe in DOT, in SVG and in a web page, and no other has."""
    safe: dict[str, str] = {}
    taken: set[str] = set()
    for id_ in ids:
        wanted = plain = _UNSAFE.sub("_", id_) or "_"
        number = 1
        while wanted in taken:
            number += 1
            wanted = f"{plain}_{number}"
        taken.add(wanted)
        safe[id_] = wanted
    return safe


def drawn_labels(drawing: Drawing) -> dict[str, Label]:
    """The labels beside the boxes of a drawing, each under an id of its own."""
    return {f"label:{number}": label for number, label in enumerate(drawing.labels, 1)}


class _Writer:
    """Writes the parts of one sheet."""

    def __init__(self, sheet: Sheet, texts: Texts) -> None:
        self.sheet, self.texts, self.scale = sheet, texts, sheet.scale
        self.ids = element_ids(each.box.id for each in sheet.drawing.boxes)

    def head(self) -> Iterator[str]:
        """The sheet itself, and what boxes and lines have in common."""
        size = _number(_NAME_SIZE * self.scale)
        yield f"digraph {_quoted(_UNSAFE.sub('_', self.sheet.name))} {{"
        yield (
            f'  graph [{self._shrunk()}bgcolor="#ffffff", margin=0, pad=0, notranslate=true,'
            " outputorder=edgesfirst];"
        )
        yield (
            f'  node [shape=box, fixedsize=true, margin=0, fontname="{FONT}", fontsize={size},'
            f" {self._look(BOXES['unit'])}];"
        )
        yield f"  edge [arrowhead=none, {self._stroke('part', 'stated')}];"

    def _shrunk(self) -> str:
        """The size in which a sheet is drawn that is described larger than it will be."""
        if self.sheet.zoom == 1:
            return ""
        sides = (self.sheet.width, self.sheet.height)
        inches = (_number(side / self.sheet.zoom / _INCH, 5) for side in sides)
        return f'size="{",".join(inches)}", '

    def what(self) -> Iterator[str]:
        """What is on the sheet: boxes, lines, then what stands around them."""
        for number, _ in enumerate(self.sheet.drawing.rules, 1):
            yield f'  "grid:{number}" [{_RULE.format(GRID)}];'
        for placed in self.sheet.drawing.boxes:
            yield f"  {self._id(placed)} [{self._is(placed)}];"
        for path, ends, key in self._lines():
            looks = self._stroke(path.link.look, path.link.certainty)
            yield f'  {ends} [key="{key}", id="{key}", class="{path.link.look}", {looks}];'
        for id_, label in drawn_labels(self.sheet.drawing).items():
            yield f'  "{id_}" [id="{id_}", {self._said(label, self.scale)}];'
        for label in self.sheet.labels:
            yield f'  "{label.id}" [id="{label.id}", {self._said(label, self.sheet.zoom)}];'
        for swatch in self.sheet.keys:
            look = swatch.box.look
            yield f'  "{swatch.box.id}" [class="key {look}", label="", {self._look(BOXES[look])}];'
        for sample in self.sheet.samples:
            stroke = self._stroke(sample.look, sample.certainty)
            yield f'  "{sample.id}" [style=invis, label=""];'
            yield f'  {_loop(sample)}, class="key {sample.look}", {stroke}];'

    def where(self) -> Iterator[str]:
        """Where it stands; the box of the sheet keeps its size."""
        sheet = self.sheet
        yield f'  "sheet:" [style=invis, label="", {self._place(0, 0, sheet.width, sheet.height)}];'
        for number, place in enumerate(sheet.drawing.rules, 1):
            yield f'  "grid:{number}" [{self._place(*place)}];'
        for placed in sheet.drawing.boxes:
            yield f"  {self._id(placed)} [{self._box_place(placed)}];"
        for path, ends, key in self._lines():
            yield f'  {ends} [key="{key}", pos="{self._spline(path.points)}"];'
        for id_, label in drawn_labels(sheet.drawing).items():
            yield f'  "{id_}" [{self._label_place(label, self.scale)}];'
        yield from self._around()

    def _around(self) -> Iterator[str]:
        """Where that stands which is around the drawing."""
        sheet = self.sheet
        for label in sheet.labels:
            yield f'  "{label.id}" [{self._label_place(label, sheet.zoom)}];'
        for swatch in sheet.keys:
            yield f'  "{swatch.box.id}" [{self._box_place(swatch)}];'
        for sample in sheet.samples:
            points = ((sample.x, sample.y), (sample.x + sample.width, sample.y))
            yield f'  "{sample.id}" [{self._place(sample.x, sample.y - 1, sample.width, 2.0)}];'
            yield f'  {_loop(sample)}, pos="{self._spline(points)}"];'
        for number, y in enumerate(sheet.rules, 1):
            place = self._place(sheet.margin, y, sheet.width - 2 * sheet.margin, sheet.zoom)
            yield f'  "rule:{number}" [{_RULE.format(RULE)}, {place}];'

    def _lines(self) -> Iterator[tuple[Path, str, str]]:
        """Each line, what it joins, and a key by which DOT knows it again."""
        seen: Counter[str] = Counter()
        for path in self.sheet.drawing.paths:
            source, target = self.ids[path.link.source], self.ids[path.link.target]
            key = f"{source}:{target}"
            seen[key] += 1
            more = f":{seen[key]}" if seen[key] > 1 else ""
            yield path, f'"{source}" -> "{target}"', f"{key}{more}"

    def _id(self, placed: Placed) -> str:
        return f'"{self.ids[placed.box.id]}"'

    def _is(self, placed: Placed) -> str:
        box = placed.box
        given = [f'id="{self.ids[box.id]}"', f'class="{box.look}"']
        if look := self._filled(placed):
            given.append(look)
        given.append(f"label={self._label(placed)}")
        return ", ".join(given)

    def _filled(self, placed: Placed) -> str:
        """What differs from a plain unit."""
        return "" if placed.box.look == "unit" else self._look(BOXES[placed.box.look])

    def _look(self, look: Look) -> str:
        double = ", peripheries=2" if look.shape == "double" else ""
        return (
            f'style="{_STYLES[look.shape]}", fillcolor="{look.fill}", fontcolor="{look.ink}",'
            f' color="{look.border}", penwidth={_number(look.pen * self.scale)}{double}'
        )

    def _stroke(self, look: str, certainty: str) -> str:
        stroke = LINES[look]
        style = CERTAINTIES[certainty] if stroke.style == "solid" else stroke.style
        return (
            f'color="{stroke.colour}", penwidth={_number(stroke.pen * self.scale)}, style={style}'
        )

    def _label(self, placed: Placed) -> str:
        if self.texts == "none" or not any(line.text for line in placed.lines):
            return '""'
        return f"<{self._table(placed) if self.texts == 'exact' else self._plain(placed.lines)}>"

    def _plain(self, lines: Sequence[Line]) -> str:
        """Lines below each other; those of one text share their markup."""
        rows = []
        for (tone, _), group in groupby(lines, key=lambda line: (line.tone, line.language)):
            texts = [escape(line.text, quote=False) for line in group]
            ending = _LEFT_BREAK if tone in LISTED else _BREAK
            rows.append(_toned("".join(f"{text}{ending}" for text in texts), tone, self.scale))
        return "".join(rows)

    def _table(self, placed: Placed) -> str:
        """A row of a table for each line, and rows for what is free above, between and below."""
        rows, drawn = [], 0
        above, inset = PADDING_Y + border(placed.box), _inset(placed)
        for y, line in stacked(placed.lines):
            top = round((above + y) * self.scale - inset)
            bottom = round((above + y + line.height) * self.scale - inset)
            text = _toned(escape(line.text, quote=False), line.tone, self.scale)
            rows += [_row("", top - drawn), _row(text, bottom - top, line.tone)]
            drawn = bottom
        rows.append(_row("", int(placed.height - 2 * inset) - drawn))
        return f'<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="0">{"".join(rows)}</TABLE>'

    def _label_place(self, label: Label, scale: float) -> str:
        x = label.x - label.width if label.end else label.x
        return self._place(x, label.y, label.width, TONES[label.tone].size * scale * LEADING)

    def _said(self, label: Label, scale: float) -> str:
        tone, look = TONES[label.tone], FAINT if label.faint else PLAIN
        text = _escaped(label.text) if self.texts != "none" else ""
        if text:
            text += "\\r" if label.end else "\\l"
        font = f' fontname="{FONT} Bold",' if tone.style == "bold" else ""
        size = _number(tone.size * scale)
        return (
            f'class="label {label.tone}", style="", shape=none, fontsize={size},'
            f'{font} fontcolor="{look.ink}", label={_quoted(text)}'
        )

    def _box_place(self, placed: Placed) -> str:
        inset = _inset(placed)
        width, height = placed.width - 2 * inset, placed.height - 2 * inset
        return self._place(placed.x + inset, placed.y + inset, width, height)

    def _place(self, x: float, y: float, width: float, height: float) -> str:
        middle = _number(x + width / 2), _number(self.sheet.height - y - height / 2)
        return (
            f'pos="{middle[0]},{middle[1]}", width={_number(width / _INCH, 5)},'
            f" height={_number(height / _INCH, 5)}"
        )

    def _spline(self, points: Sequence[Point]) -> str:
        """A line with corners as Graphviz takes it: a curve with its handles in the corners."""
        corners = [f"{_number(x)},{_number(self.sheet.height - y)}" for x, y in points]
        handles = [f"{one} {two} {two}" for one, two in pairwise(corners)]
        return " ".join([corners[0], *handles])


def _escaped(text: str) -> str:
    """A text in which Graphviz sees no escape sequence and no entity."""
    return drawable(text).replace("\\", "\\\\").replace("&", "&amp;")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def _inset(placed: Placed) -> float:
    """How much smaller a box is given: Graphviz draws a second border around it, at any scale."""
    return RING if BOXES[placed.box.look].shape == "double" else 0.0


def _loop(sample: Sample) -> str:
    return f'"{sample.id}" -> "{sample.id}" [key="{sample.id}"'


def _row(text: str, height: int, tone: str = "") -> str:
    align = ' ALIGN="LEFT"' if tone in LISTED else ""
    return f'<TR><TD HEIGHT="{height}"{align}>{text}</TD></TR>' if height > 0 else ""


def _toned(markup: str, tone: str, scale: float) -> str:
    if not markup:
        return ""
    size, style = TONES[tone]
    if style != "regular":
        mark = style[0].upper()
        markup = f"<{mark}>{markup}</{mark}>"
    if size == _NAME_SIZE:
        return markup
    return f'<FONT POINT-SIZE="{_number(size * scale)}">{markup}</FONT>'


def _number(value: float, digits: int = 2) -> str:
    """A number as short as it can be."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return text if text not in {"", "-0"} else "0"
