"""The posts of a unit, who holds them, and what the unit answers for."""

from __future__ import annotations

from benchmarks.places import LAST_CHANGE, LAST_START, Place
from benchmarks.register import Register
from benchmarks.words import Names, person

_HEADS = {
    "staff-body": ("Secretary General", "Secrétaire général"),
    "division": ("Assistant Secretary General", "Secrétaire général adjoint"),
    "directorate": ("Director", "Directeur"),
}
_HEAD_KINDS = {
    "staff-body": "secretary-general",
    "division": "assistant-secretary-general",
    "directorate": "director",
}
_STAFF = (("Officer", "Administrateur"), ("Adviser", "Conseiller"), ("Assistant", "Assistant"))
_RESPONSIBILITIES = ("programme", "policy", "function", "function", "service", "area")
_INHERITING = ("objective", "activity", "provision")


def add_posts(register: Register, place: Place) -> None:
    """The head of the unit, and a few who work for it."""
    title = _HEADS.get(place.kind, ("Head", "Chef"))
    _add_post(register, place, place.head, title, _HEAD_KINDS.get(place.kind, "head"))
    register.join("HEAD_OF", place.head, place.id)
    for number in range(register.random.choice((0, 0, 1, 1))):
        id_ = f"{place.head}-{number + 1}"
        _add_post(register, place, id_, register.random.choice(_STAFF), "adviser")
        _add_lines(register, place, id_)


def add_responsibility(register: Register, place: Place) -> None:
    """What the unit is responsible for, as a part of what the unit above is."""
    id_, random = place.responsibility, register.random
    inherits = place.parent is not None and register.chance(0.1)
    register.add(
        "Responsibility",
        id_,
        (place.dates[0], ""),
        kind=random.choice(_INHERITING if inherits else _RESPONSIBILITIES),
        name_en=place.about[0].capitalize(),
        name_fr=place.about[1].capitalize(),
        criticality=random.randint(1, 3),
    )
    if place.parent and (inherits or register.chance(0.6)):
        register.join("PART_OF", id_, place.parent.responsibility)
    if register.chance(0.4):
        register.join("HAS_THEME", id_, register.known("theme"))
    if register.chance(0.2):
        register.join("MANDATED_BY", id_, register.known("instrument"))
    _add_roles(register, place)
    _add_partners(register, id_)


def _add_post(register: Register, place: Place, id_: str, title: Names, kind: str) -> None:
    vacant = register.chance(0.1)
    register.add(
        "Post",
        id_,
        place.dates,
        kind=kind,
        name_en=f"{title[0]}, {place.about[0].title()}",
        name_fr=f"{title[1]}, {place.about[1]}",
        grade="A3" if kind == "adviser" else "A6",
        fte=1.0,
        status="vacant" if vacant else "filled",
    )
    register.join("POST_IN", id_, place.id)
    if not vacant:
        _add_holders(register, place, id_)


def _add_holders(register: Register, place: Place, post: str) -> None:
    """Who holds the post, and sometimes who held it before."""
    changed = str(LAST_START + 1) if place.lasts and register.chance(0.15) else ""
    for dates in [("", changed), (changed, "")] if changed else [("", "")]:
        id_ = register.next_id("person")
        register.add("Person", id_, kind="person", name_en=person(register.random))
        register.join("HOLDS", id_, post, dates, acting=register.chance(0.03))


def _add_lines(register: Register, place: Place, post: str) -> None:
    if register.chance(0.1):
        register.join("DEPUTY_OF", post, place.head)
    if register.chance(0.1):
        register.join("REPORTS_TO", post, place.head, line="direct")
    elif place.parent and register.chance(0.1):
        dates = place.dates[0], ""
        register.join("REPORTS_TO", post, place.parent.head, dates, line="dotted")


def _add_roles(register: Register, place: Place) -> None:
    """Nine in ten responsibilities have a responsible unit, fewer are stated to be answered for."""
    id_ = place.responsibility
    if register.chance(0.9):
        register.join("RESPONSIBLE_FOR", place.id, id_, verb="in charge of")
    if register.chance(0.1):
        register.join("ACCOUNTABLE_FOR", place.head, id_)
    if place.parent and register.chance(0.2):
        dates = str(LAST_START + 1), str(LAST_CHANGE)
        register.join(
            "SUPPORTS", place.parent.id, id_, dates, scope_en="at the start", scope_fr="au début"
        )
    for relation in ("CONSULTED_ON", "INFORMED_OF"):
        if place.number and register.chance(0.1):
            other = f"unit-{register.random.randrange(place.number)}"
            register.join(relation, other, id_)


def _add_partners(register: Register, responsibility: str) -> None:
    if register.chance(0.02):
        register.join("FUNDS", register.known("partner"), responsibility, share="half")
    if register.chance(0.02):
        partner = register.known("partner")
        register.join("BENEFITS_FROM", partner, responsibility, how="participates")
