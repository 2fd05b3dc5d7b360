"""How many there are of what."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.impact.metrics.register import UNITS
from orgmodel.impact.metrics.view import Reading, View, counted

_LABELS = {
    "units.all": "Unit",
    "posts.all": "Post",
    "committees.all": "Committee",
    "responsibilities.all": "Responsibility",
}


def readings(view: View) -> Iterator[Reading]:
    """Units, posts, committees and responsibilities, and the units of each kind."""
    day = view.day
    for metric, label in _LABELS.items():
        yield counted(metric, day.are(label))
    units = day.are("Unit")
    words = {number: word for word, number in day.numbers.words.items()}
    for number in sorted(set(day.said["kind"][units].tolist())):
        if number:
            yield counted(f"{UNITS}{words[number]}", units & (day.said["kind"] == number))
