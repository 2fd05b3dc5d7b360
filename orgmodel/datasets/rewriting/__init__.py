"""Writes a changed organisation back into the tables of its dataset."""

from __future__ import annotations

from orgmodel.datasets.rewriting.change import rewritten
from orgmodel.datasets.rewriting.folder import Rewrite, write

__all__ = ["Rewrite", "rewritten", "write"]
