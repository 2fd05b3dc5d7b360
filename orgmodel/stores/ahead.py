"""Makes the next item while the last one is used, so that nobody waits in turn."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")


def ahead(items: Iterator[Item]) -> Iterator[Item]:
    """The items; each is made in another thread while the one before it is used."""
    with ThreadPoolExecutor(max_workers=1) as making:
        coming = making.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = making.submit(next, items, None)
            yield item
