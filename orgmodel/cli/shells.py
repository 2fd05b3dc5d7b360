"""Completion in bash, zsh and fish: the script of each, where it goes, and what it asks for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from orgmodel.cli.app import INSTALL, SHOW
from orgmodel.cli.exits import ExitCode
from orgmodel.errors import FileError, UsageError
from orgmodel.render.sink import Sink

_LINE, _REPLACED = "_ORGMODEL_LINE", "_ORGMODEL_WORD"
"""Where a script says what was typed, up to the cursor, and which part of it is replaced."""


class _Home(NamedTuple):
    """Where a shell finds the script, what says so in which file, both from the home folder."""

    script: str
    settings: str = ""
    line: str = ""


_HOMES = {
    "bash": _Home(
        ".bash_completions/orgmodel.sh", ".bashrc", "source ~/.bash_completions/orgmodel.sh"
    ),
    "zsh": _Home(".zfunc/_orgmodel", ".zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit"),
    "fish": _Home(".config/fish/completions/orgmodel.fish"),
}


def answer(sink: Sink) -> None:
    """Prints what the line that is being typed may become, one a line, a tab before what it is."""
    from orgmodel.cli.completing import complete, split
    from orgmodel.cli.languages import reader_language

    line = os.environ.get(_LINE, "")
    own = sink._replace(language=reader_language(split(line), os.environ))
    for value, about in complete(line, os.environ.get(_REPLACED), own):
        own.data(f"{value}\t{' '.join(about.split())}\n")


def carry_out(arguments: Sequence[str], sink: Sink) -> ExitCode:
    """Installs or shows the script for the shell that is named behind the option, or in use.

    Raises:
        UsageError: no shell is named, and the one in use is none of the three.
        FileError: the script cannot be written.
    """
    from orgmodel.render.looks import show_installed

    option = INSTALL if INSTALL in arguments else SHOW
    behind = list(arguments[arguments.index(option) + 1 :])
    shell = behind[0] if behind and not behind[0].startswith("-") else _in_use()
    if shell not in _HOMES:
        raise UsageError("no-such-shell", (("given", shell), ("allowed", ", ".join(_HOMES))))
    if option == SHOW:
        sink.data(script(shell))
    else:
        show_installed(sink, shell, install(shell))
    return ExitCode.DONE


def script(shell: str) -> str:
    """What makes a shell complete the commands of orgmodel."""
    path = Path(__file__).parent / "scripts" / f"orgmodel.{shell}"
    return path.read_text(encoding="utf-8")


def install(shell: str) -> Path:
    """Puts the script where the shell finds it, and the line that says so into its settings.

    Raises:
        FileError: one of the two files cannot be written.
    """
    home, place = Path.home(), _HOMES[shell]
    path = home / place.script
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script(shell), encoding="utf-8")
        if place.line:
            _add_line(home / place.settings, place.line)
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileError(str(error.filename or path), "file-unwritable", reason) from error
    return path


def _add_line(settings: Path, line: str) -> None:
    said = settings.read_text(encoding="utf-8") if settings.exists() else ""
    if line not in said.splitlines():
        gap = "" if not said or said.endswith("\n") else "\n"
        settings.write_text(f"{said}{gap}{line}\n", encoding="utf-8")


def _in_use() -> str:
    """The shell that started this process, else the one that the user has."""
    import shellingham

    try:
        return str(shellingham.detect_shell()[0])
    except shellingham.ShellDetectionFailure:
        return Path(os.environ.get("SHELL", "")).name
