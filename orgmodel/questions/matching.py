"""Ranks what a name may mean: the rules of which match beats which, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from orgmodel.graph import ALWAYS
from orgmodel.graph.folding import fold
from orgmodel.stores import Cell

ID, NAME, OTHER_NAME, ABBREVIATION, FORMER_NAME, WORDS, BEGINNINGS, SCOPE = range(8)
"""How well a name matches, the best first."""

_TIERS = {
    "id": ID,
    "official": NAME,
    "working": NAME,
    "short": OTHER_NAME,
    "abbreviation": ABBREVIATION,
    "identifier": ABBREVIATION,
    "former": FORMER_NAME,
}

REMARKS = frozenset({"Theme", "Measure", "Discrepancy", "Term", "Source", "ChangeEvent"})
"""What is only said of the organisation."""

_ENGLISH = "a an and at by for from in of on or the to with"
_FRENCH = "a au aux d dans de des du en et l la le les ou par pour sur un une"
_LITTLE = frozenset(f"{_ENGLISH} {_FRENCH}".split())
"""Words that people leave out or add, folded."""

SHORT = 2
"""How long a word is that is no beginning of another: too much begins like it."""

_PLURAL = 5
"""How long a word is at least that is looked for without the s at its end."""

_LETTERS = 4
"""How long a word may be that stands for words which begin like its letters."""

WHOLE, TOGETHER, CLOSE, APART = range(4)
"""How the words stand in a name: they are all of it; one behind the other; with little words
between them; here and there."""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that a name may mean.

    `tier`: how well the name matches; `distance`: how the words stand in it (WHOLE to
    APART), and how many others there are. `alias`: it is an abbreviation, another or a former
    name. `current`: the name is in use on the date. `since` and
    `until`: the life of the thing, `written` the same two dates as they were typed. `heads`:
    what it heads, or is deputy of, now or ever, if it is a post.
    """

    id: str
    label: str
    text: str
    tier: int
    since: date
    until: date
    distance: tuple[int, int] = (WHOLE, 0)
    current: bool = True
    alias: bool = False
    heads: tuple[str, ...] = ()
    written: tuple[str, str] = ("", "")

    @property
    def remark(self) -> bool:
        """Whether it is only said of the organisation, and no part of it."""
        return self.label in REMARKS

    def living(self, on: date) -> bool:
        """Whether the thing is in force on that date."""
        return self.since <= on < self.until


def read_match(row: Mapping[str, Cell], folded: str, tier: int | None = None) -> Match:
    """The match that a row of cypher/lookup/ says; `tier` where not the kind of name decides.

    A name that is not in use on the date is as good as a former one.
    """
    if tier is None:
        tier = _TIERS[str(row["kind"])]
        if not row["current"]:
            tier = max(tier, FORMER_NAME)
    text = str(row["text"])
    heads = row["heads"]
    return Match(
        id=str(row["id"]),
        label=str(row["label"]),
        text=text,
        tier=tier,
        since=date.fromisoformat(str(row["since"])),
        until=date.fromisoformat(str(row["until"])),
        distance=_distance(folded, fold(text)),
        current=bool(row["current"]),
        alias=_TIERS.get(str(row["kind"]), NAME) > NAME,
        heads=tuple(map(str, heads)) if isinstance(heads, list) else (),
        written=(str(row["began"]), str(row["ended"])),
    )


def of_labels(matches: Iterable[Match], labels: Sequence[str]) -> tuple[Match, ...]:
    """Those that a question about `labels` can be about."""
    return tuple(each for each in matches if "Entity" in labels or each.label in labels)


def telling(folded: str) -> list[str]:
    """The words of a folded text without the little ones, if there are others; each once."""
    words = list(dict.fromkeys(folded.split()))
    return [word for word in words if word not in _LITTLE] or words


def singular(word: str) -> str:
    """What a word and its singular begin like, in both languages: "exercices" is "exercice"."""
    return word.removesuffix("s") if len(word) >= _PLURAL else word


def says_nothing(folded: str) -> bool:
    """Whether there are none but little words: half of all names have one of them."""
    return _LITTLE.issuperset(folded.split())


def stands_for_others(word: str) -> bool:
    """Whether a word may be the first letters of others."""
    return 1 < len(word) <= _LETTERS and word.isalpha()


def standing(*words: str) -> str:
    """A pattern for the folded names in which the words stand in a row, or others for them.

    "sga" stands for "secretaire general adjoint", "thb" for "trafficking in human beings".
    """
    little = f"((?:{'|'.join(sorted(_LITTLE))}) )*"
    return f"(?s).* {f' {little}'.join(_standing(word, little) for word in words)} .*"


def _standing(word: str, little: str) -> str:
    if not stands_for_others(word):
        return word
    initials = f"[^ ]* {little}".join(word)
    return f"({word}|{initials}[^ ]*)"


def best(
    matches: Iterable[Match], on: date, *, several: bool, whenever: bool = False
) -> tuple[Match, ...]:
    """The best matches, one for each thing, the nearest first: more than one if equally good.

    A part of the organisation beats a theme or term that is called so, a better kind of match
    a worse one, a whole name a part of one; then what is in force on the date beats what is
    not, a name in use one that is not, a unit the post that heads it, a post its deputy, and
    words that stand together words that do not. Unless `several` are wanted, the name with the
    fewest other words beats the rest; not those of its own kind, which are meant just as likely.

    `whenever`: what is in force on the date is no better than what is not.
    """
    things: dict[str, Match] = {}
    for each in sorted(matches, key=_goodness):
        things.setdefault(each.id, each)
    found = [each for each in things.values() if not each.remark or each.tier == ID]
    found = found or list(things.values())
    tier = min((each.tier for each in found), default=ID)
    found = [each for each in found if each.tier == tier]
    # a page is only what was read; titles of pages have words of everything
    found = [each for each in found if each.label != "Source"] or found
    in_force = (lambda each: each.living(on), lambda each: each.current)
    for better in (_is_whole, *(() if whenever else in_force)):
        found = [each for each in found if better(each)] or found
    ids = {each.id for each in found}
    found = [each for each in found if not ids.intersection(each.heads)]
    return tuple(
        sorted(_nearest(found, several=several), key=lambda each: (each.distance, each.id))
    )


def telling_day(matches: Sequence[Match]) -> str:
    """The latest day on which one of them begins while no other is in force; blank if none."""
    days = sorted({each.since for each in matches if each.since > ALWAYS}, reverse=True)
    for day in days:
        if sum(each.living(day) for each in matches) == 1:
            return day.isoformat()
    return ""


def _goodness(match: Match) -> tuple[object, ...]:
    how, others = match.distance
    return match.id, match.tier, not _is_whole(match), not match.current, how, match.alias, others


def _is_whole(match: Match) -> bool:
    return match.distance[0] == WHOLE


def _nearest(found: Sequence[Match], *, several: bool) -> list[Match]:
    """Those whose words stand nearest; of one thing that has fewer other words, all its kind.

    Of these what is called so beats what also goes by a name like that.
    """
    closest = min((each.distance[0] for each in found), default=WHOLE)
    near = [each for each in found if each.distance[0] == closest]
    if several:
        return near
    fewest = min((each.distance[1] for each in near), default=0)
    labels = {each.label for each in near if each.distance[1] == fewest}
    near = [each for each in near if each.label in labels]
    return [each for each in near if not each.alias] or near


def _distance(wanted: str, folded: str) -> tuple[int, int]:
    """How the words stand in a folded name, and how many others it has; the last may be begun."""
    asked, named = telling(wanted), telling(folded)
    others = max(len(named) - len(asked), 0)
    if not others:
        return WHOLE, 0
    if wanted.rstrip() in folded:
        return TOGETHER, others
    return (CLOSE if f" {' '.join(asked)}" in f" {' '.join(named)}" else APART), others
