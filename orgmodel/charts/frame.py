"""What stands around a drawing: title, legend of what is on the sheet, source, date, page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from orgmodel.charts.diagram import Box, Link
from orgmodel.charts.drawing import Label, Placed
from orgmodel.charts.looks import BOXES, CERTAINTIES, LEADING, LINES, TONES
from orgmodel.charts.sheet import Sample
from orgmodel.charts.text import shortened, width, wrap

MARGIN = 34.0
"""What stays free around a sheet, in points: 12 mm."""

_AIR = 3.0
_MOST_LINES = 3
"""In how many lines a title, or what stands below it, is set."""
_WIDEST, _SLACK = 700.0, 8.0
"""How wide a sheet is made for words, and by how much another font may make them wider."""
_SWATCH = (20.0, 11.0)
_BEFORE_TEXT, _BETWEEN = 5.0, 15.0
_ROW = 18.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The words around a chart, in the reader's language.

    `lines` says what the looks of lines are called, `certainties` what is not certain, `marks`
    what a mark behind a text means. `page` has the fields `number` and `count`, `see` and `back`
    have `number`.
    """

    title: str
    subtitle: str
    description: str
    source: str
    page: str = "{number}/{count}"
    see: str = "▸ p. {number}"
    back: str = "◂ p. {number}"
    index: str = "Index"
    lines: Mapping[str, str] = field(default_factory=dict)
    certainties: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"


Entry = tuple[str, str, str]
"""An entry of a legend: a look of boxes, a look of lines and a certainty, or a mark; its words."""


def head_height(frame: Frame, room: float) -> float:
    """What title, subtitle and the rule below them take in that width, from the margin on."""
    heights = (len(_lines_in(frame, tone, room)) * _line(tone) for tone in ("title", "subtitle"))
    return sum(heights) + (_AIR if frame.subtitle else 0.0) + 9.0


def head(title: str, subtitle: str, frame: Frame, room: float) -> Iterator[Label]:
    """Title and subtitle, in the corner at the top left, in as many lines as the first sheet has.

    What is longer is cut.
    """
    y = MARGIN
    for tone, text in (("title", title), ("subtitle", subtitle)):
        usual = _lines_in(frame, tone, room)
        for number, line in enumerate(_cut(text, tone, room, len(usual))):
            id_ = f"sheet:{tone}:{number + 1}" if number else f"sheet:{tone}"
            place = (MARGIN, y + number * _line(tone))
            yield Label(id_, line, *place, room, tone, language=frame.language)
        y += len(usual) * _line(tone) + _AIR


def _lines_in(frame: Frame, tone: str, room: float) -> tuple[str, ...]:
    """The lines of the title or the subtitle of the first sheet."""
    text = frame.title if tone == "title" else frame.subtitle
    return _cut(text, tone, room, _MOST_LINES) if text else ()


def _cut(text: str, tone: str, room: float, most: int) -> tuple[str, ...]:
    """A text in lines, the rest of it left out."""
    if width(text, *TONES[tone]) <= room:
        return (text,) if text else ()
    lines = wrap(text, room, *TONES[tone])
    first, rest = lines[: most - 1], " ".join(lines[most - 1 :])
    return lines if len(lines) <= most else (*first, shortened(rest, room, *TONES[tone]))


def words_width(frame: Frame) -> float:
    """What subtitle and source take side by side with nothing, in points."""
    texts = ((frame.subtitle, "subtitle"), (frame.source, "foot"))
    return min(max(width(text, *TONES[tone]) for text, tone in texts) + _SLACK, _WIDEST)


def foot_height(legend: Legend) -> float:
    """What legend, source and page take, above the margin."""
    return legend.height + _line("foot") + 8.0


def foot(frame: Frame, sheet: tuple[float, float], page: str) -> Iterator[Label]:
    """Source and page number, at the bottom of a sheet of that width and height."""
    wide, high = sheet
    y = high - MARGIN - _line("foot")
    room = wide - 2 * MARGIN
    last = width(page, *TONES["foot"]) + 1.0
    first = room - last - (_BETWEEN if page else 0.0)
    source = shortened(frame.source, first, *TONES["foot"])
    yield Label("sheet:source", source, MARGIN, y, first, "foot", faint=True)
    if page:
        yield Label("sheet:page", page, wide - MARGIN, y, last, "foot", faint=True, end=True)


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries of a legend in rows, each with its place from the left."""

    rows: tuple[tuple[tuple[float, Entry], ...], ...]

    @property
    def height(self) -> float:
        """What it takes, in points."""
        return len(self.rows) * _ROW

    def drawn(self, top: float) -> tuple[list[Label], list[Placed], list[Sample]]:
        """Its texts, its boxes and its lines, from `top` on."""
        labels, keys, samples = [], [], []
        places = ((x, top + row * _ROW, entry) for row, each in enumerate(self.rows)
                  for x, entry in each)  # fmt: skip
        for x, y, (look, certainty, words) in places:
            # named after what it explains: one entry more leaves the ids of all others as they are
            id_ = "-".join(("key", look, certainty)).strip("-") if look else "key-mark"
            if not look:
                labels.append(Label(id_, certainty, x + _SWATCH[0] / 2, y, 8.0, "legend"))
            elif certainty:
                middle = y + _SWATCH[1] / 2
                samples.append(Sample(id_, x, middle, _SWATCH[0], look, certainty))
            else:
                keys.append(Placed(Box(id_, (), look), x, y, *_SWATCH, ()))
            place = (x + _SWATCH[0] + _BEFORE_TEXT, y)
            labels.append(Label(f"{id_}:text", words, *place, _wide(words), "legend"))
        return labels, keys, samples


def legend_of(boxes: Sequence[Box], links: Sequence[Link], frame: Frame, room: float) -> Legend:
    """The legend of boxes and links, in rows that fit."""
    rows: list[list[tuple[float, Entry]]] = []
    x = room
    for entry in (*_boxes(boxes), *_lines(links, frame), *_marks(boxes, frame)):
        wide = _SWATCH[0] + _BEFORE_TEXT + _wide(entry[2])
        if x + wide > room:
            rows.append([])
            x = 0.0
        rows[-1].append((MARGIN + x, entry))
        x += wide + _BETWEEN
    return Legend(tuple(map(tuple, rows)))


def _boxes(boxes: Iterable[Box]) -> Iterator[Entry]:
    """An entry for each look, with the kinds that look so."""
    found: dict[str, dict[str, None]] = {}
    for box in boxes:
        if box.kind:
            found.setdefault(box.look, {})[box.kind] = None
    for look in BOXES:
        if look in found:
            words = ", ".join(found[look])
            yield look, "", words[:1].upper() + words[1:]


def _lines(links: Sequence[Link], frame: Frame) -> Iterator[Entry]:
    """An entry for each look of lines, then one for each certainty that is less than full."""
    looks = {link.look for link in links}
    for look in LINES:
        if look in looks and look in frame.lines:
            yield look, "stated", frame.lines[look]
    solid = [link for link in links if link.look in LINES and LINES[link.look].style == "solid"]
    unsure = {link.certainty: link.look for link in reversed(solid)}
    for certainty in CERTAINTIES:
        if certainty in unsure and certainty in frame.certainties:
            yield unsure[certainty], certainty, frame.certainties[certainty]


def _marks(boxes: Iterable[Box], frame: Frame) -> Iterator[Entry]:
    """An entry for each mark behind a text."""
    ends = {text.text[-1:] for box in boxes for text in box.texts}
    for mark in sorted(ends & frame.certainties.keys()):
        yield "", mark, frame.certainties[mark]


def _wide(words: str) -> float:
    return width(words, TONES["legend"].size, TONES["legend"].style) + 1.0


def _line(tone: str) -> float:
    return TONES[tone].size * LEADING
