"""The values of `kind` that orgmodel knows, said in both languages; a dataset may add others."""

from __future__ import annotations

from orgmodel.metamodel.types import Words

KINDS = {
    # organisations
    "organisation": Words("organisation", "organisation"),
    "country": Words("country", "pays"),
    "country-group": Words("group of countries", "groupe de pays"),
    "framework": Words("partnership framework", "cadre de partenariat"),
    "partner": Words("partner", "partenaire"),
    "group": Words("group", "groupe"),
    # units
    "staff-body": Words("staff body", "organe de travail"),
    "private-office": Words("private office", "cabinet"),
    "division": Words("division", "division"),
    "directorate": Words("directorate", "direction"),
    "section": Words("section", "section"),
    "office": Words("office", "bureau"),
    "team": Words("team", "équipe"),
    "special-representative": Words("special representative", "représentant spécial"),
    # posts
    "secretary-general": Words("Secretary General", "secrétaire général"),
    "assistant-secretary-general": Words(
        "Assistant Secretary General", "secrétaire général adjoint"
    ),
    "director": Words("director", "directeur"),
    "head": Words("head", "chef"),
    "chair": Words("chair", "président"),
    "deputy": Words("deputy", "adjoint"),
    "role": Words("role", "rôle"),
    "adviser": Words("adviser", "conseiller"),
    "member": Words("member", "membre"),
    # committees
    "council": Words("council", "conseil"),
    "committee": Words("committee", "comité"),
    "board": Words("board", "bureau"),
    "working-group": Words("working group", "groupe de travail"),
    # people
    "person": Words("person", "personne"),
    # responsibilities
    "programme": Words("programme", "programme"),
    "policy": Words("policy", "politique"),
    "function": Words("function", "fonction"),
    "service": Words("service", "service"),
    "area": Words("area", "domaine"),
    "objective": Words("objective", "objectif"),
    "activity": Words("activity", "activité"),
    "provision": Words("provision", "disposition"),
    # themes
    "theme": Words("theme", "thème"),
    # instruments
    "treaty": Words("treaty", "traité"),
    "concept": Words("concept", "concept"),
    "policy-text": Words("policy text", "texte d'orientation"),
    "decision": Words("decision", "décision"),
    "resolution": Words("resolution", "résolution"),
    "declaration": Words("declaration", "déclaration"),
    "rule": Words("rule", "règle"),
    "guide": Words("guide", "guide"),
    "tool": Words("tool", "outil"),
    # occasions
    "summit": Words("summit", "sommet"),
    "conference": Words("conference", "conférence"),
    "meeting": Words("meeting", "réunion"),
    "signature": Words("signature", "signature"),
    # change events
    "founded": Words("founded", "création"),
    "abolished": Words("abolished", "suppression"),
    "merged": Words("merged", "fusion"),
    "absorbed": Words("absorbed", "absorption"),
    "split": Words("split", "scission"),
    "spun-off": Words("spun off", "détachement"),
    "moved": Words("moved", "rattachement"),
    "renamed": Words("renamed", "changement de nom"),
    "reclassified": Words("reclassified", "changement de type"),
    "transferred": Words("transferred", "transfert"),
    "reinstated": Words("reinstated", "rétablissement"),
    "decided": Words("decided", "décision"),
    # sites
    "site": Words("site", "site"),
    # measures
    "headcount": Words("headcount", "effectif"),
    "count": Words("count", "nombre"),
    "amount": Words("amount", "montant"),
    # discrepancies
    "contradiction": Words("contradiction", "contradiction"),
    "drift": Words("drift", "dérive"),
    "error": Words("error", "erreur"),
    "ambiguity": Words("ambiguity", "ambiguïté"),
    # terms
    "term": Words("term", "terme"),
    "false-friend": Words("false friend", "faux ami"),
    "claim": Words("claim", "affirmation"),
    # sources
    "official": Words("official", "officiel"),
    "official-copy": Words("copy of an official text", "copie d'un texte officiel"),
    "press": Words("press", "presse"),
    "law": Words("law", "texte de loi"),
    "other": Words("other", "autre"),
}

EVENT_CARDINALITIES = {
    "founded": ((0, 0), (1, None)),
    "abolished": ((1, None), (0, 0)),
    "merged": ((2, None), (1, 1)),
    "absorbed": ((1, None), (1, 1)),
    "split": ((1, 1), (2, None)),
    "spun-off": ((1, 1), (1, None)),
    "renamed": ((1, 1), (1, 1)),
    "reinstated": ((0, None), (1, 1)),
}
"""How many things a change event starts from and results in: (least, most) of each."""

INHERITING_KINDS = ("objective", "activity", "provision")
"""Responsibilities whose accountability is always that of what they are part of."""
