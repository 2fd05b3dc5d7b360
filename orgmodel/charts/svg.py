"""An SVG as it is published: what Graphviz drew, with our texts, ids, tooltips and roles.

Graphviz sets a text where its own fonts would have it. Here every line stands where it was
measured, and says how long it is, so that it fits its box whatever font shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from io import BytesIO
from typing import NamedTuple

from orgmodel.charts.drawing import Kinds, Label, Placed, kinds_of, margin_of, stack_of
from orgmodel.charts.ids import drawn_labels, element_ids, line_ids
from orgmodel.charts.layout.sizes import border
from orgmodel.charts.looks import BOXES, FAINT, LEADING, LISTED, PADDING_Y, PLAIN, TONES
from orgmodel.charts.shapes import BOX, GRID_RULE, HEAD_RULE, KEY, LINE, SAMPLE
from orgmodel.charts.sheet import Sheet
from orgmodel.charts.text import drawable, leftwards, strange, width
from orgmodel.errors import DrawError

_HEAD = re.compile(
    r'.*?<svg width="([^"]*)"\s+height="([^"]*)"\s+viewBox="([^"]*)"[^>]*>.*?'
    r' transform="([^"]*)".*?(<polygon[^>]*>)',
    re.DOTALL,
)
_GROUP, _TITLED, _END = '<g id="', "</title>\n", "</g>\n"
_FAMILY = "&quot;Liberation Sans&quot;,Arial,Helvetica,sans-serif"
_ASCENT = 0.905
_DESCENT = 0.212
# where a text begins that is written from the right
_TURNED = {
    "start": 'end" direction="rtl',
    "middle": 'middle" direction="rtl',
    "end": 'start" direction="rtl',
}
_STYLES = {"bold": ' font-weight="bold"', "italic": ' font-style="italic"'}


class Piece(NamedTuple):
    """A group of an SVG: what stands before and after a shape, and which one; blank for none."""

    before: str
    shape: str = ""
    after: str = _END


def pieces(sheet: Sheet) -> list[Piece]:
    """Everything on a sheet but its shapes, in the order in which it is painted."""
    return list(_Writer(sheet).pieces())


def dressed(drawn: bytes, sheet: Sheet, around: list[Piece]) -> bytes:
    """The SVG of a sheet, ready to be published: its shapes as Graphviz drew them in its `pieces`.

    The pieces are used up: those of a large sheet take much room.

    Raises:
        DrawError: it drew something else.
    """
    text = drawn.decode()
    head, shapes = _HEAD.match(text), _shapes(text)
    if head is None or not shapes.keys() >= {each.shape for each in around if each.shape}:
        raise DrawError("graphviz-failed", (("reason", text[:80].strip()),))
    svg = BytesIO()
    svg.write(_root(sheet, head).encode())
    around.reverse()
    while around:
        before, shape, after = around.pop()
        svg.write(f"{before}{shapes[shape] if shape else ''}{after}".encode())
    svg.write(b"</g>\n</svg>\n")
    return svg.getvalue()


def _shapes(text: str) -> Mapping[str, str]:
    """What Graphviz drew under each id."""
    found: dict[str, str] = {}
    for group in text.split(_GROUP)[2:]:
        id_, _, rest = group.partition('"')
        found[id_] = rest[rest.find(_TITLED) + len(_TITLED) : rest.find(_END)]
    return found


def _root(sheet: Sheet, head: re.Match[str]) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" role="graphics-document document"'
        f' aria-labelledby="{sheet.name}-title {sheet.name}-about" lang="{sheet.language}"'
        f' width="{head[1]}" height="{head[2]}" viewBox="{head[3]}" font-family="{_FAMILY}">\n'
        f'<title id="{sheet.name}-title">{_said(sheet.title)}</title>\n'
        f'<desc id="{sheet.name}-about">{_said(sheet.description)}</desc>\n'
        f'<g id="graph0" class="graph" transform="{head[4]}">\n{head[5]}\n'
    )


class _Writer:
    """Writes what belongs into each group of the drawing."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.ids = element_ids(each.box.id for each in sheet.drawing.boxes)

    def pieces(self) -> Iterator[Piece]:
        """Lines, boxes, texts beside them, and what stands around the drawing."""
        sheet = self.sheet
        yield from self._lines()
        for number, _ in enumerate(sheet.drawing.rules):
            yield Piece(_group(f"grid:{number + 1}", "rule"), f"{GRID_RULE}{number}")
        for number, placed in enumerate(sheet.drawing.boxes):
            yield self._box(placed, f"{BOX}{number}")
        for id_, label in drawn_labels(sheet.drawing).items():
            yield self._label(id_, label, sheet.scale)
        for label in sheet.labels:
            yield self._label(label.id, label, 1.0)
        for number, placed in enumerate(sheet.keys):
            yield Piece(_group(placed.box.id, f"key {placed.box.look}"), f"{KEY}{number}")
        for number, _ in enumerate(sheet.rules):
            yield Piece(_group(f"rule:{number + 1}", "rule"), f"{HEAD_RULE}{number}")

    def _lines(self) -> Iterator[Piece]:
        for number, (path, id_) in enumerate(line_ids(self.sheet.drawing, self.ids)):
            yield Piece(_group(id_, f"line {path.link.look}"), f"{LINE}{number}")
        for number, sample in enumerate(self.sheet.samples):
            yield Piece(_group(sample.id, f"line key {sample.look}"), f"{SAMPLE}{number}")

    def _box(self, placed: Placed, shape: str) -> Piece:
        """A box with its text, and with what a pointer is told of it."""
        box = placed.box
        tip = f"<title>{_said(box.tip)}</title>\n" if box.tip else ""
        group = _group(self.ids[box.id], f"box {box.look}", ' role="graphics-object"')
        return Piece(f"{group}{tip}", shape, f"{''.join(self._texts(placed))}{_END}")

    def _texts(self, placed: Placed) -> Iterator[str]:
        """The lines of a box, from its top and in the middle of it."""
        sheet, lines = self.sheet, placed.lines
        middle = placed.x + placed.width / 2
        rows = _rows(placed.box.look, kinds_of(lines), sheet.scale, sheet.language)
        for (text, tone, _), (base, face) in zip(lines, rows, strict=True):
            x = middle - margin_of(lines) * sheet.scale if tone in LISTED else middle
            yield _text(text, x, placed.y + base - sheet.height, face)

    def _label(self, id_: str, label: Label, scale: float) -> Piece:
        size = TONES[label.tone].size * scale
        ink = (FAINT if label.faint else PLAIN).ink
        spoken = "" if label.language == self.sheet.language else label.language
        face = _face(label.tone, size, ink, "end" if label.end else "start", spoken)
        text = _text(label.text, label.x, label.y + size - self.sheet.height, face)
        return Piece(f"{_group(id_, f'label {label.tone}')}{text}")


class _Face(NamedTuple):
    """How a text is written: its size in points, the style of its letters, its attributes.

    `turned` are those of a text that is written from the right.
    """

    size: float
    style: str
    attributes: str
    turned: str


@cache
def _rows(look: str, kinds: Kinds, scale: float, language: str) -> tuple[tuple[float, _Face], ...]:
    """How far below the top of a box each of its lines stands, and how it is written."""
    ink, top = BOXES[look].ink, PADDING_Y + border(look)
    rows = []
    for y, (tone, spoken) in zip(stack_of(kinds), kinds, strict=False):
        size, anchor = TONES[tone].size, "start" if tone in LISTED else "middle"
        base = (top + y + (LEADING + _ASCENT - _DESCENT) * size / 2) * scale
        other = "" if spoken == language else spoken
        rows.append((base, _face(tone, size * scale, ink, anchor, other)))
    return tuple(rows)


@cache
def _face(tone: str, size: float, ink: str, anchor: str, language: str) -> _Face:
    """How texts of a tone are written; such faces are few, and texts are many."""
    style = TONES[tone].style
    spoken = f' lang="{language}"' if language else ""
    more = f' font-size="{size:.2f}" fill="{ink}"{_STYLES.get(style, "")}{spoken}'
    plain, turned = (f' text-anchor="{each}"{more}' for each in (anchor, _TURNED[anchor]))
    return _Face(size, style, plain, turned)


def _text(text: str, x: float, y: float, face: _Face) -> str:
    shown = drawable(text)
    if not shown:
        return ""
    written = face.turned if leftwards(shown) else face.attributes
    # how wide a letter is that the shipped font lacks is only guessed: it is not to be stretched
    wide = width(shown, face.size, face.style)
    fit = "" if strange(shown) else f' textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x:.2f}" y="{y:.2f}"{written}{fit}>{escape(shown, quote=False)}</text>\n'


def _group(id_: str, kind: str, more: str = "") -> str:
    return f'<g id="{id_}" class="{kind}"{more}>\n'


def _said(text: str) -> str:
    return escape(drawable(text), quote=False)
