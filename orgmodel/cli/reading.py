"""What every reading command takes, and the organisation that it then asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from orgmodel.cli.options import BUNDLED
from orgmodel.datasets.folders import dataset_folder, is_half_written
from orgmodel.errors import StoreEmpty, StoreMismatch, UsageError
from orgmodel.paths import resource
from orgmodel.render.answers import Form, Format
from orgmodel.render.progress import progress
from orgmodel.render.sink import Sink
from orgmodel.stores import Store

if TYPE_CHECKING:
    from orgmodel.impact.playing import Played

_NEVER_BLANK = ("dataset", "store", "scenario", "as_of")
"""What a script that forgot to fill a variable would else leave to the default."""


class Reading(NamedTuple):
    """The options as they were typed, and where the answer goes."""

    sink: Sink
    dataset: str | None = None
    store: str | None = None
    user: str = ""
    password: str = ""
    database: str = ""
    scenario: str | None = None
    as_of: str | None = None
    format_: Format = "table"
    json: bool = False
    sources: bool = False
    with_holders: bool = False

    @property
    def form(self) -> Form:
        """The form in which the answer is wanted."""
        return Form("json" if self.json else self.format_, self.sources)

    @property
    def folder(self) -> Path:
        """The folder of the dataset that was named, else of the bundled one.

        Raises:
            FileError: neither a folder nor a bundled dataset has that name.
        """
        if self.dataset:
            return self.settled(dataset_folder(self.dataset))
        return self.settled(self._beside() or resource("data") / BUNDLED)

    def settled(self, folder: Path) -> Path:
        """A dataset as it is meant to be: a change that was interrupted is completed, and told.

        Raises:
            FileError: it cannot be completed.
        """
        if is_half_written(folder):
            from orgmodel.datasets.journal import complete
            from orgmodel.render.sentences import fill
            from orgmodel.render.sentences.notices import COMPLETED

            complete(folder)
            self.sink.note(fill(COMPLETED, {"folder": str(folder)}, self.sink.language))
        return folder

    def _beside(self) -> Path | None:
        """The dataset beside which the reform lies under which is asked, if it lies so."""
        if not self.scenario:
            return None
        from orgmodel.impact.playing import home_of

        return home_of(self.scenario)

    def about(self, dataset: str | None) -> Self:
        """The same options for another dataset, where one is named."""
        return self._replace(dataset=dataset) if dataset else self

    @contextmanager
    def opened(self) -> Iterator[Store]:
        """The store to ask: the one that is named, else the cache of the dataset.

        Raises:
            StoreMismatch: both are named, and the store holds something else.
            UsageError: a store is named to ask under a reform.
        """
        if self.scenario:
            from orgmodel.impact.playing import scenario_store

            played = self.played()
            with scenario_store(played.after, played.name) as store:
                yield store
            return
        with self.named_store() if self.store else self.cached() as store:
            if self.store and self.dataset:
                self._compare(store)
            yield store

    def named_store(self) -> Store:
        """The store at the address that was typed."""
        from orgmodel.stores import open_store

        return open_store(
            self.store or "", user=self.user, password=self.password, database=self.database
        )

    def played(self) -> Played:
        """The reform that is to be asked about, on its dataset.

        Raises:
            UsageError: a store is named beside it.
        """
        if self.store:
            raise UsageError("scenario-with-store", (("given", self.store),))
        from orgmodel.impact.playing import play

        with self.sink.err.status(""):
            language, holders = self.sink.language, self.with_holders
            return play(self.folder, self.scenario or "", language, with_holders=holders)

    def cached(self) -> Store:
        """The embedded store of the dataset."""
        from orgmodel.stores.cache import open_dataset

        with progress(self.sink) as tell:
            return open_dataset(self.folder, with_holders=self.with_holders, progress=tell)

    def keep(self) -> None:
        """Writes the embedded store of the dataset, for the questions to come.

        Raises:
            FileError: it cannot be written.
        """
        from orgmodel.stores.cache import open_dataset

        holders = self.with_holders
        with progress(self.sink) as tell:
            open_dataset(self.folder, with_holders=holders, required=True, progress=tell).close()

    def _compare(self, store: Store) -> None:
        from orgmodel.datasets.fingerprint import fingerprint

        info = store.describe()
        if info is None:
            raise StoreEmpty(store.url)
        if info.hash != fingerprint(self.folder):
            raise StoreMismatch(store.url, info.name, self.folder.resolve().name)


def reading(sink: Sink, values: dict[str, Any]) -> Reading:
    """Takes the shared options out of what was typed; the command's own are left.

    Raises:
        UsageError: one is blank that cannot be.
    """
    for name in _NEVER_BLANK:
        if values.get(name) == "":
            option = f"--{name.replace('_', '-')}"
            raise UsageError("blank-option", (("given", option),))
    names = [name for name in Reading._fields if name != "sink"]
    for unused in ("lang", "debug"):
        values.pop(unused, None)
    return Reading(sink, **{name: values.pop(name) for name in names if name in values})
