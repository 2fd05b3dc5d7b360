"""What is said of the findings of the reader of datasets."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

DATASET: dict[str, Sentence] = {
    "file-unreadable": sentence(
        "the file cannot be read: {reason}.",
        "le fichier ne peut pas être lu : {reason}.",
    ),
    "file-is-folder": sentence(
        "this is a folder; a table is a CSV file.",
        "c'est un dossier ; une table est un fichier CSV.",
    ),
    "not-utf8": sentence(
        'the file is not in UTF-8 but, it seems, in Windows-1252: see "{text}".',
        "le fichier n'est pas en UTF-8 mais, semble-t-il, en Windows-1252 : voir « {text} ».",
        'save it again as "CSV UTF-8"',
        "enregistrez-le à nouveau en « CSV UTF-8 »",
    ),
    "utf-16": sentence(
        "the file is in UTF-16, not in UTF-8.",
        "le fichier est en UTF-16, non en UTF-8.",
        'save it again as "CSV UTF-8"',
        "enregistrez-le à nouveau en « CSV UTF-8 »",
    ),
    "french-excel": sentence(
        "the table is as a French Excel saves it ({signs}); nothing in it was read.",
        "la table est telle qu'un Excel français l'enregistre ({signs}) ; rien n'y a été lu.",
        'save it as "CSV UTF-8" with commas between the cells, and dates as 2011-11-02',
        "enregistrez-la en « CSV UTF-8 » avec des virgules entre les cellules, et les "
        "dates comme 2011-11-02",
    ),
    "file-empty": sentence(
        "the file is empty.",
        "le fichier est vide.",
        "its first line must name the columns; a table without rows may also be left out",
        "sa première ligne doit nommer les colonnes ; une table sans lignes peut aussi manquer",
    ),
    "quote-not-closed": sentence(
        "a quotation mark opens in this row and is never closed; nothing after it was read.",
        "un guillemet ouvert dans cette ligne n'est jamais fermé ; rien n'a été lu au-delà.",
        "close it, or take it away",
        "fermez-le, ou retirez-le",
    ),
    "quote-misplaced": sentence(
        "a quotation mark stands inside a quoted cell of this row (line {until}); "
        "nothing after it was read.",
        "un guillemet figure dans une cellule entre guillemets de cette ligne (ligne "
        "{until}) ; rien n'a été lu au-delà.",
        'write it twice ("")',
        'doublez-le ("")',
    ),
    "cell-too-long": sentence(
        "a cell of this row has more than {limit} characters; nothing after it was read.",
        "une cellule de cette ligne compte plus de {limit} caractères ; rien n'a été lu au-delà.",
        "perhaps a quotation mark is never closed",
        "un guillemet n'est peut-être jamais fermé",
    ),
    "nul-character": sentence(
        "the line contains a NUL character; nothing after it was read.",
        "la ligne contient un caractère NUL ; rien n'a été lu au-delà.",
        "this is no text file, or it is damaged",
        "ce n'est pas un fichier texte, ou il est abîmé",
    ),
    "cell-count": sentence(
        "the row has {given} cells for {expected} columns.",
        "la ligne compte {given} cellules pour {expected} colonnes.",
        "a text with a comma stands between quotation marks",
        "un texte avec une virgule se met entre guillemets",
    ),
    "package-missing": sentence(
        "there is no datapackage.json in the folder, so it is no dataset.",
        "il n'y a pas de datapackage.json dans le dossier : ce ne sont pas des données d'orgmodel.",
        "to begin a dataset: orgmodel new DIR",
        "pour en commencer : orgmodel new DOSSIER",
    ),
    "package-broken": sentence(
        "this is not JSON, at column {column}: {reason}.",
        "ce n'est pas du JSON, à la colonne {column} : {reason}.",
    ),
    "package-key-missing": sentence(
        'the key "{key}" is missing.',
        "la clé « {key} » manque.",
        "a whole one to compare with: orgmodel new DIR",
        "pour en comparer un qui est complet : orgmodel new DOSSIER",
    ),
    "package-wrong-type": sentence(
        '"{key}" must be of the type {expected}.',
        "« {key} » doit être du type {expected}.",
    ),
    "listed-missing": sentence(
        'the file {path} is listed under "resources" and is not in the folder.',
        "le fichier {path} figure sous « resources » et n'est pas dans le dossier.",
        "add the file, or take it off the list",
        "ajoutez le fichier, ou retirez-le de la liste",
    ),
    "file-ignored": sentence(
        "the file is no table of a dataset and was not read.",
        "le fichier n'est pas une table reconnue et n'a pas été lu.",
    ),
    "unknown-column": sentence(
        'there is no column "{column}" in this table.',
        "il n'y a pas de colonne « {column} » dans cette table.",
    ),
    "unnamed-column": sentence(
        "column {number} has no name.",
        "la colonne {number} n'a pas de nom.",
    ),
    "repeated-column": sentence(
        'the column "{column}" is there twice.',
        "la colonne « {column} » figure deux fois.",
        "take one of them away",
        "retirez l'une des deux",
    ),
    "missing-column": sentence(
        'the column "{column}" is missing; without it the rows cannot be read.',
        "la colonne « {column} » manque ; sans elle, les lignes ne peuvent pas être lues.",
        "add it to the first line, and a value of it to every row",
        "ajoutez-la à la première ligne, et sa valeur à chaque ligne",
    ),
    "no-name-column": sentence(
        'there is no column "name_en" and no column "name_fr"; every row needs a name.',
        "il n'y a ni colonne « name_en » ni colonne « name_fr » ; chaque ligne demande un nom.",
        "add one of them, or both",
        "ajoutez l'une des deux, ou les deux",
    ),
    "missing-value": sentence(
        '"{column}" is blank and must be filled.',
        "« {column} » est vide et doit être rempli.",
    ),
    "unknown-value": sentence(
        '"{given}" is no value of "{column}".',
        "« {given} » n'est pas une valeur de « {column} ».",
        "possible: {allowed}",
        "possibles : {allowed}",
    ),
    "unusual-value": sentence(
        '"{given}" is not a usual value of "{column}".',
        "« {given} » n'est pas une valeur habituelle de « {column} ».",
    ),
    "not-a-slug": sentence(
        '"{given}" cannot stand in "{column}".',
        "« {given} » ne convient pas dans « {column} ».",
        "small letters, digits and hyphens only, as in special-representative",
        "seulement des minuscules sans accent, des chiffres et des traits d'union, "
        "comme special-representative",
    ),
    "not-an-integer": sentence(
        '"{given}" in "{column}" is not a whole number.',
        "« {given} » dans « {column} » n'est pas un nombre entier.",
    ),
    "not-a-number": sentence(
        '"{given}" in "{column}" is not a number.',
        "« {given} » dans « {column} » n'est pas un nombre.",
        "write it as 1200 or 0.5",
        "écrivez-le comme 1200 ou 0.5",
    ),
    "not-a-boolean": sentence(
        '"{given}" in "{column}" is neither true nor false.',
        "« {given} » dans « {column} » n'est ni true (vrai) ni false (faux).",
    ),
    "several-values": sentence(
        '"{column}" takes one id, not several: "{given}".',
        "« {column} » prend un seul identifiant, non plusieurs : « {given} ».",
        "a row each in relations.csv, with its dates, says several",
        "une ligne pour chacun dans relations.csv, avec ses dates, en dit plusieurs",
    ),
    "repeated-value": sentence(
        '"{given}" is twice in "{column}"; it counts once.',
        "« {given} » figure deux fois dans « {column} » ; il compte une fois.",
    ),
    "foreign-property": sentence(
        '{relation} has no "{column}".',
        "{relation} n'a pas de « {column} ».",
        "it may have: {allowed}",
        "possibles : {allowed}",
    ),
    "not-a-date": sentence(
        '"{given}" in "{column}" is no date that exists.',
        "« {given} » dans « {column} » n'est pas une date qui existe.",
        "write 2011, 2011-11, 2011-11-02, 2007~ (about), [..2015-01] (by then), 199X "
        "or 2022/2024 (some time between)",
        "écrivez 2011, 2011-11, 2011-11-02, 2007~ (environ), [..2015-01] (au plus "
        "tard), 199X ou 2022/2024 (entre les deux)",
    ),
    "turned-dates": sentence(
        '{count} dates in "{column}" are turned round, the first is "{given}".',
        "dates inversées dans « {column} », au nombre de {count} ; la première est « {given} ».",
        "write {expected}, as a spreadsheet keeps it in a text column",
        "écrivez {expected}, qu'un tableur laisse tel quel dans une colonne de texte",
    ),
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
