"""Finds what was meant: an id, a name, an abbreviation, a few words of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orgmodel.catalogue import Parameter
from orgmodel.errors import AmbiguousName, Candidate, UnknownName, WrongKind
from orgmodel.graph.folding import fold
from orgmodel.questions.answer import Notice
from orgmodel.questions.arguments import unfolded
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import (
    ABBREVIATION,
    APART,
    BEGINNINGS,
    FORMER_NAME,
    ID,
    SCOPE,
    SHORT,
    TOGETHER,
    WORDS,
    Match,
    best,
    of_labels,
    read_match,
    says_nothing,
    singular,
    standing,
    stands_for_others,
    telling,
    telling_day,
)
from orgmodel.questions.suggestions import closest, commands_about
from orgmodel.stores import Cell

_LONGEST = 1000
"""How long a text may be in which the words of a name are looked for."""
_MOST = 12
"""So many things can be asked about at once."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means: the things, and what to tell the reader about it."""

    matches: tuple[Match, ...]
    notices: tuple[Notice, ...] = ()


def resolve(asking: Asking, given: str, parameter: Parameter, *, whenever: bool = False) -> Found:
    """The things that `given` means for a parameter: one, or several where it allows that.

    `whenever`: also what is as good a match and not in force on the date.

    Raises:
        UnknownName, AmbiguousName, WrongKind: nothing is meant, too much, or something else.
    """
    matches, strangers = _matching(asking, given, parameter.type.labels)
    if not matches:
        raise _nothing(asking, given, parameter.type.labels, strangers)
    chosen = best(matches, asking.on, several=parameter.several, whenever=whenever)
    if len(chosen) > (_MOST if parameter.several else 1):
        raise AmbiguousName(given, _candidates(asking, chosen), telling_day(chosen))
    return Found(chosen, _notices(asking, given, chosen, _others(matches, chosen)))


def likeliest(asking: Asking, given: str, parameter: Parameter) -> tuple[Match, ...]:
    """What `given` means best for a parameter, nothing where it means nothing; nobody is told."""
    matches, _ = _matching(asking, given, parameter.type.labels)
    return best(matches, asking.on, several=parameter.several)


def is_called(asking: Asking, given: str, parameter: Parameter) -> bool:
    """Whether something that fits a parameter is called just that."""
    return any(of_labels(_exact(asking, given, fold(given)), parameter.type.labels))


_Both = tuple[tuple[Match, ...], tuple[Match, ...]]
"""What the question can be about, and what else was found."""


def _matching(asking: Asking, given: str, labels: Sequence[str]) -> _Both:
    folded = fold(given)
    everything = _exact(asking, given, folded)
    matches = of_labels(everything, labels)
    if not matches and 0 < len(folded) <= _LONGEST:
        matches = of_labels(_explained(asking, everything), labels)
    if not matches and len(folded) <= _LONGEST and not says_nothing(folded):
        matches, others = _inexact(asking, folded, labels, everything)
        everything += others
    return matches, everything


def _exact(asking: Asking, given: str, folded: str) -> tuple[Match, ...]:
    ids: list[Cell] = [*dict.fromkeys((given.strip(), given.strip().casefold()))]
    rows = asking.look_up("exact", ids=ids, folded=folded or None)
    return tuple(read_match(row, folded) for row in rows)


def _inexact(asking: Asking, folded: str, labels: Sequence[str], exact: tuple[Match, ...]) -> _Both:
    """Those whose names hold all the words, else their beginnings, else a scope; and the rest.

    `exact` are things of other kinds that are called just that.
    """
    strangers = [each for each in exact if not each.remark]
    if strangers:
        return _beside(asking, folded, labels, strangers)
    rest: tuple[Match, ...] = ()
    remarks: tuple[Match, ...] = ()
    for tier in (WORDS, BEGINNINGS):
        matches = _holding(asking, folded, tier)
        wanted = of_labels(matches, labels)
        if not all(each.remark for each in wanted):
            return _with_units(asking, folded, labels, wanted), matches
        remarks += wanted
        # a remark that merely holds the words is not what was meant
        rest += tuple(each for each in matches if not each.remark)
    if wanted := of_labels(_across(asking, folded), labels) or remarks:
        return wanted, rest
    found = [read_match(row, folded, SCOPE) for row in _scopes(asking, folded)]
    return of_labels(found, labels), rest


def _with_units(
    asking: Asking, folded: str, labels: Sequence[str], wanted: tuple[Match, ...]
) -> tuple[Match, ...]:
    """The same with the units that those posts head, where those are called nearly so as well.

    "Bureau juridique" is in the title of the head of the Bureau des affaires juridiques.
    """
    headed = {unit for each in wanted for unit in each.heads}
    if wanted[0].tier != WORDS or not headed or not all(each.heads for each in wanted):
        return wanted
    near = of_labels(_holding(asking, folded, BEGINNINGS), labels)
    units = (replace(each, tier=WORDS) for each in near if each.id in headed)
    return (*wanted, *units)


def _explained(asking: Asking, exact: tuple[Match, ...]) -> tuple[Match, ...]:
    """What is called like a term that goes by what was typed: a glossary has other names."""
    remarks = exact if all(each.remark for each in exact) else ()
    terms = asking.names(each.id for each in remarks if each.label == "Term").values()
    names = {name: None for term in terms for name in (term.name_en, term.name_fr) if name}
    return tuple(
        replace(each, tier=WORDS) for name in names for each in _exact(asking, name, fold(name))
    )


def _scopes(asking: Asking, folded: str) -> list[dict[str, Cell]]:
    """The assignments for a part that is called so; on another date, only if it begins so."""
    words = telling(folded)
    asked = f" {' '.join(words)} "
    found = []
    for row in asking.look_up("scopes", pattern=unfolded(max(words, key=len))):
        part = f" {' '.join(telling(fold(str(row['text']))))} "
        if part.startswith(asked) or (row["current"] and asked in part):
            found.append(row)
    return found


def _beside(
    asking: Asking, folded: str, labels: Sequence[str], strangers: Sequence[Match]
) -> _Both:
    """Those that may be meant although something of another kind is called just that.

    "Public diplomacy" is a function, and yet in `what public diplomacy` it is the division; an
    abbreviation or an id is nothing else.
    """
    if any(each.tier in {ID, ABBREVIATION} for each in strangers):
        return (), ()
    alive = any(each.living(asking.on) for each in strangers)
    matches = _holding(asking, folded, WORDS)
    near = [
        each
        for each in of_labels(matches, labels)
        if each.distance[0] != APART and (each.living(asking.on) or not alive)
    ]
    return tuple(near), ()


def _holding(asking: Asking, folded: str, tier: int) -> tuple[Match, ...]:
    """Those with a name that holds all the words, or words that begin like them."""
    pieces: list[Cell] = [
        f" {singular(word)}" if tier == BEGINNINGS and len(word) > SHORT else f" {word} "
        for word in telling(folded)
    ]
    first = max(map(str, pieces), key=len)
    rows = asking.look_up("words", first=first, pieces=pieces, patterns=[])
    found = (read_match(row, folded, tier) for row in rows)
    # the title of a document is long: words here and there in it are no name of it
    return tuple(each for each in found if each.label != "Source" or each.distance[0] != APART)


def _across(asking: Asking, folded: str) -> tuple[Match, ...]:
    """Those with each word in one name or another, or standing there for its initials.

    An abbreviation beside words of a name ("IBAN auditors"); else in one name initials beside
    words of it ("THB policy" is the Policy on Trafficking in Human Beings).
    """
    words = telling(folded)
    if len(words) == 1:
        return ()
    pieces: list[Cell] = [f" {word} " for word in words]
    patterns: list[Cell] = [standing(word) for word in words]
    # one word of each language would also do here, which is a slip: so the abbreviation
    rows = asking.look_up("across", pieces=pieces, patterns=patterns)
    longer = [word for word in words if not stands_for_others(word)]
    if not rows and 0 < len(longer) < len(words):
        first = f" {max(longer, key=len)} "
        rows = asking.look_up("words", first=first, pieces=[], patterns=patterns)
    in_a_row = re.compile(standing(*words))
    found = [read_match(row, folded, BEGINNINGS) for row in rows]
    return tuple(
        replace(
            each,
            distance=(
                TOGETHER if in_a_row.match(fold(each.text)) else APART,
                len(each.text.split()),
            ),
        )
        for each in found
        if each.label != "Source"
    )


def _others(matches: Sequence[Match], chosen: Sequence[Match]) -> int:
    """How many other things match; the head of a chosen unit and a deputy are no others."""
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
        stranger = best(strangers, asking.on, several=False)[0]
        name = asking.names([stranger.id])[stranger.id].name(asking.options.language)
        commands = commands_about(stranger.label)
        return WrongKind(given, stranger.label, labels, commands, name)
    unnamed = not asking.options.with_holders and not {"Entity", "Person"}.isdisjoint(labels)
    return UnknownName(given, labels, closest(asking, given, labels), unnamed)


def _candidates(asking: Asking, matches: Sequence[Match]) -> tuple[Candidate, ...]:
    called = asking.names(each.id for each in matches)
    return tuple(
        Candidate(
            each.id,
            called[each.id].name(asking.options.language),
            each.label,
            called[each.id].kind,
            *each.written,
        )
        for each in matches
    )
