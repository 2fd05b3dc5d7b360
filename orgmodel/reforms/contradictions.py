"""Two steps of one day that say different things of the same."""

from __future__ import annotations

from orgmodel.reforms.plan import Plan, Step
from orgmodel.reforms.work import Refused, Work

_SUBJECTS = {
    "move": ("unit",),
    "set_head": ("unit",),
    "set_chair": ("committee", "format"),
    "set_secretariat": ("committee",),
    "set_superior": ("post", "line"),
    "rename": ("thing",),
    "reclassify": ("unit",),
}
"""Of what there is one only, under which keys of the step."""

_COLUMNS = {
    "rename": ("name_en", "name_fr", "abbr_en", "abbr_fr"),
    "reclassify": ("kind", "independent", "status"),
}
"""Of these a step may say some and another step the others."""


def require_agreement(work: Work) -> None:
    """Sees to it that no earlier step says something else of the same from the same day.

    A move back to where a body was takes the other one back, and is none.

    Raises:
        Refused: one does.
    """
    step, keys = work.step, _SUBJECTS.get(work.step.op)
    if not keys or _goes_back(work):
        return
    for other in _before(work.plan, step):
        same = (other.op, other.day) == (step.op, step.day)
        if same and all(other.text(key) == step.text(key) for key in keys) and _meet(other, step):
            fields = {"thing": step.text(keys[0]), "earlier": str(other.number)}
            raise Refused("reform-contradicts", keys[0], **fields)


def _before(plan: Plan, step: Step) -> tuple[Step, ...]:
    return plan.in_order[: plan.in_order.index(step)]


def _meet(one: Step, other: Step) -> bool:
    """Whether both say something of the same column."""
    columns = _COLUMNS.get(one.op)
    return not columns or any(name in one.arguments and name in other.arguments for name in columns)


def _goes_back(work: Work) -> bool:
    if work.step.op != "move":
        return False
    unit, under = work.step.text("unit"), work.step.text("under")
    return any(
        (edge.source, edge.target) == (unit, under) and edge.life.holds_on(work.day)
        for edge in work.draft.baseline.all_of(unit)
    )
