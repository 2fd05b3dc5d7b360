"""Finds what was meant: an id, a name, an abbreviation, a few words of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.catalogue import Parameter
from orgmodel.errors import AmbiguousName, Candidate, UnknownName, WrongKind
from orgmodel.graph.folding import fold
from orgmodel.questions.answer import Notice
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import (
    BEGINNINGS,
    FORMER_NAME,
    SCOPE,
    WORDS,
    Match,
    best,
    of_labels,
    read_match,
)
from orgmodel.questions.suggestions import closest, commands_about


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means: the things, and what to tell the reader about it."""

    matches: tuple[Match, ...]
    notices: tuple[Notice, ...] = ()


def resolve(asking: Asking, given: str, parameter: Parameter) -> Found:
    """The things that `given` means for a parameter: one, or several where it allows that.

    Raises:
        UnknownName, AmbiguousName, WrongKind: nothing is meant, too much, or something else.
    """
    labels = parameter.type.labels
    folded = fold(given)
    everything = _exact(asking, given, folded)
    matches = of_labels(everything, labels)
    if not matches and folded:
        matches, others = _inexact(asking, folded, labels, stranger=bool(everything))
        everything += others
    if not matches:
        raise _nothing(asking, given, labels, everything)
    chosen = best(matches, asking.on, several=parameter.several)
    if len(chosen) > 1 and not parameter.several:
        raise AmbiguousName(given, _candidates(asking, chosen))
    return Found(chosen, _notices(asking, given, chosen, _others(matches, chosen)))


def _exact(asking: Asking, given: str, folded: str) -> tuple[Match, ...]:
    rows = asking.look_up("exact", given=given, folded=folded or None)
    return tuple(read_match(row, folded) for row in rows)


def _inexact(
    asking: Asking, folded: str, labels: Sequence[str], *, stranger: bool
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """Those whose names hold all the words, else their beginnings, else a scope; and the rest.

    A `stranger`, a thing of another kind that is called just that, is likelier to be meant
    than a scope.
    """
    words = folded.split()
    rest: tuple[Match, ...] = ()
    for tier, end in ((WORDS, " "), (BEGINNINGS, "")):
        rows = asking.look_up("words", pieces=[f" {word}{end}" for word in words])
        matches = tuple(read_match(row, folded, tier) for row in rows)
        if wanted := of_labels(matches, labels):
            return wanted, matches
        rest += matches
    if stranger:
        return (), rest
    rows = asking.look_up("scopes")
    matches = tuple(
        read_match(row, folded, SCOPE)
        for row in rows
        if row["current"] and folded in fold(str(row["text"]))
    )
    return of_labels(matches, labels), rest


def _others(matches: Sequence[Match], chosen: Sequence[Match]) -> int:
    """How many other things match; the post that heads a chosen unit is no other."""
    ids = {each.id for each in chosen}
    return len({each.id for each in matches if not ids.intersection((each.id, *each.heads))})


def _notices(
    asking: Asking, given: str, chosen: tuple[Match, ...], others: int
) -> tuple[Notice, ...]:
    fields = {"given": given, "count": str(len(chosen)), "others": str(others)}
    if len(chosen) > 1:
        return (Notice("several-answered", tuple(fields.items())),)
    (match,) = chosen
    if match.tier < FORMER_NAME:
        return ()
    fields |= {"name": asking.names([match.id])[match.id].name(asking.options.language)}
    codes = {FORMER_NAME: "former-name", SCOPE: "scope"}
    code = codes.get(match.tier, "taken-for-among" if others else "taken-for")
    return (Notice(code, tuple(fields.items())),)


def _nothing(
    asking: Asking, given: str, labels: tuple[str, ...], strangers: Sequence[Match]
) -> UnknownName | WrongKind:
    if strangers:
        stranger = best(strangers, asking.on, several=True)[0]
        return WrongKind(given, stranger.label, labels, commands_about(stranger.label))
    return UnknownName(given, labels, closest(asking, given, labels))


def _candidates(asking: Asking, matches: Sequence[Match]) -> tuple[Candidate, ...]:
    called = asking.names(each.id for each in matches)
    return tuple(
        Candidate(
            each.id,
            called[each.id].name(asking.options.language),
            each.label,
            *each.written,
        )
        for each in matches
    )
