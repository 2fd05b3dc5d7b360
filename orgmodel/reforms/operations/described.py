"""What each operation does, in a line."""

from __future__ import annotations

from orgmodel.metamodel import Words

DESCRIPTIONS: dict[str, Words] = {
    "found": Words(
        "a new unit, with a new post at its head if wanted",
        "une unité nouvelle, avec à sa tête un poste nouveau si on le veut",
    ),
    "abolish": Words(
        "a unit or committee ends; what it has goes where the step says",
        "une unité ou un comité prend fin ; ce qui en relève va où l'étape le dit",
    ),
    "delayer": Words(
        "a unit in the middle is taken out; what is below it comes under its parent",
        "une unité intermédiaire est retirée ; ce qui est au-dessous passe à l'échelon supérieur",
    ),
    "found_committee": Words("a new committee", "un comité nouveau"),
    "dissolve_committee": Words(
        "a committee ends; what it has goes where the step says",
        "un comité prend fin ; ce qui en relève va où l'étape le dit",
    ),
    "merge": Words(
        "several units or committees become a new one",
        "plusieurs unités ou comités en forment un nouveau",
    ),
    "absorb": Words("one that stays takes over others", "celui qui reste en reprend d'autres"),
    "split": Words(
        "one becomes several; each thing that it has goes to one of them",
        "un seul en devient plusieurs ; tout ce qui en relève est réparti",
    ),
    "spin_off": Words(
        "a new one takes what is listed; the old one stays with the rest",
        "un nouveau prend ce qui est énuméré ; l'ancien reste, avec le reste",
    ),
    "move": Words(
        "a unit or committee comes under another one, with all below it",
        "une unité ou un comité passe sous un autre, avec tout ce qui est au-dessous",
    ),
    "rename": Words(
        "a new name; by the old one it is still found",
        "un nouveau nom ; l'ancien permet toujours de retrouver la chose",
    ),
    "reclassify": Words(
        "another kind, independent or no longer, another status",
        "un autre type, l'indépendance ou sa fin, un autre état",
    ),
    "transfer": Words(
        "what one body answers for goes to another", "ce dont l'un répond passe à un autre"
    ),
    "share": Words(
        "another body becomes responsible as well", "un autre organe devient chargé lui aussi"
    ),
    "unshare": Words(
        "one of several is no longer responsible", "l'un de plusieurs n'est plus chargé"
    ),
    "assign": Words(
        "a body gets a role in a responsibility", "un organe reçoit un rôle dans une responsabilité"
    ),
    "unassign": Words("a body loses a role", "un organe perd un rôle"),
    "establish": Words(
        "a new responsibility, with whoever has it first",
        "une responsabilité nouvelle, et qui l'a d'abord",
    ),
    "discontinue": Words(
        "a responsibility ends, for a reason", "une responsabilité prend fin, pour une raison"
    ),
    "create_post": Words("a new post", "un poste nouveau"),
    "abolish_post": Words(
        "a post ends; what hangs on it goes where the step says",
        "un poste prend fin ; ce qui en dépend va où l'étape le dit",
    ),
    "move_post": Words(
        "a post goes elsewhere, with its holder or without, or its holder alone does",
        "un poste va ailleurs, avec son titulaire ou sans lui, ou le titulaire seul",
    ),
    "set_head": Words("another post heads a unit", "un autre poste dirige une unité"),
    "set_superior": Words("a post reports to another one", "un poste rend compte à un autre poste"),
    "appoint": Words("a person takes a post", "une personne prend un poste"),
    "vacate": Words("a post becomes vacant", "un poste devient vacant"),
    "set_chair": Words(
        "another post chairs a committee, always or in one format",
        "un autre poste préside un comité, toujours ou dans un seul format",
    ),
    "set_secretariat": Words(
        "another unit serves a committee", "une autre unité assure le secrétariat d'un comité"
    ),
    "add_seat": Words("a seat in a committee", "un siège dans un comité"),
    "remove_seat": Words("a seat less in a committee", "un siège de moins dans un comité"),
    "note": Words("a remark for the report", "une remarque pour le rapport"),
    "assume": Words("what the plan takes for granted", "ce que le projet tient pour acquis"),
}
"""Under the word that a plan has for each."""
