"""The embedded store of a dataset, kept as a file that can be rebuilt at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from time import time

import platformdirs

from orgmodel.datasets.fingerprint import fingerprint
from orgmodel.datasets.folders import is_half_written
from orgmodel.errors import FileError
from orgmodel.stores import Store, SyncOptions, embedded

_KEPT = 4
"""How many states of one dataset are kept."""
_WRITING = 3600.0
"""Seconds after which nobody still writes to a file that is not whole."""
_SHAPES = ("graph", "metamodel", "datasets", "stores")
"""The packages whose code decides what a store holds."""


def open_dataset(
    folder: Path,
    *,
    with_holders: bool = False,
    cache: Path | None = None,
    required: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Store:
    """The dataset in `folder` in an embedded store, from the cache where it has not changed.

    `cache` is the folder of the cache files; the default is the user's own. Where it cannot
    be written, the answer is the same and only takes longer the next time, unless it is
    `required` that it is kept. `progress` is as in SyncOptions; what is cached tells nothing.

    Raises:
        FileError: there is no such folder, or the store is to be kept and cannot be.
        DataError: it cannot be loaded; it carries every finding.
    """
    folder = folder.resolve()
    if is_half_written(folder):
        from orgmodel.datasets.journal import complete

        complete(folder)
    kept = cache or platformdirs.user_cache_path("orgmodel")
    tables = fingerprint(folder)
    path = kept / f"{_stem(folder)}-{_state(tables, with_holders=with_holders)}.kgl"
    url = f"embedded:{folder.name}"
    store = embedded.load(path, url)
    if store is not None:
        with suppress(OSError):
            path.touch()
        return store
    options = SyncOptions(progress=progress)
    store = _built(folder, url, options, with_holders=with_holders)
    read = store.describe()
    if read is None or read.hash != tables:
        # somebody wrote meanwhile: what was read is right, but not under the name of before
        return store
    try:
        kept.mkdir(parents=True, exist_ok=True)
        store.save(path)
    except OSError as error:
        if required:
            raise FileError(str(path), "cannot-write", error.strerror or str(error)) from error
    _prune(kept, _stem(folder))
    return store


def _built(
    folder: Path, url: str, options: SyncOptions, *, with_holders: bool
) -> embedded.EmbeddedStore:
    # the reader is imported only here: an answer from the cache does not pay for it
    from orgmodel.datasets.reading import read

    store = embedded.EmbeddedStore(url=url)
    options.tell(0)
    store.sync(read(folder, with_holders=with_holders).graph, options)
    return store


def _stem(folder: Path) -> str:
    """What the cache files of one folder have in common; two folders may share a name."""
    return f"{folder.name}-{sha256(str(folder).encode()).hexdigest()[:8]}"


def _state(tables: str, *, with_holders: bool) -> str:
    """What tells this state of the dataset, read by this code, from every other."""
    parts = [tables, embedded.ENGINE, str(with_holders), *_code()]
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _code() -> Iterator[str]:
    """The state of the code: with a version alone, a change in a checkout would go unseen."""
    package = Path(__file__).parent.parent
    for name in _SHAPES:
        for path in sorted((package / name).glob("*.py")):
            stat = path.stat()
            yield f"{path.name} {stat.st_size} {stat.st_mtime_ns}"


def _prune(kept: Path, stem: str) -> None:
    """Removes the oldest files of this dataset, and what a killed process left half-written."""
    with suppress(OSError):
        ages = {
            path: time() - path.stat().st_mtime
            for path in kept.iterdir()
            if path.name.startswith(f"{stem}-")
        }
        whole = sorted((path for path in ages if path.suffix == ".kgl"), key=ages.__getitem__)
        torn = [path for path, age in ages.items() if path not in whole and age > _WRITING]
        for path in (*whole[_KEPT:], *torn):
            path.unlink()
