"""What to suggest where a name means nothing, or nothing that the question is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from orgmodel.catalogue import names, question
from orgmodel.errors import Candidate
from orgmodel.graph.folding import fold
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import REMARKS, telling

_LONGEST = 200
"""How much of what was typed is compared."""
_WORDS = 3
"""Of how many words, the longest, something must stand in a name."""
_MOST = 3
_LEAST_LIKENESS = 60
_MUCH_ALIKE = 75
_LONG_WORD = 6
"""So many letters say something even where they are only a part of a name."""
_WIDEST_GAP = 15
"""What is less alike, or so much less than the closest, is no suggestion."""
_TELLING = 4
"""So many letters are the beginning of few words."""
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
    """The things whose names are spelt most like what was typed, the likest first.

    What has something of two of its words and is much like it; else whatever has something of
    one, and is much like a part of it ("who is responsible for …") or a little like it.
    """
    wanted = fold(given[:_LONGEST]).strip()
    longest = sorted(telling(wanted), key=len, reverse=True)[:_WORDS]
    spelt: list[tuple[str, str]] = []
    for pieces in _pieces(longest):
        spelt += _spellings(asking, pieces)
        if found := _likest(asking, _scored(wanted, spelt, _MUCH_ALIKE), labels):
            return found
    partly = "Entity" not in labels and max(map(len, wanted.split()), default=0) >= _LONG_WORD
    # of several words a name is a part, one word is a part of a name
    parts = [each for each in spelt if " " not in wanted or len(each[1]) <= len(wanted)]
    scores = _scored(wanted, parts, _MUCH_ALIKE, partly=True) if partly else {}
    scores = scores or _scored(wanted, spelt, _LEAST_LIKENESS)
    return _likest(asking, scores, labels) or _likest(asking, _begun(asking, longest), labels)


def _begun(asking: Asking, words: Sequence[str]) -> dict[str, float]:
    """The things of which a name has a word that begins like one that was typed, under their ids.

    The better, the more of the name that is; a word of three letters begins too many.
    """
    found: dict[str, float] = {}
    for word in words if len(words) > 1 else ():
        if len(word) < _TELLING:
            continue
        for row in asking.look_up("words", first=f" {word}", pieces=[], patterns=[]):
            text = fold(str(row["text"]))
            found[str(row["id"])] = max(found.get(str(row["id"]), 0), 100 * len(word) / len(text))
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0]))[: 10 * _MOST])


def _likest(
    asking: Asking, scores: dict[str, float], labels: Sequence[str]
) -> tuple[Candidate, ...]:
    """The things with the highest scores; more for those that the question is about."""
    # a person who may not be named has no name here
    called = {
        id_: named
        for id_, named in asking.names(scores).items()
        # where something is asked of one kind of thing, what is said of it leads nowhere
        if "Entity" in labels or named.label in labels or named.label not in REMARKS
    }
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


def _scored(
    wanted: str, spelt: Sequence[tuple[str, str]], least: int, *, partly: bool = False
) -> dict[str, float]:
    """How alike names are to what is wanted, under their ids, the likest first."""
    # only a name that means nothing pays for this import
    from rapidfuzz import fuzz, process

    texts = [text for _, text in spelt]
    scorer = fuzz.WRatio if partly else fuzz.token_sort_ratio
    scores: dict[str, float] = {}
    for _, score, place in process.extract(
        wanted, texts, scorer=scorer, limit=10 * _MOST, score_cutoff=least
    ):
        scores.setdefault(spelt[place][0], score)
    return scores


def _pieces(longest: Sequence[str]) -> Iterator[list[tuple[str, str]]]:
    """What a name may hold, in turn: halves of two of the words, then a half of one."""
    for one, other in combinations(longest, 2):
        yield [(one, half) for half in _halves(other)]
    for word in longest[:2]:
        yield [(word, "")]


def _spellings(asking: Asking, pieces: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Ids of things, each with one of its names, or with itself as it would be folded."""
    found: dict[str, str] = {}
    for word, other in pieces:
        one, end = _halves(word)
        rows = asking.look_up("spellings", one=one, end=end, other=other)
        found |= {str(row["name"]): str(row["folded"]).strip() for row in rows}
    named = [(name.partition("|")[0], folded) for name, folded in found.items()]
    return named + [(id_, fold(id_).strip()) for id_ in dict.fromkeys(id_ for id_, _ in named)]


def _halves(word: str) -> tuple[str, str]:
    """The beginning and the end of a word, as they stand in a folded name."""
    length = max(len(word) // 2, 1)
    return f" {word[:length]}", f"{word[-length:]} "
