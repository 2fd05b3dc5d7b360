"""Draws an organisation: a view makes a diagram of rows, the layout places it, Graphviz draws."""

from __future__ import annotations
