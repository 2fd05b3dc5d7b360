"""The structure: units under each other, their heads, and the committees they answer to."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from orgmodel.charts.diagram import BELOW, BESIDE, Box, Diagram, Link, Text
from orgmodel.charts.views.people import People, people_in
from orgmodel.charts.views.subject import Row, Subject, View
from orgmodel.charts.voice import UNSURE, Voice

LOOKS = {
    "organisation": "top",
    "country-group": "top",
    "staff-body": "top",
    "division": "division",
    "directorate": "directorate",
    "office": "office",
    "private-office": "office",
    "special-representative": "office",
    "council": "council",
    "committee": "council",
    "board": "council",
    "working-group": "council",
}
"""How the kinds that are told apart look; every other one is a plain unit."""

_ASSISTANTS = frozenset({"private-office", "special-representative"})
_STRONG = frozenset({"top", "council", "division", "directorate"})


def structure(subject: Subject) -> View:
    """The units under one, or all of them; staff and independent offices stand beside the line."""
    facts = facts_about(subject)
    return View(facts.diagram(), facts.tops, facts.fields)


def facts_about(subject: Subject) -> Facts:
    """What is known of the units under one, or of all of them."""
    rows = subject.ask("structure", unit=subject.typed, depth=subject.depth)
    units = {str(row["unit"]): row for row in rows}
    for state in subject.look_up("states"):
        if row := units.get(str(state["unit"])):
            text = str(state["text"])
            row[str(state["property"])] = text == "true" if state["property"] != "kind" else text
    facts = Facts(units, subject.voice, People(subject.voice))
    for head in subject.look_up("heads", units):
        facts.heads.setdefault(str(head["unit"]), []).append(head)
    for answer in subject.look_up("answers", units):
        facts.answers.setdefault(str(answer["unit"]), answer)
    posts = [str(head["post"]) for heads in facts.heads.values() for head in heads]
    subject.learn_names((*units, *posts))
    facts.people = people_in(subject, posts)
    if not facts.above:
        facts.fields = subject.within(facts.tops)
    if subject.back:
        facts.undated = {unit for unit in units if not units[unit]["since"]}
    return facts


@dataclass(slots=True)
class Facts:
    """The rows about each unit, in the order in which they are to be read."""

    units: Mapping[str, Row]
    voice: Voice
    people: People
    undated: Container[str] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    heads: dict[str, list[Row]] = field(default_factory=dict)
    answers: dict[str, Row] = field(default_factory=dict)

    @property
    def tops(self) -> tuple[str, ...]:
        """The units that are part of none."""
        return tuple(unit for unit, row in self.units.items() if row["parent"] is None)

    @property
    def leading(self) -> set[str]:
        """The units that others are part of."""
        return {self.parent(unit) for unit in self.units}

    def diagram(self, keep: Container[str] = ()) -> Diagram:
        """Their boxes and links; a top on which nothing but a committee would hang only to `keep`.

        What a chart is of stands in its title.
        """
        leading, above = self.leading, self.above
        links = [link for unit in self.units if (link := self._link(unit, above))]
        joined = {link.source for link in links}
        bare = {roof for roof in above.values() if roof not in joined and roof not in keep}
        boxes = [self._body(body) for body in above if body not in self.units]
        boxes += [
            self._box(unit, above, leads=unit in leading)
            for unit in self.units if unit not in bare
        ]  # fmt: skip
        # a committee is no part of what stands at the top: no line joins the two
        roofed = [
            Link(roof, body, look="none")
            for body, roof in above.items() if roof and roof not in bare
        ]  # fmt: skip
        return Diagram(tuple(boxes), (*roofed, *links))

    @property
    def above(self) -> dict[str, str]:
        """The committees that what leads all answers to, and what each is set below, if anything.

        What leads all is at the top, or right below a top that nobody heads.
        """
        above: dict[str, str] = {}
        for unit in self.units:
            parent = self.parent(unit)
            if unit in self.answers and (not parent or self._is_roof(parent)):
                above.setdefault(str(self.answers[unit]["body"]), parent)
        return above

    def _is_roof(self, unit: str) -> bool:
        """Whether a unit at the top only holds others together: it has no head of its own."""
        return not (self.parent(unit) or unit in self.heads or unit in self.answers)

    def parent(self, unit: str) -> str:
        """The unit that it is part of, blank where that is not on the chart."""
        parent = str(self.units[unit]["parent"] or "")
        return parent if parent in self.units else ""

    def _moves(self, unit: str, above: Iterable[str]) -> bool:
        """Whether it stands with the committee that it answers to, not with what it is part of."""
        answer = self.answers.get(unit)
        return answer is not None and str(answer["body"]) in above

    def _link(self, unit: str, above: Iterable[str]) -> Link | None:
        row, parent = self.units[unit], self.parent(unit)
        if self._moves(unit, above):
            answer = self.answers[unit]
            place = BESIDE if parent and not self._is_roof(parent) else BELOW
            return Link(str(answer["body"]), unit, place, "answers", str(answer["how"]))
        if not parent:
            return None
        aside = row["independent"] or row["kind"] in _ASSISTANTS
        return Link(parent, unit, BESIDE if aside else BELOW, "part", str(row["placed"]))

    def _box(self, unit: str, above: Iterable[str], *, leads: bool) -> Box:
        row, voice = self.units[unit], self.voice
        kind = str(row["kind"] or "")
        look = LOOKS.get(kind, "unit")
        said = voice.kind(kind)
        if row["independent"]:
            look, said = "independent", voice.phrase("independent", kind=said)
        tone = "strong" if look in _STRONG or (leads and look == "unit") else "name"
        texts = [*voice.named(unit, tone), *self._people(unit)]
        if unit in self.undated:
            # it is drawn since nobody says when it began: it may have begun later
            texts.append(Text(voice.phrase("no-beginning"), "second", voice.language))
        if unit in self.answers and not self._moves(unit, above):
            body = voice.name(str(self.answers[unit]["body"]))
            texts.append(Text(voice.phrase("answers-to", name=body), "second", voice.language))
        return Box(unit, tuple(texts), look, said, voice.tip(unit, row["sources"]))

    def _body(self, body: str) -> Box:
        """A committee or organisation that stands above."""
        kind = self.voice.kind_of(body)
        texts = self.voice.named(body, "strong")
        sources = next(row["sources"] for row in self.answers.values() if row["body"] == body)
        tip = self.voice.tip(body, sources)
        return Box(body, texts, LOOKS.get(kind, "council"), self.voice.kind(kind), tip)

    def _people(self, unit: str) -> Iterable[Text]:
        """The posts at the head of a unit, each followed by those who hold it."""
        for post, head in {str(head["post"]): head for head in self.heads.get(unit, ())}.items():
            mark = "" if head["how"] == "stated" else f" {UNSURE}"
            yield Text(f"{self.people.post(post)}{mark}", "remark", self.voice.language)
            yield from self.people.holding(post)
