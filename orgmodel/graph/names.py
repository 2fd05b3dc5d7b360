"""The Names of things: from their own columns and from names.csv, each for its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from orgmodel.graph.folding import fold
from orgmodel.graph.model import ALWAYS, EVER, OPEN, Edge, Graph, Life, Thing
from orgmodel.metamodel import NAME, STATE

LANGUAGES = ("en", "fr")
SHOWN = frozenset({"official", "working"})
"""The kinds of names that a thing is shown under."""
_ABBREVIATION = frozenset({"abbreviation"})


def dated_names(graph: Graph) -> dict[str, list[Thing]]:
    """The rows of names.csv, under the id of their thing, the earliest first."""
    owner = {edge.source: edge.target for edge in graph.relations.get("NAME_OF", ())}
    found: dict[str, list[Thing]] = {}
    for name in graph.labels.get(NAME, ()):
        found.setdefault(owner[name.id], []).append(name)
    for names in found.values():
        names.sort(key=lambda name: (name.life.start, name.id))
    return found


def names_of(thing: Thing, dated: Sequence[Thing]) -> Iterator[Thing]:
    """Every Name of `thing`, with its `folded` text; `dated` are its rows of names.csv.

    The name in a table holds wherever there is no dated official or working one, so that a
    thing is called something on any date, also outside its life.
    """
    if thing.label in {NAME, STATE}:
        return
    for name in dated:
        properties = {**name.properties, "folded": fold(name.text("text"))}
        yield Thing(NAME, name.id, name.life, properties, name.place)
    for language in LANGUAGES:
        kind = thing.text(f"name_status_{language}") or "official"
        yield from _from_column(thing, dated, f"name_{language}", language, kind)
        yield from _from_column(thing, dated, f"abbr_{language}", language, "abbreviation")
    for ordinal, text in enumerate(thing.texts("other_names")):
        yield _name(thing, "", "short", text, EVER, ordinal)
    for ordinal, text in enumerate(thing.texts("identifiers")):
        yield _name(thing, "", "identifier", text.partition(":")[2] or text, EVER, ordinal)


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


def name_edge(name: Thing, thing: str) -> Edge:
    """The NAME_OF edge from a Name to its thing."""
    return Edge("NAME_OF", name.id, thing, f"{name.id}|NAME_OF", name.life)


def _from_column(
    thing: Thing, dated: Sequence[Thing], column: str, language: str, kind: str
) -> Iterator[Thing]:
    text = thing.text(column)
    if not text:
        return
    rivals = _ABBREVIATION if kind == "abbreviation" else SHOWN
    taken = [
        name.life for name in dated if name.text("lang") == language and name.text("kind") in rivals
    ]
    for life in _gaps(taken):
        yield _name(thing, language, kind, text, life)


def _name(thing: Thing, language: str, kind: str, text: str, life: Life, ordinal: int = 0) -> Thing:
    id_ = f"{thing.id}|{language}|{kind}|{life.written_start}"
    return Thing(
        NAME,
        f"{id_}|{ordinal}" if ordinal else id_,
        life,
        {"lang": language, "kind": kind, "text": text, "folded": fold(text)},
    )


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
