"""Begins a plan: a first step on things that are named, with what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orgmodel.datasets.reading import read
from orgmodel.errors import AmbiguousName, FileError, OrgModelError, UnknownName, UsageError
from orgmodel.graph import Graph
from orgmodel.graph.names import called_on
from orgmodel.impact.playing import Names
from orgmodel.metamodel import Words
from orgmodel.reforms import parse_plan
from orgmodel.reforms.apply import attempt
from orgmodel.reforms.operations import OPERATIONS
from orgmodel.reforms.template import FirstStep, decisions_text, plan_text

_LATER = Words(" (still to come)", " (à venir)")


def begin(
    folder: Path,
    op: str,
    given: Sequence[str],
    into: Sequence[str],
    language: str = "en",
) -> str:
    """The text of a new plan; `op` is blank for one with every operation as a remark.

    `given` names the things that the operation is about, in the order of its keys; `into` is
    what they become, or what is founded.

    Raises:
        UsageError: there are more things than the operation has keys.
        UnknownName, AmbiguousName, WrongKind: a name means nothing, or too much.
    """
    graph = read(folder).graph
    day = _first_of_next_year(graph)
    step = None
    if op:
        with Names(folder, language, with_holders=False) as names:
            step = _first_step(graph, op, given, into, names)

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


def _first_step(
    graph: Graph, op: str, given: Sequence[str], into: Sequence[str], names: Names
) -> FirstStep:
    day = _first_of_next_year(graph)
    rest, ids = [*given], {}
    for field in OPERATIONS[op].fields:
        if field.type not in {"thing", "things"} or not (field.required and rest):
            continue
        taken = rest if field.type == "things" else rest[:1]
        ids[field.name] = tuple(_id_of(names, each, field.labels, day) for each in taken)
        rest = rest[len(taken) :]
    if rest:
        raise UsageError("too-many-things", (("given", rest[0]), ("op", op)))
    kinds = {graph.by_id[each].text("kind") for found in ids.values() for each in found}
    return FirstStep(op, ids, tuple(into), kinds.pop() if len(kinds) == 1 else "")


def _open(text: str, op: str, said: _Sayer) -> str:
    """What the step would leave open, if it can be played as it stands."""
    try:
        played = attempt(said.graph, parse_plan(text, "new.toml", said.graph, _only_ids))
    except OrgModelError:
        # a first step with gaps is there to be completed
        return ""
    fields = {field.name: field for field in OPERATIONS[op].fields}
    decisions: dict[str, list[tuple[str, str]]] = {}
    for item in played.ledger.pending:
        surplus = "surplus_posts" in fields and item.relation in {"HEAD_OF", "POST_IN"}
        key = "surplus_posts" if surplus else "dispositions"
        stays = played.draft.is_live(item.target, played.plan.last_day)
        live = item.target if stays else item.source
        later = _LATER[said.language] if item.start > played.plan.last_day else ""
        told = (live, f"{said(live)}{later}")
        if key in fields and told not in decisions.setdefault(key, []):
            decisions[key].append(told)
    words = {name: fields[name].allowed for name in decisions}
    return decisions_text(decisions, words, said.language)


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
