"""Who answers for what on one day: `graph.accountability`, asked of everything at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from orgmodel.impact.metrics.arrays import (
    NOBODY,
    Flags,
    Groups,
    Ints,
    among,
    codes,
    flagged,
    levels,
    pairs_of,
)
from orgmodel.impact.metrics.columns import Day
from orgmodel.impact.metrics.structure import Structure
from orgmodel.metamodel import INHERITING_KINDS


class Answers(NamedTuple):
    """Bodies that answer for responsibilities, a line for each body and way.

    `via`: the unit that the body heads, or what the answer is inherited from, else -1.
    """

    responsibility: Ints
    body: Ints
    via: Ints
    inherited: Flags


def answers_on(day: Day, structure: Structure) -> Answers:
    """Who answers for each responsibility (metamodel, 5)."""
    own = _own(day, structure)
    rows = day.rows("Responsibility")
    without = rows[~flagged(own.responsibility, day.size)[rows]]
    part = day.links["PART_OF"]
    above = Groups.of(part.source, part.target, day.size)
    found = Groups.of(own.responsibility, np.arange(len(own.body)), day.size)
    lines = [own]
    done = np.zeros(len(without), np.bool_)
    for place, at in levels(above, without):
        nearest = (found.counts[at] > 0) & ~done[place]
        if not nearest.any():
            continue
        step, line = found.spread(at[nearest])
        heir, ancestor = without[place[nearest]][step], at[nearest][step]
        done[place[nearest]] = True
        lines.append(_inherited(heir, own.body[line], ancestor, day.size))
    return Answers(*(np.concatenate(column) for column in zip(*lines, strict=True)))


def _inherited(heir: Ints, body: Ints, ancestor: Ints, size: int) -> Answers:
    """Each body once for each ancestor."""
    _, once = np.unique(codes(codes(heir, body, size), ancestor, size), return_index=True)
    return Answers(heir[once], body[once], ancestor[once], np.ones(len(once), np.bool_))


def _own(day: Day, structure: Structure) -> Answers:
    """The stated ones; else the only innermost body that is responsible, through its head."""
    stated = pairs_of(*day.links["ACCOUNTABLE_FOR"][1::-1], day.size)
    inherits = day.says("own kind", *INHERITING_KINDS)
    asked = ~flagged(stated[0], day.size) & ~inherits
    holders = day.links["RESPONSIBLE_FOR"]
    holders = holders.only(asked[holders.target])
    thing, body = _innermost(day, *pairs_of(holders.target, holders.source, day.size))
    alone = np.bincount(thing, minlength=day.size)[thing] == 1
    thing, body = thing[alone], body[alone]
    led = day.are("Unit") & ~day.says("collegial", "true") & (structure.heads >= 0)
    through = led[body]
    place, head = structure.heading.spread(body[through])
    parts = [
        (*stated, np.full(len(stated[0]), NOBODY, np.intp)),
        (thing[~through], body[~through], np.full(int((~through).sum()), NOBODY, np.intp)),
        (thing[through][place], head, body[through][place]),
    ]
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    return Answers(columns[0], columns[1], columns[2], np.zeros(len(columns[0]), np.bool_))


def _innermost(day: Day, thing: Ints, body: Ints) -> tuple[Ints, Ints]:
    """Without the bodies that contain another one of the same thing."""
    several = np.bincount(thing, minlength=day.size)[thing] > 1
    if not several.any():
        return thing, body
    known = np.sort(codes(thing, body, day.size))
    inside = [day.links[name] for name in ("HEAD_OF", "POST_IN", "SUB_ORGANIZATION_OF")]
    above = Groups.of(
        np.concatenate([each.source for each in inside]),
        np.concatenate([each.target for each in inside]),
        day.size,
    )
    outer = [np.zeros(0, np.intp)]
    for place, at in levels(above, body[several]):
        code = codes(thing[several][place], at, day.size)
        outer.append(code[among(code, known)])
    inner = ~np.isin(codes(thing, body, day.size), np.concatenate(outer))
    return thing[inner], body[inner]
