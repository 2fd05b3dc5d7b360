"""The relations, what each may join, and how it is said."""

from __future__ import annotations

from orgmodel.metamodel.notation import entries
from orgmodel.metamodel.things import BODIES
from orgmodel.metamodel.types import RelationType, Words

_TABLE = """
# NAME | from > to (; from > to) | own properties | timeless, derived, same | term of W3C ORG
#   said forwards / said backwards: what it is, in both languages
# BODY stands for what may answer for something, * for any thing
SUB_ORGANIZATION_OF | Unit, Organization > Unit, Organization |  |  | org:subOrganizationOf
  en  is part of / has part: the structure: at most one parent at a time, no cycle
  fr  fait partie de / comprend : la structure : un seul rattachement à la fois, sans boucle
POST_IN | Post > Unit, Committee, Organization | how, how_fr |  | org:postIn
  en  belongs to / has post: where a post is placed
  fr  relève de / a pour poste : où un poste est placé
HEAD_OF | Post > Unit, Organization | joint |  | org:headOf
  en  heads / is headed by: one head at a time, unless joint or the unit is collegial
  fr  dirige / a à sa tête : un seul chef à la fois, sauf direction conjointe ou collégiale
DEPUTY_OF | Post > Post
  en  is deputy of / has deputy: who replaces whom
  fr  seconde / a pour adjoint : qui remplace qui
REPORTS_TO | Post > Post | line |  | org:reportsTo
  en  reports to / has report: the reporting line; direct: at most one, no cycle; where no source states it, derived
  fr  rend compte à / a pour subordonné : la ligne hiérarchique ; directe : une seule, sans boucle ; déduite à défaut de source
ACCOUNTABLE_TO | Unit, Committee, Post, Organization > Committee, Organization | drawn |  | org:reportsTo
  en  answers to / holds to account: the line above the last post; several allowed, at most one drawn, no cycle
  fr  répond devant / contrôle : la ligne au-dessus du dernier poste ; plusieurs possibles, une seule tracée, sans boucle
CHAIRS | Post, Person, Organization > Committee | deputy, ex_officio, format, format_fr, joint
  en  chairs / is chaired by: who chairs a committee
  fr  préside / a pour président : qui préside un comité
MEMBER_OF | Post, Unit, Person, Organization, Committee > Committee, Organization, Unit | role, title, title_fr, voting, ex_officio |  | org:memberOf
  en  sits in / has member: a seat in a body
  fr  siège à / a pour membre : un siège dans un organe
SECRETARIAT_OF | Unit > Committee
  en  serves as secretariat of / is served by: who serves a committee
  fr  assure le secrétariat de / a pour secrétariat : qui assure le secrétariat d'un comité
HOLDS | Person > Post | acting |  | org:holds
  en  holds / is held by: who holds a post; only on request
  fr  occupe / a pour titulaire : qui occupe un poste ; seulement sur demande
ACCOUNTABLE_FOR | BODY > Responsibility | verb, scope_en, scope_fr, joint
  en  is accountable for / is answered for by: the body is accountable for it
  fr  répond de / a pour garant : l'organe en répond
RESPONSIBLE_FOR | BODY > Responsibility | verb, scope_en, scope_fr, joint
  en  is responsible for / is done by: the body is responsible for it
  fr  a la charge de / revient à : l'organe en est chargé
SUPPORTS | BODY > Responsibility | verb, scope_en, scope_fr, joint
  en  supports / is supported by: the body supports it
  fr  appuie / a l'appui de : l'organe l'appuie
CONSULTED_ON | BODY > Responsibility | verb, scope_en, scope_fr, joint
  en  is consulted on / consults: the body is asked beforehand
  fr  donne son avis sur / consulte : l'organe est consulté à ce sujet
INFORMED_OF | BODY > Responsibility | verb, scope_en, scope_fr, joint
  en  is informed of / informs: the body is told afterwards
  fr  reçoit l'information sur / informe : l'organe en est informé
PART_OF | Responsibility > Responsibility; ChangeEvent > ChangeEvent |  |  | dct:isPartOf
  en  is part of / comprises: roll-up of responsibilities; the changes of one reform
  fr  fait partie de / comprend : regroupement de responsabilités ; les changements d'une réforme
HAS_THEME | Responsibility > Theme |  |  | dct:subject
  en  is about / is the theme of: the subject of a responsibility
  fr  a pour thème / est le thème de : le sujet d'une responsabilité
FUNDS | Organization > Responsibility | share, share_fr
  en  funds / is funded by: who pays for it
  fr  finance / a pour bailleur de fonds : qui le finance
BENEFITS_FROM | Organization > Responsibility | how, how_fr, scope_en, scope_fr
  en  benefits from / benefits: who may take part in it or does
  fr  bénéficie de / bénéficie à : qui peut y prendre part ou le fait
MANDATED_BY | Responsibility, Unit, Committee, Post > Instrument | article |  | cv:hasFormalFramework
  en  is mandated by / mandates: the text it rests on
  fr  a pour mandat / fonde : le texte qui le fonde
ISSUED | Organization, Committee > Instrument |  | timeless
  en  issued / was issued by: who issued a text
  fr  a émis / émane de : qui a émis un texte
ADOPTED_AT | Instrument, Responsibility > Occasion | how, how_fr | timeless
  en  was adopted at / adopted: where it was approved, endorsed, signed or decided
  fr  doit son adoption à / a adopté : où il a été approuvé, entériné, signé ou décidé
SUPERSEDES | Instrument, Responsibility > Instrument, Responsibility | how, how_fr | timeless same | dct:replaces
  en  supersedes / is superseded by: what it replaces, updates or implements
  fr  remplace / cède la place à : ce qu'il remplace, actualise ou met en œuvre
TAKES_PART_IN | Organization, Unit, Post, Person, Responsibility > Occasion | how, how_fr | timeless
  en  took part in / was attended by: organiser, moderator, speaker or participant
  fr  a pris part à / a réuni : organisateur, modérateur, orateur ou participant
COORDINATES_WITH | Unit > Unit | on
  en  coordinates with / coordinates with: read in both directions
  fr  se coordonne avec / se coordonne avec : se lit dans les deux sens
LOCATED_AT | Unit, Organization, Committee > Site |  |  | org:hasSite
  en  is located at / houses: where it is
  fr  se trouve à / abrite : où cela se trouve
RELATED_TO | * > * | how, how_fr |  | dct:relation
  en  is related to / is related to: what nothing else says; `how` says in which way (`attached for administration` stands beside the line of a chain)
  fr  a un lien avec / a un lien avec : ce que rien d'autre ne dit ; `how` précise comment
ORIGINAL | ChangeEvent > Unit, Committee, Post, Responsibility, Organization | survives | timeless | org:originalOrganization
  en  changed / was changed by: what a change starts from
  fr  a modifié / a changé par : ce dont part un changement
RESULTING | ChangeEvent > Unit, Committee, Post, Responsibility, Organization | survives | timeless | org:resultingOrganization
  en  resulted in / resulted from: what a change results in
  fr  a abouti à / provient de : ce à quoi aboutit un changement
BASED_ON | ChangeEvent > Instrument, Occasion, Source |  | timeless
  en  is based on / is the basis of: legal basis
  fr  se fonde sur / fonde : base juridique
CITES | Instrument > * |  | timeless | dct:references
  en  names / is named in: a text that names a body: what a reform must amend
  fr  cite / figure dans : un texte qui nomme un organe : à modifier en cas de réforme
NAME_OF | Name > * |  |  | skos:prefLabel
  en  is a name of / is called: the names of things
  fr  est un nom de / s'appelle : les noms des choses
STATE_OF | State > *
  en  is a state of / is in state: kind, independence or status for a time
  fr  est un état de / est dans l'état : type, indépendance ou état pour un temps
ABOUT | Measure, Discrepancy, Term > * |  | timeless
  en  concerns / is concerned by: what it is about
  fr  concerne / fait l'objet de : ce que cela concerne
HAS_SOURCE | * > Source |  | timeless | dct:source
  en  is sourced from / is the source of: where it was read
  fr  a pour source / est la source de : où cela a été lu
ANSWERS_FOR | BODY > Responsibility | because, via | derived
  en  answers for / is answered for by: derived: who is accountable in effect, and why
  fr  répond en pratique de / a pour garant : déduit : qui en répond en pratique, et pourquoi
"""

_SETS = {"BODY": BODIES, "*": ("*",)}


def _relation(head: list[str], en: list[str], fr: list[str]) -> RelationType:
    name, ends, properties, flags, term = (*head, "", "", "")[:5]
    (words_en, _, inverse_en), (words_fr, _, inverse_fr) = (
        said.partition(" / ") for said in (en[0], fr[0])
    )
    return RelationType(
        name,
        tuple(_ends(pair) for pair in ends.split("; ")),
        Words(words_en, words_fr),
        Words(inverse_en, inverse_fr),
        Words(en[1], fr[1]),
        tuple(filter(None, properties.split(", "))),
        org_term=term,
        **dict.fromkeys(flags.split(), True),
    )


def _ends(pair: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    source, _, target = pair.partition(" > ")
    return _labels(source), _labels(target)


def _labels(text: str) -> tuple[str, ...]:
    return _SETS.get(text) or tuple(text.split(", "))


RELATIONS: dict[str, RelationType] = {
    each.name: each for each in (_relation(*entry) for entry in entries(_TABLE))
}
"""Every relation under its name."""

TABLE_RELATIONS = tuple(
    each.name
    for each in RELATIONS.values()
    if not each.derived and each.name not in {"NAME_OF", "STATE_OF", "HAS_SOURCE"}
)
"""Those that relations.csv may hold."""
