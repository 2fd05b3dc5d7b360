"""The views: what each of them asks, and the diagram that it makes of the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from orgmodel.charts.views.change import change
from orgmodel.charts.views.committees import committees
from orgmodel.charts.views.history import history
from orgmodel.charts.views.reporting import reporting
from orgmodel.charts.views.responsibilities import responsibilities
from orgmodel.charts.views.structure import structure
from orgmodel.charts.views.subject import Subject, View
from orgmodel.charts.views.who import who

VIEWS: Mapping[str, Callable[[Subject], View]] = {
    "structure": structure,
    "reporting": reporting,
    "responsibilities": responsibilities,
    "committees": committees,
    "who": who,
    "history": history,
    "change": change,
}
"""Every view under its name on the command line."""
