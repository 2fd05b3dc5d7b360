"""What is said of options and arguments, files and charts that cannot be used."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

USAGE: dict[str, Sentence] = {
    "no-such-option": sentence(
        "there is no option {given}.",
        "l'option {given} n'existe pas.",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "no-such-command": sentence(
        "there is no command {given}.",
        "la commande {given} n'existe pas.",
        "see: orgmodel --help",
        "voir : orgmodel --help",
    ),
    "value-missing": sentence(
        "{given} needs a value.",
        "{given} demande une valeur.",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "no-such-shell": sentence(
        'there is no completion for the shell "{given}".',
        "il n'y a pas de complétion pour le shell « {given} ».",
        "name one of {allowed}: orgmodel --install-completion bash",
        "nommez-en un ({allowed}) : orgmodel --install-completion bash",
    ),
    "value-unwanted": sentence(
        "{given} takes no value.",
        "{given} ne prend pas de valeur.",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "too-many-arguments": sentence(
        'there is nothing that "{given}" could stand for.',
        "« {given} » ne peut se rapporter à rien.",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "blank-option": sentence(
        "{given} is blank.",
        "{given} est vide.",
        "give it a value, or leave it out",
        "donnez-lui une valeur, ou omettez-la",
    ),
    "argument-missing": sentence(
        "{command} needs {words}.",
        "{command} demande {words}.",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "missing-argument": sentence(
        "{query} needs {words} ({name}).",
        "{query} demande {words} ({name}).",
        "give it: --param {name}=…; in Python: {name}=…",
        "à donner ainsi : --param {name}=… ; en Python : {name}=…",
    ),
    "no-word": sentence(
        'there is no word in "{given}".',
        "il n'y a pas de mot dans « {given} ».",
    ),
    "blank-argument": sentence(
        "a blank is no name.",
        "un blanc n'est pas un nom.",
        "type an id, a name, an abbreviation or a few words of a name; examples: "
        "orgmodel {query} --help",
        "tapez un identifiant, un nom, un sigle ou quelques mots d'un nom ; exemples : "
        "orgmodel {query} --help",
    ),
    "not-a-text": sentence(
        "{given} is not a text; names are given as texts.",
        "{given} n'est pas un texte ; un nom se donne comme un texte.",
    ),
    "unknown-argument": sentence(
        "{query} does not take {name}.",
        "{query} n'accepte pas {name}.",
    ),
    "names-missing": sentence(
        "{query} asks about {count} things.",
        "{query} porte sur {count} choses.",
        "put each name in quotation marks: orgmodel {query} {example}",
        "mettez chaque nom entre guillemets : orgmodel {query} {example}",
    ),
    "names-run-together": sentence(
        'where one name ends and the next begins is not clear in "{given}".',
        "on ne sait pas où finit un nom et où commence l'autre dans « {given} ».",
        "put each name in quotation marks: orgmodel {query} {example}",
        "mettez chaque nom entre guillemets : orgmodel {query} {example}",
    ),
    "one-name": sentence(
        '{query} asks about two things; "{given}" is one.',
        "{query} porte sur deux choses ; « {given} » n'en est qu'une.",
        'put each name in quotation marks: orgmodel {query} "{given}" OTHER',
        'mettez chaque nom entre guillemets : orgmodel {query} "{given}" AUTRE',
    ),
    "same-thing": sentence(
        '"{one}" and "{other}" are one and the same thing; {query} asks about two.',
        "« {one} » et « {other} » désignent la même chose ; {query} porte sur deux.",
    ),
    "not-a-number": sentence(
        '"{given}" is not a number ({option}: {words}).',
        "« {given} » n'est pas un nombre ({option} : {words}).",
    ),
    "below-zero": sentence(
        '"{given}" is less than 0 ({option}: {words}).',
        "« {given} » est inférieur à 0 ({option} : {words}).",
    ),
    "kind-for-label": sentence(
        '"{given}" is a kind, and what is listed is a sort of thing.',
        "« {given} » est un type, et l'on énumère une sorte de choses.",
        "try orgmodel list {label} --kind {kind}",
        "essayez orgmodel list {label} --kind {kind}",
    ),
    "not-a-choice": sentence(
        '"{given}" is none of the choices: {allowed}.',
        "« {given} » n'est pas l'un des choix : {allowed}.",
    ),
    "not-a-kind": sentence(
        'nothing of that sort is of the kind "{given}"; the kinds are: {allowed}.',
        "rien de cette sorte n'est du type « {given} » ; les types sont : {allowed}.",
    ),
    "not-applicable": sentence(
        "{given} does not apply to what is listed ({sort}).",
        "{given} ne s'applique pas à ce qui est énuméré ({sort}).",
        "it applies to: {sorts}",
        "s'applique à : {sorts}",
    ),
    "no-responsibility": sentence(
        "this chart is of a programme, a policy or a function.",
        "cet organigramme montre un programme, une politique ou une fonction.",
        "name it: orgmodel chart --view who cyber defence",
        "nommez-le : orgmodel chart --view who cyberdéfense",
    ),
    "nothing-to-compare": sentence(
        "a chart of changes needs something to compare with.",
        "un organigramme des changements demande un point de comparaison.",
        "say --before DATE, or the folder of a dataset, or --scenario PLAN",
        "indiquez --before DATE, ou le dossier de données, ou --scenario PLAN",
    ),
    "bad-value": sentence(
        "{given} {reason}",
        "{given} : {reason}",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "typed": sentence(
        "{reason}",
        "{reason}",
        "see: {command} --help",
        "voir : {command} --help",
    ),
    "bad-choice": sentence(
        "{given} must be one of: {allowed}.",
        "{given} : les choix sont {allowed}.",
    ),
    "query-outside": sentence(
        '"{found}" reaches for something outside the graph; orgmodel query only reads the graph.',
        "« {found} » sort du graphe ; orgmodel query ne lit que le graphe.",
        "values of your own go in with --param; for all else there are cypher-shell and "
        "Neo4j Browser",
        "vos propres valeurs se donnent avec --param ; pour le reste, il y a cypher-shell et "
        "Neo4j Browser",
    ),
    "bad-parameter": sentence(
        '"{given}" is not of the form name=value.',
        "« {given} » n'est pas de la forme nom=valeur.",
        "for instance: --param id=unit-1",
        "par exemple : --param id=unit-1",
    ),
    "against-needs-dataset": sentence(
        'a store alone can only be compared with another date, not with "{given}".',
        "une base seule ne se compare qu'à une autre date, non à « {given} ».",
        "name the dataset that it holds: -d DIR",
        "nommez les données qu'elle contient : -d DOSSIER",
    ),
    "no-dataset-there": sentence(
        "the folder {given} is no dataset, and no git revision is called so.",
        "le dossier {given} ne contient pas de données, et aucune révision git ne s'appelle ainsi.",
        "a dataset has a datapackage.json",
        "des données ont un datapackage.json",
    ),
    "no-such-rule": sentence(
        'there is no rule "{given}".',
        "il n'y a pas de règle « {given} ».",
        "see: orgmodel check --list",
        "voir : orgmodel check --list",
    ),
    "no-such-schema": sentence(
        'nothing in the metamodel is called "{given}".',
        "rien ne s'appelle « {given} » dans le métamodèle.",
        "see: orgmodel schema",
        "voir : orgmodel schema",
    ),
    "date-alone": sentence(
        'a date can only be compared with another date, not with "{given}".',
        "une date ne se compare qu'à une autre date, non à « {given} ».",
        "for instance: orgmodel diff 2010-01-01 2011-11-02",
        "par exemple : orgmodel diff 2010-01-01 2011-11-02",
    ),
    "no-such-version": sentence(
        '"{given}" is no dataset, no date and no git revision of {folder}.',
        "« {given} » n'est ni un jeu de données, ni une date, ni une révision git de {folder}.",
        "see: orgmodel datasets; git log",
        "voir : orgmodel datasets ; git log",
    ),
    "no-version-outside-git": sentence(
        '"{given}" is no dataset and no date; {folder} is in no git repository that can be read.',
        "« {given} » n'est ni un jeu de données, ni une date ; {folder} n'est dans aucun dépôt git "
        "lisible.",
        "git says: {reason}",
        "git répond : {reason}",
    ),
    "store-scheme": sentence(
        '"{given}" is not the address of a store.',
        "« {given} » n'est pas l'adresse d'une base.",
        "write neo4j://host, neo4j+s://host or bolt://host",
        "écrivez neo4j://hôte, neo4j+s://hôte ou bolt://hôte",
    ),
}
"""Under the code of a UsageError."""

FILES: dict[str, Sentence] = {
    "dataset-missing": sentence(
        "there is no dataset {path}.",
        "il n'y a pas de données {path}.",
        "see: orgmodel datasets; to begin one: orgmodel new DIR",
        "voir : orgmodel datasets ; pour en commencer : orgmodel new DOSSIER",
    ),
    "dataset-not-folder": sentence(
        "{path} is a file; a dataset is a folder.",
        "{path} est un fichier ; des données sont un dossier.",
    ),
    "folder-not-empty": sentence(
        "there is something at {path} already; it was left as it is.",
        "il y a déjà quelque chose sous {path} ; rien n'y a été modifié.",
        "give a folder that does not exist yet",
        "donnez un dossier qui n'existe pas encore",
    ),
    "file-unreadable": sentence(
        "{path} cannot be read: {reason}.",
        "{path} ne peut pas être lu : {reason}.",
    ),
    "file-not-utf8": sentence(
        "{path} is not in UTF-8.",
        "{path} n'est pas en UTF-8.",
        "save it again as UTF-8",
        "enregistrez-le à nouveau en UTF-8",
    ),
    "file-unwritable": sentence(
        "{path} cannot be written: {reason}.",
        "{path} ne peut pas être écrit : {reason}.",
        "nothing half-done is left there",
        "rien n'y reste à moitié fait",
    ),
    "half-written": sentence(
        "a change of {path} was interrupted while it was being written, "
        "and cannot be completed: {reason}.",
        "une modification de {path} a été interrompue pendant son écriture, "
        "et ne peut pas être achevée : {reason}.",
        "run any command on it with the right to write there; that completes it",
        "lancez n'importe quelle commande avec le droit d'y écrire : cela l'achève",
    ),
    "edited-half-written": sentence(
        "{path} was edited after a change of the dataset was interrupted; "
        "the text that it was to get is in {reason}.",
        "{path} a été modifié après l'interruption d'une écriture ; "
        "le texte qui devait y entrer est dans {reason}.",
        "put that text in its place, or take back your edit; then run the command again",
        "mettez ce texte à sa place, ou annulez votre modification ; puis relancez la commande",
    ),
    "changed-meanwhile": sentence(
        "{path} has changed since it was read; nothing was written.",
        "{path} a changé depuis sa lecture ; rien n'a été écrit.",
        "run the command again",
        "relancez la commande",
    ),
    "cannot-print": sentence(
        "the answer cannot be written: {reason}.",
        "la réponse ne peut pas être écrite : {reason}.",
    ),
    "no-such-revision": sentence(
        '"{reason}" is no git revision of {path}.',
        "« {reason} » n'est pas une révision git de {path}.",
    ),
    "not-in-revision": sentence(
        "there was no dataset {path} in the git revision {reason}.",
        "il n'y avait pas de données {path} dans la révision git {reason}.",
    ),
    "not-in-git": sentence(
        "{path} is in no git repository that can be read: {reason}.",
        "{path} n'est dans aucun dépôt git lisible : {reason}.",
    ),
    "git-missing": sentence(
        "to read an earlier state of {path}, git must be installed.",
        "pour lire un état antérieur de {path}, git doit être installé.",
    ),
    "git-failed": sentence(
        "git cannot read {path}: {reason}.",
        "git ne peut pas lire {path} : {reason}.",
    ),
    "cannot-write": sentence(
        "{path} cannot be written: {reason}.",
        "{path} ne peut pas être écrit : {reason}.",
    ),
}
"""Under the code of a FileError."""

DRAWING: dict[str, Sentence] = {
    "nothing-to-draw": sentence(
        "there is nothing to draw on that date.",
        "il n'y a rien à dessiner à cette date.",
        "name another unit, or another date with --as-of",
        "nommez une autre unité, ou une autre date avec --as-of",
    ),
    "unknown-format": sentence(
        "{path} does not end in one of: {formats}.",
        "{path} ne se termine pas par l'un de : {formats}.",
    ),
    "several-sheets": sentence(
        "the chart takes {count} sheets; standard output holds one.",
        "l'organigramme occupe {count} feuilles ; la sortie standard n'en contient qu'une.",
        "name a file with -o, or leave out --paper",
        "nommez un fichier avec -o, ou omettez --paper",
    ),
    "graphviz-missing": sentence(
        "there is no Graphviz to draw the chart with.",
        "il n'y a pas de Graphviz pour dessiner l'organigramme.",
        "pip install pygraphviz, or install Graphviz so that neato is on the PATH; .gv needs none",
        "pip install pygraphviz, ou installez Graphviz (neato dans le PATH) ; .gv s'en passe",
    ),
    "graphviz-failed": sentence(
        "Graphviz could not draw the chart: {reason}",
        "Graphviz n'a pas pu dessiner l'organigramme : {reason}",
    ),
}
"""Under the code of a DrawError."""
