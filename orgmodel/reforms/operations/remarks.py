"""What a plan says besides: remarks and assumptions, carried to the report."""

from __future__ import annotations

from orgmodel.reforms.operations.operation import Field, Operation
from orgmodel.reforms.work import Work

_TEXT = (Field("text", "text", required=True), Field("text_fr", "text"))


def _nothing(_: Work) -> None:
    """Changes nothing."""


OPERATIONS = (Operation("note", _TEXT, _nothing), Operation("assume", _TEXT, _nothing))
