"""Reforms in the reader's language: what changes, what became of everything, what is open."""

from __future__ import annotations

from orgmodel.render.reforms.enacted import show_enacted
from orgmodel.render.reforms.judgement import show_judgement
from orgmodel.render.reforms.plan import show_plan
from orgmodel.render.reforms.probed import show_probe
from orgmodel.render.reforms.rebased import show_rebase

__all__ = ["show_enacted", "show_judgement", "show_plan", "show_probe", "show_rebase"]
