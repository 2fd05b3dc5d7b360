"""What a name that is being typed may become: for completion in a shell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orgmodel.graph.folding import fold
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import REMARKS

_SIGNS = 8
"""How many signs that do not count may stand in a name between those that do."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a name goes on behind what was typed, and what it is the name of."""

    rest: str
    label: str
    kind: str


def endings(asking: Asking, typed: str, labels: Sequence[str]) -> tuple[Ending, ...]:
    """How the names go on that begin with `typed`, else those that hold it as words.

    Case, accents and punctuation do not count, as elsewhere: what was typed stays as it is.
    For each thing there is one name.
    """
    if typed.strip() and not fold(typed):
        # signs alone are the beginning of no name, or of all
        return ()
    wanted: list[str] = [] if "Entity" in labels else list(labels)
    return _endings(asking, typed, wanted, inside=False) or _endings(
        asking, typed, wanted, inside=True
    )


def _endings(
    asking: Asking, typed: str, labels: Sequence[str], *, inside: bool
) -> tuple[Ending, ...]:
    piece = fold(typed).rstrip() if typed[-1:].isalnum() else fold(typed)
    rows = asking.look_up("beginnings", piece=piece, inside=inside, labels=list(labels))
    found: dict[str, Ending] = {}
    for row in rows:
        rest = next(_rests(typed, str(row["text"]), inside=inside), None)
        if rest is not None:
            ending = Ending(rest, str(row["label"]), str(row["kind"] or ""))
            found.setdefault(str(row["id"]), ending)
    parts = tuple(each for each in found.values() if each.label not in REMARKS)
    return parts or tuple(found.values())


def _rests(typed: str, name: str, *, inside: bool) -> Iterator[str]:
    """What follows in `name` behind `typed`, at its beginning or at any word."""
    starts = [0]
    if inside:
        starts += [at + 1 for at, (one, two) in enumerate(pairwise(name))
                   if two.isalnum() and not one.isalnum()]  # fmt: skip
    for start in starts:
        rest = _behind(typed, name[start:])
        if rest is not None:
            yield rest


def _behind(typed: str, name: str) -> str | None:
    """What follows in `name` behind `typed`; None where it does not begin so."""
    wanted = fold(typed).strip()
    if not wanted:
        return name
    longest = min(len(name), 2 * len(typed) + _SIGNS)
    ends = [at for at in range(longest + 1) if fold(name[:at]).strip() == wanted]
    if not ends or typed[-1].isalnum():
        return name[ends[0] :] if ends else None
    # behind a space or a comma: what stands behind the same in the name, else its next word
    alike = [at for at in ends if name[:at].endswith(typed[-1])]
    return name[(alike or ends)[-1] :]
