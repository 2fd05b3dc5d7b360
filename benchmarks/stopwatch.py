"""Takes the time of what is measured, on the clock and on the processor."""

from __future__ import annotations

import os
from pathlib import Path
from time import perf_counter, process_time


class Stopwatch:
    """Adds up the time spent in its `with` blocks: seconds, and seconds of processor."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.cpu = 0.0

    def __enter__(self) -> Stopwatch:
        self.seconds -= perf_counter()
        self.cpu -= process_time()
        return self

    def __exit__(self, *raised: object) -> None:
        self.seconds += perf_counter()
        self.cpu += process_time()


def cpu_of(pid: int) -> float:
    """The seconds of processor that another process has taken so far; 0 where nobody says."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
