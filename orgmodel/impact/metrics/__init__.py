"""What a reform does in numbers: metrics before and after, with the list behind each.

The members load on first use: only who measures pays for numpy and rustworkx.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orgmodel.impact.metrics.measuring import Baseline, Told, measure
    from orgmodel.impact.metrics.register import METRICS, metric, unknown
    from orgmodel.impact.metrics.values import Behind, Entry, Impact, Measured, Metric

__all__ = [
    "METRICS",
    "Baseline",
    "Behind",
    "Entry",
    "Impact",
    "Measured",
    "Metric",
    "Told",
    "measure",
    "metric",
    "unknown",
]

_HOMES = {
    **dict.fromkeys(("Baseline", "Told", "measure"), "measuring"),
    **dict.fromkeys(("METRICS", "metric", "unknown"), "register"),
    **dict.fromkeys(("Behind", "Entry", "Impact", "Measured", "Metric"), "values"),
}


def __getattr__(name: str) -> object:
    """The member `name`, from the module that is its home."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"orgmodel.impact.metrics.{_HOMES[name]}"), name)
