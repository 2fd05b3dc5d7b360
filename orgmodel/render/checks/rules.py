"""The rules themselves: the list, a page about one of them, and the table of the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text  # noqa: TID253

from orgmodel.catalogue import Parameter
from orgmodel.catalogue.norms import Rule
from orgmodel.catalogue.types import say
from orgmodel.metamodel import Words
from orgmodel.render.answers import Form, show_table, text_column
from orgmodel.render.checks.data import FORMS
from orgmodel.render.checks.wording import say_severity
from orgmodel.render.sink import Sink
from orgmodel.render.tables import HEADING_STYLE, Hanging, draw_card, emit
from orgmodel.render.typography import held, said, typeset

_COLUMNS = (
    text_column("rule", "rule", "règle", "key"),
    text_column("severity", "severity", "gravité", type_="SEVERITY"),
    text_column("norm", "what should hold", "ce qui devrait être"),
)
_SEVERITY, _WHY = Words("severity", "gravité"), Words("why", "pourquoi")
_EXACTLY, _HINT = Words("exactly", "précisément"), Words("what to do", "que faire")
_PRECEDENT, _TAKES = Words("precedent", "précédent"), Words("parameters", "paramètres")
_QUERY = Words("query", "requête")
_COLON = Words(": ", " : ")
_READER = Words(
    "none: what breaks it is found in the tables, not in a store",
    "aucune : ce qui l'enfreint se voit dans les tables, non dans une base",
)

_PLAN = Words(
    "none: what breaks it is found in the plan of a reform, and in its ledger",
    "aucune : ce qui l'enfreint se voit dans le projet d'une réforme, et dans son bilan",
)


def show_rules(sink: Sink, rules: Iterable[Rule], form: str) -> None:
    """Prints a row for each rule."""
    rows = [(rule.id, rule.severity, said(rule.norm, sink.language)) for rule in rules]
    show_table(sink, _COLUMNS, rows, Form(FORMS.get(form, "table")))


def show_rule(sink: Sink, rule: Rule) -> None:
    """Prints all there is to say of a rule, and its query."""
    language = sink.language
    heading = Text(held(f"{rule.id} {said(rule.norm, language)}"), HEADING_STYLE)
    emit(sink, Hanging(heading))
    hints = dict.fromkeys(said(each, language) for each in rule.hints.values())
    lines = [
        (_SEVERITY, say_severity(rule.severity, language)),
        (_WHY, said(rule.why, language)),
        (_EXACTLY, said(rule.description, language)),
        (_HINT, "\n".join(hints)),
        (_TAKES, "\n".join(_parameters(rule, language))),
        (_PRECEDENT, rule.precedent),
        (_QUERY, "" if rule.query else said(_PLAN if rule.told else _READER, language)),
    ]
    draw_card(sink, "", [(said(label, language), text) for label, text in lines])
    if rule.query:
        sink.out.print()
        sink.data(rule.query.cypher.lstrip("\n"))


def rules_markdown(rules: Iterable[Rule]) -> str:
    """A row for each rule, for the documentation: what should hold, in both languages, and why."""
    lines = ["| rule | severity | what should hold | en français | parameters | precedent |"]
    lines.append("|---|---|---|---|---|---|")
    for rule in rules:
        takes = ", ".join(_parameters(rule, "en"))
        norm = f"**{rule.norm.en}** {rule.why.en}"
        cells = (rule.id, rule.severity, norm, said(rule.norm, "fr"), takes, rule.precedent)
        escaped = " | ".join(cell.replace("|", "\\|") for cell in cells)
        lines.append(f"| {escaped} |")
    return "\n".join(lines)


def _default(parameter: Parameter) -> str:
    """The default, with room between the items of a list."""
    return str(parameter.default).replace(",", ", ")


def _parameters(rule: Rule, language: str) -> list[str]:
    parameters = rule.query.parameters if rule.query else ()
    return [
        typeset(
            f"{each.name} = {_default(each)} ({say(each.type)}){_COLON[language]}"
            f"{each.words[language]}",
            language,
        )
        for each in parameters
    ]
