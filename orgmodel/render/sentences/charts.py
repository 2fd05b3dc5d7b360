"""What is said on a chart and around it."""

from __future__ import annotations

from orgmodel.metamodel import Words

PHRASES: dict[str, Words] = {
    "answers-to": Words("answers to {name}", "répond devant : {name}"),
    "independent": Words("{kind}, outside the line", "{kind}, hors de la ligne hiérarchique"),
    "source": Words("source: {titles}", "source : {titles}"),
}
"""What the views write into boxes, and into what a pointer is told of them."""

LINES: dict[str, Words] = {
    "part": Words("Part of", "Fait partie de"),
    "answers": Words("Answers to", "Répond devant"),
}
"""What a legend calls the looks of lines."""

CERTAINTIES: dict[str, Words] = {
    "inferred": Words("Inferred", "Déduit"),
    "assumed": Words("Assumed", "Supposé"),
    "*": Words("Head inferred or assumed", "Responsable déduit ou supposé"),
}
"""What a legend calls lines, and marks in boxes, that are not certain."""

SUBTITLES: dict[str, Words] = {
    "structure": Words("Organisation chart as of {day}", "Organigramme au {day}"),
}
"""What stands below the title, for each view."""

PAGE = Words("Page {number} of {count}", "Page {number} sur {count}")
SEE = Words("▸ p. {number}", "▸ p. {number}")
BACK = Words("◂ p. {number}", "◂ p. {number}")
INDEX = Words("Index", "Index")
SOURCE = Words("Source: {title} ({name}), as of {day}", "Source : {title} ({name}), au {day}")
DESCRIPTION = Words("{subtitle}: {count} boxes.", "{subtitle} : {count} cases.")
