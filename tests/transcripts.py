"""Transcripts: commands as they are typed, each with what the terminal then shows.

A line that starts with `$ orgmodel ` is a command; what follows, up to the next one, is its
output, the answer and what is said beside it in the order in which they appear.
"""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from orgmodel.cli.running import run

_PROMPT = "$ orgmodel "
_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


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


def _lines(transcript: str) -> Iterator[str]:
    for command in typed(transcript):
        yield command
        yield from answer_to(command).splitlines()
        yield ""


def answer_to(command: str) -> str:
    """What `command` shows, without blanks at the ends of lines."""
    screen = io.StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        run(shlex.split(command)[2:])
    lines = screen.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines).rstrip()
