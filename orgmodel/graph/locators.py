"""Where in its sources a fact stands: one text for several sources, `text-is: § Rôle; p05: p. 3`.

A part without the id of a source continues the one before; before any id, it is about all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_OF = re.compile(r"([a-z0-9][a-z0-9-]*): (.*)\Z", re.DOTALL)


def places(sources: Iterable[str], locator: str) -> dict[str, str]:
    """The place in each of `sources`, blank where `locator` names none."""
    found: dict[str, list[str]] = {source: [] for source in sources}
    current = tuple(found)
    for part in filter(None, (each.strip() for each in locator.split(";"))):
        match = _OF.match(part)
        known = match is not None and match[1] in found
        if match is not None and known:
            current = (match[1],)
        for source in current:
            found[source].append(match[2] if match is not None and known else part)
    return {source: "; ".join(parts) for source, parts in found.items()}


def joined(evidence: Iterable[Mapping[str, str]]) -> str:
    """One locator for several facts, given the places of each."""
    found: dict[str, dict[str, None]] = {}
    for each in evidence:
        for source, place in each.items():
            if place:
                found.setdefault(source, {}).setdefault(place)
    return "; ".join(f"{source}: {'; '.join(parts)}" for source, parts in found.items())
