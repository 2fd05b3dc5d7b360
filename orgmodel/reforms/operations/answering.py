"""Who answers for what: transfers, shares, assigns, establishes, discontinues."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.graph import Edge, Value
from orgmodel.graph.accountability import answerable
from orgmodel.graph.conclusion import Conclusion
from orgmodel.graph.moment import Facts, Moment
from orgmodel.metamodel import ROLE_RELATIONS
from orgmodel.reforms.dissolving import relations_of
from orgmodel.reforms.ledger import Item
from orgmodel.reforms.lines import neighbourhood
from orgmodel.reforms.operations.operation import (
    HOLDER,
    REASON,
    ROLES,
    Field,
    Operation,
    founded,
    new,
    thing,
)
from orgmodel.reforms.work import Refused, Work, from_day, own, until_next

_RESPONSIBILITY = thing("responsibility", "Responsibility")
_ROLE = Field("role", "choice", allowed=ROLES, required=True)


def _transfer(work: Work) -> None:
    """Every role that one has goes to the other, or those that are named."""
    about, giver, taker = (work.step.text(name) for name in ("responsibility", "from", "to"))
    work.require_live("responsibility", about)
    work.require_live("to", taker)
    if giver == taker:
        raise Refused("reform-itself", "to", thing=taker)
    wanted = {ROLE_RELATIONS[role] for role in work.step.texts("roles")} or {
        *ROLE_RELATIONS.values()
    }
    moved = _hand_on(work, giver, wanted)
    if not (_take_pending(work, giver, wanted) or moved or _record(work, giver, wanted)):
        raise Refused("reform-no-role", "from", thing=giver, other=about)


def _hand_on(work: Work, giver: str, wanted: set[str]) -> bool:
    """Whether there are roles that go from one to the other; what comes later goes with them."""
    about, taker = work.step.text("responsibility"), work.step.text("to")
    if not any(edge.relation in wanted for edge in _roles(work, giver, about)):
        return False
    ends = (giver, about)
    for edge in work.draft.between(ends, work.day):
        if edge.relation in wanted and (edge.source, edge.target) == ends:
            work.pass_on(edge, giver, taker)
    return True


def _roles(work: Work, body: str, about: str) -> list[Edge]:
    """The roles of a body in something on the day."""
    return [
        edge
        for edge in relations_of(work, body)
        if edge.target == about
        and edge.relation in ROLE_RELATIONS.values()
        and edge.life.holds_on(work.day)
    ]


def _take_pending(work: Work, giver: str, wanted: set[str]) -> bool:
    """Decides what an earlier step left open of a body that it closed."""
    about, taker = work.step.text("responsibility"), work.step.text("to")
    found = [
        item
        for item in work.ledger.pending
        if item.ends == (giver, about) and item.relation in wanted
    ]
    for item in found:
        if item.state == "pending":  # the one before may have decided it as well
            work.add(item.relation, taker, about, _said(work, item))
    return bool(found)


def _said(work: Work, item: Item) -> dict[str, Value]:
    """What the relation said that is waiting: its scope, its verb."""
    found = (edge for edge in work.draft.all_touching(item.ends[0]) if edge.key == item.key)
    return next((own(edge) for edge in found), {})


def _record(work: Work, giver: str, wanted: set[str]) -> bool:
    """Whether the giver answers for it without a role of its own, which then is recorded.

    A head answers by way of the unit: then it is what the unit has that goes to the other.
    """
    about, taker = work.step.text("responsibility"), work.step.text("to")
    recorded = [each for each in ("RESPONSIBLE_FOR", "ACCOUNTABLE_FOR") if each in wanted]
    for found in _in_effect(work, about) if recorded else ():
        headed = {edge.target for edge in work.draft.outgoing(found.body, "HEAD_OF", work.day)}
        if giver not in {found.body, found.via, *headed}:
            continue
        # what its head has by a role of its own goes as well: nobody would answer twice
        holder = found.via if found.because == "heads" else found.body
        if not _hand_on(work, holder, wanted):
            work.add(recorded[0], taker, about)
        return True
    return False


def _in_effect(work: Work, about: str) -> tuple[Conclusion, ...]:
    """Who answers for it on the day by what is recorded."""
    nearby = neighbourhood(work, about)
    moment = Moment(Facts(nearby), work.day, nearby.by_id[about].life)
    return answerable(moment, responsibility=about, things=nearby.by_id)


def _share(work: Work) -> None:
    """Another body is responsible as well; both roles are marked as joint."""
    about, with_ = work.step.text("responsibility"), work.step.text("with")
    work.require_live("responsibility", about)
    work.require_live("with", with_)
    if any(edge.relation == "RESPONSIBLE_FOR" for edge in _roles(work, with_, about)):
        raise Refused("reform-has-role", "with", thing=with_, other=about)
    owners = work.draft.incoming(about, "RESPONSIBLE_FOR", work.day)
    if not owners:
        raise Refused("reform-nobody", "responsibility", thing=about)
    for edge in owners:
        _mark(work, edge, joint=True)
    work.add("RESPONSIBLE_FOR", with_, about, {"joint": True})


def _unshare(work: Work) -> None:
    """One body is no longer responsible; one that is left alone is so alone."""
    about, body = work.step.text("responsibility"), work.step.text("from")
    work.require_live("responsibility", about)
    owners = work.draft.incoming(about, "RESPONSIBLE_FOR", work.day)
    leaving = [edge for edge in owners if edge.source == body]
    if not leaving or len(owners) < 2:  # noqa: PLR2004
        raise Refused("reform-not-shared", "from", thing=body, other=about)
    for edge in leaving:
        work.drop(edge, "discontinued", why=work.step.text("reason") or "decided", auto=False)
    staying = [edge for edge in owners if edge.source != body]
    for edge in staying:
        if len(staying) == 1 and edge.properties.get("joint"):
            _mark(work, edge, joint=False)


def _mark(work: Work, edge: Edge, *, joint: bool) -> None:
    """Says of a role from the day on that it is joint, or no longer."""
    if bool(edge.properties.get("joint")) == joint:
        work.retain(edge)
        return
    said = {name: value for name, value in edge.properties.items() if name != "joint"}
    item = work.ledger.touch(edge, work.step.number)
    work.settled.add(edge.key)
    work.draft.end(edge, work.day, work.event)
    life = from_day(work.day, edge.life)
    again = work.draft.join(
        edge.relation, (edge.source, edge.target), {**said, "joint": True} if joint else said, life
    )
    work.ledger.add(again, work.step.number, instead_of=item)


def _assign(work: Work) -> None:
    """Adds one role."""
    body, about = work.step.text("body"), work.step.text("responsibility")
    work.require_live("body", body)
    work.require_live("responsibility", about)
    relation = ROLE_RELATIONS[work.step.text("role")]
    if any(edge.relation == relation for edge in _roles(work, body, about)):
        raise Refused("reform-has-role", "body", thing=body, other=about)
    others = [edge.source for edge in work.draft.incoming(about, relation, work.day)]
    if relation == "ACCOUNTABLE_FOR" and others:
        raise Refused("reform-one-accountable", "role", thing=others[0], other=about)
    near = work.draft.between((body, about), work.day)
    lives = [edge.life for edge in near if edge.relation == relation]
    work.add(relation, body, about, life=until_next(work.day, lives))


def _unassign(work: Work) -> None:
    """Takes one role away."""
    body, about = work.step.text("body"), work.step.text("responsibility")
    relation = ROLE_RELATIONS[work.step.text("role")]
    found = [edge for edge in _roles(work, body, about) if edge.relation == relation]
    if not found:
        raise Refused("reform-no-role", "body", thing=body, other=about)
    for edge in found:
        work.drop(edge, "discontinued", why=work.step.text("reason") or "decided", auto=False)


def _establish(work: Work) -> None:
    """A new responsibility, with whoever answers for it first."""
    about = founded(work, "responsibility")
    work.found(about)
    work.place(about)
    if len(owners := work.step.texts("accountable")) > 1:
        raise Refused("reform-one-of", "accountable", thing=owners[0], other=owners[1])
    for role in ROLES:
        for body in work.step.texts(role):
            work.require_live(role, body)
            work.add(ROLE_RELATIONS[role], body, about.id)


def _discontinue(work: Work) -> None:
    """Nobody answers for it any more; a reason is required."""
    about = work.step.text("responsibility")
    work.require_live("responsibility", about)
    below = work.draft.incoming(about, "PART_OF", work.day)
    if below:
        raise Refused("reform-has-parts", "responsibility", thing=about, other=below[0].source)
    work.closing.add(about)
    reason = work.step.text("reason")
    for edge in relations_of(work, about):
        work.drop(edge, "discontinued", why=reason, auto=False)
    work.close(about, "discontinued", why=reason)


def _first_holders() -> Iterator[Field]:
    return (Field(role, "things", HOLDER) for role in ROLES)


OPERATIONS = (
    Operation(
        "transfer",
        (
            _RESPONSIBILITY,
            thing("from", *HOLDER),
            thing("to", *HOLDER),
            Field("roles", "choices", allowed=ROLES),
        ),
        _transfer,
        "transferred",
        about=("from", "responsibility"),
        makes=("to", "responsibility"),
    ),
    Operation(
        "share", (_RESPONSIBILITY, thing("with", *HOLDER)), _share, "transferred",
        about=("responsibility",), makes=("responsibility", "with"),
    ),
    Operation(
        "unshare", (_RESPONSIBILITY, thing("from", *HOLDER), REASON), _unshare, "transferred",
        about=("responsibility", "from"), makes=("responsibility",),
    ),
    Operation(
        "assign", (thing("body", *HOLDER), _RESPONSIBILITY, _ROLE), _assign, "transferred",
        about=("responsibility",), makes=("responsibility", "body"),
    ),
    Operation(
        "unassign", (thing("body", *HOLDER), _RESPONSIBILITY, _ROLE, REASON), _unassign,
        "transferred", about=("responsibility", "body"), makes=("responsibility",),
    ),
    Operation(
        "establish", (new("responsibility", "Responsibility"), *_first_holders()), _establish,
        "founded", makes=("responsibility",),
    ),
    Operation(
        "discontinue",
        (_RESPONSIBILITY, Field("reason", "text", required=True)),
        _discontinue,
        "abolished",
        about=("responsibility",),
    ),
)  # fmt: skip
