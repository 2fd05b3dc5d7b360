"""Writes a reform into its dataset: the tables, and in the plan that this has been done."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from orgmodel.datasets import Rewrite, rewritten, write
from orgmodel.errors import UsageError
from orgmodel.impact.playing import Played, plan_path, play, require_few_removals
from orgmodel.reforms import apply

_STATUS = re.compile(r"^status\s*=.*$", re.MULTILINE)
_EFFECTIVE = re.compile(r"^effective\s*=.*$", re.MULTILINE)
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

    The plan is marked as enacted when all is written. With `dry_run` nothing is written.

    Raises:
        UsageError: something is pending, it was enacted already, or it is a replay.
        TooManyRemovals: more than a quarter of the units goes.
        OrgModelError: as `play`, or the tables cannot be written.
    """
    _require_not_over(plan_path(folder, given))
    played = play(folder, given, with_holders=True)
    _require_ready(played)
    require_few_removals(played, allowed=allow_removals)
    decided = replace(played.plan, status="enacted")
    after = apply(played.before, decided).graph()
    rewrites = rewritten(folder, played.before, after)
    if not dry_run:
        write(folder, rewrites)
        _mark(plan_path(folder, given))
    return Enacted(played, rewrites)


def _require_ready(played: Played) -> None:
    if played.plan.baseline:
        fields = (("given", played.plan.file), ("date", played.plan.baseline.isoformat()))
        raise UsageError("plan-replay", fields)
    if pending := played.outcome.ledger.pending:
        fields = (("given", played.plan.file), ("count", str(len(pending))))
        raise UsageError("plan-open", fields)


def _require_not_over(path: Path) -> None:
    """Looks at the status first: an enacted plan cannot be played again, and that is not why."""
    found = _STATUS.search(path.read_text(encoding="utf-8", errors="replace"))
    for status in ("enacted", "archived"):
        if found and f'"{status}"' in found[0]:
            raise UsageError("plan-over", (("given", str(path)), ("status", status)))


def _mark(path: Path) -> None:
    """Says in the plan that it is enacted; whatever else stands in it stays."""
    text = path.read_text(encoding="utf-8")
    if _STATUS.search(text):
        marked = _STATUS.sub(_ENACTED, text, count=1)
    else:
        marked = _EFFECTIVE.sub(lambda line: f"{line[0]}\n{_ENACTED}", text, count=1)
    path.write_text(marked, encoding="utf-8")
