"""Bridges to other tools; each needs an extra and is imported by whoever wants it."""
