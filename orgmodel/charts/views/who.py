"""Who: one responsibility in the middle, everybody who has a role in it around it."""

from __future__ import annotations

from orgmodel.charts.diagram import LEFT, RIGHT, Box, Diagram, Link, Text
from orgmodel.charts.views.structure import LOOKS
from orgmodel.charts.views.subject import Row, Subject, View
from orgmodel.charts.voice import Voice
from orgmodel.errors import UsageError

_ANSWERING = frozenset({"ACCOUNTABLE_FOR", "RESPONSIBLE_FOR", "MANDATED_BY"})
"""What stands on the left: who answers for it, and on which grounds."""
_LOOKS = {kind: "directorate" if look == "top" else look for kind, look in LOOKS.items()}
"""How the kinds of bodies look; the responsibility in the middle alone looks like a top."""


def who(subject: Subject) -> View:
    """A responsibility and the bodies around it, the name of its role on the line to each.

    Raises:
        UsageError: no responsibility was named, or levels of one are wanted.
    """
    if subject.depth is not None:
        raise UsageError("depth-without-levels")
    if subject.typed is None:
        raise UsageError("no-responsibility")
    rows = subject.ask("who", thing=subject.typed)
    voice = subject.voice
    things = subject.answer.subjects if subject.answer else ()
    boxes = [Box(thing, voice.named(thing, "strong"), "top", voice.kind(voice.kind_of(thing)))
             for thing in things]  # fmt: skip
    links: list[Link] = []
    alone = not {str(row["role"]) for row in rows} - _ANSWERING
    for number, ((body, answering, how), roles) in enumerate(_together(rows).items()):
        left = answering and not (alone and number % 2)
        box = _body(f"{body}:{number}", roles, voice)
        boxes.append(box)
        place = LEFT if left else RIGHT
        links.append(Link(things[0], box.id, place, "role", how, _said(roles, voice)))
    return View(Diagram(tuple(boxes), tuple(links)), things)


def _together(rows: list[Row]) -> dict[tuple[str, bool, str], list[Row]]:
    """The rows of each body that stand on one side and are equally certain."""
    found: dict[tuple[str, bool, str], list[Row]] = {}
    for row in rows:
        key = str(row["body"]), str(row["role"]) in _ANSWERING, str(row["how"])
        found.setdefault(key, []).append(row)
    return found


def _said(roles: list[Row], voice: Voice) -> str:
    """The names of the roles, as they stand on the line from a body to the responsibility."""
    words = (
        voice.set(str(row["words"])) if row["words"] else voice.say("RELATION", str(row["role"]))
        for row in roles
    )
    return ", ".join(dict.fromkeys(words))


def _body(id_: str, roles: list[Row], voice: Voice) -> Box:
    body = str(roles[0]["body"])
    kind = voice.kind_of(body)
    look = _LOOKS.get(kind, "unit")
    texts = [*voice.named(body, "strong" if look == "division" else "name")]
    through = dict.fromkeys(str(row["through"]) for row in roles if row["through"])
    texts += [Text(voice.phrase("through", name=voice.name(each))) for each in through]
    scopes = dict.fromkeys(str(row["scope"]) for row in roles if row["scope"])
    texts += [Text(voice.set(each), "second", voice.language) for each in scopes]
    return Box(id_, tuple(texts), look, voice.kind(kind), voice.tip(body, roles[0]["sources"]))
