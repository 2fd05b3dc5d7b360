"""Where answers and sentences go: two streams, their width, and the reader's language."""

from __future__ import annotations

import codecs
from io import StringIO
from typing import IO, NamedTuple

from rich.console import Console  # noqa: TID253
from rich.text import Text  # noqa: TID253

from orgmodel.render.typography import held, released

_PLAIN = {
    "→": "->", "←": "<-", "↳": "->", "…": "...", "–": "-", "—": "-", "−": "-", "‑": "-",
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "·": "-", "•": "*",
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss",
    "§": "sec.", "├": "+", "└": "`", "│": "|", "─": "-", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip

_NARROWEST = 14
"""A terminal that is narrower breaks the lines itself: columns would lose letters."""


class Screen(Console):
    """A console that leaves a closed pipe (`orgmodel … | head`) to its caller."""

    def on_broken_pipe(self) -> None:
        """Raises what rich would turn into exit code 1, which means something else here."""
        raise BrokenPipeError


class Sink(NamedTuple):
    """What is answered goes to `out`, everything else to `err`, in `language` (`en` or `fr`)."""

    out: Console
    err: Console
    language: str = "en"

    @property
    def width(self) -> int:
        """How many columns an answer may take."""
        return self.out.width

    @property
    def ascii(self) -> bool:
        """Whether not every letter can be written."""
        encoding = getattr(self.out.file, "encoding", None) or "utf-8"
        return not encoding.lower().startswith("utf")

    @property
    def plain(self) -> bool:
        """Whether the answer goes to a file or another program: no colour, no drawing."""
        return not self.out.is_terminal

    def data(self, text: str) -> None:
        """Writes `text` as it is: rich would wrap it and make spaces of its tabs."""
        self.out.file.write(text)

    def note(self, text: str, style: str = "") -> None:
        """Writes a line beside the answer; nothing is cut."""
        self._tell(Text(text, style))

    def note_labelled(self, label: str, text: str, style: str) -> None:
        """Writes a line that begins with a label, the label in `style`."""
        self._tell(Text(label, style).append(text, "not bold default"))

    def _tell(self, line: Text) -> None:
        """On a terminal a long line is broken between words; for a program it stays a line."""
        if not self.err.is_terminal:
            self.err.print(line, soft_wrap=True)
            return
        line.plain = held(line.plain)
        for part in line.wrap(self.err, self.err.width):
            part.rstrip()
            part.plain = released(part.plain)
            self.err.print(part, soft_wrap=True)


def open_sink(out: IO[str], err: IO[str], language: str = "en", width: int | None = None) -> Sink:
    """A sink over two streams; what their encoding cannot say is said in ASCII."""
    for stream in (out, err):
        _say_plainly(stream)
    consoles = [
        Screen(
            file=stream,
            width=width,
            highlight=False,
            emoji=False,
            markup=False,
            force_jupyter=False,
            # a text in memory is drawn on no terminal, though a notebook asks for colour
            force_terminal=False if type(stream) is StringIO else None,
        )
        for stream in (out, err)
    ]
    for console in consoles:
        console.width = max(console.width, _NARROWEST)
    return Sink(consoles[0], consoles[1], language)


def _say_plainly(stream: IO[str]) -> None:
    encoding = (getattr(stream, "encoding", None) or "utf-8").lower()
    if not encoding.startswith("utf") and hasattr(stream, "reconfigure"):
        codecs.register_error("orgmodel-plain", _plain)
        stream.reconfigure(errors="orgmodel-plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    for signs in ("«\u00a0", "«\u202f", "\u00a0»", "\u202f»"):
        text = text.replace(signs, '"')
    return "".join(_PLAIN.get(char) or _bare(char) for char in text), error.end


def _bare(char: str) -> str:
    """The letter without its accent, or a question mark."""
    import unicodedata

    letters = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    return letters or "?"
