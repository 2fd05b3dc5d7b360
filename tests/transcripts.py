"""Transcripts: commands as they are typed, each with what the terminal then shows.

A line that starts with `$ orgmodel ` is a command; what follows, up to the next one, is its
output, the answer and what is said beside it in the order in which they appear. A line that
starts with `? ` is the question that the next commands answer, or a remark that none does.
"""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from orgmodel.cli.running import run

_PROMPT = "$ orgmodel "
_ASKED = "? "
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_STEP = re.compile(
    r"(?<=^```)(console|csv) my-organisation(/\S+)?\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL
)

_PYTHON = re.compile(r"^```python\n(.*?)^```\n(\n```\n.*?^```\n)?", re.MULTILINE | re.DOTALL)


def typed(transcript: str) -> list[str]:
    """The commands of a transcript, as they were typed."""
    return [line for line in transcript.splitlines() if line.startswith(_PROMPT)]


def shown(transcript: str) -> str:
    """The same transcript with what the commands show today."""
    return "\n".join(_lines(transcript)).strip() + "\n"


def console_blocks(page: Path) -> list[str]:
    """The ```console blocks of a Markdown page."""
    return _BLOCK.findall(page.read_text(encoding="utf-8"))


def bless_page(page: Path) -> None:
    """Writes what its console blocks show today into a Markdown page."""
    text = page.read_text(encoding="utf-8")
    page.write_text(_BLOCK.sub(lambda block: shown(block[1]), text), encoding="utf-8")


def walked(page: Path, folder: Path) -> str:
    """The page with what its commands about `my-organisation` show when done in order.

    They are run in `folder`, and each `csv my-organisation/TABLE` block between them is typed
    at the end of that table.
    """
    with chdir(folder):
        return _STEP.sub(_step, page.read_text(encoding="utf-8"))


def _step(block: re.Match[str]) -> str:
    kind, table, text = block.groups()
    if kind == "console":
        return f"console my-organisation\n{shown(text)}"
    header, *rows = text.splitlines(keepends=True)
    path = Path(f"my-organisation{table}")
    before = path.read_text(encoding="utf-8")
    assert before.startswith(header), f"{path} has other columns than the page shows"
    path.write_text(before + "".join(rows), encoding="utf-8")
    return block[0]


def _lines(transcript: str) -> Iterator[str]:
    asked = False
    for line in transcript.splitlines():
        if line.startswith(_ASKED):
            yield line
        elif line.startswith(_PROMPT):
            yield line
            yield from answer_to(line).splitlines()
            yield ""
        elif asked and not line:
            yield ""
        asked = line.startswith(_ASKED)


def answer_to(command: str) -> str:
    """What `command` shows, without blanks at the ends of lines."""
    screen = io.StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        run(shlex.split(command)[2:])
    lines = screen.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines).rstrip()


def python_shown(page: Path) -> str:
    """A Markdown page with what its ```python blocks print today.

    They are run one after the other; a plain block right behind one holds what it prints.
    """
    names: dict[str, object] = {}

    def run(block: re.Match[str]) -> str:
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(block[1], str(page), "exec"), names)  # noqa: S102 - our own page
        return f"```python\n{block[1]}```\n" + (
            f"\n```\n{printed.getvalue()}```\n" if block[2] else ""
        )

    return _PYTHON.sub(run, page.read_text(encoding="utf-8"))
