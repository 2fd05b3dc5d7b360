"""Who: one responsibility in the middle, everybody who has a role in it around it."""

from __future__ import annotations

from orgmodel.charts.diagram import LEFT, RIGHT, Box, Diagram, Link, Text
from orgmodel.charts.views.structure import LOOKS
from orgmodel.charts.views.subject import Row, Subject, View
from orgmodel.charts.voice import Voice
from orgmodel.errors import UsageError

_ANSWERING = frozenset({"ACCOUNTABLE_FOR", "RESPONSIBLE_FOR", "MANDATED_BY"})
"""What stands on the left: who answers for it, and on which grounds."""


def who(subject: Subject) -> View:
    """A responsibility and the bodies around it, the name of its role on the line to each.

    Raises:
        UsageError: no responsibility was named.
    """
    if subject.typed is None:
        raise UsageError("no-responsibility")
    rows = subject.ask("who", thing=subject.typed)
    voice = subject.voice
    things = subject.answer.subjects if subject.answer else ()
    boxes = [Box(thing, voice.named(thing, "strong"), "top", voice.kind(voice.kind_of(thing)))
             for thing in things]  # fmt: skip
    links: list[Link] = []
    alone = not {str(row["role"]) for row in rows} - _ANSWERING
    for number, row in enumerate(rows):
        box = _body(f"{row['body']}:{number}", row, voice)
        left = str(row["role"]) in _ANSWERING and not (alone and number % 2)
        said = voice.say("RELATION", str(row["role"]))
        place = LEFT if left else RIGHT
        boxes.append(box)
        links.append(Link(things[0], box.id, place, "role", str(row["how"]), said))
    return View(Diagram(tuple(boxes), tuple(links)), things)


def _body(id_: str, row: Row, voice: Voice) -> Box:
    body = str(row["body"])
    kind = voice.kind_of(body)
    texts = [*voice.named(body, "name")]
    if row["through"]:
        texts.append(Text(voice.phrase("through", name=voice.name(str(row["through"])))))
    if row["scope"]:
        texts.append(Text(str(row["scope"]), "second", voice.language))
    look = LOOKS.get(kind, "unit")
    return Box(id_, tuple(texts), look, voice.kind(kind), voice.tip(body, row["sources"]))
