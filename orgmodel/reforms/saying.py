"""What a thing is called and is from a day on: names and states that a step says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.graph import EVER, Edge, Life, Thing, Value
from orgmodel.metamodel import STATE
from orgmodel.reforms.work import Work, until_next


def become(work: Work, id_: str, name: str, text: str) -> None:
    """A thing has a property otherwise from the day on; before that it stays as it was."""
    found = [each for each in said_of(work, id_, "STATE_OF") if each[1].text("property") == name]
    properties: dict[str, Value] = {"property": name, "text": text}
    say(work, Thing(STATE, f"{id_}|{name}", EVER, properties), id_, found)


def state_of(work: Work, id_: str, name: str) -> str:
    """What a property of a thing is on the day: as a state says it, else the thing itself."""
    for _, said in said_of(work, id_, "STATE_OF"):
        if said.text("property") == name and said.life.holds_on(work.day):
            return said.text("text")
    return work.draft.thing(id_).text(name)


def said_of(work: Work, id_: str, relation: str) -> Iterator[tuple[Edge, Thing]]:
    """What names a thing or says its state from the day on."""
    for edge in work.draft.all_touching(id_):
        if edge.relation == relation and edge.target == id_ and edge.life.end > work.day:
            yield edge, work.draft.thing(edge.source)


def say(work: Work, said: Thing, of: str, found: Sequence[tuple[Edge, Thing]]) -> None:
    """Says it from the day on, until something else is known to hold; what held till then ends."""
    life = until_next(work.day, (each.life for _, each in found))
    for edge, old in found:
        if old.life.start <= work.day:
            _end_said(work, edge, old)
    dated = Thing(said.label, f"{said.id}|{life.written_start}", life, said.properties)
    work.draft.say(dated, of, work.evidence)


def _end_said(work: Work, edge: Edge, said: Thing) -> None:
    """Ends what names a thing or says its state, together with the relation that joins it."""
    if said.life.start >= work.day:
        work.draft.withdraw(said.id)
        return
    work.draft.end(edge, work.day, work.event)
    life = Life(said.life.start, work.day, said.life.written_start, work.day.isoformat())
    work.draft.put(Thing(said.label, said.id, life, said.properties, said.place))
