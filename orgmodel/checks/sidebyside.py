"""Asks a store many things at once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from orgmodel.catalogue import Query
from orgmodel.questions.asking import Asking
from orgmodel.stores import Cell, Table

Asked = tuple[Query, Mapping[str, Cell]]
"""A query and its parameters."""

_MOST = 4
"""More would leave nothing to whoever else works on the machine, or on the server."""


def answers(asking: Asking, asked: Sequence[Asked]) -> list[Table]:
    """The rows of each query, in the order of the queries.

    Both engines answer several readers at once, and Python waits for them without holding up
    the others.
    """
    workers = min(_MOST, os.cpu_count() or 1, len(asked))
    if workers < 2:  # noqa: PLR2004 (one alone needs nobody beside it)
        return [asking.run(*each) for each in asked]
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(lambda each: asking.run(*each), asked))
