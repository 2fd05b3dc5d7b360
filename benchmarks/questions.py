"""Every question in cypher/ask, of an open store: its own query, and the whole answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from statistics import median
from time import perf_counter
from typing import Any, Protocol

from benchmarks.measure import Result
from orgmodel import catalogue
from orgmodel.catalogue import Parameter, Query
from orgmodel.errors import OrgModelError
from orgmodel.graph import DatasetInfo
from orgmodel.questions import Options, ask
from orgmodel.stores import Cell, Store, Table

MANY = 1_000
"""An answer of more rows than this is a list; no bar says how long it may take."""
KEYS = ("rows", "whole", "store", "bare")
"""What is measured of each question."""
_SLOW = 0.3
_TRIES = 5
_PATIENCE = 2.0
"""After so many seconds what is slow is not run again."""
_TYPED = {"LABEL": "Committee", "STRING": "division", "WORDS": "division"}
"""What is typed where no thing is asked about."""


class Bare(Protocol):
    """The engine's own client: runs Cypher and takes all rows."""

    def __call__(self, cypher: str, params: Mapping[str, Cell]) -> object:
        """All rows of an answer, as the client gives them."""
        ...


@dataclass(slots=True)
class _Listening:
    """A store that remembers the longest query of an answer that it was asked for."""

    store: Store
    asked: list[tuple[Query, Mapping[str, Cell]]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.store.url

    def describe(self) -> DatasetInfo | None:
        return self.store.describe()

    def run(self, query: Query, params: Mapping[str, Cell]) -> Table:
        if query.folder == "ask":
            self.asked.append((query, params))
        return self.store.run(query, params)


def measured(store: Store, bare: Bare, times: int) -> dict[str, dict[str, float]]:
    """Of each question: rows, seconds of the answer, of its query by the store and by `bare`."""
    ids: dict[str, list[str]] = {}
    return {
        name: _measured(store, bare, catalogue.question(name), times, ids)
        for name in catalogue.names()
    }


def _measured(
    store: Store, bare: Bare, query: Query, times: int, ids: dict[str, list[str]]
) -> dict[str, float]:
    random, rounds = Random(1), []
    needed = [each for each in query.parameters if each.default is None]
    begun = perf_counter()
    while len(rounds) < times and (not rounds or perf_counter() - begun < times * _PATIENCE):
        arguments = {each.name: _chosen(store, each, random, ids) for each in needed}
        if found := _once(store, bare, query, arguments):
            rounds.append(found)
    return {key: median(each[key] for each in rounds) for key in rounds[0]}


def _once(
    store: Store, bare: Bare, query: Query, arguments: Mapping[str, Any]
) -> dict[str, float] | None:
    listening = _Listening(store)
    try:
        begun = perf_counter()
        answer = ask(listening, query, arguments, Options())  # type: ignore[arg-type]
        whole = perf_counter() - begun
    except OrgModelError:
        # two things that nothing joins, a post that is no longer there: another pair
        return None
    own, params = listening.asked[-1]
    ours, theirs = _in_turn(lambda: store.run(own, params), lambda: bare(own.cypher, params))
    return {"rows": len(answer.table.rows), "whole": whole, "store": ours, "bare": theirs}


def _chosen(
    store: Store, parameter: Parameter, random: Random, ids: dict[str, list[str]]
) -> str | list[str]:
    """An argument that somebody could type."""
    if parameter.type.name != "THING":
        return _TYPED[parameter.type.name]
    label = next(
        each
        for each in ("Unit", *parameter.type.labels)
        if each in parameter.type.labels or parameter.type.labels == ("Entity",)
    )
    if label not in ids:
        found = store.run(catalogue.adhoc(f"MATCH (x:{label}) RETURN x.id AS id ORDER BY id"), {})
        ids[label] = [str(row[0]) for row in found.rows]
    chosen = random.choice(ids[label])
    return [chosen] if parameter.type.many else chosen


def _in_turn(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """The quickest of a few of each: what else the machine does only ever adds.

    In turn: what a server has not compiled yet, the first to ask would pay for.
    """
    taken = [(_once_run(ours), _once_run(theirs))]
    while len(taken) < _TRIES and sum(map(sum, taken)) < 2 * _PATIENCE:
        taken.append((_once_run(ours), _once_run(theirs)))
    return min(one for one, _ in taken), min(other for _, other in taken)


def _once_run(run: Callable[[], object]) -> float:
    begun = perf_counter()
    run()
    return perf_counter() - begun


def results(engine: str, bar: float, said: Mapping[str, float]) -> Iterator[Result]:
    """A row for each question, of what `measured` said."""
    names = sorted({key.partition(" ")[0] for key in said})
    return (_result(engine, bar, name, said) for name in names)


def _result(engine: str, bar: float, name: str, said: Mapping[str, float]) -> Result:
    rows, whole, store, bare = (said[f"{name} {key}"] for key in KEYS)
    slow = ", over 300 ms" if whole > _SLOW and rows < MANY else ""
    detail = (
        f"{rows:.0f} rows; query {store * 1000:.3g} ms against {bare * 1000:.3g} ms; "
        f"whole answer {whole * 1000:.3g} ms{slow}"
    )
    return Result(f"{engine}: `{name}`", store / bare, " ×", bar, detail)
