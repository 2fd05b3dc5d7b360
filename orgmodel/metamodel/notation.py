"""The notation in which the tables of the metamodel are written: three lines an entry."""

from __future__ import annotations

from collections.abc import Iterator


def entries(table: str) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """The entries of `table`: the fields of the head, and label and description in en and fr.

    An entry is three lines: `field | field | …`, then `  en  label: description`, then
    `  fr  label : description`. Lines that start with `#` are remarks.
    """
    lines = [line for line in table.splitlines() if line and not line.startswith("#")]
    for head, en, fr in zip(lines[::3], lines[1::3], lines[2::3], strict=True):
        fields = [each.strip() for each in head.split("|")]
        label_en, _, said_en = en.removeprefix("  en  ").partition(": ")
        label_fr, _, said_fr = fr.removeprefix("  fr  ").partition(" : ")
        yield fields, [label_en, said_en], [label_fr, said_fr]
