"""What is said of each class of error that has one sentence; see errors.py for the classes."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

ERRORS: dict[str, Sentence] = {
    "DataError": sentence(
        "{count} in {folder}; nothing was loaded.",
        "{count} dans {folder} ; rien n'a été chargé.",
    ),
    "PlanError": sentence(
        "{count} in {file}; nothing was done.",
        "{count} dans {file} ; rien n'a été fait.",
    ),
    "CannotRewrite": sentence(
        "the tables of {folder} cannot say what the reform would make of them; "
        "nothing was written.",
        "les tables de {folder} ne peuvent pas dire ce que la réforme en ferait ; "
        "rien n'a été écrit.",
    ),
    "UnknownName": sentence(
        'no {kinds} is called "{given}".',
        "« {given} » n'est le nom d'{none}.",
        "{look}",
        "{look}",
    ),
    "UnknownThing": sentence(
        'nothing is called "{given}".',
        "rien ne s'appelle « {given} ».",
        "{look}",
        "{look}",
    ),
    "AmbiguousName": sentence(
        '"{given}" may be any of {count} things:',
        "« {given} » peut désigner {count} choses :",
        "give the id, or more of the name",
        "donnez l'identifiant, ou un nom plus complet",
    ),
    "AmbiguousOnDate": sentence(
        '"{given}" may be any of {count} things:',
        "« {given} » peut désigner {count} choses :",
        "give the id, or a date on which only one is in force: --as-of {day}",
        "donnez l'identifiant, ou une date à laquelle une seule est en vigueur : --as-of {day}",
    ),
    "WrongKind": sentence(
        '"{given}" is {is_a}, not {about}.',
        "« {given} » est {is_a}, et non {about}.",
        "try {tries}",
        "essayez {tries}",
    ),
    "DateError": sentence(
        '"{given}" is not a date.',
        "« {given} » n'est pas une date.",
        "write 2011-11-02, 2 Nov 2011, 2011-11, 2011 or today",
        "écrivez 2011-11-02, 2 nov. 2011, 2011-11, 2011 ou aujourd'hui",
    ),
    "NoSuchDay": sentence(
        '"{given}" is not a date: {month} has {days} days.',
        "« {given} » n'est pas une date : {month} compte {days} jours.",
    ),
    "StoreError": sentence(
        "the store at {url} cannot be used.",
        "la base {url} ne peut pas servir.",
    ),
    "StoreUnreachable": sentence(
        "nothing answers at {url}.",
        "rien ne répond à l'adresse {url}.",
        "check that the server runs and that the address is right",
        "vérifiez que le serveur est lancé et que l'adresse est la bonne",
    ),
    "StoreRefused": sentence(
        "{url} does not accept the user name or the password.",
        "{url} n'accepte pas le nom d'utilisateur ou le mot de passe.",
        "check NEO4J_USERNAME and NEO4J_PASSWORD",
        "vérifiez NEO4J_USERNAME et NEO4J_PASSWORD",
    ),
    "StoreMissing": sentence(
        'the server at {url} has no database "{database}" for an organisation.',
        "le serveur {url} n'a pas de base « {database} » pour une organisation.",
        "check NEO4J_DATABASE; where it is not set, the server chooses (usually neo4j)",
        "vérifiez NEO4J_DATABASE ; sans elle, le serveur choisit (d'habitude neo4j)",
    ),
    "StoreForeign": sentence(
        "the database at {url} holds things that orgmodel did not load ({count}); "
        "it was left as it is.",
        "la base {url} contient des données qu'orgmodel n'y a pas chargées ({count}) ; "
        "elle reste telle quelle.",
        "use an empty database; NEO4J_DATABASE names one on the same server",
        "prenez une base vide ; NEO4J_DATABASE en désigne une sur le même serveur",
    ),
    "StoreClosed": sentence(
        "the store {url} was closed.",
        "la base {url} a été fermée.",
        "ask before the end of the with block, or open it again",
        "interrogez-la avant la fin du bloc with, ou rouvrez-la",
    ),
    "StoreEmpty": sentence(
        "the store at {url} holds no organisation yet.",
        "la base {url} ne contient encore aucune organisation.",
        "load one: orgmodel load --store {url}",
        "chargez-en une : orgmodel load --store {url}",
    ),
    "StoreIncomplete": sentence(
        "a load into {url} was interrupted, or still goes on.",
        "un chargement dans {url} a été interrompu, ou est en cours.",
        "load again to complete it: orgmodel load --store {url}",
        "chargez de nouveau pour le terminer : orgmodel load --store {url}",
    ),
    "StoreMismatch": sentence(
        "the store at {url} holds {held}, not {asked}.",
        "la base {url} contient {held}, et non {asked}.",
        "load the dataset into it (orgmodel load), or name no dataset to ask what it holds",
        "chargez-y les données (orgmodel load), ou ne nommez pas de données "
        "pour interroger ce qu'elle contient",
    ),
    "StoreOutdated": sentence(
        "the store at {url} holds another state of {held} than the dataset has.",
        "la base {url} contient un autre état de {held} que celui des données.",
        "load the dataset into it (orgmodel load), or name no dataset to ask what it holds",
        "chargez-y les données (orgmodel load), ou ne nommez pas de données "
        "pour interroger ce qu'elle contient",
    ),
    "StoreBusy": sentence(
        "somebody else is loading into {url}; nothing was changed.",
        "un autre chargement est en cours dans {url} ; rien n'a été modifié.",
        "try again in a moment",
        "réessayez dans un instant",
    ),
    "TooManyRemovals": sentence(
        "this would remove {removed} of the {held} {what} in {url}; nothing was changed.",
        "cela supprimerait {removed} des {held} {what} de {url} ; rien n'a été modifié.",
        "look with --dry-run; if it is what you want, add --allow-removals",
        "regardez avec --dry-run ; si c'est voulu, ajoutez --allow-removals",
    ),
    "ReplacesAnother": sentence(
        "{url} holds {other}; this would remove {removed} of its {held} {what}; "
        "nothing was changed.",
        "{url} contient {other} ; cela y supprimerait {removed} des {held} {what} ; "
        "rien n'a été modifié.",
        "use an empty database, or another (NEO4J_DATABASE); to replace {other}, add "
        "--allow-removals",
        "prenez une base vide, ou une autre (NEO4J_DATABASE) ; pour remplacer {other}, "
        "ajoutez --allow-removals",
    ),
    "QueryRefused": sentence(
        "the query is not accepted: {reason}",
        "la requête n'est pas acceptée ; le moteur dit (en anglais) : {reason}",
    ),
    "FileRefused": sentence(
        "{file}: the query is not accepted: {reason}",
        "{file} : la requête n'est pas acceptée ; le moteur dit (en anglais) : {reason}",
    ),
    "QueryWrites": sentence(
        "the query tries to write; orgmodel query only reads.",
        "la requête tente d'écrire ; orgmodel query ne fait que lire.",
        "change the dataset and load it again",
        "modifiez les données, puis chargez-les de nouveau",
    ),
}
"""Under the name of the class; `QueryWrites` is a QueryRefused that writes, `UnknownThing` an
UnknownName of any kind, `NoSuchDay` a DateError of a day that its month does not have,
`StoreOutdated` a StoreMismatch with a dataset of the same name."""

BUG = sentence(
    "this is a fault in orgmodel: {reason}",
    "c'est un défaut d'orgmodel : {reason}",
    "please report it with what you typed; --debug shows where it happened",
    "merci de le signaler avec la commande tapée ; --debug montre où il s'est produit",
)
INTERRUPTED = sentence("interrupted.", "interrompu.")
