"""The closed vocabularies, each value said in both languages."""

from __future__ import annotations

from orgmodel.metamodel.types import Words

ROLES = {
    "accountable": Words("accountable", "répond de"),
    "responsible": Words("responsible", "chargé de"),
    "supports": Words("supports", "appuie"),
    "consulted": Words("consulted", "consulté"),
    "informed": Words("informed", "informé"),
}
"""The roles of assignments.csv, in their order of precedence."""

ROLE_RELATIONS = {
    "accountable": "ACCOUNTABLE_FOR",
    "responsible": "RESPONSIBLE_FOR",
    "supports": "SUPPORTS",
    "consulted": "CONSULTED_ON",
    "informed": "INFORMED_OF",
}
"""The relation that each role is written as."""

LINES = {
    "direct": Words("direct", "directe"),
    "functional": Words("functional", "fonctionnelle"),
    "dotted": Words("dotted", "pointillée"),
    "administrative": Words("administrative", "administrative"),
}

ASSERTIONS = {
    "stated": Words("stated", "énoncé"),
    "inferred": Words("inferred", "déduit"),
    "assumed": Words("assumed", "supposé"),
}

REASONS = {
    "stated": Words("stated by a source", "énoncé par une source"),
    "heads": Words("heads the responsible unit", "dirige l'unité chargée"),
    "alone": Words("alone responsible", "seul chargé"),
    "inherited": Words("inherited", "hérité"),
}
"""Why somebody answers for a responsibility (ANSWERS_FOR.because)."""

SEVERITIES = {
    "error": Words("error", "erreur"),
    "warning": Words("warning", "avertissement"),
    "info": Words("note", "remarque"),
}

LANGUAGES = {
    "en": Words("English", "anglais"),
    "fr": Words("French", "français"),
}

NAME_KINDS = {
    "official": Words("official name", "nom officiel"),
    "working": Words("working name", "nom de travail"),
    "former": Words("former name", "ancien nom"),
    "short": Words("other name", "autre nom"),
    "abbreviation": Words("abbreviation", "sigle"),
    "identifier": Words("identifier", "identifiant"),
}

NAME_STATUSES = {
    "official": Words("official", "officiel"),
    "working": Words("working translation", "traduction de travail"),
}

STATED_NONE = {
    "head": Words("no head", "sans responsable"),
    "chair": Words("no chair", "sans présidence"),
    "secretariat": Words("no secretariat", "sans secrétariat"),
    "owner": Words("no owner", "sans responsable désigné"),
    "mandate": Words("no mandate", "sans mandat"),
}
"""What a source may say that there is none of (the column `without`)."""

CHAIR_MODES = {
    "post": Words("a post", "une fonction"),
    "elected": Words("elected", "élue"),
    "rotating": Words("rotating", "tournante"),
    "by-topic": Words("by topic", "selon le sujet"),
    "several": Words("several", "plusieurs"),
}

FUNCTION_TYPES = {
    "policy": Words("policy", "orientation"),
    "delivery": Words("delivery", "exécution"),
    "oversight": Words("oversight", "contrôle"),
    "support": Words("support", "soutien"),
}

STATUSES = {
    "active": Words("active", "actif"),
    "suspended": Words("suspended", "suspendu"),
    "filled": Words("filled", "pourvu"),
    "vacant": Words("vacant", "vacant"),
    "frozen": Words("frozen", "gelé"),
    "withheld": Words("filled, holder not published", "pourvu, titulaire non publié"),
    "planned": Words("planned", "prévu"),
    "running": Words("running", "en cours"),
    "ended": Words("ended", "terminé"),
    "announced": Words("announced", "annoncé"),
    "decided": Words("decided", "décidé"),
    "under-way": Words("under way", "en cours"),
    "in-force": Words("in force", "en vigueur"),
    "cancelled": Words("cancelled", "annulé"),
}

STATUSES_OF = {
    "Organization": ("active", "suspended"),
    "Unit": ("active", "suspended"),
    "Committee": ("active", "suspended"),
    "Post": ("filled", "vacant", "frozen", "withheld"),
    "Responsibility": ("planned", "running", "ended"),
    "ChangeEvent": ("announced", "decided", "under-way", "in-force", "cancelled"),
}
"""Which statuses a thing of each label may have."""

ARCHETYPES = {
    "player-coach": Words("player-coach", "joueur-entraîneur"),
    "coach": Words("coach", "entraîneur"),
    "supervisor": Words("supervisor", "superviseur"),
    "facilitator": Words("facilitator", "facilitateur"),
    "coordinator": Words("coordinator", "coordonnateur"),
}
"""Kinds of management work, each with its usual span (McKinsey 2017)."""

QUALIFIERS = {
    "about": Words("about", "environ"),
    "more than": Words("more than", "plus de"),
}

STATE_PROPERTIES = {
    "kind": Words("kind", "type"),
    "independent": Words("independent", "indépendant"),
    "status": Words("status", "état"),
}
"""The properties that states.csv may give for a time."""

MEMBER_ROLES = {
    "member": Words("member", "membre"),
    "observer": Words("observer", "observateur"),
    "adviser": Words("adviser", "conseiller"),
    "secretary": Words("secretary", "secrétaire"),
    "sponsor": Words("sponsor", "parrain"),
    "liaison": Words("liaison", "liaison"),
}
"""The usual roles in a body; a dataset may add its own."""

CHANGES = {
    "begins": Words("begins", "début"),
    "ends": Words("ends", "fin"),
    "from": Words("from then", "dès lors"),
    "until": Words("until then", "jusque-là"),
    "called": Words("is called", "nom"),
    "no-longer-called": Words("no longer called", "nom abandonné"),
    "once-called": Words("once called", "ancien nom"),
    "abbreviated": Words("is abbreviated", "sigle"),
    "adopted": Words("is adopted", "adoption"),
    "replaces": Words("replaces", "remplacement"),
}
"""What happens to a thing in time besides the kinds of change events."""

SEATS = {
    "head": Words("head", "direction"),
    "chair": Words("chair", "présidence"),
    "deputy-chair": Words("deputy chair", "vice-présidence"),
    **MEMBER_ROLES,
    "secretariat": Words("secretariat", "secrétariat"),
    "post": Words("post", "poste"),
    "holder": Words("holder", "titulaire"),
}
"""In which role somebody sits in a body, whatever the relation."""

SERVICES = {
    "chairs": Words("chairs it", "le préside"),
    "head-chairs": Words("chairs it through its head", "le préside par son chef"),
    "deputy": Words("is its deputy chair", "en assure la vice-présidence"),
    "head-deputy": Words(
        "is its deputy chair through its head", "en assure la vice-présidence par son chef"
    ),
    "sits": Words("sits in it", "y siège"),
    "head-sits": Words("sits in it through its head", "y siège par son chef"),
    "secretariat": Words("serves as its secretariat", "en assure le secrétariat"),
}
"""What a body is to a committee, itself or through the post that heads it."""

SHAPE = {
    "size": Words("size", "taille"),
    "layers": Words("layers", "niveaux"),
    "spans": Words("spans of control", "éventails de subordination"),
    "measures": Words("counted", "compté"),
    "measures-below": Words("counted below, added up", "compté en dessous, additionné"),
}
"""The parts of an organisation in figures."""

FIGURES = {
    "units": Words("units", "unités"),
    "posts": Words("posts", "postes"),
    "seats": Words("seats", "sièges"),
    "fte": Words("full-time equivalents", "équivalents temps plein"),
    "unit-layers": Words("layers of units", "niveaux d'unités"),
    "post-layers": Words("layers of posts", "niveaux de postes"),
    "posts-in-layer": Words("posts in the layer", "postes du niveau"),
    "superiors": Words("posts with reports", "postes ayant des subordonnés"),
    "mean-span": Words("reports of each, on average", "subordonnés de chacun, en moyenne"),
    "widest-span": Words("widest span", "éventail le plus large"),
    "one-over-ones": Words("with a single report", "ayant un seul subordonné"),
}
"""What is counted of an organisation, besides the kinds of measures."""

VOCABULARIES: dict[str, dict[str, Words]] = {
    "ROLE": ROLES,
    "LINE": LINES,
    "ASSERTION": ASSERTIONS,
    "REASON": REASONS,
    "SEVERITY": SEVERITIES,
    "LANGUAGE": LANGUAGES,
    "NAME_KIND": NAME_KINDS,
    "NAME_STATUS": NAME_STATUSES,
    "STATED_NONE": STATED_NONE,
    "CHAIR_MODE": CHAIR_MODES,
    "FUNCTION_TYPE": FUNCTION_TYPES,
    "STATUS": STATUSES,
    "ARCHETYPE": ARCHETYPES,
    "QUALIFIER": QUALIFIERS,
    "STATE_PROPERTY": STATE_PROPERTIES,
    "MEMBER_ROLE": MEMBER_ROLES,
    "SEAT": SEATS,
    "SERVICE": SERVICES,
    "SHAPE": SHAPE,
    "FIGURE": FIGURES,
    "CHANGE": CHANGES,
}
"""Every vocabulary under the name that queries and properties use for it."""

OPEN_VOCABULARIES = frozenset({"MEMBER_ROLE"})
"""Those to which a dataset may add values."""
