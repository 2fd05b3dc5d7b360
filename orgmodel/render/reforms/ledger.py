"""The ledger of a reform: what became of what, and the balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from orgmodel.catalogue import Column, Query, Type
from orgmodel.graph import Graph
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.questions.answer import Named
from orgmodel.reforms import Balance, Item, Ledger
from orgmodel.render.answers import Form, text_column
from orgmodel.render.diffs import named_in
from orgmodel.render.reforms.words import GROUPS, HEADINGS, STATES, say_reason, say_state
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.typography import said
from orgmodel.render.wording import Row
from orgmodel.stores import Cell, Table

_EMPTY = Words("It touches nothing.", "Elle ne touche à rien.")
_SOMEBODY = Words("somebody", "quelqu'un")
_LATER = Words(", {number} of them still to come", ", dont {number} à venir")
_NEW = Words("{number} new", "{number} de plus")


def _thing(name: str, en: str, fr: str, *marks: str) -> Column:
    return Column(name, Type("THING", ("Entity",)), Words(en, fr), marks)


_TABLE = (
    text_column("state", "", "", "group"),
    text_column("step", "step", "étape"),
    _thing("subject", "what", "quoi"),
    text_column("relation", "", "", "joined", type_="VERB"),
    _thing("object", "", "", "joined"),
    _thing("to", "now", "désormais"),
    text_column("why", "why", "pourquoi"),
)
_DATA = (
    text_column("state", "state", "état"),
    text_column("group", "group", "groupe"),
    text_column("step", "step", "étape", type_="INTEGER"),
    text_column("relation", "relation", "lien"),
    _thing("subject", "what", "quoi"),
    _thing("object", "to what", "à quoi"),
    _thing("to", "now", "désormais"),
    text_column("why", "why", "pourquoi"),
    text_column("default", "by default", "par défaut", type_="BOOLEAN"),
)
_BALANCE = (
    text_column("group", "balance", "bilan"),
    text_column("equation", "before = after", "avant = après"),
    text_column("new", "new", "nouveau"),
)


def ledger_answer(
    ledger: Ledger, states: Iterable[str], graphs: tuple[Graph, Graph], day: date, form: Form
) -> Answer:
    """The items in some states, in the order of the states, as an answer to be printed."""
    wanted = [*states]
    items = [each for state in wanted for each in _in_state(ledger, state)]
    ids = {id_ for each in items for id_ in each.named}
    named = named_in(graphs, (day, day), ids)
    names = {id_: somebody(each) for id_, each in named.items()}
    return Answer(
        Query("ledger", "", Path(), "", NOTHING, NOTHING, columns=_columns(form), empty=_EMPTY),
        Table(tuple(each.name for each in _columns(form)), tuple(_rows(items, form, day))),
        names,
        day,
    )


def somebody(named: Named) -> Named:
    """Whoever is not named is somebody; a name stays what it is."""
    if named.label != "Person" or named.name("en") != named.id:
        return named
    english, french = (said(_SOMEBODY, language) for language in ("en", "fr"))
    return Named(named.id, named.label, named.kind, english, french)


def balance_answer(balance: Iterable[Balance], language: str, day: date) -> Answer:
    """The equation of each group: "12 = 10 transferred + 2 pending"."""
    rows: list[Row] = [
        (said(GROUPS[each.group], language), _equation(each, language), _new(each, language))
        for each in balance
    ]
    query = Query("balance", "", Path(), "", NOTHING, NOTHING, columns=_BALANCE, empty=_EMPTY)
    return Answer(query, Table(tuple(each.name for each in _BALANCE), tuple(rows)), {}, day)


def _columns(form: Form) -> tuple[Column, ...]:
    return _TABLE if form.format == "table" else _DATA


def _in_state(ledger: Ledger, state: str) -> Iterator[Item]:
    if state == "created":
        yield from ledger.created
    else:
        yield from (each for each in ledger.items if each.state == state)


def _rows(items: Iterable[Item], form: Form, day: date) -> Iterator[Row]:
    for each in items:
        state = "created" if each.created else each.state
        if form.format == "table":
            by_rule = "default" if each.default and state == "transferred" else None
            yield _table_row(each, state, "later" if each.start > day else by_rule)
        else:
            to, why = each.to or None, each.reason or None
            ends = (None if each.is_thing else each.relation, each.source, each.target or None)
            yield (state, each.group, each.step, *ends, to, why, each.default)


def _table_row(item: Item, state: str, unsaid: str | None) -> Row:
    relation = None if item.is_thing else item.relation
    # that it falls together with one of its own kind is what the heading says
    why = unsaid if item.reason in {relation, ""} else item.reason
    return (
        state,
        str(item.step),
        item.source,
        relation,
        item.target or None,
        item.to or None,
        why,
    )


def worded(answer: Answer, form: Form, language: str) -> Answer:
    """The ledger in the reader's language; programs get its states and reasons as they are."""
    if form.format in {"json", "csv"}:
        return answer
    columns = answer.table.columns
    rows = (
        tuple(_word(name, cell, language) for name, cell in zip(columns, row, strict=True))
        for row in answer.table.rows
    )
    return replace(answer, table=Table(columns, tuple(rows)))


def _word(column: str, cell: Cell, language: str) -> Cell:
    if column == "state":
        return said(HEADINGS[str(cell)], language)
    if column == "group":
        return said(GROUPS[str(cell)], language)
    return say_reason(str(cell), language) if column == "why" and cell else cell


def _equation(balance: Balance, language: str) -> str:
    counts = {state: balance.states[state] for state in STATES if balance.states[state]}
    parts = [f"{count} {say_state(state, language, count)}" for state, count in counts.items()]
    later = fill(_LATER, {"number": str(balance.later)}, language) if balance.later else ""
    return f"{balance.before} = {' + '.join(parts)}{later}" if parts else ""


def _new(balance: Balance, language: str) -> str | None:
    if not balance.created:
        return None
    return said(_NEW, language).format(number=balance.created)
