"""A sheet as DOT: first what there is, in reading order, then where it stands.

So a diff of two charts is first a diff of two organisations. `neato -n2` draws it as it stands.
Equal sheets give equal texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Literal

from orgmodel.charts.attributes import (
    INCH,
    box_place,
    look_of,
    place_of,
    ring_of,
    spline,
    stroke_of,
    written,
)
from orgmodel.charts.drawing import Label, Line, Path, Placed, stacked
from orgmodel.charts.ids import drawn_labels, element_ids, line_ids, safe
from orgmodel.charts.layout.sizes import border
from orgmodel.charts.looks import (
    BOXES,
    FAINT,
    FONT,
    GRID,
    LEADING,
    LISTED,
    PADDING_Y,
    PLAIN,
    RULE,
    TONES,
)
from orgmodel.charts.sheet import Sample, Sheet
from orgmodel.charts.text import drawable

_RULE = 'class="rule", label="", fillcolor="{}", penwidth=0'
_BREAK, _LEFT_BREAK = "<BR/>", '<BR ALIGN="LEFT"/>'
_NAME_SIZE = TONES["name"].size

Texts = Literal["plain", "exact"]
"""How texts are written: so that they are easily read, or so that every line has its exact height
(in a table, which Graphviz needs for that)."""


def to_dot(sheet: Sheet, texts: Texts = "plain") -> str:
    """The DOT of a sheet."""
    writer = _Writer(sheet, texts)
    return "\n".join([*writer.head(), *writer.what(), "", *writer.where(), "}", ""])


class _Writer:
    """Writes the parts of one sheet."""

    def __init__(self, sheet: Sheet, texts: Texts) -> None:
        self.sheet, self.texts, self.scale = sheet, texts, sheet.scale
        self.ids = element_ids(each.box.id for each in sheet.drawing.boxes)

    def head(self) -> Iterator[str]:
        """The sheet itself, and what boxes and lines have in common."""
        size = written(_NAME_SIZE * self.scale)
        yield f"digraph {_quoted(safe(self.sheet.name))} {{"
        yield (
            f'  graph [{self._shrunk()}bgcolor="#ffffff", margin=0, pad=0, notranslate=true,'
            " outputorder=edgesfirst];"
        )
        yield (
            f'  node [shape=box, fixedsize=true, margin=0, fontname="{FONT}", fontsize={size},'
            f" {look_of(BOXES['unit'], self.scale)}];"
        )
        yield f"  edge [arrowhead=none, {stroke_of('part', 'stated', self.scale)}];"

    def _shrunk(self) -> str:
        """The size in which a sheet is drawn that is described larger than it will be."""
        if self.sheet.zoom == 1:
            return ""
        sides = (self.sheet.width, self.sheet.height)
        inches = (written(side / self.sheet.zoom / INCH, 5) for side in sides)
        return f'size="{",".join(inches)}", '

    def what(self) -> Iterator[str]:
        """What is on the sheet: boxes, lines, then what stands around them."""
        for number, _ in enumerate(self.sheet.drawing.rules, 1):
            yield f'  "grid:{number}" [{_RULE.format(GRID)}];'
        for placed in self.sheet.drawing.boxes:
            yield f"  {self._id(placed)} [{self._is(placed)}];"
        for path, ends, key in self._lines():
            looks = stroke_of(path.link.look, path.link.certainty, self.scale)
            yield f'  {ends} [key="{key}", id="{key}", class="{path.link.look}", {looks}];'
        for id_, label in drawn_labels(self.sheet.drawing).items():
            yield f'  "{id_}" [id="{id_}", {self._said(label, self.scale)}];'
        for label in self.sheet.labels:
            yield f'  "{label.id}" [id="{label.id}", {self._said(label, self.sheet.zoom)}];'
        for swatch in self.sheet.keys:
            look = swatch.box.look
            drawn = look_of(BOXES[look], self.scale)
            yield f'  "{swatch.box.id}" [class="key {look}", label="", {drawn}];'
        for sample in self.sheet.samples:
            stroke = stroke_of(sample.look, sample.certainty, self.scale)
            yield f'  "{sample.id}" [style=invis, label=""];'
            yield f'  {_loop(sample)}, class="key {sample.look}", {stroke}];'

    def where(self) -> Iterator[str]:
        """Where it stands; the box of the sheet keeps its size."""
        sheet = self.sheet
        whole = place_of((0, 0, sheet.width, sheet.height), sheet.height)
        yield f'  "sheet:" [style=invis, label="", {whole}];'
        for number, area in enumerate(sheet.drawing.rules, 1):
            yield f'  "grid:{number}" [{place_of(area, sheet.height)}];'
        for placed in sheet.drawing.boxes:
            yield f"  {self._id(placed)} [{box_place(placed, sheet.height)}];"
        for path, ends, key in self._lines():
            pos = spline(path.points, sheet.height, path.link.look, self.scale)
            yield f'  {ends} [key="{key}", pos="{pos}"];'
        for id_, label in drawn_labels(sheet.drawing).items():
            yield f'  "{id_}" [{self._label_place(label, self.scale)}];'
        yield from self._around()

    def _around(self) -> Iterator[str]:
        """Where that stands which is around the drawing."""
        sheet = self.sheet
        for label in sheet.labels:
            yield f'  "{label.id}" [{self._label_place(label, sheet.zoom)}];'
        for swatch in sheet.keys:
            yield f'  "{swatch.box.id}" [{box_place(swatch, sheet.height)}];'
        for sample in sheet.samples:
            points = ((sample.x, sample.y), (sample.x + sample.width, sample.y))
            area = (sample.x, sample.y - 1, sample.width, 2.0)
            yield f'  "{sample.id}" [{place_of(area, sheet.height)}];'
            pos = spline(points, sheet.height, sample.look, self.scale)
            yield f'  {_loop(sample)}, pos="{pos}"];'
        for number, y in enumerate(sheet.rules, 1):
            area = (sheet.margin, y, sheet.width - 2 * sheet.margin, sheet.zoom)
            yield f'  "rule:{number}" [{_RULE.format(RULE)}, {place_of(area, sheet.height)}];'

    def _lines(self) -> Iterator[tuple[Path, str, str]]:
        """Each line, what it joins, and a key by which DOT knows it again."""
        for path, key in line_ids(self.sheet.drawing, self.ids):
            source, target = self.ids[path.link.source], self.ids[path.link.target]
            yield path, f'"{source}" -> "{target}"', key

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
        return "" if placed.box.look == "unit" else look_of(BOXES[placed.box.look], self.scale)

    def _label(self, placed: Placed) -> str:
        if not any(line.text for line in placed.lines):
            return '""'
        return f"<{self._table(placed) if self.texts == 'exact' else self._plain(placed.lines)}>"

    def _plain(self, lines: Sequence[Line]) -> str:
        """Lines below each other; those of one text share their markup."""
        rows = []
        for (tone, _), group in groupby(lines, key=lambda line: (line.tone, line.language)):
            texts = [_markup(line.text) for line in group]
            ending = _LEFT_BREAK if tone in LISTED else _BREAK
            rows.append(_toned("".join(f"{text}{ending}" for text in texts), tone, self.scale))
        return "".join(rows)

    def _table(self, placed: Placed) -> str:
        """A row of a table for each line, and rows for what is free above, between and below."""
        rows, drawn = [], 0
        above, inset = PADDING_Y + border(placed.box.look), ring_of(placed.box.look)
        for y, line in stacked(placed.lines):
            top = round((above + y) * self.scale - inset)
            bottom = round((above + y + line.height) * self.scale - inset)
            text = _toned(_markup(line.text), line.tone, self.scale)
            rows += [_row("", top - drawn), _row(text, bottom - top, line.tone)]
            drawn = bottom
        rows.append(_row("", int(placed.height - 2 * inset) - drawn))
        return f'<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="0">{"".join(rows)}</TABLE>'

    def _label_place(self, label: Label, scale: float) -> str:
        x = label.x - label.width if label.end else label.x
        tall = TONES[label.tone].size * scale * LEADING
        return place_of((x, label.y, label.width, tall), self.sheet.height)

    def _said(self, label: Label, scale: float) -> str:
        tone, look = TONES[label.tone], FAINT if label.faint else PLAIN
        text = _escaped(label.text)
        if text:
            text += "\\r" if label.end else "\\l"
        font = f' fontname="{FONT} Bold",' if tone.style == "bold" else ""
        size = written(tone.size * scale)
        return (
            f'class="label {label.tone}", style="", shape=none, fontsize={size},'
            f'{font} fontcolor="{look.ink}", label={_quoted(text)}'
        )


def _escaped(text: str) -> str:
    """A text in which Graphviz sees no escape sequence and no entity."""
    return drawable(text).replace("\\", "\\\\").replace("&", "&amp;")


def _markup(text: str) -> str:
    """A text in HTML-like markup: there, too, Graphviz takes a backslash for an escape sequence."""
    return escape(text, quote=False).replace("\\", "&#92;")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


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
    return f'<FONT POINT-SIZE="{written(size * scale)}">{markup}</FONT>'
