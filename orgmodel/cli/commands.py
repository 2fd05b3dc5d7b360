"""Makes functions that Typer understands: of the questions in cypher/ask, and of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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

_PLAIN = frozenset({"INTEGER", "FLOAT", "STRING", "DATE"})

EXAMPLES = {
    "Responsibility": "cyber defence",
    "Unit": "Office of Resources",
    "Post": "Secretary General",
    "Committee": "North Atlantic Council",
    "Organization": "NATO",
    ENTITY: "Office of Resources",
}
"""A thing of each label in the bundled organisation, for the examples in the help."""


def command(function: Callable[..., None], shared: Iterable[Place]) -> Command:
    """A command that calls `function(reading, …)`: its own parameters, then the shared ones."""
    own = [*signature(function, eval_str=True).parameters.values()][1:]
    return _typed(function, [*own, *shared])


def ask_command(query: Query) -> Command:
    """The command that asks a question of the catalogue."""

    def ask(reading: Reading, **typed: Any) -> None:  # noqa: ANN401 (what Typer made of it)
        from orgmodel.cli.asking import answer

        arguments = {each.name: typed[_name(each)] for each in query.parameters}
        answer(reading, query, {each: _joined(query, each, arguments[each]) for each in arguments})

    return _typed(ask, [*(_place(query, each) for each in query.parameters), *READING])


def example(query: Query) -> str:
    """A command line that asks this question of the bundled organisation."""
    needed = [
        each for each in query.parameters if each.default is None or _is_argument(query, each)
    ]
    words = [EXAMPLES[each.type.labels[0]] for each in needed if each.type.labels]
    quoted = words if len(words) == 1 else [f'"{word}"' for word in words]
    return " ".join(["orgmodel", query.name, *quoted])


def _typed(function: Callable[..., None], places: list[Place]) -> Command:
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


def _is_argument(query: Query, parameter: Parameter) -> bool:
    """Whether it is typed without a flag: what must be given, and the thing asked about."""
    first = query.parameters[0] if query.parameters else None
    return parameter.default is None or (parameter is first and parameter.type.name == "THING")


def _joins(query: Query, parameter: Parameter) -> bool:
    """Whether several words are one name: where there is only one argument."""
    arguments = [each for each in query.parameters if _is_argument(query, each)]
    return arguments == [parameter] and not parameter.type.many


def _joined(query: Query, name: str, value: Any) -> Any:  # noqa: ANN401 (what Typer made of it)
    parameter = next(each for each in query.parameters if each.name == name)
    if isinstance(value, list) and _joins(query, parameter):
        return " ".join(value) if value else None
    return value or None if isinstance(value, list) else value


def _place(query: Query, parameter: Parameter) -> Place:
    """The parameter as Typer wants it."""
    text = _sentence(parameter.words.en)
    name, optional = _name(parameter), parameter.default is not None
    if _is_argument(query, parameter):
        many = parameter.type.many or _joins(query, parameter)
        argument = typer.Argument(metavar=_metavar(parameter.type), help=text, show_default=False)
        words: Any = Annotated[list[str] if many else str, argument]
        nothing = None if optional else Place.empty
        return Place(name, Place.KEYWORD_ONLY, default=nothing, annotation=words)
    flags = [f"--{parameter.name.replace('_', '-')}", *([parameter.flag] if parameter.flag else [])]
    option = typer.Option(*flags, help=text, metavar=_metavar(parameter.type), show_default=False)
    default = False if parameter.type.name == "BOOLEAN" else None
    annotation: Any = Annotated[_python_type(parameter.type), option]
    return Place(name, Place.KEYWORD_ONLY, default=default, annotation=annotation)


def _name(parameter: Parameter) -> str:
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
