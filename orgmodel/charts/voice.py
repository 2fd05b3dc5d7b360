"""How things are called on a chart: names in one language or two, kinds, phrases, tooltips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from orgmodel.charts.diagram import Text
from orgmodel.metamodel import Words
from orgmodel.questions import Answer, Named
from orgmodel.stores import Cell

UNSURE = "*"
"""What stands behind a text that is not certain."""

_OTHER = {"en": "fr", "fr": "en"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Says everything in `language`, and names a second time in the other one if `both`.

    `phrases` are the words of charts, `say` the wording of a key, `say("KIND", "division")`,
    `life` that of two dates as they are written; `typeset` makes a text of a dataset ready to
    be printed in a language.
    """

    language: str
    phrases: Mapping[str, Words]
    say: Callable[[str, str], str]
    life: Callable[[str, str], str]
    both: bool = False
    names: dict[str, Named] = field(default_factory=dict)
    sources: dict[str, Named] = field(default_factory=dict)
    typeset: Callable[[str, str], str] = lambda text, _: text
    told: dict[tuple[str, ...], str] = field(default_factory=dict)

    def learn(self, answer: Answer) -> Answer:
        """Takes up the names in an answer, and gives it back."""
        self.names.update(answer.names)
        self.sources.update(answer.sources)
        return answer

    def set(self, text: str) -> str:
        """A text of the dataset in the reader's language, ready to be printed."""
        return self.typeset(text, self.language)

    def name(self, id_: str) -> str:
        """What a thing is called in the reader's language, else in the other one, else its id."""
        named = self.names.get(id_)
        return self.set(named.name(self.language)) if named else id_

    def named(self, id_: str, tone: str = "name") -> tuple[Text, ...]:
        """The name as texts of a box; in both languages, where that is wanted and they differ."""
        first = self.name(id_)
        text = Text(first, tone, self.language)
        if not self.both or (second := self.other(id_)) in {"", first}:
            return (text,)
        return (text, Text(second, "second", _OTHER[self.language]))

    @property
    def colon(self) -> str:
        """The colon of the language, with the space before it that French has."""
        return "\u00a0: " if self.language == "fr" else ": "

    @property
    def stop(self) -> str:
        """The semicolon of the language, with the space before it that French has."""
        return "\u00a0; " if self.language == "fr" else "; "

    def phrase(self, key: str, **fields: str) -> str:
        """A phrase of charts with its fields."""
        return self.phrases[key][self.language].format(**fields)

    def kind(self, key: str) -> str:
        """A kind, in words."""
        return self.say("KIND", key) if key else ""

    def kind_of(self, id_: str) -> str:
        """The kind of a thing that has been named."""
        named = self.names.get(id_)
        return named.kind if named else ""

    def tip(self, id_: str, sources: Cell) -> str:
        """What a pointer is told of a box: its name in the other language, and who says so."""
        cells = sources if isinstance(sources, list) else []
        ids = tuple([str(each[0] if isinstance(each, list) else each) for each in cells])
        said = self.told.get(ids)
        if said is None:
            said = self.told[ids] = self._sourced(ids)
        other = "" if self.both else self.other(id_)
        return f"{other} · {said}" if other and said else other or said

    def _sourced(self, ids: tuple[str, ...]) -> str:
        """Who says so, blank where nobody is known."""
        known = [self.sources[each] for each in dict.fromkeys(ids) if each in self.sources]
        listed = self.set(self.stop.join(each.name(self.language) for each in known))
        return self.phrase("source", titles=listed) if known else ""

    def other(self, id_: str) -> str:
        """The name in the other language, blank where there is none."""
        named = self.names.get(id_)
        if named is None:
            return ""
        name = named.name_en if self.language == "fr" else named.name_fr
        return self.typeset(name, _OTHER[self.language])
