"""The options that several commands share, written down once."""

from __future__ import annotations

from inspect import Parameter
from typing import Annotated, Any, Literal

import typer

BUNDLED = "nato-is"
"""The organisation that is asked about where no other is named."""

_PANEL = "Reading options"


def _option(name: str, type_: Any, *flags: str, default: Any = None, **rest: Any) -> Parameter:  # noqa: ANN401 (Typer's own types)
    option = typer.Option(*flags, rich_help_panel=_PANEL, show_default=False, **rest)
    kind = Parameter.KEYWORD_ONLY
    return Parameter(name, kind, default=default, annotation=Annotated[type_, option])


def _flag(name: str, flag: str, text: str) -> Parameter:
    return _option(name, bool, flag, default=False, help=text)


def _hidden(name: str, flag: str, variable: str) -> Parameter:
    return _option(name, str, flag, default="", envvar=variable, hidden=True)


DATASET = _option(
    "dataset", str | None, "--dataset", "-d", envvar="ORGMODEL_DATASET", metavar="DIR",
    help=f"Ask about this dataset. Default: {BUNDLED}, which is bundled.",
)  # fmt: skip
STORE = (
    _option(
        "store", str | None, "--store", "-s", envvar="NEO4J_URI", metavar="URL",
        help="Ask this store, say neo4j://localhost; with NEO4J_USERNAME, NEO4J_PASSWORD and "
             "NEO4J_DATABASE. Default: the embedded one.",
    ),
    _hidden("user", "--store-user", "NEO4J_USERNAME"),
    _hidden("password", "--store-password", "NEO4J_PASSWORD"),
    _hidden("database", "--store-database", "NEO4J_DATABASE"),
)  # fmt: skip
SCENARIO = _option(
    "scenario", str | None, "--scenario", metavar="PLAN",
    help="Ask under this reform: a plan, or the name of one beside the dataset.",
)  # fmt: skip
AS_OF = _option(
    "as_of", str | None, "--as-of", metavar="DATE",
    help="A date, a month, a year or today. Default: the dataset's own date.",
)  # fmt: skip
LANG = _option(
    "lang", Literal["en", "fr"] | None, "--lang",
    help="Language of the answer. Default: that of LC_ALL, LC_MESSAGES or LANG.",
)  # fmt: skip
FORM = (
    _option(
        "format_", Literal["table", "json", "csv", "markdown"], "--format", "-f", default="table",
        help="Form of the answer.",
    ),
    _flag("json", "--json", "Short for --format json."),
)  # fmt: skip
SOURCES = _flag("sources", "--sources", "Show which documents say so.")
HOLDERS = _flag("with_holders", "--with-holders", "Name people.")
DEBUG = _flag("debug", "--debug", "Show where in the code an error happened.")

READING = (DATASET, *STORE, SCENARIO, AS_OF, LANG, *FORM, SOURCES, HOLDERS, DEBUG)
"""The options of every command that reads an organisation."""
