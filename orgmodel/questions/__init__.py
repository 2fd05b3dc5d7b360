"""Answers a question: resolves names to ids, picks the date, runs the query, adds names."""

from __future__ import annotations

from orgmodel.questions.answer import Answer, Named, Notice, Options
from orgmodel.questions.arguments import Argument
from orgmodel.questions.ask import ask, ask_own, run_own
from orgmodel.questions.dates import parse_as_of
from orgmodel.questions.parting import tell_apart

__all__ = [
    "Answer",
    "Argument",
    "Named",
    "Notice",
    "Options",
    "ask",
    "ask_own",
    "parse_as_of",
    "run_own",
    "tell_apart",
]
