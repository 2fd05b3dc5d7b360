"""The change events that a reform is recorded as."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.graph import OPEN, Life, Thing, Value
from orgmodel.metamodel import RELATIONS
from orgmodel.reforms.operations import Operation
from orgmodel.reforms.plan import New
from orgmodel.reforms.work import Refused, Work, filled

_STATUS = {"draft": "announced", "in-review": "announced", "approved": "decided"}
"""How far a change has come, by how far its plan has."""


def record(work: Work, operation: Operation) -> None:
    """Adds the change event of one step, joined to what it changed and what it resulted in."""
    if not operation.event:
        return
    whole = whole_event(work)
    _event(work, work.event, operation.event)
    if whole:
        _join(work, "PART_OF", work.event, whole)
    about, made = _ids(work, operation.about), _ids(work, operation.makes)
    gone, come = sorted(work.closing - {*about}), [id_ for id_ in work.founded if id_ not in made]
    posts = _posts(work, about, (*gone, *come))
    for id_ in dict.fromkeys((*about, *gone)):
        if id_ not in posts:
            _join(work, "ORIGINAL", work.event, id_)
    for id_ in dict.fromkeys((*made, *come)):
        if id_ not in posts:
            _join(work, "RESULTING", work.event, id_)
    _beside(work, "ORIGINAL", "abolished", [id_ for id_ in gone if id_ in posts])
    _beside(work, "RESULTING", "founded", [id_ for id_ in come if id_ in posts])
    _survivors(work, operation)


def _survivors(work: Work, operation: Operation) -> None:
    """Notes what stays itself though it takes over, or gives away: it is there on both sides."""
    if operation.name == "absorb":
        _join(work, "ORIGINAL", work.event, work.step.text("into"))
    if operation.name == "spin_off":
        _join(work, "RESULTING", work.event, work.step.text("from"))


def _posts(work: Work, about: Iterable[str], ids: Iterable[str]) -> set[str]:
    """The posts that come or go with bodies: neither takes over from the other."""
    labels = {each.label for id_ in about if (each := work.draft.find(id_))}
    if labels.isdisjoint({"Unit", "Committee"}):
        return set()
    found = (work.draft.find(id_) for id_ in ids)
    return {each.id for each in found if each and each.label == "Post"}


def _beside(work: Work, relation: str, kind: str, ids: Iterable[str]) -> None:
    """What comes or goes with the step, as a change of its own that is part of it."""
    found = [*ids]
    if not found:
        return
    event = f"{work.event}-{kind}"
    _event(work, event, kind)
    _join(work, "PART_OF", event, work.event)
    for id_ in found:
        _join(work, relation, event, id_)


def whole_event(work: Work) -> str:
    """The event of which those of several steps are part; blank for a reform of one step."""
    if len([step for step in work.plan.in_order if step.op not in {"note", "assume"}]) < 2:  # noqa: PLR2004
        return ""
    id_ = work.plan.event
    if work.draft.find(id_) is None:
        _event(work, id_, "decided")
    return id_


def _event(work: Work, id_: str, kind: str) -> None:
    plan = work.plan
    about = work.basis if id_ == work.event else plan.basis
    properties: dict[str, Value] = {"kind": kind}
    for name, text in (("name_en", plan.name_en), ("name_fr", plan.name_fr)):
        own = work.step.text(name) if id_ == work.event and work.step.op != "rename" else ""
        if own or text:
            properties[name] = own or text
    properties["status"] = _STATUS.get(plan.status, "in-force")
    day = plan.first_day if id_ == plan.event else work.day
    life = Life(day, OPEN, day.isoformat(), "")
    if work.draft.find(id_) is not None:  # the plan was enacted already
        raise Refused("reform-taken", "", thing=id_)
    properties |= filled(work.said_by(about))
    work.draft.put(Thing("ChangeEvent", id_, life, properties))
    basis = work.draft.find(about) if about else None
    if basis and basis.label in {"Instrument", "Occasion", "Source"}:
        _join(work, "BASED_ON", id_, basis.id)


def _ids(work: Work, names: Iterable[str]) -> list[str]:
    """The ids under keys of the step, of what is founded as well."""
    found: list[str] = []
    for name in names:
        value = work.step.arguments.get(name)
        if isinstance(value, New):
            found.append(value.id)
            found += [value.head.id] if value.head else []
        elif isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            found += [each.id if isinstance(each, New) else each for each in value]
    return list(dict.fromkeys(found))


def _join(work: Work, relation: str, event: str, other: str) -> None:
    """Joins an event to what changed, if it still is there and changes are said of such things."""
    found = work.draft.find(other)
    if found is not None and RELATIONS[relation].allows("ChangeEvent", found.label):
        work.draft.join(relation, (event, other), work.evidence)
