"""The one place that catches: it turns what went wrong into a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

import typer

from orgmodel.cli.app import INSTALL, SHOW, build_app, known_commands
from orgmodel.cli.exits import ExitCode
from orgmodel.cli.languages import reader_language
from orgmodel.cli.ordering import ordered
from orgmodel.errors import FileError, OrgModelError, UsageError
from orgmodel.render.sink import Sink, open_sink

_COMPLETING = "_ORGMODEL_COMPLETE"
"""The variable under which a script of cli/scripts says that it asks, and for which shell."""


def run(arguments: Sequence[str]) -> int:
    """Runs the command that `arguments` name; what it answers goes to standard output."""
    arguments = [_decoded(each) for each in arguments] or ["--help"]
    # of closed streams: what is said beside an answer may be lost, an answer may not
    out, err = sys.stdout or _nowhere(os.O_RDONLY), sys.stderr or _nowhere(os.O_WRONLY)
    sink = open_sink(out, err, reader_language(arguments, os.environ))
    if _COMPLETING in os.environ:
        return _complete(sink)
    try:
        code = _invoke(arguments, sink)
        sink.out.file.flush()
    except BrokenPipeError:
        # whoever read the answer has seen enough
        return ExitCode.DONE
    except (Exception, KeyboardInterrupt) as error:
        if "--debug" in arguments and not isinstance(error, typer.TyperException):
            raise
        return _told(error, sink)
    return code


def _nowhere(mode: int) -> IO[str]:
    """What stands for a stream that is closed: it fails if it is not open for writing."""
    return os.fdopen(os.open(os.devnull, mode), "w", encoding="utf-8")


def _told(error: BaseException, sink: Sink) -> ExitCode:
    """The exit code of what went wrong; nobody hears why where standard error is full."""
    try:
        return _tell(error, sink)
    except OSError:
        return ExitCode.REFUSED


def _decoded(argument: str) -> str:
    """What was typed where the terminal's encoding could not say it: UTF-8, else Windows-1252."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        typed = argument.encode("utf-8", "surrogateescape")
        try:
            return typed.decode()
        except UnicodeDecodeError:
            return typed.decode("cp1252", "replace")
    return argument


def _invoke(arguments: list[str], sink: Sink) -> int:
    if {INSTALL, SHOW}.intersection(arguments):
        from orgmodel.cli.shells import carry_out

        return carry_out(arguments, sink)
    arguments = ordered(arguments)
    wanted = next((each for each in arguments if not each.startswith("-")), "--help")
    if wanted != "--help" and wanted not in known_commands():
        raise _unknown(wanted)
    app = build_app(wanted, panels=not sink.plain)
    status = app(args=arguments, prog_name="orgmodel", standalone_mode=False, obj=sink)
    return status if isinstance(status, int) else ExitCode.DONE


def _complete(sink: Sink) -> ExitCode:
    """Answers a shell that completes; where nothing can be said, nothing is, and nobody waits."""
    from orgmodel.cli.shells import answer

    with suppress(Exception):
        answer(sink)
    return ExitCode.DONE


def _unknown(command: str) -> UsageError:
    from difflib import get_close_matches

    from orgmodel.cli.usage import INSTEAD
    from orgmodel.graph.folding import fold

    near = get_close_matches(command, sorted(known_commands()), n=1)
    meant = INSTEAD.get(fold(command).strip()) or "".join(near)
    return UsageError("no-such-command", (("given", command), ("suggestion", meant)))


def _tell(error: BaseException, sink: Sink) -> ExitCode:
    """Says what went wrong; what is neither the user's doing nor theirs to stop is a bug."""
    from orgmodel.render.failures import show_failure, show_sentence
    from orgmodel.render.sentences.errors import BUG, INTERRUPTED

    if ours := _ours(error):
        show_failure(sink, ours)
        return ExitCode.REFUSED
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        show_sentence(sink, INTERRUPTED)
        return ExitCode.INTERRUPTED
    show_sentence(sink, BUG, reason=f"{type(error).__name__}: {error}")
    return ExitCode.BUG


def _ours(error: BaseException) -> OrgModelError | None:
    """The error as one of our own, if it is about what the user did or has."""
    match error:
        case OrgModelError():
            return error
        case typer.TyperException():
            from orgmodel.cli.usage import translated

            return translated(error)
        case OSError(filename=None):
            # a full disk behind standard output
            return FileError("-", "cannot-print", error.strerror or str(error))
    return None
