"""What a check found, as text for people and as data for programs."""

from __future__ import annotations

from orgmodel.checks import GOVERNANCE, Report
from orgmodel.metamodel import Words
from orgmodel.render.checks.wording import counted, say_severities
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import listed, said

_AND = Words(" and ", " et ")
_FOUND = Words(
    "{found} on {rules} over {held}.",
    "{found} sur {rules}, pour {held}.",
)
_NOTHING = Words("Nothing is wrong", "Rien à signaler")
_NEW = Words(
    "New: {found}; gone: {gone}.",
    "Nouveau : {found} ; disparu : {gone}.",
)
_WITHOUT = Words(
    "In {revision} there is no dataset that can be loaded: everything counts as new.",
    "Il n'y a pas dans {revision} de données qui puissent être chargées : tout compte comme "
    "nouveau.",
)
_NONE = Words("nothing", "rien")
_WAIVED = Words(" ({count} waived)", " ({count} par dérogation)")
_UNGRAVE = Words("Nothing as grave as that", "Rien d'aussi grave")
_UNSHOWN = Words(" ({count} less grave, not shown)", " ({count} de moindre gravité, non montrés)")
_RULES = Words("rule | rules", "règle | règles")
_HELD = {
    "units": Words("unit | units", "unité | unités"),
    "posts": Words("post | posts", "poste | postes"),
    "committees": Words("committee | committees", "comité | comités"),
    "responsibilities": Words(
        "responsibility | responsibilities", "responsabilité | responsabilités"
    ),
}
_PARTLY = Words(
    "The dataset cannot be loaded: only its reader looked at it.",
    "Les données ne peuvent pas être chargées : seule leur lecture a été contrôlée.",
)
_REFUSED = Words(
    "No rule was run: what the dataset says of its checks has to be mended first.",
    "Aucune règle n'a été appliquée : ce que les données disent des contrôles est à corriger "
    "d'abord.",
)


def show_report(sink: Sink, report: Report, form: str, *, whole: bool) -> None:
    """Prints the findings in a form, and beside them how many there are.

    `whole`: all of them, also where a rule has very many.
    """
    if form == "text":
        from orgmodel.render.checks.text import show_text

        show_text(sink, report, whole=whole)
    elif form == "sarif":
        from orgmodel.render.checks.sarif import to_sarif

        sink.data(to_sarif(report, sink.language))
    elif form == "github":
        from orgmodel.render.checks.annotations import to_annotations

        sink.data(to_annotations(report, sink.language))
    else:
        from orgmodel.render.checks.data import show_data

        show_data(sink, report, form)
    show_summary(sink, report)


def show_summary(sink: Sink, report: Report) -> None:
    """Prints how many findings there are of each severity, and what was looked at."""
    language = sink.language
    empty = _NONE if report.compared else _UNGRAVE if report.unshown else _NOTHING
    nothing = said(empty, language)
    found = say_severities(report.findings, language) or nothing
    if report.unshown:
        found += fill(_UNSHOWN, {"count": str(report.unshown)}, language)
    if report.waived:
        found += fill(_WAIVED, {"count": str(len(report.waived))}, language)
    if report.without:
        sink.note(fill(_WITHOUT, {"revision": report.without}, language))
    if report.compared:
        gone = say_severities(report.gone, language) or nothing
        sink.note(fill(_NEW, {"found": found, "gone": gone}, language))
        return
    if not report.whole:
        sink.note(f"{found}.")
        loads = all(each.rule.id == GOVERNANCE for each in report.findings)
        sink.note(said(_REFUSED if loads else _PARTLY, language))
        return
    held = [_many(_HELD[name], count, language) for name, count in report.held.items()]
    given = {
        "found": found,
        "rules": _many(_RULES, len(report.rules), language),
        "held": listed(held, _AND, language),
    }
    sink.note(fill(_FOUND, given, language))


def _many(words: Words, count: int, language: str) -> str:
    return f"{count} {counted(words, count, language)}"
