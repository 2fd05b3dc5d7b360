"""The rules that the reader of datasets keeps, and those on waivers: no store could see them."""

from __future__ import annotations

from orgmodel.catalogue.norms import Rule
from orgmodel.metamodel import Words

EXPIRED, UNUSED = "WV01", "WV02"
GOVERNANCE = "DS12"
"""Stops a check and no load."""
LIKENESS = "PV04"
"""Found in the tables, and only when it is asked for: a load need not pay for it."""

OF_STORE = frozenset({"reports-to-itself"})
"""What the reader notes and a rule on the store says better."""

_Both = tuple[str, str]


def _rule(id_: str, severity: str, norm: _Both, why: _Both, precedent: str = "") -> Rule:
    return Rule(id_, severity, Words(*norm), Words(*why), precedent=precedent)


_LOAD = (
    "A table that cannot be read hides what stands in it.",
    "Une table illisible cache ce qu'elle contient.",
)

READER: tuple[Rule, ...] = (
    _rule(
        "DS01",
        "error",
        ("Every file can be opened.", "Tout fichier peut être ouvert."),
        _LOAD,
    ),
    _rule(
        "DS02",
        "error",
        (
            "Every file is in UTF-8, with commas between the cells.",
            "Tout fichier est en UTF-8, avec des virgules entre les cellules.",
        ),
        _LOAD,
    ),
    _rule(
        "DS03",
        "error",
        (
            "Rows and cells can be told apart.",
            "Les lignes et les cellules se distinguent.",
        ),
        _LOAD,
    ),
    _rule(
        "DS04",
        "error",
        (
            "The descriptor says what the dataset is.",
            "Le descripteur dit ce que sont les données.",
        ),
        (
            "Without datapackage.json nobody knows as of when the tables hold.",
            "Sans datapackage.json, on ne sait pas à quelle date valent les tables.",
        ),
        "Data Package, version 2",
    ),
    _rule(
        "DS05",
        "error",
        (
            "What is listed is there, and what is there is read.",
            "Ce qui est annoncé est là, et ce qui est là est lu.",
        ),
        (
            "A table under a wrong name is silently no part of the organisation.",
            "Une table mal nommée ne fait pas partie de l'organisation, sans bruit.",
        ),
        "Data Package, version 2",
    ),
    _rule(
        "DS06",
        "error",
        ("Every column is known.", "Toute colonne est connue."),
        (
            "What stands in a misspelt column is lost.",
            "Ce qui figure dans une colonne mal écrite est perdu.",
        ),
    ),
    _rule(
        "DS07",
        "error",
        ("Every value is one of its column.", "Toute valeur convient à sa colonne."),
        (
            "A misspelt word is another word to every question.",
            "Un mot mal écrit est un autre mot pour toute question.",
        ),
    ),
    _rule(
        "DS08",
        "error",
        ("Every date is a date.", "Toute date est une date."),
        (
            "A date turned round moves a fact by months.",
            "Une date inversée déplace un fait de plusieurs mois.",
        ),
        "EDTF, ISO 8601-2",
    ),
    _rule(
        "DS09",
        "error",
        ("Every id can be an id.", "Tout identifiant peut en être un."),
        (
            "Other tables refer to it, in lists and keys.",
            "D'autres tables y renvoient, dans des listes et des clés.",
        ),
    ),
    _rule(
        "DS10",
        "error",
        (
            "A thing has one name of a kind and one state at a time.",
            "Une chose n'a qu'un nom d'un type et qu'un état à la fois.",
        ),
        (
            "Of two, one would be shown at random.",
            "De deux, l'un serait montré au hasard.",
        ),
    ),
    _rule(
        "DS11",
        "warning",
        ("Everything has a name.", "Toute chose a un nom."),
        (
            "People ask by name, and read names.",
            "On interroge par le nom, et on lit des noms.",
        ),
    ),
    _rule(
        GOVERNANCE,
        "error",
        (
            "What the dataset says of its checks speaks of rules and things that exist.",
            "Ce que les données disent des contrôles porte sur des règles et des choses "
            "qui existent.",
        ),
        (
            "A misspelt waiver waives nothing.",
            "Une dérogation mal écrite ne déroge à rien.",
        ),
    ),
    _rule(
        LIKENESS,
        "info",
        (
            "Two names do not differ by one letter or the order of their words only.",
            "Deux noms ne diffèrent pas d'une seule lettre ou du seul ordre des mots.",
        ),
        (
            "Perhaps one is misspelt, and the two are one thing.",
            "Peut-être l'un est-il mal écrit, et les deux n'en font qu'un.",
        ),
        "OpenRefine: clustering by fingerprint",
    ),
    _rule(
        "ST01",
        "error",
        (
            "Every reference leads to something, of a kind that may stand there.",
            "Toute référence mène à quelque chose, d'un type qui peut figurer là.",
        ),
        (
            "A parent, an owner or a chair that is not there holds nothing up.",
            "Un rattachement, un responsable ou une présidence qui n'existe pas ne tient rien.",
        ),
        "rust-lang/team: a team below an unknown one; UK organograms: unknown senior post",
    ),
    _rule(
        "ST02",
        "error",
        (
            "The structure does not go round in a circle.",
            "La structure ne tourne pas en rond.",
        ),
        (
            "What is part of itself has no top.",
            "Ce qui fait partie de soi-même n'a pas de sommet.",
        ),
        "rust-lang/team: team hierarchies have no cycles",
    ),
    _rule(
        "TH01",
        "error",
        (
            "Nothing ends before it begins, and no relation outlives its ends.",
            "Rien ne finit avant de commencer, et aucune relation ne dure plus que ce "
            "qu'elle relie.",
        ),
        (
            "A fact outside the life of what it is about holds on no date.",
            "Un fait hors de la durée de ce dont il parle ne vaut à aucune date.",
        ),
        "NHS Organisation Data Service: legal and operational dates",
    ),
    _rule(
        EXPIRED,
        "warning",
        ("No waiver has expired.", "Aucune dérogation n'a expiré."),
        (
            "What was to be looked at again by then still stands.",
            "Ce qui devait être revu à cette date est toujours là.",
        ),
        "Kubernetes: exceptions in code review expire",
    ),
    _rule(
        UNUSED,
        "warning",
        ("Every waiver waives something.", "Toute dérogation sert."),
        (
            "A waiver of what has been mended would hide the next fault.",
            "Une dérogation à ce qui est réparé cacherait le prochain défaut.",
        ),
        "mypy and ruff: unused ignores are reported",
    ),
)
"""By id; what they say of a finding is in render/sentences/dataset.py, under its code."""
