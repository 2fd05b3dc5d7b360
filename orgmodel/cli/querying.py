"""`orgmodel query`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli.asking import asked_how, tell
from orgmodel.cli.commands import command
from orgmodel.cli.options import READING
from orgmodel.cli.reading import Reading
from orgmodel.errors import FileError, UsageError
from orgmodel.stores import Cell

_Cypher = Annotated[
    str, typer.Argument(metavar="CYPHER|FILE.cypher", help="The query, or the file it is in.")
]
_Params = Annotated[
    list[str] | None,
    typer.Option("--param", metavar="NAME=VALUE", help="A parameter of the query; repeatable."),
]


def query(reading: Reading, cypher: _Cypher, *, param: _Params = None) -> None:
    """Runs a query that only reads; it gets `$on`, `$lang` and the parameters given."""
    from orgmodel import catalogue
    from orgmodel.catalogue import rules
    from orgmodel.questions import ask, run_own

    given = dict(_parameter(each) for each in param or ())
    options = asked_how(reading)
    with reading.opened() as store:
        own = _text(Path(cypher)) if cypher.endswith(".cypher") else cypher
        if own.lstrip("\ufeff").startswith("//"):
            found = ask(store, rules.own(own, Path(cypher)), given, options)
        else:
            values = {name: _value(text) for name, text in given.items()}
            found = run_own(store, catalogue.adhoc(own), values, options)
        tell(reading, store, found)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise UsageError("bad-parameter", (("given", text),))
    return name, value


def _value(text: str) -> Cell:
    """The number, truth value or list that was typed, else the text."""
    try:
        value: Cell = json.loads(text)
    except ValueError:
        return text
    return text if isinstance(value, dict) else value


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(str(path), "file-unreadable", error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise FileError(str(path), "file-not-utf8") from error


COMMANDS = {"query": command(query, READING)}
"""What cli.app registers."""
