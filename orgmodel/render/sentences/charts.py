"""What is said on a chart and around it."""

from __future__ import annotations

from orgmodel.metamodel import Words

PHRASES: dict[str, Words] = {
    "answers-to": Words("answers to {name}", "répond devant : {name}"),
    "independent": Words("{kind}, outside the line", "{kind}, hors de la ligne hiérarchique"),
    "chair": Words("chair", "présidence"),
    "deputy-chair": Words("deputy chair", "vice-présidence"),
    "secretariat": Words("secretariat", "secrétariat"),
    "added": Words("+ added", "+ création"),
    "recorded": Words("+ first recorded", "+ première mention"),
    "removed": Words("− removed", "− suppression"),
    "moved": Words("→ moved", "→ déplacement"),
    "renamed": Words("≈ renamed", "≈ changement de nom"),
    "changed": Words("• new head", "• nouveau responsable"),
    "held": Words("• new holder", "• nouveau titulaire"),
    "ghost": Words("where it was", "là où c'était"),
    "new": Words("+ new", "+ création"),
    "first-known": Words("+ first recorded", "+ première mention"),
    "gone": Words("− removed", "− suppression"),
    "moved-from": Words("→ was under {name}", "→ était sous : {name}"),
    "moved-to": Words("→ now under {name}", "→ désormais sous : {name}"),
    "formerly": Words("≈ was {name}", "≈ s'appelait : {name}"),
    "new-head": Words("• new head", "• nouveau responsable"),
    "new-holder": Words("• new holder", "• nouveau titulaire"),
    "nothing": Words("nothing", "rien"),
    "count-added": Words("added: {count}", "créations : {count}"),
    "count-recorded": Words("first recorded: {count}", "premières mentions : {count}"),
    "count-removed": Words("removed: {count}", "suppressions : {count}"),
    "count-moved": Words("moved: {count}", "déplacements : {count}"),
    "count-renamed": Words("renamed: {count}", "changements de nom : {count}"),
    "count-changed": Words("new heads: {count}", "nouveaux responsables : {count}"),
    "count-held": Words("new holders: {count}", "nouveaux titulaires : {count}"),
    "count-none": Words("no change", "aucun changement"),
    "through": Words("through {name}", "par : {name}"),
    "about": Words("dates not known exactly", "dates non connues exactement"),
    "no-beginning": Words("beginning not recorded", "début non indiqué"),
    "no-end": Words("{name} ({since}, end not recorded)", "{name} ({since}, fin non indiquée)"),
    "contested": Words("{name} (contested)", "{name} (contesté)"),
    "vacant": Words("{name} (vacant)", "{name} (vacant)"),
    "then": Words("then {name}, {since}", "puis {name}, {since}"),
    "also": Words("also: {name}", "aussi : {name}"),
    "list": Words("what the unit answers for", "ce dont l'unité répond"),
    "shared": Words("several answer for it", "plusieurs en répondent"),
    "nobody": Words("nobody recorded", "aucun responsable indiqué"),
    "source": Words("source: {titles}", "source : {titles}"),
}
"""What the views write into boxes, and into what a pointer is told of them."""

LINES: dict[str, Words] = {
    "part": Words("Part of", "Fait partie de"),
    "direct": Words("Reports to", "Relève de"),
    "answers": Words("Answers to", "Répond devant"),
    "was": Words("Before", "Avant"),
    "became": Words("Became, or went into", "Devenu, ou passé dans"),
    "serves": Words("Chairs or serves", "Préside ou assiste"),
    "second": Words("Also answers to", "Répond aussi devant"),
    "functional": Words("Functional line", "Ligne fonctionnelle"),
    "dotted": Words("Dotted line", "Ligne pointillée"),
    "administrative": Words("Administrative line", "Ligne administrative"),
}
"""What a legend calls the looks of lines."""

CERTAINTIES: dict[str, Words] = {
    "inferred": Words("Inferred", "Déduit"),
    "assumed": Words("Assumed", "Supposé"),
    "*": Words("Inferred or assumed", "Déduit ou supposé"),
}
"""What a legend calls lines, and marks in boxes, that are not certain."""

SUBTITLES: dict[str, Words] = {
    "structure": Words("Organisation chart as of {day}", "Organigramme au {day}"),
    "responsibilities": Words("Responsibilities as of {day}", "Responsabilités au {day}"),
    "history": Words("History {first}–{last}", "Histoire {first}–{last}"),
    "who": Words("Who has a role in it, as of {day}", "Qui y joue un rôle, au {day}"),
    "undated": Words("History, without a date", "Histoire, sans date"),
    "change": Words("Changes from {before} to {day}", "Changements du {before} au {day}"),
    "reform": Words(
        "Without and with the reform, as of {day}", "Sans la réforme et avec elle, au {day}"
    ),
    "datasets": Words(
        "Changes from {other} ({before}) to {name} ({day})",
        "Changements de {other} ({before}) à {name} ({day})",
    ),
    "committees": Words("Committees as of {day}", "Comités au {day}"),
    "reporting": Words("Reporting lines as of {day}", "Lignes hiérarchiques au {day}"),
}
"""What stands below the title, for each view."""

WHAT_IF = Words("{title} — what-if: {reform}", "{title} — simulation : {reform}")
"""The title of what would be under a reform."""
PLAN = Words("What-if: {reform}", "Simulation : {reform}")
"""The same, where somebody gave another title."""

PAGE = Words("Page {number} of {count}", "Page {number} sur {count}")
SEE = Words("▸ p. {number}", "▸ p. {number}")
BACK = Words("◂ p. {number}", "◂ p. {number}")
INDEX = Words("Index", "Index")
SOURCE = Words("Source: {title} ({name}), as of {day}", "Source : {title} ({name}), au {day}")
SOURCES = {
    "history": Words(
        "Source: {title} ({name}), all dates", "Source : {title} ({name}), toutes dates"
    )
}
"""The source, for a view that is not as of a date."""
DESCRIPTION = Words("{subtitle}: {count} boxes.", "{subtitle} : {count} cases.")
