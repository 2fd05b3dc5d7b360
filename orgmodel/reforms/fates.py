"""What becomes of each relation of a body or post that closes, where nobody decided otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.graph import Edge

ENDS, DROPPED, PENDING, ABOVE, SUPERIOR = "ends", "dropped", "pending", "above", "superior"
"""It ends with the body; it is dropped, and listed; somebody must decide; it goes to the unit
above; it goes to the nearest superior that stays."""

_AS_START = {
    "SUB_ORGANIZATION_OF": ENDS,
    "POST_IN": ENDS,
    "REPORTS_TO": ENDS,
    "ACCOUNTABLE_TO": ENDS,
    "HEAD_OF": PENDING,
    "CHAIRS": PENDING,
    "SECRETARIAT_OF": PENDING,
    "MEMBER_OF": PENDING,
    "ACCOUNTABLE_FOR": PENDING,
    "RESPONSIBLE_FOR": PENDING,
}
_AS_END = {
    "SUB_ORGANIZATION_OF": ABOVE,
    "POST_IN": PENDING,
    "ACCOUNTABLE_TO": PENDING,
    "REPORTS_TO": SUPERIOR,
    "HEAD_OF": ENDS,
    "CHAIRS": ENDS,
    "SECRETARIAT_OF": ENDS,
}
"""Of each relation that leaves and that arrives; every other one is dropped."""

ITEM_WORDS = ("abolish", "drop", "keep", "pending")
"""What a plan may say of an item instead of who gets it."""

KINDS = {
    "accountable": "ACCOUNTABLE_FOR",
    "responsible": "RESPONSIBLE_FOR",
    "supports": "SUPPORTS",
    "consulted": "CONSULTED_ON",
    "informed": "INFORMED_OF",
    "chair": "CHAIRS",
    "secretariat": "SECRETARIAT_OF",
    "seat": "MEMBER_OF",
    "head": "HEAD_OF",
    "post": "POST_IN",
    "below": "SUB_ORGANIZATION_OF",
    "line": "REPORTS_TO",
}
"""How a plan tells one relation to a thing from another: `chair:cmt-x`, `seat:cmt-x`."""

_KIND_OF = {relation: kind for kind, relation in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a plan says of an item: who gets it, or one of ITEM_WORDS."""

    word: str
    to: str = ""


def fate(edge: Edge, body: str) -> str:
    """What becomes of a relation of a body that closes."""
    table = _AS_START if edge.source == body else _AS_END
    if table is _AS_END and edge.relation == "POST_IN" and edge.properties.get("how"):
        return DROPPED  # it is only attached there, and stands elsewhere
    return table.get(edge.relation, DROPPED)


def other_end(edge: Edge, body: str) -> str:
    """The end of a relation that is not the body."""
    return edge.target if edge.source == body else edge.source


def item_keys(edge: Edge, body: str) -> tuple[str, ...]:
    """How a plan may name a relation of a body, the most exact first."""
    other = other_end(edge, body)
    kind = _KIND_OF.get(edge.relation, "")
    return (f"{kind}:{other}", other) if kind else (other,)
