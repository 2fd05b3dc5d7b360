"""What is said of plans that cannot be read, written or used."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

PLANS: dict[str, Sentence] = {
    "plan-toml": sentence(
        'column {column}: this is not TOML ("{reason}").',
        "colonne {column} : ce n'est pas du TOML (« {reason} »).",
    ),
    "plan-toml-equals": sentence(
        'column {column}: behind a key stands no "=" ("{reason}").',
        "colonne {column} : derrière une clé, il manque « = » (« {reason} »).",
        "as in seats = 2",
        "par exemple seats = 2",
    ),
    "plan-toml-quote": sentence(
        'column {column}: a quotation mark is not closed ("{reason}").',
        "colonne {column} : un guillemet n'est pas fermé (« {reason} »).",
        "a text stands on one line, between two straight ones",
        "un texte tient sur une ligne, entre deux guillemets droits",
    ),
    "plan-toml-closed": sentence(
        'column {column}: a bracket is not closed, or a comma is missing ("{reason}").',
        "colonne {column} : un crochet n'est pas fermé, ou il manque une virgule (« {reason} »).",
        "as in [[step]], units = [ … ], into = {{ … }}",
        "comme dans [[step]], units = [ … ], into = {{ … }}",
    ),
    "plan-toml-twice": sentence(
        'column {column}: this stands here for the second time ("{reason}").',
        "colonne {column} : ceci figure ici pour la deuxième fois (« {reason} »).",
        "each key once in a step; each step begins with [[step]]",
        "chaque clé une fois par étape ; chaque étape commence par [[step]]",
    ),
    "plan-toml-key": sentence(
        'column {column}: here begins neither a key nor a table ("{reason}").',
        "colonne {column} : ici ne commence ni une clé ni une table (« {reason} »).",
        "a key, = and a value, or else [[step]]",
        "une clé, « = » et une valeur, ou bien [[step]]",
    ),
    "plan-toml-newline": sentence(
        'column {column}: behind a value the line goes on ("{reason}").',
        "colonne {column} : derrière une valeur, la ligne continue (« {reason} »).",
        "one key a line; a date as in 2012-01-01",
        "une clé par ligne ; une date comme 2012-01-01",
    ),
    "plan-toml-backslash": sentence(
        'column {column}: a backslash in a text stands alone ("{reason}").',
        "colonne {column} : une barre oblique inverse est seule dans un texte (« {reason} »).",
        "write it twice",
        "doublez-la",
    ),
    "plan-toml-value": sentence(
        'column {column}: behind "=" stands no value ("{reason}").',
        "colonne {column} : derrière « = », il n'y a pas de valeur (« {reason} »).",
        "a text in straight quotation marks, true or false, a number, a date, [ … ] or {{ … }}",
        "un texte entre guillemets droits, true ou false, un nombre, une date, [ … ] ou {{ … }}",
    ),
    "plan-key": sentence(
        'there is no key "{given}" here.',
        "il n'y a pas de clé « {given} » ici.",
        "one of {allowed}",
        "l'une de : {allowed}",
    ),
    "plan-key-meant": sentence(
        'there is no key "{given}" here.',
        "il n'y a pas de clé « {given} » ici.",
    ),
    "plan-op": sentence(
        'there is no operation "{given}".',
        "il n'y a pas d'opération « {given} ».",
        "one of {allowed}",
        "l'une de : {allowed}",
    ),
    "plan-op-meant": sentence(
        'there is no operation "{given}".',
        "il n'y a pas d'opération « {given} ».",
    ),
    "plan-choice": sentence(
        '"{given}" is not a choice here.',
        "« {given} » n'est pas un choix possible ici.",
        "one of {allowed}",
        "l'un de : {allowed}",
    ),
    "plan-choice-meant": sentence(
        '"{given}" is not a choice here.',
        "« {given} » n'est pas un choix possible ici.",
    ),
    "plan-needs": sentence(
        'the key "{key}" is missing.',
        "la clé « {key} » manque.",
    ),
    "plan-needs-of": sentence(
        '{op} needs the key "{key}".',
        "{op} demande la clé « {key} ».",
    ),
    "plan-type": sentence(
        '"{key}" is not of this form: {wanted}.',
        "« {key} » n'est pas de cette forme : {wanted}.",
    ),
    "plan-date": sentence(
        '"{given}" is not a date.',
        "« {given} » n'est pas une date.",
        "as in 2012-01-01, 2012-01 or 2012",
        "par exemple 2012-01-01, 2012-01 ou 2012",
    ),
    "plan-before-baseline": sentence(
        "a step takes effect on {date}, before the day of the baseline.",
        "une étape prend effet le {date}, avant le jour de l'état de départ.",
    ),
    "plan-empty": sentence(
        "the plan has no step.",
        "le projet ne compte aucune étape.",
        "begin one with [[step]] and op = …",
        "commencez-en une par [[step]] et op = …",
    ),
    "plan-measure": sentence(
        'there is no measure "{given}".',
        "il n'y a pas de mesure « {given} ».",
        "orgmodel reform report --all shows them",
        "orgmodel reform report --all les montre",
    ),
    "plan-alternative": sentence(
        'there is no plan "{given}" beside this one.',
        "il n'y a pas de projet « {given} » à côté de celui-ci.",
    ),
    "plan-alternative-itself": sentence(
        'a plan is no alternative to itself: "{given}".',
        "un projet n'est pas une alternative à lui-même : « {given} ».",
    ),
    "plan-unnamed": sentence(
        "what is founded needs a name: name_en, name_fr or both.",
        "ce qui est créé demande un nom : name_en, name_fr ou les deux.",
    ),
    "plan-of-other-perhaps": sentence(
        "several of its names mean nothing in {name}: it may be a plan of another dataset.",
        "plusieurs de ses noms ne disent rien dans {name} : c'est peut-être un projet d'un autre "
        "jeu de données.",
        "-d names the dataset",
        "-d nomme le jeu de données",
    ),
    "plan-unknown": sentence(
        'nothing that fits here is called "{given}".',
        "rien de ce qui convient ici ne s'appelle « {given} ».",
    ),
    "plan-person": sentence(
        '"{given}" may be a person, and people are left out.',
        "« {given} » est peut-être une personne, et les personnes sont omises.",
        "--with-holders takes them in",
        "--with-holders les inclut",
    ),
    "plan-unknown-meant": sentence(
        'nothing that fits here is called "{given}".',
        "rien de ce qui convient ici ne s'appelle « {given} ».",
    ),
    "plan-ambiguous": sentence(
        '"{given}" may be several things: {ids}.',
        "« {given} » peut désigner plusieurs choses : {ids}.",
        "give the id",
        "donnez l'identifiant",
    ),
    "plan-wrong-kind": sentence(
        '"{given}" is of another kind ({label}); here stands one of: {labels}.',
        "« {given} » est d'une autre nature ({label}) ; il faut ici : {labels}.",
    ),
    "plan-kind": sentence(
        '"{given}" is no kind.',
        "« {given} » n'est pas un type.",
        "small letters, digits and hyphens, as in special-representative",
        "minuscules, chiffres et traits d'union, comme special-representative",
    ),
    "plan-kind-meant": sentence(
        'no other thing of its sort is of the kind "{given}".',
        "rien d'autre de cette sorte n'est du type « {given} ».",
    ),
    "plan-range": sentence(
        '"{given}" cannot stand under "{key}": whole numbers from {least} to {most}.',
        "« {given} » ne peut figurer sous « {key} » : des nombres entiers de {least} à {most}.",
    ),
    "plan-at-least": sentence(
        '"{given}" cannot stand under "{key}": whole numbers from {least} on.',
        "« {given} » ne peut figurer sous « {key} » : des nombres entiers à partir de {least}.",
    ),
    "plan-character": sentence(
        '"{key}" holds a character that no table can hold (\\u0000).',
        "« {key} » contient un caractère qu'aucun tableau n'accepte (\\u0000).",
        "leave it out",
        "retirez-le",
    ),
    "plan-id": sentence(
        '"{given}" is no id: lower-case letters, digits and hyphens.',
        "« {given} » n'est pas un identifiant : des minuscules, des chiffres, des traits d'union.",
    ),
}
"""Of each code of a finding about what is written: what it says, and what would be right."""

PLAN_USAGE: dict[str, Sentence] = {
    "other-baseline": sentence(
        "{given} and {other} are played on the organisation of different days.",
        "{given} et {other} se jouent sur l'organisation de dates différentes.",
        "compare plans with the same baseline",
        "comparez des projets de même baseline",
    ),
    "brief-form": sentence(
        "a brief is written as .md or .html, not as {given}.",
        "une note s'écrit en .md ou en .html, et non en {given}.",
    ),
    "scenario-with-store": sentence(
        "a reform is played on a dataset, not on the store {given}.",
        "une réforme se joue sur un jeu de données, et non sur la base {given}.",
        "leave out --store, and NEO4J_URI if it is set",
        "omettez --store, et NEO4J_URI si elle est définie",
    ),
    "too-many-things": sentence(
        '{op} has no key for "{given}".',
        "{op} n'a pas de clé pour « {given} ».",
        "its keys: {keys}; the others can be written into the plan",
        "ses clés : {keys} ; les autres s'écrivent dans le projet",
    ),
    "not-that-word": sentence(
        '"{given}" is nothing that {key} may be.',
        "« {given} » ne peut pas être la valeur de {key}.",
        "one of: {allowed}",
        "l'un de ces mots : {allowed}",
    ),
    "one-operation": sentence(
        "a plan begins with one operation, not with several: {given}.",
        "un projet commence par une opération, et non par plusieurs : {given}.",
    ),
    "no-operation": sentence(
        'what is to be done with "{given}" is not said.',
        "il n'est pas dit ce qu'il faut faire de « {given} ».",
        "say it with an option: --merge, --abolish, --transfer, …",
        "dites-le par une option : --merge, --abolish, --transfer, …",
    ),
    "plan-removes": sentence(
        "the plan {given} does away with {removed} of {held} units, more than a quarter.",
        "le projet {given} supprime {removed} unités sur {held}, plus d'un quart.",
        "--allow-removals if that is what is wanted, or allow_removals = true in the plan",
        "--allow-removals si c'est voulu, ou allow_removals = true dans le projet",
    ),
    "plan-over": sentence(
        "the plan {given} is over: its status is {status}.",
        "le projet {given} est clos : son état est {status}.",
    ),
    "plan-replay": sentence(
        "the plan {given} is played on the organisation of {date}; what came after is in the "
        "tables already.",
        "le projet {given} se joue sur l'organisation du {date} ; la suite est déjà dans les "
        "tables.",
        "leave out baseline in the plan to play it on all that is recorded",
        "retirez baseline du projet pour le jouer sur tout ce qui est enregistré",
    ),
    "plan-open": sentence(
        "the plan {given} leaves things open ({count}); nothing was written.",
        "le projet {given} laisse des choses en suspens ({count}) ; rien n'a été écrit.",
        "orgmodel reform check shows them",
        "orgmodel reform check les montre",
    ),
    "plan-of-other": sentence(
        "the plan {given} belongs to the dataset {home}, not to {folder}.",
        "le projet {given} relève du jeu de données {home}, et non de {folder}.",
    ),
}
"""What cannot be asked of a plan."""

PLAN_FILES: dict[str, Sentence] = {
    "plan-exists": sentence(
        "{path} is there already; nothing was written.",
        "{path} existe déjà ; rien n'a été écrit.",
    ),
    "no-plan": sentence(
        'there is no plan "{path}", neither as a file nor beside the dataset.',
        "il n'y a pas de projet « {path} », ni comme fichier ni à côté du jeu de données.",
        "there are: {reason}",
        "il y a : {reason}",
    ),
    "no-plans": sentence(
        'there is no plan "{path}", and none beside the dataset.',
        "il n'y a pas de projet « {path} », et aucun à côté du jeu de données.",
    ),
    "plan-unreadable": sentence(
        "the plan {path} cannot be read: {reason}.",
        "le projet {path} ne peut pas être lu : {reason}.",
    ),
}
"""Plans that cannot be read or written."""
