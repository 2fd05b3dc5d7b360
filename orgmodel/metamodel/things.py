"""The kinds of things that an organisation is made of, and their tables."""

from __future__ import annotations

from orgmodel.metamodel.types import Inline, ThingType, Words

BODIES = ("Unit", "Post", "Committee", "Organization")
"""What may answer for something."""


def _out(
    column: str, relation: str, en: str, fr: str, *, many: bool = False, of: str = ""
) -> Inline:
    return Inline(column, relation, outgoing=True, many=many, of=of, label=Words(en, fr))


def _in(
    column: str, relation: str, en: str, fr: str, *, many: bool = False, of: str = ""
) -> Inline:
    return Inline(column, relation, outgoing=False, many=many, of=of, label=Words(en, fr))


_PARENT = _out("parent", "SUB_ORGANIZATION_OF", "part of", "fait partie de")
_HEAD = _in("head", "HEAD_OF", "headed by", "dirigé par", of="posts")
_ANSWERS_TO = _out("accountable_to", "ACCOUNTABLE_TO", "answers to", "répond devant", many=True)
_ABOUT = _out("about", "ABOUT", "about", "au sujet de", many=True)

_ALL = (
    ThingType(
        "Organization",
        "organisations",
        Words("organisation", "organisation"),
        Words(
            "a body in its own right: an alliance, a country, a group of countries",
            "un organisme à part entière : alliance, pays, groupe de pays",
        ),
        ("organisation", "country", "country-group", "framework", "partner", "group"),
        ("status",),
        (_PARENT, _HEAD, _ANSWERS_TO),
        "org:FormalOrganization",
    ),
    ThingType(
        "Unit",
        "units",
        Words("unit", "unité"),
        Words("a part of an organisation", "une partie d'une organisation"),
        (
            "staff-body",
            "private-office",
            "division",
            "directorate",
            "section",
            "office",
            "team",
            "special-representative",
        ),
        ("independent", "collegial", "status"),
        (_PARENT, _HEAD, _ANSWERS_TO),
        "org:OrganizationalUnit",
    ),
    ThingType(
        "Post",
        "posts",
        Words("post", "poste"),
        Words("a seat that exists without its holder", "un poste, indépendamment de son titulaire"),
        (
            "secretary-general",
            "assistant-secretary-general",
            "director",
            "head",
            "chair",
            "adviser",
            "member",
        ),
        ("seats", "fte", "grade", "status", "archetype"),
        (
            _out("unit", "POST_IN", "belongs to", "relève de"),
            _out("reports_to", "REPORTS_TO", "reports to", "rend compte à", of="posts"),
            _ANSWERS_TO,
            _out("deputy_of", "DEPUTY_OF", "deputy of", "adjoint de", of="posts"),
        ),
        "org:Post",
    ),
    ThingType(
        "Committee",
        "committees",
        Words("committee", "comité"),
        Words("a collective body", "un organe collectif"),
        ("council", "committee", "board", "working-group"),
        ("standing", "chair_mode", "sunset", "review_on", "status"),
        (
            _ANSWERS_TO,
            _in("chair", "CHAIRS", "chaired by", "présidé par", of="posts"),
            _in("secretariat", "SECRETARIAT_OF", "secretariat", "secrétariat", many=True),
        ),
        "org:Organization, popolo:committee",
    ),
    ThingType(
        "Person",
        "people",
        Words("person", "personne"),
        Words(
            "a holder of posts; never shown unless asked for",
            "un titulaire de postes ; jamais montré sans demande expresse",
        ),
        ("person",),
        (),
        (),
        "foaf:Person",
    ),
    ThingType(
        "Responsibility",
        "responsibilities",
        Words("responsibility", "responsabilité"),
        Words(
            "what somebody answers for: a programme, a policy, a function",
            "ce dont quelqu'un répond : un programme, une politique, une fonction",
        ),
        (
            "programme",
            "policy",
            "function",
            "service",
            "area",
            "objective",
            "activity",
            "provision",
        ),
        ("function_type", "criticality", "statutory", "status"),
        (
            _out(
                "parent", "PART_OF", "part of", "fait partie de", many=True, of="responsibilities"
            ),
            _out("themes", "HAS_THEME", "themes", "thèmes", many=True),
            _out("mandate", "MANDATED_BY", "mandate", "mandat", many=True),
        ),
        "org:purpose, rico:Activity",
    ),
    ThingType(
        "Theme",
        "themes",
        Words("theme", "thème"),
        Words("a subject", "un sujet"),
        ("theme",),
        (),
        (),
        "skos:Concept",
    ),
    ThingType(
        "Instrument",
        "instruments",
        Words("instrument", "instrument"),
        Words(
            "a text or tool that binds or guides", "un texte ou un outil qui engage ou qui guide"
        ),
        (
            "treaty",
            "concept",
            "policy-text",
            "decision",
            "resolution",
            "declaration",
            "rule",
            "guide",
            "tool",
        ),
        ("reference", "adopted_on", "url"),
        (
            _in("issuer", "ISSUED", "issued by", "émis par"),
            _out("adopted_at", "ADOPTED_AT", "adopted at", "adopté à", of="occasions"),
            _out("supersedes", "SUPERSEDES", "supersedes", "remplace", of="instruments"),
        ),
        "cv:hasFormalFramework, rico:Rule",
    ),
    ThingType(
        "Occasion",
        "occasions",
        Words("occasion", "événement"),
        Words(
            "a summit, a conference, a meeting, a signature",
            "un sommet, une conférence, une réunion, une signature",
        ),
        ("summit", "conference", "meeting", "signature"),
        ("place", "place_fr", "from", "to"),
        (),
        "schema:Event",
    ),
    ThingType(
        "ChangeEvent",
        "events",
        Words("change", "changement"),
        Words(
            "a change that took, takes or would take effect",
            "un changement qui a pris, prend ou prendrait effet",
        ),
        (
            "founded",
            "abolished",
            "merged",
            "absorbed",
            "split",
            "spun-off",
            "moved",
            "renamed",
            "reclassified",
            "transferred",
            "reinstated",
            "decided",
        ),
        ("decided_on", "legal_on", "operational_on", "status"),
        (
            _out("original", "ORIGINAL", "from", "à partir de", many=True),
            _out("resulting", "RESULTING", "results in", "aboutit à", many=True),
            _out("based_on", "BASED_ON", "based on", "fondé sur", many=True),
            _out("part_of", "PART_OF", "part of", "fait partie de", of="events"),
        ),
        "org:ChangeEvent",
    ),
    ThingType(
        "Site",
        "sites",
        Words("site", "site"),
        Words("a place", "un lieu"),
        ("site",),
        ("address",),
        (),
        "org:Site",
    ),
    ThingType(
        "Measure",
        "measures",
        Words("measure", "mesure"),
        Words("a figure at a date", "un chiffre à une date"),
        ("headcount", "count", "amount"),
        ("value", "qualifier", "unit_of_measure", "unit_of_measure_fr", "as_of"),
        (_ABOUT,),
        "qb:Observation",
    ),
    ThingType(
        "Discrepancy",
        "discrepancies",
        Words("discrepancy", "divergence"),
        Words(
            "sources that contradict each other, or a text that can be read two ways",
            "des sources qui se contredisent, ou un texte à deux lectures",
        ),
        ("contradiction", "drift", "error", "ambiguity"),
        (
            "says_a_en",
            "says_a_fr",
            "source_a",
            "says_b_en",
            "says_b_fr",
            "source_b",
            "conclusion_en",
            "conclusion_fr",
        ),
        (_ABOUT,),
    ),
    ThingType(
        "Term",
        "terms",
        Words("term", "terme"),
        Words(
            "a word of the organisation, a claim it makes",
            "un mot de l'organisation, une affirmation qu'elle fait",
        ),
        ("term", "false-friend", "claim"),
        (),
        (_ABOUT,),
        "skos:Concept",
    ),
    ThingType(
        "Source",
        "sources",
        Words("source", "source"),
        Words("where a fact was read", "où un fait a été lu"),
        ("official", "official-copy", "press", "law", "other"),
        ("address", "publisher", "published_on", "read_on"),
        (),
        "prov:Entity",
    ),
)

THINGS: dict[str, ThingType] = {each.label: each for each in _ALL}
"""Every kind of thing that has a table, under its label."""

TABLES: dict[str, ThingType] = {each.table: each for each in _ALL}
"""The same under the name of the table (without `.csv`)."""

ENTITY = "Entity"
"""The second label of everything in THINGS."""

NAME, STATE, DATASET = "Name", "State", "Dataset"
"""The labels that have no row of their own: made by the reader, or one for each store."""
