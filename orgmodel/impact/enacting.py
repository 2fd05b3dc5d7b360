"""Writes a reform into its dataset: the tables, and in the plan that this has been done."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from orgmodel.datasets import Rewrite, rewritten, write
from orgmodel.datasets.journal import replacing
from orgmodel.errors import UsageError
from orgmodel.impact.playing import (
    Played,
    plan_path,
    play,
    require_few_removals,
    require_not_over,
)
from orgmodel.reforms import apply

_STATUS = re.compile(r"^status\s*=[^\r\n]*", re.MULTILINE)
_EFFECTIVE = re.compile(r"^effective\s*=[^\r\n]*", re.MULTILINE)
_ENACTED = 'status    = "enacted"'


@dataclass(frozen=True, slots=True)
class Enacted:
    """A reform that is in the tables, or would be: what was played, and the files that change."""

    played: Played
    rewrites: tuple[Rewrite, ...]


def enact(
    folder: Path, given: str, *, dry_run: bool = False, allow_removals: bool = False
) -> Enacted:
    """Writes a reform into the dataset in a folder: every file of it, or none.

    The plan is marked as enacted with them, if it lies beside the dataset, else when all is
    written. With `dry_run` nothing is written.

    Raises:
        UsageError: something is pending, it was enacted already, or it is a replay.
        UsageError: more than a quarter of the units goes.
        OrgModelError: as `play`, or the tables cannot be written.
    """
    require_not_over(plan_path(folder, given))
    played = play(folder, given, with_holders=True)
    _require_ready(played)
    require_few_removals(played, allowed=allow_removals)
    decided = replace(played.plan, status="enacted")
    after = apply(played.before, decided).graph()
    rewrites = rewritten(folder, played.before, after)
    if not dry_run:
        _write(folder, plan_path(folder, given), rewrites)
    return Enacted(played, rewrites)


def _require_ready(played: Played) -> None:
    if played.plan.baseline:
        fields = (("given", played.plan.file), ("date", played.plan.baseline.isoformat()))
        raise UsageError("plan-replay", fields)
    if pending := played.outcome.ledger.pending:
        fields = (("given", played.plan.file), ("count", str(len(pending))))
        raise UsageError("plan-open", fields)


def _write(folder: Path, path: Path, rewrites: tuple[Rewrite, ...]) -> None:
    """Writes the tables and the plan, at once where they lie together."""
    old = path.read_bytes().decode("utf-8")
    new = _marked(old)
    home, file = folder.resolve(), path.resolve()
    if file.is_relative_to(home):
        plan = Rewrite(file.relative_to(home).as_posix(), old, new)
        write(folder, (*rewrites, plan))
        return
    with replacing(path, new):
        write(folder, rewrites)


def _marked(text: str) -> str:
    """The plan with the word that it is enacted; whatever else stands in it stays."""
    head, rest = _parts(text)
    if _STATUS.search(head):
        return _STATUS.sub(_ENACTED, head, count=1) + rest
    return _EFFECTIVE.sub(lambda line: f"{line[0]}\n{_ENACTED}", head, count=1) + rest


def _parts(text: str) -> tuple[str, str]:
    """What a plan says of itself, and its steps: those have a `status` of their own."""
    at = text.find("[[")
    return (text, "") if at < 0 else (text[:at], text[at:])
