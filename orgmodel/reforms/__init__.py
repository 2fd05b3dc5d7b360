"""Reforms as what-ifs: a plan, played on a Graph by a pure function, and its ledger."""

from __future__ import annotations

from orgmodel.reforms.apply import Outcome, apply
from orgmodel.reforms.baseline import Baseline
from orgmodel.reforms.ledger import Balance, Item, Ledger
from orgmodel.reforms.plan import New, Plan, Step
from orgmodel.reforms.reading import parse_plan, read_plan

__all__ = [
    "Balance",
    "Baseline",
    "Item",
    "Ledger",
    "New",
    "Outcome",
    "Plan",
    "Step",
    "apply",
    "parse_plan",
    "read_plan",
]
