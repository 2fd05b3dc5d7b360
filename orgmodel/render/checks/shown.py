"""What a check found, as a value that shows itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.checks import Report
from orgmodel.render.checks import show_report
from orgmodel.render.checks.data import as_answer
from orgmodel.render.data import records, to_markdown
from orgmodel.render.shown import drawn


@dataclass(frozen=True, slots=True, repr=False)
class ShownReport:
    """What a check found, in a language; `report` is the same as values."""

    report: Report
    language: str = "en"

    def records(self) -> list[dict[str, object]]:
        """A mapping for each finding, the same as the command prints with --json."""
        return records(as_answer(self.report, self.language), self.language)

    def markdown(self) -> str:
        """The same as a Markdown table."""
        return to_markdown(as_answer(self.report, self.language), self.language)

    def text(self, *, width: int = 80) -> str:
        """What the command prints on a terminal of `width` columns, and what it says beside it."""
        return drawn(
            lambda sink: show_report(sink, self.report, "text", whole=True), self.language, width
        )

    def __iter__(self) -> Iterator[dict[str, object]]:
        return iter(self.records())

    def __len__(self) -> int:
        return len(self.report.findings)

    def __str__(self) -> str:
        return self.text()

    __repr__ = __str__

    def _repr_markdown_(self) -> str:
        return self.markdown()
