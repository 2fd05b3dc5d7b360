"""Ranks what a name may mean: the rules of which match beats which, without a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

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

_REMARKS = frozenset({"Theme", "Measure", "Discrepancy", "Term", "Source"})


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that a name may mean.

    `tier`: how well the name matches; `distance`: of names that only hold the words, 0 where
    the words stand together, and how many other words there are. `since` and `until`: the life
    of the thing, `written` the same two dates as they were typed. `heads`: what it heads, if it
    is a post.
    """

    id: str
    label: str
    text: str
    tier: int
    since: date
    until: date
    distance: tuple[int, int] = (0, 0)
    heads: tuple[str, ...] = ()
    written: tuple[str, str] = ("", "")

    @property
    def remark(self) -> bool:
        """Whether it is only said of the organisation, and no part of it."""
        return self.label in _REMARKS

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
        heads=tuple(map(str, heads)) if isinstance(heads, list) else (),
        written=(str(row["began"]), str(row["ended"])),
    )


def of_labels(matches: Iterable[Match], labels: Sequence[str]) -> tuple[Match, ...]:
    """Those that a question about `labels` can be about."""
    return tuple(each for each in matches if "Entity" in labels or each.label in labels)


def best(matches: Iterable[Match], on: date, *, several: bool) -> tuple[Match, ...]:
    """The best matches, one for each thing, sorted by id: more than one where equally good.

    A part of the organisation beats a theme or term that is called so, a better kind of match
    a worse one; then what is in force on the date beats what is not, a unit the post that
    heads it, and words that stand together words that do not. Unless `several` are wanted,
    the name with the fewest other words beats the rest.
    """
    things: dict[str, Match] = {}
    for each in sorted(matches, key=lambda match: (match.id, match.tier, match.distance)):
        things.setdefault(each.id, each)
    if not things:
        return ()
    found = [each for each in things.values() if not each.remark or each.tier == ID]
    found = found or list(things.values())
    tier = min(each.tier for each in found)
    found = [each for each in found if each.tier == tier]
    found = [each for each in found if each.living(on)] or found
    ids = {each.id for each in found}
    found = [each for each in found if not ids.intersection(each.heads)]
    length = 1 if several else 2
    nearest = min(each.distance[:length] for each in found)
    return tuple(each for each in found if each.distance[:length] == nearest)


def _distance(wanted: str, folded: str) -> tuple[int, int]:
    together = 0 if wanted.rstrip() in folded else 1
    return together, max(len(folded.split()) - len(wanted.split()), 0)
