"""What has nobody: the things that a reform must not leave behind."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgmodel.impact.metrics.arrays import Flags, flagged
from orgmodel.impact.metrics.columns import MAIN
from orgmodel.impact.metrics.view import Reading, View, counted
from orgmodel.metamodel import INHERITING_KINDS


def readings(view: View) -> Iterator[Reading]:
    """Each kind of orphan; the rules of `check` with the same question find the same things."""
    day, structure = view.day, view.structure
    units, committees = day.are("Unit"), day.are("Committee")
    # what always inherits is judged with what it is part of
    judged = view.running & ~(
        day.says("own kind", *INHERITING_KINDS) & flagged(day.links["PART_OF"].source, day.size)
    )
    owned = flagged(view.answers.responsibility, day.size)
    yield counted("orphans.no-accountable", judged & ~owned)
    yield counted("orphans.no-responsible", judged & ~view.done)
    yield counted("orphans.no-superior", _without_superior(view))
    below = (structure.parents >= 0) | structure.answering
    yield counted("orphans.no-parent", units & ~below & ~day.tops)
    led = (structure.heads >= 0) | day.says("collegial", "true")
    yield counted("orphans.no-head", units & ~led)
    chaired = flagged(day.links["CHAIRS"].marked(MAIN).target, day.size)
    elected = day.says("chair_mode", "elected", "rotating", "by-topic")
    yield counted("orphans.no-chair", committees & ~chaired & ~elected)
    served = flagged(day.links["SECRETARIAT_OF"].target, day.size)
    yield counted("orphans.no-secretariat", committees & ~served)


def _without_superior(view: View) -> Flags:
    """The posts that report to nobody, but those at the top: of the organisation, of a unit."""
    day, structure = view.day, view.structure
    organisations = day.are("Organization")
    parents = structure.parents
    highest = day.tops | organisations | ((parents >= 0) & organisations[parents])
    heads = day.links["HEAD_OF"]
    top = flagged(heads.source[highest[heads.target]], day.size)
    alone = structure.superiors < 0
    return np.asarray(structure.staff & alone & ~top & ~structure.answering_posts, np.bool_)
