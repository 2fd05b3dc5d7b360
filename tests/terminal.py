"""A real interactive shell in a terminal of its own, with `orgmodel` on its path."""

from __future__ import annotations

import os
import pty
import select
import shlex
import subprocess
import sys
import time
from pathlib import Path

_PROMPT, _END = "READY> ", "<END>"
_DUMP = b"\x07"
_KILL_LINE = b"\x15"
_SETUP = f"""\
PS1='{_PROMPT}'; PS2=''; bind 'set bell-style none'; bind 'set enable-bracketed-paste off'
eval "$(orgmodel --show-completion bash)"
bind -x '"\\C-g": printf "%s<END>" "$READLINE_LINE"'
clear; printf '%s%s\\n' RE ADY
"""


class Bash:
    """An interactive bash that has loaded the completion of orgmodel."""

    def __init__(self, folder: Path, dataset: Path) -> None:
        command = folder / "orgmodel"
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m orgmodel "$@"\n')
        command.chmod(0o755)
        environment = {
            **os.environ,
            "PATH": f"{folder}:{os.environ['PATH']}",
            "PYTHONPATH": str(Path(__file__).parent.parent),
            "ORGMODEL_DATASET": str(dataset),
            "LC_ALL": "C.UTF-8",
            "TERM": "dumb",
            "COLUMNS": "400",
        }
        self._terminal, side = pty.openpty()
        self._shell = subprocess.Popen(
            ["bash", "--norc", "--noprofile", "-i"], stdin=side, stdout=side, stderr=side,
            cwd=folder, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(side)
        setup = folder / "setup.bash"
        setup.write_text(_SETUP)
        self._send(f". {shlex.quote(str(setup))}\n".encode())
        self._until("READY\r\n")

    def completed(self, typed: str) -> str:
        """The command line after `typed` and the tab key."""
        self._send(typed.encode() + b"\t" + _DUMP)
        shown = self._until(_END).removesuffix(_END)
        self._send(_KILL_LINE)
        # what was typed, then the whole line again as bash has it now
        return shown[shown.rindex("orgmodel") :]

    def close(self) -> None:
        """Ends the shell."""
        self._shell.kill()
        self._shell.wait()
        os.close(self._terminal)

    def _send(self, keys: bytes) -> None:
        os.write(self._terminal, keys)

    def _until(self, end: str, *, seconds: float = 60) -> str:
        """What is shown up to `end`.

        Raises:
            TimeoutError: it is not shown in time.
        """
        shown, latest = b"", time.monotonic() + seconds
        while not shown.endswith(end.encode()):
            left = latest - time.monotonic()
            if left <= 0 or not select.select([self._terminal], [], [], left)[0]:
                raise TimeoutError(shown.decode(errors="replace"))
            shown += os.read(self._terminal, 1)
        return shown.decode()
