"""Takes a body or a post apart: everything that joins it to others goes somewhere, or is listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from orgmodel.graph import Edge
from orgmodel.metamodel import RELATIONS
from orgmodel.reforms.fates import (
    ABOVE,
    DROPPED,
    ENDS,
    ITEM_WORDS,
    SUPERIOR,
    Decision,
    fate,
    item_keys,
    other_end,
)
from orgmodel.reforms.lines import parent_of, superior_of
from orgmodel.reforms.twins import PRECEDENCE
from orgmodel.reforms.work import Refused, Work, own

_RANKS = {relation: rank for rank, relation in enumerate(PRECEDENCE)}

NOTHING: Mapping[str, Decision] = {}
Receiver = Callable[[Edge], str]
"""Who gets a relation of which the plan says nothing; blank for nobody."""


def relations_of(work: Work, body: str) -> list[Edge]:
    """The relations of a body about which the step has not decided, the strongest roles first."""
    found = (edge for edge in work.draft.touching(body, work.day) if edge.key not in work.settled)
    return sorted(found, key=_rank)


def decisions(work: Work, bodies: Iterable[str], name: str = "dispositions") -> dict[str, Decision]:
    """What the plan says of items.

    Raises:
        Refused: it speaks of something that the step does not touch, or gives it to one of
            the bodies.
    """
    given, bodies = work.step.table(name), [*bodies]
    # what hangs on a post that is abolished with them can be decided as well
    said = {**given, **work.step.table("surplus_posts")}
    posts = [key.rpartition(":")[2] for key, value in said.items() if value == "abolish"]
    require_touched(work, [*bodies, *filter(work.draft.find, posts)], name, given)
    for key, value in given.items():
        if value in bodies:
            raise Refused("reform-itself", f"{name}.{key}", thing=value)
    return {key: _decision(work, f"{name}.{key}", value) for key, value in given.items()}


def require_touched(work: Work, bodies: Iterable[str], name: str, keys: Iterable[str]) -> None:
    """Sees to it that every key is something that the bodies have.

    Raises:
        Refused: one is not.
    """
    if not (keys := [*keys]):
        return
    touched = {
        key
        for body in bodies
        for edge in work.draft.touching(body, work.day)
        for key in item_keys(edge, body)
    }
    for key in keys:
        if key not in touched:
            raise Refused("reform-not-touched", f"{name}.{key}", thing=key.partition(":")[2] or key)


def hand_over(
    work: Work, body: str, decided: Mapping[str, Decision], receiver: Receiver
) -> list[Edge]:
    """Gives what a body has to whom it goes; returns what nobody gets."""
    return [
        edge for _, edge in hand_over_all(work, [body], decided, lambda _, edge: receiver(edge))
    ]


def hand_over_all(
    work: Work,
    bodies: Iterable[str],
    decided: Mapping[str, Decision],
    receiver: Callable[[str, Edge], str],
) -> list[tuple[str, Edge]]:
    """Gives what bodies have to whom it goes, the strongest roles of all of them first."""
    left = []
    pairs = [(body, edge) for body in bodies for edge in relations_of(work, body)]
    for body, edge in sorted(pairs, key=lambda pair: _rank(pair[1])):
        if edge.key in work.settled:
            continue
        if decision := _decided(decided, edge, body):
            _carry_out(work, edge, body, decision, decided)
        elif (to := receiver(body, edge)) and may_hold(work, edge, body, to):
            work.pass_on(edge, body, to, auto=True)
        else:
            left.append((body, edge))
    return left


def by_default(work: Work, body: str, left: Iterable[Edge]) -> None:
    """What becomes of the rest of a body that is abolished."""
    for edge in left:
        what = fate(edge, body)
        if edge.key in work.settled:
            continue
        if what == ENDS and not leaves_alone(work, edge):
            work.drop(edge, "discontinued", why="ends")
        elif what == ABOVE and (above := _holder_above(work, edge, body)):
            work.pass_on(edge, body, above, auto=True)
        elif what == SUPERIOR:
            _to_superior(work, edge, body)
        elif what == DROPPED:
            work.drop(edge, "dropped", why="default")
        else:
            pend(work, edge)


def pend(work: Work, edge: Edge, *, auto: bool = True) -> None:
    """Notes that nobody decided; with a holding place, what can stands there meanwhile."""
    alone = leaves_alone(work, edge)
    work.drop(edge, "pending", auto=auto)
    place = work.plan.holding
    if not place or not (alone or edge.relation in {"POST_IN", "SUB_ORGANIZATION_OF"}):
        return
    work.require_live("holding", place)
    stays = work.draft.is_live(edge.source, work.day) and edge.source not in work.closing
    if stays and edge.source != place and place not in work.closing:
        _hold(work, edge, place)


def _hold(work: Work, edge: Edge, place: str) -> None:
    """Puts what waits for a decision into the holding place.

    A post that was only a head has a place there that is new; that it heads nothing waits on.
    """
    ends, step = (edge.source, place), work.step.number
    if edge.relation == "HEAD_OF":
        work.ledger.add(work.draft.join("POST_IN", ends, work.evidence, work.later(edge)), step)
        return
    said, item = {**own(edge), **work.evidence}, work.ledger.touch(edge, step)
    held = work.draft.join(edge.relation, ends, said, work.later(edge))
    work.ledger.add(held, step, instead_of=item)
    item.to = place


def keep_measures(work: Work, body: str) -> None:
    """Figures about a body stay what they were on their day."""
    for edge in work.draft.all_touching(body):
        if edge.relation == "ABOUT" and work.draft.thing(edge.source).label == "Measure":
            work.retain(edge)


def abolish_post(
    work: Work,
    post: str,
    receiver: Receiver = lambda _: "",
    decided: Mapping[str, Decision] = NOTHING,
) -> None:
    """Closes a post; what it has goes where the plan or else `receiver` says, or as the rule is."""
    work.closing.add(post)
    keep_measures(work, post)
    # what becomes of other posts is decided where the body stands
    told = {key: each for key, each in decided.items() if each.word != "abolish"}
    by_default(work, post, hand_over(work, post, told, receiver))
    work.close(post, "discontinued", why="abolished")


def leaves_alone(work: Work, edge: Edge) -> bool:
    """Whether a post is nowhere but at the head of what closes; of several, for the first."""
    if edge.relation != "HEAD_OF" or edge.source in work.closing:
        return False
    heads = work.draft.outgoing(edge.source, "HEAD_OF", work.day)
    # a place in what closes is asked about for itself
    stays = work.draft.outgoing(edge.source, "POST_IN", work.day) or any(
        each.target not in work.closing for each in heads
    )
    return not stays and heads[:1] == [edge]


def _holder_above(work: Work, edge: Edge, body: str) -> str:
    above = parent_of(work, body)
    return above if above and may_hold(work, edge, body, above) else ""


def may_hold(work: Work, edge: Edge, body: str, new: str) -> bool:
    """Whether the metamodel lets `new` stand where the body stands."""
    ends = [new if end == body else end for end in (edge.source, edge.target)]
    start, stop = (work.draft.thing(end).label for end in ends)
    allowed = RELATIONS[edge.relation].ends
    return any(_among(start, starts) and _among(stop, stops) for starts, stops in allowed)


def _rank(edge: Edge) -> int:
    return _RANKS.get(edge.relation, -1)


def _among(label: str, labels: tuple[str, ...]) -> bool:
    return labels == ("*",) or label in labels


def _decision(work: Work, key: str, value: str) -> Decision:
    if value in ITEM_WORDS:
        return Decision(value)
    work.require_live(key, value)
    return Decision("to", value)


def _decided(decided: Mapping[str, Decision], edge: Edge, body: str) -> Decision | None:
    found = (decided[key] for key in item_keys(edge, body) if key in decided)
    return next(found, None)


def _carry_out(
    work: Work, edge: Edge, body: str, decision: Decision, decided: Mapping[str, Decision]
) -> None:
    """Does what the plan says of an item."""
    other = other_end(edge, body)
    if decision.word == "to":
        _give(work, edge, body, decision.to)
    elif decision.word == "abolish" and work.draft.thing(other).label == "Post":
        work.drop(edge, "discontinued", why="abolished", auto=False)
        abolish_post(work, other, decided=decided)
    elif decision.word == "abolish":
        raise Refused("reform-only-posts", "", thing=other)
    elif decision.word == "pending":
        pend(work, edge, auto=False)
    else:
        work.drop(edge, "dropped", why="decided", auto=False)


def _give(work: Work, edge: Edge, body: str, to: str) -> None:
    if may_hold(work, edge, body, to):
        work.pass_on(edge, body, to)
    elif fate(edge, body) == ENDS:
        work.drop(edge, "discontinued", why="ends")
    else:
        fields = {"thing": to, "relation": edge.relation, "other": other_end(edge, body)}
        raise Refused("reform-cannot-hold", "", **fields)


def _to_superior(work: Work, edge: Edge, post: str) -> None:
    """A direct line goes to whoever is above; another line ends with the post."""
    if edge.properties.get("line", "direct") != "direct":
        work.drop(edge, "dropped", why="default")
        return
    above = superior_of(work, post)
    if above and above != edge.source:
        work.pass_on(edge, post, above, auto=True)
    else:
        pend(work, edge)
