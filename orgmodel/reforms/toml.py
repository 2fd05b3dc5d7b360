"""Where the keys of a TOML file stand: the standard reader does not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

_TABLE = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*(\"[^\"]*\"|'[^']*'|[\w.-]+)\s*=")
_LONG = re.compile(r"\"\"\"|'''")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")

_MISTAKES = {
    "equals": ("Expected '='",),
    "quote": ("Unterminated string", "Illegal character '\\n'", 'Expected "\'"'),
    "closed": ("Unclosed", "Expected ']"),
    "twice": ("Cannot", "Duplicate"),
    "key": ("Invalid statement", "Invalid initial character"),
    "newline": ("Expected newline",),
    "backslash": ("Unescaped", "Invalid hex", "Escaped"),
    "value": ("Invalid value", "Invalid date"),
}
"""What is wrong, by how the words begin in which the standard reader says it."""

Lines = Mapping[str, int]
"""Under each key, `step.3.units` for those of the third step, the line on which it stands."""


class BrokenToml(Exception):  # noqa: N818 (what is wrong with the file)
    """The text is no TOML; `line` and `column` count from 1.

    `reason` is what the standard reader says; `mistake` one of those known here, or blank.
    """

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(reason)
        self.reason, self.line, self.column = reason, line, column
        known = (name for name, begins in _MISTAKES.items() if reason.startswith(begins))
        self.mistake = next(known, "")


def read_toml(text: str) -> tuple[Mapping[str, Any], Lines]:
    """What a TOML text says, and on which lines.

    Raises:
        BrokenToml: it is none.
    """
    try:
        return tomllib.loads(text), _lines(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _PLACE.search(said)
        written = text.rstrip().splitlines() or [""]
        # the end of the text has no place in the reader's words
        line, column = len(written), len(written[-1]) + 1
        if found and found[1]:
            line, column = int(found[1]), int(found[2])
        raise BrokenToml(_PLACE.sub("", said).strip(), line, column) from None


def _lines(text: str) -> Lines:
    """A scan of the lines; what stands in a text of several lines is no key."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table, inside = "", False
    for number, line in enumerate(text.splitlines(), 1):
        began_inside, inside = inside, inside ^ (len(_LONG.findall(line)) % 2 == 1)
        if began_inside:
            continue
        if match := _TABLE.match(line):
            table = _table_name(match[1], match[2], counts)
            found[table] = number
        elif match := _KEY.match(line):
            key = match[1].strip("\"'")
            found[f"{table}.{key}" if table else key] = number
    return found


def _table_name(bracket: str, name: str, counts: dict[str, int]) -> str:
    first, _, rest = name.replace('"', "").replace("'", "").partition(".")
    if bracket == "[[" and not rest:
        counts[first] = counts.get(first, 0) + 1
    numbered = f"{first}.{counts[first]}" if first in counts else first
    return f"{numbered}.{rest}" if rest else numbered
