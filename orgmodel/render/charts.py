"""Makes charts in the reader's language: the words on them and around them, and their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, TypedDict

from orgmodel.charts.chart import Chart
from orgmodel.charts.frame import Frame
from orgmodel.charts.paper import Paper
from orgmodel.charts.sheets import sheets
from orgmodel.charts.views import VIEWS
from orgmodel.charts.views.subject import Subject
from orgmodel.charts.voice import Voice
from orgmodel.errors import DrawError
from orgmodel.graph import DatasetInfo
from orgmodel.graph.folding import fold
from orgmodel.metamodel import Words
from orgmodel.questions import Options, parse_as_of
from orgmodel.render.dates import say_at, say_date, say_life, say_since
from orgmodel.render.sentences import charts as said
from orgmodel.render.typography import typeset
from orgmodel.render.values import say_key
from orgmodel.stores import Store

_NAME_LENGTH = 60


ViewName = Literal[
    "structure", "reporting", "responsibilities", "committees", "who", "history", "change"
]
"""What can be drawn."""
PaperSize = Literal["a4", "a3", "none"]
"""The paper to print on; none: one sheet as large as the chart needs."""


Before = date | str | Store | None
"""What a chart of changes compares with: a day, a text as it is typed for one, or another store."""


class Choices(TypedDict, total=False):
    """What may be chosen of a chart."""

    depth: int | str | None
    view: ViewName
    title: str
    both: bool
    paper: PaperSize
    upright: bool
    before: Before


class Wanted(NamedTuple):
    """What chart is wanted: of what, how deep, under which title, with names in both languages.

    On which paper, and whether the paper stands upright; what to compare with, and what the
    reform is called that lies between.
    """

    subject: str | None = None
    depth: int | str | None = None
    title: str = ""
    both: bool = False
    paper: PaperSize = "none"
    upright: bool = False
    view: ViewName = "structure"
    before: Before = None
    reform: Words = Words("", "")


def chart(store: Store, wanted: Wanted, options: Options) -> Chart:
    """Asks the store and lays the chart out.

    Raises:
        OrgModelError: the subject or the date means nothing.
        DrawError: there is nothing to draw.
    """
    language = options.language
    phrases = {key: _typeset(words) for key, words in said.PHRASES.items()}
    voice = Voice(
        language, phrases, lambda kind, key: say_key(key, kind, language),
        lambda since, until: _life(since, until, language), wanted.both,
    )  # fmt: skip
    subject = Subject(store, options, voice, wanted.subject, wanted.depth)
    subject.before = _before(subject, wanted.before)
    view = VIEWS[wanted.view](subject)
    answer = subject.answer
    if not view.diagram.boxes or answer is None:
        raise DrawError("nothing-to-draw")
    fields = {"before": _said(subject.before, language), **view.fields}
    about = _About(answer.subjects or view.tops, answer.as_of, len(view.diagram.boxes), fields)
    frame = _frame(wanted, voice, about, store.describe())
    paper = Paper(None if wanted.paper == "none" else wanted.paper, wanted.upright)
    return Chart(sheets(view.diagram, frame, paper), answer)


def _life(since: str, until: str, language: str) -> str:
    """From when to when; of a day that nobody knows exactly, between which it lies."""
    if "/" in since and not until:
        return say_at(since, language)
    if language == "fr" and since and not until:
        return f"depuis {say_since(since, language)}"
    return say_life(since, until, language)


def file_name(chart: Chart) -> Path:
    """`<unit>-<date>.svg` in the folder one stands in."""
    slug = fold(chart.sheets[0].title).strip().replace(" ", "-")[:_NAME_LENGTH].rstrip("-")
    return Path(f"{slug or 'chart'}-{chart.answer.as_of.isoformat()}.svg")


class _About(NamedTuple):
    """What a chart is of, its date, how many boxes it has, and what else its title tells."""

    things: tuple[str, ...]
    as_of: date
    boxes: int
    fields: Mapping[str, str]


def _before(subject: Subject, given: Before) -> Subject | None:
    """The subject to compare with: at an earlier date, or in another store."""
    if given is None:
        return None
    if isinstance(given, date | str):
        day = parse_as_of(given) if isinstance(given, str) else given
        return replace(subject, options=replace(subject.options, as_of=day))
    return replace(subject, store=given, options=replace(subject.options, as_of=None))


def _said(before: Subject | None, language: str) -> str:
    """What a chart was compared with."""
    if before is None:
        return ""
    info = before.store.describe()
    day = before.options.as_of or (info.as_of if info else None)
    return say_date(day, language)


def _frame(wanted: Wanted, voice: Voice, about: _About, info: DatasetInfo | None) -> Frame:
    language = voice.language
    day = say_date(about.as_of, language)
    names = [voice.names[each] for each in about.things if each in voice.names]
    whole = len(names) > 1 and wanted.subject is None and info is not None
    named = _titled(info, language) if whole else ", ".join(each.name(language) for each in names)
    title = wanted.title or named
    # a reform is compared with no reform as of one day
    one_day = about.fields.get("before") == day
    view = "reform" if one_day else wanted.view
    subtitle = _fill(said.SUBTITLES[view], language, day=day, **about.fields)
    seconds = [each.name(_other(language)) for each in names if voice.both and not whole]
    reform = wanted.reform[language] or wanted.reform[_other(language)]
    others = ", ".join(each for each in seconds if each != title)
    source = {"name": info.name, "title": _titled(info, language)} if info else {}
    return Frame(
        title=title,
        subtitle=" · ".join(each for each in (others, reform, subtitle) if each),
        description=_fill(said.DESCRIPTION, language, subtitle=subtitle, count=str(about.boxes)),
        source=_fill(said.SOURCES.get(wanted.view, said.SOURCE), language, day=day, **source)
        if source
        else "",
        page=said.PAGE[language],
        see=said.SEE[language],
        back=said.BACK[language],
        index=said.INDEX[language],
        lines={look: words[language] for look, words in said.LINES.items()},
        certainties={key: words[language] for key, words in said.CERTAINTIES.items()},
        language=language,
    )


def _titled(info: DatasetInfo | None, language: str) -> str:
    if info is None:
        return ""
    first, second = info.title_en, info.title_fr
    return ((second or first) if language == "fr" else (first or second)) or info.name


def _other(language: str) -> str:
    return "en" if language == "fr" else "fr"


def _fill(words: Words, language: str, **fields: str) -> str:
    return typeset(words[language], language).format(**fields)


def _typeset(words: Words) -> Words:
    return Words(words.en, typeset(words.fr, "fr"))
