"""Change: the structure before and after in one chart, told in words, colours and lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from orgmodel.charts.diagram import Box, Diagram, Link, Text
from orgmodel.charts.views.people import People
from orgmodel.charts.views.structure import Facts, facts_about
from orgmodel.charts.views.subject import Row, Subject, View
from orgmodel.errors import OrgModelError, UsageError
from orgmodel.graph.folding import fold

KINDS = ("added", "recorded", "removed", "moved", "renamed", "changed", "held")
"""What may have happened to a unit, in order; the first decides how it looks."""

_BOUND = "[.."
"""How a date begins by which something was there, that nobody knows the beginning of."""


def change(subject: Subject) -> View:
    """The units of today, those that were removed, and ghosts where units were before.

    Raises:
        UsageError: it is not said what to compare with.
    """
    if subject.before is None:
        raise UsageError("nothing-to-compare")
    after = facts_about(subject)
    earlier = replace(subject.before, voice=replace(subject.voice, names={}, sources={}, told={}))
    before = _before(earlier)
    union = _Union(
        before,
        after,
        _standing(earlier, after.units.keys() - before.units.keys()),
        _standing(subject, before.units.keys() - after.units.keys()),
        two_days=earlier.store is subject.store,
    )
    diagram = union.diagram()
    counts = Counter(kind for kinds in union.kinds.values() for kind in kinds)
    told = [
        subject.voice.phrase(f"count-{kind}", count=str(counts[kind]))
        for kind in KINDS if counts[kind]
    ]  # fmt: skip
    summary = " · ".join(told) or subject.voice.phrase("count-none")
    return View(diagram, after.tops or before.tops, {"summary": summary})


def _before(earlier: Subject) -> Facts:
    """The same units as they were; none where what was named was not there yet."""
    try:
        return facts_about(earlier)
    except OrgModelError:
        return Facts({}, earlier.voice, People(earlier.voice))


def _standing(subject: Subject, units: Collection[str]) -> dict[str, str]:
    """Of units that are not on the chart of one side, those that are there, and below what.

    What is drawn of a side may be less than there is: only so many levels, only what has parts.
    """
    rows = subject.look_up("standing", sorted(units)) if units else []
    return {str(row["unit"]): str(row["parent"] or "") for row in rows}


@dataclass(slots=True)
class _Union:
    """Two states of the same units, and where each of them has more than is drawn of it.

    `two_days`: they are two days of one record, so that what is new may only be recorded anew.
    """

    before: Facts
    after: Facts
    was: Mapping[str, str]
    now: Mapping[str, str]
    two_days: bool
    kinds: dict[str, list[str]] = field(default_factory=dict)

    def diagram(self) -> Diagram:
        """All units of both, and ghosts of those that moved."""
        both = {*self.before.units, *self.after.units}
        then, now = self.before.diagram(both), self.after.diagram(both)
        old = {box.id: box for box in then.boxes}
        boxes = {box.id: self._now(box, old.get(box.id)) for box in now.boxes}
        order = list(boxes)
        links = [*now.links, *self._old_links(then, {*boxes})]
        lost = {id_: id_ for id_ in old if id_ not in boxes}
        boxes |= {id_: self._gone(old[id_]) for id_ in lost}
        for unit, ghost, link in self._ghosts(then):
            lost[unit] = ghost.id
            boxes[ghost.id] = ghost
            links.append(link)
        placed = tuple(boxes[id_] for id_ in _in_place(order, then, lost))
        return Diagram(placed, tuple(_ordered(placed, links)))

    def _now(self, box: Box, old: Box | None) -> Box:
        """A box of today, marked with what happened to it."""
        if box.id not in self.after.units:
            return box
        told = list(self._told(box, old))
        if not told:
            return box
        self.kinds[box.id] = [kind for kind, _ in told]
        look = next(kind for kind in KINDS if kind in self.kinds[box.id])
        remarks = tuple(
            Text(words, "told", self.after.voice.language) for _, words in told if words
        )
        said = self.after.voice.phrase(look)
        if box.look == "independent":
            said = self.after.voice.phrase("independent", kind=said)
            look = f"{look}-aside"
        return box._replace(texts=(*box.texts, *remarks), look=look, kind=said)

    def _told(self, box: Box, old: Box | None) -> Iterator[tuple[str, str]]:
        """What happened to a unit, each with words for it."""
        voice, unit = self.after.voice, box.id
        row = self.after.units[unit]
        drawn = unit in self.before.units and old is not None
        if not drawn and unit not in self.was:
            since = _date(row, "since")
            bound = self.two_days and since.startswith(_BOUND)
            kind, words = ("recorded", "first-known") if bound else ("added", "new")
            yield kind, _dated(voice.phrase(words), voice.life(since, ""))
            return
        was = self.before.parent(unit) if drawn else self.was[unit]
        if was != self.after.parent(unit):
            name = self.before.voice.name(was) if was else voice.phrase("nothing")
            yield "moved", voice.phrase("moved-from", name=name)
        if old is None:
            return
        if fold(old.name) != fold(box.name):
            yield "renamed", voice.phrase("formerly", name=old.name)
        then, now = (
            {str(row["post"]) for row in side.heads.get(unit, ())}
            for side in (self.before, self.after)
        )
        # a head that nobody recorded is not a head that was not there
        if then and now and then != now:
            yield "changed", voice.phrase("new-head")
        if then == now and self._is_held_anew(unit):
            yield "held", voice.phrase("new-holder")

    def _is_held_anew(self, unit: str) -> bool:
        """Whether somebody heads a unit who did not: another did, or it is known since when."""
        was, held = (_held(side, unit) for side in (self.before, self.after))
        return any(
            person not in was and (was or (since and not since.startswith(_BOUND)))
            for person, since in held.items()
        )

    def _gone(self, box: Box) -> Box:
        """A box of before that is no longer there."""
        voice = self.after.voice
        if box.id not in self.before.units:
            return box
        if box.id in self.now:
            return self._elsewhere(box)
        self.kinds[box.id] = ["removed"]
        life = voice.life("", _date(self.before.units[box.id], "until"))
        remark = Text(_dated(voice.phrase("gone"), life), "told", voice.language)
        texts = (*box.texts, remark)
        return box._replace(texts=texts, look="removed", kind=voice.phrase("removed"))

    def _elsewhere(self, box: Box) -> Box:
        """A box of before that is still there, but where the chart does not reach."""
        voice, parent = self.after.voice, self.now[box.id]
        if not parent or parent == self.before.parent(box.id):
            return box._replace(look="ghost", kind=voice.phrase("ghost"))
        self.kinds[box.id] = ["moved"]
        remark = Text(voice.phrase("moved-to", name=voice.name(parent)), "told", voice.language)
        texts = (*box.texts, remark)
        return box._replace(texts=texts, look="ghost", kind=voice.phrase("ghost"))

    def _old_links(self, then: Diagram, present: set[str]) -> Iterator[Link]:
        """The links of before that lead to what is no longer there."""
        for link in then.links:
            if link.target not in present:
                yield link._replace(look="was")

    def _ghosts(self, then: Diagram) -> Iterator[tuple[str, Box, Link]]:
        """Each unit that moved, a ghost at its old place, and the link that leads there."""
        voice = self.after.voice
        old = {link.target: link for link in then.links}
        names = {box.id: box for box in then.boxes}
        for unit, kinds in self.kinds.items():
            if "moved" in kinds and unit in old and unit in self.after.units:
                parent = self.after.parent(unit)
                words = voice.phrase("moved-to", name=voice.name(parent)) if parent else ""
                texts = (Text(names[unit].name, "name"), Text(words, "told", voice.language))
                box = Box(f"{unit}:before", texts, "ghost", voice.phrase("ghost"))
                yield unit, box, old[unit]._replace(target=box.id, look="was")


def _held(side: Facts, unit: str) -> dict[str, str]:
    """Who heads a unit, where that may be said, and since when."""
    posts = [str(row["post"]) for row in side.heads.get(unit, ())]
    return {
        person: since for post in posts for person, since in side.people.since.get(post, {}).items()
    }


def _date(row: Row, end: str) -> str:
    """A date as it was written, blank where none is."""
    return str(row[end] or "")


def _dated(words: str, life: str) -> str:
    """What happened, with its date where one is known."""
    return f"{words}, {life}" if life else words


def _in_place(order: list[str], then: Diagram, lost: Mapping[str, str]) -> Iterator[str]:
    """The ids of today in their order, and what is `lost` from before where it stood then.

    That is behind what it followed below the same unit, or before everything.
    """
    above = {link.target: link.source for link in then.links}
    last: dict[str | None, str] = {}
    behind: dict[str, list[str]] = {}
    for box in then.boxes:
        parent = above.get(box.id)
        id_ = lost.get(box.id, box.id)
        if box.id in lost:
            behind.setdefault(last.get(parent, ""), []).append(id_)
        last[parent] = id_
    waiting = [*reversed(order), *reversed(behind.get("", []))]
    while waiting:
        id_ = waiting.pop()
        yield id_
        waiting += reversed(behind.get(id_, []))


def _ordered(boxes: Iterable[Box], links: list[Link]) -> list[Link]:
    """The links whose ends are both there."""
    ids = {box.id for box in boxes}
    return [link for link in links if link.source in ids and link.target in ids]
