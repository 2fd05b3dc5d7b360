"""The fragile places of an organisation, as a table."""

from __future__ import annotations

from pathlib import Path

from orgmodel.catalogue import Column, Query, Type
from orgmodel.impact.probing import COUNTED, Probe, Probed
from orgmodel.metamodel import Words
from orgmodel.questions import Answer
from orgmodel.render.answers import Form, show_answer, text_column
from orgmodel.render.dates import say_date
from orgmodel.render.diffs import named_in
from orgmodel.render.reforms.words import GROUPS
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.sink import Sink
from orgmodel.render.wording import Row
from orgmodel.stores import Table

_EMPTY = Words("Nothing would be left alone.", "Rien ne resterait sans personne.")
_TOLD = Words(
    "What each would leave without anybody if it went on {date}: {count} of {all} would.",
    "Ce que chacun laisserait sans personne s'il disparaissait le {date} : {count} sur {all}.",
)
_SHORT = {
    "responsibilities": Words("tasks", "tâches"),
    "posts": Words("posts", "postes"),
    "places": Words("units", "unités"),
    "heads": Words("heads", "directions"),
}
"""Headings above figures, where the balance of a reform has more room."""
_MOST = 20
_MORE = Words("--all shows the rest.", "--all montre le reste.")


def show_probe(sink: Sink, probe: Probe, form: Form, *, whole: bool) -> None:
    """Prints what would leave something, the most first; in a table the first twenty."""
    fragile = [each for each in probe.probed if each.total]
    shown = fragile if whole or form.format != "table" else fragile[:_MOST]
    columns = (
        Column("thing", Type("THING", ("Entity",)), Words("what", "quoi")),
        text_column("total", "orphaned", "orphelins", type_="INTEGER"),
        *(
            Column(group, Type("INTEGER"), _SHORT.get(group, GROUPS[group]))
            for group in COUNTED
            if any(group in dict(each.left) for each in shown)
        ),
    )
    ids = {each.id for each in shown}
    names = named_in((probe.graph, probe.graph), (probe.day, probe.day), ids)
    query = Query("probe", "", Path(), "", NOTHING, NOTHING, columns=columns, empty=_EMPTY)
    rows = tuple(_row(each, columns) for each in shown)
    table = Table(tuple(each.name for each in columns), rows)
    show_answer(sink, Answer(query, table, names, probe.day), form)
    date = say_date(probe.day.isoformat(), sink.language)
    counts = {"date": date, "count": str(len(fragile)), "all": str(len(probe.probed))}
    sink.note(fill(_TOLD, counts, sink.language))
    if len(shown) < len(fragile):
        sink.note(fill(_MORE, {}, sink.language))


def _row(probed: Probed, columns: tuple[Column, ...]) -> Row:
    left = {group: len(ids) for group, ids in probed.left}
    return (probed.id, probed.total, *(left.get(each.name) for each in columns[2:]))
