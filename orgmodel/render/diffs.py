"""What differs between two states of an organisation, as a table or as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import NamedTuple

from orgmodel.catalogue import Column, Query, Type
from orgmodel.graph import Graph
from orgmodel.graph.changes import WORDS, Change, Side
from orgmodel.graph.evidence import Evidence
from orgmodel.graph.names import called_on
from orgmodel.graph.order import Place, chart_order
from orgmodel.metamodel import PROPERTIES, THINGS, Words
from orgmodel.questions import Answer, Named
from orgmodel.questions.comparing import Comparison
from orgmodel.render.answers import Form, Format, show_answer, text_column
from orgmodel.render.dates import say_date
from orgmodel.render.sentences import NOTHING, fill
from orgmodel.render.sink import Sink
from orgmodel.render.typography import legible, quote, said, typeset
from orgmodel.render.values import cited, say_value
from orgmodel.render.wording import Row
from orgmodel.stores import Cell, Table

_SAME = Words("Nothing differs.", "Rien ne diffère.")
_SUMS = Words("{sums}; {kept} as before.", "{sums} ; inchangé : {kept}.")
_NOTHING_KEPT = Words("{sums}.", "{sums}.")
_DAYS = Words("{name} · {first} → {last}", "{name} · {first} → {last}")
_SIDES = Words("{first} → {last}", "{first} → {last}")
_COUNTED = {
    "added": (Words("added", "ajout"), Words("added", "ajouts")),
    "ended": (Words("ended", "fin"), Words("ended", "fins")),
    "removed": (Words("removed", "suppression"), Words("removed", "suppressions")),
    "moved": (Words("moved", "déplacement"), Words("moved", "déplacements")),
    "renamed": (Words("renamed", "changement de nom"), Words("renamed", "changements de nom")),
    "changed": (Words("changed", "modification"), Words("changed", "modifications")),
}
"""What is said of one change, and of several."""
_BELOW = "·"
_NAMING = frozenset({"NAME_OF", "STATE_OF"})


def _thing(name: str, en: str, fr: str, *marks: str) -> Column:
    return Column(name, Type("THING", ("Entity",)), Words(en, fr), marks)


_WHEN = text_column("when", "when", "quand", type_="DATE")
_SENTENCE = (
    text_column("relation", "relation", "lien", "joined", type_="VERB"),
    _thing("object", "to whom or what", "à qui ou à quoi", "joined"),
    _thing("previous", "before that", "auparavant", "phrase"),
)
_SOURCES = text_column("sources", "sources", "sources", type_="SOURCES")
_TABLE = (
    text_column("change", "", "", "group"),
    _WHEN,
    text_column("lead", "what", "quoi"),
    _thing("subject", "what", "quoi", "joined"),
    *_SENTENCE,
    text_column("told", "", "", "phrase"),
    _SOURCES,
)
_DATA = (
    text_column("change", "change", "changement"),
    text_column("label", "label", "étiquette", type_="LABEL"),
    _WHEN,
    _thing("subject", "what", "quoi"),
    *_SENTENCE,
    text_column("property", "property", "propriété"),
    text_column("before", "before", "avant"),
    text_column("after", "after", "après"),
    _SOURCES,
)


class _Told(NamedTuple):
    """A change, what kind it is where days are compared, and when it came about."""

    change: Change
    what: str
    when: str
    sources: Cell = None


def show_difference(sink: Sink, found: Comparison, form: Form) -> None:
    """Prints the changes, one group for each kind; beside them how many there are of what."""
    show_answer(sink, difference(found, sink.language, form.format), form)
    *sums, compared = say_difference(found, sink.language)
    for line in sums:
        sink.note(line)
    sink.note(compared, "dim")


def difference(found: Comparison, language: str, format_: Format) -> Answer:
    """The changes in the shape of an answer, as a table or a form of data wants them."""
    names = _names(found)
    told = _with_sources(found)
    subjects = {each.change.ends[0] for each in told}
    places = chart_order((found.before, found.after), _days(found), subjects, language)
    told.sort(key=lambda each: _order(each, names, places))
    columns: tuple[Column, ...] = _TABLE
    if format_ == "table":
        rows = [*_table_rows(told, language)]
    else:
        words = language if format_ == "markdown" else ""
        columns, rows = _DATA, [_data_row(each, words) for each in told]
    query = Query("diff", "", Path(), "", NOTHING, NOTHING, columns=columns, empty=_SAME)
    table = Table(tuple(each.name for each in columns), tuple(rows))
    wanted = {id_ for each in told for id_, _ in cited(each.sources)}
    sources = _named(found, wanted)
    return Answer(query, table, names, found.after.info.as_of, sources=sources)


def say_difference(found: Comparison, language: str) -> list[str]:
    """How many changes there are of what, if any; what was compared with what."""
    told = _all_told(found)
    sums = [_sums(told, found, language)] if told else []
    return [*sums, _compared(found, language)]


def say_sums(found: Comparison, language: str) -> str:
    """How many changes there are of what, and of how much nothing is said."""
    return _sums(_all_told(found), found, language)


def _all_told(found: Comparison) -> list[_Told]:
    return [_told(each, found) for each in found.difference.changes]


def _with_sources(found: Comparison) -> list[_Told]:
    """The changes, each with when it was and the documents that say so."""
    evidence = Evidence(found.before, found.after, found.difference.changes)
    return [
        each._replace(
            when=_ended(each, found, evidence) or each.when,
            sources=[[*pair] for pair in evidence.of(each.change)],
        )
        for each in _all_told(found)
    ]


def _ended(told: _Told, found: Comparison, evidence: Evidence) -> str:
    """Of what a reform ends, when: its steps may have days of their own."""
    same_day = found.days and found.days[0] == found.days[1]
    return evidence.end_of(told.change) if same_day and told.what == "ended" else ""


def _told(change: Change, found: Comparison) -> _Told:
    """Between two days what is no longer there has ended; in data it was taken out."""
    what = "ended" if change.what == "removed" and found.days else change.what
    began = change.after.life.written_start if change.after else ""
    ended = change.before.life.written_end if change.before and found.days else ""
    if what == "ended" and found.days and found.days[0] == found.days[1]:
        # without a reform it would not have ended
        ended = found.days[1].isoformat()
    return _Told(change, what, began or ended)


def _names(found: Comparison) -> dict[str, Named]:
    """What the things are called afterwards; what is gone, as it was called before."""
    return _named(found, {id_ for each in found.difference.changes for id_ in each.ends if id_})


def _named(found: Comparison, wanted: AbstractSet[str]) -> dict[str, Named]:
    return named_in((found.before, found.after), _days(found), wanted)


def _days(found: Comparison) -> tuple[date, date]:
    return found.days or (found.before.info.as_of, found.after.info.as_of)


def named_in(
    graphs: tuple[Graph, Graph], days: tuple[date, date], wanted: AbstractSet[str]
) -> dict[str, Named]:
    """What things are called on one day in one organisation, else on another in another."""
    names = {}
    for graph, day in zip(graphs, days, strict=True):
        for id_, called in called_on(graph, day, wanted).items():
            kind, english, french = (
                str(called.get(key, "")) for key in ("kind", "name_en", "name_fr")
            )
            names[id_] = Named(id_, graph.by_id[id_].label, kind, english, french)
    return names


def _order(
    told: _Told, names: Mapping[str, Named], places: Mapping[str, Place]
) -> tuple[object, ...]:
    """By what happened, then of what label it is, then as the chart has it."""
    subject = told.change.ends[0]
    label = [*THINGS].index(names[subject].label) if subject in names else 0
    return WORDS.index(told.what), label, places[subject], subject


def _table_rows(told: Sequence[_Told], language: str) -> Iterator[Row]:
    """A row for each change; what came or went with a thing stands below it without its name."""
    numbers = Counter(each.what for each in told)
    above: _Told | None = None
    for each in told:
        number = numbers[each.what]
        heading = f"{said(_COUNTED[each.what][number > 1], language)} ({number})"
        if not (each.change.relation or each.change.column):
            above = each
            yield _table_row(heading, each, None, language)
        else:
            yield _table_row(heading, each, above if _is_below(each, above) else None, language)


def _is_below(told: _Told, above: _Told | None) -> bool:
    if above is None or above.what != told.what:
        return False
    return above.change.thing == told.change.ends[0]


def _table_row(heading: str, told: _Told, above: _Told | None, language: str) -> Row:
    subject, object_, previous = told.change.ends
    relation = told.change.relation
    if relation in _NAMING:
        # what is changed is a name or a state, not a relation to another thing
        relation = object_ = ""
    when = "" if above and above.when == told.when else told.when
    lead, subject = (_BELOW, "") if above else ("", subject)
    cells = (heading, when, lead, subject, relation, object_, previous)
    said_ = tuple(each or None for each in (*cells, _property(told.change, language)))
    return (*said_, told.sources)


def _data_row(told: _Told, language: str) -> Row:
    """The change as it is; in words where a `language` is given."""
    change = told.change
    subject, object_, previous = change.ends
    what = said(_COUNTED[told.what][0], language) if language else told.what
    cells = (what, change.label, told.when, subject, change.relation, object_, previous)
    said_ = (each or None for each in (*cells, change.column))
    return (*said_, *_values(change, language), told.sources)


def _values(change: Change, language: str) -> Iterator[Cell]:
    """What the property was and is; nothing where the change is about none."""
    for side in (change.before, change.after):
        if not (change.column and side):
            yield None
        elif language:
            yield _said(change.column, side, language)
        else:
            yield [*side.value] if isinstance(side.value, tuple) else side.value


def _property(change: Change, language: str) -> str:
    """A property and its two values: "name in English: Watch Division → Safety Division"."""
    if not change.column:
        return ""
    known = PROPERTIES.get(change.column)
    label = said(known.label, language) if known else change.column
    if change.relation in _NAMING:
        label = f"{quote(legible(change.other, language), language)}, {label}"
    sides = (change.before, change.after)
    values = " → ".join(_said(change.column, side, language) or "–" for side in sides)
    return f"{typeset(f'{label} :' if language == 'fr' else f'{label}:', language)} {values}"


def _said(column: str, side: Side | None, language: str) -> str:
    """A value in words; blank where there is none."""
    if side is None:
        return ""
    known = PROPERTIES.get(column)
    kind = "KIND" if column == "kind" else known.type.upper() if known else ""
    values = side.value if isinstance(side.value, tuple) else (side.value,)
    said_ = (legible(say_value(each, Type(kind), language), language) for each in values)
    return typeset("; " if language == "en" else " ; ", language).join(said_)


def _sums(told: Sequence[_Told], found: Comparison, language: str) -> str:
    counts = Counter(each.what for each in told)
    sums = ", ".join(
        f"{counts[what]} {said(_COUNTED[what][counts[what] > 1], language)}"
        for what in WORDS
        if counts[what]
    )
    kept = sum(number for _, number in found.difference.kept)
    words = _SUMS if kept else _NOTHING_KEPT
    return fill(words, {"sums": sums, "kept": str(kept)}, language)


def _compared(found: Comparison, language: str) -> str:
    """What was compared with what."""
    if found.days is None:
        first, last = found.names
        return fill(_SIDES, {"first": first, "last": last}, language)
    first, last = (say_date(day.isoformat(), language) for day in found.days)
    return fill(_DAYS, {"name": found.names[0], "first": first, "last": last}, language)
