"""Why an engine refuses a query, in its own words, ready for a sentence."""

from __future__ import annotations

import re

# both engines repeat the line and point at the place below it, which no single line can show
_POINTER = re.compile(r"\n[^\n]*\n\s*\^\s*\Z")
_OFFSET = re.compile(r" \(offset: \d+\)")


def reason(message: str) -> str:
    """The engine's message without the lines that only point, and without a second count."""
    return _OFFSET.sub("", _POINTER.sub("", message))
