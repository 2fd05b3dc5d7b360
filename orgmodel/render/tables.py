"""Draws tables without boxes: a heading for each group, long cells wrap, nothing is cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from rich.cells import cell_len  # noqa: TID253
from rich.console import Console, ConsoleOptions, RenderableType  # noqa: TID253
from rich.padding import Padding  # noqa: TID253
from rich.segment import Segment, Segments  # noqa: TID253
from rich.table import Table  # noqa: TID253
from rich.text import Text  # noqa: TID253

from orgmodel.render.sink import Sink
from orgmodel.render.typography import held, released

GAP = 2
_SAMPLE, _STEPS = 60, 30
_SHORT, _NARROW = 12, 60
"""Of how many rows the lines are counted, and in how many steps the columns give way; how long
a text is that stays on one line, and in how little room that is so in any case."""
INDENT = 2
HEADING_STYLE, LABEL_STYLE = "bold", "dim"


class Grid(NamedTuple):
    """Rows of text under their headings; `numbers` are the columns that stand to the right.

    Each group has a heading, blank where there is only one group and it needs none.
    """

    headings: tuple[str, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    numbers: frozenset[int] = frozenset()


def draw_grid(sink: Sink, grid: Grid) -> None:
    """Prints the grid; where the columns cannot stand side by side, each row is a card."""
    grid = _held(grid)
    indent = INDENT if any(heading for heading, _ in grid.groups) else 0
    widths = fit(grid, sink.width - indent)
    header = True
    for heading, rows in grid.groups:
        if heading:
            emit(sink, Text(heading, HEADING_STYLE))
        if widths:
            emit(sink, Padding(_table(grid, rows, widths, header=header), (0, 0, 0, indent)))
        else:
            _stack(sink, grid.headings, rows, indent)
        header = False


def draw_card(
    sink: Sink,
    heading: str,
    lines: Iterable[tuple[str, str]],
    *,
    indent: int = INDENT,
    beside: Sequence[str] = (),
) -> None:
    """Prints one thing: a heading, then a line for each of its facts that is not blank.

    `beside` are the labels of other cards, with whose values these are to stand in line.
    """
    filled = [(label, value) for label, value in lines if value]
    if heading:
        emit(sink, Padding(Text(held(heading), HEADING_STYLE), (0, 0, 0, max(indent - INDENT, 0))))
    table = Table.grid(padding=(0, GAP, 0, 0))
    widest = max(sink.width // 3, 1)
    least = min(max(map(cell_len, beside), default=0), widest)
    table.add_column(style=LABEL_STYLE, overflow="fold", min_width=least, max_width=widest)
    table.add_column(overflow="fold")
    for label, value in filled:
        table.add_row(Text(held(label)), Text(held(value)))
    emit(sink, Padding(table, (0, 0, 0, indent)))


def draw_sentence(sink: Sink, sentence: str) -> None:
    """Prints a sentence above an answer."""
    emit(sink, Text(held(sentence)))


def draw_lines(sink: Sink, lines: Iterable[str]) -> None:
    """Prints lines below an answer; a long one goes on indented."""
    sink.out.print()
    for line in lines:
        emit(sink, Hanging(Text(held(line), LABEL_STYLE)))


def emit(sink: Sink, renderable: RenderableType) -> None:
    """Prints without the blanks that a table leaves at the end of its lines."""
    for line in sink.out.render_lines(renderable, pad=False):
        while line and not line[-1].text.strip():
            line.pop()
        if line:
            line[-1] = Segment(line[-1].text.rstrip(), line[-1].style)
        whole = [Segment(released(each.text), each.style) for each in line]
        sink.out.print(Segments([*whole, Segment.line()]), end="")


def fit(grid: Grid, width: int) -> list[int]:
    """How wide each column is so that all fit in `width`; none where they cannot.

    No word is broken, and no short text such as a date if that can be had; of what must give
    way, first what costs the fewest lines.
    """
    columns = [[_Cell(text) for text in column] for column in zip(*_all_rows(grid), strict=True)]
    spare = width - GAP * (len(columns) - 1)
    whole = [max(cell.shortest for cell in column) for column in columns]
    broken = [max(cell.longest_word for cell in column) for column in columns]
    # where there is little room, a card reads better than columns of single words
    for least in (whole, broken) if width >= _NARROW else (whole,):
        if sum(least) <= spare:
            return _shrunk(columns, least, spare)
    return []


def _shrunk(columns: list[list[_Cell]], least: list[int], spare: int) -> list[int]:
    widths = [max(cell.longest_line for cell in column) for column in columns]
    samples = [column[:_SAMPLE] for column in columns]
    while (excess := sum(widths) - spare) > 0:
        step = max(excess // _STEPS, 1)
        yielding = [index for index in range(len(widths)) if widths[index] > least[index]]
        chosen = min(yielding, key=lambda at: _cost(samples, widths, at, step))
        widths[chosen] = max(widths[chosen] - step, least[chosen])
    return widths


def _held(grid: Grid) -> Grid:
    """The grid with its no-break spaces kept from the wrapping."""
    groups = tuple(
        (held(heading), tuple(tuple(map(held, row)) for row in rows))
        for heading, rows in grid.groups
    )
    return Grid(tuple(map(held, grid.headings)), groups, grid.numbers)


def _all_rows(grid: Grid) -> list[tuple[str, ...]]:
    return [grid.headings, *(row for _, rows in grid.groups for row in rows)]


def _cost(
    columns: list[list[_Cell]], widths: list[int], at: int, step: int
) -> tuple[int, int, int]:
    """How many lines there are if one column gives way; of equals, the widest."""
    tried = [width - step if index == at else width for index, width in enumerate(widths)]
    heights = (
        max(cell.lines(width) for cell, width in zip(row, tried, strict=True))
        for row in zip(*columns, strict=True)
    )
    return sum(heights), -widths[at], at


def _stack(
    sink: Sink, headings: tuple[str, ...], rows: Iterable[tuple[str, ...]], indent: int
) -> None:
    """Each row as a card; a first column without a heading is the heading of the card."""
    named = not headings[0]
    for number, row in enumerate(rows):
        if number:
            sink.out.print()
        title = row[0] if named else ""
        lines = [*zip(headings, row, strict=True)][named:]
        deeper = indent + INDENT if named else indent
        draw_card(sink, title, lines, indent=deeper, beside=headings)


class _Cell:
    """How much room a text needs; what was counted once is remembered."""

    def __init__(self, text: str) -> None:
        self._words = [[cell_len(word) for word in line.split()] for line in text.split("\n")]
        self._lines: dict[int, int] = {}
        self.longest_line = max(map(cell_len, text.split("\n")))
        self.longest_word = max(map(cell_len, text.split()), default=0)
        whole = self.longest_line if self.longest_line <= _SHORT else 0
        self.shortest = max(self.longest_word, whole)

    def lines(self, width: int) -> int:
        """How many lines the text takes in a column of that width."""
        if width not in self._lines:
            self._lines[width] = sum(_wrapped(words, width) for words in self._words)
        return self._lines[width]


def _wrapped(words: list[int], width: int) -> int:
    lines, used = 1, 0
    for word in words:
        if used and used + 1 + word > width:
            lines, used = lines + 1, 0
        used += word + (1 if used else 0)
    return lines


def _table(
    grid: Grid, rows: Iterable[tuple[str, ...]], widths: Sequence[int], *, header: bool
) -> Table:
    table = Table(
        box=None,
        show_header=header,
        pad_edge=False,
        padding=(0, GAP, 0, 0),
        header_style=LABEL_STYLE,
    )
    for index, heading in enumerate(grid.headings):
        justify: Literal["left", "right"] = "right" if index in grid.numbers else "left"
        table.add_column(Text(heading), justify=justify, width=widths[index], overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


class Hanging:
    """A text whose lines, after the first, are indented."""

    _INDENT = 4

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        width = max(options.max_width - self._INDENT, 1)
        for number, line in enumerate(self._text.wrap(console, width)):
            line.rstrip()
            yield Text(" " * self._INDENT).append_text(line) if number else line
