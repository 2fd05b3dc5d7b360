"""Bands over the years: one for each body, from its beginning to its end, joined by changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from orgmodel.charts.diagram import Band, Box, Join, Timeline
from orgmodel.charts.drawing import Drawing, Label, Line, Path, Placed
from orgmodel.charts.looks import LEADING, TONES
from orgmodel.charts.text import width, wrap

_NAMES, _YEARS = 270.0, 760.0
"""How wide the column of names is, and the years beside it."""
_GAP, _BAR, _ROW_GAP = 14.0, 15.0, 6.0
_AXIS = 22.0
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_STEPS = 14
_HAIR = 0.5
_LEAST, _EARLIER = 2.0, 26.0
"""How wide a bar is at least, and what stands before it if it began some time before."""


def bands(timeline: Timeline, high: float | None = None) -> list[Drawing]:
    """The drawings of a timeline: one, or as many as a height allows."""
    scale = _Scale(*timeline.span, timeline.dated)
    rows = [_Row(band, tuple(_named(band))) for band in timeline.bands]
    return [_drawn(each, timeline.joins, scale) for each in _sheets(rows, high)]


def _sheets(rows: Sequence[_Row], high: float | None) -> list[list[_Row]]:
    """The rows of each sheet: on as few as they fit on, about equally many on each."""
    if high is None:
        return [[*rows]]
    room = high - 2 * _AXIS
    while len(sheets := _filled(rows, room)) > 1:
        # narrower as long as that takes no further sheet
        tried = _filled(rows, room - _BAR)
        if len(tried) > len(sheets):
            break
        room -= _BAR
    return sheets


def _filled(rows: Sequence[_Row], room: float) -> list[list[_Row]]:
    sheets: list[list[_Row]] = [[]]
    used = 0.0
    for row in rows:
        if sheets[-1] and used + row.height > room:
            sheets.append([])
            used = 0.0
        sheets[-1].append(row)
        used += row.height
    return sheets


@dataclass(frozen=True)
class _Row:
    """A band with the lines of its name."""

    band: Band
    lines: tuple[Line, ...]

    @cached_property
    def height(self) -> float:
        """What the row takes, in points."""
        return max(sum(line.height for line in self.lines), _BAR) + _ROW_GAP


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to points."""

    first: date
    last: date
    dated: bool

    def x(self, day: date) -> float:
        """Where a day is."""
        inside = min(max(day, self.first), self.last)
        days = max((self.last - self.first).days, 1)
        return _NAMES + _GAP + (inside - self.first).days / days * _YEARS

    def years(self) -> Iterator[int]:
        """The years that are written at the axis."""
        if not self.dated:
            return
        count = self.last.year - self.first.year
        step = next((each for each in _STEPS if count / each <= _MOST_STEPS), _STEPS[-1])
        start = -(-self.first.year // step) * step
        yield from range(start, self.last.year + 1, step)


def _named(band: Band) -> Iterator[Line]:
    for text in band.texts:
        size, style = TONES[text.tone]
        for line in wrap(text.text, _NAMES, size, style):
            yield Line(line, text.tone, text.language)


def _drawn(rows: Sequence[_Row], joins: Sequence[Join], scale: _Scale) -> Drawing:
    boxes: list[Placed] = []
    labels: list[Label] = []
    y = _AXIS
    for row in rows:
        labels += _names(row, y)
        bar = list(_bar(row, y, scale))
        boxes += bar
        labels += _dates(row.band, bar)
        y += row.height
    bars = {bar.box.id: bar for bar in boxes}
    paths = [path for join in joins for path in _joined(join, bars, scale)]
    right = _NAMES + _GAP + _YEARS
    labels += _axis(scale, 0.0) + _axis(scale, y + 4.0)
    rules = [
        (scale.x(date(year, 1, 1)), _AXIS - 4.0, _HAIR, y - _AXIS + 4.0) for year in scale.years()
    ]
    return Drawing(tuple(boxes), tuple(paths), right, y + _AXIS, tuple(labels), tuple(rules))


def _names(row: _Row, y: float) -> Iterator[Label]:
    """The lines of the name, level with the middle of the band."""
    top = y + (row.height - _ROW_GAP - sum(line.height for line in row.lines)) / 2
    for number, line in enumerate(row.lines):
        id_ = f"{row.band.id}:name:{number}"
        yield Label(id_, line.text, 0.0, top, _NAMES, line.tone, language=line.language)
        top += line.height


def _bar(row: _Row, y: float, scale: _Scale) -> Iterator[Placed]:
    """The years of which it is certain that it was there; before and after, those of which not."""
    band = row.band
    top = y + (row.height - _ROW_GAP - _BAR) / 2
    begin, end = _ends(band.begin, scale), _ends(band.end, scale)
    sure = band.begin[1] < band.end[0]
    # what began at the very last has room to be seen
    begin = begin[0], min(begin[1], _NAMES + _GAP + _YEARS - _LEAST)
    parts = [("", begin[1], end[0])] if sure else [("", begin[0], end[1])]
    if sure:
        parts += [(":before", *begin), (":after", *end)]
    for part, left, right in parts:
        if part and right - left < _LEAST:
            continue
        look, kind = (band.look, band.kind) if sure and not part else ("band-about", band.about)
        box = Box(f"{band.id}{part}", (), look, kind, band.tip)
        yield Placed(box, left, top, max(right - left, _LEAST), _BAR, ())


def _ends(days: tuple[date, date], scale: _Scale) -> tuple[float, float]:
    """From where to where a day may lie; of one that is only known to be earlier, a stretch."""
    low, high = scale.x(days[0]), scale.x(days[1])
    return (max(low, high - _EARLIER) if days[0] == date.min else low), high


def _dates(band: Band, bar: Sequence[Placed]) -> Iterator[Label]:
    """From when to when, in the band where there is room, else behind it."""
    if not band.life:
        return
    wide = width(band.life, *TONES["date"]) + 1.0
    main, left = bar[0], min(each.x for each in bar)
    right = max(each.x + each.width for each in bar)
    y = main.y + (main.height - TONES["date"].size * LEADING) / 2
    roomy = max(bar, key=lambda each: (wide + 8.0 <= each.width, each is main))
    if wide + 8.0 <= roomy.width:
        x, end = roomy.x + 4.0, False
    elif right + 4.0 + wide <= _NAMES + _GAP + _YEARS:
        x, end = right + 4.0, False
    else:
        x, end = left - 4.0, True
    yield Label(f"{band.id}:life", band.life, x, y, wide, "date", end=end)


def _joined(join: Join, bars: dict[str, Placed], scale: _Scale) -> Iterator[Path]:
    """A line from one band straight to the other, on the day of the change."""
    one, other = bars.get(join.link.source), bars.get(join.link.target)
    if one and other:
        x = scale.x(join.day)
        upper, lower = sorted((one, other), key=lambda bar: bar.y)
        yield Path(join.link, ((x, upper.y + upper.height), (x, lower.y)))


def _axis(scale: _Scale, y: float) -> list[Label]:
    labels = []
    for year in scale.years():
        wide = width(str(year), *TONES["date"]) + 1.0
        x = min(scale.x(date(year, 1, 1)) - wide / 2, _NAMES + _GAP + _YEARS - wide)
        labels.append(Label(f"year:{year}:{y:.0f}", str(year), x, y, wide, "date", faint=True))
    return labels
