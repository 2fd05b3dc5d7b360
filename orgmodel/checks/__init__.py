"""Governance checks: runs rules on an organisation and collects what breaks them."""

from __future__ import annotations

from pathlib import Path

from orgmodel.catalogue.norms import Rule, own_rules, shipped
from orgmodel.checks.comparing import Side, against, since
from orgmodel.checks.finding import SEVERITIES, Finding, Report, Waived, at_least
from orgmodel.checks.naming import named
from orgmodel.checks.ofreforms import ABOUT_REFORMS
from orgmodel.checks.run import Dataset, Options, add, check, judge, read, unreadable
from orgmodel.checks.selection import chosen, one, without_reform
from orgmodel.checks.wellformed import GOVERNANCE, READER

__all__ = [
    "GOVERNANCE",
    "SEVERITIES",
    "Dataset",
    "Finding",
    "Options",
    "Report",
    "Rule",
    "Side",
    "Waived",
    "add",
    "against",
    "at_least",
    "check",
    "chosen",
    "judge",
    "named",
    "one",
    "read",
    "rules",
    "since",
    "unreadable",
    "without_reform",
]


def rules(folder: Path | None = None) -> tuple[Rule, ...]:
    """Every rule that ships with orgmodel, and those of the dataset in `folder`, by id.

    Raises:
        CatalogueError, FileError: a rule of the dataset is none, or cannot be read.
    """
    own = own_rules(folder) if folder else ()
    return tuple(sorted((*shipped(), *READER, *ABOUT_REFORMS, *own), key=lambda rule: rule.id))
