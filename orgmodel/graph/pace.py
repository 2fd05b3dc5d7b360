"""Makes what creates many objects at once no slower than it has to be."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unhurried() -> Iterator[None]:
    """Spares the search for garbage: what is made are millions of objects, and all of them stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """Searches for garbage only among what is new, and not each time among what stays."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
