"""Makes charts in the reader's language: the words on them and around them, and their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, TypedDict, get_args

from orgmodel.charts.chart import Chart
from orgmodel.charts.paper import Paper
from orgmodel.charts.sheets import sheets
from orgmodel.charts.views import VIEWS
from orgmodel.charts.views.subject import Subject
from orgmodel.charts.voice import Voice
from orgmodel.errors import DrawError, UsageError
from orgmodel.graph.folding import fold
from orgmodel.metamodel import Words
from orgmodel.questions import Options, parse_as_of
from orgmodel.render.captions import About, Side, frame_of
from orgmodel.render.dates import say_at, say_life, say_since
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

    On which paper, and whether the paper stands upright; what to compare with, what the reform
    is called that is played, and what the organisation to compare with is called.
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
    before_name: str = ""


def chart(store: Store, wanted: Wanted, options: Options) -> Chart:
    """Asks the store and lays the chart out.

    Raises:
        OrgModelError: the subject or the date means nothing.
        UsageError: there is no such view or paper.
        DrawError: there is nothing to draw.
    """
    _require_choices(wanted)
    language = options.language
    phrases = {key: _typeset(words) for key, words in said.PHRASES.items()}
    voice = Voice(
        language, phrases, lambda kind, key: say_key(key, kind, language),
        lambda since, until: _life(since, until, language), wanted.both, typeset=typeset,
    )  # fmt: skip
    subject = Subject(store, options, voice, wanted.subject, wanted.depth)
    subject.before = _before(subject, wanted.before)
    view = VIEWS[wanted.view](subject)
    answer = subject.answer
    if not view.diagram.boxes or answer is None:
        raise DrawError("nothing-to-draw")
    about = About(
        wanted.view, answer.subjects or view.tops, answer.as_of, len(view.diagram.boxes),
        view.fields, wanted.subject is not None, wanted.title, wanted.reform,
        _side(subject.before, wanted.before_name),
    )  # fmt: skip
    frame = frame_of(about, voice, store.describe())
    paper = Paper(None if wanted.paper == "none" else wanted.paper, wanted.upright)
    return Chart(sheets(view.diagram, frame, paper), answer)


def _require_choices(wanted: Wanted) -> None:
    for name, choices in (("view", ViewName), ("paper", PaperSize)):
        allowed = get_args(choices)
        if getattr(wanted, name) not in allowed:
            raise UsageError("bad-choice", (("given", name), ("allowed", ", ".join(allowed))))


def _life(since: str, until: str, language: str) -> str:
    """From when to when; of a day that nobody knows exactly, between which it lies."""
    if "/" in since and not until:
        return say_at(since, language)
    if language == "fr" and since and not until:
        return f"depuis {say_since(since, language)}"
    return typeset(say_life(since, until, language), language)


def file_name(chart: Chart) -> Path:
    """`<unit>-<date>.svg` in the folder one stands in."""
    slug = fold(chart.sheets[0].title).strip().replace(" ", "-")[:_NAME_LENGTH].rstrip("-")
    return Path(f"{slug or 'chart'}-{chart.answer.as_of.isoformat()}.svg")


def _before(subject: Subject, given: Before) -> Subject | None:
    """The subject to compare with: at an earlier date, or in another store."""
    if given is None:
        return None
    if isinstance(given, date | str):
        day = parse_as_of(given) if isinstance(given, str) else given
        return replace(subject, options=replace(subject.options, as_of=day))
    return replace(subject, store=given, options=replace(subject.options, as_of=None))


def _side(before: Subject | None, name: str) -> Side | None:
    """What a chart was compared with: as it was typed, or as it calls itself."""
    if before is None:
        return None
    info = before.store.describe()
    day = before.options.as_of or (info.as_of if info else None)
    return Side(name or (info.name if info else ""), day) if day else None


def _typeset(words: Words) -> Words:
    return Words(words.en, typeset(words.fr, "fr"))
