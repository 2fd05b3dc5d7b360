"""`python -m orgmodel`."""

from __future__ import annotations

from orgmodel.cli import main

main()
