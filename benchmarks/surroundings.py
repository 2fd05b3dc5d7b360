"""What stands around the units: sources, partners, texts, committees, remarks on the data."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.places import LAST_START, Place
from benchmarks.register import Register
from benchmarks.words import FIELDS, body, subject

_COMMITTEES = ("committee", "committee", "board", "working-group")


def add_world(register: Register, units: int) -> None:
    """The organisation itself, its sources and partners, the texts and places it rests on."""
    for number in range(20):
        id_ = register.next_id("source")
        register.add(
            "Source",
            id_,
            kind="official",
            name_en=f"Annual report {number + 2000}",
            address=f"https://example.org/reports/{number + 2000}",
            published_on=f"{number + 2001}",
        )
    register.add(
        "Organization",
        "alliance",
        kind="organisation",
        name_en="Alliance",
        name_fr="Alliance",
        other_names=("The Alliance",),
        identifiers=("lei:5493",),
    )
    _add_partners(register, units)
    for field in FIELDS:
        register.add(
            "Theme", register.next_id("theme"), kind="theme", name_en=field[0], name_fr=field[1]
        )
    for _ in range(2 + units // 500):
        _add_place(register)
    for _ in range(4 + units // 50):
        _add_text(register)


def add_committees(register: Register, places: Sequence[Place]) -> None:
    """The council above all, committees below it, each with chair, secretariat and members."""
    register.add(
        "Committee",
        "council",
        kind="council",
        name_en="Council",
        name_fr="Conseil",
        chair_mode="post",
        standing=True,
    )
    register.join("ACCOUNTABLE_TO", places[0].head, "council", drawn=True)
    register.join("CHAIRS", places[0].head, "council")
    register.join("ISSUED", "council", register.known("instrument"))
    for _ in range(2 + len(places) // 50):
        _add_committee(register, places)


def add_remarks(register: Register, places: Sequence[Place]) -> None:
    """Measures, discrepancies and terms about some of the units, and what joins units."""
    for _ in range(2 + len(places) // 100):
        one, other = register.random.choice(places), register.random.choice(places)
        if one is not other:
            register.join("COORDINATES_WITH", one.id, other.id, on="reporting")
            register.join("RELATED_TO", one.id, other.id, how="serves")
            register.join("CITES", register.known("instrument"), one.id)
        _add_remark(register, one.id)


def _add_partners(register: Register, units: int) -> None:
    register.add(
        "Organization",
        "agency",
        kind="organisation",
        name_en="Support Agency",
        name_fr="Agence de soutien",
    )
    register.join("SUB_ORGANIZATION_OF", "agency", "alliance")
    for number in range(5 + units // 200):
        id_ = register.next_id("partner")
        register.add(
            "Organization",
            id_,
            kind="country",
            name_en=f"Country {number + 1}",
            name_fr=f"Pays {number + 1}",
            status="active",
        )
        register.join("MEMBER_OF", id_, "alliance", (str(1950 + number % 60), ""), role="member")


def _add_place(register: Register) -> None:
    site, occasion = register.next_id("site"), register.next_id("occasion")
    register.add("Site", site, kind="site", name_en=f"Site {site[5:]}", address="1 Main Street")
    register.add(
        "Occasion",
        occasion,
        kind="summit",
        name_en=f"Summit {occasion[9:]}",
        name_fr=f"Sommet {occasion[9:]}",
        place="Lisbon",
    )
    register.join("TAKES_PART_IN", register.known("partner"), occasion, how="participant")


def _add_text(register: Register) -> None:
    id_ = register.next_id("instrument")
    english, french = subject(register.random, 0)
    register.add(
        "Instrument",
        id_,
        kind="decision",
        adopted_on="2010~",
        reference=f"D/{id_[11:]}",
        name_en=f"Decision on {english}",
        name_fr=f"Décision : {french}",
    )
    register.join("ISSUED", "alliance", id_)
    register.join("ADOPTED_AT", id_, register.known("occasion"))
    if id_ != "instrument-1" and register.chance(0.2):
        register.join("SUPERSEDES", id_, f"instrument-{int(id_[11:]) - 1}")


def _add_committee(register: Register, places: Sequence[Place]) -> None:
    kind = register.random.choice(_COMMITTEES)
    first = register.chance(0.3) or not register.has("committee")
    above = "council" if first else register.known("committee")
    place, chair = register.random.choice(places), register.random.choice(places)
    id_ = register.next_id("committee")
    names = body(kind, subject(register.random, int(id_[10:])))
    register.add("Committee", id_, kind=kind, name_en=names[0], name_fr=names[1], standing=True)
    register.join("ACCOUNTABLE_TO", id_, above, drawn=True)
    register.join("CHAIRS", chair.head, id_)
    register.join("SECRETARIAT_OF", place.id, id_)
    if place is not chair:
        register.join("CHAIRS", place.head, id_, (str(LAST_START + 1), ""), deputy=True)
    seats = [place.head for place in register.random.sample(places, min(5, len(places)))]
    for seat in (*seats, register.known("partner")):
        register.join("MEMBER_OF", seat, id_, role="member", voting=True)


def _add_remark(register: Register, about: str) -> None:
    number = register.next_id("remark")
    measure, discrepancy, term = (f"{each}-{number}" for each in ("measure", "drift", "term"))
    register.add("Measure", measure, kind="headcount", value=120.0, as_of="2019", qualifier="about")
    register.add("Discrepancy", discrepancy, kind="drift", says_a_en="Two.", says_b_en="Three.")
    register.add("Term", term, kind="term", name_en="made-up", name_fr="inventé")
    for id_ in (measure, discrepancy, term):
        register.join("ABOUT", id_, about)
