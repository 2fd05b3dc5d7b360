"""What is said of the findings of the reader of datasets."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence
from orgmodel.render.sentences.tables import TABLES

DATASET: dict[str, Sentence] = {
    **TABLES,
    "bad-id": sentence(
        '"{given}" cannot be an id.',
        "« {given} » ne peut pas être un identifiant.",
        "no spaces, commas, semicolons, vertical bars or quotation marks",
        "ni espace, ni virgule, ni point-virgule, ni barre verticale, ni guillemet",
    ),
    "reserved-id": sentence(
        '"{given}" cannot be an id: people get such ids when they are not named.',
        "« {given} » ne peut pas être un identifiant : les personnes qui ne sont pas "
        "nommées en reçoivent de tels.",
    ),
    "duplicate-id": sentence(
        'the id "{id}" is taken already, at {first}.',
        "l'identifiant « {id} » est déjà pris, à {first}.",
        "an id is unique over all tables",
        "un identifiant est unique dans l'ensemble des tables",
    ),
    "dangling": sentence(
        '"{given}" in "{column}" is the id of nothing.',
        "« {given} » dans « {column} » n'est l'identifiant de rien.",
    ),
    "wrong-thing": sentence(
        '"{given}" in "{column}" is another kind of thing ({label}) than is wanted ({expected}).',
        "« {given} » dans « {column} » est d'une autre nature ({label}) que celle qui convient "
        "({expected}).",
    ),
    "wrong-ends": sentence(
        "{relation} cannot join {from_label} → {to_label}.",
        "{relation} ne peut pas joindre {from_label} → {to_label}.",
        "it joins {allowed}",
        "cela joint {allowed}",
    ),
    "cycle": sentence(
        '"{columns}" goes round in a circle: {path}.',
        "« {columns} » tourne en rond : {path}.",
        "one of these must lead elsewhere, or nowhere: change the cell, or leave it blank",
        "l'un d'eux doit mener ailleurs, ou nulle part : changez la cellule, ou laissez-la vide",
    ),
    "doubled": sentence(
        '{relation} from "{from}" to "{to}" is said again, or otherwise, for the same '
        "time at {place}.",
        "{relation}, de « {from} » à « {to} », est déjà dit, ou dit autrement, pour le "
        "même temps à {place}.",
        "leave the cell there blank, or take this row away",
        "laissez la cellule vide là-bas, ou retirez cette ligne",
    ),
    "name-doubled": sentence(
        'this {kind} name of "{thing}" has no dates and hides the one ({lang}) at {place}.',
        "ce nom ({kind}) de « {thing} » n'a pas de dates et masque celui ({lang}) qui "
        "figure à {place}.",
        'give it dates, or make it a name of the kind "short"',
        "datez-le, ou faites-en un nom du type « short »",
    ),
    "state-doubled": sentence(
        '"{thing}" has a value of "{property}" from the same day already, at {place}.',
        "« {thing} » a déjà une valeur de « {property} » à partir du même jour, à {place}.",
    ),
    "unknown-rule": sentence(
        'there is no rule "{given}".',
        "il n'y a pas de règle « {given} ».",
        "see: orgmodel check --list",
        "voir : orgmodel check --list",
    ),
    "unknown-subject": sentence(
        '"{given}" is the id of nothing.',
        "« {given} » n'est l'identifiant de rien.",
    ),
    "unknown-plan": sentence(
        'there is no plan "{given}" in reforms/.',
        "il n'y a pas de projet « {given} » dans reforms/.",
    ),
    "unknown-parameter": sentence(
        '{id} takes no "{given}".',
        "{id} ne prend pas de « {given} ».",
        "see: orgmodel check --explain {id}",
        "voir : orgmodel check --explain {id}",
    ),
    "bad-parameter-value": sentence(
        '"{name}" of {id} must be of the type {expected}.',
        "« {name} » de {id} doit être du type {expected}.",
    ),
    "parameter-below-nothing": sentence(
        '"{name}" of {id} cannot be less than 0.',
        "« {name} » de {id} ne peut être inférieur à 0.",
    ),
    "alike": sentence(
        '"{name}" differs from "{other}" ({id}) by a letter or the order of its words.',
        "« {name} » diffère de « {other} » ({id}) d'une lettre ou par l'ordre des mots.",
        "if both are right, nothing is to be done",
        "si les deux sont justes, il n'y a rien à faire",
    ),
    "waiver-expired": sentence(
        'the waiver of {id} for "{thing}" ended on {date}.',
        "la dérogation à {id} pour « {thing} » a pris fin le {date}.",
        "mend what it was about, or decide again until when it may stay so",
        "réparez ce qu'elle visait, ou décidez à nouveau jusqu'à quand l'admettre",
    ),
    "waiver-unused": sentence(
        'the waiver of {id} for "{thing}" waives nothing.',
        "la dérogation à {id} pour « {thing} » ne sert à rien.",
        "take the row away",
        "retirez la ligne",
    ),
    "end-before-start": sentence(
        "the end ({end}) is before the start ({start}).",
        "la fin ({end}) précède le début ({start}).",
        "an imprecise date is read as its first day",
        "une date imprécise se lit comme son premier jour",
    ),
    "empty-life": sentence(
        "it starts and ends on the same day ({date}), so it never holds.",
        "début et fin tombent le même jour ({date}) : cela ne vaut jamais.",
        "valid_to is the first day on which it no longer holds",
        "valid_to est le premier jour où cela ne vaut plus",
    ),
    "outlives": sentence(
        '{relation} reaches beyond the life of "{thing}" ("{column}"): this row says {date}, '
        "its own {thing_date}.",
        "{relation} dépasse la durée de « {thing} » (« {column} ») : {date} ici, {thing_date} "
        "dans sa propre ligne.",
        "correct one of the two dates, or leave the one here blank",
        "corrigez l'une des deux dates, ou laissez celle-ci vide",
    ),
    "never-together": sentence(
        '"{from}" and "{to}" were never there at the same time; {relation} was left out.',
        "« {from} » et « {to} » n'ont jamais existé en même temps ; {relation} a été "
        "laissé de côté.",
    ),
    "dated-timeless": sentence(
        "{relation} holds on every date; its dates were left out.",
        "{relation} vaut à toute date ; ses dates ont été laissées de côté.",
    ),
    "closes-before": sentence(
        '"{target}" in "{column}" closes ({date}) before this row does.',
        "« {target} » dans « {column} » cesse ({date}) avant cette ligne.",
        "where it changed, a row each in relations.csv says from when to when",
        "en cas de changement, une ligne pour chaque période dans relations.csv le dit",
    ),
    "reports-to-itself": sentence(
        'the post "{post}" reports to itself.',
        "le poste « {post} » se rend compte à lui-même.",
    ),
    "no-name": sentence(
        '"{thing}" has no name in any language.',
        "« {thing} » n'a de nom dans aucune langue.",
    ),
}
"""Under the code; orgmodel.datasets.findings.CODES has the fields of each."""
