"""What may stand for an option or an argument that is being typed: names, choices, datasets."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from orgmodel.catalogue import Type, chart, question
from orgmodel.cli.app import ACTION_TABLE
from orgmodel.cli.commands import python_name
from orgmodel.cli.reading import Reading
from orgmodel.metamodel import KINDS, RELATIONS, THINGS, VOCABULARIES, Words
from orgmodel.render.sink import Sink
from orgmodel.render.values import say_key

Completion = tuple[str, str]
"""What may stand where something is being typed, and what it is."""


_PLANS = frozenset({"scenario", "file", "files"})
"""The options and arguments that name a plan."""


class Place(Protocol):
    """An option or an argument of a command, as Typer has it."""

    name: str
    opts: Sequence[str]
    nargs: int
    param_type_name: str
    is_flag: bool
    hidden: bool
    help: str | None
    envvar: str | None
    type: Any


class Typed(NamedTuple):
    """The word being typed, the words of the same argument before it, the options given."""

    last: str
    before: tuple[str, ...]
    options: Mapping[str, str]
    places: Sequence[Place]


def candidates(command: str, place: Place, typed: Typed, sink: Sink) -> Iterator[Completion]:
    """What the word being typed may become, as a value of that option or argument."""
    type_, several = _type(command, place)
    if type_ and type_.name == "THING":
        yield from _names(type_.labels, typed, sink, several=several)
        return
    plans = _plans(typed, sink) if place.name in _PLANS else {}
    choices = _choices(place, type_, sink.language, plans)
    listed, comma, item = typed.last.rpartition(",")
    if comma and type_ and type_.many:
        for value, about in beginning(item, choices):
            yield f"{listed},{value}", about
    else:
        yield from beginning(typed.last, choices)


def beginning(typed: str, known: Mapping[str, str]) -> Iterator[Completion]:
    """Those that begin with what was typed, in capitals or not; that stays as it is."""
    return (
        (typed + value[len(typed) :], about)
        for value, about in known.items()
        if value.casefold().startswith(typed.casefold())
    )


def _type(command: str, place: Place) -> tuple[Type | None, bool]:
    """What a question takes in that place, and whether several names may stand there."""
    if command in ACTION_TABLE:
        query = chart("structure") if command == "chart" else None
    else:
        query = question(command)
    if query is None:
        return None, False
    if place.param_type_name != "argument":
        named = (each.type for each in query.parameters if python_name(each) == place.name)
        return next(named, None), False
    types = [each.type for each in query.arguments]
    if not types:
        return None, False
    labels = tuple(label for each in types for label in each.labels)
    several = len(types) > 1 or any(each.many for each in types)
    return (Type("THING", labels), True) if several and labels else (types[0], several)


def _names(
    labels: Sequence[str], typed: Typed, sink: Sink, *, several: bool
) -> Iterator[Completion]:
    """The names of things, from the store that the options name, as of the date they name.

    Where `several` may stand side by side, the words before may be of another name.
    """
    from orgmodel.cli.asking import asked_how
    from orgmodel.questions.asking import Asking
    from orgmodel.questions.beginnings import endings

    reading = _reading(typed, sink)
    with reading.opened() as store:
        asking = Asking.of(store, asked_how(reading))
        for first in range(len(typed.before) + 1 if several else 1):
            before = "".join(f"{word} " for word in typed.before[first:])
            if found := endings(asking, before + typed.last, labels):
                break
        for each in found:
            key, vocabulary = (each.kind, "KIND") if each.kind else (each.label, "LABEL")
            yield typed.last + each.rest, say_key(key, vocabulary, sink.language)


def _reading(typed: Typed, sink: Sink) -> Reading:
    """The options as typed so far, or as the environment gives them."""
    given: dict[str, Any] = dict(typed.options)
    for place in typed.places:
        if place.envvar and (value := os.environ.get(place.envvar)):
            given.setdefault(place.name, value)
    return Reading(sink, **{name: given[name] for name in Reading._fields if name in given})


def _plans(typed: Typed, sink: Sink) -> dict[str, str]:
    """The names of the plans beside the dataset."""
    from orgmodel.errors import OrgModelError

    try:
        folder = _reading(typed, sink).folder / "reforms"
    except OrgModelError:
        return {}
    return {path.stem: "" for path in sorted(folder.glob("*.toml"))}


def _choices(
    place: Place, type_: Type | None, language: str, plans: dict[str, str]
) -> dict[str, str]:
    """What a place takes, if that can be listed, and what each of them means."""
    if type_ is not None and (words := _vocabulary(type_)):
        said = {key: words[key][language] for key in words}
        # a shell shows both: nothing is said twice
        return {key: "" if text == key else text for key, text in said.items()}
    if choices := getattr(place.type, "choices", None) or (type_ and type_.choices):
        return dict.fromkeys(choices, "")
    if place.name == "dataset":
        from orgmodel.datasets.shipped import bundled

        return {folder.name: "" for folder in bundled()}
    own: dict[str, dict[str, str]] = {
        "as_of": {"today": ""},
        **dict.fromkeys(_PLANS, plans),
        # the one argument that names a part of the metamodel
        "name": {each: say_key(each, "WHAT", language) for each in (*THINGS, *RELATIONS)},
    }
    return own.get(place.name, {})


def _vocabulary(type_: Type) -> Mapping[str, Words]:
    """The words of a closed vocabulary of the metamodel, under what is typed for them."""
    named: dict[str, Mapping[str, Words]] = {
        "LABEL": {label: each.words for label, each in THINGS.items()},
        "RELATION": {name: each.words for name, each in RELATIONS.items()},
        "KIND": KINDS,
    }
    return named.get(type_.name) or VOCABULARIES.get(type_.name, {})
