"""Makes up plausible organisations of any size, the same one for the same size and number.

Every relation that the metamodel knows occurs (the derived ones follow from the others).
Some units have ended, were moved or renamed, each by a change with its date.
"""

from __future__ import annotations

from collections import deque
from datetime import date

from benchmarks import history, staffing, surroundings
from benchmarks.places import FIRST_YEAR, LAST_CHANGE, LAST_START, Place
from benchmarks.register import Dates, Register
from benchmarks.words import body, subject
from orgmodel.graph import DatasetInfo, Graph

AS_OF = date(2020, 1, 1)
"""The date that such an organisation is asked about."""


def generate(units: int, *, seed: int = 1) -> Graph:
    """An organisation of `units` units with their posts, people and responsibilities."""
    register = Register(seed)
    surroundings.add_world(register, units)
    places = _tree(register, units)
    for place in places:
        _add_unit(register, place)
        staffing.add_posts(register, place)
        staffing.add_responsibility(register, place)
    for place in places:
        history.add_parents(register, place)
        history.add_names(register, place)
        history.add_end(register, place)
    lasting = [place for place in places if place.lasts]
    surroundings.add_committees(register, lasting)
    surroundings.add_remarks(register, lasting)
    title = f"{units} made-up units", f"{units} unités inventées"
    info = DatasetInfo(f"made-up-{units}", *title, "1", AS_OF, top=("alliance",))
    return register.graph(info)


def _tree(register: Register, units: int) -> list[Place]:
    """The units from the top down: each has 3 to 12 below it, or none."""
    random = register.random
    places = [Place(0, 0, ("general", "général"), FIRST_YEAR)]
    waiting = deque(places)
    while len(places) < units:
        parent = waiting.popleft()
        if parent.level > 1 and waiting and register.chance(0.2):
            continue
        for _ in range(min(random.randint(3, 12), units - len(places))):
            year = min(parent.year + random.randint(1, 8), LAST_START)
            number = len(places)
            place = Place(number, parent.level + 1, subject(random, number), year, parent)
            parent.children.append(place)
            places.append(place)
            waiting.append(place)
    for place in places:
        place.dates = _dates(register, place)
    return places


def _dates(register: Register, place: Place) -> Dates:
    """From when to when a unit is there; only what has nothing below it has ended."""
    # the last starts are written as years, so that none comes before that of its parent
    by_month = place.year < LAST_START and register.chance(0.3)
    month = f"-{register.random.randint(2, 12):02}" if by_month else ""
    ended = place.level > 1 and not place.children and register.chance(0.04)
    end = str(register.random.randint(LAST_START + 1, LAST_CHANGE)) if ended else ""
    return f"{place.year}{month}", end


def _add_unit(register: Register, place: Place) -> None:
    english, french = body(place.kind, place.about)
    register.add(
        "Unit",
        place.id,
        place.dates,
        kind=place.kind,
        name_en=english,
        name_fr=french,
        abbr_en="".join(word[0] for word in english.split()) if register.chance(0.3) else "",
        name_status_fr="working" if register.chance(0.1) else "",
        position=place.parent.children.index(place) + 1 if place.parent else 1,
        independent=place.level == 1 and register.chance(0.1),
        collegial=place.level > 1 and register.chance(0.005),
    )
    if register.chance(0.2):
        register.join("LOCATED_AT", place.id, register.known("site"))
    if register.chance(0.1):
        register.join("MANDATED_BY", place.id, register.known("instrument"), article="4")
