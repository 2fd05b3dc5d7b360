"""What to suggest where a name means nothing, or nothing that the question is about."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.catalogue import names, question
from orgmodel.errors import Candidate
from orgmodel.graph.folding import fold
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import REMARKS

_LONGEST = 200
"""How much of what was typed is compared."""
_MOST = 3
_LEAST_LIKENESS = 60
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
            {label, "Entity"}.intersection(parameter.type.labels)
            for parameter in question(name).parameters
        )
    )


def closest(asking: Asking, given: str, labels: Sequence[str]) -> tuple[Candidate, ...]:
    """The things whose names are spelt most like what was typed, the likest first."""
    # only a name that means nothing pays for this import
    from rapidfuzz import fuzz, process

    rows = asking.look_up("spellings")
    texts = [fold(str(row["text"])).strip() for row in rows]
    found = process.extract(
        fold(given[:_LONGEST]).strip(),
        texts,
        scorer=fuzz.token_sort_ratio,
        limit=10 * _MOST,
        score_cutoff=_LEAST_LIKENESS,
    )
    scores: dict[tuple[str, str], float] = {}
    for _, score, place in found:
        label = str(rows[place]["label"])
        fitting = (label in labels) - (label in REMARKS)
        scores.setdefault((str(rows[place]["id"]), label), score + _FITTING * fitting)
    likest = max(scores.values(), default=0)
    chosen = [each for each in scores if scores[each] > likest - _WIDEST_GAP]
    chosen.sort(key=lambda each: -scores[each])
    called = asking.names(id_ for id_, _ in chosen)
    return tuple(
        Candidate(id_, called[id_].name(asking.options.language), label, called[id_].kind)
        for id_, label in chosen[:_MOST]
    )
