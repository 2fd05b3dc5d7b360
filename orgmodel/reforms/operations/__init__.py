"""The operations of reforms, a module for each kind of them."""

from __future__ import annotations

from orgmodel.reforms.operations import (
    answering,
    committees,
    dividing,
    founding,
    moving,
    posts,
    remarks,
    uniting,
)
from orgmodel.reforms.operations.operation import Field, Operation

__all__ = ["OPERATIONS", "Field", "Operation"]

_MODULES = (founding, uniting, dividing, moving, answering, posts, committees, remarks)

OPERATIONS: dict[str, Operation] = {
    operation.name: operation for module in _MODULES for operation in module.OPERATIONS
}
"""Every operation under the word that a plan has for it."""
