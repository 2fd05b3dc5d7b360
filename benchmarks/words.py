"""The words that made-up organisations are named with, in both languages."""

from __future__ import annotations

from random import Random

_FIELDS = """
cyber defence / cyberdéfense
budget planning / planification budgétaire
air and missile defence / défense aérienne et antimissile
human security / sécurité humaine
building integrity / développement de l'intégrité
civil emergencies / urgences civiles
energy security / sécurité énergétique
arms control / maîtrise des armements
armaments / armement
standardization / normalisation
public affairs / affaires publiques
partnerships / partenariats
crisis management / gestion des crises
medical support / soutien médical
logistics / logistique
infrastructure / infrastructure
human resources / ressources humaines
pensions / pensions
procurement / achats
information systems / systèmes d'information
archives / archives
translation / traduction
conference services / services de conférence
legal affairs / affaires juridiques
internal audit / audit interne
science / science
innovation / innovation
maritime security / sécurité maritime
counter-terrorism / lutte contre le terrorisme
intelligence / renseignement
"""
_ACTIVITIES = """
policy / politiques
planning / planification
coordination / coordination
assessment / évaluation
operations / opérations
support / soutien
oversight / contrôle
liaison / liaison
training / formation
reporting / rapports
"""
_FORMS = {
    "staff-body": ("Staff", "Secrétariat"),
    "division": ("Division", "Division"),
    "directorate": ("Directorate", "Direction"),
    "section": ("Section", "Section"),
    "office": ("Office", "Bureau"),
    "team": ("Team", "Équipe"),
    "private-office": ("Private Office", "Cabinet"),
    "special-representative": ("Special Representative", "Représentant spécial"),
    "committee": ("Committee", "Comité"),
    "board": ("Board", "Bureau"),
    "working-group": ("Working Group", "Groupe de travail"),
    "council": ("Council", "Conseil"),
}
_GIVEN = ("Anna", "Bruno", "Chloé", "Dirk", "Elif", "Femke", "Giulia", "Håkon", "Inês", "Jan")
_FAMILY = ("Álvarez", "Bakker", "Côté", "Dubois", "Eriksen", "Ferrari", "Güneş", "Kovač")

Names = tuple[str, str]
"""A name in English and one in French."""


def _pairs(table: str) -> tuple[Names, ...]:
    lines = (line.partition(" / ") for line in table.strip().splitlines())
    return tuple((english, french) for english, _, french in lines)


FIELDS, ACTIVITIES = _pairs(_FIELDS), _pairs(_ACTIVITIES)


def subject(random: Random, number: int) -> Names:
    """What a unit or a responsibility is about; `number` tells those of a large house apart."""
    field, activity = random.choice(FIELDS), random.choice(ACTIVITIES)
    mark = f" {number // 300 + 1}" if number >= 300 else ""
    return f"{field[0]} {activity[0]}{mark}", f"{activity[1]}, {field[1]}{mark}"


def body(kind: str, about: Names) -> Names:
    """The name of a unit or committee of `kind`: "Cyber Defence Planning Division"."""
    english, french = _FORMS[kind]
    return f"{about[0].title()} {english}", f"{french} {about[1]}"


def person(random: Random) -> str:
    """A given and a family name."""
    return f"{random.choice(_GIVEN)} {random.choice(_FAMILY)}"
