"""What is said of the steps of a reform in whose way facts stand."""

from __future__ import annotations

from orgmodel.render.sentences.shape import Sentence, sentence

STEPS: dict[str, Sentence] = {
    "reform-not-yet": sentence(
        "step {step} ({op}): {thing} is not there yet (beginning: {date}).",
        "étape {step} ({op}) : {thing} n'existe pas encore (début : {date}).",
    ),
    "reform-not-founded": sentence(
        "step {step} ({op}): there is no {thing} on that day; no earlier step founds it.",
        "étape {step} ({op}) : {thing} n'existe pas ce jour-là ; aucune étape ne le crée avant.",
    ),
    "reform-closed": sentence(
        "step {step} ({op}): {thing} is no longer there (end: {date}).",
        "étape {step} ({op}) : {thing} n'existe plus (fin : {date}).",
    ),
    "reform-taken": sentence(
        "step {step} ({op}): the id {thing} is taken.",
        "étape {step} ({op}) : l'identifiant {thing} est déjà pris.",
        "ids are never used again: choose another one",
        "un identifiant ne sert qu'une fois : choisissez-en un autre",
    ),
    "reform-two": sentence(
        "step {step} ({op}): two different ones are needed at least.",
        "étape {step} ({op}) : il en faut au moins deux différents.",
    ),
    "reform-itself": sentence(
        "step {step} ({op}): {thing} cannot stand on both sides.",
        "étape {step} ({op}) : {thing} ne peut figurer des deux côtés.",
    ),
    "reform-unlike": sentence(
        "step {step} ({op}): {thing} and {other} are of different kinds.",
        "étape {step} ({op}) : {thing} et {other} ne sont pas de même nature.",
        "units with units, committees with committees",
        "des unités avec des unités, des comités avec des comités",
    ),
    "reform-ancestor": sentence(
        "step {step} ({op}): {thing} is above {other}.",
        "étape {step} ({op}) : {thing} est au-dessus de {other}.",
        "move {other} out first",
        "déplacez d'abord {other}",
    ),
    "reform-below-itself": sentence(
        "step {step} ({op}): {other} cannot come under {thing}, which is below it.",
        "étape {step} ({op}) : {other} ne peut venir sous {thing}, qui est au-dessous.",
    ),
    "reform-circle": sentence(
        "step {step} ({op}): {thing} would report to itself, by way of {other}.",
        "étape {step} ({op}) : {thing} se rendrait compte à soi-même, par {other}.",
    ),
    "reform-there-already": sentence(
        "step {step} ({op}): {thing} is joined to {other} in that way already.",
        "étape {step} ({op}) : {thing} est déjà ainsi rattaché à {other}.",
    ),
    "reform-which-parent": sentence(
        "step {step} ({op}): those that are merged are under different ones; under which one "
        "{thing} comes is not said.",
        "étape {step} ({op}) : les unités fusionnées relèvent d'organes différents ; il n'est pas "
        "dit duquel {thing} relèvera.",
        "add parent = … to what it is merged into",
        "ajoutez parent = … à ce qui résulte de la fusion",
    ),
    "reform-no-primary": sentence(
        'step {step} ({op}): "{thing}" is none of the parts.',
        "étape {step} ({op}) : « {thing} » n'est aucune des parties.",
        "primary = the id of one of them",
        "primary = l'identifiant de l'une d'elles",
    ),
    "reform-no-parent": sentence(
        "step {step} ({op}): nothing is above {thing}.",
        "étape {step} ({op}) : rien n'est au-dessus de {thing}.",
    ),
    "reform-no-layer": sentence(
        "step {step} ({op}): nothing is below {thing}, so that it is no layer.",
        "étape {step} ({op}) : rien n'est sous {thing}, qui n'est donc pas un niveau.",
        "abolish it instead",
        "supprimez-le plutôt avec abolish",
    ),
    "reform-not-touched": sentence(
        "step {step} ({op}): it does not touch {thing}, so there is nothing to decide about it.",
        "étape {step} ({op}) : elle ne touche pas {thing} ; il n'y a rien à décider à son sujet.",
    ),
    "reform-cannot-hold": sentence(
        "step {step} ({op}): {thing} cannot take over what joins {other} ({relation}).",
        "étape {step} ({op}) : {thing} ne peut reprendre ce qui lie {other} ({relation}).",
    ),
    "reform-given-twice": sentence(
        "step {step} ({op}): {thing} is given to two parts.",
        "étape {step} ({op}) : {thing} est attribué à deux parties.",
    ),
    "reform-only-posts": sentence(
        "step {step} ({op}): {thing} is no post; only a post can be abolished with it.",
        "étape {step} ({op}) : {thing} n'est pas un poste ; seul un poste peut être supprimé avec.",
        "give it to somebody, or drop it",
        "attribuez-le à quelqu'un, ou abandonnez-le avec drop",
    ),
    "reform-contradicts": sentence(
        "step {step} ({op}): step {earlier} says otherwise of {thing} on the same day.",
        "étape {step} ({op}) : l'étape {earlier} dit autre chose de {thing} le même jour.",
        "keep one of the two, or give them different days",
        "gardez l'une des deux, ou donnez-leur des dates différentes",
    ),
    "reform-needs": sentence(
        'step {step} ({op}): the key "{field}" is missing.',
        "étape {step} ({op}) : la clé « {field} » manque.",
    ),
    "reform-no-name": sentence(
        "step {step} ({op}): no new name is given for {thing}.",
        "étape {step} ({op}) : aucun nouveau nom n'est donné à {thing}.",
        "name_en, name_fr, abbr_en or abbr_fr",
        "name_en, name_fr, abbr_en ou abbr_fr",
    ),
    "reform-no-state": sentence(
        "step {step} ({op}): it is not said what {thing} becomes.",
        "étape {step} ({op}) : il n'est pas dit ce que devient {thing}.",
        "kind, independent or status",
        "kind, independent ou status",
    ),
    "reform-status": sentence(
        'step {step} ({op}): "{given}" is no status that it can have.',
        "étape {step} ({op}) : « {given} » n'est pas un état possible ici.",
        "one of {allowed}",
        "l'un de : {allowed}",
    ),
    "reform-no-role": sentence(
        "step {step} ({op}): {thing} has no such role in {other} on that day.",
        "étape {step} ({op}) : {thing} n'a pas ce rôle dans {other} à cette date.",
    ),
    "reform-has-role": sentence(
        "step {step} ({op}): {thing} has that role in {other} already.",
        "étape {step} ({op}) : {thing} a déjà ce rôle dans {other}.",
    ),
    "reform-one-accountable": sentence(
        "step {step} ({op}): {thing} is accountable for {other}, and one alone can be.",
        "étape {step} ({op}) : {thing} répond de {other}, et un seul le peut.",
        "transfer it instead",
        "transférez-le plutôt avec transfer",
    ),
    "reform-one-of": sentence(
        "step {step} ({op}): {thing} and {other} cannot both be accountable: one alone can be.",
        "étape {step} ({op}) : {thing} et {other} ne peuvent en répondre tous deux : un seul le "
        "peut.",
        "name the others under responsible",
        "nommez les autres sous responsible",
    ),
    "reform-nobody": sentence(
        "step {step} ({op}): nobody is responsible for {thing}, so there is nothing to share.",
        "étape {step} ({op}) : personne n'est chargé de {thing} ; il n'y a rien à partager.",
    ),
    "reform-not-shared": sentence(
        "step {step} ({op}): {thing} does not share {other} with anybody.",
        "étape {step} ({op}) : {thing} ne partage {other} avec personne.",
    ),
    "reform-has-parts": sentence(
        "step {step} ({op}): {other} is part of {thing}.",
        "étape {step} ({op}) : {other} fait partie de {thing}.",
        "discontinue the parts first",
        "mettez d'abord fin à ses parties",
    ),
    "reform-heads-already": sentence(
        "step {step} ({op}): {thing} is at the head of {other} already.",
        "étape {step} ({op}) : {thing} dirige déjà {other}.",
    ),
    "reform-to-post": sentence(
        'step {step} ({op}): with holder = "only" the holder goes to a post; {thing} is none.',
        "étape {step} ({op}) : avec holder = « only », le titulaire va vers un poste ; {thing} "
        "n'en est pas un.",
    ),
    "reform-holds-already": sentence(
        "step {step} ({op}): {thing} holds {other} already.",
        "étape {step} ({op}) : {thing} occupe déjà {other}.",
    ),
    "reform-no-seat": sentence(
        "step {step} ({op}): no seat of {thing} is free.",
        "étape {step} ({op}) : aucun siège de {thing} n'est libre.",
        "vacate it first",
        "libérez-le d'abord avec vacate",
    ),
    "reform-not-held": sentence(
        "step {step} ({op}): nobody holds {thing}, or not the one who is named.",
        "étape {step} ({op}) : personne n'occupe {thing}, ou pas la personne nommée.",
    ),
    "reform-sits-already": sentence(
        "step {step} ({op}): {thing} sits in {other} already.",
        "étape {step} ({op}) : {thing} siège déjà à {other}.",
    ),
    "reform-no-such-seat": sentence(
        "step {step} ({op}): {thing} does not sit in {other}.",
        "étape {step} ({op}) : {thing} ne siège pas à {other}.",
    ),
}
"""Of each code: what stands in the way, and what would be right."""
