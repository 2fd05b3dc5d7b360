"""Answers made by hand, and what they look like."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from orgmodel.catalogue import Column, Query, Type
from orgmodel.metamodel import Words
from orgmodel.questions import Answer, Named
from orgmodel.render.answers import Form, show_answer
from orgmodel.render.sink import Sink, open_sink
from orgmodel.stores import Cell, Table

NAMES = {
    each.id: each
    for each in (
        Named("cyber", "Responsibility", "function", "Cyber defence", "Cyberdéfense"),
        Named("wmd", "Responsibility", "function", "Arms control", "Maîtrise des armements"),
        Named("esc", "Unit", "division", "Emerging Challenges Division", "", "ESC"),
        Named("dpp", "Unit", "division", "Planning Division", "Division Plans"),
        Named("asg", "Post", "", "Head of Division", "Chef de division"),
        Named("old", "Unit", "office", "Old Office", "Ancien bureau", closed=True),
    )
}


def column(name: str, type_: str, en: str, fr: str, *marks: str, many: bool = False) -> Column:
    """A column; the type `Unit` stands for a thing."""
    plain = type_.isupper()
    kind = Type(type_, many=many) if plain else Type("THING", (type_,), many=many)
    return Column(name, kind, Words(en, fr), marks)


def answer(
    columns: Iterable[Column], *rows: tuple[Cell, ...], named: tuple[str, ...] = ()
) -> Answer:
    """An answer with these rows; `named` are its columns where none are declared."""
    columns = tuple(columns)
    nothing = Words("Nothing is recorded.", "Rien n'est indiqué.")
    query = Query("q", "ask", Path(), "", nothing, nothing, columns=columns, empty=nothing)
    sources = {"page": Named("page", "Source", "official", "The page", "La page")}
    table = Table(named or tuple(each.name for each in columns), rows)
    return Answer(query, table, NAMES, date(2011, 11, 2), sources=sources)


def screen(language: str = "en", width: int = 80) -> tuple[Sink, io.StringIO]:
    """A sink that is no terminal, and what it shows."""
    shown = io.StringIO()
    return open_sink(shown, shown, language, width), shown


def seen(found: Answer, language: str = "en", width: int = 80, **form: object) -> str:
    """What the answer looks like, answer and remarks."""
    sink, shown = screen(language, width)
    show_answer(sink, found, Form(**form))
    return shown.getvalue()
