"""What the states of the ledger, its groups and its reasons are called."""

from __future__ import annotations

from orgmodel.metamodel import RELATIONS, Words
from orgmodel.render.typography import said

STATES = {
    "pending": Words("pending", "en attente"),
    "dropped": Words("dropped", "par abandon"),
    "discontinued": Words("discontinued", "par extinction"),
    "merged": Words("merged", "par fusion"),
    "internalised": Words("internalised", "en interne"),
    "transferred": Words("transferred", "par transfert"),
    "retained": Words("retained", "sans changement"),
}
"""In an equation, after a number."""

HEADINGS = {
    "pending": Words("pending: somebody must decide", "en attente : il faut décider"),
    "dropped": Words("dropped", "abandonné"),
    "discontinued": Words("discontinued", "éteint"),
    "merged": Words("merged with what says the same", "fusionné avec ce qui dit la même chose"),
    "internalised": Words("both ends inside one body now", "désormais à l'intérieur d'un organe"),
    "transferred": Words("transferred", "transféré"),
    "retained": Words("retained", "inchangé"),
    "created": Words("created", "créé"),
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
    "ends": Words("ends with it", "prend fin avec lui"),
    "default": Words("rule of the operation", "règle de l'opération"),
    "decided": Words("decided in the plan", "décidé dans le projet"),
    "keep": Words("decided in the plan", "décidé dans le projet"),
    "abolish": Words("abolished", "supprimé"),
    "abolished": Words("abolished", "supprimé"),
    "delayered": Words("layer taken out", "niveau retiré"),
    "split": Words("split", "scindé"),
}


def say_reason(reason: str, language: str) -> str:
    """Why something is in its state; what the plan says itself as it stands there."""
    if reason in RELATIONS:
        return said(RELATIONS[reason].words, language)
    return said(_REASONS[reason], language) if reason in _REASONS else reason
