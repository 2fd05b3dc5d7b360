"""What a chart is about, and how a view asks the store about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from orgmodel import catalogue
from orgmodel.catalogue import Query, Type
from orgmodel.charts.diagram import Diagram, Timeline
from orgmodel.charts.voice import Voice
from orgmodel.errors import WrongKind
from orgmodel.questions import Answer, Argument, Named, Options, ask, run_own
from orgmodel.questions.asking import Asking
from orgmodel.questions.names import is_called
from orgmodel.stores import Cell, Store

Row = dict[str, Cell]

_VIEWS = ("structure", "reporting", "committees", "who", "history")
"""The views that have a query of their own for what was typed, under the name of the view."""
_TAKEN = frozenset({"taken-for", "taken-for-among"})
"""What is told where a name did not mean just what was typed."""


class View(NamedTuple):
    """What a view shows, the things that it is of where none was named, what its title tells."""

    diagram: Diagram | Timeline
    tops: tuple[str, ...] = ()
    fields: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Subject:
    """A unit or another thing, as it was typed, and how many levels of it are wanted.

    `before` is the same at another time, or in another organisation, to compare with. `answer` is
    the first answer that a view was given: its date, and what is to be told.
    """

    store: Store
    options: Options
    voice: Voice
    typed: str | None = None
    depth: int | str | None = None
    before: Subject | None = None
    answer: Answer | None = None

    @property
    def ahead(self) -> bool:
        """Whether the chart is of a later day than the dataset, which knows nothing of it."""
        info = self.store.describe()
        return bool(info and self.options.as_of and self.options.as_of > info.as_of)

    @property
    def back(self) -> bool:
        """Whether the chart is of an earlier day than the dataset."""
        info = self.store.describe()
        return bool(info and self.options.as_of and self.options.as_of < info.as_of)

    def ask(self, name: str, **arguments: Argument) -> list[Row]:
        """The rows of a query in cypher/chart/ that takes what was typed.

        Raises:
            WrongKind: what was typed is drawn by another view.
        """
        query = catalogue.chart(name)
        try:
            found = ask(self.store, query, arguments, self.options)
        except WrongKind as error:
            error.commands = (*_views_of(error.label), *error.commands)
            raise
        self._require_no_post(query, found)
        if self.answer is None:
            self.answer = found
            # whatever else is asked is asked as of the date that this was answered for
            self.options = replace(self.options, as_of=found.as_of)
        return self.voice.learn(found).table.records()

    def look_up(self, name: str, ids: Iterable[str] | None = None) -> list[Row]:
        """The rows of a query in cypher/chart/ about things whose ids are known."""
        params: dict[str, Cell] = {} if ids is None else {"ids": [*ids]}
        found = run_own(self.store, catalogue.chart(name), params, self.options)
        return self.voice.learn(found).table.records()

    def within(self, ids: Sequence[str]) -> dict[str, str]:
        """What the one thing that was typed is within, as a field of the title."""
        if self.typed is None or len(ids) != 1:
            return {}
        above = [str(row["body"]) for row in self.look_up("within", ids)]
        return {"within": " › ".join(map(self.voice.name, above))}

    def learn_names(self, ids: Iterable[str]) -> None:
        """Takes up what units and posts are called: of a large chart they are very many."""
        wanted = list(dict.fromkeys(ids))
        said: dict[Cell, dict[Cell, str]] = defaultdict(dict)
        params: dict[str, Cell] = {"ids": [*wanted]}
        for thing, lang, text in self._asking().run(catalogue.chart("names"), params).rows:
            said[lang].setdefault(thing, str(text))
        rest = []
        for id_ in wanted:
            english, french = said["en"].get(id_), said["fr"].get(id_)
            if english and french:
                self.voice.names[id_] = Named(id_, "", "", english, french)
            else:
                rest.append(id_)
        self.voice.names.update(self._asking().names(rest))

    def _require_no_post(self, query: Query, found: Answer) -> None:
        """Refuses what was taken for a unit and is just what a post is called.

        Raises:
            WrongKind: it is a post.
        """
        if not (self.typed and any(each.code in _TAKEN for each in found.notices)):
            return
        labels = _labels(query)
        post = query.parameters[0]._replace(type=Type("THING", ("Post",)))
        if "Post" not in labels and is_called(self._asking(), self.typed, post):
            raise WrongKind(self.typed, "Post", labels, _views_of("Post"), self.typed)

    def _asking(self) -> Asking:
        return Asking.of(self.store, self.options)


def _views_of(label: str) -> tuple[str, ...]:
    """The commands that draw a thing with this label."""
    drawing = (name for name in _VIEWS if label in _labels(catalogue.chart(name)))
    return tuple(f"chart --view {name}" for name in drawing)


def _labels(query: Query) -> tuple[str, ...]:
    """The labels of what a query may be asked about."""
    return tuple(chain.from_iterable(each.type.labels for each in query.parameters))


def ids_in(cell: Cell) -> list[str]:
    """The ids in a cell that holds a list."""
    return [str(each) for each in cell] if isinstance(cell, list) else []
