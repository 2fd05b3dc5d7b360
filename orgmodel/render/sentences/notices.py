"""What is said beside an answer."""

from __future__ import annotations

from orgmodel.metamodel import Words
from orgmodel.render.sentences.shape import Sentence, sentence

COMPLETED = Words(
    "A change of {folder} had been interrupted; it is complete now.",
    "Une modification de {folder} avait été interrompue ; elle est complète maintenant.",
)
"""What is said of a dataset that somebody else, or a killed process, left half-written."""

NOTICES: dict[str, Sentence] = {
    "several-answered": sentence(
        '{count} things match "{given}"; all of them are shown.',
        "{count} choses correspondent à « {given} » ; toutes sont montrées.",
    ),
    "taken-for": sentence(
        '"{given}" was taken for "{name}".',
        "« {given} » a été compris comme « {name} ».",
    ),
    "taken-for-among": sentence(
        '"{given}" was taken for "{name}"; other matches: {others}.',
        "« {given} » a été compris comme « {name} » ; autres possibilités : {others}.",
    ),
    "former-name": sentence(
        '"{given}" is what "{name}" is called at another time.',
        "« {given} » est le nom que « {name} » porte à une autre époque.",
    ),
    "scope": sentence(
        'Nothing is called "{given}"; it is named as a part of "{name}".',
        "Rien ne s'appelle « {given} » ; c'est une partie de « {name} ».",
    ),
    "answered-as-of": sentence(
        'Nothing is recorded for "{name}" on {asked}; answered as of {at}.',
        "Rien n'est indiqué pour « {name} » au {asked} ; réponse {at}.",
    ),
    "answered-as-of-before": sentence(
        'Nothing is recorded for "{name}" on {asked}; answered as of just before {before}.',
        "Rien n'est indiqué pour « {name} » au {asked} ; réponse juste avant {before}.",
    ),
    "answered-while-in-force": sentence(
        '"{name}" was not in force on {asked}; answered as of {at}.',
        "« {name} » n'était pas en vigueur au {asked} ; réponse {at}.",
    ),
    "answered-while-in-force-before": sentence(
        '"{name}" was not in force on {asked}; answered as of just before {before}.',
        "« {name} » n'était pas en vigueur au {asked} ; réponse juste avant {before}.",
    ),
    "answered-from": sentence(
        'Nothing is recorded for "{name}" on {asked}; there is an answer from {first}.',
        "Rien n'est indiqué pour « {name} » au {asked} ; il y a une réponse depuis {first}.",
    ),
    "answered-until": sentence(
        'Nothing is recorded for "{name}" on {asked}; there is an answer {last}.',
        "Rien n'est indiqué pour « {name} » au {asked} ; il y a une réponse {last}.",
    ),
    "answered-from-to": sentence(
        'Nothing is recorded for "{name}" on {asked}; there is an answer from {first} {last}.',
        "Rien n'est indiqué pour « {name} » au {asked} ; il y a une réponse depuis {first} {last}.",
    ),
    "in-force-from": sentence(
        '"{name}" was not in force on {asked}: it has been since {first}.',
        "« {name} » n'était pas en vigueur au {asked}, mais l'est depuis {first}.",
    ),
    "in-force-until": sentence(
        '"{name}" was not in force on {asked}: it was {last}.',
        "« {name} » n'était pas en vigueur au {asked}, mais l'a été {last}.",
    ),
    "in-force-from-to": sentence(
        '"{name}" was not in force on {asked}: it was from {first} {last}.',
        "« {name} » n'était pas en vigueur au {asked}, mais l'a été depuis {first} {last}.",
    ),
    "place-taken": sentence(
        "Its place was taken by: {successors}.",
        "Sa place a été prise par : {successors}.",
    ),
    "before-everything": sentence(
        "{asked} is before everything: nothing has a date before {before}.",
        "Le {asked} est avant tout le reste : rien n'est daté d'avant {before}.",
    ),
    "before-dates": sentence(
        "{asked} is before everything that has a date ({before}): what is shown has no recorded "
        "start.",
        "Le {asked} est avant tout ce qui est daté ({before}) : ce qui est montré n'a pas de "
        "début connu.",
    ),
    "people-unnamed": sentence(
        "People are named only with --with-holders.",
        "Les personnes ne sont nommées qu'avec --with-holders.",
    ),
    "people-nameless": sentence(
        "The store has no names of people: they were not loaded (orgmodel load --with-holders).",
        "La base n'a pas les noms des personnes : ils n'y ont pas été chargés "
        "(orgmodel load --with-holders).",
    ),
    "not-shown": sentence(
        "{path} cannot be shown: no program for that is installed.",
        "{path} ne peut pas être affiché : aucun programme n'est installé pour cela.",
    ),
    "no-font": sentence(
        "No font on this machine has {letters}: boxes stand in their place in a PDF or a picture. "
        "Noto has fonts for nearly every script.",
        "Aucune police de cette machine ne contient {letters} : des cases les remplacent dans un "
        "PDF ou une image. Noto a des polices pour presque toutes les écritures.",
    ),
    "counted": sentence("{count} in all.", "{count} en tout."),
    "perhaps-meant": sentence(
        'Did you mean "{name}"?',
        "Vouliez-vous dire « {name} » ?",
    ),
    "nothing-recorded": sentence(
        'Nothing is recorded for "{name}".',
        "Rien n'est indiqué pour « {name} ».",
    ),
}
"""Under the code of a Notice; its dates are said as people write them."""
