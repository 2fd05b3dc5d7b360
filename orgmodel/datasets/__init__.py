"""Datasets: folders of tables, read into a Graph with every finding, and new ones begun.

The members load on first use, so that `datasets.fingerprint` costs no reader.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orgmodel.datasets.governance import Governance, Waiver, read_governance
    from orgmodel.datasets.reading import Reading, read
    from orgmodel.datasets.rewriting import Rewrite, rewritten, write
    from orgmodel.datasets.schema import write_descriptor
    from orgmodel.datasets.shipped import bundled, new

__all__ = [
    "Governance",
    "Reading",
    "Rewrite",
    "Waiver",
    "bundled",
    "new",
    "read",
    "read_governance",
    "rewritten",
    "write",
    "write_descriptor",
]

_HOMES = {
    "Governance": "governance",
    "Reading": "reading",
    "Rewrite": "rewriting",
    "Waiver": "governance",
    "bundled": "shipped",
    "new": "shipped",
    "read": "reading",
    "read_governance": "governance",
    "rewritten": "rewriting",
    "write": "rewriting",
    "write_descriptor": "schema",
}


def __getattr__(name: str) -> object:
    """The member `name`, from the module that is its home."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"orgmodel.datasets.{_HOMES[name]}"), name)
