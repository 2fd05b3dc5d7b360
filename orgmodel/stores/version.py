"""Which orgmodel wrote a store."""

from __future__ import annotations


def loaded_with() -> str:
    """The name and version of this orgmodel; without the version where it is not installed."""
    # it costs as much as a question, and only a load asks
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"orgmodel {version('orgmodel')}"
    except PackageNotFoundError:
        return "orgmodel"
