"""The ids under which boxes, lines and labels are found in DOT, in an SVG and in a web page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from orgmodel.charts.drawing import Drawing, Label, Path

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]")


def safe(text: str) -> str:
    """The text with an underscore for every letter that might mean something."""
    return _UNSAFE.sub("_", text)


def element_ids(ids: Iterable[str]) -> dict[str, str]:
    """For each id one that is safe in DOT, in SVG and in a web page, and no other has."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for id_ in ids:
        wanted = plain = safe(id_) or "_"
        number = 1
        while wanted in taken:
            number += 1
            wanted = f"{plain}_{number}"
        taken.add(wanted)
        found[id_] = wanted
    return found


def line_ids(drawing: Drawing, ids: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """Each line with the ids of what it joins, and a number where it is not the first to do so."""
    seen: Counter[str] = Counter()
    for path in drawing.paths:
        key = f"{ids[path.link.source]}:{ids[path.link.target]}"
        seen[key] += 1
        yield path, f"{key}:{seen[key]}" if seen[key] > 1 else key


def drawn_labels(drawing: Drawing) -> dict[str, Label]:
    """The labels beside the boxes of a drawing, each under an id of its own."""
    return {f"label:{number}": label for number, label in enumerate(drawing.labels, 1)}
