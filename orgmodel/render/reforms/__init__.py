"""Reforms in the reader's language: what changes, what became of everything, what is open."""

from __future__ import annotations

from orgmodel.render.reforms.enacted import show_enacted
from orgmodel.render.reforms.judgement import show_judgement
from orgmodel.render.reforms.plan import show_plan

__all__ = ["show_enacted", "show_judgement", "show_plan"]
