"""What the process returns to whoever called it."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes; an empty answer is an answer."""

    DONE = 0
    FOUND = 1
    REFUSED = 2
    BUG = 3
    INTERRUPTED = 130
