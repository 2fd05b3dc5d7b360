"""Makes up small organisations and reforms of them, for the properties that hold of them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from random import Random

from orgmodel.graph import EVER, OPEN, DatasetInfo, Edge, Graph, Life, Place, Thing, Value
from orgmodel.metamodel import RELATIONS, ROLE_RELATIONS
from orgmodel.reforms.operations import OPERATIONS, Field
from orgmodel.reforms.plan import Argument, New, Plan, Step

DAY = date(2012, 1, 1)
_DAYS = (DAY, DAY, DAY, date(2012, 7, 1), date(2013, 6, 1))
_LIVES = (("", ""),) * 15 + (
    ("2003", ""),
    ("", "2011"),
    ("2010", "2014"),
    ("2013", ""),
    ("", "2013"),
)
_LABELS = {"u": "Unit", "p": "Post", "c": "Committee", "f": "Responsibility", "o": "Organization",
           "h": "Person", "s": "Site", "i": "Instrument", "t": "Theme"}  # fmt: skip
_FREE = (
    ("COORDINATES_WITH", "u", "u"), ("LOCATED_AT", "uc", "s"), ("MANDATED_BY", "ucpf", "i"),
    ("RELATED_TO", "ucp", "ucf"), ("MEMBER_OF", "pupc", "cu"), ("SUPPORTS", "upc", "f"),
    ("CONSULTED_ON", "upc", "f"), ("INFORMED_OF", "upo", "f"), ("DEPUTY_OF", "p", "p"),
    ("RESPONSIBLE_FOR", "uuupc", "f"), ("ACCOUNTABLE_FOR", "up", "f"), ("HAS_THEME", "f", "t"),
)  # fmt: skip
_FACETS: dict[str, tuple[dict[str, Value], ...]] = {
    "RESPONSIBLE_FOR": ({}, {}, {"scope_en": "some"}, {"verb": "runs"}, *({"joint": True},) * 2),
    "SUPPORTS": ({}, {}, {"scope_en": "some"}),
    "MEMBER_OF": ({}, {"role": "member"}, {"role": "observer"}),
    "RELATED_TO": ({}, {"how": "partner"}, {"how": "serves"}),
}


class Made:
    """An organisation in the making; every choice is that of `random`."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.things: dict[str, Thing] = {}
        self.edges: list[Edge] = []

    def thing(self, id_: str) -> None:
        """Adds a thing whose label follows from the first letter of its id."""
        start, end = self.random.choice(_LIVES) if id_ not in {"u0", "o0"} else ("", "")
        names: dict[str, Value] = {"name_en": f"Thing {id_}", "assertion": "stated"}
        self.things[id_] = Thing(_LABELS[id_[0]], id_, life(start, end), names)

    def one(self, letters: str) -> str:
        """One of the things whose ids begin so."""
        letter = self.random.choice(letters)
        return self.random.choice([id_ for id_ in self.things if id_[0] == letter])

    def join(self, relation: str, source: str, target: str, **properties: Value) -> None:
        """Adds a relation, unless there is never a day on which it could hold."""
        both = self.things[source].life.meet(self.things[target].life)
        typed = self.random.choice(_LIVES)
        lived = both.meet(life(*typed)) if any(typed) else both
        if lived.empty or source == target or self._said(relation, {source, target}, properties):
            return
        key = f"{source}|{relation}|{target}|{typed[0]}|{len(self.edges)}"
        given: dict[str, Value] = {"sources": (), "assertion": "stated", **properties}
        timeless = RELATIONS[relation].timeless
        lived = EVER if timeless else lived
        self.edges.append(Edge(relation, source, target, key, lived, given, typed=any(typed)))

    def _said(self, relation: str, ends: set[str], properties: dict[str, Value]) -> bool:
        """Whether there is such a relation already."""
        given = {"sources": (), "assertion": "stated", **properties}
        return any(
            (each.relation, {each.source, each.target}, each.properties) == (relation, ends, given)
            for each in self.edges
        )


def life(start: str, end: str) -> Life:
    """A life between two years."""
    first = date(int(start), 1, 1) if start else EVER.start
    return Life(first, date(int(end), 1, 1) if end else OPEN, start, end)


def made_up(seed: int) -> Graph:
    """A small organisation with something of everything, and some of it over or to come."""
    made = Made(Random(seed))  # noqa: S311 (made up)
    counts = {"o": 2, "u": made.random.randint(3, 7), "p": made.random.randint(2, 7), "c": 3,
              "f": made.random.randint(1, 5), "h": 2, "s": 1, "i": 2, "t": 1}  # fmt: skip
    for letter, count in counts.items():
        for number in range(count):
            made.thing(f"{letter}{number}")
    _structure(made, counts)
    _posts(made, counts["p"])
    for _ in range(made.random.randint(3, 14)):
        relation, sources, targets = made.random.choice(_FREE)
        facets = made.random.choice(_FACETS.get(relation, ({},)))
        made.join(relation, made.one(sources), made.one(targets), **facets)
    _called(made)
    info = DatasetInfo("made-up", as_of=DAY, top=("u0",))
    return Graph(info, tuple(made.things.values()), tuple(made.edges))


def _structure(made: Made, counts: dict[str, int]) -> None:
    """What has one place only: what stands where, who leads, who answers to whom."""
    random = made.random
    made.join("SUB_ORGANIZATION_OF", "u0", "o0")
    for at in range(1, counts["u"]):
        made.join("SUB_ORGANIZATION_OF", f"u{at}", f"u{random.randrange(at)}")
    for at in range(1, counts["c"]):
        made.join("ACCOUNTABLE_TO", f"c{at}", f"c{random.randrange(at)}", drawn=True)
        made.join("CHAIRS", made.one("po"), f"c{at}", **random.choice(({}, {"format": "x"})))
        made.join("SECRETARIAT_OF", made.one("u"), f"c{at}")
    for at in range(1, counts["f"]):
        if random.random() < 0.4:
            made.join("PART_OF", f"f{at}", f"f{random.randrange(at)}")
    if random.random() < 0.3:
        made.join("ACCOUNTABLE_TO", made.one("up"), made.one("c"), drawn=random.random() < 0.5)


def _posts(made: Made, count: int) -> None:
    """Where posts are, what they head, to whom they report, and who holds them."""
    random = made.random
    for at in range(count):
        post = f"p{at}"
        unit = made.one("u")
        made.join("POST_IN", post, random.choice((unit, unit, made.one("c"))))
        if random.random() < 0.5 and not _led(made, unit):
            made.join("HEAD_OF", post, unit)
        if at and random.random() < 0.5:
            line = random.choice(("direct", "direct", "dotted"))
            made.join("REPORTS_TO", post, f"p{random.randrange(at)}", line=line)
    for person in ("h0", "h1"):
        made.join("HOLDS", person, made.one("p"))


def _led(made: Made, unit: str) -> bool:
    return any(edge.relation == "HEAD_OF" and edge.target == unit for edge in made.edges)


def _called(made: Made) -> None:
    """Dated names and states, and a figure about a unit."""
    of = made.one("u")
    text: dict[str, Value] = {"lang": "en", "kind": "official", "text": "Old name"}
    for label, properties in (("Name", text), ("State", {"property": "kind", "text": "office"})):
        id_ = f"{of}|{label}|"
        lived = life(*made.random.choice(_LIVES))
        made.things[id_] = Thing(label, id_, lived, properties)
        relation = f"{label.upper()}_OF"
        made.edges.append(Edge(relation, id_, of, f"{id_}|{relation}", lived, typed=True))
    made.things["m0"] = Thing("Measure", "m0", EVER, {"value": 3})
    made.edges.append(Edge("ABOUT", "m0", of, "m0|ABOUT", EVER))


_ROLES = {relation: role for role, relation in ROLE_RELATIONS.items()}
_TAKING = {
    "transfer": ("from", "responsibility", _ROLES),
    "unshare": ("from", "responsibility", _ROLES),
    "unassign": ("body", "responsibility", _ROLES),
    "remove_seat": ("member", "committee", ("MEMBER_OF",)),
}
"""The operations that take something away, and under which keys its ends stand."""


class Steps:
    """Makes up steps about an organisation and about what earlier steps founded."""

    def __init__(self, random: Random, graph: Graph) -> None:
        self.random = random
        self.labels = {each.id: each.label for each in graph.things}
        self.gone = {each.id for each in graph.things if not each.life.holds_on(DAY)}
        self.founded = 0
        self.touching: dict[str, list[str]] = {}
        self.edges = [edge for edge in graph.edges if edge.life.holds_on(DAY)]
        for edge in graph.edges:
            self.touching.setdefault(edge.source, []).append(edge.target)
            self.touching.setdefault(edge.target, []).append(edge.source)

    def step(self, number: int, op: str, day: date) -> Step:
        """A step of an operation; whether it can be done is another matter."""
        operation = OPERATIONS[op]
        given: dict[str, Argument] = {}
        like = self.random.choice(("Unit", "Unit", "Committee"))
        for each in operation.fields:
            if each.required or self.random.random() < 0.35:
                value = self._value(each, like, given)
                if value != "":
                    given[each.name] = value
        if op in _TAKING and self.random.random() < 0.7:
            given |= self._taken(op)
        return Step(number, op, day, Place("made-up.toml", number), given)

    def _taken(self, op: str) -> dict[str, Argument]:
        """What an operation takes away is there, mostly."""
        source, target, relations = _TAKING[op]
        found = [edge for edge in self.edges if edge.relation in relations]
        if op == "unshare":
            found = [edge for edge in found if edge.properties.get("joint")]
        if not found:
            return {}
        edge = self.random.choice(found)
        role = {"role": _ROLES[edge.relation]} if op == "unassign" else {}
        return {source: edge.source, target: edge.target, **role}

    def _value(self, each: Field, like: str, given: dict[str, Argument]) -> Argument:
        make: dict[str, Callable[[], Argument]] = {
            "thing": lambda: self._thing(each, like, given),
            "things": lambda: tuple(self._thing(each, like, given) for _ in range(2)),
            "new": lambda: self._new(each, like, given),
            "news": lambda: tuple(self._new(each, like, given) for _ in range(2)),
            "flag": lambda: True,
            "text": lambda: f"text {self.random.randint(0, 3)}",
            "kind": lambda: self.random.choice(("office", "section")),
            "choice": lambda: self.random.choice(each.allowed),
            "choices": lambda: (self.random.choice(each.allowed),),
            "table": lambda: self._table(each, given),
        }
        if each.name == "primary":
            parts = given["into"]
            return parts[0].id if isinstance(parts, tuple) and isinstance(parts[0], New) else ""
        if each.name == "status":
            return "suspended"
        return make[each.type]()

    def _thing(self, each: Field, like: str, given: dict[str, Argument]) -> str:
        wanted = each.labels if each.labels != ("Unit", "Committee") else (like,)
        found = [id_ for id_, label in self.labels.items() if label in wanted]
        near = [id_ for id_ in self._items(given) if self.labels[id_] in wanted]
        if near and self.random.random() < 0.7:  # most steps are about what belongs together
            found = near
        if self.random.random() < 0.9:
            found = [id_ for id_ in found if id_ not in self.gone]
        return self.random.choice([*found, *each.allowed] or [""])

    def _new(self, each: Field, like: str, given: dict[str, Argument]) -> New:
        label = like if like in each.labels else each.labels[0]
        self.founded += 1
        id_ = f"{label[0].lower()}-new{self.founded}"
        items = tuple(self._items(given)[:1]) if each.name == "into" else ()
        head = None
        ends: dict[str, tuple[str, ...]] = {}
        if label == "Unit" and self.random.random() < 0.4:
            ends["parent"] = (self._one("Unit"),)
        if label == "Unit" and self.random.random() < 0.2:
            head = New("Post", f"{id_}-head", {"name_en": "Head"})
        elif label == "Unit" and self.random.random() < 0.3:
            ends["head"] = (self._one("Post"),)
        self.labels[id_] = label
        return New(label, id_, {"name_en": f"New {id_}"}, ends, items, head)

    def _one(self, label: str) -> str:
        return self.random.choice([id_ for id_, each in self.labels.items() if each == label])

    def _items(self, given: dict[str, Argument]) -> list[str]:
        """What the bodies of a step are joined to."""
        ids: list[str] = []
        for value in given.values():
            ids += [value] if isinstance(value, str) else []
            ids += (
                [each for each in value if isinstance(each, str)]
                if isinstance(value, tuple)
                else []
            )
        found = [other for id_ in ids for other in self.touching.get(id_, ())]
        found = [each for each in found if self.labels[each] not in {"Name", "State", "Measure"}]
        self.random.shuffle(found)
        return found

    def _table(self, each: Field, given: dict[str, Argument]) -> dict[str, str]:
        items = self._items(given)
        receivers = (self._one("Unit"), self._one("Post"), *each.allowed)
        return {item: self.random.choice(receivers) for item in items[:1]}


def made_up_plan(seed: int, graph: Graph, ops: Sequence[str] = tuple(OPERATIONS)) -> Plan:
    """A plan of one to five steps, on one day or several."""
    random = Random(seed)  # noqa: S311 (made up)
    steps = Steps(random, graph)
    days = sorted(random.choice(_DAYS) for _ in range(random.randint(1, 5)))
    holding = "u0" if random.random() < 0.2 else ""
    made = tuple(steps.step(at, random.choice(ops), day) for at, day in enumerate(days, 1))
    return Plan("made-up", "made-up.toml", DAY, made, name_en="Made up", holding=holding)
