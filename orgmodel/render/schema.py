"""The metamodel as rows: what may exist, what may join what, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.errors import UsageError
from orgmodel.metamodel import (
    COMMON,
    EVIDENCE,
    KINDS,
    PROPERTIES,
    RELATIONS,
    THINGS,
    RelationType,
    ThingType,
    Words,
)
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, answer_of, show_table, text_column
from orgmodel.render.sink import Sink
from orgmodel.render.typography import typeset
from orgmodel.render.wording import Row

_COLUMNS = (
    text_column("section", "", "", "group", type_="SECTION"),
    text_column("name", "name", "nom", "key"),
    text_column("type", "type", "type"),
    text_column("what", "what it is", "ce que c'est"),
    text_column("term", "W3C and kin", "W3C et autres", "phrase"),
)


def show_schema(sink: Sink, name: str | None, form: Form) -> None:
    """Prints all things and relations, or what there is to say of one of them.

    Raises:
        UsageError: nothing in the metamodel is called `name`.
    """
    show_table(sink, _COLUMNS, _rows(name, sink.language), form)


def schema(name: str | None, language: str) -> Answer:
    """The same rows in the shape of an answer.

    Raises:
        UsageError: nothing in the metamodel is called `name`.
    """
    return answer_of(_COLUMNS, _rows(name, language))


def _rows(name: str | None, language: str) -> list[Row]:
    return list(_detail(name, language) if name else _overview(language))


def _overview(language: str) -> Iterator[Row]:
    for thing in THINGS.values():
        yield _thing(thing, language)
    for relation in RELATIONS.values():
        yield _relation(relation, language)


def _detail(name: str, language: str) -> Iterator[Row]:
    known = {each.casefold(): each for each in (*THINGS, *RELATIONS)}
    found = known.get(name.casefold().replace(" ", "_"))
    if found in THINGS:
        return _of_thing(THINGS[found], language)
    if found in RELATIONS:
        return _of_relation(RELATIONS[found], language)
    from difflib import get_close_matches

    meant = [known[each] for each in get_close_matches(name.casefold(), known, n=1)]
    raise UsageError("no-such-schema", (("given", name), ("suggestion", "".join(meant))))


def _of_thing(thing: ThingType, language: str) -> Iterator[Row]:
    yield _thing(thing, language)
    for kind in thing.kinds:
        yield "kind", kind, "", KINDS[kind][language], ""
    for column in COMMON:
        yield _property("column", column, language)
    for inline in thing.inline:
        yield "column", inline.column, inline.relation, inline.label[language], ""
    for column in thing.properties:
        yield _property("property", column, language)
    for relation in RELATIONS.values():
        if _touches(relation, thing.label):
            yield _relation(relation, language)


def _of_relation(relation: RelationType, language: str) -> Iterator[Row]:
    yield _relation(relation, language)
    for column in EVIDENCE:
        yield _property("column", column, language)
    for column in relation.properties:
        yield _property("property", column, language)


def _thing(thing: ThingType, language: str) -> Row:
    what = _told(thing.words, thing.description, language)
    return "thing", thing.label, f"{thing.table}.csv", what, thing.org_term


def _relation(relation: RelationType, language: str) -> Row:
    what = _told(relation.words, relation.description, language)
    return "relation", relation.name, say_ends(relation, language), what, relation.org_term


def _property(section: str, name: str, language: str) -> Row:
    each = PROPERTIES[name]
    what = _told(each.label, each.description, language)
    return section, name, each.type, what, each.org_term


def _told(label: Words, description: Words, language: str) -> str:
    colon = " : " if language == "fr" else ": "
    return typeset(f"{label[language]}{colon}{description[language]}", language)


def say_ends(relation: RelationType, language: str) -> str:
    """What a relation joins: "Post → Unit, Committee"; several pairs on lines of their own."""
    anything = "tout" if language == "fr" else "any"
    sides = [
        [", ".join(anything if label == "*" else label for label in side) for side in pair]
        for pair in relation.ends
    ]
    return "\n".join(f"{source} → {target}" for source, target in sides)


def _touches(relation: RelationType, label: str) -> bool:
    return any(label in side or side == ("*",) for pair in relation.ends for side in pair)
