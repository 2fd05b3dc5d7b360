"""Begins a plan: a first step on things that are named, with what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from orgmodel.datasets.reading import read
from orgmodel.errors import AmbiguousName, FileError, OrgModelError, UnknownName, UsageError
from orgmodel.graph import Graph
from orgmodel.graph.names import called_on
from orgmodel.impact.playing import Names
from orgmodel.metamodel import Words
from orgmodel.reforms import parse_plan
from orgmodel.reforms.apply import Attempt, attempt
from orgmodel.reforms.ledger import Item
from orgmodel.reforms.operations import OPERATIONS, Field
from orgmodel.reforms.template import FirstStep, decisions_text, plan_text

_LATER = Words(" (still to come)", " (à venir)")


def begin(
    folder: Path,
    op: str,
    given: Sequence[str],
    into: Sequence[str],
    language: str = "en",
    *,
    with_holders: bool = False,
) -> str:
    """The text of a new plan; `op` is blank for one with every operation as a remark.

    `given` names the things that the operation is about, in the order of its keys; `into` is
    what they become, or what is founded.

    Raises:
        UsageError: there are more things than the operation has keys.
        UnknownName, AmbiguousName, WrongKind: a name means nothing, or too much.
    """
    graph = read(folder, with_holders=with_holders).graph
    day = _first_of_next_year(graph)
    step = None
    if op:
        with Names(folder, language, with_holders=with_holders) as names:
            filling = _Filling(op, names, day)
            _fill(filling, given, into, language)
            step = filling.step(graph)

    said = _Sayer(graph, day, language)
    text = plan_text(graph.info.name, day, language, step, said)
    return text + (_open(text, op, said) if op else "")


def write_plan(path: Path, text: str) -> None:
    """Writes a new plan; one that is there already stays.

    Raises:
        FileError: there is such a file, or it cannot be written.
    """
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise FileError(str(path), "plan-exists") from error
    except OSError as error:
        raise FileError(str(path), "cannot-write", error.strerror or str(error)) from error


@dataclass(slots=True)
class _Filling:
    """Fills the keys of an operation with what was given, in their order."""

    op: str
    names: Names
    day: date
    rest: list[str] = field(default_factory=list)
    ids: dict[str, tuple[str, ...]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    founded: tuple[str, ...] = ()

    def fill(self, key: Field) -> None:
        """Gives a key what comes next; one for several takes all that is left."""
        if key.type in {"thing", "things"}:
            taken = len(self.rest) if key.type == "things" else 1
            found = (_id_of(self.names, each, key.labels, self.day) for each in self._take(taken))
            self.ids[key.name] = tuple(found)
        elif key.type in {"new", "news"}:
            self.founded = tuple(self._take(len(self.rest) if key.type == "news" else 1))
        else:
            (text,) = self._take(1)
            if key.allowed and text not in key.allowed:
                told = (("given", text), ("key", key.name), ("allowed", ", ".join(key.allowed)))
                raise UsageError("not-that-word", told)
            self.texts[key.name] = text

    def step(self, graph: Graph) -> FirstStep:
        """What was filled; what is founded is of the kind of what it comes from."""
        kinds = {graph.by_id[each].text("kind") for ids in self.ids.values() for each in ids}
        kind = kinds.pop() if len(kinds) == 1 else ""
        return FirstStep(self.op, self.ids, self.founded, kind, self.texts)

    def _take(self, count: int) -> list[str]:
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def end(self) -> None:
        """Nothing that was given is left over."""
        if self.rest:
            keys = ", ".join(each.name for each in OPERATIONS[self.op].fields)
            told = (("given", self.rest[0]), ("op", self.op), ("keys", keys))
            raise UsageError("too-many-things", told)


def _fill(filling: _Filling, given: Sequence[str], into: Sequence[str], language: str) -> None:
    """Fills the keys of a step; what stands behind --into goes to what is new by it."""
    keys = [key for key in OPERATIONS[filling.op].fields if _is_given(key, language)]
    goal = _goal(keys) if into else None
    filling.rest = [*into]
    if goal:
        filling.fill(goal)
    filling.end()
    filling.rest = [*given]
    for key in keys:
        if filling.rest and key is not goal:
            filling.fill(key)
    filling.end()


def _goal(keys: Sequence[Field]) -> Field | None:
    """What --into says: what becomes of things or where they go, else what is founded or named."""
    for name in ("into", "under", "to"):
        if found := [key for key in keys if key.name == name]:
            return found[0]
    return next((key for key in keys if key.type == "new" or key.name.startswith("name_")), None)


def _is_given(key: Field, language: str) -> bool:
    """Whether a plan that is begun says it: what a step needs, and what is new by it."""
    return key.required or key.name in {"kind", f"name_{language}"}


def _open(text: str, op: str, said: _Sayer) -> str:
    """What the step would leave open, if it can be played as it stands."""
    try:
        played = attempt(said.graph, parse_plan(text, "new.toml", said.graph, _only_ids))
    except OrgModelError:
        # a first step with gaps is there to be completed
        return ""
    fields = {each.name: each for each in OPERATIONS[op].fields}
    decisions: dict[str, list[tuple[str, str]]] = {}
    for item in played.ledger.pending:
        surplus = "surplus_posts" in fields and item.relation in {"HEAD_OF", "POST_IN"}
        key = "surplus_posts" if surplus else "dispositions"
        live = _left(item, played)
        later = _LATER[said.language] if item.start > played.plan.last_day else ""
        told = (live, f"{said(live)}{later}")
        if key in fields and told not in decisions.setdefault(key, []):
            decisions[key].append(told)
    words = {name: fields[name].allowed for name in decisions}
    return decisions_text(decisions, words, said.language)


def _left(item: Item, played: Attempt) -> str:
    """Of what a decision is about, the end that the step does not close."""
    day, draft = played.plan.last_day, played.draft
    return next((end for end in (item.target, item.source) if draft.is_live(end, day)), item.target)


def _first_of_next_year(graph: Graph) -> date:
    return date(graph.info.as_of.year + 1, 1, 1)


def _id_of(names: Names, text: str, labels: tuple[str, ...], day: date) -> str:
    """What a name means on the day of the step: another date is nothing to choose here."""
    try:
        return names.find(text, labels, day)
    except AmbiguousName as error:
        raise AmbiguousName(error.given, error.candidates) from None


def _only_ids(text: str, *_: object) -> str:
    """The template holds ids; whatever else it holds is a gap."""
    raise UnknownName(text, ())


@dataclass(frozen=True, slots=True)
class _Sayer:
    """Says what an id is called on a day, in a language."""

    graph: Graph
    day: date
    language: str

    def __call__(self, id_: str) -> str:
        called = called_on(self.graph, self.day, {id_}).get(id_, {})
        names = (called.get(f"name_{each}") for each in (self.language, "en", "fr"))
        return str(next(filter(None, names), id_))
