"""What is said of options and arguments that cannot be used."""

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
        'there is no command "{given}".',
        "la commande « {given} » n'existe pas.",
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
        '"{given}" is too much.',
        "« {given} » est de trop.",
        "put what has several words in quotation marks; see: {command} --help",
        "mettez entre guillemets ce qui a plusieurs mots ; voir : {command} --help",
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
    "may-name-people": sentence(
        "the store names people, and a query of your own may show them.",
        "la base nomme des personnes, et votre requête pourrait les montrer.",
        "ask for it: --with-holders; in Python: with_holders=True",
        "demandez-le : --with-holders ; en Python : with_holders=True",
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
    "too-great": sentence(
        '"{given}" is too great a number: the greatest is {greatest}.',
        "« {given} » est un nombre trop grand : le plus grand est {greatest}.",
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
    "depth-without-levels": sentence(
        "a chart of the view who has no levels: --depth says nothing there.",
        "un organigramme de la vue who n'a pas de niveaux : --depth n'y dit rien.",
        "leave --depth out",
        "omettez --depth",
    ),
    "before-without-change": sentence(
        "a chart of the view {view} compares nothing: --before says nothing there.",
        "un organigramme de la vue {view} ne compare rien : --before n'y dit rien.",
        "leave --before out, or draw --view change",
        "omettez --before, ou dessinez --view change",
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
    "rules-need-scenario": sentence(
        "there is no reform for {given} to look at.",
        "{given} : il n'y a pas de réforme à contrôler.",
        "name one with --scenario, or see orgmodel reform check",
        "nommez-en une avec --scenario, ou voyez orgmodel reform check",
    ),
    "no-such-schema": sentence(
        'nothing in the metamodel is called "{given}".',
        "rien ne s'appelle « {given} » dans le métamodèle.",
        "see: orgmodel schema",
        "voir : orgmodel schema",
    ),
    "date-alone": sentence(
        '"{given}" is no date, and a date can only be compared with another one.',
        "« {given} » n'est pas une date, et une date ne se compare qu'à une autre.",
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
