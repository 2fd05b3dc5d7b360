"""Responsibilities: each unit with what it answers for; what nobody or several answer for."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.charts.diagram import Box, Diagram, Link, Text
from orgmodel.charts.views.structure import facts_about
from orgmodel.charts.views.subject import Row, Subject, View, ids_in
from orgmodel.charts.voice import UNSURE, Voice

_NOBODY = "nobody"


def responsibilities(subject: Subject) -> View:
    """The structure with a list of what each unit is accountable or responsible for.

    The list of a unit that others are part of stands in its own box. On a chart from the top
    there is also what nobody answers for.
    """
    facts = facts_about(subject)
    rows: dict[str, list[Row]] = {}
    for row in subject.look_up("responsibilities", facts.units):
        rows.setdefault(str(row["unit"]), []).append(row)
    diagram = facts.diagram(rows)
    boxes: list[Box] = []
    links = list(diagram.links)
    for box in diagram.boxes:
        items, lists = _answered(box.id, rows.get(box.id, []), subject.voice)
        if box.id in facts.leading:
            boxes.append(box._replace(texts=(*box.texts, *items)))
        else:
            boxes += [box, *_listed(box.id, items, subject.voice)]
        boxes += lists
        links += [Link(box.id, each.id) for each in boxes if each.id.startswith(f"{box.id}:")]
    if subject.typed is None or any(top in facts.answers for top in facts.tops):
        unowned = list(_unowned(subject))
        boxes += unowned
        links += [Link(_NOBODY, box.id, look="none") for box in unowned[1:]]
    return View(Diagram(tuple(boxes), tuple(links)), facts.tops, facts.fields)


def _answered(unit: str, rows: list[Row], voice: Voice) -> tuple[list[Text], list[Box]]:
    """What a unit answers for: as items of its list, or as a box where others do as well."""
    items: list[Text] = []
    shared: list[Box] = []
    for row in rows:
        thing = str(row["thing"])
        texts = _marked(voice.named(thing), row, voice)
        if others := ids_in(row["others"]):
            also = [voice.phrase("also", name=voice.name(other)) for other in others]
            remarks = (Text(each, "second", voice.language) for each in also)
            tip = voice.tip(thing, row["sources"])
            said = voice.phrase("shared")
            shared.append(Box(f"{unit}:{thing}", (*texts, *remarks), "shared", said, tip))
        else:
            items += _items(texts)
    return items, shared


def _listed(unit: str, items: list[Text], voice: Voice) -> Iterator[Box]:
    if items:
        yield Box(f"{unit}:list", tuple(items), "task", voice.phrase("list"))


def _items(texts: tuple[Text, ...]) -> Iterator[Text]:
    """The name behind a dash, the one in the other language below it."""
    yield texts[0]._replace(tone="item")
    yield from (each._replace(tone="below") for each in texts[1:])


def _marked(texts: tuple[Text, ...], row: Row, voice: Voice) -> tuple[Text, ...]:
    """The texts, the first one with what is not certain about it."""
    first = texts[0].text
    if row["contested"]:
        first = voice.phrase("contested", name=first)
    if row["how"] != "stated":
        first = f"{first} {UNSURE}"
    return (texts[0]._replace(text=first), *texts[1:])


def _unowned(subject: Subject) -> Iterator[Box]:
    """A heading, and a list for each kind of things that nobody answers for; nothing if none."""
    voice = subject.voice
    kinds: dict[str, list[Text]] = {}
    for row in subject.look_up("unowned"):
        kind = voice.kind(str(row["kind"] or ""))
        kinds.setdefault(kind, []).extend(_items(voice.named(str(row["thing"]))))
    said = voice.phrase("nobody")
    if kinds:
        yield Box(_NOBODY, (Text(_capital(said), "strong", voice.language),), "alarm")
    for kind, items in kinds.items():
        heading = Text(_capital(kind), "heading", voice.language)
        yield Box(f"{_NOBODY}:{kind}", (heading, *items), "unowned", said)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
