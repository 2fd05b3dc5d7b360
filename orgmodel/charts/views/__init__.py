"""The views: what each of them asks, and the diagram that it makes of the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from orgmodel.charts.diagram import Diagram
from orgmodel.charts.views.structure import structure
from orgmodel.charts.views.subject import Subject

VIEWS: Mapping[str, Callable[[Subject], Diagram]] = {"structure": structure}
"""Every view under its name on the command line."""
