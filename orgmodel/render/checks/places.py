"""Where a finding stands, as tools outside know it: a path from where one stands, and a line."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from orgmodel.checks import Finding, Report

PREFIX = 16
"""How much of a fingerprint tells findings apart."""


def say_path(finding: Finding, report: Report) -> str:
    """The path of its table with slashes, from where one stands where that is above it."""
    if finding.place is None or report.folder is None:
        return ""
    path = report.folder.resolve() / finding.place.file
    here = Path.cwd().resolve()
    # a path that leads upwards means nothing to whoever shows it
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def say_uri(finding: Finding, report: Report) -> str:
    """The same as an address."""
    path = Path(say_path(finding, report))
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def fingerprint(finding: Finding) -> str:
    """What stays the same while the finding does, whatever line it moves to."""
    return sha256("\n".join(finding.identity).encode()).hexdigest()[:PREFIX]
