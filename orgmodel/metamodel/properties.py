"""Every property that a thing or a relation may carry; the table's column has the same name."""

from __future__ import annotations

from orgmodel.metamodel.notation import entries
from orgmodel.metamodel.types import Property, Words

_TABLE = """
# name | type (see types.Property) | term of W3C ORG or its kin
#   label: what it is, in both languages
id | text | dct:identifier
  en  id: a slug that is never reused and survives renaming
  fr  identifiant : jamais réutilisé, il survit aux changements de nom
kind | text | org:classification
  en  kind: what kind of its label it is
  fr  type : sa nature parmi les choses de même étiquette
name_en | text | skos:prefLabel@en
  en  name in English: the name in English
  fr  nom en anglais : le nom en anglais
name_fr | text | skos:prefLabel@fr
  en  name in French: the name in French
  fr  nom en français : le nom en français
abbr_en | text | skos:altLabel@en
  en  abbreviation in English: the abbreviation in English
  fr  sigle anglais : le sigle en anglais
abbr_fr | text | skos:altLabel@fr
  en  abbreviation in French: the abbreviation in French
  fr  sigle français : le sigle en français
name_status_en | NAME_STATUS
  en  status of the English name: official, or a working translation
  fr  statut du nom anglais : officiel, ou traduction de travail
name_status_fr | NAME_STATUS
  en  status of the French name: official, or a working translation
  fr  statut du nom français : officiel, ou traduction de travail
other_names | list | skos:altLabel
  en  other names: what else people call it
  fr  autres noms : comment on l'appelle aussi
identifiers | list | adms:identifier
  en  identifiers: scheme:value, what publishers call it
  fr  identifiants externes : schéma:valeur, selon les éditeurs
description_en | text | dct:description@en
  en  description in English: what it is, in a sentence
  fr  description en anglais : ce que c'est, en une phrase
description_fr | text | dct:description@fr
  en  description in French: what it is, in a sentence, in French
  fr  description en français : ce que c'est, en une phrase
contact | text | schema:contactPoint
  en  contact: a published address of the body, never of a person
  fr  contact : une adresse publiée de l'organe, jamais d'une personne
position | integer | schema:position
  en  position: place among its siblings, as the organisation lists them
  fr  rang : place parmi les siens, dans l'ordre de l'organisation
valid_from | date | schema:validFrom
  en  from: the first day on which it holds
  fr  depuis : le premier jour où cela vaut
valid_to | date | schema:validThrough
  en  until: the first day on which it no longer holds
  fr  jusqu'à : le premier jour où cela ne vaut plus
sources | list | dct:source
  en  sources: ids of the sources that say so
  fr  sources : identifiants des sources qui le disent
locator | text
  en  place in the source: where in the source it stands
  fr  endroit : où cela figure dans la source
assertion | ASSERTION
  en  certainty: stated by a source, inferred from it, or assumed
  fr  certitude : énoncé par une source, déduit, ou supposé
without | list
  en  without: what a source says that there is none of
  fr  sans : ce dont une source dit qu'il n'y en a pas
note | text | skos:note
  en  note in English: what the keeper of the data wants to remember
  fr  remarque en anglais : ce que le gardien des données veut retenir, en anglais
note_fr | text | skos:note
  en  note in French: what the keeper of the data wants to remember, in French
  fr  remarque en français : ce que le gardien des données veut retenir
independent | boolean
  en  independent: it stands outside the line
  fr  indépendant : hors de la ligne hiérarchique
collegial | boolean
  en  collegial: led by a board, not by a head
  fr  collégial : dirigé par un collège, non par un chef
status | STATUS
  en  status: the state it is in
  fr  état : l'état où cela se trouve
seats | integer
  en  seats: how many people hold the post at once
  fr  sièges : combien de personnes occupent le poste ensemble
fte | decimal
  en  full-time equivalents: how much of full time it is
  fr  équivalents temps plein : la part d'un temps plein
grade | text
  en  grade: the grade of the post
  fr  grade : le grade du poste
archetype | ARCHETYPE
  en  kind of management work: decides which span is usual
  fr  type d'encadrement : détermine l'étendue de commandement usuelle
standing | boolean
  en  standing: permanent, not for one task
  fr  permanent : permanent, non pour une seule tâche
chair_mode | CHAIR_MODE
  en  how it is chaired: by a post, by election, in turn, …
  fr  mode de présidence : par une fonction, par élection, à tour de rôle…
sunset | date
  en  sunset: when it ends unless renewed
  fr  échéance : quand cela cesse, sauf prolongation
review_on | date
  en  review: when it is to be reviewed
  fr  réexamen : quand cela doit être réexaminé
function_type | FUNCTION_TYPE
  en  type of function: policy, delivery, oversight or support
  fr  type de fonction : orientation, exécution, contrôle ou soutien
criticality | integer
  en  criticality: 1 (must never stop) to 3
  fr  criticité : de 1 (ne doit jamais s'arrêter) à 3
statutory | boolean
  en  statutory: required by a law or treaty
  fr  statutaire : exigé par une loi ou un traité
reference | text
  en  reference: the number of the document
  fr  référence : la cote du document
adopted_on | date
  en  adopted: when it was adopted
  fr  adopté : quand il a été adopté
url | text
  en  address: where it can be read
  fr  adresse : où on peut le lire
place | text
  en  place in English: where it was held
  fr  lieu en anglais : où cela s'est tenu, en anglais
place_fr | text
  en  place in French: where it was held, in French
  fr  lieu en français : où cela s'est tenu
from | date
  en  first day: the first day of the occasion
  fr  premier jour : le premier jour de l'événement
to | date
  en  last day: the last day of the occasion
  fr  dernier jour : le dernier jour de l'événement
address | text
  en  address: where it is
  fr  adresse : où cela se trouve
decided_on | date
  en  decided: when the change was decided
  fr  décidé : quand le changement a été décidé
legal_on | date
  en  in law: when it took effect in law
  fr  en droit : quand il a pris effet en droit
operational_on | date
  en  in practice: when it took effect in practice
  fr  en pratique : quand il a pris effet en pratique
value | decimal
  en  value: the figure
  fr  valeur : le chiffre
qualifier | QUALIFIER
  en  qualifier: about, more than
  fr  précision : environ, plus de
unit_of_measure | text
  en  unit in English: what is counted
  fr  unité en anglais : ce qui est compté, en anglais
unit_of_measure_fr | text
  en  unit in French: what is counted, in French
  fr  unité en français : ce qui est compté
as_of | date
  en  as of: the date of the figure
  fr  au : la date du chiffre
says_a_en | text
  en  one says: what one source says
  fr  l'une dit (en) : ce que dit une source, en anglais
says_a_fr | text
  en  one says (fr): what one source says, in French
  fr  l'une dit : ce que dit une source
source_a | list
  en  one source: ids of the sources that say so
  fr  une source : identifiants des sources qui le disent
says_b_en | text
  en  another says: what another source says
  fr  l'autre dit (en) : ce que dit une autre source, en anglais
says_b_fr | text
  en  another says (fr): what another source says, in French
  fr  l'autre dit : ce que dit une autre source
source_b | list
  en  another source: ids of the sources that say otherwise
  fr  l'autre source : identifiants des sources qui disent autre chose
conclusion_en | text
  en  conclusion: what was concluded
  fr  conclusion (en) : ce qu'on en a conclu, en anglais
conclusion_fr | text
  en  conclusion (fr): what was concluded, in French
  fr  conclusion : ce qu'on en a conclu
publisher | text | dct:publisher
  en  publisher: who published it
  fr  éditeur : qui l'a publié
published_on | date | dct:issued
  en  published: when it was published
  fr  publié : quand cela a été publié
read_on | date
  en  read: when it was read
  fr  lu : quand cela a été lu
lang | LANGUAGE | dct:language
  en  language: the language of the name
  fr  langue : la langue du nom
text | text
  en  text: the name, or the value of the state
  fr  texte : le nom, ou la valeur de l'état
property | STATE_PROPERTY
  en  property: which property it states
  fr  propriété : la propriété dont c'est l'état
role | MEMBER_ROLE
  en  role: in which role
  fr  rôle : à quel titre
title | text
  en  title in English: the word for the role
  fr  titre en anglais : le mot pour le rôle, en anglais
title_fr | text
  en  title in French: the word for the role, in French
  fr  titre en français : le mot pour le rôle
voting | boolean
  en  voting: with a vote
  fr  votant : avec droit de vote
ex_officio | boolean
  en  ex officio: by virtue of the post
  fr  ès qualités : en vertu du poste
acting | boolean
  en  acting: for an absent or missing holder
  fr  par intérim : pour un titulaire absent ou manquant
line | LINE
  en  line: direct, functional, dotted or administrative
  fr  ligne : directe, fonctionnelle, pointillée ou administrative
how | text
  en  how, in English: in which way
  fr  comment, en anglais : de quelle manière, en anglais
how_fr | text
  en  how, in French: in which way, in French
  fr  comment, en français : de quelle manière
on | text
  en  on: about what they coordinate
  fr  sur : l'objet de la coordination
format | text
  en  format in English: in which composition of the committee
  fr  format en anglais : dans quelle formation du comité, en anglais
format_fr | text
  en  format in French: in which composition of the committee, in French
  fr  format en français : dans quelle formation du comité
deputy | boolean
  en  deputy: as deputy chair
  fr  suppléant : comme vice-président
joint | boolean
  en  joint: together with others
  fr  conjoint : avec d'autres
drawn | boolean
  en  drawn: where charts put it
  fr  tracé : où les organigrammes le placent
share | text
  en  share in English: which share is funded
  fr  part en anglais : la part financée, en anglais
share_fr | text
  en  share in French: which share is funded, in French
  fr  part en français : la part financée
article | text
  en  article: the article that says so
  fr  article : l'article qui le dit
survives | boolean
  en  survives: it keeps its id in the change
  fr  subsiste : garde son identifiant dans le changement
scope_en | text
  en  scope in English: which part of it
  fr  portée en anglais : quelle partie, en anglais
scope_fr | text
  en  scope in French: which part of it, in French
  fr  portée en français : quelle partie
verb | text
  en  verb: the source's own word
  fr  verbe : le mot même de la source
ended_by | id
  en  ended by: the event that ended it
  fr  fin par : l'événement qui y a mis fin
because | REASON
  en  because: why somebody answers for it
  fr  parce que : à quel titre il en répond
via | id
  en  via: the unit or the responsibility through which
  fr  par : l'unité ou la responsabilité par laquelle
"""


def _property(head: list[str], en: list[str], fr: list[str]) -> Property:
    name, type_, *term = head
    return Property(name, type_, Words(en[0], fr[0]), Words(en[1], fr[1]), "".join(term))


PROPERTIES: dict[str, Property] = {
    each.name: each for each in (_property(*entry) for entry in entries(_TABLE))
}
"""Every property under its name."""

COMMON = (
    *("id", "kind", "name_en", "name_fr", "abbr_en", "abbr_fr", "name_status_en"),
    *("name_status_fr", "other_names", "identifiers", "description_en", "description_fr"),
    *("contact", "position", "valid_from", "valid_to", "sources", "locator", "assertion"),
    *("without", "note", "note_fr"),
)
"""The columns that every table of things may have."""

EVIDENCE = ("valid_from", "valid_to", "sources", "locator", "assertion", "ended_by", "note")
"""The columns that every table of relations may have."""
