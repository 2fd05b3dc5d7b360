"""Asks a question of a store: names to ids, the right date, the rows, names for their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from orgmodel.catalogue import Parameter, Query, Type
from orgmodel.errors import AmbiguousName, UnknownName, UsageError, WrongKind
from orgmodel.questions.answer import Answer, Named, Notice, Options
from orgmodel.questions.applying import require_fitting, require_kind
from orgmodel.questions.arguments import (
    Argument,
    convert,
    given,
    require_numbers,
    texts,
    unfolded,
)
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import Match
from orgmodel.questions.names import Found, is_called, resolve
from orgmodel.questions.suggestions import closest
from orgmodel.questions.timing import Timed, ask_in_time
from orgmodel.stores import Cell, Store, Table


def ask(store: Store, query: Query, arguments: Mapping[str, Argument], options: Options) -> Answer:
    """The answer to a question of the catalogue.

    A parameter that is a thing takes what people call it. Where no date was asked for, and
    the thing or the answer is not there on the dataset's own, the answer is that of the
    nearest date, and a notice says so.

    Raises:
        UnknownName, AmbiguousName, WrongKind: a name that does not mean one fitting thing.
        UsageError, DateError: an argument that does not fit its parameter.
        StoreEmpty, QueryRefused: a store that cannot answer.
    """
    asking = Asking.of(store, options)
    bound = _bind(asking, query, arguments)
    parts = _parts(asking, query, bound)
    if _elsewhen(asking, query, parts):
        # on another date what was in force on this one is no better than what was not
        bound = _bind(asking, query, arguments, whenever=True)
        parts = _parts(asking, query, bound)
    found = _joined(asking, query, parts, bound)
    if found.table.rows:
        told = _counted(found) + _nameless(found)
    else:
        require_kind(asking, query, bound.params[0])
        meant = _perhaps_meant(asking, query, arguments)
        told = meant or _unnamed(asking, query, bound)
    return replace(found, notices=(*found.notices, *told))


def _parts(asking: Asking, query: Query, bound: _Bound) -> list[Timed]:
    """The answer about each of the things that are asked about."""
    for params in bound.params:
        require_fitting(query, params, bound.subjects)
    several = len(bound.params) > 1
    return [
        ask_in_time(asking, query, params, bound.subjects, several=several)
        for params in bound.params
    ]


def _elsewhen(asking: Asking, query: Query, parts: Sequence[Timed]) -> bool:
    """Whether several might have been meant, and nothing is answered as of the date asked for."""
    several = any(each.several for each in query.parameters)
    answered = any(part.table.rows and part.on == asking.on for part in parts)
    return several and asking.options.as_of is None and not query.timeless and not answered


def run_own(
    store: Store, query: Query, params: Mapping[str, Cell], options: Options | None = None
) -> Answer:
    """The answer to a user's own query, which takes its parameters as they are."""
    require_numbers(params.values())
    asking = Asking.of(store, options or Options())
    table = asking.run(query, params)
    return _joined(asking, query, [Timed(table, asking.on)], _Bound())


def ask_own(store: Store, query: Query, given: Mapping[str, Cell], options: Options) -> Answer:
    """The answer to a user's own query: like a question's, if it has a header that says how.

    Raises:
        UsageError: the store names people, which a query of one's own may show unasked.
    """
    info = store.describe()
    if info and info.with_holders and not options.with_holders:
        raise UsageError("may-name-people")
    if not query.columns:
        return run_own(store, query, given, options)
    return ask(store, query, {name: _argument(value) for name, value in given.items()}, options)


def _argument(value: Cell) -> Argument:
    """A value as it might have been typed."""
    if isinstance(value, list):
        return [str(each) for each in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


@dataclass(frozen=True, slots=True)
class _Bound:
    """Parameters for each thing that is asked about, what those things are, what to say."""

    params: tuple[dict[str, Cell], ...] = ()
    subjects: Mapping[str, Match] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


def _bind(
    asking: Asking, query: Query, arguments: Mapping[str, Argument], *, whenever: bool = False
) -> _Bound:
    values: dict[str, list[Cell]] = {}
    subjects: dict[str, Match] = {}
    notices: list[Notice] = []
    typed = given(query, arguments)
    for parameter in query.parameters:
        value = typed[parameter.name]
        if parameter.type.name != "THING" or value is None:
            values |= _converted(parameter, value)
            continue
        found = [
            resolve(asking, text, parameter, whenever=True)
            if whenever
            else _meant(asking, query, typed, parameter, text)
            for text in texts(value)
        ]
        ids: list[Cell] = [match.id for each in found for match in each.matches]
        values[parameter.name] = [ids] if parameter.type.many else ids
        subjects |= {match.id: match for each in found for match in each.matches}
        notices += [notice for each in found for notice in each.notices]
    combinations = product(*values.values())
    params = tuple(dict(zip(values, each, strict=True)) for each in combinations)
    _require_difference(query, params, typed)
    return _Bound(params, subjects, tuple(notices))


def _meant(
    asking: Asking, query: Query, typed: Mapping[str, Argument], parameter: Parameter, text: str
) -> Found:
    """What a name means.

    Raises:
        UsageError: it is half a name of two words, where the question is about two things.
        UnknownName, AmbiguousName, WrongKind: it does not mean one fitting thing.
    """
    try:
        return resolve(asking, text, parameter)
    except (UnknownName, AmbiguousName, WrongKind):
        halves = [str(typed[each.name]) for each in query.arguments]
        whole = " ".join(halves)
        if len(halves) > 1 and any(is_called(asking, whole, each) for each in query.arguments):
            fields = (("query", query.name), ("given", whole))
            raise UsageError("one-name", fields) from None
        raise


def _require_difference(
    query: Query, params: tuple[dict[str, Cell], ...], typed: Mapping[str, Argument]
) -> None:
    """A question about two things is not asked about one.

    Raises:
        UsageError: two names mean the same thing.
    """
    names = [each.name for each in query.arguments if each.type.name == "THING"]
    ids = [params[0][name] for name in names if isinstance(params[0][name], str)]
    if len({*ids}) < len(ids):
        one, other, *_ = (str(typed[name]) for name in names)
        raise UsageError("same-thing", (("one", one), ("other", other), ("query", query.name)))


def _converted(parameter: Parameter, value: Argument) -> dict[str, list[Cell]]:
    """What a query gets for a parameter that is no thing; of words also the longest."""
    cell = convert(parameter, value)
    found = {parameter.name: [cell]}
    if parameter.type.name == "WORDS" and isinstance(cell, list):
        longest = max(map(str, cell), key=len)
        found[f"{parameter.name}_longest"] = [longest]
        found[f"{parameter.name}_pattern"] = [unfolded(longest)]
    return found


def _counted(found: Answer) -> list[Notice]:
    """How many rows there are, where the question wants it said."""
    counted = any("counted" in column.marks for column in found.query.columns)
    count = str(len(found.table.rows))
    return [Notice("counted", (("count", count),))] if counted else []


def _unnamed(asking: Asking, query: Query, bound: _Bound) -> list[Notice]:
    """People are listed and found only where they may be named."""
    asked = any("Person" in params.values() for params in bound.params)
    asked = asked or any(each.type.name == "WORDS" for each in query.parameters)
    return [] if asking.options.with_holders or not asked else [Notice("people-unnamed")]


def _nameless(found: Answer) -> list[Notice]:
    """A store into which no names of people were loaded has only numbers for them."""
    people = [each for each in found.names.values() if each.label == "Person"]
    named = any(each.name_en or each.name_fr for each in people)
    return [Notice("people-nameless")] if people and not named else []


def _perhaps_meant(asking: Asking, query: Query, arguments: Mapping[str, Argument]) -> list[Notice]:
    """Where nothing has the words that were typed, what is spelt most like them."""
    for parameter in query.parameters:
        if parameter.type.name == "WORDS":
            for meant in closest(asking, str(arguments[parameter.name]), ("Entity",))[:1]:
                return [Notice("perhaps-meant", (("name", meant.name),))]
    return []


def _joined(asking: Asking, query: Query, parts: list[Timed], bound: _Bound) -> Answer:
    """One answer of several: their rows one after the other."""
    names: dict[str, Named] = {}
    sources: dict[str, Named] = {}
    dates = {part.on for part in parts}
    # what nothing is known of has no date of its own
    answered = {part.on for part in parts if part.table.rows} or dates
    for on in sorted(dates):
        rows = [row for part in parts if part.on == on for row in part.table.rows]
        things, origins = _ids(query, rows)
        things += bound.subjects
        then = asking.at(on)
        called = then.with_successors(then.names([*things, *origins]))
        if query.timeless:
            # its rows say from when to when; what is over is part of the answer
            called = {
                id_: replace(named, closed=False, later=False) for id_, named in called.items()
            }
        names |= {id_: called[id_] for id_ in things if id_ in called}
        sources |= {id_: called[id_] for id_ in origins if id_ in called}
    return Answer(
        query,
        Table(parts[0].table.columns, tuple(row for part in parts for row in part.table.rows)),
        names,
        min(answered) if len(answered) == 1 else asking.on,
        (*bound.notices, *(notice for part in parts for notice in part.notices)),
        sources,
        tuple(bound.subjects),
        several_dates=len(answered) > 1,
    )


def _ids(query: Query, rows: list[tuple[Cell, ...]]) -> tuple[list[str], list[str]]:
    """The ids of the things and of the sources in the rows."""
    things: dict[str, None] = {}
    sources: dict[str, None] = {}
    # a user's own query may return fewer columns than its header declares
    types = [column.type for column in query.columns[: len(rows[0]) if rows else 0]]
    named = [number for number, type_ in enumerate(types) if type_.name == "THING"]
    sourced = [number for number, type_ in enumerate(types) if type_ == Type("SOURCES")]
    for row in rows:
        for number in named:
            things.update(dict.fromkeys(_flat(row[number])))
        for number in sourced:
            sources.update(dict.fromkeys(_origins(row[number])))
    return list(things), list(sources)


def _flat(cell: Cell) -> Iterator[str]:
    for each in cell if isinstance(cell, list) else [cell]:
        if isinstance(each, str):
            yield each


def _origins(cell: Cell) -> Iterator[str]:
    """The ids in a list of [id, locator]."""
    for each in cell if isinstance(cell, list) else []:
        if isinstance(each, list) and each:
            yield str(each[0])
