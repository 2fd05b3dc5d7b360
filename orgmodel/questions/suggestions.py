"""What to suggest where a name means nothing, or nothing that the question is about."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.catalogue import names, question
from orgmodel.errors import Candidate
from orgmodel.graph.folding import fold
from orgmodel.questions.asking import Asking

_LONGEST = 200
"""How much of what was typed is compared."""
_MOST = 3
_LEAST_LIKENESS = 60
_WIDEST_GAP = 15
"""What is less alike, or so much less than the closest, is no suggestion."""


def commands_about(label: str) -> tuple[str, ...]:
    """The questions that can be asked of a thing with this label."""
    return tuple(
        name
        for name in names()
        if any(
            {label, "Entity"}.intersection(parameter.type.labels)
            for parameter in question(name).parameters
        )
    )


def closest(asking: Asking, given: str, labels: Sequence[str]) -> tuple[Candidate, ...]:
    """The things whose names are spelt most like what was typed, the likest first."""
    # only a name that means nothing pays for this import
    from rapidfuzz import fuzz, process

    rows = [
        row
        for row in asking.look_up("spellings")
        if "Entity" in labels or str(row["label"]) in labels
    ]
    texts = [fold(str(row["text"])).strip() for row in rows]
    found = process.extract(
        fold(given[:_LONGEST]).strip(),
        texts,
        scorer=fuzz.token_sort_ratio,
        limit=4 * _MOST,
        score_cutoff=_LEAST_LIKENESS,
    )
    likest = [place for _, score, place in found if score > found[0][1] - _WIDEST_GAP]
    labelled = {str(rows[place]["id"]): str(rows[place]["label"]) for place in likest}
    called = asking.names(labelled)
    return tuple(
        Candidate(id_, called[id_].name(asking.options.language), label)
        for id_, label in labelled.items()
    )[:_MOST]
