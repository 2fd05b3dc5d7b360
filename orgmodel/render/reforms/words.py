"""What the states of the ledger, its groups and its reasons are called."""

from __future__ import annotations

from orgmodel.metamodel import RELATIONS, Words
from orgmodel.render.typography import said

STATES = {
    "pending": (Words("pending", "en attente"), Words("pending", "en attente")),
    "dropped": (Words("dropped", "abandon"), Words("dropped", "abandons")),
    "discontinued": (Words("discontinued", "fin"), Words("discontinued", "fins")),
    "merged": (Words("merged", "fusion"), Words("merged", "fusions")),
    "internalised": (Words("internalised", "en interne"), Words("internalised", "en interne")),
    "transferred": (Words("transferred", "transfert"), Words("transferred", "transferts")),
    "retained": (Words("retained", "maintien"), Words("retained", "maintiens")),
}
"""In an equation, after the number one and after a greater one."""

HEADINGS = {
    "pending": Words("pending: somebody must decide", "en attente : il faut décider"),
    "dropped": Words("dropped", "abandons"),
    "discontinued": Words("discontinued", "fins"),
    "merged": Words("merged with what says the same", "fusions avec ce qui dit la même chose"),
    "internalised": Words("both ends inside one body now", "désormais à l'intérieur d'un organe"),
    "transferred": Words("transferred", "transferts"),
    "retained": Words("retained", "maintiens"),
    "created": Words("created", "créations"),
}
"""Above what is in a state."""

GROUPS = {
    "things": Words("bodies, posts and the like", "organes, postes et autres"),
    "responsibilities": Words("who answers and who does", "qui répond et qui est chargé"),
    "support": Words("support, consultation", "appui, consultation"),
    "places": Words("places in the structure", "rattachements"),
    "posts": Words("places of posts", "places des postes"),
    "heads": Words("heads and deputies", "directions et adjoints"),
    "lines": Words("reporting lines", "lignes hiérarchiques"),
    "chairs": Words("chairs", "présidences"),
    "secretariats": Words("secretariats", "secrétariats"),
    "seats": Words("seats", "sièges"),
    "holders": Words("holders", "titulaires"),
    "mandates": Words("mandates", "mandats"),
    "measures": Words("figures", "chiffres"),
    "links": Words("other links", "autres liens"),
}

_REASONS = {
    "ends": Words("ends with it", "en conséquence"),
    "default": Words("rule of the operation", "règle de l'opération"),
    "decided": Words("decided in the plan", "décision du projet"),
    "keep": Words("decided in the plan", "décision du projet"),
    "abolish": Words("abolished", "suppression"),
    "abolished": Words("abolished", "suppression"),
    "delayered": Words("layer taken out", "niveau retiré"),
    "split": Words("split", "scission"),
    "later": Words("still to come", "à venir"),
}


def say_state(state: str, language: str, number: int = 1) -> str:
    """What a state of the ledger is called, of one thing or of several."""
    return said(STATES[state][number > 1], language)


def say_reason(reason: str, language: str) -> str:
    """Why something is in its state; what the plan says itself as it stands there."""
    if reason in RELATIONS:
        return said(RELATIONS[reason].words, language)
    return said(_REASONS[reason], language) if reason in _REASONS else reason
