"""What a load did, or would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orgmodel.catalogue import Column
from orgmodel.errors import Finding
from orgmodel.graph import DatasetInfo
from orgmodel.metamodel import RELATIONS, Words
from orgmodel.render.answers import Form, show_table, text_column
from orgmodel.render.findings import say_counts, say_finding
from orgmodel.render.sentences import fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import said
from orgmodel.render.values import say_number
from orgmodel.render.wording import Row
from orgmodel.stores import Changes, Count

_MOST = 8
"""So many relations are named one by one."""
_WHAT = (
    text_column("section", "", "", "group", type_="SECTION"),
    text_column("what", "", "", "key", type_="WHAT"),
)
_CHANGES = (
    text_column("added", "added", "ajoutés", type_="INTEGER"),
    text_column("changed", "changed", "modifiés", type_="INTEGER"),
    text_column("removed", "removed", "supprimés", type_="INTEGER"),
)
_UNCHANGED = text_column("unchanged", "unchanged", "inchangés", type_="INTEGER")
_COUNT = text_column("count", "count", "nombre", type_="INTEGER")

_SAME_AS_BEFORE = Words(
    "Unchanged: {things} things, {relations} relations.",
    "Inchangées : {things} choses, {relations} relations.",
)
LOADED = Words("Loaded {name} into {url} in {time} s.", "{name} chargé dans {url} en {time} s.")
_OTHER = Words(
    "{url} held {before} before; {name} takes its place.",
    "{url} contenait {before} ; {name} en prend la place.",
)
_DESCRIBED = Words(
    "What {url} says of {name} as a whole (its title, its date …) is no longer the same.",
    "Ce que {url} dit de {name} en général (titre, date…) n'est plus la même chose.",
)
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
    """Prints what was added, changed and removed; for a person, only that, and the rest as sums.

    For a program, a row for each kind of thing and each relation.
    """
    if form.format != "table":
        rows = (
            (_section(each.what), each.what, each.added, each.changed, each.removed, each.unchanged)
            for each in changes.counts
        )
        show_table(sink, (*_WHAT, *_CHANGES, _UNCHANGED), _in_sections(rows), form)
        return
    changed = [each for each in changes.counts if each.added or each.changed or each.removed]
    if changed:
        _draw(sink, [_cells(each) for each in changed], _CHANGES)
    _show_unchanged(sink, changes)


def show_counts(sink: Sink, counts: Iterable[tuple[str, int]], form: Form) -> None:
    """Prints how many there are of each kind of thing, and of relations."""
    held = [(what, count) for what, count in counts if count]
    if form.format == "table":
        _draw(sink, held, (_COUNT,), most=0)
    else:
        rows = _in_sections((_section(what), what, count) for what, count in held)
        show_table(sink, (*_WHAT, _COUNT), rows, form)


def show_findings(sink: Sink, findings: Sequence[Finding]) -> None:
    """Prints what is odd about a dataset that can be loaded all the same."""
    for finding in findings:
        for line in say_finding(finding, sink.language):
            sink.note(line)
    if findings:
        sink.note(f"{say_counts(findings, sink.language)}.")


def show_replaced(sink: Sink, before: DatasetInfo, name: str, url: str) -> None:
    """Prints that the store held another dataset before, or described this one otherwise."""
    words = _OTHER if before.name != name else _DESCRIBED
    sink.note(fill(words, {"before": before.name, "name": name, "url": url}, sink.language))


def show_capped(sink: Sink) -> None:
    """Prints that the load would only be done if it were allowed."""
    sink.note(said(CAPPED, sink.language))


def show_done(sink: Sink, words: Words, name: str, url: str = "", time: float = 0.0) -> None:
    """Prints the last line of a load; `time` is in seconds."""
    seconds = say_number(round(time, 1), sink.language)
    sink.note(fill(words, {"name": name, "url": url, "time": seconds}, sink.language))


def _draw(sink: Sink, rows: Sequence[Row], columns: Sequence[Column], most: int = _MOST) -> None:
    """Prints the rows of things, then those of relations: up to so many each, more as their sum."""
    relations = [row for row in rows if row[0] in RELATIONS]
    things = [row for row in rows if row[0] not in RELATIONS]
    shown = (*_WHAT, *columns)
    if len(relations) > most:
        sums = [sum(int(str(row[at] or 0)) for row in relations) or None
                for at in range(1, 1 + len(columns))]  # fmt: skip
        things.append(("relation", *sums))
        show_table(sink, shown[1:], things, Form())
    else:
        show_table(sink, shown, _in_sections((_section(str(row[0])), *row) for row in rows), Form())


def _show_unchanged(sink: Sink, changes: Changes) -> None:
    sums = {"thing": 0, "relation": 0}
    for each in changes.counts:
        sums[_section(each.what)] += each.unchanged
    if any(sums.values()):
        told = {"things": str(sums["thing"]), "relations": str(sums["relation"])}
        sink.note(fill(_SAME_AS_BEFORE, told, sink.language))


def _cells(count: Count) -> Row:
    """What the load did; nothing where it did nothing."""
    return count.what, count.added or None, count.changed or None, count.removed or None


def _section(what: str) -> str:
    return "relation" if what in RELATIONS else "thing"


def _in_sections(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row[0] == "relation")
