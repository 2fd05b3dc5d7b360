"""The reporting lines: posts under each other, and the lines beside the direct one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from orgmodel.charts.diagram import ACROSS, BELOW, BESIDE, Box, Diagram, Link, Text
from orgmodel.charts.views.people import People, people_in
from orgmodel.charts.views.subject import Row, Subject, View, ids_in
from orgmodel.charts.voice import Voice

_LOOKS = {
    "secretary-general": "top",
    "assistant-secretary-general": "division",
    "director": "directorate",
    "deputy": "office",
    "adviser": "office",
}
"""How the kinds of posts that are told apart look; every other one is plain."""

_STRONG = frozenset({"top", "division"})


def reporting(subject: Subject) -> View:
    """The posts below one, or all of them; direct lines place them, others only join."""
    lines = _Lines(subject.voice)
    for row in subject.ask("reporting", subject=subject.typed, depth=subject.depth):
        lines.rows.setdefault(str(row["post"]), []).append(row)
    for row in subject.look_up("above", lines.rows):
        lines.above.setdefault(str(row["post"]), row)
    lines.people = people_in(subject, lines.rows)
    tops = [post for post in lines.rows if not lines.superior(post)]
    fields = {} if lines.above else subject.within(tops)
    return View(lines.diagram(), tuple(tops), fields)


@dataclass(slots=True)
class _Lines:
    """The rows of each post, and the committee that a post without a superior answers to."""

    voice: Voice
    rows: dict[str, list[Row]] = field(default_factory=dict)
    above: dict[str, Row] = field(default_factory=dict)
    people: People = field(init=False)

    def diagram(self) -> Diagram:
        """Posts and committees, and the lines between them."""
        bodies = dict.fromkeys(str(row["body"]) for row in self.above.values())
        leading = {self.superior(post) for post in self.rows}
        boxes = [self._body(body) for body in bodies]
        boxes += [self._post(post, leads=post in leading) for post in self.rows]
        links = [link for post in self.rows for link in self._links(post, leads=post in leading)]
        return Diagram(tuple(boxes), tuple(links))

    def superior(self, post: str) -> str:
        """Whom it reports to directly, blank where that is not on the chart."""
        direct = (str(row["above"]) for row in self.rows[post] if row["line"] == "direct")
        return next((above for above in direct if above in self.rows), "")

    def _links(self, post: str, *, leads: bool) -> Iterator[Link]:
        for row in self.rows[post]:
            source = str(row["above"])
            if source not in self.rows:
                continue
            place = ACROSS if row["line"] != "direct" else BESIDE if row["deputy"] else BELOW
            look = "direct" if row["line"] == "direct" else str(row["line"])
            yield Link(source, post, place, look, str(row["how"]))
        if answer := self.above.get(post):
            place = BELOW if leads or len(self.above) == 1 else BESIDE
            yield Link(str(answer["body"]), post, place, "answers", str(answer["how"]))

    def _post(self, post: str, *, leads: bool) -> Box:
        row, voice = self.rows[post][0], self.voice
        kind = str(row["kind"] or "")
        look = _LOOKS.get(kind, "unit")
        texts = list(voice.named(post, "strong" if leads or look in _STRONG else "name"))
        if post in self.people.vacant:
            texts[0] = texts[0]._replace(text=self.people.post(post))
        units = ids_in(row["heads"]) or [str(each) for each in (row["unit"],) if each]
        texts += [Text(voice.name(each), "remark", voice.language) for each in units]
        texts += self.people.holding(post)
        tip = voice.tip(post, row["sources"])
        return Box(post, tuple(texts), look, voice.kind(kind), tip)

    def _body(self, body: str) -> Box:
        kind = self.voice.kind(self.voice.kind_of(body))
        sources = next(row["sources"] for row in self.above.values() if row["body"] == body)
        tip = self.voice.tip(body, sources)
        return Box(body, self.voice.named(body, "strong"), "council", kind, tip)
