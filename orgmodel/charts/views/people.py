"""Who holds posts, as far as that is known on the day of a chart, and which are vacant."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from orgmodel.charts.diagram import Text
from orgmodel.charts.views.subject import Subject
from orgmodel.charts.voice import UNSURE, Voice


@dataclass(slots=True)
class People:
    """The holders of posts, as texts of a box and since when, and what is vacant."""

    voice: Voice
    vacant: frozenset[str] = frozenset()
    holders: dict[str, list[Text]] = field(default_factory=dict)
    since: dict[str, dict[str, str]] = field(default_factory=dict)

    def post(self, post: str) -> str:
        """What a post is called, and that it is vacant if it is."""
        name = self.voice.name(post)
        return self.voice.phrase("vacant", name=name) if post in self.vacant else name

    def holding(self, post: str) -> list[Text]:
        """Those who hold a post."""
        return self.holders.get(post, [])


def people_in(subject: Subject, posts: Collection[str]) -> People:
    """Who holds these posts.

    A holder whose end is not recorded is only known to hold it until the day of the dataset: on a
    later one, that is said.
    """
    voice = subject.voice
    vacant = frozenset(str(row["post"]) for row in subject.look_up("vacant", posts))
    people = People(voice, vacant)
    if not subject.options.with_holders:
        return people
    for row in subject.look_up("holders", posts):
        name = voice.name(str(row["holder"]))
        if subject.ahead and not row["until"]:
            since = voice.life(str(row["since"] or ""), "")
            name = voice.phrase("no-end", name=name, since=since) if since else name
        held = people.since.setdefault(str(row["post"]), {})
        held[str(row["holder"])] = str(row["since"] or "")
        mark = "" if row["how"] == "stated" else f" {UNSURE}"
        text = Text(f"{name}{mark}", "holder", voice.language)
        people.holders.setdefault(str(row["post"]), []).append(text)
    return people
