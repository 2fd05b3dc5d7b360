"""What was typed wrong, as Typer says it, put into our own errors."""

from __future__ import annotations

from typing import Any

import typer

from orgmodel.errors import UsageError


def translated(error: typer.TyperException) -> UsageError:
    """Typer's error as ours; Typer's classes are private, so their fields tell them apart."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "orgmodel"
    parameter = getattr(error, "param", None)
    if option := getattr(error, "option_name", ""):
        if type(error).__name__ == "NoSuchOption":
            meant = " ".join(getattr(error, "possibilities", None) or ())
            return _usage("no-such-option", command, given=option, suggestion=meant)
        return _usage("argument-missing", command, given=option)
    if parameter is not None:
        return _parameter(error, command, parameter)
    return _usage("typed", command, reason=error.format_message())


def _parameter(error: typer.TyperException, command: str, parameter: Any) -> UsageError:  # noqa: ANN401 (private to Typer)
    named = (
        parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.human_readable_name
    )
    if type(error).__name__ == "MissingParameter":
        return _usage("argument-missing", command, given=named)
    choices = getattr(parameter.type, "choices", ())
    code = "bad-choice" if choices else "bad-value"
    allowed = ", ".join(map(str, choices))
    return _usage(code, command, given=named, allowed=allowed, reason=error.message)


def _usage(code: str, command: str, **fields: str) -> UsageError:
    return UsageError(code, (("command", command), *fields.items()))
