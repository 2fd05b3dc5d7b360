"""An SVG as it is published: what Graphviz drew, with our texts, ids, tooltips and roles.

Graphviz sets a text where its own fonts would have it. Here every line stands where it was
measured, and says how long it is, so that it fits its box whatever font shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from orgmodel.charts.dot import drawn_labels, element_ids
from orgmodel.charts.drawing import Label, Placed, margin_of, stacked
from orgmodel.charts.layout.sizes import border
from orgmodel.charts.looks import BOXES, FAINT, LISTED, PADDING_Y, PLAIN, TONES
from orgmodel.charts.sheet import Sheet
from orgmodel.charts.text import drawable, width
from orgmodel.errors import DrawError

_HEAD = re.compile(
    r'.*?<svg width="([^"]*)"\s+height="([^"]*)"\s+viewBox="([^"]*)"[^>]*>', re.DOTALL
)
_GROUP = re.compile(
    r'<g id="([^"]*)" class="(node|edge)([^"]*)">\n<title>[^<]*</title>\n(.*?)</g>\n', re.DOTALL
)
_NOISE = re.compile(
    r'<!-- .*? -->\n|(?<=<g id="graph0" class="graph" )(transform="[^"]*">)\n<title>[^<]*</title>',
    re.DOTALL,
)
_FAMILY = "&quot;Liberation Sans&quot;,Arial,Helvetica,sans-serif"
_ASCENT = 0.905
_DESCENT = 0.212


def dressed(drawn: bytes, sheet: Sheet) -> str:
    """The SVG that Graphviz drew of a sheet without its texts, ready to be published.

    Raises:
        DrawError: it drew something else.
    """
    text = drawn.decode()
    head = _HEAD.match(text)
    if head is None:
        raise DrawError("graphviz-failed", (("reason", text[:80]),))
    pieces = _Pieces(sheet)
    body = _GROUP.sub(pieces.group, _NOISE.sub(r"\1", text[head.end() :]))
    return f"{_root(sheet, head)}{body.lstrip()}"


def _root(sheet: Sheet, head: re.Match[str]) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" role="graphics-document document"'
        f' aria-labelledby="{sheet.name}-title {sheet.name}-about" lang="{sheet.language}"'
        f' width="{head[1]}" height="{head[2]}" viewBox="{head[3]}" font-family="{_FAMILY}">\n'
        f'<title id="{sheet.name}-title">{_said(sheet.title)}</title>\n'
        f'<desc id="{sheet.name}-about">{_said(sheet.description)}</desc>\n'
    )


class _Pieces:
    """What belongs into each group of the drawing."""

    def __init__(self, sheet: Sheet) -> None:
        ids = element_ids(each.box.id for each in sheet.drawing.boxes)
        self.sheet = sheet
        self.boxes = {ids[each.box.id]: each for each in sheet.drawing.boxes}
        self.labels = {label.id: (label, 1.0) for label in sheet.labels}
        own = drawn_labels(sheet.drawing)
        self.labels |= {id_: (label, sheet.scale) for id_, label in own.items()}

    def group(self, found: re.Match[str]) -> str:
        """A group of Graphviz with its text, and with what a pointer is told of it."""
        id_ = found[1].replace("&#45;", "-")
        if found[2] == "edge":
            return f'<g id="{id_}" class="line{found[3]}">\n{found[4]}</g>\n'
        if label := self.labels.get(id_):
            return self._label(id_, *label)
        placed = self.boxes.get(id_)
        if placed is None:
            return f'<g id="{id_}" class="{found[3].strip()}">\n{found[4]}</g>\n'
        tip = f"<title>{_said(placed.box.tip)}</title>\n" if placed.box.tip else ""
        return (
            f'<g id="{id_}" class="box{found[3]}" role="graphics-object">\n{tip}'
            f"{found[4]}{''.join(self._lines(placed))}</g>\n"
        )

    def _lines(self, placed: Placed) -> Iterator[str]:
        """The lines of a box, from its top and in the middle of it."""
        scale, ink = self.sheet.scale, BOXES[placed.box.look].ink
        x, top = placed.x + placed.width / 2, PADDING_Y + border(placed.box)
        left = x - margin_of(placed.lines) * scale
        for y, line in stacked(placed.lines):
            size = TONES[line.tone].size
            base = top + y + (line.height + (_ASCENT - _DESCENT) * size) / 2
            face = (line.tone, size * scale, ink)
            item = line.tone in LISTED
            place = (left if item else x, placed.y + base * scale)
            anchor = "start" if item else "middle"
            yield self._text(line.text, place, face, line.language, anchor)

    def _label(self, id_: str, label: Label, scale: float) -> str:
        size = TONES[label.tone].size * scale
        ink = (FAINT if label.faint else PLAIN).ink
        anchor = "end" if label.end else "start"
        place = (label.x, label.y + size)
        text = self._text(label.text, place, (label.tone, size, ink), label.language, anchor)
        return f'<g id="{id_}" class="label {label.tone}">\n{text}</g>\n'

    def _text(
        self,
        text: str,
        place: tuple[float, float],
        face: tuple[str, float, str],
        language: str,
        anchor: str,
    ) -> str:
        tone, size, ink = face
        style = TONES[tone].style
        shown = drawable(text)
        if not shown:
            return ""
        written = {"bold": ' font-weight="bold"', "italic": ' font-style="italic"'}.get(style, "")
        spoken = f' lang="{language}"' if language not in {"", self.sheet.language} else ""
        x, y = place[0], place[1] - self.sheet.height
        return (
            f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}" font-size="{size:.2f}"'
            f' fill="{ink}"{written}{spoken} textLength="{width(shown, size, style):.2f}"'
            f' lengthAdjust="spacingAndGlyphs">{_said(shown)}</text>\n'
        )


def _said(text: str) -> str:
    return escape(drawable(text), quote=False)
