"""Committees: what answers to what, with the units that chair and serve them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from orgmodel.charts.diagram import ACROSS, BELOW, COMPANION, Box, Diagram, Link, Text
from orgmodel.charts.views.subject import Row, Subject, View
from orgmodel.charts.voice import UNSURE, Voice


def committees(subject: Subject) -> View:
    """The tree of the committees; beside each, the units its chair and secretariat are from."""
    seats = _Seats(subject.voice)
    for row in subject.ask("committees", body=subject.typed, depth=subject.depth):
        seats.rows.setdefault(str(row["committee"]), []).append(row)
    for row in subject.look_up("serving", (*seats.rows, *seats.outside)):
        seats.serving.setdefault(str(row["committee"]), []).append(row)
    tops = [body for body in seats.rows if not seats.above(body)]
    return View(seats.diagram(), tuple(tops))


@dataclass(slots=True)
class _Seats:
    """The rows of each committee: what it answers to, and who chairs and serves it."""

    voice: Voice
    rows: dict[str, list[Row]] = field(default_factory=dict)
    serving: dict[str, list[Row]] = field(default_factory=dict)

    @property
    def outside(self) -> tuple[str, ...]:
        """What committees answer to that is not on the chart for itself."""
        above = (str(row["above"]) for rows in self.rows.values() for row in rows if row["above"])
        return tuple(body for body in dict.fromkeys(above) if body not in self.rows)

    def diagram(self) -> Diagram:
        """Committees and, each as often as it serves one, units."""
        boxes: list[Box] = []
        links: list[Link] = []
        for body in (*self.rows, *self.outside):
            boxes.append(self._box(body))
            links += self._links(body)
            for box in self._units(body):
                boxes.append(box)
                links.append(Link(body, box.id, COMPANION, "serves"))
        return Diagram(tuple(boxes), tuple(links))

    def above(self, committee: str) -> str:
        """The committee it stands below, blank where that is not on the chart."""
        bodies = (str(row["above"]) for row in self.rows.get(committee, []))
        return next((body for body in bodies if body in self.rows), "")

    def _links(self, committee: str) -> Iterator[Link]:
        placed = False
        for row in self.rows.get(committee, []):
            if row["above"] is not None:
                place = ACROSS if placed else BELOW
                look = "second" if placed else "answers"
                yield Link(str(row["above"]), committee, place, look, str(row["how"]))
                placed = True

    def _box(self, body: str) -> Box:
        voice = self.voice
        kind = voice.kind_of(body)
        look = "council" if kind == "council" else "committee"
        if voice.names[body].label != "Committee":
            look = "top"
        texts = [*voice.named(body, "name" if look == "committee" else "strong")]
        texts += self._roles(body).get(body, [])
        sources = self.rows[body][0]["sources"] if body in self.rows else None
        return Box(body, tuple(texts), look, voice.kind(kind), voice.tip(body, sources))

    def _roles(self, committee: str) -> dict[str, list[Text]]:
        """For each unit, what it, or somebody of it, does for the committee."""
        voice = self.voice
        units: dict[str, list[Text]] = {}
        for row in self.serving.get(committee, []):
            body, unit = str(row["body"]), str(row["unit"] or row["body"])
            role = "secretariat" if row["relation"] == "SECRETARIAT_OF" else "chair"
            said = voice.phrase("deputy-chair" if row["deputy"] else role)
            mark = "" if row["how"] == "stated" else f" {UNSURE}"
            person = "" if body == unit else f"{voice.colon}{voice.name(body)}"
            text = Text(f"{said}{person}{mark}", "remark", voice.language)
            units.setdefault(unit, []).append(text)
        return units

    def _units(self, committee: str) -> Iterator[Box]:
        """A box for each unit that does something for a committee, unless it is itself one."""
        voice = self.voice
        for unit, texts in self._roles(committee).items():
            if unit == committee:
                continue
            kind = voice.kind(voice.kind_of(unit))
            yield Box(f"{committee}:{unit}", (*voice.named(unit), *texts), "office", kind)
