"""Makes functions that Typer understands: of the questions in cypher/ask, and of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from inspect import Parameter as Place
from inspect import Signature, signature
from keyword import iskeyword
from typing import Annotated, Any, Literal

import typer

from orgmodel.catalogue import Parameter, Query, Type
from orgmodel.cli.options import READING
from orgmodel.cli.reading import Reading, reading
from orgmodel.metamodel import ENTITY, THINGS, VOCABULARIES
from orgmodel.render.sink import Sink

Command = Callable[..., None]

_PLAIN = frozenset({"INTEGER", "FLOAT", "STRING", "DATE", "WORDS"})

EXAMPLES = {
    "WORDS": "political committee",
    "LABEL": "committees",
    "Responsibility": "cyber defence",
    "Unit": "Office of Resources",
    "Post": "Secretary General",
    "Committee": "North Atlantic Council",
    "Organization": "NATO",
    ENTITY: "Office of Resources",
}
EXAMPLES_TOO = {"Unit": "Operations Division", "Post": "Chairman of the Military Committee",
                ENTITY: "Science programme"}  # fmt: skip
"""A thing of each label in the bundled organisation, for the examples in the help; and another
where a command asks about two."""


def command(function: Callable[..., None], shared: Iterable[Place]) -> Command:
    """A command that calls `function(reading, …)`: its own parameters, then the shared ones."""
    named = [*signature(function, eval_str=True).parameters.values()][1:]
    own = [each for each in named if each.kind is not Place.VAR_KEYWORD]
    return typed_command(function, [*own, *shared])


def ask_command(query: Query) -> Command:
    """The command that asks a question of the catalogue."""

    def ask(reading: Reading, **typed: Any) -> None:  # noqa: ANN401 (what Typer made of it)
        from orgmodel.cli.asking import answer

        words = typed[python_name(query.arguments[0])] if query.arguments else None
        options = {each.name: typed[python_name(each)] for each in flagged}
        answer(reading, query, options, words or ())

    flagged = [each for each in query.parameters if each not in query.arguments and not each.walked]
    return typed_command(ask, [*_arguments(query), *(_option(each) for each in flagged), *READING])


def example(query: Query) -> str:
    """A command line that asks this question of the bundled organisation."""
    labels = [each.type.labels[0] for each in query.arguments if each.type.labels]
    words = [EXAMPLES[label] for label in labels]
    if len({*words}) < len(words):
        words[1:] = [EXAMPLES_TOO[label] for label in labels[1:]]
    quoted = words if len(words) == 1 else [f'"{word}"' for word in words]
    if not labels:
        quoted = [
            EXAMPLES[each.type.name] for each in query.arguments if each.type.name in EXAMPLES
        ]
    return " ".join(["orgmodel", query.name, *quoted])


def typed_command(function: Callable[..., None], places: Iterable[Place]) -> Command:
    """What Typer calls: the places as its signature, the shared options put together."""

    def run(ctx: typer.Context, **values: Any) -> None:  # noqa: ANN401 (what Typer made of it)
        sink: Sink = ctx.obj
        shared = reading(sink, values)
        function(shared, **values)

    context = Place("ctx", Place.KEYWORD_ONLY, annotation=typer.Context)
    keywords = [context, *(each.replace(kind=Place.KEYWORD_ONLY) for each in places)]
    run.__signature__ = Signature(keywords)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in keywords}
    return run


def _arguments(query: Query) -> Iterator[Place]:
    """One place for all that is typed without a flag: names of several words need no quotes."""
    if not query.arguments:
        return
    first, *others = query.arguments
    text = "; ".join(each.words.en for each in query.arguments)
    metavar = " ".join(str(_metavar(each.type)) for each in query.arguments)
    if others:
        metavar = " ".join(f'"{_metavar(each.type)}"' for each in query.arguments)
    argument = typer.Argument(metavar=metavar, help=_sentence(text), show_default=False)
    nothing = Place.empty if first.default is None else None
    annotation: Any = Annotated[list[str], argument]
    yield Place(python_name(first), Place.KEYWORD_ONLY, default=nothing, annotation=annotation)


def _option(parameter: Parameter) -> Place:
    """A parameter with a flag, as Typer wants it."""
    text = _sentence(parameter.words.en)
    flags = [f"--{parameter.name.replace('_', '-')}", *([parameter.flag] if parameter.flag else [])]
    option = typer.Option(*flags, help=text, metavar=_metavar(parameter.type), show_default=False)
    default = False if parameter.type.name == "BOOLEAN" else None
    annotation: Any = Annotated[_python_type(parameter.type), option]
    return Place(python_name(parameter), Place.KEYWORD_ONLY, default=default, annotation=annotation)


def python_name(parameter: Parameter) -> str:
    """The parameter's name in Python, where `with` is a keyword."""
    return f"{parameter.name}_" if iskeyword(parameter.name) else parameter.name


def _python_type(type_: Type) -> Any:  # noqa: ANN401 (a type form)
    # numbers and dates are read where the question is asked, which says in both languages
    # what is wrong with them
    if type_.choices and not type_.many:
        return Literal[type_.choices]
    return bool if type_.name == "BOOLEAN" else str


def _metavar(type_: Type) -> str | None:
    if type_.name in {"BOOLEAN", *_PLAIN} or type_.choices:
        return "|".join(type_.choices) or (type_.name if type_.name in _PLAIN else None)
    if type_.name in VOCABULARIES:
        return "|".join(VOCABULARIES[type_.name])
    if type_.labels == (ENTITY,):
        return "ANYTHING"
    words = (THINGS[label].words.en.upper() for label in type_.labels)
    return "|".join(words) or type_.name


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
