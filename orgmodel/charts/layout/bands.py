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


def bands(timeline: Timeline, high: float | None = None) -> list[Drawing]:
    """The drawings of a timeline: one, or as many as a height allows."""
    scale = _Scale(*timeline.span)
    rows = [_Row(band, tuple(_named(band))) for band in timeline.bands]
    sheets: list[list[_Row]] = [[]]
    used = 2 * _AXIS
    for row in rows:
        if high is not None and sheets[-1] and used + row.height > high:
            sheets.append([])
            used = 2 * _AXIS
        sheets[-1].append(row)
        used += row.height
    return [_drawn(each, timeline.joins, scale) for each in sheets]


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

    def x(self, day: date) -> float:
        """Where a day is."""
        inside = min(max(day, self.first), self.last)
        days = max((self.last - self.first).days, 1)
        return _NAMES + _GAP + (inside - self.first).days / days * _YEARS

    def years(self) -> Iterator[int]:
        """The years that are written at the axis."""
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
        bar = _bar(row, y, scale)
        boxes.append(bar)
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


def _bar(row: _Row, y: float, scale: _Scale) -> Placed:
    band = row.band
    start, end = (scale.x(day) for day in band.days)
    top = y + (row.height - _ROW_GAP - _BAR) / 2
    box = Box(band.id, (), band.look, band.kind, band.tip)
    start = min(start, _NAMES + _GAP + _YEARS - 2.0)
    return Placed(box, start, top, max(end - start, 2.0), _BAR, ())


def _dates(band: Band, bar: Placed) -> Iterator[Label]:
    """From when to when, in the band where there is room, else behind it."""
    wide = width(band.life, *TONES["date"]) + 1.0
    inside = wide + 8.0 <= bar.width
    x = bar.x + 4.0 if inside else bar.x + bar.width + 4.0
    end = not inside and x + wide > _NAMES + _GAP + _YEARS
    x = bar.x - 4.0 if end else x
    y = bar.y + (bar.height - TONES["date"].size * LEADING) / 2
    if band.life:
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
        x = scale.x(date(year, 1, 1)) - wide / 2
        labels.append(Label(f"year:{year}:{y:.0f}", str(year), x, y, wide, "date", faint=True))
    return labels
