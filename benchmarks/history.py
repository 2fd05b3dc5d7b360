"""What happened to a unit: where it hung, what it was called, how it ended, by which change."""

from __future__ import annotations

from benchmarks.places import LAST_CHANGE, LAST_START, Place
from benchmarks.register import Dates, Register
from benchmarks.words import body, subject


def add_parents(register: Register, place: Place) -> None:
    """What the unit is part of; a few were part of another before."""
    if place.parent is None:
        register.join("SUB_ORGANIZATION_OF", place.id, "alliance")
        return
    before = _former_parent(register, place) if place.lasts and register.chance(0.03) else None
    if before is None:
        register.join("SUB_ORGANIZATION_OF", place.id, place.parent.id)
        return
    day = _day(register)
    event = _change(register, "moved", day)
    for relation in ("ORIGINAL", "RESULTING"):
        register.join(relation, event, place.id, survives=True)
    dates: Dates = (place.dates[0], day)
    register.join("SUB_ORGANIZATION_OF", place.id, before.id, dates, ended_by=event)
    register.join("SUB_ORGANIZATION_OF", place.id, place.parent.id, (day, ""))


def add_names(register: Register, place: Place) -> None:
    """A few units had another name, or were of another kind, until a change."""
    if not place.lasts or not register.chance(0.02):
        return
    day = _day(register)
    event = _change(register, "renamed", day)
    register.join("ORIGINAL", event, place.id)
    register.join("RESULTING", event, place.id)
    names = body(place.kind, subject(register.random, place.number))
    for language, text in zip(("en", "fr"), names, strict=True):
        id_ = f"{place.id}|{language}|official|"
        register.add("Name", id_, ("", day), lang=language, kind="official", text=text)
        register.join("NAME_OF", id_, place.id, ("", day))
    id_ = f"{place.id}|kind|"
    register.add("State", id_, ("", day), property="kind", text="office")
    register.join("STATE_OF", id_, place.id, ("", day))


def add_end(register: Register, place: Place) -> None:
    """The unit above took over the one that ended, and what it was responsible for."""
    if place.lasts or place.parent is None:
        return
    day = place.dates[1]
    event = _change(register, "absorbed", day)
    register.join("ORIGINAL", event, place.id)
    register.join("RESULTING", event, place.parent.id, survives=True)
    register.join("RESPONSIBLE_FOR", place.parent.id, place.responsibility, (day, ""))


def _former_parent(register: Register, place: Place) -> Place | None:
    """A unit on the level of the parent that was there when this one began."""
    above = place.parent.parent if place.parent else None
    beside = above.children if above else ()
    found = [
        each
        for each in beside
        if each is not place.parent and each.lasts and each.year < place.year
    ]
    return register.random.choice(found) if found else None


def _day(register: Register) -> str:
    year = register.random.randint(LAST_START + 1, LAST_CHANGE)
    return f"{year}-{register.random.randint(1, 12):02}-{register.random.randint(1, 28):02}"


def _change(register: Register, kind: str, day: str) -> str:
    """A change on that day, based on a text, sometimes part of the reform before it."""
    event = register.next_id("change")
    register.add("ChangeEvent", event, (day, ""), kind=kind, status="in-force", decided_on=day)
    register.join("BASED_ON", event, register.known("instrument"))
    if event != "change-1" and register.chance(0.5):
        register.join("PART_OF", event, "change-1")
    return event
