"""Draws an organisation: a view makes a diagram of rows, dot places and draws it."""

from __future__ import annotations

from orgmodel.charts.diagram import Box, Diagram, Line
from orgmodel.charts.dot import FORMATS, draw, to_dot
from orgmodel.charts.structure import Caption, structure

__all__ = ["FORMATS", "Box", "Caption", "Diagram", "Line", "draw", "structure", "to_dot"]
