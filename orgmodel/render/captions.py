"""What stands around a chart, in the reader's language: title, what it shows, source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from orgmodel.charts.frame import Frame
from orgmodel.charts.voice import Voice
from orgmodel.graph import DatasetInfo
from orgmodel.metamodel import Words
from orgmodel.render.dates import say_day
from orgmodel.render.sentences import charts as said
from orgmodel.render.typography import typeset


class Side(NamedTuple):
    """What a chart of changes compares with: what it is called, and the day."""

    name: str
    day: date


class About(NamedTuple):
    """What a chart is of: the view, the things, its date, how many boxes it has.

    `fields` are what else its subtitle tells. `named` is whether somebody named the things,
    `title` the title that was wished for, `reform` what is played, `before` what it is compared
    with.
    """

    view: str
    things: tuple[str, ...]
    as_of: date
    boxes: int
    fields: Mapping[str, str]
    named: bool = True
    title: str = ""
    reform: Words = Words("", "")
    before: Side | None = None


def frame_of(about: About, voice: Voice, info: DatasetInfo | None) -> Frame:
    """The words around a chart."""
    language = voice.language
    shown = " · ".join(each for each in _shown(about, language, info) if each)
    return Frame(
        title=_title(about, voice, info),
        subtitle=" · ".join(each for each in (*_beside(about, voice, info), shown) if each),
        description=_fill(said.DESCRIPTION, language, subtitle=shown, count=str(about.boxes)),
        source=_source(about, language, info),
        page=said.PAGE[language],
        see=said.SEE[language],
        back=said.BACK[language],
        index=said.INDEX[language],
        lines={look: words[language] for look, words in said.LINES.items()},
        certainties={key: words[language] for key, words in said.CERTAINTIES.items()},
        language=language,
    )


def _title(about: About, voice: Voice, info: DatasetInfo | None) -> str:
    """What was wished for, else the things, and the plan that is played on them."""
    if about.title:
        return about.title
    things = ", ".join(voice.name(each) for each in about.things if each in voice.names)
    title = _titled(info, voice.language) if _whole(about, info) else things
    if reform := _reform(about, voice.language):
        return _fill(said.WHAT_IF, voice.language, title=title, reform=reform)
    return title


def _whole(about: About, info: DatasetInfo | None) -> bool:
    """Whether a chart is of everything, and not of one thing that stands above it."""
    # a post at the top is not what its reporting lines are about
    one = len(about.things) == 1 and about.view != "reporting"
    return not (about.named or one) and info is not None


def _reform(about: About, language: str) -> str:
    first, second = about.reform[language], about.reform["en" if language == "fr" else "fr"]
    return typeset(first or second, language)


def _beside(about: About, voice: Voice, info: DatasetInfo | None) -> Iterator[str]:
    """What it is within, its name in the other language, the plan where the title has it not."""
    yield about.fields.get("within", "")
    if voice.both and _whole(about, info):
        other = _titled(info, "en" if voice.language == "fr" else "fr")
        yield "" if about.title or other == _titled(info, voice.language) else other
    elif voice.both:
        yield ", ".join(each for each in map(voice.other, about.things) if each)
    reform = _reform(about, voice.language)
    if reform and about.title:
        yield _fill(said.PLAN, voice.language, reform=reform)


def _shown(about: About, language: str, info: DatasetInfo | None) -> Iterator[str]:
    """What the view shows, then what there is to count in it."""
    view, fields = about.view, dict(about.fields)
    day = say_day(about.as_of, language)
    reform = _reform(about, language)
    if about.before:
        fields["before"] = say_day(about.before.day, language)
        if reform and about.before.day == about.as_of:
            view = "reform"
        elif info and about.before.name != info.name and not reform:
            fields |= {"other": about.before.name, "name": info.name}
            view = "datasets"
    elif view == "history" and not fields.get("first"):
        view = "undated"
    yield _fill(said.SUBTITLES[view], language, day=day, **fields)
    yield fields.get("summary", "")


def _source(about: About, language: str, info: DatasetInfo | None) -> str:
    if info is None:
        return ""
    words = said.SOURCES.get(about.view, said.SOURCE)
    title, day = _titled(info, language), say_day(about.as_of, language)
    return _fill(words, language, day=day, name=info.name, title=title)


def _titled(info: DatasetInfo | None, language: str) -> str:
    """What a dataset is called."""
    if info is None:
        return ""
    first, second = info.title_en, info.title_fr
    title = (second or first) if language == "fr" else (first or second)
    return typeset(title or info.name, language)


def _fill(words: Words, language: str, **fields: str) -> str:
    return typeset(words[language], language).format(**fields)
