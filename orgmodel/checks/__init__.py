"""Governance checks: runs rules on an organisation and collects what breaks them."""

from __future__ import annotations

from orgmodel.catalogue.norms import Rule, shipped
from orgmodel.checks.against import before, only_new
from orgmodel.checks.finding import SEVERITIES, Finding, Report, Waived, at_least
from orgmodel.checks.run import Dataset, Options, check, read, unreadable
from orgmodel.checks.selection import chosen, one
from orgmodel.checks.wellformed import READER

__all__ = [
    "SEVERITIES",
    "Dataset",
    "Finding",
    "Options",
    "Report",
    "Rule",
    "Waived",
    "at_least",
    "before",
    "check",
    "chosen",
    "one",
    "only_new",
    "read",
    "rules",
    "unreadable",
]


def rules() -> tuple[Rule, ...]:
    """Every rule that ships with orgmodel, by id."""
    return tuple(sorted((*shipped(), *READER), key=lambda rule: rule.id))
