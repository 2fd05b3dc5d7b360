"""The command line: parse, call one use case, render, exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

_OBJECTS = 100_000
"""How many new objects there are before garbage is looked for the first time."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and leaves the process with its exit code."""
    # at the start nearly everything that is made stays: looking for garbage takes 17 ms
    gc.set_threshold(_OBJECTS)
    from orgmodel.cli.running import run

    code = run(sys.argv[1:] if arguments is None else list(arguments))
    # all is written and closed; to take the interpreter apart takes another 15 ms
    os._exit(code)
