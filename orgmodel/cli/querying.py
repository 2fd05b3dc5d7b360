"""`orgmodel query`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from orgmodel.cli.asking import asked_how, tell
from orgmodel.cli.commands import command
from orgmodel.cli.options import READING
from orgmodel.cli.reading import Reading
from orgmodel.errors import UsageError
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
    from orgmodel.catalogue.own import own_query
    from orgmodel.questions import ask_own

    given = dict(_parameter(each) for each in param or ())
    options = asked_how(reading)
    with reading.opened() as store:
        own = own_query(cypher)
        # a header says what a parameter is; without one it is what it looks like
        values = {name: text if own.columns else _value(text) for name, text in given.items()}
        tell(reading, store, ask_own(store, own, values, options))


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


COMMANDS = {"query": command(query, READING)}
"""What cli.app registers."""
