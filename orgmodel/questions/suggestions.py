"""What to suggest where a name means nothing, or nothing that the question is about."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.catalogue import names, question
from orgmodel.errors import Candidate
from orgmodel.graph.folding import fold
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import REMARKS, telling

_LONGEST = 200
"""How much of what was typed is compared."""
_MOST = 3
_LEAST_LIKENESS = 60
_MUCH_ALIKE = 75
_LONG_WORD = 6
"""So many letters say something even where they are only a part of a name."""
_WIDEST_GAP = 15
"""What is less alike, or so much less than the closest, is no suggestion."""
_FITTING = 10
"""How much more a thing counts that the question is about, and less what is only a remark."""
_PLAINEST = ("who", "what", "show")
"""What to ask first."""


def commands_about(label: str) -> tuple[str, ...]:
    """The questions that can be asked of a thing with this label, the plainest first."""
    return tuple(
        name
        for name in dict.fromkeys((*_PLAINEST, *names()))
        if any(
            label in parameter.type.labels
            # what may be left out narrows down a question that is about something else
            or ("Entity" in parameter.type.labels and parameter.default is None)
            for parameter in question(name).parameters
        )
    )


def closest(asking: Asking, given: str, labels: Sequence[str]) -> tuple[Candidate, ...]:
    """The things whose names are spelt most like what was typed, the likest first."""
    folded = fold(given[:_LONGEST])
    scores = _likeness(folded.strip(), _spellings(asking, folded), partly="Entity" not in labels)
    # a person who may not be named has no name here
    called = asking.names(scores)
    for id_, named in called.items():
        scores[id_] += _FITTING * ((named.label in labels) - (named.label in REMARKS))
    likest = max((scores[id_] for id_ in called), default=0)
    chosen = [id_ for id_ in scores if id_ in called and scores[id_] > likest - _WIDEST_GAP]
    chosen.sort(key=lambda id_: -scores[id_])
    return tuple(
        Candidate(
            id_, called[id_].name(asking.options.language), called[id_].label, called[id_].kind
        )
        for id_ in chosen[:_MOST]
    )


def _likeness(wanted: str, spelt: Sequence[tuple[str, str]], *, partly: bool) -> dict[str, float]:
    """How alike names are to what is wanted, under their ids, the likest first.

    What is spelt much like all of it, else, where one kind of thing is wanted, `partly` like it
    ("who is responsible for …"), else whatever is a little like it.
    """
    # only a name that means nothing pays for this import
    from rapidfuzz import fuzz, process

    texts = [text for _, text in spelt]
    ways = [(fuzz.token_sort_ratio, _MUCH_ALIKE), (fuzz.token_sort_ratio, _LEAST_LIKENESS)]
    if partly and max(map(len, wanted.split()), default=0) >= _LONG_WORD:
        ways.insert(1, (fuzz.WRatio, _MUCH_ALIKE))
    for scorer, least in ways:
        found = process.extract(wanted, texts, scorer=scorer, limit=10 * _MOST, score_cutoff=least)
        if found:
            scores: dict[str, float] = {}
            for _, score, place in found:
                scores.setdefault(spelt[place][0], score)
            return scores
    return {}


def _spellings(asking: Asking, folded: str) -> list[tuple[str, str]]:
    """Ids of things, each with one of its names, or with itself as it would be folded."""
    longest = sorted(telling(folded), key=len, reverse=True)[:2]
    halves = [half for word in longest for half in _halves(word)]
    if not halves:
        return []
    first, second, *others = halves
    third, fourth = others or (first, second)
    rows = asking.look_up("spellings", first=first, second=second, third=third, fourth=fourth)
    named = [(str(row["name"]).partition("|")[0], str(row["folded"]).strip()) for row in rows]
    return named + [(id_, fold(id_).strip()) for id_ in dict.fromkeys(id_ for id_, _ in named)]


def _halves(word: str) -> tuple[str, str]:
    """The beginning and the end of a word, as they stand in a folded name."""
    length = max(len(word) // 2, 1)
    return f" {word[:length]}", f"{word[-length:]} "
