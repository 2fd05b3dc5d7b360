"""Cypher without its texts and comments, so that what is left can be searched for words."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    r"""//[^\n]* | '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `[^`]*`""", re.VERBOSE | re.DOTALL
)
_TOKENS = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `[^`]*`""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\+u+([0-9a-fA-F]{4})")
_OPENING, _CLOSING = "([{", ")]}"


def masked(cypher: str) -> str:
    """`cypher` with blanks for every text, comment and quoted name; every place stays the same."""
    return _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), cypher)


def exposed(cypher: str) -> str:
    """`cypher` as an engine understands it: no texts and comments, its quoted names bare.

    Neo4j reads an escape (a backslash, `u`, four digits) before all else, even as a quotation
    mark: where there is one, nothing is taken for a text.
    """
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher)
    return decoded.replace("`", " ") if decoded != cypher else _TOKENS.sub(_bare, cypher)


def line_of(cypher: str, place: int) -> int:
    """The line of a place in the text, counted from 1."""
    return cypher.count("\n", 0, place) + 1


def flattened(text: str) -> str:
    """`text` with blanks for all that stands in brackets, the brackets too."""
    depth = 0
    kept: list[str] = []
    for char in text:
        depth += char in _OPENING
        kept.append(char if depth == 0 or char == "\n" else " ")
        depth -= char in _CLOSING
    return "".join(kept)


def blocks(text: str, opening: re.Pattern[str]) -> list[tuple[int, str]]:
    """What stands between the `{` that ends each match of `opening` and its `}`, with its place."""
    found = []
    for match in opening.finditer(text):
        depth = 1
        for place in range(match.end(), len(text)):
            depth += (text[place] == "{") - (text[place] == "}")
            if depth == 0:
                found.append((match.end(), text[match.end() : place]))
                break
    return found


def returned(text: str) -> tuple[int, list[str]]:
    """Where the last RETURN of masked `text` ends, and the items that it returns."""
    flat = flattened(text)
    starts = [match.end() for match in re.finditer(r"\bRETURN\b(?:\s+DISTINCT\b)?", flat)]
    if not starts:
        return 0, []
    start = starts[-1]
    end = re.search(r"\b(?:ORDER\s+BY|SKIP|LIMIT)\b", flat[start:])
    stop = start + end.start() if end else len(flat)
    commas = [start + match.start() for match in re.finditer(",", flat[start:stop])]
    edges = [start, *(comma + 1 for comma in commas)]
    ends = [*commas, stop]
    items = [text[first:last].strip() for first, last in zip(edges, ends, strict=True)]
    return start, items


def _bare(token: re.Match[str]) -> str:
    return re.sub(r"\W" if token[0].startswith("`") else r"[^\n]", " ", token[0])
