"""What the reform reaches, who answers as before, whose superiors are others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from orgmodel.impact.metrics.arrays import Flags, Ints, among, codes, distinct, flagged, inherited
from orgmodel.impact.metrics.change import Change, Compared, since
from orgmodel.impact.metrics.columns import MAIN
from orgmodel.impact.metrics.register import REACHED
from orgmodel.impact.metrics.view import View

_Continuing = Callable[[Change], tuple[Ints, Flags]]
_LABELS = dict(zip(REACHED, ("Unit", "Post", "Responsibility", "Committee"), strict=True))


def comparisons(change: Change) -> Iterator[Compared]:
    """Reach, continuity, churn."""
    chains = _chains(change)
    yield from _reach(change, chains)
    yield _continued(change, "continuity.accountable", _continuing_owners)
    yield _continued(change, "continuity.responsible", _continuing_doers)
    yield from _churn(change, chains)


def _chains(change: Change) -> Flags:
    """The posts and units whose line to the top, some step of it, is another one."""
    own = (
        change.changed(lambda view: view.structure.direct)
        | change.changed(_structure)
        | change.changed(lambda view: view.day.links["HEAD_OF"][1::-1])
        | change.changed(lambda view: view.day.links["ACCOUNTABLE_TO"].marked(MAIN)[:2])
    )
    _, superiors = change.both(lambda view: view.structure.superiors)
    _, parents = change.both(lambda view: view.structure.parents)
    posts = change.labelled("Post")
    return inherited(np.where(posts, superiors, parents), own)


def _structure(view: View) -> tuple[Ints, Ints]:
    return view.day.links["SUB_ORGANIZATION_OF"][:2]


def _reach(change: Change, chains: Flags) -> Iterator[Compared]:
    """What is itself otherwise than before, and what only stands in another line."""
    there = change.alive[0] | change.alive[1]
    direct = change.reached & there
    owners = change.differing(lambda view: view.answers[:2])[0]
    thing, body = change.after.answers[:2]
    owned = flagged(np.concatenate([owners, thing[chains[body]]]), change.size)
    chairs = change.differing(lambda view: view.day.links["CHAIRS"].marked(MAIN)[1::-1])[0]
    chair = change.after.day.links["CHAIRS"].marked(MAIN)
    led = flagged(np.concatenate([chairs, chair.target[chains[chair.source]]]), change.size)
    lines = chains & change.labelled("Unit", "Post", "Committee")
    indirect = (lines | owned | led) & there & ~direct
    for name, label in _LABELS.items():
        yield since(f"reach.direct-{name}", direct & change.labelled(label))
    for name, label in _LABELS.items():
        yield since(f"reach.indirect-{name}", indirect & change.labelled(label))


def _continued(change: Change, metric: str, continuing: _Continuing) -> Compared:
    """Of the responsibilities that go on and had somebody: the share that has the same still."""
    asked, same = continuing(change)
    heir = change.heirs[asked]
    goes_on = change.alive[1][heir]
    lost = asked[goes_on & ~same[heir]]
    share = 1 - len(lost) / goes_on.sum() if goes_on.any() else None
    nothing = None if share is None else 1.0
    return Compared(
        metric,
        nothing,
        None if share is None else float(share),
        lost,
        np.ones(len(lost)),
        np.zeros(len(lost)),
    )


def _continuing_owners(change: Change) -> tuple[Ints, Flags]:
    """Who had an owner, and for what all who answer now did before, or took somebody's place."""
    old, new = change.before.answers, change.after.answers
    size = change.size
    thing = change.heirs[old.responsibility]
    known = [codes(thing, old.body, size), codes(thing, change.heirs[old.body], size)]
    mine = among(codes(new.responsibility, new.body, size), np.sort(np.concatenate(known)))
    return distinct(old.responsibility), _all(new.responsibility, mine, size)


def _continuing_doers(change: Change) -> tuple[Ints, Flags]:
    old, new = (view.day.links["RESPONSIBLE_FOR"] for view in (change.before, change.after))
    size = change.size
    thing = change.heirs[old.target]
    known = [codes(thing, old.source, size), codes(thing, change.heirs[old.source], size)]
    mine = among(codes(new.target, new.source, size), np.sort(np.concatenate(known)))
    return distinct(old.target), _all(new.target, mine, size)


def _all(rows: Ints, which: Flags, size: int) -> Flags:
    """The rows that occur, and only where it is so."""
    return flagged(rows, size) & ~flagged(rows[~which], size)


def _churn(change: Change, chains: Flags) -> Iterator[Compared]:
    """The shares of what stays that has another parent, superior, line, depth."""
    units = change.kept & change.labelled("Unit")
    posts = change.kept & change.labelled("Post")
    yield _share("churn.parent", units, change.changed(_structure))
    superiors = change.changed(lambda view: view.structure.direct)
    yield _share("churn.superior", posts, superiors)
    yield _share("churn.chain", posts, chains)
    old, new = change.both(lambda view: view.structure.steps)
    rows = np.flatnonzero(posts & (old != new))
    share = float(len(rows) / posts.sum()) if posts.any() else None
    yield Compared(
        "churn.depth",
        None if share is None else 0.0,
        share,
        rows,
        old[rows].astype(np.float64),
        new[rows].astype(np.float64),
    )


def _share(metric: str, asked: Flags, which: Flags) -> Compared:
    found = since(metric, asked & which)
    many = int(asked.sum())
    if not many:
        return Compared(metric, None, None, found.rows, found.old, found.new)
    return Compared(metric, 0.0, len(found.rows) / many, found.rows, found.old, found.new)
