"""Takes a name and a password out of the address of a store, so that it can be shown."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit, urlunsplit


def without_password(url: str, user: str, password: str) -> tuple[str, str, str]:
    """The address as it may be shown, and who asks: as given, else as the address says."""
    parts = urlsplit(url)
    if "@" not in parts.netloc:
        return url, user, password
    said, _, host = parts.netloc.rpartition("@")
    name, _, secret = said.partition(":")
    shown = urlunsplit(parts._replace(netloc=host))
    return (shown, user, password) if user else (shown, unquote(name), unquote(secret))
