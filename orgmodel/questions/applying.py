"""Whether an option of a question can say anything of the sort of things that is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgmodel.catalogue import Query
from orgmodel.errors import UsageError
from orgmodel.metamodel import KINDS, RELATIONS, THINGS
from orgmodel.questions.asking import Asking
from orgmodel.questions.matching import Match
from orgmodel.stores import Cell

_TO = {"head": "HEAD_OF", "chair": "CHAIRS", "secretariat": "SECRETARIAT_OF",
       "owner": "ACCOUNTABLE_FOR", "holder": "HOLDS"}  # fmt: skip
_FROM = {
    "parent": ("SUB_ORGANIZATION_OF", "POST_IN", "PART_OF", "ACCOUNTABLE_TO"),
    "superior": ("REPORTS_TO", "ACCOUNTABLE_TO"),
    "mandate": ("MANDATED_BY",),
}
"""What the choices of `without` look for: a relation to the thing, or one from it."""
_UPWARDS = _FROM["parent"]


def require_fitting(
    query: Query, params: Mapping[str, Cell], subjects: Mapping[str, Match]
) -> None:
    """Refuses an option that nothing of the sort could have: it would leave all or nothing.

    Raises:
        UsageError: it does not apply to that sort of things.
    """
    label = params.get("label")
    if not isinstance(label, str) or not any(each.name == "label" for each in query.parameters):
        return
    for given, fitting in _limits(params, subjects):
        if label not in fitting:
            fields = (("given", given), ("label", label), ("fitting", " ".join(fitting)))
            raise UsageError("not-applicable", fields)


def _limits(
    params: Mapping[str, Cell], subjects: Mapping[str, Match]
) -> Iterator[tuple[str, list[str]]]:
    """The options that were given, each with the labels that it applies to."""
    if params.get("vacant"):
        yield "--vacant", ["Post"]
    without, under = params.get("without"), params.get("under")
    if isinstance(without, str) and without in {*_TO, *_FROM}:
        yield f"--without {without}", _having(without)
    if isinstance(under, str) and under in subjects:
        above = subjects[under].label
        yield (
            f'--under "{subjects[under].text}"',
            [label for label in THINGS if above in _above(label)],
        )


def _having(choice: str) -> list[str]:
    """The labels of what may have a head, a parent or the like."""
    return [
        label
        for label in THINGS
        if any(
            RELATIONS[name].allows(other, label) if choice in _TO else
            RELATIONS[name].allows(label, other)
            for other in THINGS
            for name in ([_TO[choice]] if choice in _TO else _FROM[choice])
        )
    ]  # fmt: skip


def _above(label: str) -> set[str]:
    """The labels of what something may stand under, at any distance."""
    found: set[str] = set()
    # a responsibility also stands under whoever answers for it
    fresh = {label, "Unit", "Post"} if label == "Responsibility" else {label}
    while fresh:
        fresh = {
            other
            for below in fresh
            for other in THINGS
            if any(RELATIONS[name].allows(below, other) for name in _UPWARDS)
        } - found
        found |= fresh
    return found


def require_kind(asking: Asking, query: Query, params: Mapping[str, Cell]) -> None:
    """Refuses a kind that nothing of the sort has, where that is why nothing was found.

    Raises:
        UsageError: it is none of the kinds in use.
    """
    kind, label = params.get("kind"), params.get("label")
    if not isinstance(kind, str) or not isinstance(label, str):
        return
    used = [str(row["kind"]) for row in asking.look_up("kinds", label=label)]
    if kind in used or not any(each.type.name == "KIND" for each in query.parameters):
        return
    # only what is wrong pays for this import
    from difflib import get_close_matches

    meant = get_close_matches(kind, [*used, *_worded(used)], n=1)
    allowed = (("allowed", ", ".join(used)), ("vocabulary", "KIND"))
    found = ("suggestion", "".join(meant))
    raise UsageError("not-a-kind", (("given", kind), ("label", label), found, *allowed))


def _worded(kinds: list[str]) -> list[str]:
    return [KINDS[kind].fr for kind in kinds if kind in KINDS]
