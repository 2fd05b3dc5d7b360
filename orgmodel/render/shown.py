"""Answers that show themselves: in a notebook, as text, as plain records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from io import StringIO
from typing import TYPE_CHECKING, Any

from orgmodel.questions import Answer
from orgmodel.render.answers import Form, show_answer
from orgmodel.render.notices import say_asked_of, say_notices
from orgmodel.render.sink import Sink, open_sink
from orgmodel.stores import Store

if TYPE_CHECKING:
    from orgmodel.graph.changes import Difference
    from orgmodel.questions.comparing import Comparison

_OWN = ("embedded:", "memory:")
"""How the addresses begin of stores that live in this process."""


@dataclass(frozen=True, slots=True, repr=False)
class ShownAnswer(Answer):
    """An answer in the language that was asked for; `below` is what is to be said beside it.

    `str(answer)` is what the command prints; a notebook shows it as HTML. `data` and `prose` are
    the same for --json and for Markdown, where these have columns of their own.
    """

    language: str = "en"
    below: tuple[str, ...] = ()
    data: Answer | None = None
    prose: Answer | None = None

    def records(self) -> list[dict[str, object]]:
        """A mapping for each row, the same as the command prints with --json."""
        from orgmodel.render.data import records

        return records(self.data or self, self.language)

    def text(self, *, width: int = 80, sources: bool = False) -> str:
        """What the command prints on a terminal of `width` columns, and what it says beside it."""

        def draw(sink: Sink) -> None:
            show_answer(sink, self, Form(sources=sources))
            for line in self.below:
                sink.note(line)

        return drawn(draw, self.language, width)

    def html(self, *, sources: bool = False) -> str:
        """The same as HTML."""
        from orgmodel.render.html import to_html

        return to_html(self, self.language, sources=sources, below=self.below)

    def markdown(self) -> str:
        """Every declared column as a Markdown table, the same as with -f markdown."""
        from orgmodel.render.data import to_markdown

        return to_markdown(self.prose or self, self.language)

    def __iter__(self) -> Iterator[dict[str, object]]:
        return iter(self.records())

    def __len__(self) -> int:
        return len((self.data or self).table.rows)

    def __str__(self) -> str:
        return self.text()

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_markdown_(self) -> str:
        return self.markdown()


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class ShownDifference(ShownAnswer):
    """What differs, as an answer that shows itself; `difference` is the same as a value."""

    difference: Difference


def drawn(draw: Callable[[Sink], None], language: str, width: int) -> str:
    """What is printed on a terminal of `width` columns, and what is said beside it, as a text."""
    written = StringIO()
    draw(open_sink(written, written, language, width))
    return written.getvalue().rstrip("\n")


def shown(found: Answer, language: str, store: Store | None = None) -> ShownAnswer:
    """The answer in `language`, and of which store it was asked, if of one."""
    below = (*say_notices(found.notices, language), *_asked(found, language, store))
    return ShownAnswer(**fields_of(found), language=language, below=below)


def shown_difference(found: Comparison, language: str) -> ShownDifference:
    """What differs, in `language`."""
    from orgmodel.render.diffs import difference, say_difference

    return ShownDifference(
        **fields_of(difference(found, language, "table")),
        language=language,
        below=tuple(say_difference(found, language)),
        data=difference(found, language, "json"),
        prose=difference(found, language, "markdown"),
        difference=found.difference,
    )


def fields_of(found: Answer) -> dict[str, Any]:
    """What an answer is made of, to make one that shows itself of it."""
    return {field.name: getattr(found, field.name) for field in fields(Answer)}


def _asked(found: Answer, language: str, store: Store | None) -> Iterator[str]:
    """Which organisation was asked, as of when, in which store."""
    info = store.describe() if store else None
    if store is None or info is None:
        return
    url = None if store.url.startswith(_OWN) else store.url
    yield say_asked_of(found, info.name, url, language)
