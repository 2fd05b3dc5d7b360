"""The Names of things: from their own columns and from names.csv, each for its time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from orgmodel.graph.folding import fold
from orgmodel.graph.model import ALWAYS, EVER, OPEN, Edge, Graph, Life, Thing, Value
from orgmodel.metamodel import NAME

LANGUAGES = ("en", "fr")
SHOWN = frozenset({"official", "working"})
"""The kinds of names that a thing is shown under."""
_ABBREVIATION = frozenset({"abbreviation"})
_ALWAYS = (EVER,)
_COLUMNS = tuple(
    column
    for language in LANGUAGES
    for column in (
        (f"name_{language}", language, f"name_status_{language}"),
        (f"abbr_{language}", language, ""),
    )
)
"""The columns that hold names, their language, and the column that says which kind they are."""
_Called = tuple[str, Life, str, str, str]
"""The id of a Name, when it holds, its language, its kind and its text."""
NOTHING: Mapping[str, Value] = {}
"""The properties of an edge that says nothing of its own; one for all of them."""


def dated_names(graph: Graph, wanted: Collection[str] | None = None) -> dict[str, list[Thing]]:
    """The rows of names.csv, under the id of their thing, the earliest first.

    `wanted`: the ids of the things of which they are asked for; None for all.
    """
    found: dict[str, list[Thing]] = {}
    for edge in graph.relations.get("NAME_OF", ()):
        if wanted is None or edge.target in wanted:
            found.setdefault(edge.target, []).append(graph.by_id[edge.source])
    for names in found.values():
        names.sort(key=lambda name: (name.life.start, name.id))
    return found


def called_on(graph: Graph, day: date, wanted: Collection[str]) -> dict[str, Mapping[str, Value]]:
    """The properties of things, with the names that they have on a day; of those that exist."""
    dated = dated_names(graph, wanted)
    there = (graph.by_id[id_] for id_ in wanted if id_ in graph.by_id)
    return {each.id: {**each.properties, **shown_on(day, dated.get(each.id, ()))} for each in there}


def names_of(thing: Thing, dated: Sequence[Thing]) -> Iterator[Thing]:
    """Every Name of `thing`, with its `folded` text; `dated` are its rows of names.csv.

    The name in a table holds wherever there is no dated official or working one, so that a
    thing is called something on any date, also outside its life.
    """
    for name in dated:
        properties = {**name.properties, "folded": fold(name.text("text"))}
        yield Thing(NAME, name.id, name.life, properties, name.place)
    for id_, life, language, kind, text in _called(thing, dated):
        said = {"lang": language, "kind": kind, "text": text, "folded": fold(text)}
        yield Thing(NAME, id_, life, said)


def name_edges(thing: Thing, dated: Sequence[Thing]) -> Iterator[Edge]:
    """The NAME_OF edges from the Names that have no row of names.csv, where theirs are made."""
    for id_, life, *_ in _called(thing, dated):
        yield Edge("NAME_OF", id_, thing.id, f"{id_}|NAME_OF", life, NOTHING)


def shown_on(day: date, dated: Iterable[Thing]) -> dict[str, str]:
    """The columns (`name_en`, …) that dated names give another value on `day`."""
    found = {}
    for name in dated:
        if name.life.holds_on(day):
            if name.text("kind") in SHOWN:
                found[f"name_{name.text('lang')}"] = name.text("text")
            elif name.text("kind") in _ABBREVIATION:
                found[f"abbr_{name.text('lang')}"] = name.text("text")
    return found


def _called(thing: Thing, dated: Sequence[Thing]) -> Iterator[_Called]:
    """What the thing's own columns call it, and when."""
    given = thing.properties
    for column, language, status in _COLUMNS:
        # most things have two names and nothing else: what is not there costs one look
        if column in given and (text := thing.text(column)):
            kind = thing.text(status) or "official" if status else "abbreviation"
            id_ = f"{thing.id}|{language}|{kind}|"
            for life in _gaps(_rivals(dated, language, kind)) if dated else _ALWAYS:
                yield f"{id_}{life.written_start}", life, language, kind, text
    for kind, texts in (("short", "other_names"), ("identifier", "identifiers")):
        for ordinal, text in enumerate(thing.texts(texts)):
            plain = text if kind == "short" else text.partition(":")[2] or text
            id_ = f"{thing.id}||{kind}|"
            yield f"{id_}|{ordinal}" if ordinal else id_, EVER, "", kind, plain


def _rivals(dated: Sequence[Thing], language: str, kind: str) -> list[Life]:
    """When a dated name takes the place of one of `kind` in a table."""
    rivals = _ABBREVIATION if kind == "abbreviation" else SHOWN
    return [
        name.life
        for name in dated
        if name.text("lang") == language and name.text("kind") in rivals and name.life != EVER
    ]


def _gaps(taken: Sequence[Life]) -> Iterator[Life]:
    """The intervals that no life of `taken` (the earliest first) covers."""
    start, written = ALWAYS, ""
    for life in taken:
        if start < life.start:
            yield Life(start, life.start, written, life.written_start)
        if life.end > start:
            start, written = life.end, life.written_end
    if start < OPEN:
        yield Life(start, OPEN, written, "")
