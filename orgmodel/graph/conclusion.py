"""What a derivation finds on a day: a body, why, and the recorded edges that say so."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.graph.model import Edge


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A post or body that a thing leads to.

    `because` and `via` are those of ANSWERS_FOR (blank for a reporting line).
    """

    body: str
    because: str
    via: str
    evidence: tuple[Edge, ...]
