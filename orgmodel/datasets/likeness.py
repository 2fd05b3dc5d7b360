"""Finds names that differ by one letter or the order of their words: perhaps one is misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise

from orgmodel.datasets.findings import Findings
from orgmodel.errors import Finding
from orgmodel.graph import Graph, Thing
from orgmodel.graph.folding import fold

_LABELS = ("Organization", "Unit", "Post", "Committee", "Responsibility", "Instrument")
_LANGUAGES = ("en", "fr")
_SHORTEST = 5
"""Shorter words that differ by a letter are other words: "air" and "sir"."""

Words = tuple[str, ...]
_Pair = tuple[Thing, Thing]


def alike(graph: Graph, on: date) -> tuple[Finding, ...]:
    """A finding for each two things of a label, in force on that day, with such names."""
    findings = Findings()
    for label in _LABELS:
        living = [each for each in graph.labels.get(label, ()) if each.life.holds_on(on)]
        order = {each.id: number for number, each in enumerate(living)}
        told: set[frozenset[str]] = set()
        for language in _LANGUAGES:
            for pair in _pairs(living, f"name_{language}"):
                one, other = sorted(pair, key=lambda each: order[each.id])
                if (ids := frozenset({one.id, other.id})) not in told and other.place:
                    told.add(ids)
                    findings.add(
                        "alike",
                        other.place.file,
                        other.place.line,
                        name=other.text(f"name_{language}"),
                        other=one.text(f"name_{language}"),
                        id=one.id,
                    )
    return findings.all()


def _pairs(things: Iterable[Thing], column: str) -> Iterator[_Pair]:
    called: dict[Words, Thing] = {}
    for thing in things:
        if name := thing.text(column):
            called.setdefault(tuple(fold(name).split()), thing)
    yield from _turned(called)
    yield from _misspelt(called)


def _turned(called: dict[Words, Thing]) -> Iterator[_Pair]:
    """Those of the same words in another order."""
    groups: dict[Words, list[Thing]] = {}
    for words, thing in called.items():
        groups.setdefault(tuple(sorted(words)), []).append(thing)
    for group in groups.values():
        yield from pairwise(group)


def _misspelt(called: dict[Words, Thing]) -> Iterator[_Pair]:
    """Those in which one word differs by a letter.

    The words are compared with each other, then the names are looked up: names are many, and
    to compare each with each would take the square of their number.
    """
    near = _near({word for words in called for word in words})
    for words, thing in called.items():
        for place, word in enumerate(words):
            for other in near.get(word, ()):
                # each pair from one side only
                if other > word and (
                    found := called.get((*words[:place], other, *words[place + 1 :]))
                ):
                    yield thing, found


def _near(vocabulary: Iterable[str]) -> dict[str, list[str]]:
    """The words that are one letter away from each word."""
    from rapidfuzz.distance import OSA

    without: dict[str, list[str]] = {}
    for word in vocabulary:
        if len(word) >= _SHORTEST and word.isalpha():
            # words one letter apart are equal once a letter is left out of one of them or of both
            for variant in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
                without.setdefault(variant, []).append(word)
    near: dict[str, list[str]] = {}
    for words in without.values():
        for one, other in combinations(words, 2):
            if other not in near.get(one, ()) and OSA.distance(one, other) == 1:
                near.setdefault(one, []).append(other)
                near.setdefault(other, []).append(one)
    return near
