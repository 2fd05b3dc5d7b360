"""What a load did, or would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgmodel.errors import Finding
from orgmodel.metamodel import RELATIONS, Words
from orgmodel.render.answers import Form, show_table, text_column
from orgmodel.render.findings import say_counts, say_finding
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said
from orgmodel.render.values import say_number
from orgmodel.render.wording import Row
from orgmodel.stores import Changes, Count

_WHAT = (
    text_column("section", "", "", "group", type_="SECTION"),
    text_column("what", "", "", "key", type_="WHAT"),
)
_CHANGES = (
    *_WHAT,
    text_column("added", "added", "ajoutés", type_="INTEGER"),
    text_column("changed", "changed", "modifiés", type_="INTEGER"),
    text_column("removed", "removed", "supprimés", type_="INTEGER"),
    text_column("unchanged", "unchanged", "inchangés", type_="INTEGER"),
)
_COUNTS = (*_WHAT, text_column("count", "count", "nombre", type_="INTEGER"))

LOADED = Words("Loaded {name} into {url} in {time} s.", "{name} chargé dans {url} en {time} s.")
SAME = Words("{url} already holds {name} as it is.", "{url} contient déjà {name} tel quel.")
WOULD = Words("Nothing was written (--dry-run).", "Rien n'a été écrit (--dry-run).")
CAPPED = Words(
    "More than a quarter would be removed: that needs --allow-removals.",
    "Plus d'un quart serait supprimé : il faudrait --allow-removals.",
)
VALID = Words("{name} can be loaded.", "{name} peut être chargé.")
CACHED = Words(
    "{name} can be loaded; the embedded store has it.",
    "{name} peut être chargé ; le moteur intégré le contient.",
)


def show_changes(sink: Sink, changes: Changes, form: Form) -> None:
    """Prints a row for each kind of thing and each relation."""
    rows = (
        (_section(each.what), each.what, each.added, each.changed, each.removed, each.unchanged)
        for each in changes.counts
        if _any(each) or form.format != "table"
    )
    show_table(sink, _CHANGES, _in_sections(rows), form)


def show_counts(sink: Sink, counts: Iterable[tuple[str, int]], form: Form) -> None:
    """Prints how many there are of each kind of thing and each relation."""
    rows = ((_section(what), what, count) for what, count in counts if count)
    show_table(sink, _COUNTS, _in_sections(rows), form)


def show_findings(sink: Sink, findings: Sequence[Finding]) -> None:
    """Prints what is odd about a dataset that can be loaded all the same."""
    for finding in findings:
        for line in say_finding(finding, sink.language):
            sink.note(line)
    if findings:
        sink.note(f"{say_counts(findings, sink.language)}.")


def show_capped(sink: Sink) -> None:
    """Prints that the load would only be done if it were allowed."""
    sink.note(said(CAPPED, sink.language))


def show_done(sink: Sink, words: Words, name: str, url: str = "", time: float = 0.0) -> None:
    """Prints the last line of a load; `time` is in seconds."""
    seconds = say_number(round(time, 1), sink.language)
    sink.note(fill(words, {"name": name, "url": url, "time": seconds}, sink.language))


def _any(count: Count) -> int:
    return count.added or count.changed or count.removed or count.unchanged


def _section(what: str) -> str:
    return "relation" if what in RELATIONS else "thing"


def _in_sections(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row[0] == "relation")
