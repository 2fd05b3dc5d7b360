"""`orgmodel datasets` and `orgmodel status`."""

from __future__ import annotations

from orgmodel.catalogue import lookup
from orgmodel.cli.asking import asked_how
from orgmodel.cli.commands import command
from orgmodel.cli.options import AS_OF, DATASET, DEBUG, FORM, HOLDERS, LANG, STORE
from orgmodel.cli.reading import Reading
from orgmodel.errors import StoreEmpty
from orgmodel.questions import run_own
from orgmodel.render.looks import show_bundled, show_status
from orgmodel.render.notices import show_asked


def datasets(reading: Reading) -> None:
    """Lists the organisations that are bundled."""
    from orgmodel.datasets.shipped import bundled

    show_bundled(reading.sink, bundled(), reading.form)


def status(reading: Reading) -> None:
    """Shows which organisation is asked, as of when, and how many of what it holds."""
    options = asked_how(reading)
    with reading.opened() as store:
        info = store.describe()
        if info is None:
            raise StoreEmpty(store.url)
        counts = [run_own(store, lookup(name), {}, options) for name in ("things", "relations")]
        show_status(reading.sink, info, counts, reading.form)
        show_asked(reading.sink, info.name, counts[0].as_of, reading.store and store.url)


COMMANDS = {
    "datasets": command(datasets, (LANG, *FORM, DEBUG)),
    "status": command(status, (DATASET, *STORE, AS_OF, LANG, *FORM, HOLDERS, DEBUG)),
}
"""What cli.app registers."""
