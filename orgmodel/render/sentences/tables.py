"""What is said of the tables of a dataset: their files, columns and cells."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

TABLES: dict[str, Sentence] = {
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
        'save it again in UTF-8 (a spreadsheet calls it "CSV UTF-8")',
        "enregistrez-le à nouveau en UTF-8 (« CSV UTF-8 » dans un tableur)",
    ),
    "utf-16": sentence(
        "the file is in UTF-16, not in UTF-8.",
        "le fichier est en UTF-16, non en UTF-8.",
        'save it again in UTF-8 (a spreadsheet calls it "CSV UTF-8")',
        "enregistrez-le à nouveau en UTF-8 (« CSV UTF-8 » dans un tableur)",
    ),
    "french-excel": sentence(
        "the table is as a French Excel saves it ({signs}); nothing in it was read.",
        "la table est telle qu'un Excel français l'enregistre ({signs}) ; rien n'y a été lu.",
        "a French Excel puts semicolons in its CSV UTF-8 too: save it from LibreOffice (UTF-8, "
        "comma), or make the comma the list separator of Windows; dates as 2011-11-02",
        "un Excel français met des points-virgules même en « CSV UTF-8 » : enregistrez-la avec "
        "LibreOffice (UTF-8, virgule), ou faites de la virgule le séparateur de listes de "
        "Windows ; dates comme 2011-11-02",
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
    "table-elsewhere": sentence(
        'the table "{table}" is said to be in {path}; it is read from {table}.csv in this folder.',
        "la table « {table} » serait dans {path} ; elle est lue dans {table}.csv, dans ce dossier.",
        'name the file {table}.csv, and write "path": "{table}.csv"',
        "nommez le fichier {table}.csv, et écrivez « path » : « {table}.csv »",
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
        'dates in "{column}" are turned round ({count}); the first is "{given}".',
        "dates inversées dans « {column} », au nombre de {count} ; la première est « {given} ».",
        "write {expected}, as a spreadsheet keeps it in a text column",
        "écrivez {expected}, qu'un tableur laisse tel quel dans une colonne de texte",
    ),
}
